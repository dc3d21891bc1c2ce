import { html, nothing, type TemplateResult } from 'lit';
import type { ToolbarWords } from '../../i18n/toolbar.js';
import { addIcons, icon } from '../../parts/icons.js';
import { SIZES, type ToolbarState } from './choices.js';

addIcons({
  contrast: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 3v14M11.5 3.5v13M13 4v12M14.5 5v10M16 7v6',
  sound: 'M3.5 8v4h2.8l3.7 3V5L6.3 8zM12.5 7.5a3.6 3.6 0 0 1 0 5M14.8 5.2a7 7 0 0 1 0 9.6',
  pause: 'M7 5v10M13 5v10',
  leave: 'M8 5l-5 5 5 5M3.5 10H17',
});

/** What is being read aloud; `off` where this device has no voice for it. */
export interface AloudView {
  readonly state: 'off' | 'still' | 'reading' | 'paused' | 'done' | 'nothing' | 'failed';
  readonly at: number;
  readonly total: number;
}

export interface ToolbarActions {
  script(tag: string): void;
  size(size: number): void;
  step(by: 1 | -1): void;
  colour(name: string): void;
  contrast(): void;
  elder(on: boolean): void;
  /** The same from the bar, which is drawn anew by it. */
  turn(elder: boolean): void;
  lines(lines: number): void;
  aid(name: 'guide' | 'pointer' | 'grey', on: boolean): void;
  rate(rate: number): void;
  follow(on: boolean): void;
  /** Starts, pauses, goes on. */
  aloud(): void;
  /** From the first sentence. */
  start(): void;
  stop(): void;
  panel(): void;
  reset(): void;
}

export interface ToolbarView {
  readonly state: ToolbarState;
  readonly aloud: AloudView;
  readonly narrow: boolean;
  readonly open: boolean;
  readonly panel: unknown;
}

const pressed = (on: boolean, content: unknown, run: () => void, className = 'tbt'): TemplateResult =>
  html`<button type="button" class=${className} aria-pressed=${on} @click=${run}>${content}</button>`;

/** Simplified or traditional: the form of the latter (Taiwan, Hong Kong) is chosen in the panel and kept. */
function scripts({ state }: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult {
  const traditional = /^zh-(?:hant|tw|hk)/i.test(state.script);
  return html`<span class="seg" role="group" aria-label=${w.script}><button type="button" lang="zh-Hans" aria-pressed=${state.script === 'zh-Hans'} @click=${() => act.script('zh-Hans')}>简体</button
    ><button type="button" lang="zh-Hant" aria-pressed=${traditional} @click=${() => act.script(traditional ? state.script : 'zh-Hant')}>繁體</button></span>`;
}

/** At an end the button stays in place and says that it can do no more; it keeps the focus. */
function sizes({ state }: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult {
  const step = (by: 1 | -1, name: string, sign: string, end: number): TemplateResult =>
    html`<button type="button" aria-disabled=${state.size === end} @click=${() => act.step(by)}><span class="vh">${name} </span>${sign}</button>`;
  return html`<span class="seg szs" role="group" aria-label=${w.size}>${step(-1, w.smaller, 'A−', SIZES[0])}<span class="val" role="status">${w.percent(state.size)}</span>${step(1, w.larger, 'A+', 200)}</span>`;
}

/** Start, pause and continue are one button; its words say what a press does now. */
export function aloudButton({ aloud }: Pick<ToolbarView, 'aloud'>, act: ToolbarActions, words: string, w: ToolbarWords, className = 'tbt'): unknown {
  if (aloud.state === 'off') return nothing;
  const reading = aloud.state === 'reading';
  return html`<button type="button" class=${className} aria-keyshortcuts="Alt+1" @click=${act.aloud}>${icon(reading ? 'pause' : 'sound')}${reading ? w.pause : aloud.state === 'paused' ? w.resume : words}</button>`;
}

const all = (view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult =>
  html`<button type="button" class="tbt all" aria-expanded=${view.open} aria-haspopup=${view.narrow ? 'dialog' : nothing} @click=${act.panel}>${view.narrow ? w.title : w.open}${icon('down', true)}</button>`;

function elder(view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult {
  return html`<span class="lab">${w.elderShort}</span>${scripts(view, act, w)}${view.narrow ? nothing : sizes(view, act, w)}<span class="end">${aloudButton(view, act, w.aloudShort, w, 'btn')}<button type="button" class="btn lve" @click=${() => act.turn(false)}>${icon('leave')}${w.leaveElder}</button>${all(view, act, w)}</span>`;
}

/** One line: what is wanted most; everything else is in the panel. */
function line(view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult {
  const { theme } = view.state;
  if (theme.elder) return elder(view, act, w);
  if (view.narrow) return html`${scripts(view, act, w)}<span class="end">${aloudButton(view, act, w.aloud, w)}${all(view, act, w)}</span>`;
  return html`<span class="lab">${w.title}</span>${scripts(view, act, w)}${sizes(view, act, w)}<span class="grp">${pressed(theme.colour === 'contrast', html`${icon('contrast')}${w.contrast}`, act.contrast)}${aloudButton(view, act, w.aloud, w)}${pressed(false, html`${icon('cards')}${w.elder}`, () => act.turn(true), 'tbt eld')}</span><span class="end">${all(view, act, w)}</span>`;
}

/** What is being said of the reading: where it is, and the way to end it. */
function progress({ aloud }: ToolbarView, act: ToolbarActions, w: ToolbarWords): unknown {
  const { state, at, total } = aloud;
  if (state === 'off' || state === 'still') return nothing;
  const running = state === 'reading' || state === 'paused';
  const said = running ? w.reading : state === 'done' ? w.done : state === 'nothing' ? w.nothing : w.failed;
  return html`<div class="prg"><span role="status">${said}</span>${running ? html`<span class="pos">${w.progress(at, total)}</span>` : nothing}<button type="button" class="link" @click=${act.stop}>${running ? w.stop : w.close}</button></div>`;
}

export const toolbarView = (view: ToolbarView, act: ToolbarActions, w: ToolbarWords): TemplateResult =>
  html`<div class="tb np" role="region" aria-label=${w.title}><div class="row">${line(view, act, w)}</div>${progress(view, act, w)}${view.panel}</div>`;
