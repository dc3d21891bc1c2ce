import { writeJson } from './json.js';
import { isPacked, listKeyOf, PACK_VERSION, type PackedColumn, type PackedList } from './unpack.js';

const PREVIEW = 25;
type Document = Record<string, unknown>;

/** Document → compact form. The input is not changed; a document that is compact already, or has no list, comes back as it is. */
export function pack(document: Document): Document {
  const key = listKeyOf(document);
  const list = document[key];
  if (isPacked(document) || !Array.isArray(list)) return document;
  // Without a prototype: a record may well have a key called `toString`.
  const columns = Object.create(null) as Record<string, PackedColumn>;
  const known = new Map<string, Map<string, number>>();
  for (let row = 0; row < list.length; row++) {
    const record = list[row] as Document;
    const keys = Object.keys(record);
    for (let k = 0; k < keys.length; k++) {
      const name = keys[k]!;
      const column = (columns[name] ??= { values: [], rows: zeros(list.length) });
      let codes = known.get(name);
      if (!codes) known.set(name, (codes = new Map<string, number>()));
      const identity = writeJson(record[name]);
      let code = codes.get(identity);
      if (code === undefined) codes.set(identity, (code = column.values.push(record[name])));
      column.rows![row] = code;
    }
  }
  for (const name of Object.keys(columns)) {
    const column = columns[name]!;
    if (column.values.length === list.length && column.rows!.every((code, row) => code === row + 1)) delete column.rows;
  }
  // Nothing but empty records: no column would say how many there are.
  if (list.length && !known.size) return document;
  const packed: Document = {};
  for (const name of Object.keys(document)) {
    if (name === key) continue;
    packed[name] = document[name];
    if (name === 'kind') packed['pack'] = PACK_VERSION;
  }
  packed['pack'] = PACK_VERSION;
  packed['preview'] = list.slice(0, PREVIEW);
  packed[key] = { count: list.length, columns } satisfies PackedList;
  return packed;
}

function zeros(length: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(0);
  return list;
}
