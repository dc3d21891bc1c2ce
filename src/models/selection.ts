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
  readonly view?: 'table' | 'cards';
  /** The item that is open. */
  readonly item?: string;
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
export type Interpret = (query: string) => readonly Word[];

/** What may be known about words; each part loads when it is first needed. */
export interface Language { readonly fold: Fold; readonly thesaurus?: Thesaurus; readonly romanise?: Romanise; readonly interpret?: Interpret }

export interface ListDefinition {
  readonly facets: readonly FacetDefinition[];
  /** Columns searched, and those of them that are names. */
  readonly searched: readonly string[];
  readonly names: readonly string[];
}

const QUERY_BIT = 1;

/** Query, facets, order over columns. Pure but for what it remembers between calls. */
export class Selector {
  readonly #facets: readonly Facet[];
  #index: SearchIndex;
  #language: Language;
  #ranks = new Map<string, { revision: number; ranks: Uint32Array }>();

  constructor(readonly columns: Columns, readonly definition: ListDefinition, language: Language) {
    this.#facets = definition.facets.map((facet) => new Facet(facet, columns));
    this.#language = language;
    this.#index = this.#newIndex();
  }

  /** Words are understood better from here on (a table has arrived). */
  set language(language: Language) {
    const old = this.#language;
    this.#language = language;
    if (old.fold !== language.fold || old.romanise !== language.romanise) this.#index = this.#newIndex();
  }

  /** Prepares the search in slices, so that the first key press is not slower than the others. */
  warm(): Generator<void, void> {
    return this.#index.grow();
  }

  select(selection: Selection): Selected {
    const total = this.columns.count;
    const masks = new Uint16Array(total);
    const found = this.#query(selection, masks);
    this.#facets.forEach((facet, place) => {
      const pass = facet.passing(selection.facets[facet.definition.id]);
      const bit = 2 << place;
      if (pass) for (let row = 0; row < total; row++) if (!pass[row]) masks[row]! |= bit;
    });
    const facets = new Map<string, readonly FacetCount[]>();
    this.#facets.forEach((facet, place) => facets.set(facet.definition.id, facet.counts(masks, 2 << place)));

    let count = 0;
    for (let row = 0; row < total; row++) if (!masks[row]) count++;
    let rows: Uint32Array = new Uint32Array(count);
    for (let row = 0, place = 0; row < total; row++) if (!masks[row]) rows[place++] = row;
    const { scores } = found;
    if (scores && !selection.sort) rows.sort((a, b) => scores[b]! - scores[a]! || a - b);
    if (selection.sort) rows = sortRows(rows, this.columns, selection.sort.key, this.#rank('sort', selection.sort.key), selection.sort.descending);
    if (selection.group) rows = sortRows(rows, this.columns, selection.group, this.#rank('group', selection.group));
    const { terms, alias, relaxed } = found;
    return { rows, facets, terms, ...(alias && { alias }), ...(relaxed && { relaxed }) };
  }

  #query(selection: Selection, masks: Uint16Array): Pick<Selected, 'terms' | 'alias' | 'relaxed'> & { scores?: Uint8Array } {
    const { fold, thesaurus, interpret } = this.#language;
    const words = parseQuery(selection.q, fold, thesaurus, selection.exact === true);
    if (!words.length) return { terms: [] };
    const result = this.#index.search(words);
    if (result.count || selection.exact || !interpret) {
      for (let row = 0; row < masks.length; row++) if (!result.rows[row]) masks[row]! |= QUERY_BIT;
      const added = result.used[0];
      const from = added && words.find((word) => word.alternatives.includes(added));
      return { terms: termsOf(words, result.used), ...(added && from && { alias: { added, literal: from.literal } }) };
    }
    return this.#relax(interpret(selection.q), words, masks);
  }

  /** Rows that hold most of the words of a question, best first. */
  #relax(words: readonly Word[], literal: readonly Word[], masks: Uint16Array): Pick<Selected, 'terms' | 'relaxed'> & { scores?: Uint8Array } {
    const scores = this.#index.score(words);
    let best = 0;
    for (let row = 0; row < scores.length; row++) if (scores[row]! > best) best = scores[row]!;
    for (let row = 0; row < masks.length; row++) if (!best || scores[row] !== best) masks[row]! |= QUERY_BIT;
    if (!best) return { terms: termsOf(literal, []) };
    return { terms: termsOf(words, words.flatMap((word) => word.alternatives)), relaxed: words.map((word) => word.literal), scores };
  }

  #rank(kind: 'sort' | 'group', key: string): Uint32Array {
    const name = `${kind} ${key}`;
    const make = kind === 'sort' ? ranksOf : firstMet;
    let known = this.#ranks.get(name);
    if (known?.revision !== this.columns.revision) this.#ranks.set(name, (known = { revision: this.columns.revision, ranks: make(this.columns, key) }));
    return known.ranks;
  }

  #newIndex(): SearchIndex {
    const { searched, names } = this.definition;
    return new SearchIndex(this.columns, searched, names, this.#language.fold, this.#language.romanise);
  }
}

function termsOf(words: readonly Word[], used: readonly string[]): string[] {
  return [...words.map((word) => word.literal), ...used];
}
