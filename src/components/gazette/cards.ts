import type { TemplateResult } from 'lit';
import { dateWords, documentAt } from '../../models/gazette.js';
import { badgeStyles } from '../../parts/badge.js';
import { cardsStyles, cardsView } from '../../parts/cards.js';
import type { CardView } from '../../parts/types.js';
import type { GazetteContext } from './context.js';
import { validityBadge } from './validity-view.js';

export const styles = [cardsStyles, badgeStyles];

const FIRST = 20;

/** The library as cards: narrow widths and elder mode. */
export function cards(c: GazetteContext): TemplateResult {
  const { rows } = c.selected;
  const { columns } = c.document;
  const shown = FIRST + (c.more.get('') ?? 0);
  const { words: m } = c;
  const views = [...rows.subarray(0, shown)].map((row): CardView => {
    const document = documentAt(columns, row);
    return {
      id: document.id,
      href: c.act.selection.linkTo(document.id),
      parent: document.subject ?? '',
      title: document.title,
      content: [[document.number, dateWords(document.signed)].filter(Boolean).join('　')],
      facts: document.issuers?.length ? [{ label: c.elder ? m.issuers : c.messages.publisher.slice(-2), lines: document.issuers }] : [],
      badge: validityBadge(document, c.today, m, true),
      ticks: [],
      ...(c.phone && { phone: c.phone }),
    };
  });
  return cardsView({ groups: [{ key: '', label: m.views['library']!, count: c.messages.count(rows.length), cards: views, more: Math.max(0, rows.length - shown) }], hits: c.act.selection.hits, elder: c.elder, level: c.level + 1 }, { open: c.act.open, more: c.act.more }, c.messages);
}
