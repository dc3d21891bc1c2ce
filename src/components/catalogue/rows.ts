import type { Size } from '../../controllers/size.js';
import type { CatalogueMessages } from '../../i18n/catalogue.js';
import { itemAt, sharedLabels, type CatalogueShape } from '../../models/catalogue.js';
import type { Columns } from '../../models/columns.js';
import type { Cell, ColumnView, RowView } from '../../parts/types.js';
import type { CatalogueItem } from '../../spec/types.js';
import { basisText, chipsOf, extraText, GROUP_FACET, groupText, STANDARD, usedLabels, type Mark } from './item-text.js';

/** What a column of the table is called, how wide it is, and how an item fills it. */
export interface CatalogueColumn extends ColumnView { cell(item: CatalogueItem): Cell }

const text = (value: string | undefined): Cell => ({ kind: 'text', text: value ?? '' });
const lines = (items: readonly string[] | undefined): Cell => ({ kind: 'lines', items: items ?? [] });

function tick(marks: readonly Mark[] | undefined, code: string): Cell {
  const mark = marks?.find((each) => (each.code ?? each.label) === code);
  return { kind: 'tick', state: mark?.state ?? 'unknown', ...(mark?.text && { text: mark.text }) };
}

/** The columns of this catalogue at a width; the middle width leaves 依据 to the item, folds the ticks into one, and the levels below the first too. */
export function columnsFor(shape: CatalogueShape, size: Size, m: CatalogueMessages, href: (id: string) => string, group: string, tr: (text: string) => string): CatalogueColumn[] {
  const { has } = shape;
  const full = size === 'l';
  const depth = full ? shape.depth : Math.min(shape.depth, 2);
  const columns: CatalogueColumn[] = [];
  const put = (key: string, head: string, width: number, cell: CatalogueColumn['cell'], more: Partial<ColumnView> = {}): void =>
    void columns.push({ key, head, width, cell, ...more });

  if (has.has('unit')) put('unit', m.unit, 96, (item) => ({ kind: 'strong', text: groupText(item, 'unit', m) }));
  if (group !== 'field') put('group', m.facets[GROUP_FACET[group] ?? ''] ?? group, 88, (item) => ({ kind: 'label', text: groupText(item, group, m) }));
  if (has.has('field')) put('field', m.field, group === 'field' ? 42 : 72, (item) => (group === 'field' ? { kind: 'label', text: item.field ?? '' } : { kind: 'strong', text: item.field ?? '' }));
  if (has.has('number')) put('number', m.number, 36, (item) => ({ kind: 'number', text: item.number ?? '' }), { align: 'end' });
  const spanner = depth > 1 ? { key: 'path', label: m.item } : undefined;
  for (let level = 0; level < depth; level++) {
    const last = level === depth - 1;
    const folded = last && depth < shape.depth;
    const head = depth > 1 ? m[`level${(level + 1) as 1 | 2 | 3 | 4}`] : m.item;
    put(`path${level}`, folded ? `${head} \u203a\n${m[`level${shape.depth as 3 | 4}`]}` : head, folded ? 168 : last && level ? 96 : shape.list ? 240 : 84, (item) => pathCell(item, level, depth, href), { ...(spanner && { group: spanner }), sortable: last, ...(folded && { min: 112 }) });
  }
  if (has.has('content')) put('content', m.content, 204, (item) => ({ kind: 'bullets', items: item.content ?? [] }), { grow: true, divider: true });
  if (has.has('basis') && full) put('basis', m.basis, 148, (item) => lines(item.basis?.map(basisText)), { grow: true });
  if (has.has('powerType') && group !== 'powerType') put('powerType', m.powerType, 120, (item) => text(item.powerType), { sortable: true });
  if (has.has('department') && group !== 'department') put('department', m.department, 200, (item) => text(item.department), { sortable: true });
  if (has.has('timeLimit')) put('timeLimit', m.timeLimit, 114, (item) => text(item.timeLimit?.text), { divider: true, min: 118 });
  if (has.has('publishers') && group !== 'publishers') put('publishers', m.publishers, 118, (item) => lines(item.publishers), { sortable: true, min: 88 });
  if (has.has('channels')) put('channels', m.channels, 160, (item) => ({ kind: 'chips', chips: chipsOf(item.channels, m) }), { min: 92 });
  if (has.has('degree')) put('degree', m.degree, 120, (item) => text(item.degree));
  if (full) tickColumns(shape, m, put);
  else if (shape.ticks.length) put('applies', m.applies, 96, (item) => lines([...usedLabels(item.audience, m), ...usedLabels(item.mode, m), ...usedLabels(item.levels, m)]), { divider: true });
  if (full && (shape.list || columns.length < 12)) for (const key of shape.extra.slice(0, 2)) put(`ext.${key}`, tr(key), 110, (item) => text(extraText(item, key)));
  return columns;
}

/** Heads that every table has are set as the form sets them; a local one stands as printed. */
const tickHead = (code: string, label: string, m: CatalogueMessages): string => (STANDARD.test(label) || label === code ? (m.ticks[code] ?? label) : label);

function tickColumns(shape: CatalogueShape, m: CatalogueMessages, put: (key: string, head: string, width: number, cell: CatalogueColumn['cell'], more?: Partial<ColumnView>) => void): void {
  let before = '';
  for (const { group, code, label } of shape.ticks) {
    put(`${group}.${code}`, tickHead(code, label, m), 39, (item) => tick(item[group], code), {
      group: { key: group, label: m[group] }, align: 'center', small: true, divider: group !== before,
    });
    before = group;
  }
}

/** The last column holds the item itself, with the levels that have no column of their own before it. */
function pathCell(item: CatalogueItem, level: number, depth: number, href: (id: string) => string): Cell {
  const own = Math.min(item.path.length, depth) - 1;
  if (level > own) return text('');
  return level === own ? { kind: 'link', text: item.path.slice(own).join(' › '), href: href(item.id) } : { kind: 'strong', text: item.path[level]! };
}

/** Rows `[start, end)` of the selection as one body: labels are merged within it, the first row repeats them. */
export interface RowSource { readonly columns: Columns; readonly rows: Uint32Array; readonly merged: boolean; readonly group: string; /** "6 项": how many of the selection stand in the field of this row. */ count(row: number): string }

export function rowsFor(source: RowSource, columns: readonly CatalogueColumn[], start: number, end: number): RowView[] {
  const views: RowView[] = [];
  const labels = columns.map(({ key }) => labelRank(key, source.group));
  for (let index = start; index < end; index++) {
    const row = source.rows[index]!;
    const item = itemAt(source.columns, row);
    const shared = index > start && source.merged ? sharedLabels(source.columns, source.rows[index - 1]!, row, source.group) : 0;
    const next = index + 1 < source.rows.length ? sharedLabels(source.columns, row, source.rows[index + 1]!, source.group) : 0;
    const cells = columns.map((column) => {
      const cell = column.cell(item);
      return cell.kind === 'label' && source.merged ? { ...cell, count: source.count(row) } : cell;
    });
    const spans = labels.map((rank, i) => (rank < shared && cells[i]!.kind !== 'link' ? 0 : 1));
    views.push({ id: item.id, index, cells, spans, last: next === 0 });
  }
  for (let i = 0; i < columns.length; i++) lengthen(views, i);
  return views;
}

/** Covered cells below make a cell longer. */
function lengthen(views: readonly RowView[], column: number): void {
  let head: number[] | undefined;
  for (const view of views) {
    const spans = view.spans as number[];
    if (spans[column]) head = spans;
    else if (head) head[column]!++;
  }
}

/** Place of a column among the labels that are merged; Infinity for those that never are. */
function labelRank(key: string, group: string): number {
  if (key === 'group' || key === 'unit') return 0;
  if (key === 'field') return group === 'field' ? 0 : 1;
  return key.startsWith('path') ? Number(key.slice(4)) + (group === 'field' ? 1 : 2) : Infinity;
}

