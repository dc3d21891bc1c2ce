import { siteWords, textsOf } from '../../models/site-words.js';
import { thesaurus } from '../../models/thesaurus.js';
import { EVERYDAY } from './everyday.js';

/**
 * The dictionary of a terminal's keyboard: the site's own words first, then the words that citizens use for them, then words of every
 * day, those before others that are written with the characters of the site.
 */
const MOST_EVERYDAY = 9000;
/** How much the site's characters count against how often a word is used at all; measured, see docs/guide/kiosk.md. */
const KINSHIP = 2;
const HAN = /[\u4e00-\u9fa5]/g;

export interface Words {
  /** Format of the file. */
  readonly version: 1;
  /** Most useful first, parted by spaces. */
  readonly words: string;
}

export function lexiconOf(documents: Iterable<unknown>): Words {
  const names: string[] = [];
  const texts: string[] = [];
  for (const document of documents) textsOf(document, names, texts);
  const own = siteWords(names, texts);
  const citizens: string[] = [];
  thesaurus((text) => text).forEach((others, word) => {
    for (const one of [word, ...others]) if (/^[\u4e00-\u9fa5]+$/.test(one)) citizens.push(one);
  });
  const first = [...own, ...citizens];
  return { version: 1, words: [...new Set([...first, ...kindred(EVERYDAY.split(' '), [...names, ...texts, ...first])])].join(' ') };
}

function kindred(words: readonly string[], site: readonly string[]): string[] {
  const general = new Map<string, number>();
  let generally = 0;
  const often = (rank: number): number => 2e6 / (rank + 20);
  words.forEach((word, rank) => {
    for (const character of word) {
      general.set(character, (general.get(character) ?? 0) + often(rank));
      generally += often(rank);
    }
  });
  const here = new Map<string, number>();
  let count = 0;
  for (const text of new Set(site)) {
    for (const character of text.match(HAN) ?? []) {
      here.set(character, (here.get(character) ?? 0) + 1);
      count++;
    }
  }
  const kinship = (word: string): number => {
    let sum = 0;
    for (const character of word) sum += Math.log((((here.get(character) ?? 0) + 0.5) / (count || 1)) * (generally / ((general.get(character) ?? 0) + 200)));
    return sum / word.length;
  };
  const scores = words.map((word, rank): [string, number] => [word, Math.log(1 + often(rank)) + KINSHIP * kinship(word)]);
  return scores.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_EVERYDAY).map(([word]) => word);
}
