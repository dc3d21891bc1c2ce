import type { Columns } from './columns.js';
import { textOf } from './text-of.js';

/** Folds a text for comparing: width, case and, once its table is loaded, traditional characters. Must return the same string where nothing changes. */
export type Fold = (text: string) => string;

/** Gives the ways a text can be typed in Latin letters (initials, whole syllables); see `pinyin.ts`. */
export type Romanise = (text: string) => readonly string[];

/** One word of a query: found when the literal or any alternative is found. All are folded. */
export interface Word { readonly literal: string; readonly alternatives: readonly string[] }

export interface SearchResult {
  /** 1 for each row that matches every word. */
  readonly rows: Uint8Array;
  readonly count: number;
  /** The alternatives that found rows which the literal words did not. */
  readonly used: readonly string[];
}

interface Matches { readonly term: string; readonly flags: Map<string, Uint8Array>; readonly rows: Uint8Array }

/** Distinct values per slice while the index is built: about 2 ms on a slow phone. */
const SLICE = 400;
const REMEMBER = 12;

/**
 * Search without an index structure: the distinct values of each column are tried with `includes`, rows follow from their codes.
 * Typing on narrows: only values that held the shorter word are tried again. Every answer is that of a plain substring search.
 */
export class SearchIndex {
  /** Folded strings of each distinct value, by column; a value that folding leaves alone is not copied. */
  private readonly _texts = new Map<string, (readonly string[])[]>();
  private readonly _latin = new Map<string, (readonly string[])[]>();
  private _memory: Matches[] = [];
  private _revision = -1;

  /**
   * @param keys columns that are searched
   * @param names those of them that are short names: pinyin finds these only, since any four letters are somewhere in a long text
   */
  constructor(
    readonly columns: Columns,
    readonly keys: readonly string[],
    readonly names: readonly string[],
    private readonly fold: Fold,
    private readonly romanise?: Romanise,
  ) {}

  /** Takes in the distinct values that have come since the last time, a slice a step. */
  *grow(): Generator<void, void> {
    for (const key of this.keys) {
      const column = this.columns.column(key);
      if (!column) continue;
      let texts = this._texts.get(key);
      if (!texts) this._texts.set(key, (texts = []));
      while (texts.length < column.values.length) {
        const end = Math.min(column.values.length, texts.length + SLICE);
        for (let code = texts.length; code < end; code++) texts.push(this._folded(textOf(column.values[code])));
        yield;
      }
    }
  }

  /** Rows that hold every word. Takes in what is new first, so that an answer is never that of half a document. */
  search(words: readonly Word[]): SearchResult {
    if (this._revision !== this.columns.revision) {
      const growth = this.grow();
      while (!growth.next().done);
      this._memory = [];
      this._revision = this.columns.revision;
    }
    const total = this.columns.count;
    const rows = new Uint8Array(total).fill(1);
    const literal = new Uint8Array(total).fill(1);
    const used: string[] = [];
    for (const word of words) {
      const own = this._match(word.literal).rows;
      let any = own;
      for (const alternative of word.alternatives) {
        const more = this._match(alternative).rows;
        if (any === own) any = own.slice();
        let adds = false;
        for (let row = 0; row < total; row++) {
          if (!more[row]) continue;
          if (!own[row]) adds = true;
          any[row] = 1;
        }
        if (adds) used.push(alternative);
      }
      for (let row = 0; row < total; row++) {
        rows[row]! &= any[row]!;
        literal[row]! &= own[row]!;
      }
    }
    let count = 0;
    for (let row = 0; row < total; row++) count += rows[row]!;
    return { rows, count, used };
  }

  /** How many of the terms each row holds, for ranking when not all of them are anywhere together. */
  score(terms: readonly Word[]): Uint8Array {
    const scores = new Uint8Array(this.columns.count);
    for (const term of terms) {
      const { rows } = this.search([term]);
      for (let row = 0; row < scores.length; row++) scores[row]! += rows[row]!;
    }
    return scores;
  }

  private _match(term: string): Matches {
    for (const known of this._memory) if (known.term === term) return known;
    const shorter = this._memory.find((known) => term.includes(known.term) && known.term !== '');
    const rows = new Uint8Array(this.columns.count);
    const flags = new Map<string, Uint8Array>();
    const latin = this.romanise && /^[a-z]{2,}$/.test(term);
    for (const key of this.keys) {
      const column = this.columns.column(key);
      if (!column) continue;
      const before = shorter?.flags.get(key);
      if (shorter && !before && !latin) continue;
      const found = this._tryValues(this._texts.get(key)!, term, before);
      if (latin && this.names.includes(key)) this._tryLatin(key, column.values, term, found);
      if (!found.includes(1)) continue;
      flags.set(key, found);
      const { codes } = column;
      for (let row = 0; row < rows.length; row++) if (found[codes[row]!]) rows[row] = 1;
    }
    const matches = { term, flags, rows };
    this._memory.unshift(matches);
    if (this._memory.length > REMEMBER) this._memory.pop();
    return matches;
  }

  private _tryValues(texts: readonly (readonly string[])[], term: string, before: Uint8Array | undefined): Uint8Array {
    const found = new Uint8Array(texts.length);
    for (let code = 1; code < texts.length; code++) {
      if (before && !before[code]) continue;
      const parts = texts[code]!;
      for (let i = 0; i < parts.length; i++) {
        if (parts[i]!.includes(term)) {
          found[code] = 1;
          break;
        }
      }
    }
    return found;
  }

  private _tryLatin(key: string, values: readonly unknown[], term: string, found: Uint8Array): void {
    let latin = this._latin.get(key);
    if (!latin) this._latin.set(key, (latin = [[]]));
    for (let code = latin.length; code < values.length; code++) {
      const ways: string[] = [];
      for (const text of textOf(values[code])) ways.push(...this.romanise!(text));
      latin.push(ways);
    }
    for (let code = 1; code < found.length; code++) {
      if (!found[code] && latin[code]!.some((way) => way.includes(term))) found[code] = 1;
    }
  }

  private _folded(texts: readonly string[]): readonly string[] {
    let copy: string[] | undefined;
    for (let i = 0; i < texts.length; i++) {
      const folded = this.fold(texts[i]!);
      if (folded !== texts[i]) (copy ??= texts.slice())[i] = folded;
    }
    return copy ?? texts;
  }
}
