/** The public ledger: a `replies` document of what was published, with totals over all letters. Supervision is in neither. */
import { maskValue } from '../../../src/spec/index.js';
import type { Reply, ReplyTotals, RepliesDocument } from '../../../src/spec/types.js';
import type { Service } from '../service.js';
import { clockFor, LETTER_DAYS, type LetterEvent } from './clock.js';
import { chinaDay } from './days.js';

/** Types that the ledger counts. */
const LEDGER = ['letter', 'opinion'];
const IN_LEDGER = `type IN (${LEDGER.map((type) => `'${type}'`).join(', ')})`;

interface Row {
  number: string;
  title: string;
  kind: string | null;
  department: string | null;
  received_on: string;
  answered_on: string | null;
  status: Reply['status'];
  satisfaction: number | null;
  question: string | null;
  answer: string | null;
}

async function totals({ db }: Service): Promise<ReplyTotals> {
  const year = chinaDay().slice(0, 4);
  const rows = await db.all<{ type: string; received_on: string; answered_on: string | null; satisfaction: number | null }>(
    `SELECT type, received_on, answered_on, satisfaction FROM letters WHERE ${IN_LEDGER} AND received_on >= ? AND received_on <= ?`, `${year}-01-01`, `${year}-12-31`);
  const published = await db.one<{ count: number }>(`SELECT COUNT(*) AS count FROM published p JOIN letters l ON l.id = p.letter WHERE l.${IN_LEDGER} AND received_on >= ? AND received_on <= ?`, `${year}-01-01`, `${year}-12-31`);
  const answered = rows.filter((row) => row.answered_on);
  const onTime = answered.filter((row) => {
    const events: LetterEvent[] = [{ type: 'received', date: row.received_on }, { type: 'answered', date: row.answered_on! }];
    const clock = LETTER_DAYS[row.type] ? clockFor(row.type, events, row.answered_on!) : undefined;
    return clock?.overdue === false;
  });
  const scores = rows.map((row) => row.satisfaction).filter((score) => score !== null);
  return {
    period: `${year}年`, received: rows.length, answered: answered.length, published: published?.count ?? 0, onTime: onTime.length,
    ...(scores.length && { satisfaction: Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length * 10) / 10 }),
  };
}

export async function repliesOf(service: Service): Promise<RepliesDocument> {
  const { channels, db } = service;
  const rows = await db.all<Row>(
    `SELECT l.number, p.title, p.kind, l.department, l.received_on, l.answered_on, l.status, l.satisfaction, p.question, p.answer
     FROM published p JOIN letters l ON l.id = p.letter WHERE l.${IN_LEDGER} ORDER BY l.received_on DESC, l.number DESC`);
  const document: RepliesDocument = {
    spec: 'gk/1', kind: 'replies', title: `${channels.publisher.name}来信办理公开${channels.ext?.['demo'] === true ? '（示例数据）' : ''}`,
    publisher: channels.publisher, updated: chinaDay(), ...(channels.ext?.['demo'] === true && { ext: { demo: true } }),
    items: rows.map((row): Reply => ({
      number: row.number, title: row.title, received: row.received_on, status: row.status,
      ...(row.kind && { type: row.kind }), ...(row.department && { department: row.department }), ...(row.answered_on && { answered: row.answered_on }),
      ...(row.question && { question: row.question }), ...(row.answer && { answer: row.answer }),
      ...(row.satisfaction && { satisfaction: row.satisfaction }),
    })),
    totals: await totals(service),
  };
  // The gate stood before each was published; it stands here once more, for what was published by an older gate.
  return maskValue(document).value;
}
