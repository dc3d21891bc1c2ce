import type { TemplateResult } from 'lit';
import type { CatalogueMessages } from '../../i18n/catalogue.js';
import { itemAt } from '../../models/catalogue.js';
import { cardsStyles, cardsView } from '../../parts/cards.js';
import type { CardGroup, CardView, Chip } from '../../parts/types.js';
import type { CatalogueItem } from '../../spec/types.js';
import type { CatalogueContext } from './context.js';
import { chipsOf, groupText, usedLabels } from './item-text.js';

export const styles = [cardsStyles];

/** Cards shown of each field at first; of a list without fields, and when nothing is parted. */
const FIRST = 3;
const FIRST_WHOLE = 20;

/** The list as cards: narrow widths, elder mode, and whoever prefers them. */
export function cards(c: CatalogueContext): TemplateResult {
  const { columns } = c.document;
  const group = c.selection.group ?? 'field';
  const field = columns.column(group);
  const groups = new Map<number, number[]>();
  const whole = !field || !c.merged || c.elder;
  for (const row of c.selected.rows) {
    const code = whole ? 0 : field.codes[row]!;
    const rows = groups.get(code);
    if (rows) rows.push(row);
    else groups.set(code, [row]);
  }
  const first = whole || groups.size === 1 ? FIRST_WHOLE : FIRST;
  const views: CardGroup[] = [];
  groups.forEach((rows, code) => {
    const key = String(code);
    const shown = first + (c.more.get(key) ?? 0);
    views.push({
      key,
      label: code ? groupText(itemAt(columns, rows[0]!), group, c.words) : '',
      count: c.messages.count(rows.length),
      cards: rows.slice(0, shown).map((row) => cardFor(itemAt(columns, row), c.words, c.elder, (id) => c.act.selection.linkTo(id), c.phone)),
      more: Math.max(0, rows.length - shown),
    });
  });
  return cardsView({ groups: views, hits: c.act.selection.hits, elder: c.elder, level: c.level + 1 }, { open: c.act.open, more: c.act.more }, c.messages);
}

export function cardFor(item: CatalogueItem, m: CatalogueMessages, elder: boolean, href: (id: string) => string, phone: string | undefined): CardView {
  const { path } = item;
  const facts: { label: string; lines?: readonly string[]; chips?: readonly Chip[] }[] = [];
  const put = (label: string, value: readonly string[] | undefined): void => {
    if (value?.length) facts.push({ label, lines: value });
  };
  put(elder ? m.plainTime : m.shortTime, item.timeLimit ? [item.timeLimit.text] : undefined);
  put(elder ? m.plainWho : m.shortWho, item.publishers ?? (item.department ? [item.department] : undefined));
  put(m.powerType, item.powerType ? [item.powerType] : undefined);
  const chips = chipsOf(item.channels, m);
  if (chips.length) facts.push(elder ? { label: m.plainWhere, lines: [chips.map((chip) => chip.name).join('、')] } : { label: m.shortWhere, chips });
  const contact = item.contacts?.find((each) => each.phone)?.phone ?? phone;
  return {
    id: item.id,
    href: href(item.id),
    parent: path.slice(0, -1).join(' › '),
    title: path[path.length - 1] ?? '',
    content: item.content ?? [],
    facts,
    ticks: [...usedLabels(item.audience, m), ...usedLabels(item.mode, m), ...usedLabels(item.levels, m)],
    ...(contact && { phone: contact }),
  };
}
