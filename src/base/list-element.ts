import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CodeController } from '../controllers/code.js';
import type { OpenDocument } from '../controllers/document-store.js';
import { keepInSight } from '../controllers/in-sight.js';
import { inKiosk, publicAddress, withFragment } from '../controllers/kiosk.js';
import { Lazy } from '../controllers/lazy.js';
import { SelectionController } from '../controllers/selection.js';
import type { Columns } from '../models/columns.js';
import type { ListDefinition } from '../models/selection.js';
import { loadingView } from '../parts/loading.js';
import type { ActionView, ColumnView, TableActions, ViewOption } from '../parts/types.js';
import { DataElement } from './data-element.js';
import { GkFilterChangeEvent, GkSelectEvent } from './events.js';
import { envelopeOf, type ListContext, type ListWords } from './list/context.js';
import { FacetOrder } from './list/facet-order.js';
import { takeAwayOf } from './list/actions.js';
import { listFrame } from './list/frame.js';
import type { RecordTable, TablePlan } from './list/record-table.js';

const MORE_CARDS = 20;

/**
 * An element that shows a document as a list: searched, faceted, sorted, grouped, its state in the address, taken away as a file or on
 * paper. What is particular to a kind of document is asked of the subclass: what is searched, what things are called, how the list and
 * one record are drawn. Everything that is not on the first screen loads when it is first needed.
 */
export abstract class ListElement<Words extends ListWords = ListWords, C extends ListContext<Words> = ListContext<Words>> extends DataElement {
  /** Common queries shown beside the search box, parted by spaces. */
  @property() queries: string | null = null;

  protected readonly selection: SelectionController = new SelectionController(this, {
    definition: () => this.list,
    changed: (selection, selected) => {
      const filters: Record<string, readonly string[]> = {};
      for (const facet of Object.keys(selection.facets)) filters[facet] = selection.facets[facet]!.values;
      this.dispatchEvent(new GkFilterChangeEvent({ filters, count: selected.rows.length }));
    },
  });
  private readonly _order = new FacetOrder();
  /** Facets opened by the reader, groups of cards shown further. */
  private readonly _expanded = new Set<string>();
  private readonly _more = new Map<string, number>();
  private _known: { columns: Columns; revision: number } | undefined;
  private _listed: { columns: Columns; rows: Uint32Array } | undefined;
  private _table: Pick<RecordTable<ColumnView, C>, 'draw' | 'take'> | undefined;
  private _filtersOpen = false;
  private _sheetOpen = false;
  private _codeOpen = false;
  private _copied: string | undefined;
  private readonly _code = new CodeController(this);
  private readonly _conditions = new Lazy(this, () => import('./list/conditions.js'));
  private readonly _sheet = new Lazy(this, () => import('./list/sheet.js'));
  private readonly _codes = new Lazy(this, () => import('./list/code-dialog.js'));
  private readonly _noMatch = new Lazy(this, () => import('./list/no-match.js'));
  private readonly _notices = new Lazy(this, () => import('./list/notices.js'));
  private readonly _take = new Lazy(this, () => import('./list/take-away.js'));
  protected readonly tableActions: TableActions = {
    open: (id, event) => this._open(id, event),
    sort: (key) => this.selection.sort(this.sortKey(key)),
    refer: (id, key, from) => this.refer(id, key, from),
  };

  /** What is searched, and which conditions there are. */
  protected abstract readonly list: ListDefinition;
  protected abstract override get words(): Words;
  /** Table, cards or whatever else this list is shown as; undefined while its module is on its way. */
  protected abstract drawList(c: C): unknown;
  /** The record that the address names, in full. */
  protected abstract drawItem(c: C): unknown;

  /** Columns whose change parts the table into bodies now: none where the order breaks the groups. */
  protected parted(): readonly string[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', keepInSight);
  }

  /** The list as a table, once its module has come; the table is kept, since it knows which rows are drawn. */
  protected drawTable<Column extends ColumnView>(c: C, module: { readonly RecordTable: typeof RecordTable; readonly plan: TablePlan<Column, C> } | undefined): unknown {
    if (module && !this._table) {
      this._table = new module.RecordTable<Column, C>(this, module.plan);
      const { columns, rows } = this._listed!;
      this._table.take(columns, rows, this.merged ? this.parted() : [], false);
    }
    return this._table?.draw(c);
  }

  /** The columns hold other or more records: time to work out what the list looks like. */
  protected learn(_columns: Columns): void {}

  /** The list within the document that arrived; undefined while it is not there yet. */
  protected listOf(document: OpenDocument): OpenDocument | undefined {
    return document;
  }

  /** What the element adds to the context of a drawing. */
  protected extend(c: ListContext<Words>): C {
    return c as C;
  }

  /** Views the reader may choose from at this width; the first is shown where nothing is chosen. */
  protected views(narrow: boolean): readonly ViewOption[] {
    const { table, cards } = this.messages;
    const both: ViewOption[] = [{ value: 'table', label: table, icon: 'table' }, { value: 'cards', label: cards, icon: 'cards' }];
    return narrow ? both.slice(1) : both;
  }

  /** Whether the list is short enough for one row of conditions. */
  protected compact(_columns: Columns): boolean {
    return false;
  }

  /** Columns that the list may be parted by; the first is the document's own order. */
  protected groups(_columns: Columns): readonly { readonly value: string; readonly label: string }[] {
    return [];
  }

  /** The line under the heading. */
  protected subLine(document: OpenDocument): readonly string[] {
    const { version, publisher } = envelopeOf(document);
    return [...(this.size.size === 's' && publisher?.name ? [publisher.name] : []), ...(version ? [version] : []), this.messages.count(document.columns.count)];
  }

  protected optionLabel(_facet: string, _value: string, label: string): string {
    return label;
  }

  /** What stands between heading and search, and below the foot line. */
  protected above(_c: C): unknown {
    return nothing;
  }
  protected below(_c: C): unknown {
    return nothing;
  }

  /** Further actions in the heading, before 二维码. */
  protected moreActions(_c: ListContext<Words>): readonly ActionView[] {
    return [];
  }

  /** The row that an id in the address or in a link names; -1 where there is none. */
  protected rowOf(columns: Columns, id: string): number {
    return columns.rowOf(id);
  }

  /** A record was chosen, and nobody else takes it. */
  protected reveal(id: string): void {
    this.selection.open(id);
  }

  /** The column of the model that a head of the table sorts by. */
  protected sortKey(key: string): string {
    return key;
  }

  /** A reference in a cell was pressed (an article of a law): the element shows it beside `from`. */
  protected refer(_id: string, _key: string, _from: HTMLElement): void {}

  override reset(): void {
    this._expanded.clear();
    this._more.clear();
    this._filtersOpen = this._sheetOpen = this._codeOpen = false;
    this.selection.reset();
  }

  /** Sorting breaks the groups: labels repeat and nothing is merged. */
  get merged(): boolean {
    return !this.selection.selection.sort && !this.selection.selected?.relaxed;
  }

  /** Looks for words and opens a record, as a visitor of the page would. */
  show(q: string, item?: string): void {
    this.selection.show(q, item);
  }

  /**
   * Prints what is on the screen: the record that is open, else the list as it is chosen.
   * @returns rows there are; more than `most` are not printed
   */
  printShown(most = Infinity): number {
    const { state } = this.resource;
    const document = state.kind === 'ready' && this.listOf(state.document);
    if (!document || !this.selection.selected) return 0;
    const c = this.contextOf(document);
    const row = c.selection.item ? this.rowOf(document.columns, c.selection.item) : -1;
    const count = row < 0 ? c.selected.rows.length : 1;
    if (count && count <= most) this.print(c, row < 0 ? undefined : [row]);
    return count;
  }

  /** Address of the list as it is now. */
  protected get address(): string {
    return inKiosk(this) ? withFragment(publicAddress(this), this.selection.fragment) : location.href;
  }

  /** The list that is shown. */
  protected get columns(): Columns | undefined {
    return this._known?.columns;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.resource;
    const document = 'document' in state ? state.document : 'last' in state ? state.last : undefined;
    const list = document && this.listOf(document);
    if (list?.columns.count) this._follow(list);
  }

  /** Takes over what the document now holds; a list that is still growing keeps what is drawn. */
  private _follow(document: OpenDocument): void {
    const { columns } = document;
    const other = this._known?.columns !== columns;
    if (other || this._known!.revision !== columns.revision) {
      this._known = { columns, revision: columns.revision };
      this.learn(columns);
      if (other) this.selection.attach(columns);
      else this.selection.refresh();
      if (document.complete) this.selection.warm();
    }
    const { selected } = this.selection;
    const rows = selected?.rows;
    if (!rows || rows === this._listed?.rows) return;
    const grown = this._listed?.columns === columns && !document.complete;
    this._listed = { columns, rows };
    this._table?.take(columns, rows, this.merged ? this.parted() : [], grown);
    this._order.take(selected, this.selection.selection);
  }

  protected override ready(document: OpenDocument): TemplateResult {
    const list = this.listOf(document);
    // Not one part of a set could be read, or they hold nothing.
    if (list?.complete && !list.columns.count) return this.trouble(list.error ? { kind: 'error', error: list.error } : { kind: 'empty', document: list });
    return list?.columns.count && this._known?.columns === list.columns ? this.frame(this.contextOf(list)) : loadingView(this.messages.loading(this.words.noun));
  }

  protected override draw(document: OpenDocument): TemplateResult {
    return this.ready(document);
  }

  protected frame(c: C): TemplateResult {
    return listFrame(c);
  }

  /** Everything one drawing needs; made anew each time. */
  protected contextOf(published: OpenDocument): C {
    const document = this.shown(published);
    const { selection } = this;
    const { elder } = this.activeTheme;
    const { size } = this.size;
    const views = this.views(size === 's' || elder);
    const view = views.some(({ value }) => value === selection.selection.view) ? selection.selection.view! : views[0]!.value;
    const c: ListContext<Words> = {
      document,
      published,
      selection: selection.selection,
      selected: selection.selected!,
      merged: this.merged,
      order: this._order,
      expanded: this._expanded,
      more: this._more,
      filtersOpen: this._filtersOpen,
      size,
      width: this.size.width,
      elder,
      language: this.language,
      messages: this.messages,
      words: this.words,
      heading: this.shownText(this.heading),
      level: this.headingLevel,
      phone: envelopeOf(document).publisher?.phone ?? this.telephone,
      queries: this.shownText(this.queries),
      stale: this.resource.state.kind === 'ready' ? this.resource.state.stale : undefined,
      debug: this.debug,
      address: this.address,
      kiosk: inKiosk(this),
      compact: this.compact(published.columns) && size === 'l' && !elder,
      view,
      views,
      sub: this.subLine(document),
      facets: this.list.facets,
      groups: this.groups(published.columns),
      code: this._code,
      copied: this._copied,
      actions: [],
      downloads: [],
      extra: { above: nothing, first: nothing, conditions: nothing, grouping: nothing, list: nothing, after: nothing, below: nothing },
      tr: (text) => this.shownText(text),
      inScript: (other) => this.shown(other),
      optionLabel: (facet, value, label) => {
        const named = this.optionLabel(facet, value, label);
        // Our own words stand in the reader's script already.
        return named === label ? this.shownText(label) : named;
      },
      act: {
        selection,
        table: this.tableActions,
        expand: (facet) => this.flip(() => this._expanded.delete(facet) || this._expanded.add(facet)),
        filters: () => this.flip(() => (this._filtersOpen = !this._filtersOpen)),
        sheet: () => this.flip(() => (this._sheetOpen = !this._sheetOpen)),
        code: () => this.flip(() => (this._codeOpen = !this._codeOpen)),
        copied: (address) => this.flip(() => (this._copied = address)),
        print: (only) => this.print(c, only),
        more: (group) => this.flip(() => this._more.set(group, (this._more.get(group) ?? 0) + MORE_CARDS)),
        open: this.tableActions.open,
        reload: () => this.reload(),
        navigate: this.navigate,
      },
    };
    const whole = this.extend({ ...c, ...takeAwayOf(c, this._take, this.moreActions(c)) });
    return { ...whole, extra: this._extra(whole) };
  }

  protected flip(change: () => unknown): void {
    change();
    this.requestUpdate();
  }

  /** Prints the rows named, or all that are shown: as a table, unless the element has a sheet of its own. */
  protected print(c: ListContext<Words>, only?: Parameters<ListContext['act']['print']>[0]): void {
    void this._take.ask().then((module) => module.printRows(c, only));
  }

  private _extra(c: C): C['extra'] {
    const { issues, skipped } = c.document;
    const empty = !c.selected.rows.length && c.document.complete;
    return {
      above: [
        c.stale === undefined ? nothing : this._notices.get()?.stale(c),
        this.debug && issues.length ? this._notices.get()?.owner(c) : nothing,
        this.above(c),
      ],
      first: c.compact ? this._conditions.get()?.first(c) : nothing,
      conditions: this._conditions.get()?.conditions(c) ?? (c.compact ? nothing : html`<div class="wait"></div>`),
      grouping: this._conditions.get()?.grouping(c) ?? nothing,
      list: empty ? this._noMatch.get()?.noMatch(c) : this.drawList(c),
      after: skipped.length ? this._notices.get()?.left(c) : nothing,
      below: [
        c.selection.item && c.document.complete ? this.drawItem(c) : nothing,
        this._sheetOpen ? this._sheet.get()?.filterSheet(c) : nothing,
        this._codeOpen ? this._codes.get()?.codeDialog(c) : nothing,
        this.below(c),
      ],
    };
  }

  private _open(id: string, event: Event): void {
    const { columns } = this._listed!;
    const row = this.rowOf(columns, id);
    if (row < 0) return;
    const taken = !this.dispatchEvent(new GkSelectEvent({ id, item: columns.record(row) }));
    event.preventDefault();
    if (!taken) this.reveal(id);
  }
}
