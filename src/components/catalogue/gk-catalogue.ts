import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement } from '../../base/data-element.js';
import { GkFilterChangeEvent, GkSelectEvent } from '../../base/events.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { CodeController } from '../../controllers/code.js';
import { Lazy } from '../../controllers/lazy.js';
import { SelectionController } from '../../controllers/selection.js';
import { catalogueList, shapeOf, type CatalogueShape } from '../../models/catalogue.js';
import type { Columns } from '../../models/columns.js';
import { catalogueFor, type CatalogueMessages } from '../../i18n/catalogue.js';
import { loadingView } from '../../parts/loading.js';
import type { TableActions } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import { FacetOrder } from './facet-order.js';
import { catalogueStyles } from './styles.js';
import type { SetReader } from './set.js';
import type { CatalogueTable, TableRows } from './table.js';
import { envelopeOf, viewOf, type CatalogueContext } from './context.js';
import { catalogueView } from './view.js';

const loadTable = (): Promise<typeof import('./table.js')> => import('./table.js');
const loadCards = (): Promise<typeof import('./cards.js')> => import('./cards.js');
// What this screen will most likely show is on its way while the document is.
if (typeof window !== 'undefined') void (window.innerWidth < 640 ? loadCards() : loadTable()).catch(() => undefined);

const MORE_CARDS = 20;

/**
 * 公开事项清单与标准目录: the official table, searched, faceted, compared, exported and printed.
 *
 * @summary 公开事项目录
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links. An official table here is the data itself.
 * @slot actions - Further actions beside the heading.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-select - An item was opened: `{id, item}`.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link is about to be opened (cancelable): `{href}`.
 * @csspart heading - The heading row.
 * @csspart table - The table.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkCatalogue extends DataElement {
  static override styles = [...DataElement.styles, ...catalogueStyles];

  /** Address of the edition before this one: what was added, amended and removed since is shown. */
  @property() previous: string | null = null;

  /** Common queries shown beside the search box, parted by spaces. */
  @property() queries: string | null = null;

  protected readonly selection: SelectionController = new SelectionController(this, {
    definition: () => catalogueList,
    changed: (selection, selected) => {
      const filters: Record<string, readonly string[]> = {};
      for (const facet of Object.keys(selection.facets)) filters[facet] = selection.facets[facet]!.values;
      this.dispatchEvent(new GkFilterChangeEvent({ filters, count: selected.rows.length }));
    },
  });
  private readonly _order = new FacetOrder();
  private _table: CatalogueTable | undefined;
  /** Facets opened by the reader, groups of cards shown further. */
  private readonly _expanded = new Set<string>();
  private readonly _more = new Map<string, number>();
  private _shape: { columns: Columns; revision: number; shape: CatalogueShape } | undefined;
  private _listed: TableRows | undefined;
  private _filtersOpen = false;
  private _sheetOpen = false;
  private _codeOpen = false;
  private _copied: string | undefined;
  private readonly _code = new CodeController(this);
  private readonly _tables = new Lazy(this, loadTable);
  private readonly _cards = new Lazy(this, loadCards);
  private readonly _conditions = new Lazy(this, () => import('./conditions.js'));
  private readonly _sets = new Lazy(this, () => import('./set.js'));
  private _set: { readonly source: OpenDocument; readonly reader: SetReader } | undefined;
  private readonly _item = new Lazy(this, () => import('./item.js'));
  private readonly _sheet = new Lazy(this, () => import('./sheet.js'));
  private readonly _noMatch = new Lazy(this, () => import('./no-match.js'));
  private readonly _changes = new Lazy(this, () => import('./changes.js'));
  private readonly _notices = new Lazy(this, () => import('./notices.js'));
  private readonly _take = new Lazy(this, () => import('./take-away.js'));
  private readonly _tableActions: TableActions = {
    open: (id, event) => this._open(id, event),
    sort: (key) => this.selection.sort(key.startsWith('path') ? 'path' : key),
  };

  protected documentKinds(): readonly Kind[] {
    return ['catalogue', 'catalogue-set'];
  }

  override reset(): void {
    this._expanded.clear();
    this._more.clear();
    this._filtersOpen = this._sheetOpen = this._codeOpen = false;
    this.selection.reset();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What of a set is under way ends; on the way back it is asked for again.
    if (!this._set || this._set.reader.document.complete) return;
    this._set.reader.release();
    this._set = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.resource;
    const document = 'document' in state ? state.document : 'last' in state ? state.last : undefined;
    const list = document && this._listOf(document);
    if (list?.columns.count) this._follow(list);
  }

  /** The one list of a set of catalogues; a plain catalogue is its own. */
  private _listOf(document: OpenDocument): OpenDocument | undefined {
    if (document.kind !== 'catalogue-set') return document;
    if (this._set?.source === document) return this._set.reader.document;
    const module = this._sets.get();
    if (!module || !document.complete || !this.isConnected) return undefined;
    this._set?.reader.release();
    this._set = { source: document, reader: new module.SetReader(this, document) };
    return this._set.reader.document;
  }

  /** Takes over what the document now holds; a list that is still growing keeps what is drawn. */
  private _follow(document: OpenDocument): void {
    const { columns } = document;
    const other = this._shape?.columns !== columns;
    if (other || this._shape!.revision !== columns.revision) {
      this._shape = { columns, revision: columns.revision, shape: shapeOf(columns) };
      if (other) this.selection.attach(columns);
      else this.selection.refresh();
      if (document.complete) this.selection.warm();
    }
    const rows = this.selection.selected?.rows;
    if (!rows || rows === this._listed?.rows) return;
    const grown = this._listed?.columns === columns && !document.complete;
    this._listed = { columns, rows, group: this.selection.selection.group ?? 'field', merged: this.merged };
    this._table?.take(this._listed, grown);
    this._order.take(this.selection.selected!, this.selection.selection);
  }

  protected get noun(): string {
    return this.words.noun;
  }

  protected get words(): CatalogueMessages {
    return catalogueFor(this.language);
  }

  /** Sorting breaks the groups: labels repeat and nothing is merged. */
  get merged(): boolean {
    return !this.selection.selection.sort && !this.selection.selected?.relaxed;
  }

  protected override ready(document: OpenDocument): TemplateResult {
    const list = this._listOf(document);
    // Not one part of a set could be read, or they hold nothing.
    if (list?.complete && !list.columns.count) return this.trouble(list.error ? { kind: 'error', error: list.error } : { kind: 'empty', document: list });
    return list?.columns.count && this._shape?.columns === list.columns ? catalogueView(this._context(list)) : loadingView(this.messages.loading(this.noun));
  }

  private _context(document: OpenDocument): CatalogueContext {
    const { selection } = this;
    const { elder } = this.activeTheme;
    const c: CatalogueContext = {
      document,
      shape: this._shape!.shape,
      selection: selection.selection,
      selected: selection.selected!,
      merged: this.merged,
      order: this._order,
      expanded: this._expanded,
      more: this._more,
      filtersOpen: this._filtersOpen,
      size: this.size.size,
      width: this.size.width,
      elder,
      language: this.language,
      messages: this.messages,
      words: this.words,
      heading: this.heading,
      level: this.headingLevel,
      phone: envelopeOf(document).publisher?.phone ?? this.telephone,
      queries: this.queries,
      stale: this.resource.state.kind === 'ready' ? this.resource.state.stale : undefined,
      debug: this.debug,
      code: this._code,
      copied: this._copied,
      actions: [],
      downloads: [],
      extra: { above: nothing, conditions: nothing, grouping: nothing, list: nothing, after: nothing, below: nothing },
      act: {
        selection,
        table: this._tableActions,
        expand: (facet) => this._flip(() => this._expanded.delete(facet) || this._expanded.add(facet)),
        filters: () => this._flip(() => (this._filtersOpen = !this._filtersOpen)),
        sheet: () => this._flip(() => (this._sheetOpen = !this._sheetOpen)),
        code: () => this._flip(() => (this._codeOpen = !this._codeOpen)),
        copied: (address) => this._flip(() => (this._copied = address)),
        print: (only) => void this._take.ask().then((module) => module.printRows(c, only)),
        more: (group) => this._flip(() => this._more.set(group, (this._more.get(group) ?? 0) + MORE_CARDS)),
        open: this._tableActions.open,
        reload: () => this.reload(),
        navigate: this.navigate,
      },
    };
    return { ...c, ...this._takeAway(c), extra: this._extra(c) };
  }

  private _flip(change: () => unknown): void {
    change();
    this.requestUpdate();
  }

  /** Printing, downloads and the page's code: each loads when it is asked for. */
  private _takeAway(c: CatalogueContext): Pick<CatalogueContext, 'actions' | 'downloads'> {
    const save = (type: 'csv' | 'json') => () => void this._take.ask().then((module) => module.save(c, type));
    const { words } = c;
    const files = [{ label: words.csv, run: save('csv') }, { label: words.json, run: save('json') }];
    return {
      downloads: files,
      actions: [
        { id: 'print', label: words.print, icon: 'print', run: () => c.act.print(undefined) },
        { id: 'download', label: words.download, icon: 'download', run: () => undefined, menu: files.map((file, i) => ({ id: String(i), ...file })) },
        { id: 'code', label: words.qrcode, icon: 'qr', run: c.act.code },
      ],
    };
  }

  private _extra(c: CatalogueContext): CatalogueContext['extra'] {
    const { issues, skipped } = c.document;
    const empty = !c.selected.rows.length && c.document.complete;
    return {
      above: [
        c.stale === undefined ? nothing : this._notices.get()?.stale(c),
        this._set && c.document === this._set.reader.document ? this._set.reader.note(c) : nothing,
        this.debug && issues.length ? this._notices.get()?.owner(c) : nothing,
        this.previous && c.document.complete ? this._changes.get()?.changes(this, this.previous, c) : nothing,
      ],
      conditions: this._conditions.get()?.conditions(c) ?? html`<div class="facets wait"></div>`,
      grouping: this._conditions.get()?.grouping(c) ?? nothing,
      list: empty ? this._noMatch.get()?.noMatch(c) : this._list(c),
      after: skipped.length ? this._notices.get()?.left(c) : nothing,
      below: [
        c.selection.item && c.document.complete ? this._item.get()?.itemDialog(c) : nothing,
        this._sheetOpen ? this._sheet.get()?.filterSheet(c) : nothing,
        this._codeOpen ? this._item.get()?.codeDialog(c) : nothing,
      ],
    };
  }

  /** Table or cards: only the one that is shown is loaded. */
  private _list(c: CatalogueContext): unknown {
    if (viewOf(c) === 'cards') return this._cards.get()?.cards(c);
    const module = this._tables.get();
    if (module && !this._table) {
      this._table = new module.CatalogueTable(this);
      this._table.take(this._listed!, false);
    }
    return this._table?.draw(c);
  }

  private _open(id: string, event: Event): void {
    const { columns } = this._listed!;
    const row = columns.rowOf(id);
    if (row < 0) return;
    const taken = !this.dispatchEvent(new GkSelectEvent({ id, item: columns.record(row) }));
    event.preventDefault();
    if (!taken) this.selection.open(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-catalogue': GkCatalogue;
  }
}
