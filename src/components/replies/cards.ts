import type { TemplateResult } from 'lit';
import { idOf, replyAt, timingOf } from '../../models/replies.js';
import { dateWords, supervisorAt, termState } from '../../models/supervisors.js';
import { badgeStyles } from '../../parts/badge.js';
import { cardsStyles, cardsView } from '../../parts/cards.js';
import type { CardView } from '../../parts/types.js';
import { STEP, standing, type RepliesContext } from './context.js';
import { scoreText, statusBadge } from './letter-text.js';
import { letterView } from './letter.js';

export const styles = [cardsStyles, badgeStyles];

/** Letters one below the other, each opening in place. */
export function cards(c: RepliesContext): TemplateResult {
  const { rows } = c.selected;
  const shown = standing(c);
  const group = { key: '', label: '', count: '', cards: [...rows.slice(0, shown)].map((row) => (c.roster ? memberCard(c, row) : letterCard(c, row))), more: Math.max(0, Math.min(STEP, rows.length - shown)) };
  return cardsView({ groups: [group], hits: c.act.selection.hits, elder: c.elder, level: c.level }, { open: c.act.open, more: c.act.more }, c.messages);
}

type Facts = CardView['facts'][number][];

function letterCard(c: RepliesContext, row: number): CardView {
  const { words: m } = c;
  const reply = replyAt(c.document.columns, row);
  const timing = timingOf(reply, c.rules);
  const id = idOf(c.document.columns, row);
  const badge = statusBadge(reply, timing, m);
  const open = c.selection.item !== undefined && c.rowOf(c.selection.item) === row;
  const facts: Facts = [];
  if (reply.department) facts.push({ label: c.elder ? m.department : m.shortDepartment, lines: [reply.department] });
  if (reply.received) facts.push({ label: m.received, lines: [reply.received] });
  if (reply.answered) facts.push({ label: m.answered, lines: [reply.answered, ...(timing.used === undefined ? [] : [m.usedDays(timing.used)]), ...(timing.pace === 'late' ? [m.lateShort] : [])] });
  const score = scoreText(reply, m);
  if (score) facts.push({ label: m.shortSatisfaction, lines: [score] });
  return {
    id, href: c.act.selection.linkTo(id), parent: c.tr(reply.type ?? ''), title: reply.title, content: [], ...(badge && { badge }), facts, ticks: [], open, ...(open && { detail: letterView(c, row) }),
  };
}

function memberCard(c: RepliesContext, row: number): CardView {
  const m = c.words.supervisors;
  const member = supervisorAt(c.document.columns, row);
  const serving = termState(member.term, c.rules.asOf);
  const facts: Facts = [];
  const span = m.span(dateWords(member.term?.from), dateWords(member.term?.to));
  if (member.group) facts.push({ label: m.group, lines: [member.group] });
  if (span) facts.push({ label: m.term, lines: [span] });
  return {
    id: `m${row}`, parent: '', title: member.name, content: member.duties ?? [], facts, ticks: [],
    ...(serving && { badge: { label: m.terms[serving]!, shape: serving === 'ended' ? ('ring' as const) : ('dot' as const), tone: serving === 'ended' ? ('plain' as const) : ('ok' as const) } }),
  };
}
