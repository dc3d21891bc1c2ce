import { css, html, nothing, type TemplateResult } from 'lit';
import type { CodeController } from '../../controllers/code.js';
import { codeStyles, codeView } from '../../parts/code.js';
import { icon } from '../../parts/icons.js';
import type { KioskContext, Over } from './context.js';

export const styles = [codeStyles, css`
.ov{position:absolute;z-index:60;top:0;right:0;bottom:0;left:0;display:flex;align-items:center;justify-content:center;padding:calc(40px*var(--k));background:var(--_scrim)}
.pa{position:relative;width:100%;max-width:calc(820px*var(--k));max-height:100%;overflow:auto;padding:calc(44px*var(--k));border-radius:4px;background:var(--_paper);box-shadow:0 8px 32px #141b253d}
[data-theme=contrast] .pa,[data-theme=dark] .pa{box-shadow:0 0 0 1px var(--_line2)}
.pa h2,.pa .h{margin:0;font:700 calc(var(--f)*1.5)/1.35 var(--_serif)}
.pa>p{margin-top:calc(14px*var(--k))}
.pa .cd{width:calc(360px*var(--k));min-width:200px;margin:calc(24px*var(--k)) 0;background:#fff}
.pa .ad{font-size:calc(var(--f)*.84);line-height:1.5;color:var(--_ink3);overflow-wrap:anywhere}
.pa .bs{display:flex;flex-wrap:wrap;margin:calc(28px*var(--k)) calc(-16px*var(--k)) 0 0}
.pa .btn{min-height:var(--key);margin:0 calc(16px*var(--k)) calc(12px*var(--k)) 0;padding:4px calc(40px*var(--k))}
.big{display:block;margin:calc(12px*var(--k)) 0;font:700 calc(140px*var(--k))/1.1 var(--_serif);color:var(--_accent)}
`];

/** "还在使用吗？": the seconds are large, and staying is the larger key. */
export const leavingView = ({ words: w, left, act }: KioskContext): TemplateResult => html`<div class="ov"><div class="pa" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-leaving" aria-describedby="kiosk-left">
<div class="h" id="kiosk-leaving" role="heading" aria-level="2">${w.leaving}</div><b class="big" aria-hidden="true">${left}</b><p id="kiosk-left" role="timer">${w.leavingIn(left)}</p>
<div class="bs"><button type="button" class="btn fill" @click=${act.stay}>${w.stay}</button><button type="button" class="btn" @click=${act.leave}>${w.leaveNow}</button></div></div></div>`;

/** What lies outside the terminal, as a code for the visitor's own phone. */
export function codeOver(over: Extract<Over, { kind: 'code' }>, codes: CodeController, c: KioskContext, close: () => void): TemplateResult {
  const { words: w } = c;
  const matrix = over.address ? codes.get(over.address) : undefined;
  const title = over.of === 'results' ? w.takeResults : c.tr(over.title) || w.codeTitle;
  return html`<div class="ov" @click=${(event: Event) => event.target === event.currentTarget && close()}><div class="pa" role="dialog" aria-modal="true" aria-labelledby="kiosk-code">
<div class="h" id="kiosk-code" role="heading" aria-level="2">${title}</div><p>${!over.address ? w.codeNone : over.of === 'results' ? w.codeResults : w.codeWhy}</p>
${over.address ? html`<div class="cd">${matrix ? codeView(matrix, title) : nothing}</div><p class="ad">${readable(over.address)}</p>` : nothing}
<div class="bs"><button type="button" class="btn fill shut" @click=${close}>${w.close}</button></div></div></div>`;
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A picture of rest: what the place is for, one section after the other. */
export function restView(c: KioskContext, turn: number): TemplateResult {
  const { held, words: w } = c;
  const ready = held.filter(({ state }) => state === 'here');
  const one = ready[turn % (ready.length || 1)];
  return html`<div class="ov rest">${icon('search')}<div><b class="rt">${w.touch}</b>${one ? html`<p>${c.tr(one.entry.title)}</p>` : nothing}</div></div>`;
}
