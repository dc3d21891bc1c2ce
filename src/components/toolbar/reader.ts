import { css } from 'lit';
import { adopt } from '../../controllers/adopt.js';
import { presentInOrder } from '../../controllers/presence.js';
import { readPreferences } from '../../controllers/preferences.js';
import { passagesOf, type Passage } from './passages.js';
import type { AloudView } from './view.js';
import type { Voice } from './voice.js';

/** What is being read is marked: the sentence where the engine can (Chromium 105), else its row or paragraph. */
const MARK = css`
::highlight(gk-read){color:var(--_mark-ink);background-color:var(--_mark)}
[data-gk-read]{outline:3px solid var(--_accent);outline-offset:2px}
`;

type Highlights = { CSS: { highlights?: Map<string, unknown> }; Highlight?: new (range: Range) => unknown };

/**
 * Reads all elements of the page aloud, sentence by sentence. Pausing stops the voice and remembers the sentence: `pause()` of the
 * browsers' own queue is broken on phones, and remote voices break off after a while.
 */
export class Reader {
  state: Exclude<AloudView['state'], 'off'> = 'still';
  at = 0;
  total = 0;
  private _passages: readonly Passage[] = [];
  private _abort: AbortController | undefined;
  private _marked: Element | undefined;

  constructor(private readonly options: { voice(): Voice; lang(): string; changed(): void }) {}

  /** From the first sentence on. */
  start(): void {
    this._abort?.abort();
    const passages: Passage[] = [];
    for (const host of presentInOrder()) passages.push(...passagesOf(host));
    this._passages = passages;
    this.total = passages.length;
    this.at = 0;
    if (passages.length) void this._run();
    else this._set('nothing');
  }

  pause(): void {
    this._abort?.abort();
    this._set('paused');
  }

  /** Goes on with the sentence that was broken off. */
  resume(): void {
    if (this._passages.length) void this._run();
    else this.start();
  }

  stop(): void {
    this._abort?.abort();
    this._passages = [];
    this.at = this.total = 0;
    this._mark(undefined);
    this._set('still');
  }

  private async _run(): Promise<void> {
    const abort = (this._abort = new AbortController());
    const { signal } = abort;
    this._set('reading');
    while (this.at < this.total) {
      const passage = this._passages[this.at]!;
      const { rate = 1, follow = true } = readPreferences();
      this._mark(follow ? passage : undefined);
      try {
        await this.options.voice().speak(passage.said, { lang: passage.lang || this.options.lang(), rate, signal });
      } catch {
        if (!signal.aborted) this._set('failed');
        return;
      }
      if (signal.aborted) return;
      this.at++;
      this.options.changed();
    }
    this._passages = [];
    this._mark(undefined);
    this._set('done');
  }

  private _set(state: Reader['state']): void {
    this.state = state;
    this.options.changed();
  }

  private _mark(passage: Passage | undefined): void {
    const { CSS, Highlight } = window as unknown as Highlights;
    this._marked?.removeAttribute('data-gk-read');
    this._marked = undefined;
    CSS.highlights?.delete('gk-read');
    if (!passage?.block.isConnected) return;
    const root = passage.block.getRootNode();
    if (root instanceof ShadowRoot) adopt(root, MARK);
    const range = passage.range();
    if (range && Highlight && CSS.highlights) CSS.highlights.set('gk-read', new Highlight(range));
    else (this._marked = passage.block).setAttribute('data-gk-read', '');
    const { top, bottom } = (range ?? passage.block).getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) passage.block.scrollIntoView({ block: 'center' });
  }
}
