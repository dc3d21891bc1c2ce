/** OpenCC's dictionaries as packaged by opencc-js (Apache-2.0), a development dependency, and conversion by longest match with them. */
import { readFileSync } from 'node:fs';

const read = async name => (await import(`opencc-js/dict/${name}`)).default;
export const { version } = JSON.parse(readFileSync(new URL('../../node_modules/opencc-js/package.json', import.meta.url), 'utf8'));

/** A stage of a conversion: single characters, and phrases that come before them. @returns {Promise<{chars: Map<string, string>, phrases: Map<string, string>}>} */
async function stage(names) {
  const chars = new Map();
  const phrases = new Map();
  for (const name of names) {
    for (const line of (await read(name)).split('|')) {
      const [from, to] = line.split(' ');
      const into = [...from].length > 1 ? phrases : chars;
      // The first dictionary that has it decides.
      if (!into.has(from)) into.set(from, to);
    }
  }
  return { chars, phrases };
}

export const toTraditional = () => stage(['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases', 'STCharacters']);
export const toSimplified = () => stage(['TSPhrases', 'TSCharacters']);
export const toTaiwan = () => stage(['TWVariantsPhrases', 'TWVariants']);
export const toHongKong = () => stage(['HKVariantsPhrases', 'HKVariants']);
export const compatibility = () => stage(['CJK_Compatibility_Ideographs']);

/** Phrases by character, for finding the longest. */
export class Trie {
  constructor(phrases = []) {
    this.root = { next: new Map(), value: undefined };
    for (const [from, to] of phrases) this.add(from, to);
  }

  add(from, to) {
    let node = this.root;
    for (const character of from) {
      let next = node.next.get(character);
      if (!next) node.next.set(character, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    node.value = to;
  }

  /** Where the longest phrase from `start` ends and what it becomes; `without`: the whole text itself does not count. */
  match(text, start, without = false) {
    let node = this.root;
    let found;
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text[at]);
      if (!node) return { found };
      if (node.value !== undefined && !(without && start === 0 && at === text.length - 1)) found = { end: at + 1, value: node.value };
    }
    // The text ended within longer phrases.
    return { found, open: node };
  }
}

/** @param {string[]} text by code point */
export function convert(trie, chars, text, without = false) {
  let made = '';
  for (let at = 0; at < text.length;) {
    const { found } = trie.match(text, at, without);
    made += found ? found.value : chars.get(text[at]) ?? text[at];
    at = found ? found.end : at + 1;
  }
  return made;
}
