import { html, render, type CSSResult } from 'lit';
import { adopt } from '../../src/controllers/adopt.js';
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

const sheets = [
  ...tokens, host, headingStyles, searchBoxStyles, facetsStyles, statusRowStyles, tableStyles, cardsStyles, loadingStyles, footLineStyles,
  noticeStyles, debugPanelStyles, dialogStyles, dialogContentStyles, sheetStyles, stateStyles,
] as readonly CSSResult[];

export interface Dress { readonly theme?: string; readonly size?: 's' | 'm' | 'l'; readonly elder?: boolean; readonly width?: number }

/** One shadow root with all sheets, as an element would draw into it. */
export class Stage {
  readonly host = document.body.appendChild(document.createElement('div'));
  readonly shadow = this.host.attachShadow({ mode: 'open' });
  constructor(private dress: Dress = {}) {
    this.host.style.width = `${dress.width ?? (dress.size === 's' ? 328 : dress.size === 'm' ? 720 : 1232)}px`;
    adopt(this.shadow, ...sheets);
  }
  draw(content: unknown): this {
    const { theme = 'blue', size = 'l', elder = false } = this.dress;
    render(html`<div class="root" lang="zh-CN" data-theme=${theme} data-size=${size} ?data-elder=${elder}>${content}</div>`, this.shadow);
    return this;
  }
  one<T extends Element = HTMLElement>(selector: string): T {
    const found = this.shadow.querySelector<T>(selector);
    if (!found) throw new Error(`${selector} is not drawn`);
    return found;
  }
  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.shadow.querySelectorAll<T>(selector)];
  }
  /** A control by what a reader hears. */
  named<T extends HTMLElement = HTMLElement>(selector: string, name: string): T {
    const found = this.all<T>(selector).find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().replace(/\s+/g, ' ') === name);
    if (!found) throw new Error(`no ${selector} "${name}" among ${this.all(selector).map((one) => one.getAttribute('aria-label') ?? one.textContent).join(' | ')}`);
    return found;
  }
  get active(): Element | null {
    return this.shadow.activeElement;
  }
  remove(): void {
    this.host.remove();
  }
}

export const key = (target: Element, name: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true, ...more }));
/** After the microtasks of a drawing (a dialog opens in one); frames do not come in a tab behind another. */
export const settled = (): Promise<void> => Promise.resolve();
