import type { RowGroup } from '../../parts/types.js';
import { columnsFor, rowsFor, type CatalogueColumn } from './rows.js';
import type { CatalogueContext } from './view.js';

/**
 * Remembers the view-models of the table: the same columns and groups for the same data, since the table tells by identity
 * what has to be drawn again.
 */
export class CatalogueTable {
  #columns: { key: readonly unknown[]; made: readonly CatalogueColumn[] } | undefined;
  #groups: { key: readonly unknown[]; made: Map<string, RowGroup>; counts: Uint32Array } | undefined;

  columns(c: CatalogueContext): readonly CatalogueColumn[] {
    const group = c.selection.group ?? 'field';
    const key = [c.shape, c.size, c.words, c.act.selection.linkTo(''), group];
    if (!same(this.#columns?.key, key)) this.#columns = { key, made: columnsFor(c.shape, c.size, c.words, (id) => c.act.selection.linkTo(id), group) };
    return this.#columns!.made;
  }

  groups(c: CatalogueContext): RowGroup[] {
    const columns = this.columns(c);
    const { rows } = c.selected;
    const key = [columns, rows, c.merged];
    if (!same(this.#groups?.key, key)) this.#groups = { key, made: new Map(), counts: groupCounts(c) };
    const { made, counts } = this.#groups!;
    const group = c.selection.group ?? 'field';
    const field = c.document.columns.column(group);
    const source = { columns: c.document.columns, rows, merged: c.merged, group, count: (row: number) => c.words.groupCount(counts[field?.codes[row] ?? 0] ?? 0) };
    return c.segments.map(({ start, end }) => {
      const name = `${start} ${end}`;
      let group = made.get(name);
      if (!group) made.set(name, (group = { key: String(start), rows: rowsFor(source, columns, start, end) }));
      return group;
    });
  }
}

function groupCounts(c: CatalogueContext): Uint32Array {
  const column = c.document.columns.column(c.selection.group ?? 'field');
  const counts = new Uint32Array(column?.values.length ?? 1);
  if (column) for (const row of c.selected.rows) counts[column.codes[row]!]!++;
  return counts;
}

function same(a: readonly unknown[] | undefined, b: readonly unknown[]): boolean {
  return a !== undefined && a.every((value, i) => value === b[i]);
}
