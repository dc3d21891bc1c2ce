import { breathe } from './breathe.js';
import { StreamDecoder } from './stream-decode.js';
import { aborted, fail, htmlPage, notJson } from './fail.js';
import { copyKeys, type Envelope } from './json-text.js';
import { FIRST_BATCH, RecordSplitter } from './stream-records.js';

export interface LoadSink {
  /**
   * What of the document stands before its list (for a short document: all but the list), parsed, as soon as it is known; once.
   * `listKey` is the key whose records will come; undefined for a packed list or none.
   */
  head(envelope: Envelope, listKey: string | undefined): void;
  /** Raw records in order, `first` is the place of the first of them. A returned promise holds the reader back. */
  records(batch: readonly unknown[], first: number): void | Promise<void>;
}

export interface ReadDocument {
  envelope: Envelope;
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
  /** Something has been given to the sink: this reading cannot begin anew. */
  started = false;
  private readonly splitter: RecordSplitter;
  private held = '';
  private looked = false;
  private since = performance.now();

  constructor(
    private readonly sink: LoadSink,
    private readonly options: { listKeys?: readonly string[]; signal?: AbortSignal },
  ) {
    this.splitter = new RecordSplitter(options.listKeys);
  }

  /** Enough is here for a first screen, should the rest be slow. */
  get worthStarting(): boolean {
    return !this.started && this.held.length >= FIRST_BATCH;
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
    this.held += text;
    if (!this.looked) this.look();
    return this.started || this.held.length >= SHORT ? this.start() : undefined;
  }

  /** Gives out what is here. */
  start(): Promise<void> {
    this.splitter.push(this.started ? this.held : this.held.slice(1));
    this.held = '';
    this.started = true;
    this.decoder.commit();
    return this.drain(false);
  }

  async finish(): Promise<ReadDocument> {
    const { splitter } = this;
    if (!this.looked) throw fail('empty-body', true);
    if (!this.started) {
      splitter.whole(this.held);
      this.head();
    }
    await this.drain(true);
    splitter.finish();
    const { envelope, listKey, count } = splitter;
    return { envelope, listKey, count };
  }

  /** What cannot become a document is refused at its first character. */
  private look(): void {
    this.held = this.held.replace(/^[ \t\r\n]+/, '');
    const first = this.held[0];
    this.looked = !!first;
    if (this.held.slice(0, 2).includes('\0')) throw fail('wrong-encoding'); // UTF-16 without a mark; its marks are in no encoding of ours
    if (first === '<') throw htmlPage();
    if (first === '[') throw fail('schema');
    if (first && first !== '{') throw notJson(0);
  }

  private head(): void {
    this.started = true;
    this.sink.head(copyKeys(this.splitter.envelope), this.splitter.listKey);
  }

  private async drain(last: boolean): Promise<void> {
    const { splitter } = this;
    let known;
    while ((known = splitter.next(last))) {
      if (known === 'head') this.head();
      else await this.sink.records(known, splitter.count - known.length);
      if (performance.now() - this.since > SLICE) {
        await breathe();
        this.since = performance.now();
      }
      if (this.options.signal?.aborted) throw aborted();
    }
  }
}
