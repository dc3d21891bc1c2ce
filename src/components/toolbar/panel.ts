import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ToolbarWords } from '../../i18n/toolbar.js';
import { addIcons, icon } from '../../parts/icons.js';
import { moreIcons } from '../../parts/icons-more.js';
import { modal } from '../../parts/modal.js';
import { COLOURS, LINES, RATES, SCRIPTS, SIZES } from './choices.js';
import { panelStyles } from './panel-styles.js';
import { aloudButton, type ToolbarActions, type ToolbarView } from './view.js';

addIcons(moreIcons);
export const styles = [panelStyles];

interface Option { readonly value: string; readonly label: unknown; readonly lang?: string }

/** One of several, as real radio buttons: arrows move, the words are the target. */
function choice(name: string, options: readonly Option[], now: string, choose: (value: string) => void): TemplateResult {
  return html`<span class="opts">${options.map(({ value, label, lang }) => html`<label lang=${lang ?? nothing}><input type="radio" name=${name} .checked=${live(value === now)} @change=${() => choose(value)} /><span>${label}</span></label>`)}</span>`;
}

const row = (label: string, content: unknown): TemplateResult => html`<fieldset><legend>${label}</legend><div class="cell">${content}</div></fieldset>`;

const tick = (label: string, on: boolean, set: (on: boolean) => void): TemplateResult =>
  html`<label class="tick"><input type="checkbox" .checked=${live(on)} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>`;

function rows(view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult {
  const { state, aloud } = view;
  return html`
${row(w.script, choice('script', SCRIPTS.map(([value, label]) => ({ value, label, lang: value })), state.script, act.script))}
${row(w.size, choice('size', SIZES.map((size) => ({ value: String(size), label: html`<i class="zi" data-size=${size} aria-hidden="true">字</i>${w.sizeNames[size]}<span class="vh"> ${w.percent(size)}</span>` })), String(state.size), (size) => act.size(Number(size))))}
${row(w.colour, choice('colour', COLOURS.map((colour) => ({ value: colour, label: html`<i class="sw" data-colour=${colour} lang="zh-Hans" aria-hidden="true">${w.sample}</i>${w.colours[colour]}` })), state.theme.colour, act.colour))}
${row(w.elder, html`${choice('elder', [{ value: 'off', label: w.off }, { value: 'on', label: w.on }], state.theme.elder ? 'on' : 'off', (value) => act.elder(value === 'on'))}<span class="say">${w.elderNote}</span>`)}
${row(w.lines, choice('lines', LINES.map((lines) => ({ value: String(lines), label: w.lineNames[lines] })), String(state.lines), (lines) => act.lines(Number(lines))))}
${row(w.aids, html`<span class="ticks">${tick(w.guide, state.guide, (on) => act.aid('guide', on))}${tick(w.pointer, state.pointer, (on) => act.aid('pointer', on))}${tick(w.grey, state.grey, (on) => act.aid('grey', on))}</span>`)}
${aloud.state === 'off' ? nothing : row(w.aloud, html`${aloudButton(view, { ...act, aloud: aloud.state === 'reading' || aloud.state === 'paused' ? act.aloud : act.start }, w.start, w, 'btn fill')}${choice('rate', RATES.map((rate) => ({ value: String(rate), label: html`<span class="vh">${w.rate} </span>${w.rates[rate]}` })), String(state.rate), (rate) => act.rate(Number(rate)))}${tick(w.follow, state.follow, act.follow)}`)}`;
}

const key = (keys: string): TemplateResult => html`${keys.split(' + ').map((one) => html`<kbd>${one}</kbd>`)}`;

const help = (w: ToolbarWords): TemplateResult =>
  html`<details class="help"><summary>${w.help}</summary><dl>${w.helpRows.map(([keys, does]) => html`<div><dt>${key(keys)}</dt><dd>${does}</dd></div>`)}</dl></details>`;

const foot = (view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult => html`${help(w)}<div class="foot">
<button type="button" class="rst" @click=${act.reset}>${icon('reset')}${w.reset}</button><span class="kys"><span>${w.keys}</span>${view.aloud.state === 'off' ? nothing : html`<span>${key('Alt + 1')}${w.keyNames['aloud']}</span>`}<span>${key('Alt + 2')}${w.keyNames['contrast']}</span></span></div>`;

/** Everything that can be set. Beside the bar it is a box; on narrow widths a sheet from below that holds the focus. */
export function panelView(view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult {
  const head = html`<div class="ph"><b id="ph" role="heading" aria-level="2">${w.title}</b><span class="say">${w.note}</span><button type="button" class="shut" aria-label=${w.close} @click=${act.panel}>${icon('close')}</button></div>`;
  if (view.narrow) {
    return html`<dialog class="sht" aria-labelledby="ph" ${modal(act.panel)}><div class="spn">${head}<div class="sbd">${rows(view, act, w)}${foot(view, act, w)}</div></div></dialog>`;
  }
  return html`<div class="pnl" role="dialog" aria-labelledby="ph" tabindex="-1">${head}<div class="pb">${rows(view, act, w)}</div>${foot(view, act, w)}</div>`;
}
