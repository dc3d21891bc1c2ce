import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ListElement } from '../../base/list-element.js';
import type { ListContext } from '../../base/list/context.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { Lazy } from '../../controllers/lazy.js';
import { catalogueFor, type CatalogueMessages } from '../../i18n/catalogue.js';
import { catalogueList, GROUPS, shapeOf, type CatalogueShape } from '../../models/catalogue.js';
import type { Columns } from '../../models/columns.js';
import type { Kind } from '../../spec/kinds.js';
import type { CatalogueContext } from './context.js';
import type { SetReader } from './set.js';
import { catalogueStyles } from './styles.js';
import { groupLabel, optionWord, subLine } from './view.js';

const loadTable = (): Promise<typeof import('./plan.js')> => import('./plan.js');
const loadCards = (): Promise<typeof import('./cards.js')> => import('./cards.js');
// What this screen will most likely show is on its way while the document is.
if (typeof window !== 'undefined') void (window.innerWidth < 640 ? loadCards() : loadTable()).catch(() => undefined);

/**
 * 公开事项清单与标准目录: the official table, searched, faceted, compared, exported and printed.
 *
 * @summary 公开事项目录
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links. An official table here is the data itself.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-select - An item was opened: `{id, item}`.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkCatalogue extends ListElement<CatalogueMessages, CatalogueContext> {
  static override styles = [...ListElement.styles, ...catalogueStyles];

  /** Address of the edition before this one: what was added, amended and removed since is shown. */
  @property() previous: string | null = null;

  protected readonly list = catalogueList;
  private _shape: CatalogueShape | undefined;
  private readonly _tables = new Lazy(this, loadTable);
  private readonly _cards = new Lazy(this, loadCards);
  private readonly _item = new Lazy(this, () => import('./item.js'));
  private readonly _changes = new Lazy(this, () => import('./changes.js'));
  private readonly _sets = new Lazy(this, () => import('./set.js'));
  private _set: { readonly source: OpenDocument; readonly reader: SetReader } | undefined;

  protected documentKinds(): readonly Kind[] {
    return ['catalogue', 'catalogue-set'];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What of a set is under way ends; on the way back it is asked for again.
    if (!this._set || this._set.reader.document.complete) return;
    this._set.reader.release();
    this._set = undefined;
  }

  protected get words(): CatalogueMessages {
    return catalogueFor(this.language);
  }

  /** The one list of a set of catalogues; a plain catalogue is its own. */
  protected override listOf(document: OpenDocument): OpenDocument | undefined {
    if (document.kind !== 'catalogue-set') return document;
    if (this._set?.source === document) return this._set.reader.document;
    const module = this._sets.get();
    if (!module || !document.complete || !this.isConnected) return undefined;
    this._set?.reader.release();
    this._set = { source: document, reader: new module.SetReader(this, document) };
    return this._set.reader.document;
  }

  protected override learn(columns: Columns): void {
    this._shape = shapeOf(columns);
  }

  protected override parted(): readonly string[] {
    return [this.selection.selection.group ?? 'field', 'unit'];
  }

  protected override extend(c: ListContext<CatalogueMessages>): CatalogueContext {
    return { ...c, shape: this._shape! };
  }

  protected override subLine(document: OpenDocument): readonly string[] {
    return subLine(super.subLine(document), document.columns, this.words);
  }

  protected override groups(columns: Columns): readonly { readonly value: string; readonly label: string }[] {
    // The document's own order is by field, whether or not it names any.
    return GROUPS.filter((key) => key === 'field' || (columns.column(key)?.values.length ?? 0) > 2).map((value) => ({ value, label: groupLabel(value, this.words) }));
  }

  protected override optionLabel(facet: string, value: string, label: string): string {
    return optionWord(facet, value, label, this.words);
  }

  protected override sortKey(key: string): string {
    return key.startsWith('path') ? 'path' : key;
  }

  /** Table or cards: only the one that is shown is loaded. */
  protected drawList(c: CatalogueContext): unknown {
    return c.view === 'cards' ? this._cards.get()?.cards(c) : this.drawTable(c, this._tables.get());
  }

  protected drawItem(c: CatalogueContext): unknown {
    return this._item.get()?.itemOf(c);
  }

  protected override above(c: CatalogueContext): unknown {
    return [
      this._set && c.published === this._set.reader.document ? this._set.reader.note(c) : nothing,
      this.previous ? this._comparison(this.previous, c) : nothing,
    ];
  }

  private _comparison(previous: string, c: CatalogueContext): TemplateResult {
    const known = c.document.complete ? this._changes.get()?.changes(this, previous, c) : undefined;
    return known ?? html`<p class="dif np" aria-busy="true">${c.words.comparing}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-catalogue': GkCatalogue;
  }
}
