import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ListElement } from '../../base/list-element.js';
import type { ListContext } from '../../base/list/context.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { copyText } from '../../controllers/clipboard.js';
import { announce } from '../../controllers/announce.js';
import { Lazy } from '../../controllers/lazy.js';
import type { PopoverController } from '../../controllers/popover.js';
import { moreFor } from '../../i18n/more.js';
import { negativeListWords, type NegativeListWords } from '../../i18n/negative-list.js';
import type { Columns } from '../../models/columns.js';
import { entryAt, issuedOf, negativeList, PARTED_BY } from '../../models/negative-list.js';
import { today } from '../../models/today.js';
import type { ActionView } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import type { Asking } from './ask.js';
import type { NegativeListContext } from './context.js';
import { negativeListStyles } from './styles.js';
import { aboveView, basisNote, subLine } from './view.js';

/** Entries up to which search, handling and count share a row. */
const COMPACT = 60;

const loadTable = (): Promise<typeof import('./plan.js')> => import('./plan.js');
const loadCards = (): Promise<typeof import('./cards.js')> => import('./cards.js');
if (typeof window !== 'undefined') void (window.innerWidth < 640 ? loadCards() : loadTable()).catch(() => undefined);

/**
 * 不主动公开（负面）清单: what is not proactively disclosed, why, by which article, and the way to ask for it anyway.
 *
 * @summary 负面清单
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links. A list in a table here is the data itself.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-select - An entry was opened: `{id, item}`.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link, or the way to an application, is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkNegativeList extends ListElement<NegativeListWords, NegativeListContext> {
  static override styles = [...ListElement.styles, ...negativeListStyles];

  /** Address of the catalogue that "为什么查不到" searches besides; that of a `<gk-source>` around where absent. */
  @property() catalogue: string | null = null;

  /** Page with a `<gk-feedback>` of type `request`: applications lead there, prefilled. Without it the words to send are offered for copying. */
  @property() apply: string | null = null;

  protected readonly list = negativeList;
  private readonly _tables = new Lazy(this, loadTable);
  private readonly _cards = new Lazy(this, loadCards);
  private readonly _item = new Lazy(this, () => import('./item.js'));
  private readonly _asks = new Lazy(this, () => import('./ask.js'));
  private readonly _articles = new Lazy(this, () => import('./article-popover.js'));
  private _asking: Asking | undefined;
  private _popover: PopoverController | undefined;
  private _reference: { readonly id: string; readonly place: number } | undefined;
  private _application: { readonly name: string } | undefined;
  private readonly _applications = new Lazy(this, () => import('./application.js'));

  protected documentKinds(): readonly Kind[] {
    return ['negative-list'];
  }

  protected get words(): NegativeListWords {
    return this.wordsOf(negativeListWords);
  }

  override reset(): void {
    this._reference = this._application = undefined;
    super.reset();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._asking?.release();
  }

  protected override groups(columns: Columns): readonly { readonly value: string; readonly label: string }[] {
    return PARTED_BY.filter((key) => key === 'group' || (columns.column(key)?.values.length ?? 0) > 2).map((value) => ({ value, label: this.words.groupNames[value]! }));
  }

  /** What fits a page is read as a whole; a long list has its conditions open. */
  protected override compact(columns: Columns): boolean {
    return columns.count <= COMPACT;
  }

  protected override subLine(document: OpenDocument): readonly string[] {
    return subLine(super.subLine(document), document.columns, this.words);
  }

  protected override optionLabel(facet: string, value: string, label: string): string {
    const { handlings, classes, partly } = this.words;
    return facet === 'handling' ? handlings[value]! : facet === 'class' ? (classes[value] ?? label) : facet === 'partial' ? partly : label;
  }

  protected override moreActions(c: ListContext<NegativeListWords>): readonly ActionView[] {
    // On a phone the browser's own sharing is nearer.
    if (c.size === 's' || c.kiosk) return [];
    const copy = (): void => void copyText(location.href).then((done) => announce(done ? moreFor(c.language).copied : location.href));
    return [{ id: 'link', label: c.words.copyLink, icon: 'link', run: copy }];
  }

  protected override extend(c: ListContext<NegativeListWords>): NegativeListContext {
    return { ...c, issued: issuedOf(c.document.envelope), today: today(), apply: (event, name, id) => this._apply(event, name, id) };
  }

  /** To the page with the form, if there is one; otherwise the words to send stand ready. No personal data is in the address. */
  private _apply(event: Event, name: string, id?: string): void {
    if (this.apply === null) return this.flip(() => (this._application = { name }));
    const about = [name && `about=${encodeURIComponent(name)}`, id && `item=${encodeURIComponent(id)}`].filter(Boolean).join('&');
    const href = `${this.apply.split('#')[0]}#gk-feedback?type=request${about && `&${about}`}`;
    this.navigate(event, href);
    if (!event.defaultPrevented) location.assign(new URL(href, document.baseURI).href);
  }

  protected override parted(): readonly string[] {
    return [this.selection.selection.group ?? 'group'];
  }

  protected drawList(c: NegativeListContext): unknown {
    if (c.view === 'cards') return this._cards.get()?.cards(c);
    const table = this.drawTable(c, this._tables.get());
    return table && html`${table}${basisNote(c)}`;
  }

  protected drawItem(c: NegativeListContext): unknown {
    return this._item.get()?.itemOf(c);
  }

  protected override above(c: NegativeListContext): unknown {
    return aboveView(c, () => c.act.selection.put({ step: 'what' }));
  }

  /** An article was pressed: explained beside it, or over the list where there is no room beside or a finger points. */
  protected override refer(id: string, key: string, from: HTMLElement): void {
    this._reference = { id, place: Number(key) };
    void this._articles.ask().then((module) => {
      this._popover ??= new module.PopoverController(this, () => this.flip(() => (this._reference = undefined)));
      if (this.size.size === 's' || matchMedia('(pointer:coarse)').matches) this.requestUpdate();
      else this._popover.open(from);
    });
  }

  protected override below(c: NegativeListContext): unknown {
    return [this._articleOf(c), this._askOf(c), this._application ? this._applications.get()?.applicationDialog(c, this._application.name, () => this.flip(() => (this._application = undefined))) : nothing];
  }

  private _articleOf(c: NegativeListContext): unknown {
    const { _reference: reference, _popover: popover } = this;
    const module = reference && this._articles.get();
    const row = reference ? c.document.columns.rowOf(reference.id) : -1;
    const basis = row >= 0 ? entryAt(c.document.columns, row).basis?.[reference!.place] : undefined;
    if (!module || !popover || !basis) return nothing;
    const close = (): void => (popover.anchor ? popover.close() : this.flip(() => (this._reference = undefined)));
    return popover.anchor ? module.articlePopover(c, basis, close) : module.articleDialog(c, basis, close);
  }

  private _askOf(c: NegativeListContext): unknown {
    if (!c.selection.own?.['step']) return nothing;
    const module = this._asks.get();
    if (!module) return nothing;
    this._asking ??= new module.Asking(this);
    return this._asking.draw(c);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-negative-list': GkNegativeList;
  }
}
