import { shanghaiClock, shiftAt } from '../../models/terminal.js';

/** How often the clock, the picture of rest and the night are looked at, ms. */
const BEAT = 4000;
/** Beats until everything stands a little elsewhere, so that nothing burns in. */
const SHIFT = 75;

export interface PulseOptions {
  /** Nobody is here. */
  resting(): boolean;
  /** Seconds of rest until highlights turn over; 0: never. */
  rest(): number;
  root(): HTMLElement | null;
  changed(): void;
}

/** What changes on a screen that nobody touches: the minute, the picture of rest, the place of everything. */
export class Pulse {
  beats = 0;
  private _rested = 0;
  private _minute = -1;
  private _timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: PulseOptions) {}

  start(): void {
    this._timer = setInterval(() => this._beat(), BEAT);
  }

  stop(): void {
    clearInterval(this._timer);
  }

  /** Somebody touched the screen, or a visit ended: the rest begins anew. */
  touch(): void {
    this._rested = 0;
  }

  /** Highlights turn over. */
  get turning(): boolean {
    const rest = this.options.rest();
    return this.options.resting() && rest > 0 && this._rested >= rest;
  }

  private _beat(): void {
    this.beats++;
    const { minute } = shanghaiClock(Date.now());
    if (this.options.resting()) this._rested += BEAT / 1000;
    const turns = this.turning && this.beats % 2 === 0;
    if (minute === this._minute && !turns) return;
    this._minute = minute;
    const [x, y] = shiftAt(Math.floor(this.beats / SHIFT));
    const root = this.options.root();
    root?.style.setProperty('--sx', `${x}px`);
    root?.style.setProperty('--sy', `${y}px`);
    this.options.changed();
  }
}
