import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ListElement } from '../../base/list-element.js';
import type { ListContext } from '../../base/list/context.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { Lazy } from '../../controllers/lazy.js';
import { mapWords, type MapWords } from '../../i18n/map.js';
import type { Messages } from '../../i18n/messages.js';
import type { Columns } from '../../models/columns.js';
import { chinaTime, minutesToChange, type ChinaTime } from '../../models/opening.js';
import { Categories, CATEGORY_NAME, DISTANCE, placesList, positionsOf, type Positions } from '../../models/places.js';
import { ServedAreas } from '../../models/serves.js';
import { addIcons } from '../../parts/icons.js';
import { moreIcons } from '../../parts/icons-more.js';
import type { ActionView, ViewOption } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import type { PlaceProperties, PlacesDocument } from '../../spec/types.js';
import type { MapContext, Near, SortBy } from './context.js';
import type { MapPane } from './map-pane.js';
import { mapStyles } from './styles.js';

addIcons(moreIcons);

/** Categories up to which they stand beside the search box. */
const COMPACT = 6;
const MINUTE = 60_000;

const loadList = (): Promise<typeof import('./list.js')> => import('./list.js');
if (typeof window !== 'undefined') void loadList().catch(() => undefined);

/**
 * 便民服务地图: places as a list first, as a table and, where it is asked for, on a map; three views of one selection.
 *
 * @summary 服务地图
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-select - A place was opened: `{id, item}`.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link, to a map application too, is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkMap extends ListElement<MapWords, MapContext> {
  static override styles = [...ListElement.styles, ...mapStyles];

  /** Key for the tiles of 天地图; that of the page, since a key in the document is read by everybody. */
  @property() token: string | null = null;

  private _now: ChinaTime = chinaTime();
  private _categories = new Categories(undefined);
  protected readonly list = placesList(() => this._now, () => this._categories.ids);
  private readonly _lists = new Lazy(this, loadList);
  private readonly _tables = new Lazy(this, () => import('./plan.js'));
  private readonly _item = new Lazy(this, () => import('./item.js'));
  private readonly _nears = new Lazy(this, () => import('./near.js'));
  private readonly _prints = new Lazy(this, () => import('./print.js'));
  private readonly _maps = new Lazy(this, () => import('./map-pane.js'));
  private _pane: MapPane | undefined;
  /** The map's module did not come: the list goes on alone. */
  private _noMap = false;
  private readonly _answers = new Lazy(this, () => import('./answers.js'));
  private _names: { readonly list: PlacesDocument['categories'] | undefined; readonly value: Categories } | undefined;
  private _positions: Positions = { points: [], off: new Map() };
  private _areas: ServedAreas | undefined;
  private _taught: Columns | undefined;
  private _near: Near = { state: 'off' };
  private _ways: MapContext['ways'];
  private _numbers: { readonly rows: Uint32Array; readonly of: Uint32Array } | undefined;
  private _said: { readonly messages: Messages; readonly words: MapWords; readonly own: Messages } | undefined;
  private _tick: ReturnType<typeof setTimeout> | undefined;

  protected documentKinds(): readonly Kind[] {
    return ['places'];
  }

  protected get words(): MapWords {
    return this.wordsOf(mapWords);
  }

  override reset(): void {
    this._near = { state: 'off' };
    this._ways = undefined;
    this.columns?.derive(DISTANCE, () => undefined);
    super.reset();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._tick);
    this._pane?.release();
    this._pane = undefined;
  }

  private get _opened(): OpenDocument | undefined {
    const { state } = this.resource;
    return 'document' in state ? state.document : 'last' in state ? state.last : undefined;
  }

  private get _document(): Partial<PlacesDocument> {
    return this._opened?.envelope ?? {};
  }

  /** The categories under the names that the reader sees; searched and chosen are those that were published. */
  private get _named(): Categories {
    const open = this._opened;
    const list = open && (this.shown(open).envelope as Partial<PlacesDocument>).categories;
    if (this._names?.list !== list) this._names = { list, value: new Categories(list) };
    return this._names!.value;
  }

  protected override learn(columns: Columns): void {
    this._categories = new Categories(this._document.categories);
    this._positions = positionsOf(columns);
    this._areas = new ServedAreas(columns);
    if (this._taught === columns) return;
    this._taught = columns;
    columns.derive(CATEGORY_NAME, (row) => this._categories.of(String(columns.value(row, 'category'))).name);
    this._watch();
  }

  /** The next moment at which some place opens or closes: what is open now is looked at again. */
  private _watch(): void {
    clearTimeout(this._tick);
    const columns = this._taught;
    if (!columns || !this.isConnected) return;
    const hours = (columns.column('hours')?.values ?? []) as readonly PlaceProperties['hours'][];
    const minutes = minutesToChange(hours.map((one) => one?.weekly), this._now);
    this._tick = setTimeout(() => {
      this._now = chinaTime();
      columns.revision++;
      this.requestUpdate();
      this._watch();
    }, minutes * MINUTE);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this._now = chinaTime();
    super.willUpdate(changed);
  }

  /** Categories beside the search box, as long as there is room for them. */
  protected override compact(): boolean {
    return (this._document.categories?.length ?? 0) <= COMPACT;
  }

  /** Beside each other where there is room; on a phone the list comes first. */
  protected override views(narrow: boolean): readonly ViewOption[] {
    const { views } = this.words;
    const all: ViewOption[] = [{ value: 'map', label: views['map']!, icon: 'pin' }, { value: 'list', label: views['list']!, icon: 'list' }];
    return narrow ? [all[1]!, all[0]!] : [...all, { value: 'table', label: views['table']!, icon: 'table' }];
  }

  protected override subLine(document: OpenDocument): readonly string[] {
    const { columns } = document;
    const townships = (columns.column('township')?.values.length ?? 1) - 1;
    const categories = (columns.column('category')?.values.length ?? 1) - 1;
    return [...super.subLine(document).slice(0, -1), ...this.words.sub(this.size.size === 's' ? 0 : townships, categories, columns.count)];
  }

  protected override optionLabel(facet: string, value: string, label: string): string {
    return facet === 'category' ? this._named.of(value).name : (this.words.options[facet] ?? label);
  }

  /** The other two views. */
  protected override moreActions(c: ListContext<MapWords>): readonly ActionView[] {
    return c.views.filter(({ value }) => value !== c.view).map(({ value, label, icon }) => ({ id: value, label: c.size === 's' && value === 'list' ? c.words.views['shortList']! : label, icon, run: () => this.selection.view(value) }));
  }

  /** "共 27 处": places are not counted as items. */
  private _messages(messages: Messages, words: MapWords): Messages {
    if (this._said?.messages !== messages || this._said.words !== words) {
      const { total, read, found, count, more: seeMore, shownAll, shownSome } = words;
      this._said = { messages, words, own: { ...messages, total, read, found, count, seeMore, showMore: seeMore, shownAll, shownSome } };
    }
    return this._said.own;
  }

  protected override extend(c: ListContext<MapWords>): MapContext {
    const { crs, mapApproval, base } = this._document;
    const { sort } = c.selection;
    return {
      ...c,
      messages: this._messages(c.messages, c.words),
      // The ways to the other views stand in the heading and above the list.
      views: [],
      crs: crs ?? 'CGCS2000',
      approval: mapApproval,
      base,
      token: this.token,
      categories: this._named,
      positions: this._positions,
      areas: (this._areas ??= new ServedAreas(c.document.columns)),
      now: this._now,
      near: this._near,
      sortedBy: sort?.key === 'name' ? 'name' : sort?.key === DISTANCE && this._near.state === 'on' ? 'distance' : 'document',
      ways: this._ways,
      number: (row) => this._numberOf(c.selected.rows, row),
      own: {
        toggle: (id, event) => this._toggle(c, id, event),
        sort: (by) => this._sort(by, c.document.columns),
        ways: (row) => void this._item.ask().then(async ({ waysOf }) => {
          const ways = await waysOf(row, c.document.columns, crs ?? 'CGCS2000', this._positions);
          this.flip(() => (this._ways = this._ways?.id === ways.id ? undefined : ways));
        }),
        show: (view) => this.selection.view(view),
      },
    };
  }

  private _numberOf(rows: Uint32Array, row: number): number {
    if (this._numbers?.rows !== rows) {
      const of = new Uint32Array(this.columns?.count ?? 0);
      for (let at = 0; at < rows.length; at++) of[rows[at]!] = at + 1;
      this._numbers = { rows, of };
    }
    return this._numbers.of[row] ?? 0;
  }

  private _toggle(c: ListContext, id: string, event: Event): void {
    if (this.selection.selection.item !== id) return c.act.open(id, event);
    event.preventDefault();
    this.selection.close();
  }

  private _sort(by: SortBy, columns: Columns): void {
    if (by !== 'distance') return this.selection.order(by === 'name' ? { key: 'name', descending: false } : undefined);
    this.flip(() => (this._near = { state: 'asking' }));
    void this._nears.ask().then(async ({ locate, distancesFrom }) => {
      const near = await locate();
      // Reset, or asked for something else meanwhile.
      if (this._near.state !== 'asking') return;
      if (near.state === 'on') {
        const metres = await distancesFrom(near.point, this._positions, this._document.crs ?? 'CGCS2000');
        columns.derive(DISTANCE, (row) => metres[row]);
      }
      this._near = near;
      if (near.state === 'on') this.selection.order({ key: DISTANCE, descending: false });
      this.requestUpdate();
    }, () => this.flip(() => (this._near = { state: 'nowhere' })));
  }

  protected override above(c: MapContext): unknown {
    if (!c.selection.q && c.near.state === 'off') return nothing;
    return this._answers.get()?.answers(c) ?? nothing;
  }

  protected drawList(c: MapContext): unknown {
    if (c.view === 'table') return this.drawTable(c, this._tables.get());
    const module = this._lists.get();
    if (!module) return undefined;
    if (c.view !== 'map') return module.places(c);
    const map = this._mapOf();
    return html`${module.places(c, map ? map.draw(c) : html`<div class="mpw" role="status">${this._noMap ? c.words.noMap : c.words.loadingMap}</div>`)}${map?.note(c)}`;
  }

  /** Loads when a map is first looked at; only then. */
  private _mapOf(): MapPane | undefined {
    if (this._pane) return this._pane;
    void this._maps.ask().then(({ MapPane: Pane }) => {
      if (!this.isConnected || this._pane) return;
      this._pane = new Pane(this);
      this.flip(() => (this._noMap = false));
    }, () => this._noMap || this.flip(() => (this._noMap = true)));
    return undefined;
  }

  protected override updated(): void {
    super.updated();
    this._pane?.sync();
  }

  /** The map with its numbers and the list beside it; the table is printed as a table. */
  protected override print(c: ListContext<MapWords>, only?: readonly number[]): void {
    if (c.view === 'table') return super.print(c, only);
    void this._prints.ask().then((module) => module.printMap(this.extend(c), only));
  }

  /** In the list a place opens where it stands; in the table, and where the address names one that is gone, as a dialog. */
  protected drawItem(c: MapContext): unknown {
    const gone = c.document.columns.rowOf(c.selection.item!) < 0;
    return c.view === 'table' || gone ? this._item.get()?.itemOf(c) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-map': GkMap;
  }
}
