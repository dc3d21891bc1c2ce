/**
 * One visitor after the other: how long nobody has touched the screen, and what follows from it. Counted on a clock that only runs
 * forward, so that a system clock which is wrong or set right ends no visit.
 */
export type Phase =
  /** Nobody is here: highlights turn over. */
  | 'rest'
  /** Somebody is. */
  | 'use'
  /** Somebody was: seconds are counted down aloud. */
  | 'leaving';

export interface VisitOptions {
  /** Seconds without a touch until the countdown begins, and how long that is. */
  idle(): number;
  countdown(): number;
  /** Whether there is anything that the next visitor could find. */
  used(): boolean;
  /** The phase or the seconds left have changed. */
  changed(): void;
  /** The visit is over: everything goes home. */
  end(): void;
}

export class Visit {
  phase: Phase = 'rest';
  /** Seconds left of the countdown. */
  left = 0;
  /** Visits since the page was opened. */
  count = 0;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _until = 0;

  constructor(private readonly options: VisitOptions) {}

  /** Somebody touched the screen or a key. */
  touch(): void {
    if (this.phase === 'leaving') return;
    if (this.phase === 'rest') {
      this.phase = 'use';
      this.count++;
      this.options.changed();
    }
    this._wait();
  }

  /** "继续使用". */
  stay(): void {
    this.stop();
    this.phase = 'use';
    this.options.changed();
    this._wait();
  }

  /** The visit ends now. */
  end(): void {
    this.stop();
    this.phase = 'rest';
    this.options.end();
    this.options.changed();
  }

  stop(): void {
    clearTimeout(this._timer);
    this._timer = undefined;
  }

  private _wait(): void {
    this._until = performance.now() + this.options.idle() * 1000;
    // One timer a minute, not one a touch: it looks how far the end has moved meanwhile.
    if (!this._timer) this._timer = setTimeout(this._look, this.options.idle() * 1000);
  }

  private readonly _look = (): void => {
    const rest = this._until - performance.now();
    this._timer = undefined;
    if (rest > 20) this._timer = setTimeout(this._look, rest);
    else if (this.phase === 'use' && this.options.used()) {
      this.phase = 'leaving';
      this._until = performance.now() + this.options.countdown() * 1000;
      this._tick();
    } else this.end();
  };

  private readonly _tick = (): void => {
    this._timer = undefined;
    if (this.phase !== 'leaving') return;
    this.left = Math.max(0, Math.ceil((this._until - performance.now()) / 1000));
    if (!this.left) return this.end();
    this.options.changed();
    this._timer = setTimeout(this._tick, 1000 - ((performance.now() - this._until) % 1000 + 1000) % 1000 || 1000);
  };
}
