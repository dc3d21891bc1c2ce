import { LIST_KEY, type Kind } from '../spec/kinds.js';
import type { Columns } from './columns.js';

type Document = Record<string, unknown>;

/** Keys that reach a prototype; the reader refuses them everywhere. */
const UNSAFE = /^(?:__proto__|constructor|prototype)$/;

/**
 * The compact form of a `gk/1` document: its list as columns with dictionaries. Still JSON, `pack: 1` says so.
 *
 * ```json
 * {"spec":"gk/1","kind":"catalogue","pack":1,"title":"…","preview":[first 25 records],
 *  "items":{"count":312,"columns":{"field":{"values":["社会救助",…],"rows":[1,1,2,…]}}}}
 * ```
 * `rows` holds for each record the 1-based place of its value, 0 = absent; it is left out where every record has its own value
 * in order. `preview` lets the first rows be drawn before the rest has arrived.
 */
export interface PackedColumn { values: unknown[]; rows?: number[] }
export interface PackedList { count: number; columns: Record<string, PackedColumn> }

/** Stands in `pack` of a compact document. */
export const PACK_VERSION = 1;

/** Where a document of this kind keeps its long list. */
export function listKeyOf(document: Document): string {
  const kind = document['kind'] as Kind;
  return kind === 'gazette' ? 'documents' : (LIST_KEY[kind] ?? 'items');
}

export function isPacked(envelope: Document): boolean {
  return envelope['pack'] !== undefined;
}

/** Compact form → the equal document (same records, same keys; keys stand in the order of the columns). */
export function unpack(packed: Document): Document {
  if (!isPacked(packed)) return packed;
  const key = listKeyOf(packed);
  const { count, columns } = checkPacked(packed[key]);
  const names = Object.keys(columns);
  const list: Document[] = [];
  for (let row = 0; row < count; row++) {
    const record: Document = {};
    for (const name of names) {
      const column = columns[name]!;
      const code = column.rows ? column.rows[row]! : row + 1;
      if (code) record[name] = column.values[code - 1];
    }
    list.push(record);
  }
  const document: Document = {};
  for (const name of Object.keys(packed)) if (name !== key && name !== 'pack' && name !== 'preview') document[name] = packed[name];
  document[key] = list;
  return document;
}

/** Makes a value fit to be drawn, as its record's key: the value, a mended copy, or undefined where nothing can be used. */
export type Accept = (key: string, value: unknown) => unknown;

/** Fills columns from the compact form; throws a RangeError where its numbers do not fit together. */
export function unpackColumns(list: unknown, into: Columns, accept?: Accept): void {
  const slices = unpackSlices(list, into, accept);
  while (!slices.next().done);
}

/** The same in slices: a long list has tens of thousands of distinct values to be looked at. */
export function* unpackSlices(list: unknown, into: Columns, accept: Accept = (_, value) => value): Generator<void, void> {
  const { count, columns } = checkPacked(list);
  const own = new Uint32Array(count);
  for (let row = 0; row < count; row++) own[row] = row + 1;
  for (const name of Object.keys(columns)) yield* into.put(name, columns[name]!.values, columns[name]!.rows ?? own, count, accept);
}

/** One record of a packed list, as it would stand in the plain form; nothing of it is checked. */
export function packedRecord(list: unknown, row: number): Document {
  const { columns = {} } = list as Partial<PackedList>;
  const record: Document = {};
  for (const name of Object.keys(columns)) {
    const { values, rows }: Partial<PackedColumn> = columns[name] ?? {};
    const code = rows ? rows[row] : row + 1;
    if (code && !UNSAFE.test(name)) record[name] = values?.[code - 1];
  }
  return record;
}

function checkPacked(value: unknown): PackedList {
  const list = value as PackedList;
  const count = list?.count;
  if (!Number.isInteger(count) || count < 0 || typeof list.columns !== 'object' || !list.columns) throw new RangeError('packed list');
  const names = Object.keys(list.columns);
  // The count is believed only where a column is really that long: it decides how much memory is taken.
  if (count && !names.length) throw new RangeError('packed list');
  for (const name of names) {
    const { values, rows } = list.columns[name] ?? ({} as Partial<PackedColumn>);
    if (UNSAFE.test(name) || !Array.isArray(values) || (rows ? rows.length : values.length) !== count) throw new RangeError(`packed column ${name}`);
    if (rows) for (let i = 0; i < count; i++) if (!(Number.isInteger(rows[i]) && rows[i]! >= 0 && rows[i]! <= values.length)) throw new RangeError(`packed column ${name}`);
  }
  return list;
}

