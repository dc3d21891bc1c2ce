import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement } from '../../base/data-element.js';
import { envelopeOf } from '../../base/foot.js';
import { CodeController } from '../../controllers/code.js';
import { publicAddress } from '../../controllers/kiosk.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { Lazy } from '../../controllers/lazy.js';
import { SelectionController } from '../../controllers/selection.js';
import { formatDate } from '../../i18n/dates.js';
import { feedbackWords, type FeedbackWords } from '../../i18n/feedback.js';
import type { FeedbackChannel } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import { actionsOf } from './actions.js';
import type { FeedbackContext } from './context.js';
import { Desk } from './desk.js';
import { formRoom } from './form.js';
import { feedbackStyles } from './styles.js';
import { choice, frame } from './view.js';

interface Taken { readonly open: OpenDocument; readonly key: string; readonly channels: readonly FeedbackChannel[] }

/**
 * 互动渠道: letters, opinions, supervisors' reports, ratings, surveys and 依申请公开, written, kept and sent until a receipt names the letter.
 *
 * @summary 互动渠道
 * @status experimental
 * @slot - Fallback for readers without JavaScript: addresses and telephone numbers.
 * @slot verification - The site's own verification step, with a way for those who cannot see it.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-submit - A letter is about to be sent (cancelable): `{channel, key, respondWith}`; holds no word of it.
 * @event gk-navigate - A link is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; contrast is kept.
 */
export class GkFeedback extends DataElement {
  static override styles = [...DataElement.styles, ...feedbackStyles];

  /** Id of the one channel that is shown; without it the reader chooses. */
  @property() channel: string | null = null;

  /** Public terminal: nothing is kept, no address is written, no letter waits; the attribute's value is the address of this page on the public site. */
  @property({ type: Boolean }) kiosk = false;

  /** Page on which the status can be asked for (a receipt's code leads there); this page where absent. */
  @property({ attribute: 'status-page' }) statusPage: string | null = null;

  /** The site's own verification step: resolves to what its server will check. Asked when the letter is sent. */
  @property({ attribute: false }) verification: (() => Promise<string>) | undefined = undefined;

  private readonly _place = new SelectionController(this, { definition: () => ({ facets: [], searched: [], names: [], own: ['channel', 'type', 'about'] }), changed: () => undefined });
  private readonly _codes = new CodeController(this);
  private readonly _desk = new Desk(this, this._place, { words: () => this.words, tr: (text) => this.shownText(text), endpoint: (channel) => this._endpointOf(channel) });
  private readonly _review = new Lazy(this, () => import('./review.js'));
  private readonly _letter = new Lazy(this, () => import('./receipt.js'));
  private readonly _notices = new Lazy(this, () => import('../../base/list/notices.js'));
  /** The channels as published, and as they are drawn; the same ones where the script is. */
  private _published: Taken | undefined;
  private _drawn: Taken | undefined;
  private readonly _status = new Lazy(this, () => import('./status.js'));

  protected documentKinds(): readonly ['feedback'] {
    return ['feedback'];
  }

  protected get words(): FeedbackWords {
    return this.wordsOf(feedbackWords);
  }

  /** Empties the form, forgets draft and receipts that were shown, goes back to the beginning. In a kiosk: everything of this visit. */
  reset(): void {
    this._desk.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.resource;
    const now = 'document' in state ? state.document : undefined;
    const open = now?.columns.count ? now : 'last' in state ? state.last : undefined;
    // While it is read again, what is being written stays.
    if (!open) return;
    const shown = this.shown(open);
    const published = this._channels(open, this._published);
    this._published = published;
    this._drawn = shown === open ? published : this._channels(shown, this._drawn);
    this._desk.take(this._drawn.channels, published.channels);
  }

  private _channels(open: OpenDocument, taken: Taken | undefined): Taken {
    const key = `${open.columns.count} ${this.channel ?? ''}`;
    if (taken?.open === open && taken.key === key) return taken;
    const all: FeedbackChannel[] = [];
    for (let row = 0; row < open.columns.count; row++) all.push(open.columns.record(row) as unknown as FeedbackChannel);
    const only = this.channel === null ? undefined : all.find(({ id }) => id === this.channel);
    return { open, key, channels: only ? [only] : all };
  }

  /** Where letters of a channel go; relative addresses belong to the document's own place. */
  private _endpointOf(channel: FeedbackChannel | undefined): string | undefined {
    const { state } = this.resource;
    const base = (state.kind === 'ready' && state.document.loaded?.url) || document.baseURI;
    const url = channel?.endpoint ? safeUrl(channel.endpoint, new URL(base, document.baseURI).href) : undefined;
    return url && /^https?:/.test(url) ? url : undefined;
  }

  protected ready(open: OpenDocument): TemplateResult {
    const c = this._context(open);
    const { words: m, form } = c;
    const { publisher } = envelopeOf(open);
    switch (this._desk.room) {
      case 'status': {
        const room = this._status.get();
        return frame(c, m.lookTitle, [m.statusHint], room ? room.statusRoom(c, this._desk.status) : '', true);
      }
      case 'choice':
        return frame(c, c.title, publisher?.name ? [publisher.name] : [], choice(c), false);
      case 'form':
        return frame(c, form!.title, publisher?.name ? [publisher.name] : [], formRoom(c));
      case 'review':
        return frame(c, m.reviewTitle, [m.reviewSub], this._review.get()?.reviewRoom(c) ?? '', false);
      case 'letter': {
        const done = c.letter?.state.at === 'acknowledged' ? c.letter.state.receipt : undefined;
        return frame(c, done ? `${m.types[c.channels.find(({ id }) => id === c.letter!.channel)?.type ?? 'letter']!}${m.received}` : (c.letter?.title ?? ''), done ? [m.receivedSub(formatDate(done.receivedAt, c.language))] : [], this._letter.get()?.letterRoom(c) ?? '', false);
      }
    }
  }

  private _noticesOf(open: OpenDocument): FeedbackContext['notices'] {
    const { state } = this.resource;
    const c = { document: open, language: this.language, messages: this.messages, stale: 'stale' in state ? state.stale : undefined, act: { reload: () => this.reload() } };
    return {
      above: [c.stale === undefined ? nothing : this._notices.get()?.stale(c), this.debug && open.issues.length ? this._notices.get()?.owner(c) : nothing],
      below: open.skipped.length ? this._notices.get()?.left(c) : nothing,
    };
  }

  private _context(open: OpenDocument): FeedbackContext {
    const desk = this._desk;
    const { title, publisher } = envelopeOf(open);
    const endpoint = this._endpointOf(desk.form?.channel ?? desk.channels.find((channel) => channel.endpoint));
    return {
      ...desk.view(), document: open, words: this.words, messages: this.messages, language: this.language, tr: (text) => this.shownText(text), level: this.headingLevel, notices: this._noticesOf(open), size: this.size.size, endpoint,
      title: this.heading ?? title ?? '', phone: publisher?.phone ?? this.telephone, kiosk: this.kiosk, code: this._codes, act: actionsOf(desk, () => this._context(open), this.navigate),
      statusAddress: desk.statusAddress(this.statusPage ?? (this.kiosk ? publicAddress(this) || undefined : location.href)),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-feedback': GkFeedback;
  }
}
