import type { Issue } from '../spec/issues.js';
import { maskValue, type PrivacyFinding } from '../spec/privacy.js';

/**
 * A list of records as columns with dictionaries: every distinct value of a key is stored once, a row is a number per key.
 * A catalogue repeats itself, so this takes a quarter of the bytes, and searching, counting and scanning walk the distinct values only.
 */
export class Column {
  /** Distinct values as the privacy gate let them through; `values[0]` stands for "absent". */
  readonly values: unknown[] = [undefined];
  /** For each row the place of its value in `values`; valid up to the count of the columns. */
  codes: Uint32Array;
  private _known: Map<unknown, number> | undefined = new Map();

  constructor(capacity: number) {
    this.codes = new Uint32Array(capacity);
  }

  /** The code of a value if it was met before. */
  known(identity: unknown): number | undefined {
    return this._known?.get(identity);
  }

  add(identity: unknown, value: unknown): number {
    const code = this.values.push(value) - 1;
    this._known?.set(identity, code);
    return code;
  }

  grow(capacity: number): void {
    if (capacity <= this.codes.length) return;
    const codes = new Uint32Array(capacity);
    codes.set(this.codes);
    this.codes = codes;
  }

  /** Forgets how values were recognised (those keys are the raw, unmasked ones) and gives spare room back. */
  seal(count: number): void {
    this._known = undefined;
    if (this.codes.length > count) this.codes = this.codes.slice(0, count);
  }
}

/** What is found in the records while they are taken in. Pointers are those of the document as read. */
export interface Intake {
  readonly issues: Issue[];
  readonly findings: PrivacyFinding[];
}

export class Columns {
  count = 0;
  /** Changes with every batch, so that what is derived knows that it is out of date. */
  revision = 0;
  readonly intake: Intake = { issues: [], findings: [] };
  private readonly _columns = new Map<string, Column>();
  private readonly _derived = new Map<string, Derived>();
  private _capacity = 64;
  /**
   * GeoJSON keeps what a place is in `properties`, beside its position: these become columns of their own, the Feature's own keys
   * are told apart by a slash (`/geometry`), and `record` gives the Feature again.
   */
  private readonly _inner: string | undefined;

  constructor(readonly listKey = 'items') {
    this._inner = listKey === 'features' ? 'properties' : undefined;
  }

  keys(): string[] {
    return [...this._columns.keys()];
  }

  column(key: string): Column | undefined {
    return this._columns.get(key) ?? this._derived.get(key)?.upTo(this.count);
  }

  value(row: number, key: string): unknown {
    const column = this.column(key);
    return column && column.values[column.codes[row] ?? 0];
  }

  /**
   * A column worked out from the others: searched, sorted and grouped by like any, never part of a record. Text is taken as it is:
   * work it out from what has passed the gate. Given again, it is worked out anew (the reader's position has changed).
   */
  derive(key: string, value: (row: number) => unknown): void {
    if (this._derived.has(key)) this.revision++;
    this._derived.set(key, new Derived(value));
  }

  /** The record of a row, put together again; its values are shared, not copied. */
  record(row: number): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    const inner = this._inner;
    const within: Record<string, unknown> = inner ? {} : record;
    this._columns.forEach((column, key) => {
      const code = column.codes[row];
      if (!code) return;
      if (inner && key[0] === '/') record[key.slice(1)] = column.values[code];
      else within[key] = column.values[code];
    });
    if (inner) {
      record[inner] = within;
      // A Feature without a position says so.
      record['geometry'] ??= null;
    }
    return record;
  }

  /** The columns of the compact form: those of the records, `properties` of Features whole. */
  packed(): { readonly key: string; readonly values: readonly unknown[]; readonly codes: Uint32Array }[] {
    const inner = this._inner;
    const packed: { key: string; values: readonly unknown[]; codes: Uint32Array }[] = [];
    this._columns.forEach(({ values, codes }, key) => {
      if (!inner || key[0] === '/') packed.push({ key: inner ? key.slice(1) : key, values, codes });
    });
    if (!inner) return packed;
    const values: unknown[] = [undefined];
    const codes = new Uint32Array(this.count);
    for (let row = 0; row < this.count; row++) codes[row] = values.push(this.record(row)[inner]) - 1;
    return [...packed, { key: inner, values, codes }];
  }

  /** The row whose `id` this is, or -1. */
  rowOf(id: string): number {
    const ids = this._columns.get('id');
    const code = ids ? ids.values.indexOf(id) : -1;
    if (!ids || code < 1) return -1;
    const row = ids.codes.indexOf(code);
    return row < this.count ? row : -1;
  }

  /** Takes records in; `first` is the place of the first one in the document's list, for pointers. */
  append(records: readonly Record<string, unknown>[], places: readonly number[]): void {
    this._reserve(this.count + records.length);
    for (let i = 0; i < records.length; i++) this._record(records[i]!, places[i]!);
    this.revision++;
  }

  /**
   * A whole column, from the compact form: distinct values and, for each row, the 1-based place of its value (0 = absent).
   * `accept` mends a value or refuses it with undefined; rows that hold a refused one hold none. Pauses between slices.
   */
  *put(key: string, values: readonly unknown[], codes: ArrayLike<number>, count: number, accept: (key: string, value: unknown) => unknown): Generator<void, void> {
    this._reserve(Math.max(this.count, count));
    const column = new Column(this._capacity);
    column.codes.set(codes);
    let refused = false;
    for (let i = 0; i < values.length; i++) {
      const value = accept(key, values[i]);
      refused ||= value === undefined;
      column.values.push(value === undefined ? value : this._pass(value, key, `/${this.listKey}/columns/${key}/values/${i}`, true));
      if (i % SLICE === SLICE - 1) yield;
    }
    if (refused) for (let row = 0; row < count; row++) if (column.values[column.codes[row]!] === undefined) column.codes[row] = 0;
    if (key === this._inner) this._spread(column, count);
    else this._columns.set(this._inner ? `/${key}` : key, column);
    this.count = Math.max(this.count, count);
    this.revision++;
    yield;
  }

  /** A packed column of `properties`, as the columns that its values hold. */
  private _spread(packed: Column, count: number): void {
    for (let row = 0; row < count; row++) {
      const value = packed.values[packed.codes[row]!];
      if (value) this._keys(value as Record<string, unknown>, row, (_, own) => own);
    }
  }

  /** Leaves out rows that lack one of these keys; returns their places, ascending. */
  require(keys: readonly string[]): number[] {
    const dropped: number[] = [];
    const kept: number[] = [];
    const needed = keys.map((key) => this._columns.get(key === this._inner ? 'id' : this._inner ? `/${key}` : key)?.codes);
    for (let row = 0; row < this.count; row++) (needed.every((codes) => codes?.[row]) ? kept : dropped).push(row);
    if (!dropped.length) return dropped;
    this._columns.forEach((column) => {
      for (let place = 0; place < kept.length; place++) column.codes[place] = column.codes[kept[place]!]!;
    });
    this.count = kept.length;
    this.revision++;
    return dropped;
  }

  /** Call when the last record is in. */
  seal(): void {
    this._columns.forEach((column) => column.seal(this.count));
    this._capacity = this.count;
  }

  private _reserve(count: number): void {
    if (count <= this._capacity) return;
    this._capacity = Math.max(count, this._capacity * 2);
    this._columns.forEach((column) => column.grow(this._capacity));
  }

  private _record(record: Record<string, unknown>, place: number): void {
    const row = this.count++;
    const at = `/${this.listKey}/${place}`;
    const inner = this._inner;
    if (!inner) return this._keys(record, row, (key, value) => this._pass(value, key, at));
    const { [inner]: within, ...own } = record;
    const feature: Record<string, unknown> = {};
    for (const key of Object.keys(own)) feature[`/${key}`] = own[key];
    this._keys(feature, row, (key, value) => this._pass(value, key.slice(1), at));
    this._keys((within ?? {}) as Record<string, unknown>, row, (key, value) => this._pass(value, key, `${at}/${inner}`));
  }

  private _keys(record: Record<string, unknown>, row: number, pass: (key: string, value: unknown) => unknown): void {
    const keys = Object.keys(record);
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k]!;
      const value = record[key];
      // As a key `__proto__` would reach the prototype of whatever is put together from it; the gate refuses the other two.
      if (value === undefined || value === null || key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
      let column = this._columns.get(key);
      if (!column) this._columns.set(key, (column = new Column(this._capacity)));
      const identity = identityOf(value);
      column.codes[row] = column.known(identity) ?? column.add(identity, pass(key, value));
    }
  }

  /** The privacy gate: once for each distinct value, before anything else may see it. The key travels along: it tells what is an official telephone. */
  private _pass(value: unknown, key: string, place: string, packed = false): unknown {
    if (isHarmless(value)) return value;
    const { value: passed, findings, issues } = maskValue({ [key]: value }, { pointer: place });
    const pointer = (full: string): string => (packed ? full.replace(`${place}/${key}`, place) : full);
    for (const finding of findings) this.intake.findings.push({ ...finding, pointer: pointer(finding.pointer) });
    for (const issue of issues) this.intake.issues.push({ ...issue, pointer: pointer(issue.pointer) });
    return passed[key];
  }
}

class Derived {
  private readonly _column = new Column(0);
  private _count = 0;

  constructor(private readonly of: (row: number) => unknown) {}

  upTo(count: number): Column {
    const { _column: column } = this;
    column.grow(count);
    for (let row = Math.min(this._count, count); row < count; row++) {
      const value = this.of(row);
      if (value === undefined) continue;
      const identity = identityOf(value);
      column.codes[row] = column.known(identity) ?? column.add(identity, value);
    }
    this._count = count;
    return column;
  }
}

/** No digit, no number: nothing that the gate looks for. Most values of a catalogue are of this kind. */
function isHarmless(value: unknown): boolean {
  if (typeof value === 'string') return !DIGIT.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== 'string' || DIGIT.test(value[i] as string)) return false;
  return true;
}
const DIGIT = /[0-9\uff10-\uff19]/;
/** Values looked at between two pauses. */
const SLICE = 1000;

/** A key under which equal JSON values meet. Strings are prefixed, so that the text `[]` and the empty list stay apart. */
function identityOf(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return value;
  return '\u0000' + flatten(value);
}

function flatten(value: unknown): string {
  // Lengths in front, so that no text can imitate the structure.
  if (typeof value === 'string') return value.length + '"' + value;
  if (typeof value !== 'object' || value === null) return String(value) + ',';
  let text = '';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += flatten(value[i]);
    return value.length + '[' + text;
  }
  const keys = Object.keys(value);
  for (let i = 0; i < keys.length; i++) text += keys[i]!.length + ':' + keys[i]! + flatten((value as Record<string, unknown>)[keys[i]!]);
  return keys.length + '{' + text;
}
