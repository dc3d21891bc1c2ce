import type { Sorting } from '../../models/order.js';
import type { TablePlan } from '../../base/list/record-table.js';
import type { CatalogueContext } from './context.js';
import { columnsFor, rowsFor, type CatalogueColumn } from './rows.js';

export { RecordTable, styles } from '../../base/list/record-table.js';

const groupOf = (c: CatalogueContext): string => c.selection.group ?? 'field';

/** The catalogue as the printed table: columns by its shape, merged labels, counts under the fields. */
export const plan: TablePlan<CatalogueColumn, CatalogueContext> = {
  columnsKey: (c) => [c.shape, c.size, c.words, c.act.selection.linkTo(''), groupOf(c), c.document],
  columns: (c) => columnsFor(c.shape, c.size, c.words, (id) => c.act.selection.linkTo(id), groupOf(c), c.tr),
  rows(c, columns, start, end) {
    const group = groupOf(c);
    const codes = c.document.columns.column(group)?.codes;
    // Under several units a field is merged unit by unit, and its count would be that of all.
    const several = c.shape.has.has('unit');
    const counts = several ? undefined : groupCounts(c, group);
    const count = (row: number): string => (counts ? c.messages.count(counts[codes?.[row] ?? 0] ?? 0) : '');
    return rowsFor({ columns: c.document.columns, rows: c.selected.rows, merged: c.merged, group, count }, columns, start, end);
  },
  sorted: sortOf,
  legend(c) {
    const { channelLegend } = c.document.envelope as { channelLegend?: string };
    return {
      ...(c.shape.has.has('channels') && { channels: channelLegend === 'mandatory-optional' ? 'mandatory-optional' : 'used' }),
      unknown: c.size === 'l' && c.shape.ticks.length > 0,
    };
  },
};

/** The levels of the path have columns of their own and one order: that of the column whose head is pressed for it. */
function sortOf(sort: Sorting, columns: readonly CatalogueColumn[]): Sorting {
  const column = sort.key === 'path' ? columns.find(({ key, sortable }) => sortable && key.startsWith('path')) : undefined;
  return column ? { ...sort, key: column.key } : sort;
}

/** How many of the selection stand in each group; the same for every body of one drawing. */
function groupCounts(c: CatalogueContext, group: string): Uint32Array {
  if (last?.rows === c.selected.rows && last.group === group) return last.counts;
  const column = c.document.columns.column(group);
  const counts = new Uint32Array(column?.values.length ?? 1);
  if (column) for (const row of c.selected.rows) counts[column.codes[row]!]!++;
  last = { rows: c.selected.rows, group, counts };
  return counts;
}
let last: { readonly rows: Uint32Array; readonly group: string; readonly counts: Uint32Array } | undefined;
