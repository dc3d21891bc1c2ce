import type { Columns } from './columns.js';
import { Facet, type FacetChoice, type FacetCount, type FacetDefinition } from './facets.js';
import { firstMet, ranksOf, sortRows, type Sorting } from './order.js';
import { parseQuery, type Thesaurus } from './query.js';
import { SearchIndex, type Fold, type Romanise, type Word } from './search.js';

/** What the reader has chosen; the address is its mirror (`address.ts`). */
export interface Selection {
  readonly q: string;
  /** Synonyms are left out ("只查“低保”"). */
  readonly exact?: boolean;
  readonly facets: Readonly<Record<string, FacetChoice>>;
  readonly sort?: Sorting;
  /** Column that parts the list into groups; the document's own order where absent. */
  readonly group?: string;
  /** How the list is shown, where the reader has chosen. */
  readonly view?: string;
  /** The item that is open. */
  readonly item?: string;
  /** State of the element's own that belongs in its address, by the keys that its definition names. */
  readonly own?: Readonly<Record<string, string>>;
}

export const NOTHING_CHOSEN: Selection = { q: '', facets: {} };

/** What a selection picks out of the columns. */
export interface Selected {
  /** Row numbers in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly facets: ReadonlyMap<string, readonly FacetCount[]>;
  /** Folded terms to be marked in the texts. */
  readonly terms: readonly string[];
  /** Synonyms that found something, with the word they stand for. */
  readonly alias?: { readonly added: string; readonly literal: string };
  /** Nothing held the words literally: these were looked for instead, best first. */
  readonly relaxed?: readonly string[];
}

/** Turns a question into the words that matter ("危房改造补贴多少钱" → 危房改造, 补贴); see `question.ts`. */
export type Interpret = (query: string) => readonly AskedWord[];

export interface AskedWord extends Word {
  /** Not looked for: it says which of the rows found are rather meant ("多少钱" → 标准). */
  readonly hint?: boolean;
  /** Words that it is made of: a row that holds them all holds nearly the word. */
  readonly parts?: readonly Word[];
}

/** What may be known about words; each part loads when it is first needed. */
export interface Language { readonly fold: Fold; readonly thesaurus?: Thesaurus; readonly romanise?: Romanise; readonly interpret?: Interpret }

export interface ListDefinition {
  readonly facets: readonly FacetDefinition[];
  /** Columns searched, and those of them that are names. */
  readonly searched: readonly string[];
  readonly names: readonly string[];
  /** Column that parts the list where the reader has chosen none; the document's own order where absent. */
  readonly group?: string;
  /** Keys of the element's own state in the address. */
  readonly own?: readonly string[];
}

const QUERY_BIT = 1;
/** What a word in a name counts more, what a hint and a word in its parts count of a word, and how much of the best a row must hold. */
const NAMED = 1.5;
const HINT = 0.3;
const APART = 0.7;
const MOSTLY = 0.6;
const ALTERNATIVES = 4;

/** Query, facets, order over columns. Pure but for what it remembers between calls. */
export class Selector {
  private readonly _facets: readonly Facet[];
  private _index: SearchIndex;
  private _names: SearchIndex | undefined;
  private _language: Language;
  private _ranks = new Map<string, { revision: number; ranks: Uint32Array }>();

  constructor(readonly columns: Columns, readonly definition: ListDefinition, language: Language) {
    this._facets = definition.facets.map((facet) => new Facet(facet, columns));
    this._language = language;
    this._index = this._newIndex(definition.searched);
  }

  /** Words are understood better from here on (a table has arrived). */
  set language(language: Language) {
    const old = this._language;
    this._language = language;
    if (old.fold === language.fold && old.romanise === language.romanise) return;
    this._index = this._newIndex(this.definition.searched);
    this._names = undefined;
  }

  /** Prepares the search in slices, so that the first key press is not slower than the others. */
  warm(): Generator<void, void> {
    return this._index.grow();
  }

  select(selection: Selection): Selected {
    const total = this.columns.count;
    const masks = new Uint16Array(total);
    const found = this._query(selection, masks);
    this._facets.forEach((facet, place) => {
      const pass = facet.passing(selection.facets[facet.definition.id]);
      const bit = 2 << place;
      if (pass) for (let row = 0; row < total; row++) if (!pass[row]) masks[row]! |= bit;
    });
    const facets = new Map<string, readonly FacetCount[]>();
    this._facets.forEach((facet, place) => facets.set(facet.definition.id, facet.counts(masks, 2 << place)));

    let count = 0;
    for (let row = 0; row < total; row++) if (!masks[row]) count++;
    let rows: Uint32Array = new Uint32Array(count);
    for (let row = 0, place = 0; row < total; row++) if (!masks[row]) rows[place++] = row;
    const { scores } = found;
    if (scores && !selection.sort) rows.sort((a, b) => scores[b]! - scores[a]! || a - b);
    if (selection.sort) rows = sortRows(rows, this.columns, selection.sort.key, this._rank('sort', selection.sort.key), selection.sort.descending);
    const group = selection.group ?? (selection.sort || found.relaxed ? undefined : this.definition.group);
    if (group) rows = sortRows(rows, this.columns, group, this._rank('group', group));
    const { terms, alias, relaxed } = found;
    return { rows, facets, terms, ...(alias && { alias }), ...(relaxed && { relaxed }) };
  }

  private _query(selection: Selection, masks: Uint16Array): Pick<Selected, 'terms' | 'alias' | 'relaxed'> & { scores?: Float32Array } {
    const { fold, thesaurus, interpret } = this._language;
    const words = parseQuery(selection.q, fold, thesaurus, selection.exact === true);
    if (!words.length) return { terms: [] };
    const result = this._index.search(words);
    if (result.count || selection.exact || !interpret) {
      for (let row = 0; row < masks.length; row++) if (!result.rows[row]) masks[row]! |= QUERY_BIT;
      const added = result.used[0];
      const from = added && words.find((word) => word.alternatives.includes(added));
      return { terms: termsOf(words, result.used), ...(added && from && { alias: { added, literal: from.literal } }) };
    }
    return this._relax(interpret(selection.q), words, masks);
  }

  /**
   * Rows that hold most of what a question is about, best first: a rare word says more than a common one, a word in a name more than
   * one in a text, and hints ("多少钱" → 标准) only decide between rows that are found anyway.
   */
  private _relax(asked: readonly AskedWord[], literal: readonly Word[], masks: Uint16Array): Pick<Selected, 'terms' | 'relaxed'> & { scores?: Float32Array } {
    const total = this.columns.count;
    const held = new Float32Array(total);
    const scores = new Float32Array(total);
    const named = (this._names ??= this._newIndex(this.definition.names));
    const words = asked.filter(({ hint }) => !hint);
    const known: AskedWord[] = [];
    for (const word of words.length ? asked : asked.map((word) => ({ ...word, hint: false }))) {
      // The parts first: what holds them is all that can hold the word, so that it is looked for there only.
      const apart = word.parts && this._index.search(word.parts.map(few));
      const { rows, count } = this._index.search([few(word)]);
      if (!count && !apart?.count) continue;
      const weight = Math.log(1 + total / (count || apart!.count));
      const names = named.search([few(word)]).rows;
      for (let row = 0; row < total; row++) {
        const share = rows[row] ? 1 : apart?.rows[row] ? APART : 0;
        if (!share) continue;
        if (!word.hint) held[row]! += share * weight;
        scores[row]! += share * (word.hint ? HINT : 1) * weight * (names[row] ? NAMED : 1);
      }
      if (!word.hint) known.push(word);
    }
    let most = 0;
    for (let row = 0; row < total; row++) if (held[row]! > most) most = held[row]!;
    for (let row = 0; row < total; row++) if (!most || held[row]! < MOSTLY * most) masks[row]! |= QUERY_BIT;
    if (!most) return { terms: termsOf(literal, []) };
    return { terms: termsOf(known, known.flatMap((word) => [...word.alternatives, ...(word.parts ?? []).map((part) => part.literal)])), relaxed: known.map((word) => word.literal), scores };
  }

  private _rank(kind: 'sort' | 'group', key: string): Uint32Array {
    const name = `${kind} ${key}`;
    const make = kind === 'sort' ? ranksOf : firstMet;
    let known = this._ranks.get(name);
    if (known?.revision !== this.columns.revision) this._ranks.set(name, (known = { revision: this.columns.revision, ranks: make(this.columns, key) }));
    return known.ranks;
  }

  private _newIndex(keys: readonly string[]): SearchIndex {
    return new SearchIndex(this.columns, keys, this.definition.names, this._language.fold, this._language.romanise);
  }
}

/** The first few of many other words: a question has many words, and each costs a search. */
const few = (word: Word): Word => (word.alternatives.length > ALTERNATIVES ? { ...word, alternatives: word.alternatives.slice(0, ALTERNATIVES) } : word);

function termsOf(words: readonly Word[], used: readonly string[]): string[] {
  return [...words.map((word) => word.literal), ...used];
}
