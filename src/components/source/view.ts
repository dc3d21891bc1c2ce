import { html, type TemplateResult } from 'lit';

/** Nothing but its children. */
export const sourceView = (): TemplateResult => html`<slot></slot>`;
