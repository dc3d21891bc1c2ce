import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { VisibleRows, WHOLE } from '../../controllers/visible-rows.js';
import type { Columns } from '../../models/columns.js';
import type { Sorting } from '../../models/order.js';
import { legendView, tableStyles, tableView } from '../../parts/table.js';
import type { ColumnView, DetailView, GroupHead, LegendView, RowGroup, RowView } from '../../parts/types.js';
import { titleOf, type ListContext } from './context.js';

export const styles = [tableStyles];

/** What makes one element's table: its columns, and how records become rows. */
export interface TablePlan<Column extends ColumnView, C extends ListContext> {
  /** What the columns depend on, compared by identity: they are made anew when one of these is another. */
  columnsKey(c: C): readonly unknown[];
  columns(c: C): readonly Column[];
  /** Rows `[start, end)` of the selection as one body. */
  rows(c: C, columns: readonly Column[], start: number, end: number): readonly RowView[];
  /** The row of its own that stands before a body; asked for the first row of each. */
  head?(c: C, row: number): GroupHead | undefined;
  /** Where the column that is sorted by has another key than the order. */
  sorted?(sort: Sorting, columns: readonly Column[]): Sorting;
  /** What the marks mean, below the table; without it the element says itself how much stands there. */
  legend?(c: C): Pick<LegendView, 'channels' | 'unknown'>;
  /** Rows that stand at most, where the reader asks for more; all where absent. */
  most?(c: C): number;
  /** Records open below their rows: what the one that the address names holds, undefined while none is. */
  detail?(c: C): DetailView | undefined;
}

/**
 * A list as a table. It decides which rows are drawn, and remembers its view-models: the same columns and groups for the same data,
 * since the part tells by identity what has to be drawn again.
 */
export class RecordTable<Column extends ColumnView, C extends ListContext> {
  private readonly _visible: VisibleRows;
  private _rows: Uint32Array = new Uint32Array(0);
  /** Numbers of the labels that part the table into bodies. */
  private _labels: Uint32Array[] = [];
  private _most = Infinity;
  private _columns: { key: readonly unknown[]; made: readonly Column[] } | undefined;
  private _groups: { key: readonly unknown[]; made: Map<string, RowGroup> } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, private readonly plan: TablePlan<Column, C>) {
    this._visible = new VisibleRows(host, {
      table: () => host.shadowRoot?.querySelector('table') ?? null,
      boundary: (row) => this._boundary(row),
    });
  }

  /**
   * These rows from here on.
   * @param parted columns that part them into bodies; none where the order breaks the groups
   * @param grown the same list, longer (it is still being read), so what is drawn stays
   */
  take(columns: Columns, rows: Uint32Array, parted: readonly string[], grown: boolean): void {
    this._rows = rows;
    this._labels = [];
    for (const key of parted) {
      const codes = columns.column(key)?.codes;
      if (codes) this._labels.push(codes);
    }
    const total = Math.min(rows.length, this._most);
    if (grown) this._visible.grow(total);
    else this._visible.reset(total);
  }

  /** Asked for every row of a long list, so only numbers are compared. */
  private _boundary(row: number): boolean {
    const { _rows: rows } = this;
    const [a, b] = [rows[row - 1]!, rows[row]!];
    return this._labels.some((codes) => codes[a] !== codes[b]);
  }

  draw(c: C): TemplateResult {
    this._limit(this.plan.most?.(c) ?? Infinity);
    return html`${this._table(c)}${c.selected.rows.length ? this._legend(c) : nothing}`;
  }

  private _limit(most: number): void {
    if (most === this._most) return;
    const more = most > this._most;
    this._most = most;
    const total = Math.min(this._rows.length, most);
    if (more) this._visible.grow(total);
    else this._visible.reset(total);
  }

  private _table(c: C): TemplateResult {
    const { sort, item } = c.selection;
    const columns = this._columnsOf(c);
    const detail = this.plan.detail?.(c);
    return tableView(
      {
        caption: c.words.caption(titleOf(c)),
        columns,
        groups: this._groupsOf(c, columns),
        width: c.width,
        before: this._visible.before,
        after: this._visible.after,
        total: c.selected.rows.length,
        ...(sort && { sort: this.plan.sorted?.(sort, columns) ?? sort }),
        ...(item && { selected: item }),
        ...(this.plan.detail && { opens: true }),
        ...(detail && { detail }),
        hits: c.act.selection.hits,
      },
      c.act.table,
      c.messages,
    );
  }

  private _legend(c: C): unknown {
    if (!this.plan.legend) return nothing;
    const total = c.selected.rows.length;
    let drawn = 0;
    for (const { start, end } of this._visible.segments) drawn += end - start;
    // A windowed table stands for all of its rows.
    return legendView({ ...this.plan.legend(c), shown: total > WHOLE ? total : drawn, total }, c.messages);
  }

  private _columnsOf(c: C): readonly Column[] {
    const key = [c.document, ...this.plan.columnsKey(c)];
    if (!same(this._columns?.key, key)) this._columns = { key, made: this.plan.columns(c) };
    return this._columns!.made;
  }

  private _groupsOf(c: C, columns: readonly Column[]): RowGroup[] {
    const { rows } = c.selected;
    const key = [c.document, columns, rows, c.merged];
    if (!same(this._groups?.key, key)) this._groups = { key, made: new Map() };
    const { made } = this._groups!;
    return this._visible.segments.map(({ start, end }) => {
      const name = `${start} ${end}`;
      let group = made.get(name);
      if (!group) {
        const head = c.merged ? this.plan.head?.(c, start) : undefined;
        made.set(name, (group = { key: String(start), rows: this.plan.rows(c, columns, start, end), ...(head && { head }) }));
      }
      return group;
    });
  }
}

function same(a: readonly unknown[] | undefined, b: readonly unknown[]): boolean {
  return a !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);
}
