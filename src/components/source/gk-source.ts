import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openDocument, type Handle } from '../../controllers/document-store.js';
import { PROVIDER_CHANGED, SourceController, type Found } from '../../controllers/source.js';
import { sourceStyles } from './styles.js';
import { sourceView } from './view.js';

/**
 * Loads one document and shares it with the elements inside; they fire `gk-load` themselves, once each.
 *
 * @summary 读取一份数据,供内部各组件共用
 * @status experimental
 * @slot - The elements that share the document, and anything else.
 */
export class GkSource extends LitElement {
  static override styles = sourceStyles;

  /** Address of a `gk/1` document. */
  @property() src: string | null = null;

  /** The document itself, as an object or as JSON text. */
  @property({ attribute: false }) data: unknown = undefined;

  private readonly _sources = new SourceController(this, () => 'catalogue');
  private _handle: Handle | undefined;
  private _found: Found | undefined;

  /** What the elements inside read from. */
  get provided(): Found | undefined {
    return this._found;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._handle?.release();
    this._handle = this._found = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    const found = this._sources.find(this.data, this.src);
    if (found?.key === this._found?.key) return;
    const before = this._handle;
    this._found = found;
    // Held open, so that an element that leaves and comes back finds the document still there.
    this._handle = found && openDocument(found.source, {});
    before?.release();
    this.dispatchEvent(new Event(PROVIDER_CHANGED));
  }

  protected override render(): TemplateResult {
    return sourceView();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-source': GkSource;
  }
}
