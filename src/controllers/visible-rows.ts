import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle } from './idle.js';
import { holdBelow } from './in-sight.js';

/** A run of rows `[start, end)` that is drawn as one body of the table. */
export interface Segment { readonly start: number; readonly end: number }

export interface VisibleRowsOptions {
  /** The table that is drawn, to see where it stands. */
  table(): HTMLElement | null;
  /** Whether rows `row - 1` and `row` may be parted without cutting a merged cell. */
  boundary(row: number): boolean;
}

/** Up to so many rows stand whole in the page, so that the browser's own find works; above, the table is windowed. */
export const WHOLE = 1000;
const SEGMENT_WHOLE = 60;
const SEGMENT_WINDOW = 12;
const OVERSCAN = 700;
const SLICE = 25;
const FIRST_GUESS = 96;
/** After a new result only the first screen is drawn for so long, ms: the next letter may be on its way. */
const PATIENCE = 600;

/**
 * Which rows are drawn. Short lists: the first screen at once, the rest in idle slices. Long lists: what is in sight plus a little,
 * in whole segments with heights remembered, so that nothing jumps; rows may be of any height.
 */
export class VisibleRows implements ReactiveController {
  segments: readonly Segment[] = [];
  before = 0;
  after = 0;
  private _total = 0;
  private _starts: number[] = [0];
  private _heights: Float32Array = new Float32Array(0);
  private _average = FIRST_GUESS;
  private _from = 0;
  private _to = 0;
  private _drawn = 0;
  /** Only what fits is drawn yet: the reader may be typing. */
  private _partial = false;
  private _stop: (() => void) | undefined;
  private _scrolled = (): void => this._look();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly options: VisibleRowsOptions) {
    host.addController(this);
  }

  hostConnected(): void {
    // Captured, so that any scrolling ancestor counts; layout has not changed since the last frame, so reading it is cheap.
    document.addEventListener('scroll', this._scrolled, { passive: true, capture: true });
    window.addEventListener('resize', this._scrolled, { passive: true });
    // Moved in the page before all was drawn.
    this._continue();
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this._scrolled, { capture: true });
    window.removeEventListener('resize', this._scrolled);
    this._stop?.();
  }

  get windowed(): boolean {
    return this._total > WHOLE;
  }

  /** A new result of so many rows: back to its first screen. */
  reset(total: number): void {
    this._stop?.();
    this._total = total;
    this._cut();
    this._from = 0;
    this._to = 0;
    this._drawn = Math.min(total, this._firstScreen());
    if (this.windowed) {
      this._heights = new Float32Array(this._starts.length);
      while (this._starts[this._to]! < this._drawn) this._to++;
    }
    this._partial = true;
    const { top } = this._place();
    // Far down in the list (its head stays in sight and sorts): what stands there now, not what stands at the top.
    if (this.windowed && top < 0) this._show(this._between(-top, window.innerHeight - top));
    this._publish();
    this._continue(PATIENCE);
  }

  /** The same list has grown at its end (it is still being read). */
  grow(total: number): void {
    const top = this._from;
    const { windowed } = this;
    const heights = this._heights;
    this._total = total;
    this._cut();
    if (this.windowed) {
      this._heights = new Float32Array(this._starts.length);
      if (windowed) this._heights.set(heights.subarray(0, this._heights.length));
      this._from = windowed ? top : 0;
      if (!windowed) {
        this._to = 0;
        while (this._starts[this._to]! < this._drawn && this._to < 6) this._to++;
      }
    } else this._drawn = Math.min(total, Math.max(this._drawn, this._firstScreen()));
    this._publish();
    this._continue();
  }

  hostUpdated(): void {
    if (!this.windowed || this._partial) return;
    this._measure();
    // Rows are lower than they were taken for: what is in sight must not wait for the next scroll.
    this._look(0);
  }

  private _cut(): void {
    const most = this.windowed ? SEGMENT_WINDOW : SEGMENT_WHOLE;
    const starts = [0];
    let last = 0;
    for (let row = 1; row < this._total; row++) {
      if (row - last < most && !this.options.boundary(row)) continue;
      starts.push(row);
      last = row;
    }
    this._starts = starts;
  }

  private _end(segment: number): number {
    return this._starts[segment + 1] ?? this._total;
  }

  private _height(segment: number): number {
    return this._heights[segment] || (this._end(segment) - this._starts[segment]!) * this._average;
  }

  private _firstScreen(): number {
    const { top } = this._place();
    return Math.max(6, Math.ceil((window.innerHeight - top) / this._average) + 1);
  }

  private _publish(): void {
    const segments: Segment[] = [];
    this.before = this.after = 0;
    if (this.windowed) {
      for (let i = 0; i < this._from; i++) this.before += this._height(i);
      for (let i = this._to; i < this._starts.length; i++) this.after += this._height(i);
      for (let i = this._from; i < this._to; i++) {
        const end = this._partial ? Math.min(this._end(i), this._drawn) : this._end(i);
        this.after += (this._end(i) - end) * this._average;
        segments.push({ start: this._starts[i]!, end });
      }
    } else {
      this.after = (this._total - this._drawn) * this._average;
      for (let i = 0; i < this._starts.length && this._starts[i]! < this._drawn; i++) {
        segments.push({ start: this._starts[i]!, end: Math.min(this._end(i), this._drawn) });
      }
    }
    this.segments = segments;
  }

  /** Draws the rest (of a short list, or of what is in sight) while nobody is waiting for anything. */
  private _continue(patience = 0): void {
    this._stop?.();
    this._stop = undefined;
    if (this.windowed ? !this._partial : this._drawn >= this._total) return;
    const work = (): void => void (this._stop = idle(() => this._more()));
    if (!patience) return work();
    const timer = setTimeout(work, patience);
    this._stop = () => clearTimeout(timer);
  }

  private _more(): void {
    this._partial = false;
    if (!this.windowed) this._drawn = Math.min(this._total, this._drawn + SLICE);
    this._publish();
    this.host.requestUpdate();
    holdBelow(this.host, this.options.table());
    this._continue();
  }

  /** Where the table's rows begin and end in the window, px. */
  private _place(): { top: number; end: number } {
    const table = this.options.table();
    if (!table) return { top: window.innerHeight / 3, end: Infinity };
    const { top, bottom } = table.getBoundingClientRect();
    return { top: top + (table.querySelector('thead')?.offsetHeight ?? 0), end: bottom };
  }

  private _show({ from, to }: { from: number; to: number }): void {
    this._partial = false;
    this._from = from;
    this._to = to;
  }

  /** @param margin how far beyond the window rows must stand, px: the compositor may scroll ahead of us */
  private _look(margin = OVERSCAN / 2): void {
    if (!this.options.table() || !this._total) return;
    const { top, end } = this._place();
    const bottom = window.innerHeight;
    if (!this.windowed) {
      if (this._drawn < this._total && end - this.after < bottom + OVERSCAN) this._more();
      return;
    }
    if (end < -OVERSCAN || top > bottom + OVERSCAN) return;
    // Where the drawn rows do stand: of all others the heights are only guessed, and better guessed since.
    const begun = this._from === 0 || top + this.before <= -margin;
    const ended = this._to >= this._starts.length || end - this.after >= bottom + margin;
    if (!this._partial && begun && ended) return;
    this._show(this._between(-top - OVERSCAN, bottom - top + OVERSCAN));
    this._publish();
    this.host.requestUpdate();
  }

  /** Segments that stand between two offsets from the top of the rows. */
  private _between(top: number, bottom: number): { from: number; to: number } {
    const count = this._starts.length;
    let offset = 0;
    let from = 0;
    while (from < count - 1 && offset + this._height(from) <= top) offset += this._height(from++);
    let to = from + 1;
    offset += this._height(from);
    while (to < count && offset < bottom) offset += this._height(to++);
    return { from, to };
  }

  private _measure(): void {
    const bodies = this.options.table()?.querySelectorAll<HTMLElement>('tbody:not([aria-hidden])');
    if (!bodies || bodies.length !== this._to - this._from) return;
    let height = 0;
    let rows = 0;
    for (let i = 0; i < bodies.length; i++) {
      const segment = this._from + i;
      this._heights[segment] = bodies[i]!.getBoundingClientRect().height;
      height += this._heights[segment];
      rows += this._end(segment) - this._starts[segment]!;
    }
    if (rows && height) this._average += (height / rows - this._average) * 0.3;
  }
}
