import type { Columns } from './columns.js';
import { textOf } from './text-of.js';

export interface Sorting { readonly key: string; readonly descending: boolean }

/** Rank of each distinct value of a column in pinyin order (numbers by their size); absent values come last. */
export function ranksOf(columns: Columns, key: string): Uint32Array {
  const values = columns.column(key)?.values ?? [];
  const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });
  const texts = values.map((value) => textOf(value).join(' '));
  const codes = texts.map((_, code) => code);
  codes.sort((a, b) => (a === 0 ? 1 : b === 0 ? -1 : collator.compare(texts[a]!, texts[b]!) || a - b));
  const ranks = new Uint32Array(values.length);
  for (let place = 0; place < codes.length; place++) ranks[codes[place]!] = place;
  return ranks;
}

/** Rank of each distinct value by where it is first met: groups stand in the order of the document. */
export function firstMet(columns: Columns, key: string): Uint32Array {
  const column = columns.column(key);
  const ranks = new Uint32Array(column?.values.length ?? 0);
  let next = 1;
  if (column) {
    for (let row = 0; row < columns.count; row++) {
      const code = column.codes[row]!;
      if (code && !ranks[code]) ranks[code] = next++;
    }
    ranks[0] = next;
  }
  return ranks;
}

/** Rows sorted by ranks of a column; rows of equal rank keep their order, rows without a value stand last either way. */
export function sortRows(rows: Uint32Array, columns: Columns, key: string, ranks: Uint32Array, descending = false): Uint32Array {
  const codes = columns.column(key)?.codes;
  if (!codes) return rows;
  const sign = descending ? -1 : 1;
  const absent = descending ? -1 : ranks[0]!;
  const rank = (row: number): number => (codes[row] ? ranks[codes[row]]! : absent);
  return rows.slice().sort((a, b) => sign * (rank(a) - rank(b)) || a - b);
}
