import type { CellLink, Grid, Merge } from './grid.js';
import { PREFACE_LINES, readPreface } from './preface.js';

/** The little of a table element that is read; `HTMLTableElement` fits, and so does any parser's tree with these names. */
export interface TableLike {
  readonly rows: ArrayLike<RowLike>;
  readonly caption?: { readonly textContent: string | null } | null;
  readonly previousElementSibling?: SiblingLike | null;
  readonly parentElement?: ParentLike | null;
  getAttribute?(name: string): string | null;
}
export interface SiblingLike {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly previousElementSibling?: SiblingLike | null;
}
/** What the table stands in; its own tag is of no interest. */
export interface ParentLike {
  readonly previousElementSibling?: SiblingLike | null;
  readonly parentElement?: ParentLike | null;
}
export interface RowLike {
  readonly cells: ArrayLike<CellLike>;
  readonly id?: string;
  getAttribute?(name: string): string | null;
}
export interface CellLike extends NodeLike {
  readonly colSpan: number;
  readonly rowSpan: number;
}
/** A node of the tree below a cell. `nodeType` 3 is text. */
export interface NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<NodeLike>;
  getAttribute?(name: string): string | null;
}

const BLOCK = /^(?:P|DIV|LI|UL|OL|TR|H[1-6]|DD|DT|SECTION|TABLE)$/;
const SKIP = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;
/** More cells than any official table; a rowspan of 65534 on a hostile page must not fill the memory. */
const MAX_SPAN = 2000;
const MAX_COLUMNS = 200;

/** Text of a cell with its line ends: `<br>` and block elements break, other white space collapses. */
export function textOf(node: NodeLike, links?: { title: string; url: string }[], depth = 0): string {
  let out = '';
  if (depth > 500) return out;
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i]!;
    if (child.nodeType === 3) {
      out += (child.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      continue;
    }
    const name = child.nodeName.toUpperCase();
    if (child.nodeType !== 1 || SKIP.test(name)) continue;
    if (name === 'BR') {
      out += '\n';
      continue;
    }
    const inner = textOf(child, links, depth + 1);
    if (name === 'A' && links) {
      const url = child.getAttribute?.('href');
      if (url && url.charAt(0) !== '#') links.push({ title: inner, url });
    }
    if (BLOCK.test(name)) out = `${out === '' || /\n$/.test(out) ? out : `${out}\n`}${inner}\n`;
    else out += inner;
  }
  return out;
}

function tidy(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{2,}/g, '\n').replace(/^\n+|\n+$/g, '');
}

/** A table of the page, or of a parsed file, as a grid. Spans are clipped to the table. */
export function gridFromElement(table: TableLike, name = '网页表格'): Grid {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  const links: CellLink[] = [];
  const marks: Record<number, { id?: string; more?: string }> = {};
  const taken: boolean[][] = [];
  const count = table.rows.length;
  for (let r = 0; r < count; r++) {
    const source = table.rows[r]!;
    const cells: string[] = (rows[r] ??= []);
    let c = 0;
    for (let i = 0; i < source.cells.length && c < MAX_COLUMNS; i++) {
      const cell = source.cells[i]!;
      while (taken[r]?.[c]) c++;
      const columns = Math.min(Math.max(cell.colSpan || 1, 1), MAX_COLUMNS - c);
      const down = cell.rowSpan === 0 ? count - r : Math.min(Math.max(cell.rowSpan || 1, 1), count - r, MAX_SPAN);
      const found: { title: string; url: string }[] = [];
      const text = tidy(textOf(cell, found));
      for (const link of found) links.push({ row: r, column: c, ...link });
      if (columns > 1 || down > 1) merges.push({ row: r, column: c, rows: down, columns });
      for (let y = r; y < r + down; y++) {
        const line = (taken[y] ??= []);
        for (let x = c; x < c + columns; x++) line[x] = true;
      }
      while (cells.length < c) cells.push('');
      cells[c] = text;
      c += columns;
    }
    while (cells.length < c) cells.push('');
    const id = source.id;
    const more = source.getAttribute?.('data-gk-more') ?? undefined;
    if (id || more) marks[r] = { ...(id && { id }), ...(more && { more }) };
  }
  const { title, lines: around } = readPreface(linesBefore(table), true);
  const before = tidy((table.caption?.textContent ?? title) || '');
  const envelope = table.getAttribute?.('data-gk-document') ?? undefined;
  return { name, rows, merges, links, ...(before !== '' && { before }), ...(around.length && { around }), ...(envelope && { envelope, marks }) };
}

/** Elements that may stand between the table and the heading of the page: the component, a scrolling box, the article. */
const MAX_UP = 3;

/** The lines just above the table, as in pages pasted from Word: its title, 填报单位, 附件. */
function linesBefore(table: TableLike): string[] {
  let lines: string[] = [];
  let up: ParentLike | null | undefined = table.parentElement;
  let sibling = table.previousElementSibling;
  for (let n = 0, outer = 0; n < PREFACE_LINES; n++) {
    while (!sibling && up && outer++ < MAX_UP) {
      sibling = up.previousElementSibling;
      up = up.parentElement;
    }
    if (!sibling || sibling.nodeName.toUpperCase() === 'TABLE') break;
    const text = SKIP.test(sibling.nodeName.toUpperCase()) ? '' : sibling.textContent ?? '';
    if (text.length > 400) break;
    lines = [...text.split('\n'), ...lines];
    sibling = sibling.previousElementSibling;
  }
  return lines;
}
