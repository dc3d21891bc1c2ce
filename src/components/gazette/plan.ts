import type { TablePlan } from '../../base/list/record-table.js';
import { styles as tableStyles } from '../../base/list/record-table.js';
import { dateWords, documentAt } from '../../models/gazette.js';
import { badgeStyles } from '../../parts/badge.js';
import type { Cell, ColumnView, RowView } from '../../parts/types.js';
import type { OfficialDocument } from '../../spec/types.js';
import type { GazetteContext } from './context.js';
import { validityBadge } from './validity-view.js';

export { RecordTable } from '../../base/list/record-table.js';
export const styles = [...tableStyles, badgeStyles];

export interface DocumentColumn extends ColumnView { cell(document: OfficialDocument): Cell }

const text = (value: string | undefined): Cell => ({ kind: 'text', text: value ?? '' });

/** The library as a table: title, number, issuer, date, whether it holds. */
export const plan: TablePlan<DocumentColumn, GazetteContext> = {
  columnsKey: (c) => [c.document.columns, c.document.columns.revision, c.size, c.words, c.act.selection.linkTo(''), c.today],
  columns(c) {
    const { words: m } = c;
    const columns: DocumentColumn[] = [];
    const has = (key: string): boolean => (c.document.columns.column(key)?.values.length ?? 0) > 1;
    const put = (key: string, head: string, width: number, cell: DocumentColumn['cell'], more: Partial<ColumnView> = {}): void => void columns.push({ key, head, width, cell, ...more });
    put('title', m.title, c.size === 'l' ? 420 : 330, (document) => ({ kind: 'link', text: document.title, href: c.act.selection.linkTo(document.id) }), { grow: true, sortable: true });
    if (has('number')) put('number', m.number, 190, (document) => text(document.number), { min: 168 });
    if (has('issuers')) put('issuers', m.issuers, 180, (document) => ({ kind: 'lines', items: document.issuers ?? [] }), { sortable: true });
    if (c.size === 'l' && has('subject')) put('subject', m.subject, 130, (document) => text(document.subject));
    if (has('signed')) put('signed', m.signed, 110, (document) => text(dateWords(document.signed)), { sortable: true, min: 104 });
    put('status', m.validityLabel, 110, (document) => ({ kind: 'badge', badge: validityBadge(document, c.today, m) }), { min: 96 });
    return columns;
  },
  rows(c, columns, start, end) {
    const views: RowView[] = [];
    for (let index = start; index < end; index++) {
      const document = documentAt(c.document.columns, c.selected.rows[index]!);
      views.push({ id: document.id, index, cells: columns.map((column) => column.cell(document)), spans: columns.map(() => 1) });
    }
    return views;
  },
  legend: () => ({ unknown: false }),
};
