import { css } from 'lit';
import type { TablePlan } from '../../base/list/record-table.js';
import { styles as tableStyles } from '../../base/list/record-table.js';
import { idOf, replyAt, scoreOf, timingOf, type Timing } from '../../models/replies.js';
import { dateWords, supervisorAt, termState } from '../../models/supervisors.js';
import { badgeStyles } from '../../parts/badge.js';
import type { Cell, ColumnView, RowView } from '../../parts/types.js';
import type { Reply, Supervisor } from '../../spec/types.js';
import { standing, type RepliesContext } from './context.js';
import { day, statusBadge } from './letter-text.js';
import { letterView } from './letter.js';

export { RecordTable } from '../../base/list/record-table.js';
/** After the table's own sheet, which comes with it. */
const ledgerStyles = css`
td.n{text-align:left;color:var(--_ink2)}
tbody td,tbody th{vertical-align:middle}
th.k{font-size:var(--_label);font-weight:400}
.sel th.k{font-weight:700}
tbody .sel>*{background:var(--_tint)}
tbody .dtl td{padding-bottom:18px;vertical-align:top;overflow-wrap:anywhere}
.a-end div+div{font-size:12px;line-height:1.4;color:var(--_warn)}
`;
export const styles = [...tableStyles, badgeStyles, ledgerStyles];

interface Row { readonly id: string; readonly reply: Reply; readonly timing: Timing; readonly member: Supervisor; readonly serving: 'serving' | 'ended' | undefined }
export interface LedgerColumn extends ColumnView { cell(row: Row): Cell }

const text = (value: string | undefined): Cell => ({ kind: 'text', text: value ?? '' });

/** Letters with question and answer below each, or the roster of supervisors: one table, told apart by the kind of document. */
export const plan: TablePlan<LedgerColumn, RepliesContext> = {
  columnsKey: (c) => [c.document.columns, c.document.columns.revision, c.size, c.words, c.act.selection.linkTo(''), c.rules, c.oneYear],
  columns: (c) => (c.roster ? rosterColumns(c) : letterColumns(c)),
  rows: (c, columns, start, end) => {
    const views: RowView[] = [];
    const { columns: data } = c.document;
    for (let index = start; index < end; index++) {
      const at = c.selected.rows[index]!;
      const reply = replyAt(data, at);
      const row: Row = {
        id: c.roster ? `m${at}` : idOf(data, at), reply, timing: c.roster ? {} : timingOf(reply, c.rules),
        member: supervisorAt(data, at), serving: termState(data.value(at, 'term'), c.rules.asOf),
      };
      views.push({ id: row.id, index, cells: columns.map((column) => column.cell(row)), spans: columns.map(() => 1) });
    }
    return views;
  },
  most: standing,
  detail: (c) => {
    const row = c.selection.item && !c.roster ? c.rowOf(c.selection.item) : -1;
    return row < 0 ? undefined : { from: 1, draw: () => letterView(c, row) };
  },
};

function letterColumns(c: RepliesContext): LedgerColumn[] {
  const { words: m, size, oneYear } = c;
  const full = size === 'l';
  const columns: LedgerColumn[] = [];
  const has = (key: string): boolean => (c.document.columns.column(key)?.values.length ?? 0) > 1;
  const put = (key: string, head: string, width: number, cell: LedgerColumn['cell'], more: Partial<ColumnView> = {}): void => void columns.push({ key, head, width, cell, ...more });
  const date = oneYear ? 76 : 104;
  const dash = (value: string): Cell => text(value || m.dash);
  if (full) put('number', m.number, 158, ({ reply }) => ({ kind: 'number', text: reply.number }), { sortable: true, min: 150 });
  if (has('type')) put('type', m.type, full ? 64 : 60, ({ reply }) => text(c.tr(reply.type ?? '')), { min: 56 });
  put('title', m.title, full ? 330 : 220, ({ id, reply }) => ({ kind: 'link', text: reply.title, href: c.act.selection.linkTo(id) }), { grow: true, min: 150 });
  if (has('department')) put('department', m.department, full ? 190 : 148, ({ reply }) => text(reply.department), { sortable: true, min: 110 });
  if (has('received')) put('received', m.received, date, ({ reply }) => text(day(reply.received, oneYear)), { sortable: true, align: 'end', min: date });
  if (full && has('answered')) put('answered', m.answered, date, ({ reply }) => dash(day(reply.answered, oneYear)), { sortable: true, align: 'end', min: date });
  if (has('received') && has('answered')) {
    put('used', m.used, 84, ({ timing }) => {
      if (timing.used === undefined) return text(m.dash);
      return timing.pace === 'late' ? { kind: 'lines', items: [String(timing.used), m.lateShort] } : text(String(timing.used));
    }, { align: 'end', min: 74 });
  }
  put('status', m.status, 126, ({ reply, timing }) => {
    const badge = statusBadge(reply, timing, m);
    return badge ? { kind: 'badge', badge } : text('');
  }, { min: 122 });
  if (full && has('satisfaction')) {
    put('satisfaction', m.satisfaction, 116, ({ reply }) => {
      const score = scoreOf(reply.satisfaction);
      return score ? { kind: 'score', score } : text(m.dash);
    }, { sortable: true, align: 'end', min: 112 });
  }
  return columns;
}

function rosterColumns(c: RepliesContext): LedgerColumn[] {
  const m = c.words.supervisors;
  const columns: LedgerColumn[] = [];
  const has = (key: string): boolean => (c.document.columns.column(key)?.values.length ?? 0) > 1;
  const put = (key: string, head: string, width: number, cell: LedgerColumn['cell'], more: Partial<ColumnView> = {}): void => void columns.push({ key, head, width, cell, ...more });
  put('name', m.name, 120, ({ member }) => ({ kind: 'strong', text: member.name }), { sortable: true, min: 90 });
  if (has('group')) put('group', m.group, 180, ({ member }) => text(member.group), { sortable: true, min: 110 });
  if (has('term')) {
    put('term', m.term, 236, ({ member }) => text(m.span(dateWords(member.term?.from), dateWords(member.term?.to))), { min: 120 });
    put('serving', c.words.status, 130, ({ serving }) => (serving ? { kind: 'badge', badge: { label: m.terms[serving]!, shape: serving === 'ended' ? 'ring' : 'dot', tone: serving === 'ended' ? 'plain' : 'ok' } } : text('')), { min: 108 });
  }
  if (has('duties')) put('duties', m.duties, 400, ({ member }) => ({ kind: 'lines', items: member.duties ?? [] }), { grow: true });
  return columns;
}
