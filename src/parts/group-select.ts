import { css, html, type TemplateResult } from 'lit';
import { icon } from './icons.js';

export interface GroupView {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** By what the list is parted: a native select, since it is one choice of a few. */
export const groupSelect = (view: GroupView, change: (value: string) => void): TemplateResult => html`<label class="grp np">${view.label}<span><select
  .value=${view.value} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>${view.options.map((one) => html`<option value=${one.value} ?selected=${one.value === view.value}>${one.label}</option>`)}</select>${icon('down', true)}</span></label>`;

export const groupSelectStyles = css`
.grp{margin-right:16px;font-size:var(--_small);color:var(--_ink3)}
.grp span{position:relative;margin-left:8px}
.grp .i{position:absolute;right:10px;top:50%;margin-top:-8px;pointer-events:none}
.grp select{min-height:38px;margin:0;padding:0 34px 0 12px;-webkit-appearance:none;appearance:none;border:1px solid var(--_line2);border-radius:4px;font:inherit;font-size:var(--_label);color:var(--_ink2);background:var(--_paper)}
`;
