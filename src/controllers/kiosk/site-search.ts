import { fold } from '../../models/fold.js';
import { hitFinder } from '../../models/hits.js';
import { NOTHING_CHOSEN, Selector, type Language } from '../../models/selection.js';
import { siteList, tell, type Told } from '../../models/site-list.js';
import type { Columns } from '../../models/columns.js';
import type { Held } from './site-documents.js';

export interface Found extends Told {
  /** Place of its document among those of the site. */
  readonly entry: number;
}

export interface SiteResult {
  readonly rows: readonly Found[];
  readonly count: number;
  readonly alias?: { readonly literal: string; readonly added: string };
  /** Where the words stand in a text. */
  readonly hits: ReturnType<typeof hitFinder>;
}

/** Rows of one document that are looked at closely. */
const MOST = 200;

/** One search through all documents of a terminal: names that hold the words first, then the order of the site. */
export class SiteSearch {
  private readonly _selectors = new Map<Columns, Selector>();
  private _language: Language = { fold };
  private _asked = false;

  constructor(private readonly ready: () => void) {}

  /** Somebody is about to type: what is known about words is fetched. */
  prepare(held: readonly Held[]): void {
    if (this._asked) return;
    this._asked = true;
    void import('../words.js').then(async ({ understand }) => {
      const first = held.find(({ document }) => document?.columns.count)?.document;
      this._language = await understand(first?.columns, ['path', 'field', 'title', 'name']);
      this._selectors.forEach((selector) => (selector.language = this._language));
      this.ready();
    }, () => {
      this._asked = false;
    });
  }

  /** The last words looked for are nobody's business any more. */
  forget(): void {
    this._selectors.clear();
  }

  /** Forgets documents that are no longer shown. */
  keepOnly(held: readonly Held[]): void {
    const shown = new Set(held.map(({ document }) => document?.columns));
    this._selectors.forEach((_, columns) => {
      if (!shown.has(columns)) this._selectors.delete(columns);
    });
  }

  find(q: string, held: readonly Held[]): SiteResult {
    const named: Found[] = [];
    const rest: Found[] = [];
    let count = 0;
    let alias: SiteResult['alias'];
    const terms: string[] = [];
    const relaxed: (() => void)[] = [];
    held.forEach(({ entry, document }, place) => {
      if (!document?.columns.count) return;
      const { columns } = document;
      const selected = this._selector(entry.kind, columns).select({ ...NOTHING_CHOSEN, q });
      const take = (): void => {
        count += selected.rows.length;
        alias ??= selected.alias;
        for (const term of selected.terms) if (!terms.includes(term)) terms.push(term);
        const hits = hitFinder(selected.terms, this._language.fold);
        for (const row of selected.rows.subarray(0, MOST)) {
          const told = tell(entry.kind, entry.title, columns, row);
          (hits(told.title).length || hits(told.above).length ? named : rest).push({ ...told, entry: place });
        }
      };
      // What was found only by guessing at a question counts where nothing was found by its words.
      if (selected.relaxed) relaxed.push(take);
      else take();
    });
    if (!count) relaxed.forEach((take) => take());
    return { rows: [...named, ...rest], count, hits: hitFinder(terms, this._language.fold), ...(alias && { alias }) };
  }

  private _selector(kind: Held['entry']['kind'], columns: Columns): Selector {
    let selector = this._selectors.get(columns);
    if (!selector) this._selectors.set(columns, (selector = new Selector(columns, siteList(kind), this._language)));
    return selector;
  }
}
