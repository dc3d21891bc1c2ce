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
  readonly #order = new FacetOrder();
  #table: CatalogueTable | undefined;
  /** Facets opened by the reader, groups of cards shown further. */
  readonly #expanded = new Set<string>();
  readonly #more = new Map<string, number>();
  #shape: { columns: Columns; revision: number; shape: CatalogueShape } | undefined;
  #shown: TableRows | undefined;
  #filtersOpen = false;
  #sheetOpen = false;
  #codeOpen = false;
  #copied: string | undefined;
  readonly #code = new CodeController(this);
  readonly #tables = new Lazy(this, loadTable);
  readonly #cards = new Lazy(this, loadCards);
  readonly #conditions = new Lazy(this, () => import('./conditions.js'));
  readonly #sets = new Lazy(this, () => import('./set.js'));
  #set: { readonly source: OpenDocument; readonly reader: SetReader } | undefined;
  readonly #item = new Lazy(this, () => import('./item.js'));
  readonly #sheet = new Lazy(this, () => import('./sheet.js'));
  readonly #noMatch = new Lazy(this, () => import('./no-match.js'));
  readonly #changes = new Lazy(this, () => import('./changes.js'));
  readonly #notices = new Lazy(this, () => import('./notices.js'));
  readonly #take = new Lazy(this, () => import('./take-away.js'));
  readonly #tableActions: TableActions = {
    open: (id, event) => this.#open(id, event),
    sort: (key) => this.selection.sort(key.startsWith('path') ? 'path' : key),
  };

  protected documentKinds(): readonly Kind[] {
    return ['catalogue', 'catalogue-set'];
  }

  override reset(): void {
    this.#expanded.clear();
    this.#more.clear();
    this.#filtersOpen = this.#sheetOpen = this.#codeOpen = false;
    this.selection.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.resource;
    const document = 'document' in state ? state.document : 'last' in state ? state.last : undefined;
    const list = document && this.#listOf(document);
    if (list?.columns.count) this.#follow(list);
  }

  /** The one list of a set of catalogues; a plain catalogue is its own. */
  #listOf(document: OpenDocument): OpenDocument | undefined {
    if (document.kind !== 'catalogue-set') return document;
    if (this.#set?.source === document) return this.#set.reader.document;
    const module = this.#sets.get();
    if (!module || !document.complete) return undefined;
    this.#set?.reader.release();
    this.#set = { source: document, reader: new module.SetReader(this, document) };
    return this.#set.reader.document;
  }

  /** Takes over what the document now holds; a list that is still growing keeps what is drawn. */
  #follow(document: OpenDocument): void {
    const { columns } = document;
    const other = this.#shape?.columns !== columns;
    if (other || this.#shape!.revision !== columns.revision) {
      this.#shape = { columns, revision: columns.revision, shape: shapeOf(columns) };
      if (other) this.selection.attach(columns);
      else this.selection.refresh();
      if (document.complete) this.selection.warm();
    }
    const rows = this.selection.selected?.rows;
    if (!rows || rows === this.#shown?.rows) return;
    const grown = this.#shown?.columns === columns && !document.complete;
    this.#shown = { columns, rows, group: this.selection.selection.group ?? 'field', merged: this.merged };
    this.#table?.take(this.#shown, grown);
    this.#order.take(this.selection.selected!, this.selection.selection);
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
    const list = this.#listOf(document);
    return list?.columns.count && this.#shape?.columns === list.columns ? catalogueView(this.#context(list)) : loadingView(this.messages.loading(this.noun));
  }

  #context(document: OpenDocument): CatalogueContext {
    const { selection } = this;
    const { elder } = this.activeTheme;
    const c: CatalogueContext = {
      document,
      shape: this.#shape!.shape,
      selection: selection.selection,
      selected: selection.selected!,
      merged: this.merged,
      order: this.#order,
      expanded: this.#expanded,
      more: this.#more,
      filtersOpen: this.#filtersOpen,
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
      code: this.#code,
      copied: this.#copied,
      actions: [],
      downloads: [],
      extra: { above: nothing, conditions: nothing, grouping: nothing, list: nothing, after: nothing, below: nothing },
      act: {
        selection,
        table: this.#tableActions,
        expand: (facet) => this.#flip(() => this.#expanded.delete(facet) || this.#expanded.add(facet)),
        filters: () => this.#flip(() => (this.#filtersOpen = !this.#filtersOpen)),
        sheet: () => this.#flip(() => (this.#sheetOpen = !this.#sheetOpen)),
        code: () => this.#flip(() => (this.#codeOpen = !this.#codeOpen)),
        copied: (address) => this.#flip(() => (this.#copied = address)),
        print: (only) => void this.#take.ask().then((module) => module.printRows(c, only)),
        more: (group) => this.#flip(() => this.#more.set(group, (this.#more.get(group) ?? 0) + MORE_CARDS)),
        open: this.#tableActions.open,
        reload: () => this.reload(),
        navigate: this.navigate,
      },
    };
    return { ...c, ...this.#takeAway(c), extra: this.#extra(c) };
  }

  #flip(change: () => unknown): void {
    change();
    this.requestUpdate();
  }

  /** Printing, downloads and the page's code: each loads when it is asked for. */
  #takeAway(c: CatalogueContext): Pick<CatalogueContext, 'actions' | 'downloads'> {
    const save = (type: 'csv' | 'json') => () => void this.#take.ask().then((module) => module.save(c, type));
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

  #extra(c: CatalogueContext): CatalogueContext['extra'] {
    const { issues, skipped } = c.document;
    const empty = !c.selected.rows.length && c.document.complete;
    return {
      above: [
        c.stale === undefined ? nothing : this.#notices.get()?.stale(c),
        this.#set && c.document === this.#set.reader.document ? this.#set.reader.note(c) : nothing,
        this.debug && issues.length ? this.#notices.get()?.owner(c) : nothing,
        this.previous && c.document.complete ? this.#changes.get()?.changes(this, this.previous, c) : nothing,
      ],
      conditions: this.#conditions.get()?.conditions(c) ?? html`<div class="facets wait"></div>`,
      grouping: this.#conditions.get()?.grouping(c) ?? nothing,
      list: empty ? this.#noMatch.get()?.noMatch(c) : this.#list(c),
      after: skipped.length ? this.#notices.get()?.left(c) : nothing,
      below: [
        c.selection.item && c.document.complete ? this.#item.get()?.itemDialog(c) : nothing,
        this.#sheetOpen ? this.#sheet.get()?.filterSheet(c) : nothing,
        this.#codeOpen ? this.#item.get()?.codeDialog(c) : nothing,
      ],
    };
  }

  /** Table or cards: only the one that is shown is loaded. */
  #list(c: CatalogueContext): unknown {
    if (viewOf(c) === 'cards') return this.#cards.get()?.cards(c);
    const module = this.#tables.get();
    if (module && !this.#table) {
      this.#table = new module.CatalogueTable(this);
      this.#table.take(this.#shown!, false);
    }
    return this.#table?.draw(c);
  }

  #open(id: string, event: Event): void {
    const { columns } = this.#shown!;
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
