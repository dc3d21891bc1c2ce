import type { NegativeListWords } from '../../i18n/negative-list.js';
import { articleView, handlingOf, isOverdue, isRegulation } from '../../models/negative-list.js';
import type { BadgeView, RefView } from '../../parts/types.js';
import type { NegativeItem } from '../../spec/types.js';

/** An entry's fields in words: what table, cards and dialog share. */

/** ■ 不予公开 · ○ 可以不予公开 · ○ 可以不予提供; undefined where neither the list nor the article that it cites says. */
export function handlingBadge(item: NegativeItem, words: NegativeListWords): BadgeView | undefined {
  const handling = handlingOf(item);
  return handling && { label: words.handlings[handling]!, shape: handling === 'must' ? 'square' : 'ring', tone: handling === 'must' ? 'bad' : 'plain' };
}

export const overdueBadge = (item: NegativeItem, today: string, words: NegativeListWords): BadgeView | undefined =>
  isOverdue(item, today) ? { label: words.overdue, shape: 'diamond', tone: 'warn' } : undefined;

/** Each law as cited; the key is its place, for `refer`. A law without an article opens too: its address and version are there. */
export function refsOf(item: NegativeItem, issued: string): RefView[] {
  return (item.basis ?? []).map((basis, place) => {
    const { article, outdated } = articleView(basis, issued);
    const law = isRegulation(basis.law) ? '政府信息公开条例' : basis.law;
    const named = /[《〈]/.test(law) ? law : `《${law}》`;
    const note = `${named}${outdated ? '（旧）' : ''}`;
    return { text: basis.article ? article : named, ...(basis.article && { note }), key: `${place}` };
  });
}

/** What the list is parted by, as a heading. */
export function groupText(item: NegativeItem, group: string, words: NegativeListWords): string {
  if (group === 'group') return words.classes[item.group] ?? item.group;
  const value = (item as unknown as Record<string, unknown>)[group];
  return typeof value === 'string' ? value : words.classes['other']!;
}
