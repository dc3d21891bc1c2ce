import { figuresOf, rulesOf, shareOf } from '../../models/replies.js';
import { evaluationsOf } from '../../models/supervisors.js';
import { today } from '../../models/today.js';
import { Columns } from '../../models/columns.js';
import { escapeHtml } from '../escape.js';

type Json = Record<string, unknown>;

/** 收到 … 办结 … 公开 …: the totals of a ledger in one line, with what they rest on; empty for other kinds. */
export function totalsLine(document: Json, records: readonly Json[]): string {
  if (document['kind'] !== 'replies') return '';
  const columns = new Columns('items');
  columns.append(records, records.map((_, place) => place));
  const f = figuresOf(columns, document, rulesOf(document, today()));
  const stated = f.source === 'document';
  const parts = [
    `${stated ? '收到' : '列出'} ${f.received} 封`, `办结 ${f.answered} 封${f.received ? `(${shareOf(f.answered, f.received)})` : ''}`, stated ? `公开 ${f.published} 封` : '',
    f.onTime === undefined ? '' : `按期办结 ${f.onTime} 封${f.answered ? `(${shareOf(f.onTime, f.answered)})` : ''}`, f.satisfaction === undefined ? '' : `满意度 ${f.satisfaction} 分`, f.overdue ? `逾期未答复 ${f.overdue} 封` : '',
  ].filter(Boolean).join(',');
  return `${f.period ? `${f.period}:` : ''}${parts}。${stated ? '' : '发布机构没有给出总数,以上按所列来信统计。'}`;
}

/** Evaluations as lists: an unmarked table inside the element would be taken for its data. */
export function evaluationsHtml(document: Json, level: number): string {
  if (document['kind'] !== 'supervisors') return '';
  const h = Math.min(6, level + 1);
  let html = '';
  for (const one of evaluationsOf(document)) {
    html += `<h${h}>${escapeHtml(one.title)}${one.date ? ` ${escapeHtml(one.date)}` : ''}</h${h}>\n`;
    if (one.method) html += `<p>方式:${escapeHtml(one.method)}</p>\n`;
    if (one.questions.length) {
      html += `<ul>\n${one.questions.map(({ question, total, options }) => `<li>${escapeHtml(question)}:${total ? options.map(({ label, count }) => `${escapeHtml(label)} ${count} 票(${shareOf(count, total)})`).join(',') : '没有人作答'}</li>`).join('\n')}\n</ul>\n`;
    }
    if (one.followUp) html += `<p>整改情况:${escapeHtml(one.followUp)}</p>\n`;
  }
  return html;
}
