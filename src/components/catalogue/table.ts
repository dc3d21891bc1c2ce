import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { VisibleRows, WHOLE } from '../../controllers/visible-rows.js';
import type { Columns } from '../../models/columns.js';
import type { Sorting } from '../../models/order.js';
import { legendView, tableStyles, tableView } from '../../parts/table.js';
import type { RowGroup } from '../../parts/types.js';
import { envelopeOf, type CatalogueContext } from './context.js';
import { columnsFor, rowsFor, type CatalogueColumn } from './rows.js';

export const styles = [tableStyles];

/** The rows a table is to show. */
export interface TableRows { readonly columns: Columns; readonly rows: Uint32Array; readonly group: string; /** Repeated labels are merged. */ readonly merged: boolean }

/**
 * The list as the printed table. It decides which rows are drawn, and remembers its view-models: the same columns and groups for
 * the same data, since the part tells by identity what has to be drawn again.
 */
export class CatalogueTable {
  private readonly _visible: VisibleRows;
  private _rows: TableRows | undefined;
  /** Numbers of the labels that part the table into bodies. */
  private _labels: Uint32Array[] = [];
  private _columns: { key: readonly unknown[]; made: readonly CatalogueColumn[] } | undefined;
  private _groups: { key: readonly unknown[]; made: Map<string, RowGroup>; counts: Uint32Array } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this._visible = new VisibleRows(host, {
      table: () => host.shadowRoot?.querySelector('table') ?? null,
      boundary: (row) => this._boundary(row),
    });
  }

  /** These rows from here on; `grown` = the same list, longer (it is still being read), so what is drawn stays. */
  take(rows: TableRows, grown: boolean): void {
    this._rows = rows;
    this._labels = [];
    for (const key of [rows.group, 'unit']) {
      const codes = rows.columns.column(key)?.codes;
      if (codes) this._labels.push(codes);
    }
    if (grown) this._visible.grow(rows.rows.length);
    else this._visible.reset(rows.rows.length);
  }

  /** Asked for every row of a long list, so only numbers are compared. */
  private _boundary(row: number): boolean {
    const { rows, merged } = this._rows!;
    const [a, b] = [rows[row - 1]!, rows[row]!];
    return merged && this._labels.some((codes) => codes[a] !== codes[b]);
  }

  draw(c: CatalogueContext): TemplateResult {
    return html`${this._table(c)}${c.selected.rows.length ? this._legend(c) : nothing}`;
  }

private _table(c: CatalogueContext): TemplateResult {
    return tableView(
      {
        caption: c.words.caption(c.heading ?? envelopeOf(c.document).title ?? ''),
        columns: this._columnsOf(c),
        groups: this._groupsOf(c),
        width: c.width,
        before: this._visible.before,
        after: this._visible.after,
        total: c.selected.rows.length,
        ...(c.selection.sort && { sort: sortOf(c.selection.sort, this._columnsOf(c)) }),
        ...(c.selection.item && { selected: c.selection.item }),
        hits: c.act.selection.hits,
      },
      c.act.table,
      c.messages,
    );
  }

  private _legend(c: CatalogueContext): unknown {
    const { channelLegend } = c.document.envelope as { channelLegend?: string };
    const total = c.selected.rows.length;
    let drawn = 0;
    for (const { start, end } of this._visible.segments) drawn += end - start;
    return legendView(
      {
        ...(c.shape.has.has('channels') && { channels: channelLegend === 'mandatory-optional' ? 'mandatory-optional' : 'used' }),
        unknown: c.size === 'l' && c.shape.ticks.length > 0,
        // A windowed table stands for all of its rows.
        shown: total > WHOLE ? total : drawn,
        total,
      },
      c.messages,
    );
  }

  private _columnsOf(c: CatalogueContext): readonly CatalogueColumn[] {
    const group = c.selection.group ?? 'field';
    const key = [c.shape, c.size, c.words, c.act.selection.linkTo(''), group];
    if (!same(this._columns?.key, key)) this._columns = { key, made: columnsFor(c.shape, c.size, c.words, (id) => c.act.selection.linkTo(id), group) };
    return this._columns!.made;
  }

  private _groupsOf(c: CatalogueContext): RowGroup[] {
    const columns = this._columnsOf(c);
    const { rows } = c.selected;
    const key = [columns, rows, c.merged];
    if (!same(this._groups?.key, key)) this._groups = { key, made: new Map(), counts: groupCounts(c) };
    const { made, counts } = this._groups!;
    const group = c.selection.group ?? 'field';
    const field = c.document.columns.column(group);
    // Under several units a field is merged unit by unit, and its count would be that of all.
    const several = c.shape.has.has('unit');
    const source = { columns: c.document.columns, rows, merged: c.merged, group, count: (row: number) => (several ? '' : c.words.groupCount(counts[field?.codes[row] ?? 0] ?? 0)) };
    return this._visible.segments.map(({ start, end }) => {
      const name = `${start} ${end}`;
      let group = made.get(name);
      if (!group) made.set(name, (group = { key: String(start), rows: rowsFor(source, columns, start, end) }));
      return group;
    });
  }
}

/** The levels of the path have columns of their own and one order: that of the column whose head is pressed for it. */
function sortOf(sort: Sorting, columns: readonly CatalogueColumn[]): Sorting {
  const column = sort.key === 'path' ? columns.find(({ key, sortable }) => sortable && key.startsWith('path')) : undefined;
  return column ? { ...sort, key: column.key } : sort;
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
