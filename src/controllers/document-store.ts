import { breathe } from '../data/breathe.js';
import { load, loadText, type LoadOptions, type Loaded, type LoadSink } from '../data/load.js';
import { Columns } from '../models/columns.js';
import { packedRecord, unpackSlices } from '../models/unpack.js';
import { checkEnvelope, usableHead, usableRecord } from '../spec/guard.js';
import { GkError, type Issue } from '../spec/issues.js';
import { KINDS, LIST_KEY, LIST_KEYS, type Kind } from '../spec/kinds.js';
import { maskValue, type PrivacyFinding } from '../spec/privacy.js';

type Envelope = Record<string, unknown>;

/**
 * One document on its way in and afterwards: envelope and columns grow while it is read, several elements may look at it.
 * Everything in it has passed the privacy gate.
 */
export class OpenDocument {
  envelope: Envelope = {};
  kind: Kind | undefined;
  columns = new Columns();
  /** The list of this kind is one that is read record by record. */
  complete = false;
  /** Records that cannot be drawn; their places in the document's list, ascending. */
  readonly skipped: number[] = [];
  readonly issues: Issue[] = [];
  readonly findings: PrivacyFinding[] = [];
  error: GkError | undefined;
  /** When the copy that is shown was fetched (epoch ms), if it is the last good one and not today's. */
  stale: number | undefined;
  loaded: Loaded | undefined;
  /** Its schema and meaning have been checked, or are being. */
  checked = false;
  /** The compact form's first rows are shown while the rest arrives. */
  private _preview = false;
  private readonly _listeners = new Set<() => void>();
  private _place = 0;

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => this._listeners.delete(listener);
  }

  changed(): void {
    this._listeners.forEach((listener) => listener());
  }

  /** Where a row stands in the document's own list, skipped records counted. */
  placeOf(row: number): number {
    let place = row;
    for (const skipped of this.skipped) {
      if (skipped > place) break;
      place++;
    }
    return place;
  }

  readonly sink: LoadSink = {
    head: (envelope, listKey) => {
      this._take(envelope);
      if (listKey) this.columns = new Columns(listKey);
      const preview = envelope['preview'];
      if (envelope['pack'] !== undefined && Array.isArray(preview)) {
        this._records(preview);
        this._preview = true;
      }
      this.changed();
    },
    records: (batch) => {
      this._records(batch);
      this.changed();
    },
  };

  /** The last byte is in. */
  async finish(loaded: Loaded): Promise<void> {
    const { envelope, ...rest } = loaded;
    this._take(envelope);
    if (envelope['pack'] !== undefined) await this._unpack(envelope);
    // A gazette may be its issues alone.
    else if (!loaded.listKey && !(this.kind === 'gazette' && Array.isArray(envelope['issues']))) throw new GkError('schema', false, `缺少列表 ${listKeyOf(envelope)}。`);
    // What was read is not kept: it has not passed the gate.
    this.loaded = { ...rest, envelope: this.envelope };
    this._nameFields();
    this.columns.seal();
    this.issues.push(...this.columns.intake.issues);
    this.findings.push(...this.columns.intake.findings);
    this.complete = true;
    this.changed();
  }

  fail(error: GkError): void {
    this.error = error;
    this.changed();
  }

  /** The envelope: version and kind first, then the gate, then what the drawing code can bear. */
  private _take(raw: Envelope): void {
    const { [this.columns.listKey]: list, preview: _, ...rest } = raw;
    // The list itself comes record by record; here it only has to be one.
    const checked = checkEnvelope({ ...rest, [listKeyOf(raw)]: list && typeof list !== 'object' ? list : [] }, KINDS);
    if (!checked.ok) {
      const { code, message } = checked.issue;
      this.issues.push(checked.issue);
      throw new GkError(code === 'wrong-kind' || code === 'wrong-version' ? code : 'schema', false, message);
    }
    this.kind = checked.kind;
    const passed = maskValue(rest);
    const known = new Set(this.issues.map(({ pointer }) => pointer));
    this.envelope = usableHead(passed.value, (issue) => {
      if (!known.has(issue.pointer)) this.issues.push(issue);
    });
    for (const finding of passed.findings) if (!this.findings.some(({ pointer }) => pointer === finding.pointer)) this.findings.push(finding);
  }

  private _records(batch: readonly unknown[]): void {
    const good: Envelope[] = [];
    const places: number[] = [];
    const report = (issue: Issue): void => void this.issues.push(issue);
    for (const raw of batch) {
      const place = this._place++;
      const record = usableRecord(this.kind!, raw, place, report) as Envelope | undefined;
      if (record) {
        good.push(record);
        places.push(place);
      } else this.skipped.push(place);
    }
    this.columns.append(good, places);
    this._nameFields();
  }

  /** Items may name their field by the id of an entry of `fields`: what is shown, searched and saved is its name. */
  private _nameFields(): void {
    const { fields } = this.envelope as { fields?: readonly { id?: string; name?: string }[] };
    const values = this.kind === 'catalogue' && fields ? this.columns.column('field')?.values : undefined;
    if (!values) return;
    for (const { id, name } of fields!) {
      const code = id && name ? values.indexOf(id) : -1;
      if (code > 0) values[code] = name;
    }
  }

  private async _unpack(envelope: Envelope): Promise<void> {
    const kind = this.kind!;
    const columns = new Columns(listKeyOf(envelope));
    const list = envelope[columns.listKey];
    const report = (issue: Issue): void => void this.issues.push(issue);
    try {
      // A value is judged in a record that lacks nothing else.
      const sample = goodRecord(kind, list);
      const accept = (key: string, value: unknown): unknown => sample && usableRecord(kind, { ...sample, [key]: value }, 0, NOBODY)?.[key];
      const slices = unpackSlices(list, columns, accept);
      for (let since = performance.now(); !slices.next().done; ) {
        if (performance.now() - since < SLICE) continue;
        await breathe();
        since = performance.now();
      }
      for (const row of columns.require(sample ? neededBy(kind, sample) : [''])) {
        this.skipped.push(row);
        report({ code: 'required', severity: 'error', pointer: `/${columns.listKey}/${row}`, message: '缺少必需的内容，未能显示。' });
      }
    } catch (error) {
      throw error instanceof RangeError ? new GkError('schema', false, '压缩格式的数字对不上') : error;
    }
    this.columns = columns;
    this._preview = false;
  }

  get previewing(): boolean {
    return this._preview;
  }
}

/** Work without a pause, ms. */
const SLICE = 8;
const NOBODY = (): void => undefined;

/** The first of the leading records that can be drawn. */
function goodRecord(kind: Kind, list: unknown): Envelope | undefined {
  const count = (list as { count?: number } | undefined)?.count ?? 0;
  for (let row = 0; row < Math.min(count, 100); row++) {
    const record = usableRecord(kind, packedRecord(list, row), row, NOBODY);
    if (record) return record;
  }
  return undefined;
}

/** Keys without which a record of this kind cannot be drawn. */
function neededBy(kind: Kind, sample: Envelope): string[] {
  return Object.keys(sample).filter((key) => {
    const { [key]: _, ...rest } = sample;
    return usableRecord(kind, rest, 0, NOBODY) === undefined;
  });
}

/** What a document is read from. */
export type Source =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'text'; readonly text: string }
  /** An official table that stands in the page. */
  | { readonly type: 'table'; readonly table: HTMLTableElement; readonly kind: Kind };

interface Shared { readonly document: OpenDocument; readonly abort: AbortController; users: number }
/** By address, or by the source object itself where there is none. */
const open = new Map<unknown, Shared>();

export interface Handle { readonly document: OpenDocument; release(): void }

/** Opens a document, or joins in where the same one is open already: one page, one request. The last release aborts what is under way. */
export function openDocument(source: Source, options: LoadOptions, fresh = false): Handle {
  const key = source.type === 'url' ? source.url : source;
  let shared = fresh ? undefined : open.get(key);
  if (!shared || shared.document.error) {
    shared = { document: new OpenDocument(), abort: new AbortController(), users: 0 };
    open.set(key, shared);
    void run(shared.document, source, { ...options, signal: shared.abort.signal, ...(fresh && { cache: 'no-cache' as const }) });
  }
  return handleOf(key, shared);
}

function handleOf(key: unknown, mine: Shared): Handle {
  mine.users++;
  let held = true;
  return {
    document: mine.document,
    release: () => {
      if (!held) return;
      held = false;
      if (--mine.users > 0) return;
      if (open.get(key) === mine) open.delete(key);
      if (!mine.document.complete) mine.abort.abort();
    },
  };
}

/**
 * Reads an address again while others go on showing what they have; only a document that is whole and not empty takes the old one's
 * place, for whoever opens it from then on. Undefined where it could not be read.
 */
export async function renewDocument(url: string, options: LoadOptions): Promise<Handle | undefined> {
  const shared: Shared = { document: new OpenDocument(), abort: new AbortController(), users: 0 };
  const { document } = shared;
  await run(document, { type: 'url', url }, { ...options, cache: 'no-cache' });
  if (!document.complete || (!document.columns.count && !Array.isArray(document.envelope['issues']))) return undefined;
  open.set(url, shared);
  return handleOf(url, shared);
}

async function run(document: OpenDocument, source: Source, options: LoadOptions): Promise<void> {
  try {
    await document.finish(await read(document, source, options));
  } catch (error) {
    // Nobody is waiting for it any more.
    if (options.signal?.aborted) return;
    document.fail(error instanceof GkError ? error : new GkError('schema', false, String(error)));
  }
}

async function read(document: OpenDocument, source: Source, options: LoadOptions): Promise<Loaded> {
  switch (source.type) {
    case 'url':
      return load(source.url, document.sink, options);
    case 'text':
      return loadText(source.text, document.sink, options);
    case 'value':
      return typeof source.value === 'string' ? loadText(source.value, document.sink, options) : takeValue(document, source.value);
    case 'table': {
      const { readPageTable } = await import('./page-table.js');
      return takeValue(document, await readPageTable(source.table, source.kind, document.issues));
    }
  }
}

/** An object handed over by script: no bytes to read, the same way in. */
function takeValue(document: OpenDocument, value: unknown): Loaded {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new GkError('not-json', false, 'data 不是对象');
  const whole = value as Envelope;
  const listKey = LIST_KEYS.find((key) => Array.isArray(whole[key]));
  const envelope = { ...whole };
  if (listKey) delete envelope[listKey];
  document.sink.head(envelope, listKey);
  const list = listKey ? (whole[listKey] as unknown[]) : [];
  if (list.length) void document.sink.records(list, 0);
  return { envelope, count: list.length, encoding: 'utf-8', bom: false, bytes: 0, url: '', fetchedAt: Date.now(), ...(listKey && { listKey }) };
}

const listKeyOf = (envelope: Envelope): string => LIST_KEY[envelope['kind'] as Kind] ?? 'documents';
