import type { TablePlan } from '../../base/list/record-table.js';
import { styles as tableStyles } from '../../base/list/record-table.js';
import { CATEGORY_NAME, placeAt } from '../../models/places.js';
import { badgeStyles } from '../../parts/badge.js';
import type { Cell, ColumnView, RowView } from '../../parts/types.js';
import type { PlaceProperties } from '../../spec/types.js';
import type { MapContext } from './context.js';
import { distanceAt, openBadge } from './place-text.js';

export { RecordTable } from '../../base/list/record-table.js';
export const styles = [...tableStyles, badgeStyles];

export interface PlaceColumn extends ColumnView { cell(place: PlaceProperties, row: number, c: MapContext): Cell }

const text = (value: string | undefined): Cell => ({ kind: 'text', text: value ?? '' });

/** The places as a table; the first column is their number on the map. */
export const plan: TablePlan<PlaceColumn, MapContext> = {
  columnsKey: (c) => [c.document.columns, c.document.columns.revision, c.size, c.words, c.act.selection.linkTo(''), c.now, c.near],
  columns: (c) => columnsFor(c),
  rows: (c, columns, start, end) => {
    const views: RowView[] = [];
    for (let index = start; index < end; index++) {
      const row = c.selected.rows[index]!;
      const place = placeAt(c.document.columns, row);
      views.push({ id: place.id, index, cells: columns.map((column) => column.cell(place, row, c)), spans: columns.map(() => 1) });
    }
    return views;
  },
  legend: () => ({ unknown: false }),
};

function columnsFor(c: MapContext): PlaceColumn[] {
  const { labels } = c.words;
  const full = c.size === 'l';
  const has = (key: string): boolean => (c.document.columns.column(key)?.values.length ?? 0) > 1;
  const columns: PlaceColumn[] = [];
  const put = (key: string, head: string, width: number, cell: PlaceColumn['cell'], more: Partial<ColumnView> = {}): void => void columns.push({ key, head, width, cell, ...more });
  put('at', labels['number']!, 48, (_, row) => ({ kind: 'number', text: `${c.number(row)}` }), { align: 'end' });
  put('name', labels['name']!, 208, ({ id, name }) => ({ kind: 'link', text: name, href: c.act.selection.linkTo(id) }), { sortable: true, min: 130 });
  put(CATEGORY_NAME, labels['category']!, 124, ({ category }) => text(c.categories.of(category).name), { sortable: true });
  if (has('township')) put('township', labels['township']!, 92, ({ township }) => text(township), { sortable: true });
  if (full && has('address')) put('address', labels['address']!, 190, ({ address }) => text(address), { grow: true });
  if (has('phone')) put('phone', labels['phone']!, 118, ({ phone }) => text(phone), { min: 112 });
  if (has('hours')) {
    put('hours', labels['hours']!, 220, ({ hours }) => text(hours?.text), { grow: true });
    put('today', labels['today']!, 168, (place) => {
      const badge = openBadge(place, c);
      return badge ? { kind: 'lines', items: [badge.label] } : text('');
    }, { min: 120 });
  }
  if (full && has('accessible')) put('accessible', labels['accessible']!, 66, ({ accessible }) => (accessible === undefined ? text('') : { kind: 'tick', state: accessible ? 'yes' : 'no' }), { align: 'center' });
  if (c.near.state === 'on') put('distance', labels['distance']!, 96, (_, row) => text(distanceAt(row, c)), { sortable: true });
  return columns;
}
