import type { CatalogueMessages } from '../../i18n/catalogue.js';
import { isNumberOnly } from '../../models/basis.js';
import type { Chip } from '../../parts/types.js';
import type { AudienceMark, Basis, CatalogueItem, Channel, LevelMark, ModeMark } from '../../spec/types.js';

/** An item's fields in words: what table, cards and dialog share. */
export type Mark = AudienceMark | ModeMark | LevelMark;

/** Titles stand without 书名号 in the data; what is plainly the name of a document gets them back. */
export function basisText({ title, number, article }: Basis): string {
  if (isNumberOnly(title, number)) return number! + (article ?? '');
  const named = DOCUMENT.test(title) && !/[《〈]/.test(title) ? `《${title}》` : title;
  return named + (number ? ` ${number}` : '') + (article ?? '');
}
const DOCUMENT = /(?:法|[条條]例|[办辦]法|[规規]定|意[见見]|通知|[细細][则則]|[规規][则則]|[标標][准準]|[决決]定|公告|指引|[规規][范範]|[规規]程|章程|目[录錄]|[纲綱]要|批[复覆復])(?:[（(](?:[试試]行|[暂暫]行|修[订訂])[)）])?$/;

/** ■ = used or mandatory, □ = optional; channels that are not used are not shown. */
export function chipsOf(channels: readonly Channel[] | undefined, m: CatalogueMessages): Chip[] {
  const chips: Chip[] = [];
  for (const { code, label, state, text: named } of channels ?? []) {
    if (state === 'no' || state === 'unknown') continue;
    const name = label ?? m.channelFull[code] ?? code;
    chips.push({ label: m.channelShort[code] ?? name, name: named ? `${name}：${named}` : name, filled: state !== 'optional' });
  }
  return chips;
}

/** Heads of tick columns that every table has; a local one stands as printed. */
export const STANDARD = /^(?:全社[会會]|特定[群羣][体众體眾衆]|主[动動](?:公[开開])?|依申[请請](?:公[开開])?|[县縣乡鄉村市省][级級])$/;

/** Marks that stand as used, in words; what is written in a tick's place says more than the head. */
/** A column that stands for two levels (乡、村级) is named once. */
export const usedLabels = (marks: readonly Mark[] | undefined, m: CatalogueMessages): string[] => [...new Set(
  (marks ?? []).filter((mark) => mark.state === 'yes' || mark.text).map(({ code, label, text: said }) => said ?? (label && !STANDARD.test(label) ? label : (m.tickWords[code] ?? label ?? plainHead(code, m)))),
)];

/** A mark without words of its own is called by the head of its column. */
export const plainHead = (code: string, m: CatalogueMessages): string => (m.ticks[code] ?? code).replace('\n', '');

export function extraText(item: CatalogueItem, key: string): string {
  const value = (item.ext)?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Facets that name the columns a list is parted by. */
export const GROUP_FACET: Readonly<Record<string, string>> = { field: 'field', publishers: 'publisher', category: 'category', department: 'department', powerType: 'power' };

/** What an item's group is called. */
export function groupText(item: CatalogueItem, group: string, m: CatalogueMessages): string {
  const value = (item as unknown as Record<string, unknown>)[group];
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' ? (group === 'category' ? (m.categoryNames[value] ?? value) : value) : '';
}
