import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readAddress, writeAddress } from '../models/address.js';
import type { Columns } from '../models/columns.js';
import { fold } from '../models/fold.js';
import { hitFinder } from '../models/hits.js';
import { NOTHING_CHOSEN, Selector, type Language, type ListDefinition, type Selected, type Selection } from '../models/selection.js';
import { inSlices } from './idle.js';
import { inKiosk } from './kiosk.js';

export interface SelectionOptions {
  definition(): ListDefinition;
  /** The reader changed something: not called for the address or for a growing list. */
  changed(selection: Selection, selected: Selected): void;
}

/**
 * The one mechanism behind search box, facets, order and address of every list element.
 * The address is its mirror: replaced while typing, pushed for a facet or an item, never holding personal data.
 */
export class SelectionController implements ReactiveController {
  selection: Selection = NOTHING_CHOSEN;
  selected: Selected | undefined;
  private _selector: Selector | undefined;
  private _language: Language = { fold };
  private _asked = false;
  private _hits: { key: string; fold: Language['fold']; find: ReturnType<typeof hitFinder> } | undefined;
  private _stop: (() => void) | undefined;
  private _fromAddress = (): void => this._read();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly options: SelectionOptions) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this._fromAddress);
    window.addEventListener('popstate', this._fromAddress);
    this._read();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this._fromAddress);
    window.removeEventListener('popstate', this._fromAddress);
    this._stop?.();
  }

  /** The words that the reader's query was understood as, for marking. */
  get terms(): readonly string[] {
    return this.selected?.terms ?? [];
  }

  /** Where the words stand in a text. The same function for the same words: its identity tells that nothing has to be drawn again. */
  get hits(): ReturnType<typeof hitFinder> {
    const key = `${this.terms.join('\n')}`;
    if (this._hits?.key !== key || this._hits.fold !== this._language.fold) {
      this._hits = { key, fold: this._language.fold, find: hitFinder(this.terms, this._language.fold) };
    }
    return this._hits.find;
  }

  /** Address of an item, as a fragment: short, for printing and passing on. */
  linkTo(item: string): string {
    return writeAddress('', this._name, { ...NOTHING_CHOSEN, item });
  }

  /** Address of a view, as a fragment. */
  linkToView(view: string): string {
    return writeAddress('', this._name, { ...NOTHING_CHOSEN, view });
  }

  /** The selection as a fragment, for an address that is passed on. */
  get fragment(): string {
    return writeAddress('', this._name, this.selection);
  }

  /** Works on these columns from here on. */
  attach(columns: Columns): void {
    if (this._selector?.columns === columns) return;
    this._selector = new Selector(columns, this.options.definition(), this._language);
    this.refresh();
    if (this.selection.q) this.prepare();
  }

  /** The columns have grown, or words are understood better. */
  refresh(): void {
    this.selected = this._selector?.select(this.selection);
    this.host.requestUpdate();
  }

  /** The list is complete: prepares the search in idle slices. */
  warm(): void {
    this._stop?.();
    if (this._selector) this._stop = inSlices(this._selector.warm());
  }

  /** The reader is about to search: fetches what is known about words (synonyms, pinyin, traditional characters). */
  prepare(): void {
    if (this._asked) return;
    this._asked = true;
    void import('./words.js').then(async ({ understand }) => {
      this._language = await understand(this._selector?.columns, this._selector?.definition.names ?? []);
      if (!this._selector) return;
      this._selector.language = this._language;
      if (this.selection.q) this.refresh();
      this.warm();
    }, () => {
      // Without it the search is literal; the next focus tries again.
      this._asked = false;
    });
  }

  type(q: string): void {
    if (q === this.selection.q) return;
    this.prepare();
    const { exact: _, ...rest } = this.selection;
    this._apply({ ...rest, q }, 'replace');
  }

  /** Shows what somebody else has found: the words looked for, and one record of them. */
  show(q: string, item?: string): void {
    if (q) this.prepare();
    this._apply({ ...NOTHING_CHOSEN, q, ...(item && { item }) }, 'push', false);
  }

  exact(): void {
    this._apply({ ...this.selection, exact: true }, 'push');
  }

  toggle(facet: string, value: string): void {
    const choice = this.selection.facets[facet] ?? { values: [], match: 'any' };
    const values = choice.values.includes(value) ? choice.values.filter((each) => each !== value) : [...choice.values, value];
    this._facet(facet, { ...choice, values });
  }

  match(facet: string, match: 'any' | 'all'): void {
    this._facet(facet, { values: this.selection.facets[facet]?.values ?? [], match });
  }

  private _facet(facet: string, choice: Selection['facets'][string]): void {
    const facets = { ...this.selection.facets };
    if (choice.values.length || choice.match === 'all') facets[facet] = choice;
    else delete facets[facet];
    this._apply({ ...this.selection, facets }, 'push');
  }

  /** Sorts by a column: ascending, descending, as in the document. */
  sort(key: string): void {
    const { sort, ...rest } = this.selection;
    if (sort?.key !== key) this._apply({ ...rest, sort: { key, descending: false } }, 'push');
    else if (!sort.descending) this._apply({ ...rest, sort: { key, descending: true } }, 'push');
    else this._apply(rest, 'push');
  }

  /** This order; that of the document where none is given. */
  order(by: Selection['sort']): void {
    const { sort: _, ...rest } = this.selection;
    this._apply(by ? { ...rest, sort: by } : rest, 'push');
  }

  group(key: string | undefined): void {
    const { group: _, ...rest } = this.selection;
    this._apply(key ? { ...rest, group: key } : rest, 'push');
  }

  view(view: string): void {
    this._apply({ ...this.selection, view }, 'push', false);
  }

  open(item: string): void {
    this._apply({ ...this.selection, item }, this.selection.item ? 'replace' : 'push', false);
  }

  /** Sets states of the element's own; an empty value takes one out of the address. */
  put(values: Readonly<Record<string, string>>, how: 'push' | 'replace' = 'push'): void {
    const own = { ...this.selection.own, ...values };
    for (const key of Object.keys(own)) if (!own[key]) delete own[key];
    const { own: _, ...rest } = this.selection;
    this._apply(Object.keys(own).length ? { ...rest, own } : rest, how, false);
  }

  close(): void {
    const { item: _, ...rest } = this.selection;
    this._apply(rest, 'push', false);
  }

  /** Drops every condition; order and view stay as they are. */
  clear(): void {
    const { q: _q, exact: _e, facets: _f, ...rest } = this.selection;
    this._apply({ ...rest, ...NOTHING_CHOSEN }, 'push');
  }

  reset(): void {
    this._apply(NOTHING_CHOSEN, 'replace');
  }

  private _apply(selection: Selection, how: 'push' | 'replace', tell = true): void {
    this.selection = selection;
    this.refresh();
    this._write(how);
    if (tell && this.selected) this.options.changed(selection, this.selected);
  }

  private get _name(): string {
    const { host } = this;
    if (host.id) return host.id;
    const kind = host.localName.replace(/^gk-/, '');
    const place = [...document.querySelectorAll(host.localName)].indexOf(host);
    return place > 0 ? `${kind}-${place + 1}` : kind;
  }

  private _read(): void {
    if (inKiosk(this.host)) return;
    const { facets, own } = this.options.definition();
    const selection = readAddress(location.hash, this._name, facets.map((facet) => facet.id), own) ?? NOTHING_CHOSEN;
    if (writeAddress('', 'x', selection) === writeAddress('', 'x', this.selection)) return;
    this.selection = selection;
    if (selection.q) this.prepare();
    this.refresh();
  }

  private _write(how: 'push' | 'replace'): void {
    // What one visitor looks for must not stand in the address, nor in the history, for the next.
    if (inKiosk(this.host)) return;
    const fragment = writeAddress(location.hash, this._name, this.selection);
    if (fragment === location.hash) return;
    // An empty fragment must not leave "#" behind, nor lose the query string.
    const address = fragment || location.pathname + location.search;
    try {
      if (how === 'push') history.pushState(history.state, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      // A sandboxed frame has no history of its own: the view works, it just cannot be linked to.
    }
  }
}
