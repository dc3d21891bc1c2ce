import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { StatusActions, StatusView } from './types.js';
import { icon } from './icons.js';

export const countView = (view: Pick<StatusView, 'reading' | 'elder' | 'count'>, m: Messages): TemplateResult => {
  const [before, after] = view.reading ? m.read : view.elder ? m.found : m.total;
  return html`<p class="cnt" role="status">${before} <b>${view.count}</b> ${after}</p>`;
};

const note = (view: StatusView, actions: StatusActions, m: Messages): unknown =>
  view.relaxed
    ? html`<p class="note" role="status">${m.relaxed(view.relaxed)}</p>`
    : view.alias
      ? html`<p class="note"><span>${m.alsoSearched} <b>${view.alias.added}</b>${view.size === 's' && !view.elder ? nothing : m.because(view.alias.because)}</span
          ><button type="button" class="link np" @click=${actions.literal}>${m.onlyLiteral(view.alias.literal)}</button></p>`
      : nothing;

const chips = (view: StatusView, actions: StatusActions, m: Messages): unknown =>
  view.chips.map(
    (chip) => html`<button type="button" class="chip" aria-label=${m.removeChip(chip.facetLabel, chip.label)} @click=${() => actions.remove(chip)}
      ><small>${chip.facetLabel}</small> ${chip.label}${icon('close', true)}</button>`,
  );

const clear = (view: StatusView, actions: StatusActions, m: Messages): TemplateResult =>
  html`<button type="button" class="link clr np" ?disabled=${!view.canClear} @click=${actions.clear}>${m.clear}</button>`;

const viewSwitch = (view: StatusView, actions: StatusActions, m: Messages): unknown =>
  view.views.length > 1
    ? html`<span class="vs np" role="group" aria-label=${m.view}>${view.views.map(
        ({ value, label, icon: name }) => html`<button type="button" aria-pressed=${view.view === value} @click=${() => actions.view(value)}>${icon(name)}${label}</button>`,
      )}</span>`
    : nothing;

/**
 * "共 N 项", what else was searched, the conditions as chips, 清除, the view switch. The count is the element's live region.
 * `extra`: stands before the view switch; in elder mode, beside the count instead of chips.
 */
export function statusRow(view: StatusView, actions: StatusActions, m: Messages, extra: unknown = nothing): TemplateResult {
  if (view.elder) return html`<div class="st">${countView(view, m)}${extra}</div>${note(view, actions, m)}`;
  if (view.size === 's') {
    return html`<div class="chips np">${chips(view, actions, m)}</div>
<div class="st">${countView(view, m)}${clear(view, actions, m)}<button type="button" class="btn np" aria-haspopup="dialog" @click=${actions.filter}>${icon('filter')}${m.filter}${view.filters ? ` ${view.filters}` : ''}</button></div>${note(view, actions, m)}`;
  }
  if (view.compact) {
    const told = note(view, actions, m);
    return view.chips.length || view.views.length > 1 || told !== nothing || extra !== nothing
      ? html`<div class="st cpt">${told}<div class="chips">${chips(view, actions, m)}${view.canClear ? clear(view, actions, m) : nothing}</div>${extra}${viewSwitch(view, actions, m)}</div>`
      : html``;
  }
  // More than a line holds: the conditions take one of their own.
  const wraps = view.chips.length > (view.size === 'm' ? 0 : view.alias ? 2 : 5);
  return html`<div class=${wraps ? 'st wr' : 'st'}>${countView(view, m)}${note(view, actions, m)}<div class="chips">${chips(view, actions, m)}${clear(view, actions, m)}</div>${extra}${viewSwitch(view, actions, m)}</div>`;
}

export const statusRowStyles = css`
.st{display:flex;flex-wrap:wrap;align-items:center;min-height:64px}
.cnt{margin-right:16px;padding-bottom:3px;white-space:nowrap}
.cnt b{margin:0 4px;font:700 26px/1.2 var(--_serif)}
.note{margin:4px 24px 4px 0;font-size:var(--_meta);line-height:1.6;color:var(--_ink3)}
.note b{color:var(--_ink2)}
.note>span{margin-right:10px}
.st .note{padding-left:16px;border-left:1px solid var(--_line2)}
.chips{display:flex;flex:1;flex-wrap:wrap;align-items:center;padding:4px 0}
.chip{position:relative;display:flex;align-items:center;min-height:32px;margin:4px 8px 4px 0;padding:0 8px 0 12px;border-radius:4px;font-size:var(--_small);line-height:1.4;color:var(--_accent-strong);background:var(--_tint)}
.chip::after{content:"";position:absolute;left:0;right:0;top:-6px;bottom:-6px}
.chip:hover{background:var(--_tint2)}
.chip small{margin-right:6px;font-size:var(--_meta);color:var(--_ink3)}
.chip .i{margin-left:7px}
.clr{margin-left:6px;font-size:var(--_small);line-height:1.5}
.vs{display:flex;border:1px solid var(--_line2);border-radius:4px}
.vs button{display:flex;align-items:center;min-height:36px;padding:0 12px;font-size:var(--_label);color:var(--_ink2);border-radius:3px}
.vs button+button{border-left:1px solid var(--_line2)}
.vs .i{margin-right:6px}
.vs [aria-pressed=true]{font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
.st.cpt{min-height:52px}
.clr:first-child{margin-left:0}
.wr{padding:10px 0 6px;justify-content:space-between}
.wr .note{flex:1}
.wr .chips{order:3;flex-basis:100%}
[data-size=s] .chips{margin-top:2px}
[data-size=s] .st{min-height:56px;padding:5px 0;border:solid var(--_line);border-width:1px 0}
[data-size=s] .st>.btn{margin-left:auto;padding:4px 16px}
[data-size=s] .note{margin:8px 0}
`;
