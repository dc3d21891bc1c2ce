import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { OpenDocument } from '../controllers/document-store.js';
import { copyText } from '../controllers/clipboard.js';
import { Lazy } from '../controllers/lazy.js';
import { scriptOf } from '../i18n/messages.js';
import { pageSetting } from '../controllers/preferences.js';
import { SourceController } from '../controllers/source.js';
import { validateLater } from '../controllers/validation.js';
import { ResourceController, type ResourceState } from '../controllers/resource.js';
import { safeUrl } from '../spec/url.js';
import type { Kind } from '../spec/kinds.js';
import { GkErrorEvent, GkIssuesEvent, GkLoadEvent, GkNavigateEvent, GkPrivacyEvent } from './events.js';
import { GkElement } from './gk-element.js';
import { loadingView } from '../parts/loading.js';

/**
 * An element that shows one document. Order of precedence: property `data` › child `<script type="application/json">` ›
 * child `<table>` that is not a rendered preview › `src` › nearest `<gk-source>`.
 * `data-state` on the host says what is shown; the element's own children are its fallback and stay in the page.
 */
export abstract class DataElement extends GkElement {
  /** Address of a `gk/1` document. */
  @property() src: string | null = null;

  /** The document itself, as an object or as JSON text; comes before every other source. */
  @property({ attribute: false }) data: unknown = undefined;

  /** Heading above the element; the document's title where absent. */
  @property() heading: string | null = null;

  /** A telephone for the states in which no document arrived. */
  @property() phone: string | null = null;

  /** Largest document that is read, in bytes (20 MB where absent). */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes: number | null = null;

  /** Shows the page's owner what is wrong with the data. */
  @property({ type: Boolean }) debug = false;

  protected readonly resource: ResourceController = new ResourceController(this, {
    kinds: this.documentKinds(),
    maxBytes: () => this.maxBytes ?? undefined,
    done: (state) => this._tell(state),
  });
  private readonly _trouble = new Lazy(this, () => import('./trouble.js').then((module) => ({ ...module, styles: [module.stateStyles, module.debugPanelStyles] })));
  private readonly _scripts = new Lazy(this, async () => {
    const module = await import('../controllers/in-script.js');
    await module.prepare(this.language);
    return module;
  });
  private readonly _tongues = new Lazy(this, () => import('../controllers/tongues.js'));
  private _marked: { readonly lang: string; readonly stop: () => void } | undefined;
  private _light: { readonly lang: string; stop: () => void } | undefined;
  private readonly _sources = new SourceController(this, () => this.documentKinds()[0]!);
  /** Stops the checking of the document that is shown. */
  private _check: (() => void) | undefined;
  private _slow: ReturnType<typeof setTimeout> | undefined;
  private _patience = false;

  /** Kinds of document this element understands. */
  protected abstract documentKinds(): readonly Kind[];
  /** Its own words in the reader's language; `noun` is what it shows, in one word: 目录. */
  protected abstract get words(): { readonly noun: string };
  protected abstract ready(document: OpenDocument): TemplateResult;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._check?.();
    clearTimeout(this._slow);
    this._slow = undefined;
    this._marked?.stop();
    this._marked = undefined;
  }

  /** Reads the document again, past every cache. */
  reload(): void {
    this.resource.reload();
  }

  /** Drops what the reader has chosen or typed. */
  abstract reset(): void;

  protected get telephone(): string | undefined {
    return this.phone ?? pageSetting('phone') ?? undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const found = this._sources.find(this.data, this.src);
    this.resource.use(found?.source, found?.key);
    const { state } = this.resource;
    this.dataset['state'] = state.kind;
    const stale = 'stale' in state && state.stale !== undefined;
    this.toggleAttribute('data-stale', stale);
    this._wait(state.kind === 'loading' && !state.last && !state.document?.columns.count);
  }

  /** Words and bars come after 200 ms: what arrives at once must not flash. */
  private _wait(waiting: boolean): void {
    if (!waiting) {
      clearTimeout(this._slow);
      this._slow = undefined;
      this._patience = false;
    } else if (!this._slow) {
      this._slow = setTimeout(() => {
        this._patience = true;
        this.requestUpdate();
      }, 200);
    }
  }

  protected override content(): TemplateResult {
    const { state } = this.resource;
    switch (state.kind) {
      case 'idle':
        return html`<slot></slot>`;
      case 'loading': {
        const shown = state.document?.columns.count ? state.document : state.last;
        if (shown) return this.draw(shown);
        // Rows that stand in the page already are better than bars.
        return this.firstElementChild ? html`<slot></slot>` : this._patience ? loadingView(this.messages.loading(this.words.noun)) : html`${nothing}`;
      }
      case 'ready':
        return this.draw(state.document);
      case 'empty':
      case 'invalid':
        return this.trouble({ ...state, document: this.shown(state.document) });
      case 'error':
        return this.trouble(state);
      default:
        return unreachable(state);
    }
  }

  /** Draws a document in the reader's script; a list asks for that itself, since it searches and selects by what was published. */
  protected draw(document: OpenDocument): TemplateResult {
    return this.ready(this.shown(document));
  }

  /** The document as the reader sees it. The one place where simplified becomes traditional: behind the privacy gate, before every view. */
  protected shown(document: OpenDocument): OpenDocument {
    return this._foreign(document) ? (this._scripts.get()?.inScript(document, this.language) ?? document) : document;
  }

  /** Words by themselves: those that came with the page (a heading in an attribute), or that the document has for a code as well. */
  protected shownText<T extends string | null>(text: T): T {
    return text && scriptOf(this.language) === 'zh-Hant' ? ((this._scripts.get()?.textInScript(text, this.language) ?? text) as T) : text;
  }

  /** Written in another script than the reader's, as far as tags tell. */
  private _foreign({ envelope }: OpenDocument): boolean {
    const { language } = envelope;
    return scriptOf(this.language) === 'zh-Hant' || (typeof language === 'string' && scriptOf(language) === 'zh-Hant' && scriptOf(this.language) === 'zh-Hans');
  }

  /** The page's own fallback, while it is what the reader sees, in the reader's script too. A table that is the data is left alone. */
  private _showLight(): void {
    const lang = scriptOf(this.language) === 'zh-Hant' && this.root?.querySelector('slot:not([name])') && this.resource.state.kind !== 'loading' ? this.language : '';
    if (lang === (this._light?.lang ?? '')) return;
    this._light?.stop();
    const mine = (this._light = { lang, stop: (): void => undefined });
    void Promise.all([this._scripts.ask(), import('../controllers/light-dom.js')]).then(([{ converterFor, formOf }, { convertLight }]) => {
      if (this._light === mine) mine.stop = convertLight(this, lang ? converterFor('hans', formOf(lang)!) : undefined);
    }, () => undefined);
  }

  /** In an interface that is not Chinese: which words are, for screen readers and for the choice of glyphs. */
  private _markTongues(): void {
    const { language } = this;
    const lang = scriptOf(language) === 'en' ? language : '';
    if (lang === (this._marked?.lang ?? '')) return;
    this._marked?.stop();
    this._marked = undefined;
    const module = lang ? this._tongues.get() : undefined;
    const { state } = this.resource;
    if (module && this.shadowRoot) this._marked = { lang, stop: module.markTongues(this.shadowRoot, lang, 'document' in state ? state.document?.envelope['language'] : undefined) };
  }

  protected override updated(): void {
    super.updated();
    this._showLight();
    this._markTongues();
  }

  /** States without content; drawn by a module of their own, since most pages never see them. */
  protected trouble(state: Extract<ResourceState, { kind: 'empty' | 'invalid' | 'error' }>): TemplateResult {
    const module = this._trouble.get();
    if (!module) return html`<slot></slot>`;
    return module.drawTrouble(state, {
      noun: this.words.noun,
      language: this.language,
      phone: this.telephone,
      debug: this.debug,
      level: this.headingLevel,
      fallback: this.childElementCount > 0,
      reload: () => this.reload(),
      copy: (text) => void copyText(text),
    });
  }

  /** Follows a link of the document, if it is one that may be followed and nobody else takes it. */
  protected readonly navigate = (event: Event, href: string): void => {
    const url = safeUrl(href, document.baseURI);
    if (!url || !this.dispatchEvent(new GkNavigateEvent({ href: url }))) event.preventDefault();
  };

  private _tell(state: ResourceState): void {
    if (state.kind === 'error') {
      const { code, message, retryable } = state.error;
      this.dispatchEvent(new GkErrorEvent({ code, message, retryable }));
      return;
    }
    if (state.kind === 'idle' || state.kind === 'loading') return;
    const { document } = state;
    this._check?.();
    this._check = validateLater(document, () => {
      if (document.issues.length) this.dispatchEvent(new GkIssuesEvent({ issues: document.issues }));
      if (this.debug) this.requestUpdate();
    });
    if (document.findings.length) {
      this.dispatchEvent(new GkPrivacyEvent({ findings: document.findings.map(({ kind, pointer }) => ({ kind, pointer })) }));
    }
    if (state.kind === 'invalid') return;
    this.dispatchEvent(new GkLoadEvent({
      kind: document.kind!,
      count: document.columns.count,
      updated: document.envelope['updated'] as string | undefined,
      stale: 'stale' in state && state.stale !== undefined,
    }));
  }
}

function unreachable(state: never): never {
  throw new Error(`state ${String(state)}`);
}
