import type { ReactiveControllerHost } from 'lit';
import type { Kind } from '../../spec/kinds.js';
import { openDocument, renewDocument, type Handle, type OpenDocument } from '../document-store.js';

/** One entry of the site document, as the terminal needs it. */
export interface Entry {
  readonly kind: Kind;
  readonly title: string;
  /** Absolute address of the document. */
  readonly url: string;
  /** Where it is found on the web. */
  readonly page?: string;
  readonly icon?: string;
  readonly group?: string;
}

export interface Held {
  readonly entry: Entry;
  /** What is shown: the newest that could be read. */
  document: OpenDocument | undefined;
  state: 'reading' | 'here' | 'missing';
  /** When what is shown was fetched, if it could not be fetched anew. */
  stale: number | undefined;
  handle: Handle | undefined;
  leave: (() => void) | undefined;
}

/**
 * All documents of a terminal, held open: an element that is opened finds its document there, and the search of the first page looks
 * through all of them. What cannot be read anew stays as it was, with its date.
 */
export class SiteDocuments {
  held: readonly Held[] = [];
  private _key = '';
  private _turn = 0;

  constructor(private readonly host: ReactiveControllerHost, private readonly changed: () => void) {}

  use(entries: readonly Entry[]): void {
    const key = entries.map(({ kind, url, title, page }) => `${kind} ${url} ${title} ${page}`).join('\n');
    if (key === this._key) return;
    this.release();
    this._key = key;
    this.held = entries.map((entry): Held => ({ entry, document: undefined, state: 'reading', stale: undefined, handle: undefined, leave: undefined }));
    for (const one of this.held) this._open(one);
  }

  release(): void {
    this._turn++;
    for (const one of this.held) this._drop(one);
    this.held = [];
    this._key = '';
  }

  /** Everything read again; resolves to how many could not be. */
  async renew(): Promise<number> {
    const turn = this._turn;
    let failed = 0;
    // One after the other: a terminal must not take the whole line of a reading room.
    for (const one of this.held) {
      const handle = await renewDocument(one.entry.url, {});
      if (turn !== this._turn) {
        handle?.release();
        return failed;
      }
      if (!handle) {
        failed++;
        if (one.state === 'here' && one.stale === undefined) one.stale = one.document?.loaded?.fetchedAt ?? Date.now();
        continue;
      }
      this._drop(one);
      one.handle = handle;
      this._take(one, handle.document);
    }
    this._tell();
    return failed;
  }

  private _open(one: Held): void {
    const turn = this._turn;
    const handle = openDocument({ type: 'url', url: one.entry.url }, {});
    one.handle = handle;
    const look = (): void => {
      const { document } = handle;
      if (turn !== this._turn || one.handle !== handle) return;
      if (document.error) void this._recall(one, turn);
      else if (document.complete) this._take(one, document);
      else return;
      one.leave?.();
      one.leave = undefined;
    };
    one.leave = handle.document.subscribe(look);
    look();
  }

  private _take(one: Held, document: OpenDocument): void {
    one.document = document;
    one.state = 'here';
    one.stale = undefined;
    this._tell();
    // Kept for the next start without a network.
    void import('../last-good.js').then(({ keep }) => keep(one.entry.url, document)).catch(() => undefined);
  }

  /** It did not arrive: the copy of last time, if there is one. */
  private async _recall(one: Held, turn: number): Promise<void> {
    const old = await import('../last-good.js').then(({ recall }) => recall(one.entry.url)).catch(() => undefined);
    if (turn !== this._turn || one.state === 'here') return;
    one.document = old;
    one.state = old ? 'here' : 'missing';
    one.stale = old ? (old.stale ?? Date.now()) : undefined;
    this._tell();
  }

  private _drop(one: Held): void {
    one.leave?.();
    one.handle?.release();
    one.leave = one.handle = undefined;
  }

  private _tell(): void {
    this.changed();
    this.host.requestUpdate();
  }

  /** The newest date of what is shown, YYYY-MM-DD. */
  get newest(): string | undefined {
    let newest: string | undefined;
    for (const { document } of this.held) {
      const { updated } = (document?.envelope ?? {}) as { updated?: string };
      if (updated && /^\d{4}-\d{2}-\d{2}$/.test(updated) && (!newest || updated > newest)) newest = updated;
    }
    return newest;
  }
}
