import { fold } from './fold.js';

/**
 * Full text without a server: which documents hold which pairs of neighbouring characters, in a few hundred small files of which a
 * search reads one for each pair it asks for. A document that holds all pairs of a word nearly always holds the word.
 */
export interface TextIndexManifest {
  readonly spec: 'gk-index/1';
  /** Ids of the documents, by number. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** Files, named `0.json` to `shards - 1`. */
  readonly shards: number;
  readonly updated?: string;
}
/** Pair → numbers of the documents that hold it: differences in base 36, parted by commas. */
export type TextIndexShard = Readonly<Record<string, string>>;

/** Pairs in a file, about: a search for a word of four letters reads three files of some ten kB. */
const PAIRS_A_SHARD = 600;

const PAIR = /[\p{L}\p{N}]/u;

function pairsOf(text: string): Set<string> {
  const plain = fold(text);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) if (PAIR.test(plain[i]!) && PAIR.test(plain[i + 1]!)) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

export const shardOf = (pair: string, shards: number): number => ((pair.charCodeAt(0) * 31 + pair.charCodeAt(1)) >>> 0) % shards;

/** The files of an index by name; deterministic. */
export function buildTextIndex(documents: Iterable<{ readonly id: string; readonly title: string; readonly text: string }>, updated?: string): Map<string, unknown> {
  const ids: string[] = [];
  const titles: string[] = [];
  const postings = new Map<string, number[]>();
  for (const { id, title, text } of documents) {
    const number = ids.push(id) - 1;
    titles.push(title);
    pairsOf(`${title}\n${text}`).forEach((pair) => {
      const list = postings.get(pair);
      if (list) list.push(number);
      else postings.set(pair, [number]);
    });
  }
  const shards = Math.max(1, Math.ceil(postings.size / PAIRS_A_SHARD));
  const files: Record<string, string>[] = [];
  for (let i = 0; i < shards; i++) files.push({});
  [...postings.keys()].sort().forEach((pair) => {
    let last = 0;
    files[shardOf(pair, shards)]![pair] = postings.get(pair)!.map((number) => {
      const step = number - last;
      last = number;
      return step.toString(36);
    }).join();
  });
  const made = new Map<string, unknown>([['index.json', { spec: 'gk-index/1', ids, titles, shards, ...(updated && { updated }) }]]);
  files.forEach((file, i) => made.set(`${i}.json`, file));
  return made;
}

/** Numbers of the documents that hold every word; undefined where no word is long enough to be asked for. */
export async function searchTextIndex(manifest: TextIndexManifest, words: readonly string[], read: (shard: number) => Promise<TextIndexShard>): Promise<number[] | undefined> {
  const pairs = new Set<string>();
  for (const word of words) pairsOf(word).forEach((pair) => pairs.add(pair));
  if (!pairs.size) return undefined;
  const list = [...pairs];
  const shards = new Map<number, TextIndexShard>();
  await Promise.all([...new Set(list.map((pair) => shardOf(pair, manifest.shards)))].map(async (shard) => void shards.set(shard, await read(shard))));
  let found: Set<number> | undefined;
  for (const pair of list) {
    const shard = shards.get(shardOf(pair, manifest.shards))!;
    const coded = Object.prototype.hasOwnProperty.call(shard, pair) ? shard[pair]! : '';
    const numbers = new Set<number>();
    let number = 0;
    if (typeof coded === 'string' && coded) {
      for (const step of coded.split(',')) {
        number += parseInt(step, 36);
        if (!found || found.has(number)) numbers.add(number);
      }
    }
    found = numbers;
    if (!found.size) break;
  }
  return [...found!].sort((a, b) => a - b);
}
