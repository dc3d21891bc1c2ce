import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle } from './idle.js';

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
  #total = 0;
  #starts: number[] = [0];
  #heights: Float32Array = new Float32Array(0);
  #average = FIRST_GUESS;
  #from = 0;
  #to = 0;
  #drawn = 0;
  /** Only what fits is drawn yet: the reader may be typing. */
  #partial = false;
  #stop: (() => void) | undefined;
  #scrolled = (): void => this.#look();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly options: VisibleRowsOptions) {
    host.addController(this);
  }

  hostConnected(): void {
    // Captured, so that any scrolling ancestor counts; layout has not changed since the last frame, so reading it is cheap.
    document.addEventListener('scroll', this.#scrolled, { passive: true, capture: true });
    window.addEventListener('resize', this.#scrolled, { passive: true });
    // Moved in the page before all was drawn.
    this.#continue();
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#scrolled, { capture: true });
    window.removeEventListener('resize', this.#scrolled);
    this.#stop?.();
  }

  get windowed(): boolean {
    return this.#total > WHOLE;
  }

  /** A new result of so many rows: back to its first screen. */
  reset(total: number): void {
    this.#stop?.();
    this.#total = total;
    this.#cut();
    this.#from = 0;
    this.#to = 0;
    this.#drawn = Math.min(total, this.#firstScreen());
    if (this.windowed) {
      this.#heights = new Float32Array(this.#starts.length);
      while (this.#starts[this.#to]! < this.#drawn) this.#to++;
    }
    this.#partial = true;
    const { top } = this.#place();
    // Far down in the list (its head stays in sight and sorts): what stands there now, not what stands at the top.
    if (this.windowed && top < 0) this.#show(this.#between(-top, window.innerHeight - top));
    this.#publish();
    this.#continue(PATIENCE);
  }

  /** The same list has grown at its end (it is still being read). */
  grow(total: number): void {
    const top = this.#from;
    const { windowed } = this;
    const heights = this.#heights;
    this.#total = total;
    this.#cut();
    if (this.windowed) {
      this.#heights = new Float32Array(this.#starts.length);
      if (windowed) this.#heights.set(heights.subarray(0, this.#heights.length));
      this.#from = windowed ? top : 0;
      if (!windowed) {
        this.#to = 0;
        while (this.#starts[this.#to]! < this.#drawn && this.#to < 6) this.#to++;
      }
    } else this.#drawn = Math.min(total, Math.max(this.#drawn, this.#firstScreen()));
    this.#publish();
    this.#continue();
  }

  hostUpdated(): void {
    if (!this.windowed || this.#partial) return;
    this.#measure();
    // Rows are lower than they were taken for: what is in sight must not wait for the next scroll.
    this.#look(0);
  }

  #cut(): void {
    const most = this.windowed ? SEGMENT_WINDOW : SEGMENT_WHOLE;
    const starts = [0];
    let last = 0;
    for (let row = 1; row < this.#total; row++) {
      if (row - last < most && !this.options.boundary(row)) continue;
      starts.push(row);
      last = row;
    }
    this.#starts = starts;
  }

  #end(segment: number): number {
    return this.#starts[segment + 1] ?? this.#total;
  }

  #height(segment: number): number {
    return this.#heights[segment] || (this.#end(segment) - this.#starts[segment]!) * this.#average;
  }

  #firstScreen(): number {
    const { top } = this.#place();
    return Math.max(6, Math.ceil((window.innerHeight - top) / this.#average) + 1);
  }

  #publish(): void {
    const segments: Segment[] = [];
    this.before = this.after = 0;
    if (this.windowed) {
      for (let i = 0; i < this.#from; i++) this.before += this.#height(i);
      for (let i = this.#to; i < this.#starts.length; i++) this.after += this.#height(i);
      for (let i = this.#from; i < this.#to; i++) {
        const end = this.#partial ? Math.min(this.#end(i), this.#drawn) : this.#end(i);
        this.after += (this.#end(i) - end) * this.#average;
        segments.push({ start: this.#starts[i]!, end });
      }
    } else {
      this.after = (this.#total - this.#drawn) * this.#average;
      for (let i = 0; i < this.#starts.length && this.#starts[i]! < this.#drawn; i++) {
        segments.push({ start: this.#starts[i]!, end: Math.min(this.#end(i), this.#drawn) });
      }
    }
    this.segments = segments;
  }

  /** Draws the rest (of a short list, or of what is in sight) while nobody is waiting for anything. */
  #continue(patience = 0): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.windowed ? !this.#partial : this.#drawn >= this.#total) return;
    const work = (): void => void (this.#stop = idle(() => this.#more()));
    if (!patience) return work();
    const timer = setTimeout(work, patience);
    this.#stop = () => clearTimeout(timer);
  }

  #more(): void {
    this.#partial = false;
    if (!this.windowed) this.#drawn = Math.min(this.#total, this.#drawn + SLICE);
    this.#publish();
    this.host.requestUpdate();
    this.#continue();
  }

  /** Where the table's rows begin and end in the window, px. */
  #place(): { top: number; end: number } {
    const table = this.options.table();
    if (!table) return { top: window.innerHeight / 3, end: Infinity };
    const { top, bottom } = table.getBoundingClientRect();
    return { top: top + (table.querySelector('thead')?.offsetHeight ?? 0), end: bottom };
  }

  #show({ from, to }: { from: number; to: number }): void {
    this.#partial = false;
    this.#from = from;
    this.#to = to;
  }

  /** @param margin how far beyond the window rows must stand, px: the compositor may scroll ahead of us */
  #look(margin = OVERSCAN / 2): void {
    if (!this.options.table() || !this.#total) return;
    const { top, end } = this.#place();
    const bottom = window.innerHeight;
    if (!this.windowed) {
      if (this.#drawn < this.#total && end - this.after < bottom + OVERSCAN) this.#more();
      return;
    }
    if (end < -OVERSCAN || top > bottom + OVERSCAN) return;
    // Where the drawn rows do stand: of all others the heights are only guessed, and better guessed since.
    const begun = this.#from === 0 || top + this.before <= -margin;
    const ended = this.#to >= this.#starts.length || end - this.after >= bottom + margin;
    if (!this.#partial && begun && ended) return;
    this.#show(this.#between(-top - OVERSCAN, bottom - top + OVERSCAN));
    this.#publish();
    this.host.requestUpdate();
  }

  /** Segments that stand between two offsets from the top of the rows. */
  #between(top: number, bottom: number): { from: number; to: number } {
    const count = this.#starts.length;
    let offset = 0;
    let from = 0;
    while (from < count - 1 && offset + this.#height(from) <= top) offset += this.#height(from++);
    let to = from + 1;
    offset += this.#height(from);
    while (to < count && offset < bottom) offset += this.#height(to++);
    return { from, to };
  }

  #measure(): void {
    const bodies = this.options.table()?.querySelectorAll<HTMLElement>('tbody:not([aria-hidden])');
    if (!bodies || bodies.length !== this.#to - this.#from) return;
    let height = 0;
    let rows = 0;
    for (let i = 0; i < bodies.length; i++) {
      const segment = this.#from + i;
      this.#heights[segment] = bodies[i]!.getBoundingClientRect().height;
      height += this.#heights[segment];
      rows += this.#end(segment) - this.#starts[segment]!;
    }
    if (rows && height) this.#average += (height / rows - this.#average) * 0.3;
  }
}
