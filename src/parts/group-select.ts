import { css, html, type TemplateResult } from 'lit';

export interface GroupView {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** By what the list is parted: a native select, since it is one choice of a few. */
export const groupSelect = (view: GroupView, change: (value: string) => void): TemplateResult => html`<label class="grp np">${view.label}<select
  .value=${view.value} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>${view.options.map((one) => html`<option value=${one.value} ?selected=${one.value === view.value}>${one.label}</option>`)}</select></label>`;

export const groupSelectStyles = css`
.grp{margin-right:16px;font-size:var(--_small);color:var(--_ink3)}
.grp select{min-height:38px;margin-left:8px;padding:0 8px;border:1px solid var(--_line2);border-radius:4px;font:inherit;font-size:15px;color:var(--_ink2);background:var(--_paper)}
`;
