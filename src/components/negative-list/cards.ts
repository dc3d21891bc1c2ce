import type { TemplateResult } from 'lit';
import { entryAt } from '../../models/negative-list.js';
import { badgeStyles } from '../../parts/badge.js';
import { cardsStyles, cardsView } from '../../parts/cards.js';
import type { CardGroup, CardView } from '../../parts/types.js';
import type { NegativeItem } from '../../spec/types.js';
import type { NegativeListContext } from './context.js';
import { groupText, handlingBadge, refsOf } from './entry-text.js';

export const styles = [cardsStyles, badgeStyles];

/** Entries of a class that stand at first; a class is read as a whole, so more than of a catalogue. */
const FIRST = 20;

/** The list as cards: narrow widths, elder mode, and whoever prefers them. */
export function cards(c: NegativeListContext): TemplateResult {
  const { columns } = c.document;
  const group = c.selection.group ?? 'group';
  const codes = c.merged ? columns.column(group)?.codes : undefined;
  const groups = new Map<number, number[]>();
  for (const row of c.selected.rows) {
    const code = codes ? codes[row]! : 0;
    const rows = groups.get(code);
    if (rows) rows.push(row);
    else groups.set(code, [row]);
  }
  const views: CardGroup[] = [];
  groups.forEach((rows, code) => {
    const key = String(code);
    const shown = FIRST + (c.more.get(key) ?? 0);
    const first = entryAt(columns, rows[0]!);
    const note = codes && group === 'group' ? c.words.classNotes[first.group] : undefined;
    views.push({
      key,
      label: codes ? groupText(first, group, c.words) : '',
      ...(note && { note }),
      count: c.messages.count(rows.length),
      cards: rows.slice(0, shown).map((row) => cardFor(entryAt(columns, row), c)),
      more: Math.max(0, rows.length - shown),
    });
  });
  return cardsView({ groups: views, hits: c.act.selection.hits, elder: c.elder, level: c.level + 1 }, { open: c.act.open, more: c.act.more, refer: (id, key, from) => c.act.table.refer?.(id, key, from) }, c.messages);
}

function cardFor(item: NegativeItem, c: NegativeListContext): CardView {
  const { words: m } = c;
  const badge = handlingBadge(item, m);
  const refs = refsOf(item, c.issued);
  const facts: CardView['facts'][number][] = [];
  if (refs.length) facts.push({ label: m.basis, refs });
  if (item.department) facts.push({ label: c.elder ? m.department : m.shortDepartment, lines: [item.department] });
  if (item.reviewBy) facts.push({ label: c.elder ? m.reviewBy : m.shortReview, lines: [item.reviewBy] });
  return {
    id: item.id,
    href: c.act.selection.linkTo(item.id),
    parent: '',
    title: item.name,
    content: item.content ? [item.content] : [],
    ...(badge && { badge }),
    facts,
    ticks: item.partial ? [m.partly] : [],
    ...(c.phone && { phone: c.phone }),
  };
}
