import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement } from '../../base/data-element.js';
import { isDemo } from '../../base/list/context.js';
import { CodeController } from '../../controllers/code.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { forgetVisit } from './forget.js';
import { SiteDocuments } from '../../controllers/kiosk/site-documents.js';
import { SiteSearch, type SiteResult } from '../../controllers/kiosk/site-search.js';
import { Visit } from '../../controllers/kiosk/visit.js';
import { withFragment } from '../../controllers/kiosk.js';
import { Lazy } from '../../controllers/lazy.js';
import { themeOf, type Theme } from '../../controllers/preferences.js';
import { formatDate } from '../../i18n/dates.js';
import { kioskWords, type KioskWords } from '../../i18n/kiosk.js';
import { atNight, clockHolds, shanghaiClock } from '../../models/terminal.js';
import { writeAddress } from '../../models/address.js';
import { NOTHING_CHOSEN } from '../../models/selection.js';
import type { Kind } from '../../spec/kinds.js';
import type { KioskAct, KioskContext, Over } from './context.js';
import { entriesOf, listedFiles, publicLink } from './entries.js';
import { GkKioskExitEvent, GkKioskResetEvent } from './events.js';
import './icons.js';
import { Keyboard, styles as keyboardStyles } from './keyboard.js';
import { codeOver, leavingView, restView, styles as overStyles } from './over.js';
import { Pulse } from './pulse.js';
import { Screen } from './screen.js';
import { Section } from './section.js';
import { kioskStyles } from './styles.js';
import { nightView, shellView } from './view.js';
import { Words } from './words.js';

/** Results shown at first, and more at a time. */
const FIRST = 6;
const MORE = 20;
/** Presses of the clock that open the maintenance, and how soon they must follow one another, ms. */
const KNOCKS = 5;
const KNOCK_MS = 1500;
/** Rows that are printed without being asked for one by one. */
const PRINT_MOST = 40;

/**
 * 查阅终端：the full screen of a reading room over a `site` document. One search through everything, a large key for each section, a
 * keyboard that writes Chinese, and nothing left of a visit when it ends.
 *
 * @summary 查阅终端
 * @status experimental
 * @slot - Fallback for readers without JavaScript: links to the documents.
 * @event gk-load - The site document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-navigate - A link of a section leads outside (the terminal cancels it and shows a code): `{href}`.
 * @event gk-kiosk-reset - A visit has ended and nothing of it is left.
 * @event gk-kiosk-exit - The PIN was given and the terminal is to be left.
 * @cssproperty --gk-kiosk-height - Height of the terminal; the window's where absent.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkKiosk extends DataElement {
  static override styles = [...DataElement.styles, ...kioskStyles, ...keyboardStyles, ...overStyles];

  /** What stands under the title: where the terminal is. */
  @property() place = '';
  /** Words that are often looked for, parted by spaces. */
  @property() queries: string | null = null;
  /** Seconds without a touch until the countdown begins. */
  @property({ type: Number }) idle = 60;
  /** Seconds of the countdown. */
  @property({ type: Number }) countdown = 15;
  /** Seconds of rest until highlights turn over; 0 for never. */
  @property({ type: Number }) rest = 60;
  /** Seconds between two readings of all documents, while nobody is here; 0 for never. */
  @property({ type: Number }) refresh = 600;
  /** Hours in which the screen is dark while nobody is here: `22:00-06:30`. */
  @property() night: string | null = null;
  /** Address of the keyboard's dictionary (`gk index --words`); the documents' own words where absent. */
  @property() dictionary: string | null = null;
  /** Check of the PIN, as `gk kiosk build --pin` writes it; without it there is no maintenance. */
  @property() pin: string | null = null;
  /** Address of the service worker that keeps the page for days without a network. */
  @property() worker: string | null = null;
  /** Address where `gk kiosk serve` hears of this terminal. */
  @property() station: string | null = null;
  /** Version of what this page was made from. */
  @property() version: string | null = null;

  private readonly _site = new SiteDocuments(this, () => this._search.keepOnly(this._site.held));
  private readonly _search = new SiteSearch(() => this._find());
  private readonly _codes = new CodeController(this);
  private readonly _words = new Words();
  private readonly _section = new Section(this);
  private readonly _screen = new Screen(this, this._section, () => this.activeTheme.elder);
  private readonly _service = new Lazy(this, () => import('./service.js'));
  private readonly _station = new Lazy(this, () => import('./station.js'));
  private readonly _visit: Visit = new Visit({
    idle: () => this.idle, countdown: () => this.countdown, used: () => this._used, changed: () => this.requestUpdate(), end: () => void this._forget(),
  });
  private readonly _pulse = new Pulse({
    resting: () => this.resting && !this._section.open, rest: () => this.rest, root: () => this.root, changed: () => this.requestUpdate(),
  });
  private _keyboard: Keyboard | undefined;
  private _document: OpenDocument | undefined;
  private _q = '';
  private _result: SiteResult | undefined;
  private _rows = FIRST;
  private _over: Over | undefined;
  private _contrast = false;
  private _elder = false;
  private _script: string | undefined;
  private _say = '';
  private _knocks = { count: 0, at: 0 };
  private _refreshing: ReturnType<typeof setInterval> | undefined;

  protected documentKinds(): readonly Kind[] {
    return ['site'];
  }

  get visits(): number {
    return this._visit.count;
  }

  /** Nobody is here. */
  get resting(): boolean {
    return this._visit.phase === 'rest';
  }

  /** Sections that can be shown. */
  get documents(): number {
    return this._site.held.filter(({ state }) => state === 'here').length;
  }

  override get language(): string {
    return this._script ?? super.language;
  }

  protected override get activeTheme(): Theme {
    const theme = super.activeTheme;
    return this._contrast || this._elder ? themeOf(`${this._contrast ? 'contrast' : theme.colour} ${this._elder || theme.elder ? 'elder' : 'no-elder'}`) : theme;
  }

  protected get words(): KioskWords {
    return this.wordsOf(kioskWords);
  }

  override connectedCallback(): void {
    listedFiles();
    super.connectedCallback();
    this._keyboard ??= new Keyboard(this.renderRoot as ShadowRoot, () => this._typed(), () => this._words.list(this._site.held));
    for (const type of ['pointerdown', 'wheel', 'touchmove'] as const) this.addEventListener(type, this._touch, { capture: true, passive: true });
    this.addEventListener('keydown', this._key, true);
    for (const type of ['focusin', 'focusout', 'click', 'keyup'] as const) this.addEventListener(type, this._look);
    this.addEventListener('contextmenu', this._never);
    this.addEventListener('dragstart', this._never);
    this._pulse.start();
    if (this.refresh > 0 && location.protocol !== 'file:') this._refreshing = setInterval(() => this.resting && void this.renew(), this.refresh * 1000);
    if (this.worker || this.station) void this._station.ask().then((module) => module.report(this)).catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._pulse.stop();
    clearInterval(this._refreshing);
    this._visit.stop();
    this._site.release();
    this._document = undefined;
    for (const type of ['pointerdown', 'wheel', 'touchmove'] as const) this.removeEventListener(type, this._touch, { capture: true });
    this.removeEventListener('keydown', this._key, true);
    for (const type of ['focusin', 'focusout', 'click', 'keyup'] as const) this.removeEventListener(type, this._look);
    this.removeEventListener('contextmenu', this._never);
    this.removeEventListener('dragstart', this._never);
    this._station.get()?.stop(this);
  }

  /** Ends the visit: everything that was typed, opened or chosen is gone, the first page stands. */
  reset(): void {
    this._visit.end();
  }

  /** Reads every document again; what cannot be read stays as it is. Resolves to how many could not. */
  async renew(): Promise<number> {
    this.reload();
    return this._site.renew();
  }

  private get _used(): boolean {
    return this._section.open !== undefined || this._q !== '' || this._over !== undefined || this._contrast || this._elder || this._script !== undefined || this._screen.moved;
  }

  private async _forget(): Promise<void> {
    this._keyboard?.reset();
    this._section.close();
    this._q = this._say = '';
    this._result = this._over = this._script = undefined;
    this._contrast = this._elder = false;
    this._rows = FIRST;
    this._knocks.count = 0;
    this._pulse.touch();
    this._search.forget();
    this._screen.toTop();
    this.requestUpdate();
    await this.updateComplete;
    await forgetVisit();
    this.dispatchEvent(new GkKioskResetEvent());
  }

  private readonly _touch = (event?: Event): void => {
    // A record over its section rolls by itself, and tells nobody outside.
    if (event?.type !== 'pointerdown') requestAnimationFrame(() => this._screen.look());
    this._pulse.touch();
    if (this._say) this._say = '';
    this._visit.touch();
  };

  private readonly _key = (event: KeyboardEvent): void => {
    this._touch();
    this._keyboard?.physical(event);
  };

  /** Moving the focus inside one shadow root is heard by nobody outside: look after whatever may have moved it. */
  private readonly _look = (): void => queueMicrotask(() => {
    if (!this.isConnected) return;
    this._keyboard?.follow();
    requestAnimationFrame(() => this._screen.look());
  });
  private readonly _never = (event: Event): void => event.preventDefault();

  private _typed(): void {
    const before = this.renderRoot.querySelector('.kb') !== null;
    this.requestUpdate();
    const field = this._keyboard?.field;
    // The keyboard takes the lower part of the screen: the field must stand above it.
    if (field && !before) void this.updateComplete.then(() => field.scrollIntoView({ block: 'center' }));
  }

  private _find(): void {
    this._result = this._q.trim() ? this._search.find(this._q, this._site.held) : undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.resource;
    const document = 'document' in state && state.kind === 'ready' ? state.document : undefined;
    if (!document || document === this._document) return;
    this._document = document;
    this._site.use(entriesOf(document));
    void this._words.load(this.dictionary).then(() => this._keyboard?.forgetWords());
  }

  protected override updated(): void {
    super.updated();
    const { colour, elder } = this.activeTheme;
    this._section.dress(`${colour} ${elder ? 'elder' : 'no-elder'}`, this.language);
    const shut = this.renderRoot.querySelector<HTMLElement>('.stage>.ov .fill');
    if (shut && !shut.closest('.ov')!.contains((this.renderRoot as ShadowRoot).activeElement)) shut.focus();
  }

  protected override ready(document: OpenDocument): TemplateResult {
    const c = this._context(document);
    const { minute, time } = shanghaiClock(Date.now());
    if (this.resting && atNight(this.night, minute) && !this._used) return nightView(time, this._pulse.beats, () => undefined);
    return shellView(c, this._keyboard?.view(c.words), this._overView(c), (event) => this._followed(event));
  }

  private _overView(c: KioskContext): unknown {
    if (c.phase === 'leaving') return leavingView(c);
    if (this._over?.kind === 'code') return codeOver(this._over, this._codes, c, () => this._close());
    if (this._over?.kind === 'service') return this._service.get()?.serviceView(this, c, { data: c.dataLine, close: () => this._close(), exit: () => this._exit(), redraw: () => this.requestUpdate() });
    return this._pulse.turning ? restView(c, Math.floor(this._pulse.beats / 2)) : undefined;
  }

  private _close(): void {
    this._over = undefined;
    this.requestUpdate();
  }

  private _exit(): void {
    this.dispatchEvent(new GkKioskExitEvent());
    if (document.fullscreenElement) void document.exitFullscreen();
    window.close();
  }

  /** Anything that would leave the terminal becomes a code. */
  private _followed(event: Event): void {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.hasAttribute('href'));
    const href = event.type === 'gk-navigate' ? (event as CustomEvent<{ href: string }>).detail.href : link?.href;
    if (!href) return;
    const taken = event.defaultPrevented;
    event.preventDefault();
    // A fragment is an element's own affair: it opens the record by itself.
    if (taken || (link && /^#/.test(link.getAttribute('href')!))) return;
    this._keyboard?.hide();
    this._over = { kind: 'code', of: 'link', title: link?.textContent?.trim() ?? '', address: publicLink(href, this._section.open?.entry.page) };
    this.requestUpdate();
  }

  private _context(document: OpenDocument): KioskContext {
    const w = this.words;
    const { held } = this._site;
    const now = Date.now();
    const { newest } = this._site;
    const clock = shanghaiClock(now);
    let stale = this.resource.state.kind === 'ready' ? this.resource.state.stale : undefined;
    for (const one of held) if (one.stale !== undefined && (stale === undefined || one.stale < stale)) stale = one.stale;
    const { title } = document.envelope as { title?: string };
    const { open } = this._section;
    const { elder } = this.activeTheme;
    return {
      title: this.shownText(this.heading ?? title ?? ''), place: this.shownText(this.place), demo: isDemo(document), level: this.headingLevel, words: w, messages: this.messages, language: this.language,
      held, skipped: document.skipped.length,
      clock: clockHolds(now, newest) ? { time: clock.time, day: `${formatDate(clock.date, this.language)}\u2002${w.weekdays[clock.weekday]!}` } : undefined,
      dataLine: stale !== undefined ? w.dataAsOf(formatDate(new Date(stale).toISOString(), this.language)) : newest ? w.dataOf(formatDate(newest, this.language)) : '',
      stale: stale !== undefined, q: this._q, result: this._result, shown: this._rows,
      open: open && { held: open, element: this._section.element },
      phase: this._visit.phase, left: this._visit.left, idle: this.idle, contrast: this._contrast || this.activeTheme.colour === 'contrast', elder, more: this._screen.more, say: this._say,
      tr: (text) => this.shownText(text),
      queries: this.queries?.split(/\s+/).filter(Boolean) ?? [],
      act: this._act,
    };
  }

  private readonly _act: KioskAct = {
    prepare: () => this._search.prepare(this._site.held),
    type: (q) => {
      if (q === this._q) return;
      this._q = q;
      this._rows = FIRST;
      this._find();
    },
    clear: () => {
      this._act.type('');
      this.renderRoot.querySelector<HTMLElement>('.kq')?.focus();
    },
    submit: () => this._find(),
    open: (entry, q = '', id = '') => {
      const held = this._site.held[entry];
      if (!held) return;
      this._keyboard?.hide();
      this._section.show(held, q, id);
      this._screen.toTop();
      this.requestUpdate();
    },
    back: () => {
      if (!this._section.back()) {
        this._section.close();
        this._screen.toTop();
      }
      this.requestUpdate();
    },
    home: () => {
      this._keyboard?.hide();
      this._section.close();
      this._over = undefined;
      this._q = '';
      this._find();
      this._screen.toTop();
    },
    more: () => {
      this._rows += MORE;
      this.requestUpdate();
    },
    contrast: () => {
      this._contrast = !this._contrast;
      this.requestUpdate();
    },
    elder: () => {
      this._elder = !this._elder;
      this.requestUpdate();
    },
    script: () => {
      this._script = this.language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
      this.requestUpdate();
    },
    print: () => {
      const w = this.words;
      const count = this._section.print(PRINT_MOST);
      this._say = count === 0 ? w.printNothing : count > PRINT_MOST ? w.printMany(count) : w.printing;
      this.requestUpdate();
    },
    take: () => {
      const first = this._site.held.find(({ entry }) => entry.page && entry.kind.indexOf('catalogue') === 0) ?? this._site.held.find(({ entry }) => entry.page);
      const name = first?.entry.page?.split('#gk-')[1]?.split('?')[0] || 'catalogue';
      this._over = { kind: 'code', of: 'results', title: '', address: first?.entry.page ? withFragment(first.entry.page, writeAddress('', name, { ...NOTHING_CHOSEN, q: this._q })) : '' };
      this._keyboard?.hide();
      this.requestUpdate();
    },
    screen: (by) => this._screen.turn(by),
    scrolled: () => this._screen.look(),
    renew: () => void this.renew(),
    stay: () => this._visit.stay(),
    leave: () => this._visit.end(),
    knock: () => {
      const now = performance.now();
      this._knocks = { count: now - this._knocks.at < KNOCK_MS ? this._knocks.count + 1 : 1, at: now };
      if (this._knocks.count < KNOCKS || !this.pin) return;
      this._knocks.count = 0;
      this._over = { kind: 'service' };
      this.requestUpdate();
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-kiosk': GkKiosk;
  }
}
