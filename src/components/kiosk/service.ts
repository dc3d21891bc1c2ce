import { html, nothing, type TemplateResult } from 'lit';
import { VERSION } from '../../base/define.js';
import { pinMatches } from '../../models/pin.js';
import type { KioskContext } from './context.js';
import type { GkKiosk } from './gk-kiosk.js';
import { countersOf } from './counters.js';

/** Wrong PINs until it is locked, and for how long, ms. */
const TRIES = 5;
const LOCK = 60_000;
interface State { typed: string; wrong: number; lockedUntil: number; said: string; open: boolean }
const states = new WeakMap<GkKiosk, State>();

/** Behind the clock: a PIN, then what a technician wants to know, and the way out. */
export function serviceView(kiosk: GkKiosk, c: KioskContext, on: { data: string; close(): void; exit(): void; redraw(): void }): TemplateResult {
  const { words: w } = c;
  const state = stateOf(kiosk);
  const close = (): void => {
    states.delete(kiosk);
    if (state.wrong) states.set(kiosk, { ...fresh(), wrong: state.wrong, lockedUntil: state.lockedUntil });
    on.close();
  };
  return html`<div class="ov"><div class="pa" role="dialog" aria-modal="true" aria-labelledby="kiosk-service"><div class="h" id="kiosk-service" role="heading" aria-level="2">${w.service}</div>
${state.open ? facts(kiosk, c, on.data) : pad(kiosk, c, state, on.redraw)}
<div class="bs">${state.open ? html`<button type="button" class="btn" @click=${() => location.reload()}>${w.restart}</button><button type="button" class="btn" @click=${on.exit}>${w.leave}</button>` : nothing}<button type="button" class="btn fill shut" @click=${close}>${w.close}</button></div></div></div>`;
}

const fresh = (): State => ({ typed: '', wrong: 0, lockedUntil: 0, said: '', open: false });
function stateOf(kiosk: GkKiosk): State {
  let state = states.get(kiosk);
  if (!state) states.set(kiosk, (state = fresh()));
  return state;
}

function pad(kiosk: GkKiosk, { words: w }: KioskContext, state: State, redraw: () => void): TemplateResult {
  const check = async (): Promise<void> => {
    const now = performance.now();
    if (now < state.lockedUntil) state.said = w.pinLocked(Math.ceil((state.lockedUntil - now) / 1000));
    else {
      const right = await pinMatches(state.typed, kiosk.pin ?? '');
      if (right === undefined) state.said = w.pinImpossible;
      else if (right) state.open = true;
      else {
        state.said = w.pinWrong;
        if (++state.wrong % TRIES === 0) state.lockedUntil = now + LOCK;
      }
    }
    state.typed = '';
    redraw();
  };
  const press = (digit: string) => (): void => {
    state.said = '';
    state.typed = digit ? (state.typed + digit).slice(0, 12) : state.typed.slice(0, -1);
    redraw();
  };
  return html`<p>${w.pin}</p><p class="dots" aria-live="polite">${state.typed.replace(/./g, '●') || '\u00a0'}</p><p role="status">${state.said}</p>
<div class="bs">${'1234567890'.split('').map((digit) => html`<button type="button" class="btn" @click=${press(digit)}>${digit}</button>`)}<button type="button" class="btn" @click=${press('')}>${w.erase}</button><button type="button" class="btn" ?disabled=${!state.typed} @click=${() => void check()}>${w.confirm}</button></div>`;
}

function facts(kiosk: GkKiosk, { words: w, held }: KioskContext, data: string): TemplateResult {
  const { facts: names } = w;
  const { errors, updated } = countersOf(kiosk);
  const rows: [string, string][] = [
    [names['version']!, [VERSION, kiosk.version].filter(Boolean).join(' / ')],
    [names['data']!, [data, ...held.filter(({ state }) => state !== 'here').map(({ entry }) => `${entry.title}：${w.missing}`)].join(' ')],
    [names['visits']!, String(kiosk.visits)],
    [names['errors']!, Object.keys(errors).map((code) => `${code} ${errors[code]}`).join('，') || '0'],
    [names['updated']!, updated || w.never],
    [names['network']!, navigator.onLine ? w.online : w.offline],
  ];
  return html`<dl class="sf">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
