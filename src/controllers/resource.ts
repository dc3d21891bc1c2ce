import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GkError } from '../spec/issues.js';
import type { Kind } from '../spec/kinds.js';
import { idle } from './idle.js';
import { openDocument, type Handle, type OpenDocument, type Source } from './document-store.js';

/** What an element shows: one of these, never two. `last` is what was shown before. */
export type ResourceState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly last?: OpenDocument; readonly document?: OpenDocument }
  | { readonly kind: 'ready'; readonly document: OpenDocument; readonly stale?: number }
  | { readonly kind: 'empty'; readonly document: OpenDocument; readonly stale?: number }
  | { readonly kind: 'invalid'; readonly document: OpenDocument }
  | { readonly kind: 'error'; readonly error: GkError; readonly document?: OpenDocument };

/** Between two looks at a list that is still being read, ms. */
const STEADY = 400;

export interface ResourceOptions { readonly kinds: readonly Kind[]; maxBytes(): number | undefined; done(state: ResourceState): void }

/**
 * Keeps one document open for an element: aborts when the element leaves the page, takes up again when it comes back,
 * lets the newest answer win, and falls back on the last good copy with its date.
 */
export class ResourceController implements ReactiveController {
  state: ResourceState = { kind: 'idle' };
  private _source: Source | undefined;
  private _key: unknown;
  /** The key that was opened last; another one if the source changed while the host was out of the page. */
  private _opened: unknown;
  /** What was read last, and from where: stays on the screen when reading it again fails. */
  private _read: { readonly key: unknown; readonly document: OpenDocument } | undefined;
  private _handle: Handle | undefined;
  private _unsubscribe: (() => void) | undefined;
  /** Counts the questions asked, so that a late answer to an older one is not taken. */
  private _turn = 0;
  private _drawn = 0;
  private _rows = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly options: ResourceOptions) {
    host.addController(this);
  }

  hostConnected(): void {
    const shown = this._opened === this._key && (this.state.kind === 'ready' || this.state.kind === 'empty');
    if (this._source && !this._handle && !shown) this._open(false);
  }

  hostDisconnected(): void {
    this._close();
    // What was read stays; only what is under way ends, and is asked for again on the way back.
    if (this.state.kind === 'loading') this.state = { kind: 'idle' };
  }

  /** The source to show; `key` tells whether it is another one than before. */
  use(source: Source | undefined, key: unknown): void {
    if (key === this._key) return;
    this._key = key;
    this._source = source;
    if (!source) {
      this._close();
      this.state = { kind: 'idle' };
      this.host.requestUpdate();
    } else if (this.host.isConnected) this._open(false);
  }

  reload(): void {
    if (this._source) this._open(true);
  }

  private _close(): void {
    this._turn++;
    this._unsubscribe?.();
    this._handle?.release();
    this._handle = this._unsubscribe = undefined;
  }

  private _open(fresh: boolean): void {
    const last = 'document' in this.state && this.state.kind === 'ready' ? this.state.document : undefined;
    this._close();
    this._opened = this._key;
    const turn = this._turn;
    const maxBytes = this.options.maxBytes();
    const handle = openDocument(this._source!, maxBytes ? { maxBytes } : {}, fresh);
    this._handle = handle;
    this._rows = false;
    this.state = { kind: 'loading', ...(last && { last }) };
    const take = (): void => {
      if (turn === this._turn) this._take(handle.document, last);
    };
    this._unsubscribe = handle.document.subscribe(take);
    this.host.requestUpdate();
    if (handle.document.complete || handle.document.error || handle.document.columns.count) take();
  }

  private _take(document: OpenDocument, last: OpenDocument | undefined): void {
    const { kind } = document;
    if (kind && !this.options.kinds.includes(kind)) {
      // Said once, not at every batch that follows.
      this._unsubscribe?.();
      void this._failed(new GkError('wrong-kind', false, `这里要的是 ${this.options.kinds.join('、')},读到的是 ${kind}`), this._turn);
    }
    else if (document.error) void this._failed(document.error, this._turn);
    else if (document.complete) this._settle(document);
    else {
      // A long list arrives in hundreds of batches: the first is shown at once, then the count now and then.
      const now = performance.now();
      if (this._rows && now - this._drawn < STEADY) return;
      this._rows = document.columns.count > 0;
      this._drawn = now;
      this.state = { kind: 'loading', document, ...(last && { last }) };
    }
    this.host.requestUpdate();
  }

  private _settle(document: OpenDocument): void {
    // A gazette may hold issues only, whose documents lie elsewhere.
    const { issues } = document.envelope;
    const count = document.columns.count || (Array.isArray(issues) ? issues.length : 0);
    const bad = document.skipped.length;
    this.state = count ? { kind: 'ready', document } : bad ? { kind: 'invalid', document } : { kind: 'empty', document };
    if (count) this._read = { key: this._key, document };
    this.options.done(this.state);
    if (this._source?.type === 'url' && count) {
      const { url } = this._source;
      idle(() => void import('./last-good.js').then(({ keep }) => keep(url, document)));
    }
  }

  private async _failed(error: GkError, turn: number): Promise<void> {
    const source = this._source;
    // A document that is wrong is the owner's business; one that did not arrive may be shown as it last was.
    const transport = error.code !== 'wrong-kind' && error.code !== 'wrong-version' && error.code !== 'schema';
    const read = this._read;
    const mine = transport && read?.key === this._key ? read?.document : undefined;
    const old = mine ?? (source?.type === 'url' && transport ? await import('./last-good.js').then(({ recall }) => recall(source.url)).catch(() => undefined) : undefined);
    if (turn !== this._turn) return;
    if (old) this.state = { kind: old.columns.count ? 'ready' : 'empty', document: old, stale: old.stale ?? old.loaded?.fetchedAt ?? Date.now() };
    else this.state = error.code === 'schema' ? { kind: 'invalid', document: this._handle!.document } : { kind: 'error', error };
    this.options.done(old ? this.state : { kind: 'error', error });
    if (old) this.options.done({ kind: 'error', error });
    this.host.requestUpdate();
  }
}
