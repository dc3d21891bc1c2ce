import type { RepliesWords } from '../../i18n/replies.js';
import { isAnswered, scoreOf, statusOf, type Timing } from '../../models/replies.js';
import type { BadgeView } from '../../parts/types.js';
import type { Reply } from '../../spec/types.js';

/** A letter's fields in words: what table, cards and the opened letter share. */

/** ● 办结 · ◆ 办理中 · ○ 已收到 · ■ 逾期未答复; undefined where the ledger does not say. */
export function statusBadge(reply: Reply, timing: Timing, words: RepliesWords): BadgeView | undefined {
  if (timing.pace === 'overdue') return { label: words.paces['overdue']!, shape: 'square', tone: 'bad' };
  if (timing.paused) return { label: words.paused[timing.paused]!, shape: 'diamond', tone: 'warn' };
  const status = statusOf(reply);
  if (!status) return undefined;
  const label = words.statuses[status]!;
  return isAnswered(reply) ? { label, shape: 'dot', tone: 'ok' } : status === 'processing' ? { label, shape: 'diamond', tone: 'warn' } : { label, shape: 'ring', tone: 'plain' };
}

/** 09-15 where all letters are of one year, else the whole date. */
export const day = (date: string | undefined, oneYear: boolean): string => (date === undefined ? '' : oneYear && /^\d{4}-\d\d-\d\d$/.test(date) ? date.slice(5) : date);

/** What is to be said of the letter's time, each a phrase. */
export function timeNotes(reply: Reply, timing: Timing, m: RepliesWords): string[] {
  const notes: string[] = [];
  if (timing.used !== undefined) notes.push(m.usedDays(timing.used));
  if (timing.pace === 'late') notes.push(m.late);
  if (!isAnswered(reply)) {
    if (timing.due) notes.push(m.due(timing.due));
    // The calendar does not reach, or the limit is paused: the rule itself.
    else if (timing.limit) notes.push(m.dueRule(timing.limit.workdays, timing.limit.rule));
    if (timing.paused) notes.push(m.pausedText[timing.paused]!);
    if (timing.waited !== undefined) notes.push(m.waited(timing.waited));
  } else if (timing.beyond && timing.limit) notes.push(m.dueRule(timing.limit.workdays, timing.limit.rule));
  return notes;
}

export const scoreText = (reply: Reply, m: RepliesWords): string => {
  const score = scoreOf(reply.satisfaction);
  return score ? m.points(String(score)) : '';
};
