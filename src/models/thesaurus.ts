import { SYNONYMS, type Synonyms } from '../spec/facts/synonyms.js';
import { initials, syllables } from './pinyin.js';
import type { Thesaurus } from './query.js';
import type { Fold } from './search.js';

/** Initials shorter than this are too many words at once. */
const FEWEST_LETTERS = 3;

/**
 * Citizens' words with what documents say instead, folded. Typed in Latin letters (nybt, nongyebutie) a word leads where it does itself,
 * and to itself. `groups` may be extended by a county's own.
 */
export function thesaurus(fold: Fold, groups: readonly Synonyms[] = SYNONYMS): Thesaurus {
  const found = new Map<string, string[]>();
  const add = (word: string, others: readonly string[]): void => {
    const known = found.get(word) ?? [];
    for (const other of others) if (other !== word && !known.includes(other)) known.push(other);
    if (known.length) found.set(word, known);
  };
  for (const { words, means, both } of groups) {
    const from = (both ? words.concat(means) : words).map(fold);
    const to = both ? from : means.map(fold);
    for (const word of from) {
      add(word, to);
      for (const way of initials(word).concat(syllables(word))) if (way.length >= FEWEST_LETTERS) add(way, [word].concat(to));
    }
  }
  return found;
}
