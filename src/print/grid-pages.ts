import { make } from './elements.js';
import { GRID, gridCss } from './grid.css.js';

/**
 * Cuts blocks into pages on the grid of official documents. Only elements and text nodes are made; the sheet is a constructed one, so
 * strict CSP and Trusted Types do not hinder it. Heights are those the engine lays out: a page is cut between two of its lines.
 */
export interface Block {
  readonly element: HTMLElement;
  /** Stays on the page of the block after it. */
  readonly keep?: boolean;
  /** Begins a page. */
  readonly breakBefore?: boolean;
}

/** Blocks measured between two pauses. */
const SLICE = 200;

export class GridPages {
  readonly pages: HTMLElement[] = [];
  private readonly _bench: HTMLElement;
  private readonly _body: HTMLElement;
  private _line = 0;

  constructor(readonly doc: Document) {
    adopt(doc, gridCss);
    while (doc.body.firstChild) doc.body.firstChild.remove();
    this._bench = doc.body.appendChild(make(doc, 'div', 'page measuring'));
    this._body = this._bench.appendChild(make(doc, 'div', 'body'));
    this._line = this._body.getBoundingClientRect().width * (GRID.height / GRID.lines / GRID.width);
  }

  /** Sets blocks from a new page on; returns the pages made, in order, not yet in the document. */
  async set(blocks: readonly Block[]): Promise<HTMLElement[]> {
    const made: HTMLElement[][] = [[]];
    let left: number = GRID.lines;
    const turn = (): void => {
      made.push([]);
      left = GRID.lines;
    };
    const waiting = blocks.slice();
    for (let done = 0; waiting.length; done++) {
      const { element, keep, breakBefore } = waiting.shift()!;
      this._body.appendChild(element);
      let lines = this._lines(element);
      if (breakBefore && made[made.length - 1]!.length) turn();
      // A heading takes the line after it along.
      if (keep && lines + 1 > left && lines < GRID.lines) turn();
      let rest: HTMLElement | undefined = element;
      while (rest && lines > left) {
        const parts: readonly [HTMLElement, HTMLElement] | undefined = left > 0 ? this._split(rest, left) : undefined;
        if (parts) {
          made[made.length - 1]!.push(parts[0]);
          turn();
          rest = parts[1];
          this._body.appendChild(rest);
          lines = this._lines(rest);
          continue;
        }
        if (left === GRID.lines) break; // Taller than a page and not to be parted: it is cut by the paper.
        turn();
      }
      if (rest) {
        rest.remove();
        // White space at the head of a page is none.
        if (!(rest.className === 'blank' && left === GRID.lines && made.length > 1)) {
          made[made.length - 1]!.push(rest);
          left = Math.max(0, left - lines);
        }
      }
      if (done % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    return made.map((elements) => {
      const page = make(this.doc, 'section', 'page');
      const body = page.appendChild(make(this.doc, 'div', 'body'));
      for (const element of elements) body.appendChild(element);
      return page;
    });
  }

  /** Puts pages into the document, numbered "— 2 —" from `first` on (0: without numbers), odd ones at the right. */
  add(pages: readonly HTMLElement[], first: number, demo: string): void {
    pages.forEach((page, i) => {
      if (first) {
        page.classList.add((first + i) % 2 ? 'odd' : 'even');
        page.appendChild(make(this.doc, 'div', 'folio', `— ${first + i} —`));
      }
      if (demo) page.appendChild(make(this.doc, 'div', 'demo', demo));
      this.doc.body.appendChild(page);
      this.pages.push(page);
    });
  }

  end(): void {
    this._bench.remove();
  }

  private _lines(element: HTMLElement): number {
    const { height } = element.getBoundingClientRect();
    const lines = Math.max(1, Math.ceil(height / this._line - 0.2));
    // Tables and pictures stand between lines: they are lengthened to whole ones.
    if (Math.abs(lines * this._line - height) > 1) element.style.setProperty('margin-bottom', `${lines * this._line - height}px`);
    return lines;
  }

  /** The first `lines` lines of a block and the rest; undefined where it cannot be parted. */
  private _split(element: HTMLElement, lines: number): readonly [HTMLElement, HTMLElement] | undefined {
    const table = element.querySelector('table');
    if (table) return this._splitTable(element, table, lines);
    if (element.localName !== 'p' || element.classList.contains('title')) return undefined;
    const text = element.lastChild;
    if (!text || text.nodeType !== 3) return undefined;
    const at = this._offset(element, text as Text, lines);
    if (at <= 0) return undefined;
    const rest = element.cloneNode(false) as HTMLElement;
    rest.classList.add('cont');
    rest.appendChild((text as Text).splitText(at));
    element.style.setProperty('text-align-last', 'justify');
    element.remove();
    return [element, rest];
  }

  /** Place of the first character of line `lines` (0-based) of a paragraph. */
  private _offset(element: HTMLElement, text: Text, lines: number): number {
    const top = element.getBoundingClientRect().top;
    const range = this.doc.createRange();
    const lineAt = (at: number): number => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      return Math.floor((box.top + box.height / 2 - top) / this._line);
    };
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineAt(middle) < lines) low = middle + 1;
      else high = middle;
    }
    return low < text.length ? low : 0;
  }

  private _splitTable(element: HTMLElement, table: HTMLTableElement, lines: number): readonly [HTMLElement, HTMLElement] | undefined {
    const room = lines * this._line;
    const top = table.getBoundingClientRect().top;
    const rows = [...table.tBodies[0]!.rows];
    let spans = 0;
    let cut = 0;
    rows.forEach((row, i) => {
      if (spans <= 0 && i > 0 && row.getBoundingClientRect().top - top <= room) cut = i;
      for (const cell of row.cells) spans = Math.max(spans, cell.rowSpan);
      spans--;
    });
    const fits = cut > 0 && rows[cut]!.getBoundingClientRect().top - top <= room;
    if (!fits) return undefined;
    const rest = element.cloneNode(true) as HTMLElement;
    const other = rest.querySelector('table')!;
    other.caption?.remove();
    for (let i = 0; i < cut; i++) other.tBodies[0]!.rows[0]!.remove();
    for (let i = rows.length - 1; i >= cut; i--) rows[i]!.remove();
    element.style.removeProperty('margin-bottom');
    element.remove();
    rest.style.removeProperty('margin-bottom');
    return [element, rest];
  }
}

/** Also where constructed sheets are not there (Safari before 16.4): then a style element, which a strict policy may refuse. */
function adopt(doc: Document, css: string): void {
  try {
    const sheet = new doc.defaultView!.CSSStyleSheet();
    sheet.replaceSync(css);
    doc.adoptedStyleSheets = [sheet];
  } catch {
    doc.head.appendChild(make(doc, 'style', '', css));
  }
}
