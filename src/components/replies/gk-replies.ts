import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ListElement } from '../../base/list-element.js';
import { envelopeOf, type ListContext } from '../../base/list/context.js';
import { announce } from '../../controllers/announce.js';
import { copyText } from '../../controllers/clipboard.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { Lazy } from '../../controllers/lazy.js';
import { formatDate } from '../../i18n/dates.js';
import type { Messages } from '../../i18n/messages.js';
import { repliesWords, type RepliesWords } from '../../i18n/replies.js';
import type { Columns } from '../../models/columns.js';
import { figuresOf, ledgerList, NO_RULES, rowOf, rulesOf, spanOf, type Figures, type Rules } from '../../models/replies.js';
import { groupCounts } from '../../models/supervisors.js';
import { today } from '../../models/today.js';
import type { ViewOption } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import type { RepliesContext } from './context.js';
import { repliesStyles } from './styles.js';
import { endView, messagesWith, overdueNotice, totalsView } from './view.js';

/** Types of letters that fit the row of the search box. */
const INLINE = 6;

const loadTable = (): Promise<typeof import('./plan.js')> => import('./plan.js');
const loadCards = (): Promise<typeof import('./cards.js')> => import('./cards.js');
if (typeof window !== 'undefined') void (window.innerWidth < 640 ? loadCards() : loadTable()).catch(() => undefined);

/**
 * 来信答复公开: the public ledger of letters and answers, with the totals of all that came in; or the roster of supervisors and what
 * evaluations came to.
 *
 * @summary 来信答复公开
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-select - A letter is about to be opened (cancelable): `{id, item}`.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link, or the way to the form, is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkReplies extends ListElement<RepliesWords, RepliesContext> {
  static override styles = [...ListElement.styles, ...repliesStyles];

  /** Page with a `<gk-feedback>`: "我要写信" leads there. Without it the action is not offered. */
  @property() write: string | null = null;

  private _rules: Rules = NO_RULES;
  private _judged: Record<string, unknown> | undefined;
  private _roster = false;
  private _counted: { columns: Columns; revision: number; rules: Rules; figures: Figures } | undefined;
  /** The address named a letter that has not been brought into sight yet. */
  private _sought = true;
  protected readonly list = ledgerList(() => this._rules);
  private readonly _tables = new Lazy(this, loadTable);
  private readonly _cards = new Lazy(this, loadCards);
  private readonly _evaluations = new Lazy(this, () => import('./evaluations.js'));

  protected documentKinds(): readonly Kind[] {
    return ['replies', 'supervisors'];
  }

  protected get words(): RepliesWords {
    const words = this.wordsOf(repliesWords);
    return this._roster ? rosterWords(words) : words;
  }

  protected override get messages(): Messages {
    return messagesWith(super.messages, this.words);
  }

  protected override listOf(document: OpenDocument): OpenDocument {
    this._roster = document.kind === 'supervisors';
    if (this._judged !== document.envelope) {
      this._judged = document.envelope;
      this._rules = rulesOf(document.envelope, today());
    }
    return document;
  }

  protected override rowOf(columns: Columns, id: string): number {
    return this._roster ? -1 : rowOf(columns, id);
  }

  /** Opened in place; the same link closes it again. */
  protected override reveal(id: string): void {
    this._sought = false;
    if (this.selection.selection.item === id) this.selection.close();
    else this.selection.open(id);
  }

  protected override views(narrow: boolean): readonly ViewOption[] {
    return super.views(narrow).slice(0, 1);
  }

  protected override compact(columns: Columns): boolean {
    return (columns.column(this._roster ? 'group' : 'type')?.values.length ?? 0) - 1 <= INLINE;
  }

  protected override subLine(document: OpenDocument): readonly string[] {
    const { version, publisher } = envelopeOf(document);
    const { columns } = document;
    const lead = this.size.size === 's' && publisher?.name ? [publisher.name] : [];
    if (this._roster) return [...lead, ...(version ? [version] : []), this.messages.count(columns.count), this.words.supervisors.groups(groupCounts(columns).filter(({ group }) => group).length)];
    const [first, last] = spanOf(columns);
    const span = first && this.words.period(formatDate(first, this.language), formatDate(last, this.language));
    const period = this._figures(document).period ?? span;
    return [...lead, ...(period ? [period] : []), ...(version ? [version] : [])];
  }

  protected override optionLabel(facet: string, value: string, label: string): string {
    const { statuses, paces, supervisors, points } = this.words;
    return (facet === 'status' ? statuses[value] : facet === 'pace' ? paces[value] : facet === 'term' ? supervisors.terms[value] : facet === 'satisfaction' ? points(value) : undefined) ?? label;
  }

  protected override extend(c: ListContext<RepliesWords>): RepliesContext {
    const { document } = c;
    const [first, last] = spanOf(document.columns);
    const write = this.write === null || this._roster ? [] : [{ id: 'write', label: c.words.write, icon: 'mail', run: (event: Event) => this._write(event) }];
    return {
      ...c, actions: [...write, ...c.actions], roster: this._roster, rules: this._rules, figures: this._roster ? undefined : this._figures(document), oneYear: first.slice(0, 4) === last.slice(0, 4),
      rowOf: (id) => this.rowOf(document.columns, id),
      copyLink: (id) => {
        const address = new URL(c.act.selection.linkTo(id), location.href).href;
        void copyText(address).then((done) => announce(done ? c.words.copied : address));
      },
    };
  }

  private _figures(document: OpenDocument): Figures {
    const { columns, envelope } = document;
    const known = this._counted;
    if (known?.columns === columns && known.revision === columns.revision && known.rules === this._rules) return known.figures;
    const figures = figuresOf(columns, envelope, this._rules);
    this._counted = { columns, revision: columns.revision, rules: this._rules, figures };
    return figures;
  }

  /** Nothing personal is in the address: only which form is meant. */
  private _write(event: Event): void {
    const href = `${this.write!.split('#')[0]}#gk-feedback?type=letter`;
    this.navigate(event, href);
    if (!event.defaultPrevented) location.assign(new URL(href, document.baseURI).href);
  }

  protected override above(c: RepliesContext): unknown {
    return this._roster ? nothing : [totalsView(c), overdueNotice(c)];
  }

  protected drawList(c: RepliesContext): unknown {
    const list = c.view === 'cards' ? this._cards.get()?.cards(c) : this.drawTable(c, this._tables.get());
    return list && html`${list}${endView(c)}${this._roster && c.document.complete ? this._evaluations.get()?.evaluations(c) : nothing}`;
  }

  /** Letters open in their rows; a permalink whose letter is no longer there is said once, and the list stands. */
  protected drawItem(c: RepliesContext): unknown {
    if (c.rowOf(c.selection.item!) >= 0) return nothing;
    if (!this._roster) announce(c.words.gone);
    queueMicrotask(() => this.selection.close());
    return nothing;
  }

  protected override updated(): void {
    super.updated();
    const { item } = this.selection.selection;
    if (!item || !this._sought) return;
    const open = this.renderRoot.querySelector('[aria-expanded=true][href]');
    if (!open) return;
    this._sought = false;
    open.scrollIntoView({ block: 'center' });
  }
}

const rosters = new WeakMap<RepliesWords, RepliesWords>();
function rosterWords(words: RepliesWords): RepliesWords {
  let made = rosters.get(words);
  if (!made) rosters.set(words, (made = { ...words, ...words.supervisors }));
  return made;
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-replies': GkReplies;
  }
}
