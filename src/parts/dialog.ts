import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { MoreMessages } from '../i18n/more.js';
import { addIcons, icon } from './icons.js';
import { moreIcons } from './icons-more.js';
import { modal } from './modal.js';
import { text } from './text.js';

addIcons(moreIcons);

/** Shell of the item dialog; the element fills the slots (see `dialog-content` for ready pieces). */
export interface DialogView {
  readonly path: readonly string[];
  readonly title: string;
  readonly level: number;
  readonly facts: readonly { readonly label: string; readonly content: unknown }[];
  readonly aside?: unknown;
  readonly band?: unknown;
  /** 0-based place in the result, and the result's size. */
  readonly at: number;
  readonly total: number;
  readonly previous?: string;
  readonly next?: string;
  readonly demo: boolean;
}
export interface DialogActions {
  close(): void;
  previous(): void;
  next(): void;
}

export function dialogView(view: DialogView, actions: DialogActions, m: Messages, more: MoreMessages): TemplateResult {
  const turn = (run: () => void) => (event: Event) => {
    run();
    const panel = (event.currentTarget as HTMLElement).closest('.dlg');
    if (panel) panel.scrollTop = 0;
  };
  return html`<dialog class="dlg" aria-labelledby="dlg-title" ${modal(actions.close)}><div class="pan">
<div class="top"><p class="path">${view.path.map((part, i) => html`${i ? icon('right', true) : nothing}${part}`)}</p>
<div class="dt" id="dlg-title" role="heading" aria-level=${view.level}>${text(view.title)}</div><div class="bar"></div>
<button type="button" class="shut" aria-label=${more.close} @click=${actions.close}>${icon('close')}</button></div>
<div class="mid"><dl class="facts">${view.facts.map((fact) => html`<div><dt>${fact.label}</dt><dd>${fact.content}</dd></div>`)}</dl>
${view.aside ? html`<aside>${view.aside}</aside>` : nothing}</div>
${view.band ? html`<div class="band">${view.band}</div>` : nothing}
<div class="end"><span>${view.previous ? html`<button type="button" class="turn" @click=${turn(actions.previous)}>${icon('left')}<span class="vh">${more.previous} </span>${view.previous}</button>` : nothing}</span
><p role="status">${more.position(view.at + 1, view.total)}${view.demo ? html`<span class="tag">${m.demo}</span>` : nothing}</p
><span>${view.next ? html`<button type="button" class="turn" @click=${turn(actions.next)}><span class="vh">${more.next} </span>${view.next}${icon('right')}</button>` : nothing}</span></div>
</div></dialog>`;
}

export const dialogStyles = css`
.dlg{position:fixed;z-index:50;top:0;left:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:56px 24px;border:0;overflow:auto;overscroll-behavior:contain;color:var(--_ink);background:var(--_scrim)}
.dlg::backdrop{background:none}
.dlg:not([open]){display:none}
.pan{position:relative;max-width:960px;margin:0 auto;border-radius:4px;background:var(--_paper);box-shadow:0 8px 32px #141b253d;animation:rise 120ms ease-out}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
[data-theme=dark] .pan,[data-theme=contrast] .pan{box-shadow:0 0 0 1px var(--_line2)}
.top{position:relative;padding:26px 40px 0}
.path{padding-right:64px;font-size:var(--_small);color:var(--_ink3)}
.path .i{width:14px;height:14px;margin:0 2px;vertical-align:-2px}
.dt{padding-right:64px;margin-bottom:14px;font:700 28px/1.4 var(--_serif);letter-spacing:.02em}
.shut{position:absolute;top:24px;right:28px;display:flex;align-items:center;justify-content:center;width:48px;height:48px;border-radius:4px}
.shut:focus{border-radius:4px}
.mid{display:flex;padding:7px 40px 20px}
.facts{flex:1;min-width:0;padding-right:40px;font-size:var(--_label)}
.facts>*{display:flex;flex-wrap:wrap;padding:11px 0}
.facts>*+*{border-top:1px solid var(--_line)}
.facts dt{flex:none;width:112px;font-size:var(--_small);line-height:26px;color:var(--_ink3)}
.facts dd{flex:1 1 136px;min-width:0;line-height:26px}
.mid aside{flex:none;width:208px;margin-top:11px;padding:12px 0 0 32px;border-left:1px solid var(--_line)}
.band{display:grid;grid-template-columns:528fr 312fr;grid-gap:0 40px;padding:16px 40px 28px;background:var(--_ground)}
.end{display:flex;align-items:center;justify-content:space-between;min-height:60px;padding:0 40px;border-top:1px solid var(--_line);font-size:var(--_small);color:var(--_ink3)}
.end>span{flex:1}
.end>:last-child{text-align:right}
.end .tag{margin-left:14px}
.turn{display:inline-flex;align-items:center;min-height:44px;font-size:var(--_body);color:var(--_accent)}
.turn:first-child .i:first-child{margin-right:8px}
.turn .i:last-child{margin-left:8px}
[data-theme=contrast] .band{border-top:1px solid var(--_line2)}
[data-elder] .facts,[data-elder] .facts dt,[data-elder] .path,[data-elder] .end,[data-elder] .turn{font-size:var(--_meta);line-height:1.7}
[data-elder] .dt{font-size:36px}
[data-elder][data-size=s] .dt{font-size:28px}
[data-elder] .facts dt{width:150px}
[data-elder] .facts dd{flex-basis:220px}
[data-elder] .shut{width:64px;height:64px}
[data-elder] .mid{display:block}
[data-elder] .facts{padding:0}
[data-elder] .mid aside{width:auto;margin-top:20px;padding:20px 0 0;border:0;border-top:1px solid var(--_line)}
[data-elder] .band{display:block}
@media (max-width:767px){.dlg{padding:0;background:var(--_paper)}.pan{border-radius:0;box-shadow:none}.top{padding:16px 16px 0}.shut{top:8px;right:6px}.dt{font-size:22px}.mid{display:block;padding:4px 16px 20px}.facts{padding:0}.facts dt{width:88px}.mid aside{width:auto;margin-top:20px;padding:20px 0 0;border:0;border-top:1px solid var(--_line)}.band{display:block;padding:16px}.end{padding:0 16px}}
@media print{.dlg{position:static;overflow:visible;padding:0}.end,.shut{display:none}}
`;
