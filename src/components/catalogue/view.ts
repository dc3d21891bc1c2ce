import type { CatalogueMessages } from '../../i18n/catalogue.js';
import type { Columns } from '../../models/columns.js';
import { GROUP_FACET, plainHead } from './item-text.js';

/** What of the frame is the catalogue's own: the words of its conditions and the line under its heading. */

/** Facets whose values are codes without a label of their own. */
const NAMES: Readonly<Record<string, 'categoryNames' | 'stageNames'>> = { category: 'categoryNames', stage: 'stageNames' };
const MARKS: Readonly<Record<string, true>> = { level: true, audience: true, mode: true, channel: true };

/** A mark that the data gives no label goes by its standard name. */
export function optionWord(facet: string, value: string, label: string, words: CatalogueMessages): string {
  if (NAMES[facet]) return words[NAMES[facet]][value] ?? label;
  return MARKS[facet] && label === value ? (words.tickWords[value] ?? words.channelFull[value] ?? plainHead(value, words)) : label;
}

/** What a column that parts the list is called. */
export const groupLabel = (key: string, words: CatalogueMessages): string => words.facets[GROUP_FACET[key]!] ?? key;

/** Edition, and how many fields and items; `lead` is the line of any list, which ends with the number of its records. */
export function subLine(lead: readonly string[], columns: Columns, words: CatalogueMessages): string[] {
  const fields = (columns.column('field')?.values.length ?? 1) - 1;
  return fields > 1 ? [...lead.slice(0, -1), words.sub(fields, columns.count)] : lead.slice();
}
