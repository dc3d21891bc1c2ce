import { LitElement, css, html, type TemplateResult } from 'lit';

/** The glass of a terminal, 9:16 or 16:9, as large as the frame allows: a kiosk fills it as it fills a real one. Stories only. */
export class StoryScreen extends LitElement {
  static override styles = css`
    :host { --wide: min(960px, 100vw - 32px); display: block; width: var(--wide); margin: 0 auto; overflow: hidden; outline: 1px solid #5d6875; --gk-kiosk-height: calc(var(--wide) * 16 / 9); }
    :host([lying]) { --wide: min(1280px, 100vw - 32px); --gk-kiosk-height: calc(var(--wide) * 9 / 16); }
  `;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** Defines the tag; a call, because the package's `sideEffects` would have a mere import dropped. */
export function defineScreen(): void {
  if (!customElements.get('story-screen')) customElements.define('story-screen', StoryScreen);
}
