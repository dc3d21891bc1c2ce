import type { Columns } from './columns.js';
import { diffWords, shortestEdit, type TextRun } from './diff-words.js';
import { linesOf } from './printed.js';

/** A record that is in both documents but does not read the same. */
export interface Amendment {
  readonly id: string;
  /** Its row in the new document and in the previous one. */
  readonly row: number;
  readonly before: number;
  /** Keys whose words differ; `changesOf` says how. */
  readonly keys: readonly string[];
}

export interface DocumentDiff {
  /** Rows of the new document that the previous one had not, in its order. */
  readonly added: readonly number[];
  /** Rows of the previous document that are gone, in its order. */
  readonly removed: readonly number[];
  readonly amended: readonly Amendment[];
}

export interface ListEntry {
  readonly kind: 'same' | 'added' | 'removed' | 'amended';
  /** The new words; the old ones where the entry was removed. */
  readonly text: string;
  /** Word by word, where it was amended. */
  readonly runs?: readonly TextRun[];
}

/** How one key of a record changed. `name` is the local column's name where `key` is `ext`. */
export type KeyChange =
  | { readonly kind: 'text'; readonly key: string; readonly name?: string; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly key: string; readonly name?: string; readonly entries: readonly ListEntry[] };

/**
 * Not compared: what no reader sees (`raw`), what says nothing about the record itself (its number in the list, which moves when
 * a row is put in above it; the date of its last touch; the record of its changes; documents, telephones and approvals, which come and go without the item being amended), and the id that pairs the two.
 */
const NOT_COMPARED: Readonly<Record<string, true>> = { id: true, raw: true, number: true, updated: true, history: true, links: true, contacts: true, approval: true };
/** Lists whose order says nothing. */
const SETS: Readonly<Record<string, true>> = { publishers: true, channels: true, audience: true, mode: true, levels: true, stages: true, contacts: true };
const ONE_TEXT: Readonly<Record<string, string>> = { path: ' › ' };
/** Rows, and distinct values, between two pauses: a few ms. */
const SLICE = 5000;
const VALUES = 1000;

/** All at once; see `diffSlices` for long lists. */
export function diffDocuments(previous: Columns, now: Columns): DocumentDiff {
  const slices = diffSlices(previous, now);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/**
 * What was added, removed and amended between two editions, by id; a record that only moved has not changed.
 * Each distinct value is put into words once, rows are compared by number. Records without an id are left out.
 */
export function* diffSlices(previous: Columns, now: Columns): Generator<void, DocumentDiff> {
  const readings: Reading[] = [];
  for (const key of unionOf(previous.keys(), now.keys())) {
    if (NOT_COMPARED[key]) continue;
    readings.push(yield* readingOf(key, previous, now));
  }
  const rows = rowsById(previous);
  const met = new Uint8Array(previous.count);
  const added: number[] = [];
  const amended: Amendment[] = [];
  const seen = new Map<string, number>();
  for (let row = 0; row < now.count; row++) {
    const id = now.value(row, 'id');
    if (typeof id !== 'string') continue;
    // The same id twice is a fault of the document: the first pairs with the first, the second with the second.
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    const before = rows.get(id)?.[nth];
    if (before === undefined) added.push(row);
    else {
      met[before] = 1;
      const keys = readings.filter((reading) => reading.now[now.column(reading.key)?.codes[row] ?? 0] !== reading.previous[previous.column(reading.key)?.codes[before] ?? 0]);
      if (keys.length) amended.push({ id, row, before, keys: keys.map((reading) => reading.key) });
    }
    if (row % SLICE === SLICE - 1) yield;
  }
  const removed: number[] = [];
  for (let row = 0; row < previous.count; row++) if (!met[row] && typeof previous.value(row, 'id') === 'string') removed.push(row);
  return { added, removed, amended };
}

/** The changes of one amended record, key by key, ready to be shown; worked out when asked for. */
export function changesOf(previous: Columns, now: Columns, amendment: Amendment): readonly KeyChange[] {
  const changes: KeyChange[] = [];
  for (const key of amendment.keys) {
    const before = previous.value(amendment.before, key);
    const after = now.value(amendment.row, key);
    if (key !== 'ext') {
      changes.push(changeOf(key, before, after));
      continue;
    }
    const [old, own] = [entriesOf(before), entriesOf(after)];
    for (const name of unionOf(Object.keys(old), Object.keys(own))) {
      if (wordsOf('', old[name]) !== wordsOf('', own[name])) changes.push({ ...changeOf('', old[name], own[name]), key, name });
    }
  }
  return changes;
}

function changeOf(key: string, before: unknown, after: unknown): KeyChange {
  const [a, b] = [linesOf(key, before), linesOf(key, after)];
  const several = Array.isArray(before ?? after);
  if (!several || ONE_TEXT[key]) {
    const by = ONE_TEXT[key] ?? '\n';
    return { kind: 'text', key, runs: diffWords(a.join(by), b.join(by)) };
  }
  return { kind: 'list', key, entries: SETS[key] ? diffSet(a, b) : diffList(a, b) };
}

function diffSet(before: readonly string[], after: readonly string[]): readonly ListEntry[] {
  const entries: ListEntry[] = after.map((text) => ({ kind: before.includes(text) ? 'same' : 'added', text }));
  for (const text of before) if (!after.includes(text)) entries.push({ kind: 'removed', text });
  return entries;
}

/** Entries in order; one taken out where a similar one was put in counts as amended. */
export function diffList(before: readonly string[], after: readonly string[]): readonly ListEntry[] {
  const steps = shortestEdit(before, after) ?? [
    ...before.map((_, place) => ({ kind: 'removed' as const, place })), ...after.map((_, place) => ({ kind: 'added' as const, place })),
  ];
  const entries: ListEntry[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = (): void => {
    entries.push(...pairUp(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind, place } of steps) {
    if (kind === 'removed') gone.push(before[place]!);
    else if (kind === 'added') come.push(after[place]!);
    else {
      flush();
      entries.push({ kind, text: before[place]! });
    }
  }
  flush();
  return entries;
}

/** Of entries taken out and put in at one place: those that share at least half their words are the same entry amended. */
function pairUp(gone: readonly string[], come: readonly string[]): ListEntry[] {
  const entries: ListEntry[] = [];
  let next = 0;
  for (const text of come) {
    let runs: readonly TextRun[] | undefined;
    let place = next;
    for (; place < gone.length && place < next + 8; place++) {
      const tried = diffWords(gone[place]!, text);
      let same = 0;
      for (const run of tried) if (run.kind === 'same') same += run.text.length;
      if (2 * same < Math.max(gone[place]!.length, text.length)) continue;
      runs = tried;
      break;
    }
    if (!runs) {
      entries.push({ kind: 'added', text });
      continue;
    }
    for (; next < place; next++) entries.push({ kind: 'removed', text: gone[next]! });
    entries.push({ kind: 'amended', text, runs });
    next++;
  }
  for (; next < gone.length; next++) entries.push({ kind: 'removed', text: gone[next]! });
  return entries;
}

/** For each code of a column a number that stands for its words: equal words, equal number, in both documents. */
interface Reading { readonly key: string; readonly previous: readonly number[]; readonly now: readonly number[] }

function* readingOf(key: string, previous: Columns, now: Columns): Generator<void, Reading> {
  const numbers = new Map<string, number>();
  const read = function* (columns: Columns): Generator<void, number[]> {
    const values = columns.column(key)?.values ?? [undefined];
    const read: number[] = [];
    for (let code = 0; code < values.length; code++) {
      const words = wordsOf(key, values[code]);
      let known = numbers.get(words);
      if (known === undefined) numbers.set(words, (known = numbers.size));
      read.push(known);
      if (code % VALUES === VALUES - 1) yield;
    }
    yield;
    return read;
  };
  return { key, previous: yield* read(previous), now: yield* read(now) };
}

/** What a reader sees of a value, as one text under which equal ones meet. */
function wordsOf(key: string, value: unknown): string {
  if (key === 'ext') {
    const entries = entriesOf(value);
    return Object.keys(entries).sort().map((name) => `${name}\u0001${wordsOf('', entries[name])}`).join('\u0002');
  }
  const lines = linesOf(key, value);
  return (SETS[key] ? lines.slice().sort() : lines).join('\u0000');
}

const entriesOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

function unionOf(a: readonly string[], b: readonly string[]): string[] {
  return b.concat(a.filter((key) => !b.includes(key)));
}

function rowsById(columns: Columns): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < columns.count; row++) {
    const id = columns.value(row, 'id');
    if (typeof id !== 'string') continue;
    const known = rows.get(id);
    if (known) known.push(row);
    else rows.set(id, [row]);
  }
  return rows;
}
