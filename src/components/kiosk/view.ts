import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import type { KioskContext } from './context.js';
import { homeView } from './home.js';

/** The terminal's screen: head, the first page or one section, the keys at the bottom. `keyboard` and `over` are modules of their own. */
export function shellView(c: KioskContext, keyboard: unknown, over: unknown, followed: (event: Event) => void): TemplateResult {
  const { words: w, act } = c;
  return html`<div class="shell" @click=${followed} @gk-navigate=${followed}>
<div class="kh"><div><div class="kt" role="heading" aria-level=${c.level}>${c.title}</div><p class="kp">${c.place}</p></div>
<button type="button" class="kc" @click=${act.knock}>${c.clock ? html`<b>${c.clock.time}</b><span>${c.clock.day}</span>` : html`<span>${w.clockWrong}</span>`}</button></div>
<div class="kr"></div>
${c.open ? crumbs(c) : nothing}
<div class="stage"><div class="roll" tabindex="-1" @scroll=${act.scrolled}>${c.open ? section(c) : homeView(c)}</div>
${c.more.up || c.more.down ? html`<div class="pg np" role="group" aria-label=${`${w.screenUp} ${w.screenDown}`}><button type="button" ?disabled=${!c.more.up} @click=${() => act.screen(-1)}>${icon('up')}<span>${w.screenUp}</span></button
><button type="button" ?disabled=${!c.more.down} @click=${() => act.screen(1)}>${icon('down')}<span>${w.screenDown}</span></button></div>` : nothing}
${over}</div>
${keyboard}
${foot(c)}
<p class="vh" role="status">${c.say}</p>
</div>`;
}

const crumbs = ({ words: w, act, open }: KioskContext): TemplateResult => html`<div class="cr" role="navigation" aria-label=${w.here}><button type="button" @click=${act.home}>${w.homeShort}</button>${icon('right')}<span aria-current="page">${open!.held.entry.title}</span></div>`;

function section(c: KioskContext): TemplateResult {
  const { element, held } = c.open!;
  return html`<div class="sec">${element ?? html`<p class="no">${held.entry.title}：${c.words.unsupported}</p>`}</div>`;
}

function foot(c: KioskContext): TemplateResult {
  const { words: w, act } = c;
  return html`<div class="kf"><div class="kn" role="navigation" aria-label=${w.keys}>${c.open ? html`<button type="button" @click=${act.back}>${icon('left')}${w.back}</button>` : nothing}<button type="button" @click=${act.home}>${icon('home')}${w.home}</button
><button type="button" aria-pressed=${String(c.contrast)} @click=${act.contrast}>${icon('contrast')}${w.contrast}</button
><button type="button" aria-pressed=${String(c.elder)} @click=${act.elder}>${icon('letters')}${w.elder}</button
><button type="button" lang=${c.language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant'} @click=${act.script}>${icon('globe')}${w.script}</button
><button type="button" @click=${act.print}>${icon('print')}${w.print}</button></div
><p>${c.say ? html`<b>${c.say}</b>` : html`<span>${w.rule(c.idle)}</span>`}${c.demo ? html`<span class="tag">${c.messages.demo}</span>` : nothing}</p></div>`;
}

/** Dark but for the time, which wanders. */
export const nightView = (time: string, beats: number, wake: () => void): TemplateResult => html`<div class="night" @pointerdown=${wake}><p class=${`n${Math.floor(beats / 75) % 4}`}>${time}</p></div>`;
