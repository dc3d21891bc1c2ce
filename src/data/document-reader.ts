import { breathe } from './breathe.js';
import { StreamDecoder } from './decode.js';
import { aborted, emptyBody, htmlPage, notAnObject, truncated } from './fail.js';
import { breaksOff } from './json-scanner.js';
import { bareObject, copyKeys, parseToEnd } from './json-text.js';
import { FIRST_BATCH, isListKey, RecordSplitter } from './stream-records.js';

export interface LoadSink {
  /**
   * What of the document stands before its list (for a short document: all but the list), parsed, as soon as it is known; once.
   * `listKey` is the key whose records will come; undefined for a packed list or none.
   */
  head(envelope: Record<string, unknown>, listKey: string | undefined): void;
  /** Raw records in order, `first` is the place of the first of them. A returned promise holds the reader back. */
  records(batch: readonly unknown[], first: number): void | Promise<void>;
}

export interface ReadDocument {
  envelope: Record<string, unknown>;
  listKey?: string;
  count: number;
}

/** Shorter documents (characters) are parsed at once. */
const SHORT = 262_144;
/** Work without a pause, ms. */
const SLICE = 8;

/** Bytes or text in, envelope and batches out: decodes, holds back short documents, splits long ones, pauses between batches. */
export class DocumentReader {
  readonly decoder = new StreamDecoder();
  private held = '';
  private looked = false;
  private splitter: RecordSplitter | undefined;
  private since = now();

  constructor(
    private readonly sink: LoadSink,
    private readonly listKeys?: readonly string[],
    private readonly signal?: AbortSignal,
  ) {}

  /** Something has been given to the sink: this reading cannot begin anew. */
  get started(): boolean {
    return this.splitter !== undefined;
  }

  /** Enough is here for a first screen, should the rest be slow. */
  get worthStarting(): boolean {
    return !this.splitter && this.held.length >= FIRST_BATCH;
  }

  bytes(chunk: Uint8Array): Promise<void> | undefined {
    const { text, again } = this.decoder.push(chunk);
    if (again) {
      this.held = '';
      this.looked = false;
    }
    return this.text(text);
  }

  text(text: string): Promise<void> | undefined {
    if (this.splitter) {
      this.splitter.push(text);
      return this.drain(this.splitter, false);
    }
    this.held += text;
    if (!this.looked) this.look();
    return this.held.length < SHORT ? undefined : this.start();
  }

  /** Begins to give out what is here. */
  start(): Promise<void> {
    this.splitter = new RecordSplitter(this.listKeys);
    this.decoder.commit();
    this.splitter.push(this.held);
    this.held = '';
    return this.drain(this.splitter, false);
  }

  async finish(): Promise<ReadDocument> {
    this.decoder.end();
    if (!this.looked) throw emptyBody();
    const { splitter } = this;
    if (!splitter) return this.short();
    await this.drain(splitter, true);
    splitter.finish();
    return { envelope: splitter.envelope, listKey: splitter.listKey, count: splitter.count };
  }

  /** What cannot become a document is refused at its first character. */
  private look(): void {
    const first = /[^ \t\r\n]/.exec(this.held)?.[0];
    this.looked = first !== undefined;
    if (first === '<') throw htmlPage();
    if (first === '[') throw notAnObject();
  }

  private async short(): Promise<ReadDocument> {
    const text = this.held;
    const value = parseToEnd(text) as Record<string, unknown> | null;
    if (breaksOff(text)) throw truncated(text.length);
    if (typeof value !== 'object' || value === null) throw notAnObject();
    const listKey = Object.keys(value).find((key) => Array.isArray(value[key]) && isListKey(key, value['kind'], this.listKeys));
    const list = listKey === undefined ? [] : (value[listKey] as unknown[]);
    const envelope = bareObject();
    copyKeys(envelope, value, listKey);
    this.head(envelope, listKey);
    if (list.length) await this.sink.records(list, 0);
    return { envelope, listKey, count: list.length };
  }

  private head(envelope: Record<string, unknown>, listKey: string | undefined): void {
    const copy = bareObject();
    copyKeys(copy, envelope);
    this.sink.head(copy, listKey);
  }

  private async drain(splitter: RecordSplitter, last: boolean): Promise<void> {
    for (;;) {
      const known = splitter.next(last);
      if (known === undefined) return;
      if (known === 'head') this.head(splitter.envelope, splitter.listKey);
      else await this.sink.records(known, splitter.count - known.length);
      if (now() - this.since > SLICE) {
        await breathe();
        this.since = now();
      }
      if (this.signal?.aborted) throw aborted();
    }
  }
}

function now(): number {
  return performance.now();
}
