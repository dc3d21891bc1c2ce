import { initials, syllables } from './pinyin.js';

/**
 * Chinese from 26 keys: candidates for letters typed, phrases before single characters. The lexicon is a list of words, most useful
 * first; how each is spelled comes from the engine's own order (`pinyin.ts`), so that a dictionary is as small as its words.
 */
export interface Candidate {
  readonly text: string;
  /** Letters from the left that it stands for; the rest stays to be typed on. */
  readonly used: number;
}

/** A way to spell the first letters. */
interface Way { readonly text: string; readonly cost: number; readonly pieces: number }
type Place = 'first' | 'last' | 'any';
interface Entry { readonly text: string; readonly rank: number }

/** Letters of the longest syllable. */
const LONGEST_SYLLABLE = 6;
const MOST_PIECES = 6;
/** Ways to spell the letters that are kept at each letter. */
const WAYS = 6;
/** Candidates for all the letters before those for some of them: what stands on the first bar. */
const FEW = 4;
/** Words of the site itself weigh more than those of every day, which come behind them. */
const OWN = 3000;

export class Lexicon {
  /** By whole spelling: dibao. */
  private readonly _whole = new Map<string, Entry[]>();
  /** By first letters: db. */
  private readonly _initials = new Map<string, Entry[]>();
  private _spellings: readonly string[] = [];
  private readonly _characters = new Map<string, string[]>();
  private readonly _use: Readonly<Record<Place, Map<string, number>>> = { first: new Map(), last: new Map(), any: new Map() };
  private readonly _places = new Map<string, readonly string[]>();

  /** @param words most useful first; single characters that they hold come before rarer ones */
  constructor(words: readonly string[]) {
    const use = this._use.any;
    words.forEach((text, rank) => {
      const entry = { text, rank };
      for (const key of syllables(text)) put(this._whole, key, entry);
      if (text.length > 1) for (const key of initials(text)) put(this._initials, key, entry);
      const weight = rank < OWN ? 3 : 1;
      for (const character of text) count(use, character, weight);
      if (text.length === 1) return;
      count(this._use.first, text[0]!, weight);
      count(this._use.last, text[text.length - 1]!, weight);
    });
    this._spellings = [...this._whole.keys()].sort();
    for (const character of [...commonCharacters()].sort((a, b) => (use.get(b) ?? 0) - (use.get(a) ?? 0))) {
      for (const key of syllables(character)) put(this._characters, key, character);
    }
  }

  /** Best first, each text once. `letters` are a–z; anything else gives none. */
  candidates(letters: string, most = 40): Candidate[] {
    if (!/^[a-z]+$/.test(letters)) return [];
    const found = new Map<string, Candidate>();
    const add = (text: string, used: number): void => {
      if (text && found.size < most && !found.has(text)) found.set(text, { text, used });
    };
    const all = letters.length;
    const exact = byRank(this._whole.get(letters));
    for (const { text } of exact) add(text, all);
    const short = all > 1 && all < 9 ? byRank(this._initials.get(letters)) : [];
    for (const { text } of short.slice(0, 8)) add(text, all);
    if (exact.length < FEW) for (const text of this._compose(letters).slice(0, FEW - exact.length)) add(text, all);
    // What may still become a longer word: nearly typed ones first.
    for (const { text } of this._beginning(letters).slice(0, exact.length ? 6 : 12)) add(text, all);
    for (let length = all - 1; length > 1; length--) {
      for (const { text } of byRank(this._whole.get(letters.slice(0, length))).slice(0, 6)) if (text.length > 1) add(text, length);
    }
    for (const { text } of short.slice(8)) add(text, all);
    for (let length = Math.min(all, LONGEST_SYLLABLE); length > 0; length--) {
      for (const character of this._characters.get(letters.slice(0, length)) ?? []) add(character, length);
    }
    return [...found.values()];
  }

  /** Words whose spelling begins with the letters, by rank. */
  private _beginning(letters: string): Entry[] {
    let low = 0;
    let high = this._spellings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this._spellings[middle]! < letters) low = middle + 1;
      else high = middle;
    }
    const found: Entry[] = [];
    for (let at = low; at < this._spellings.length && this._spellings[at]!.startsWith(letters); at++) if (this._spellings[at] !== letters) found.push(...this._whole.get(this._spellings[at]!)!);
    return byRank(found);
  }

  /**
   * Fewest words that the letters are spelled by, single characters counting double, the best few ways: 残疾证 is 残疾 and the character
   * that words most often end in.
   */
  private _compose(letters: string): string[] {
    const ways: Way[][] = [[{ text: '', cost: 0, pieces: 0 }]];
    for (let at = 0; at < letters.length; at++) {
      for (const way of ways[at] ?? []) {
        if (way.pieces >= MOST_PIECES) continue;
        for (let to = at + 1; to <= letters.length; to++) {
          const part = letters.slice(at, to);
          // xinxi'ang is rarer than xin'xiang.
          const vowel = /^[aeo]/.test(part);
          for (const { text, rank } of byRank(this._whole.get(part)).filter(({ text }) => text.length > 1).slice(0, 4)) this._extend(ways, to, way, text, 1 + Math.log(1 + rank) / 30, vowel);
          if (part.length > LONGEST_SYLLABLE) continue;
          const place: Place = to === letters.length ? 'last' : at ? 'any' : 'first';
          for (const [i, character] of this._likely(part, place).entries()) this._extend(ways, to, way, character, 2.2 + i / 10, vowel);
        }
      }
    }
    return (ways[letters.length] ?? []).filter(({ pieces }) => pieces > 1).map(({ text }) => text);
  }

  private _extend(ways: Way[][], to: number, from: Way, text: string, cost: number, vowel: boolean): void {
    const list = (ways[to] ??= []);
    const way = { text: from.text + text, cost: from.cost + cost + (from.pieces && vowel ? 0.6 : 0), pieces: from.pieces + 1 };
    if (list.some((other) => other.text === way.text)) return;
    let at = list.length;
    while (at > 0 && list[at - 1]!.cost > way.cost) at--;
    list.splice(at, 0, way);
    if (list.length > WAYS) list.pop();
  }

  /** The few characters of a syllable that words most often begin with, end in or hold. */
  private _likely(syllable: string, place: Place): readonly string[] {
    const key = `${place} ${syllable}`;
    let found = this._places.get(key);
    if (!found) {
      const use = this._use[place];
      found = (this._characters.get(syllable) ?? []).slice().sort((a, b) => (use.get(b) ?? 0) - (use.get(a) ?? 0)).slice(0, 3);
      this._places.set(key, found);
    }
    return found;
  }
}

const count = (map: Map<string, number>, key: string, weight: number): void => void map.set(key, (map.get(key) ?? 0) + weight);

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Entries were added in the order of their rank, but for those gathered from several keys. */
const byRank = (entries: readonly Entry[] | undefined): readonly Entry[] & Entry[] => (entries ? entries.slice().sort((a, b) => a.rank - b.rank) : []);

/** The 3,755 characters of daily use (GB 2312, level 1), decoded rather than shipped. */
function commonCharacters(): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder('gb18030');
  } catch {
    return '';
  }
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  return decoder.decode(new Uint8Array(bytes));
}
