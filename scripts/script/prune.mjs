/**
 * What of a dictionary must stay. A phrase that changes nothing (its shorter parts already give the same) may go, unless it holds
 * apart what would otherwise be taken together: 出发型… must not become 出髮型. Of those guards there are tens of thousands, most
 * for sequences that nobody writes; they are ranked by how often words make them, and the best of them stay.
 */
import { convert, Trie } from './dictionaries.mjs';

/** Phrases whose value does not follow from shorter ones, in order of length. */
export function needed({ chars, phrases }) {
  const kept = new Map();
  const trie = new Trie();
  const all = [...phrases].map(([from, to]) => ({ from, to, text: [...from] })).sort((a, b) => a.text.length - b.text.length);
  for (const { from, to, text } of all) {
    if (convert(trie, chars, text, true) === to) continue;
    kept.set(from, to);
    trie.add(from, to);
  }
  return kept;
}

function* endings(node, before = []) {
  for (const [character, next] of node.next) {
    const text = [...before, character];
    if (next.value !== undefined) yield text;
    yield* endings(next, text);
  }
}

/** Where the kept phrases part `text`, and those that would run over its end. */
function* overhangs(trie, text) {
  for (let at = 0; at < text.length;) {
    const { found, open } = trie.match(text, at);
    if (at > 0 && open) yield* endings(open);
    at = found ? found.end : at + 1;
  }
}

/**
 * Guards: phrases that are not needed for their own value but keep others apart, each with the continuations that would go wrong.
 * @returns {Map<string, string[]>}
 */
export function guards(dictionary, kept) {
  const { chars, phrases } = dictionary;
  const full = new Trie(phrases);
  const trie = new Trie(kept);
  const found = new Map();
  for (const [from, to] of phrases) {
    if (kept.has(from)) continue;
    const text = [...from];
    const wrong = [];
    if (convert(trie, chars, text) !== to) wrong.push('');
    for (const rest of overhangs(trie, text)) {
      const longer = [...text, ...rest];
      if (convert(full, chars, longer) !== convert(trie, chars, longer)) wrong.push(rest.join(''));
    }
    if (wrong.length) found.set(from, wrong);
  }
  return found;
}

/** How often each text begins a word, of a list of words with their frequencies ("词 频率 词性" a line). */
export function beginnings(list) {
  const counts = new Map();
  const words = new Map();
  for (const line of list.split('\n')) {
    const [word, count] = line.split(' ');
    if (!word || !Number(count)) continue;
    words.set(word, Number(count));
    const text = [...word];
    for (let length = 1; length <= text.length; length++) {
      const start = text.slice(0, length).join('');
      counts.set(start, (counts.get(start) ?? 0) + Number(count));
    }
  }
  return { counts, words };
}

/** Guards by how often their accident happens, the most frequent first. */
export function ranked(found, { counts, words }) {
  return [...found].map(([from, wrong]) => {
    let score = 0;
    // Where it goes wrong by itself it always goes wrong.
    for (const rest of wrong) score += rest === '' ? 1e15 : (words.get(from) ?? 1) * (counts.get(rest) ?? 0);
    return { from, score };
  }).sort((a, b) => b.score - a.score || (a.from < b.from ? -1 : 1));
}
