import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ListElement } from '../../base/list-element.js';
import { listFrame } from '../../base/list/frame.js';
import { isDemo, titleOf, type ListContext } from '../../base/list/context.js';
import { announce } from '../../controllers/announce.js';
import { copyText } from '../../controllers/clipboard.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { withFragment } from '../../controllers/kiosk.js';
import { Lazy } from '../../controllers/lazy.js';
import { moreFor } from '../../i18n/more.js';
import { gazetteWords, type GazetteWords } from '../../i18n/gazette.js';
import type { Columns } from '../../models/columns.js';
import { citation, documentAt, gazetteList, Library, placeOf } from '../../models/gazette.js';
import { today } from '../../models/today.js';
import type { ViewOption } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import type { GazetteIssue, OfficialDocument } from '../../spec/types.js';
import type { GazetteContext } from './context.js';
import { PartReader } from './parts.js';
import { gazetteStyles } from './styles.js';

const loadTable = (): Promise<typeof import('./plan.js')> => import('./plan.js');
const loadIssue = (): Promise<typeof import('./issue.js')> => import('./issue.js');
if (typeof window !== 'undefined') void loadIssue().catch(() => undefined);

const STEPS = 4;

/**
 * 政府公报与规范性文件库: issues with their contents, and the library of documents with their validity; one page for a document in both.
 *
 * @summary 政府公报
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-select - A document was opened: `{id, item}`.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkGazette extends ListElement<GazetteWords, GazetteContext> {
  static override styles = [...ListElement.styles, ...gazetteStyles];

  /** Folder of the full-text index that `gk index` wrote; without it the texts in the document itself are searched. */
  @property() index: string | null = null;

  private readonly _today = today();
  protected readonly list = gazetteList(this._today);
  private _library: Library | undefined;
  private readonly _parts = new PartReader(this, (document) => this.shown(document));
  private _allYears = false;
  private _textStep = 1;
  private _focusSearch = false;
  /** The document that is shown; `''` for lists; undefined before anything is. */
  private _page: string | undefined;
  private _shownPart: string | undefined;
  private readonly _tables = new Lazy(this, loadTable);
  private readonly _cards = new Lazy(this, () => import('./cards.js'));
  private readonly _issue = new Lazy(this, loadIssue);
  private readonly _document = new Lazy(this, () => import('./document.js'));
  private readonly _compare = new Lazy(this, () => import('./compare.js'));
  private readonly _print = new Lazy(this, () => import('./print.js'));
  private readonly _full = new Lazy(this, () => import('./full-text.js'));

  protected documentKinds(): readonly Kind[] {
    return ['gazette'];
  }

  protected get words(): GazetteWords {
    return this.wordsOf(gazetteWords);
  }

  override reset(): void {
    this._allYears = false;
    this._textStep = 1;
    super.reset();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._parts.release();
  }

  private get _issues(): readonly GazetteIssue[] {
    const { state } = this.resource;
    const document = 'document' in state ? state.document : 'last' in state ? state.last : undefined;
    const { issues } = ((document && this.shown(document))?.envelope ?? {}) as { issues?: readonly GazetteIssue[] };
    return issues ?? [];
  }

  protected override learn(columns: Columns): void {
    this._library = new Library(columns);
  }

  protected override views(): readonly ViewOption[] {
    const { views } = this.words;
    const library: ViewOption = { value: 'library', label: views['library']!, icon: 'table' };
    return this._issues.length ? [{ value: 'issues', label: views['issues']!, icon: 'cards' }, library] : [library];
  }

  protected override subLine(document: OpenDocument): readonly string[] {
    const lead = super.subLine(document).slice(0, -1);
    return [...lead, ...(this._issues.length ? [this.words.issueCount(this._issues.length)] : []), this.words.documentCount(document.columns.count)];
  }

  protected override optionLabel(facet: string, value: string, label: string): string {
    return facet === 'validity' ? (this.words.validity[value] ?? label) : label;
  }

  protected override extend(c: ListContext<GazetteWords>): GazetteContext {
    const { selection } = this;
    const find = (id: string): OfficialDocument | undefined => {
      const row = c.document.columns.rowOf(id);
      return row < 0 ? undefined : documentAt(c.document.columns, row);
    };
    return {
      ...c,
      // The switch stands above both views.
      views: [],
      library: this._library!,
      issues: this._issues,
      today: this._today,
      allYears: this._allYears,
      textStep: this._textStep,
      issueOf: (issue) => this._parts.issue(issue, find),
      documentOf: (document) => this._parts.document(document),
      gazette: {
        put: (values) => selection.put(values),
        show: (view) => selection.view(view),
        allYears: () => this.flip(() => (this._allYears = !this._allYears)),
        textStep: (step) => this.flip(() => (this._textStep = Math.min(STEPS - 1, Math.max(0, step)))),
        printIssue: (issue) => void this._print.ask().then((module) => module.printIssue(issue, (one) => this._parts.whole(one, find), this._printOf(c))),
        printDocument: (document) => void this._print.ask().then((module) => module.printDocument(document, this._printOf(c, document.id), placeOf(this._issues, document.id))),
        copyCitation: (document, anchor) => this._cite(c, document.id, anchor),
      },
    };
  }

  private _printOf(c: ListContext, id?: string): { title: string; publisher: string; demo: boolean; address?: string; language: string } {
    const { publisher } = c.document.envelope as { publisher?: { name?: string } };
    return { title: titleOf(c), publisher: publisher?.name ?? '', demo: isDemo(c.document), language: c.language, ...(id && { address: withFragment(this.address, this.selection.linkTo(id)) }) };
  }

  /** 《…公报》2018年第1期第3页 and the address: what a paper cites. */
  private _cite(c: ListContext, id: string, anchor?: string): void {
    const place = placeOf(this._issues, id);
    const row = c.document.columns.rowOf(id);
    const name = row < 0 ? '' : `《${documentAt(c.document.columns, row).title}》`;
    const link = `${this.selection.linkTo(id)}${anchor ? `&part=${encodeURIComponent(anchor)}` : ''}`;
    const words = [name, place && citation(titleOf(c), place), withFragment(this.address, link)].filter(Boolean).join('，');
    void copyText(words).then((done) => announce(done ? moreFor(c.language).copied : words));
  }

  /** Issues alone make a gazette: their documents may lie elsewhere. */
  protected override trouble(state: Parameters<ListElement['trouble']>[0]): TemplateResult {
    if (state.kind === 'empty' && this._issues.length) {
      this._library ??= new Library(state.document.columns);
      this.selection.attach(state.document.columns);
      return this.frame(this.contextOf(state.document));
    }
    return super.trouble(state);
  }

  protected override frame(c: GazetteContext): TemplateResult {
    const { item, q, facets } = c.selection;
    const row = item ? c.document.columns.rowOf(item) : -1;
    if (row >= 0) return this._documentPage(row, c);
    const asked = q !== '' || Object.keys(facets).length > 0;
    if (c.view === 'issues' && !asked) {
      const module = this._issue.get();
      return module ? module.issueView(c, this._tabs(c, 'issues')) : html``;
    }
    return listFrame(c);
  }

  private _documentPage(row: number, c: GazetteContext): TemplateResult {
    const module = this._document.get();
    if (!module) return html``;
    const document = documentAt(c.document.columns, row);
    const other = c.selection.own?.['with'] ? c.document.columns.rowOf(c.selection.own['with']) : -1;
    const comparison = other >= 0 && other !== row ? (this._compare.get()?.compareView(documentAt(c.document.columns, other), document, c) ?? nothing) : undefined;
    return module.documentView(row, document, c, comparison);
  }

  private _tabs(c: GazetteContext, now: 'issues' | 'library'): unknown {
    if (!c.issues.length || !c.document.columns.count) return nothing;
    return html`<div class="tabs np" role="group" aria-label=${c.messages.view}>${(['issues', 'library'] as const).map((view) => html`<button type="button" aria-pressed=${view === now} @click=${() => this._show(view)}>${c.words.views[view]}</button>`)}</div>`;
  }

  private _show(view: 'issues' | 'library'): void {
    if (view === 'issues') this.selection.clear();
    this.selection.view(view);
  }

  protected override above(c: GazetteContext): unknown {
    return this._tabs(c, 'library');
  }

  protected drawList(c: GazetteContext): unknown {
    const found = this.index && c.selection.q ? this._full.get()?.fullText(this, this.index, c) : nothing;
    if (c.size === 's' || c.elder) return [this._cards.get()?.cards(c), found];
    return [this.drawTable(c, this._tables.get()), found];
  }

  /** The document is a page of its own, not a dialog. */
  protected drawItem(): unknown {
    return nothing;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const active = this.shadowRoot?.activeElement;
    const typing = active instanceof HTMLInputElement && active.type === 'search';
    super.willUpdate(changed);
    // Typing on an issue leads to the library: the words go on being typed there.
    this._focusSearch = typing;
  }

  protected override updated(): void {
    super.updated();
    const { renderRoot } = this;
    if (this._focusSearch && !this.shadowRoot?.activeElement) {
      const input = renderRoot.querySelector<HTMLInputElement>('input[type=search]');
      input?.focus({ preventScroll: true });
      input?.setSelectionRange(input.value.length, input.value.length);
    }
    this._turnTo();
    const part = this.selection.selection.item ? this.selection.selection.own?.['part'] : undefined;
    if (part === this._shownPart) return;
    const target = part && (renderRoot as ShadowRoot).getElementById(part);
    if (target) target.scrollIntoView({ block: 'center' });
    if (target || !part) this._shownPart = part;
  }

  /** A page that was turned has taken the focus with it: it goes to the document's title, and back to its link. */
  private _turnTo(): void {
    const root = this.renderRoot as ShadowRoot;
    const { item = '' } = this.selection.selection;
    const title = root.getElementById('gz-title');
    // The room for it is still on its way, or what is shown is not known yet.
    if (this.resource.state.kind !== 'ready' || (item !== '' && !title)) return;
    const before = this._page;
    this._page = item;
    if (before === undefined || before === item || root.activeElement) return;
    const target = title ?? root.querySelector<HTMLElement>(`a[href="${CSS.escape(this.selection.linkTo(before))}"]`);
    if (title) title.tabIndex = -1;
    target?.focus({ preventScroll: title === null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-gazette': GkGazette;
  }
}
