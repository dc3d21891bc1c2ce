import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kind } from '../spec/kinds.js';
import type { Source } from './document-store.js';

export interface Found { readonly source: Source; readonly key: unknown }

/** An element that loads a document for those inside it. */
export interface Provider extends HTMLElement { readonly provided: Found | undefined }
export const PROVIDER_CHANGED = 'gk-source-changed';

/**
 * Finds where an element's document comes from: `data` › child JSON › child table that is not a rendered preview › `src` › nearest `<gk-source>`.
 * Watches children that the parser or a CMS adds later, and the source around.
 */
export class SourceController implements ReactiveController {
  private _observer: MutationObserver | undefined;
  private _provider: Provider | undefined;
  private _text: Found | undefined;
  private _table: Found | undefined;
  private _value: Found | undefined;
  private _again = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly kind: () => Kind) {
    host.addController(this);
  }

  hostConnected(): void {
    this._observer = new MutationObserver(this._again);
    this._observer.observe(this.host, { childList: true });
    // While it was out of the page nobody told of other children or another source around.
    this._again();
  }

  hostDisconnected(): void {
    this._observer?.disconnect();
    this._follow(undefined);
  }

  find(data: unknown, src: string | null): Found | undefined {
    if (data !== undefined && data !== null) {
      if (this._value?.key !== data) this._value = { source: { type: 'value', value: data }, key: data };
      return this._value;
    }
    return this._child() ?? (src ? this._address(src) : this._around());
  }

  private _address(src: string): Found {
    const url = new URL(src, document.baseURI).href;
    return { source: { type: 'url', url }, key: url };
  }

  private _child(): Found | undefined {
    for (let child = this.host.firstElementChild; child; child = child.nextElementSibling) {
      if (child instanceof HTMLScriptElement && child.type === 'application/json') {
        const text = child.textContent ?? '';
        if (this._text?.key !== text) this._text = { source: { type: 'text', text }, key: text };
        return this._text;
      }
      const table = this._tableIn(child);
      if (table && !child.hasAttribute('data-gk-rendered') && !table.hasAttribute('data-gk-rendered')) {
        if (this._table?.key !== table) this._table = { source: { type: 'table', table, kind: this.kind() }, key: table };
        return this._table;
      }
    }
    return undefined;
  }

  /** An official table; one inside another element of ours is that one's. */
  private _tableIn(child: Element): HTMLTableElement | undefined {
    const tables = child instanceof HTMLTableElement ? [child] : child.querySelectorAll('table');
    for (let i = 0; i < tables.length; i++) {
      let node: Element | null = tables[i]!.parentElement;
      while (node && node !== this.host && !/^gk-/.test(node.localName)) node = node.parentElement;
      if (node === this.host) return tables[i];
    }
    return undefined;
  }

  private _around(): Found | undefined {
    let node: Node | null = this.host.parentNode;
    while (node) {
      if (node instanceof HTMLElement && node.localName === 'gk-source') break;
      node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    }
    this._follow((node ?? undefined) as Provider | undefined);
    return this._provider?.provided;
  }

  private _follow(provider: Provider | undefined): void {
    if (provider === this._provider) return;
    this._provider?.removeEventListener(PROVIDER_CHANGED, this._again);
    this._provider = provider;
    provider?.addEventListener(PROVIDER_CHANGED, this._again);
  }
}
