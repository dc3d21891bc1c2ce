import type { TablePlan } from '../../base/list/record-table.js';
import { styles as tableStyles } from '../../base/list/record-table.js';
import { entryAt } from '../../models/negative-list.js';
import { badgeStyles } from '../../parts/badge.js';
import { groupRowStyles } from '../../parts/group-rows.js';
import type { Cell, ColumnView, GroupHead, RowView } from '../../parts/types.js';
import type { NegativeItem } from '../../spec/types.js';
import type { NegativeListContext } from './context.js';
import { groupText, handlingBadge, overdueBadge, refsOf } from './entry-text.js';

export { RecordTable } from '../../base/list/record-table.js';
export const styles = [...tableStyles, badgeStyles, groupRowStyles];

export interface EntryColumn extends ColumnView { cell(item: NegativeItem): Cell }

const groupOf = (c: NegativeListContext): string => c.selection.group ?? 'group';
const text = (value: string | undefined): Cell => ({ kind: 'text', text: value ?? '' });

/** The list as it is published: class by class, each with what it means and how many entries it holds. */
export const plan: TablePlan<EntryColumn, NegativeListContext> = {
  columnsKey: (c) => [c.document.columns, c.document.columns.revision, c.size, c.words, c.act.selection.linkTo(''), groupOf(c), c.issued, c.today],
  columns: (c) => columnsFor(c),
  rows: (c, columns, start, end) => {
    const views: RowView[] = [];
    for (let index = start; index < end; index++) {
      const item = entryAt(c.document.columns, c.selected.rows[index]!);
      views.push({ id: item.id, index, cells: columns.map((column) => column.cell(item)), spans: columns.map(() => 1) });
    }
    return views;
  },
  head: (c, row) => headOf(c, row),
  legend: () => ({ unknown: false }),
};

function headOf(c: NegativeListContext, start: number): GroupHead | undefined {
  const { rows } = c.selected;
  const { columns } = c.document;
  const group = groupOf(c);
  const codes = columns.column(group)?.codes;
  if (!codes) return undefined;
  const own = codes[rows[start]!]!;
  let before = 0;
  let count = 0;
  let last = -1;
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code === own) count++;
    else if (i < start && code !== last) before++;
    last = code;
  }
  const item = entryAt(columns, rows[start]!);
  const note = group === 'group' ? c.words.classNotes[item.group] : undefined;
  const numeral = c.words.numerals[before];
  return { label: groupText(item, group, c.words), count: c.messages.count(count), ...(numeral && { numeral }), ...(note && { note }) };
}

function columnsFor(c: NegativeListContext): EntryColumn[] {
  const { words: m, size } = c;
  const full = size === 'l';
  const group = groupOf(c);
  const columns: EntryColumn[] = [];
  const has = (key: string): boolean => (c.document.columns.column(key)?.values.length ?? 0) > 1;
  const put = (key: string, head: string, width: number, cell: EntryColumn['cell'], more: Partial<ColumnView> = {}): void => void columns.push({ key, head, width, cell, ...more });
  if (has('number')) put('number', m.number, 48, (item) => text(item.number), { align: 'start' });
  put('name', m.name, full ? 196 : 150, (item) => ({ kind: 'link', text: item.name, href: c.act.selection.linkTo(item.id) }), { sortable: true, min: 120 });
  if (has('content')) put('content', m.content, 266, (item) => text(item.content), { grow: true });
  if (has('basis')) put('basis', m.basis, 210, (item) => ({ kind: 'refs', refs: refsOf(item, c.issued) }), { min: 150 });
  put('handling', m.handling, 140, (item) => {
    const badge = handlingBadge(item, m);
    return badge ? { kind: 'badge', badge } : text('');
  }, { min: 132 });
  if (has('partial')) put('partial', m.partial, 66, (item) => (item.partial === undefined ? text('') : { kind: 'tick', state: item.partial ? 'yes' : 'no' }), { align: 'center' });
  if (full && has('field') && group !== 'field') put('field', m.field, 96, (item) => text(item.field));
  if (full && has('department') && group !== 'department') put('department', m.department, 132, (item) => text(item.department), { sortable: true });
  if (full && has('reviewBy')) {
    put('reviewBy', m.reviewBy, 112, (item) => {
      const badge = overdueBadge(item, c.today, m);
      return badge ? { kind: 'badge', badge: { ...badge, label: item.reviewBy! } } : text(item.reviewBy);
    }, { sortable: true, align: 'end', min: 104 });
  }
  return columns;
}
