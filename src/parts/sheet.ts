import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { MoreMessages } from '../i18n/more.js';
import type { FacetView, FacetsActions } from './types.js';
import { matchSwitch } from './facets.js';
import { icon } from './icons.js';
import { modal } from './modal.js';

/** How many options of a facet stand before "展开全部". */
const FIRST = 5;

export interface SheetView {
  readonly facets: readonly FacetView[];
  readonly expanded: ReadonlySet<string>;
  /** What the list would hold now: the words on the button are live. */
  readonly count: number;
  readonly filters: number;
  readonly level: number;
}
export interface SheetActions extends Pick<FacetsActions, 'toggle' | 'match' | 'expand'> {
  clear(): void;
  close(): void;
}

function group(facet: FacetView, view: SheetView, actions: SheetActions, m: Messages, more: MoreMessages): TemplateResult {
  const all = view.expanded.has(facet.id);
  const shown = all ? facet.options : facet.options.filter((one, i) => i < FIRST || one.checked);
  const rest = shown.length < facet.options.length;
  return html`<fieldset><legend>${facet.label}</legend>${matchSwitch(facet, actions, m)}${shown.map(
    (one) => html`<label class=${one.count || one.checked ? 'opt' : 'opt zero'}><input type="checkbox" .checked=${one.checked} @change=${() => actions.toggle(facet.id, one.value)} /><span>${one.label}</span> <small>${one.count}</small></label>`,
  )}${rest || all ? html`<button type="button" class="exp" aria-expanded=${all} @click=${() => actions.expand(facet.id)}>${all ? m.less : more.expandAll(facet.options.length, facet.label)}${icon('down', true)}</button>` : nothing}</fieldset>`;
}

/** The filters of narrow widths: a sheet from below, its button saying what the list would hold. */
export const sheetView = (view: SheetView, actions: SheetActions, m: Messages, more: MoreMessages): TemplateResult => html`<dialog class="sht" aria-labelledby="sht-title" ${modal(actions.close)}><div class="spn">
<div class="shd"><b id="sht-title" role="heading" aria-level=${view.level}>${m.filter}</b>${view.filters ? html`<button type="button" class="link" @click=${actions.clear}>${more.clearSome(view.filters)}</button>` : nothing}<button type="button" class="shut" aria-label=${more.close} @click=${actions.close}>${icon('close')}</button></div>
<div class="sbd">${view.facets.map((facet) => group(facet, view, actions, m, more))}</div>
<div class="sft"><button type="button" class="btn fill" @click=${actions.close}>${more.seeResults(view.count)}</button><span class="vh" role="status">${more.seeResults(view.count)}</span></div>
</div></dialog>`;

export const sheetStyles = css`
.sht{position:fixed;z-index:40;top:0;left:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;overflow:hidden;color:var(--_ink);background:var(--_scrim)}
.sht::backdrop{background:none}
.sht:not([open]){display:none}
.spn{position:absolute;right:0;bottom:0;left:0;display:flex;flex-direction:column;max-height:90%;border-radius:8px 8px 0 0;background:var(--_paper);animation:up 120ms ease-out}
@keyframes up{from{opacity:0;transform:translateY(8px)}}
.shd{display:flex;flex:none;align-items:center;min-height:56px;padding:0 16px;border-bottom:1px solid var(--_line)}
.shd b{margin-right:20px;font:700 var(--_lead)/1.4 var(--_serif);letter-spacing:.04em}
.shd .link{font-size:var(--_small);line-height:1.5}
.shd .shut{position:static;display:flex;align-items:center;justify-content:center;width:48px;height:48px;margin:0 -12px 0 auto;border-radius:4px}
.shd .shut:focus{outline-offset:-4px}
.sbd{flex:1;padding:0 16px 16px;overflow:auto;overscroll-behavior:contain}
.sbd fieldset{min-width:0;margin:0;padding:0;border:0}
.sbd legend{width:100%;padding:14px 0 6px;border-bottom:1px solid var(--_line2);font-size:var(--_small);font-weight:700}
.sbd .opt{min-height:48px;margin:0;border-bottom:1px solid var(--_line);font-size:var(--_body);color:var(--_ink)}
.sbd .opt input{width:22px;height:22px;margin-right:12px}
.sbd .opt input:checked::before{top:17%}
.sbd .opt small{margin-left:auto;font-size:var(--_label)}
.sbd .exp{min-height:48px;margin:0;font-size:var(--_label)}
.sbd .match{float:right;margin-top:-38px}
.sbd .match button{line-height:30px}
.sft{flex:none;padding:12px 16px;border-top:1px solid var(--_line)}
.sft .btn{width:100%;min-height:48px}
[data-elder] .sbd .opt,[data-elder] .sbd .opt small,[data-elder] .sbd legend,[data-elder] .sbd .exp{font-size:var(--_body)}
[data-elder] .sbd .opt{min-height:60px}
[data-elder] .shd b{font-size:var(--_section)}
[data-theme=dark] .spn,[data-theme=contrast] .spn{box-shadow:0 0 0 1px var(--_line2)}
@media (min-width:640px){.spn{max-width:560px;margin:0 auto}}
`;
