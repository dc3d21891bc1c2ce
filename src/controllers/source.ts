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
  #observer: MutationObserver | undefined;
  #provider: Provider | undefined;
  #text: Found | undefined;
  #table: Found | undefined;
  #value: Found | undefined;
  #again = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly kind: () => Kind) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#again);
    this.#observer.observe(this.host, { childList: true });
    // While it was out of the page nobody told of other children or another source around.
    this.#again();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#follow(undefined);
  }

  find(data: unknown, src: string | null): Found | undefined {
    if (data !== undefined && data !== null) {
      if (this.#value?.key !== data) this.#value = { source: { type: 'value', value: data }, key: data };
      return this.#value;
    }
    return this.#child() ?? (src ? this.#address(src) : this.#around());
  }

  #address(src: string): Found {
    const url = new URL(src, document.baseURI).href;
    return { source: { type: 'url', url }, key: url };
  }

  #child(): Found | undefined {
    for (let child = this.host.firstElementChild; child; child = child.nextElementSibling) {
      if (child instanceof HTMLScriptElement && child.type === 'application/json') {
        const text = child.textContent ?? '';
        if (this.#text?.key !== text) this.#text = { source: { type: 'text', text }, key: text };
        return this.#text;
      }
      const table = this.#tableIn(child);
      if (table && !child.hasAttribute('data-gk-rendered') && !table.hasAttribute('data-gk-rendered')) {
        if (this.#table?.key !== table) this.#table = { source: { type: 'table', table, kind: this.kind() }, key: table };
        return this.#table;
      }
    }
    return undefined;
  }

  /** An official table; one inside another element of ours is that one's. */
  #tableIn(child: Element): HTMLTableElement | undefined {
    const tables = child instanceof HTMLTableElement ? [child] : child.querySelectorAll('table');
    for (let i = 0; i < tables.length; i++) {
      let node: Element | null = tables[i]!.parentElement;
      while (node && node !== this.host && !/^gk-/.test(node.localName)) node = node.parentElement;
      if (node === this.host) return tables[i];
    }
    return undefined;
  }

  #around(): Found | undefined {
    let node: Node | null = this.host.parentNode;
    while (node) {
      if (node instanceof HTMLElement && node.localName === 'gk-source') break;
      node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    }
    this.#follow((node ?? undefined) as Provider | undefined);
    return this.#provider?.provided;
  }

  #follow(provider: Provider | undefined): void {
    if (provider === this.#provider) return;
    this.#provider?.removeEventListener(PROVIDER_CHANGED, this.#again);
    this.#provider = provider;
    provider?.addEventListener(PROVIDER_CHANGED, this.#again);
  }
}
