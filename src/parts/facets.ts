import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { FacetView, FacetsActions, FacetsView, OptionView } from './types.js';
import { icon } from './icons.js';

const HAN = /[\u2e80-\uffff]/g;

/** What fits one line: a Han letter is 15 px, a Latin one about 8; box, gaps and count around it. What is checked is always shown. */
function fitting(facet: FacetView, room: number): readonly OptionView[] {
  let used = 0;
  return facet.options.filter(({ label, count, checked }) => {
    used += 60 + 8 * `${count}`.length + 15 * label.length - 7 * label.replace(HAN, '').length;
    return used <= room || checked;
  });
}

const option = (facet: FacetView, view: OptionView, actions: FacetsActions): TemplateResult => html`<label class=${view.count || view.checked ? 'opt' : 'opt zero'}
  ><input type="checkbox" .checked=${view.checked} @change=${() => actions.toggle(facet.id, view.value)} /><span>${view.label}</span> <small>${view.count}</small></label>`;

/** One of the checked, or all of them at once: asked only where two are checked and it makes a difference. */
export const matchSwitch = (facet: FacetView, actions: Pick<FacetsActions, 'match'>, m: Messages): unknown =>
  facet.match && facet.options.filter((one) => one.checked).length > 1
    ? html`<span class="match" role="group" aria-label=${m.matchLabel}>${(['any', 'all'] as const).map(
        (match) => html`<button type="button" aria-pressed=${facet.match === match} @click=${() => actions.match(facet.id, match)}>${match === 'any' ? m.matchAny : m.matchAll}</button>`,
      )}</span>`
    : nothing;

function row(facet: FacetView, view: FacetsView, actions: FacetsActions, m: Messages, last: unknown): TemplateResult {
  const expanded = view.expanded.has(facet.id);
  const room = (view.width || (view.size === 'l' ? 1180 : 640)) - 224;
  // At the middle width the openers stand one above the other, and two lines of options beside them.
  const shown = expanded ? facet.options : fitting(facet, last === nothing ? room : view.size === 'm' ? 2 * room - 90 : room - 110);
  const more = expanded || shown.length < facet.options.length;
  return html`<div class="facet" role="group" aria-labelledby=${`f-${facet.id}`}><span class="fl" id=${`f-${facet.id}`}>${facet.label}</span
    ><div class="opts">${shown.map((one) => option(facet, one, actions))}${matchSwitch(facet, actions, m)}</div><span class="exps">${
      more
        ? html`<button type="button" class="exp" aria-expanded=${expanded} @click=${() => actions.expand(facet.id)}>${expanded ? m.less : facet.all || m.more}${icon('down', true)}</button>`
        : nothing
    }${last}</span></div>`;
}

/** Rows that stand at the full width before "更多条件". */
const FIRST_ROWS = 4;

/** Ruled rows, one a facet. At the middle width the first row and "更多条件", at the full one four. Narrow: nothing, the sheet has them. */
export function facetsView(view: FacetsView, actions: FacetsActions, m: Messages): unknown {
  if (view.size === 's' || !view.facets.length) return nothing;
  const first = view.size === 'm' ? 1 : FIRST_ROWS;
  const fold = view.facets.length > first;
  const opener = fold
    ? html`<button type="button" class="exp" aria-expanded=${view.open} @click=${actions.open}>${view.open ? m.less : m.moreFilters}${icon('down', true)}</button>`
    : nothing;
  // What is chosen is never out of sight.
  const facets = fold && !view.open ? view.facets.filter((facet, i) => i < first || facet.options.some((one) => one.checked)) : view.facets;
  return html`<div class="facets np">${facets.map((facet, i) => row(facet, view, actions, m, i === Math.min(first, facets.length) - 1 ? opener : nothing))}</div>`;
}

/** A short list: the options of its first facet in the row of the search box, and the way to the other facets. */
export function facetInline(facets: readonly FacetView[], open: boolean, actions: FacetsActions, m: Messages): unknown {
  const [first] = facets;
  if (!first) return nothing;
  return html`<div class="fin np" role="group" aria-label=${first.label}>${first.options.map((one) => option(first, one, actions))}${
    facets.length > 1 ? html`<button type="button" class="exp" aria-expanded=${open} @click=${actions.open}>${open ? m.less : m.moreFilters}${icon('down', true)}</button>` : nothing
  }</div>`;
}

/** Elder mode: "全部" and the first three of one facet as large buttons. */
export function facetButtons(facet: FacetView, total: number, actions: FacetsActions, m: Messages): TemplateResult {
  const checked = facet.options.filter((one) => one.checked);
  const press = (label: string, count: number, pressed: boolean, run: () => void) =>
    html`<button type="button" class=${pressed ? 'btn fill' : 'btn'} aria-pressed=${pressed} @click=${run}>${label} ${count}</button>`;
  return html`<div class="fbs np" role="group" aria-label=${facet.label}>${press(m.all, total, !checked.length, () => checked.forEach((one) => actions.toggle(facet.id, one.value)))}${facet.options
    .filter((one, i) => i < 3 || one.checked)
    .map((one) => press(one.label, one.count, one.checked, () => actions.toggle(facet.id, one.value)))}</div>`;
}

export const facetsStyles = css`
.facets{margin-top:12px}
.facet{display:flex;align-items:flex-start;min-height:45px;padding:4px 0;border-bottom:1px solid var(--_line)}
.fl{flex:none;width:96px;font-size:var(--_small);font-weight:700;line-height:36px}
.opts{display:flex;flex:1;flex-wrap:wrap;min-width:0}
.opt{display:flex;align-items:center;min-height:36px;margin-right:28px;font-size:var(--_label);line-height:1.4;color:var(--_ink2);cursor:pointer}
.opt small{margin-left:6px;font-size:var(--_meta);color:var(--_ink3)}
.opt input:checked+span{font-weight:700;color:var(--_ink)}
.zero{color:var(--_ink3)}
.opt input{position:relative;flex:none;width:18px;height:18px;margin-right:8px;border:1px solid var(--_edge);border-radius:2px;background:var(--_paper);-webkit-appearance:none;appearance:none;cursor:pointer}
.opt:hover input{border-color:var(--_accent)}
.opt input:checked{border-color:var(--_accent);background:var(--_accent)}
.opt input:checked::before{content:"";position:absolute;left:32%;top:12%;width:30%;height:56%;border:solid var(--_on-accent);border-width:0 2px 2px 0;transform:rotate(42deg)}
.exps{display:flex;flex:none}
[data-size=m] .exps{flex-direction:column;align-items:flex-end}
.exp{display:flex;align-items:center;margin-left:20px;font-size:var(--_small);line-height:36px;color:var(--_accent)}
.exp .i{margin-left:4px;transition:transform 120ms}
.exp[aria-expanded=true] .i{transform:rotate(180deg)}
.match{display:flex;align-items:center}
.match button{padding:0 8px;border:1px solid var(--_line2);font-size:var(--_meta);line-height:26px}
.match button+button{margin-left:-1px}
.match [aria-pressed=true]{font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
.fin{display:flex;flex-wrap:wrap;align-items:center}
.fin .opt{margin-right:24px}
.fin .exp{margin-left:0}
@media (forced-colors:active){.opt input{-webkit-appearance:auto;appearance:auto}.opt input::before{display:none}}
`;
