import { LitElement, html, type TemplateResult } from 'lit';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/all.js';
import { cardsStyles } from '../../src/parts/cards.js';
import { facetsStyles } from '../../src/parts/facets.js';
import { footLineStyles } from '../../src/parts/foot-line.js';
import { headingStyles } from '../../src/parts/heading.js';
import { loadingStyles } from '../../src/parts/loading.js';
import { searchBoxStyles } from '../../src/parts/search-box.js';
import { statusRowStyles } from '../../src/parts/status-row.js';
import { tableStyles } from '../../src/parts/table.js';
import { noticeStyles } from '../../src/parts/notice.js';
import { debugPanelStyles } from '../../src/parts/debug-panel.js';
import { dialogStyles } from '../../src/parts/dialog.js';
import { dialogContentStyles } from '../../src/parts/dialog-content.js';
import { sheetStyles } from '../../src/parts/sheet.js';
import { stateStyles } from '../../src/base/states.js';

export type Size = 's' | 'm' | 'l';
export interface Room { readonly size: Size; readonly width: number; readonly elder: boolean; redraw(): void }
export type View = (room: Room) => TemplateResult;

/** Story frame of one part: a root with tokens and sheets as an element has it, theme from the toolbar, size from its own width. */
class PartFrame extends LitElement {
  static override styles = [
    ...tokens, host, headingStyles, searchBoxStyles, facetsStyles, statusRowStyles, tableStyles, cardsStyles, loadingStyles, footLineStyles,
    noticeStyles, debugPanelStyles, dialogStyles, dialogContentStyles, sheetStyles, stateStyles,
  ];
  static override properties = { theme: {}, view: { attribute: false } };
  declare theme: string | null;
  declare view: View | undefined;
  #width = 0;
  readonly #observer = new ResizeObserver(() => {
    if (this.clientWidth === this.#width) return;
    this.#width = this.clientWidth;
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }
  protected override render(): TemplateResult {
    const words = (this.theme ?? '').split(' ');
    const width = this.#width || this.clientWidth;
    const size: Size = width < 640 ? 's' : width < 1024 ? 'm' : 'l';
    const elder = words.includes('elder');
    const colour = words.find((word) => word && word !== 'elder') ?? 'blue';
    return html`<div class="root" lang="zh-CN" data-theme=${colour} data-size=${size} ?data-elder=${elder}>${this.view?.({ size, width, elder, redraw: () => this.requestUpdate() })}</div>`;
  }
}
if (!customElements.get('gk-part-frame')) customElements.define('gk-part-frame', PartFrame);

/** A story of one part. */
export const part = (view: View, theme?: string) => ({ render: () => html`<gk-part-frame theme=${theme ?? ''} .view=${view}></gk-part-frame>` });
export const none = (): void => undefined;
