import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { OpenDocument } from '../controllers/document-store.js';
import { copyText } from '../controllers/clipboard.js';
import { Lazy } from '../controllers/lazy.js';
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
  private readonly _sources = new SourceController(this, () => this.documentKinds()[0]!);
  /** Stops the checking of the document that is shown. */
  private _check: (() => void) | undefined;
  private _slow: ReturnType<typeof setTimeout> | undefined;
  private _patience = false;

  /** Kinds of document this element understands. */
  protected abstract documentKinds(): readonly Kind[];
  /** What the element shows, in one word: 目录. */
  protected abstract readonly noun: string;
  protected abstract ready(document: OpenDocument): TemplateResult;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._check?.();
    clearTimeout(this._slow);
    this._slow = undefined;
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
        if (shown) return this.ready(shown);
        // Rows that stand in the page already are better than bars.
        return this.firstElementChild ? html`<slot></slot>` : this._patience ? loadingView(this.messages.loading(this.noun)) : html`${nothing}`;
      }
      case 'ready':
        return this.ready(state.document);
      case 'empty':
      case 'invalid':
      case 'error':
        return this.trouble(state);
      default:
        return unreachable(state);
    }
  }

  /** States without content; drawn by a module of their own, since most pages never see them. */
  protected trouble(state: Extract<ResourceState, { kind: 'empty' | 'invalid' | 'error' }>): TemplateResult {
    const module = this._trouble.get();
    if (!module) return html`<slot></slot>`;
    return module.drawTrouble(state, {
      noun: this.noun,
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
