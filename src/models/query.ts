import type { Fold, Word } from './search.js';

/** Citizens' word → official words; both sides folded. Built from `spec/facts/synonyms` by `thesaurus()`. */
export type Thesaurus = ReadonlyMap<string, readonly string[]>;

/** Words of a query: parted by white space, each must be found (AND). `exact` leaves synonyms out ("只查…"). */
export function parseQuery(query: string, fold: Fold, thesaurus: Thesaurus | undefined, exact: boolean): Word[] {
  const words: Word[] = [];
  for (const literal of fold(query).split(/\s+/)) {
    if (literal) words.push({ literal, alternatives: exact || !thesaurus ? [] : alternativesOf(literal, thesaurus) });
  }
  return words;
}

/** The word itself in other words, or with the known word inside it replaced: 低保标准 → 最低生活保障标准. */
export function alternativesOf(word: string, thesaurus: Thesaurus): string[] {
  const whole = thesaurus.get(word);
  if (whole) return whole.slice();
  const found: string[] = [];
  thesaurus.forEach((others, known) => {
    // Latin keys are what is typed for a whole word, never a part of one.
    if (known.length < 2 || !word.includes(known) || /^[a-z]+$/.test(known)) return;
    for (const other of others) if (!word.includes(other)) found.push(word.split(known).join(other));
  });
  return found;
}
