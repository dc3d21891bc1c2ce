import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Grid } from '../../models/table/grid.js';
import { gridFromElement, textOf, type CellLike, type NodeLike, type RowLike, type SiblingLike, type TableLike } from '../../models/table/from-element.js';
import { ReadFailure } from './failure.js';

/** Tables of an HTML file, by a real HTML parser: unclosed cells, missing tbody and nested tables come out as in a browser. */

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | null => element.attrs.filter(a => a.name === name)[0]?.value ?? null;

/** Deeper trees are attacks; a parser's recursion must not meet them. */
const MAX_DEPTH = 2000;

const NO_DEPTH = /^(?:p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|colgroup|rp|rt|html|head|body|br|img|hr|input|meta|link|col|area|base|embed|source|track|wbr|param)$/;

/** Parses a page, after a look at how deep its tags go: a parser's time grows with the square of that. */
export function parsePage(text: string, locations = false): DefaultTreeAdapterMap['document'] {
  let depth = 0;
  const tag = /<(\/?)([a-z][a-z0-9:-]*)/gi;
  for (let hit = tag.exec(text); hit; hit = tag.exec(text)) {
    if (NO_DEPTH.test(hit[2]!.toLowerCase())) continue;
    depth = hit[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) throw new ReadFailure('html-deep', '网页嵌套过深,不予读取');
  }
  return parse(text, { sourceCodeLocationInfo: locations });
}

/** A node of parse5 in the shape the table reader takes. */
class View implements NodeLike {
  constructor(readonly node: Node) {}
  get nodeType(): number { return this.node.nodeName === '#text' ? 3 : isElement(this.node) ? 1 : 8; }
  get nodeName(): string { return this.node.nodeName; }
  get nodeValue(): string | null { return 'value' in this.node ? this.node.value : null; }
  get childNodes(): NodeLike[] { return 'childNodes' in this.node ? this.node.childNodes.map(child => new View(child)) : []; }
  get textContent(): string { return textOf(this); }
  get colSpan(): number { return this.span('colspan'); }
  get rowSpan(): number { return this.span('rowspan'); }
  get id(): string { return this.getAttribute('id') ?? ''; }
  getAttribute(name: string): string | null { return isElement(this.node) ? attribute(this.node, name) : null; }
  private span(name: string): number {
    const text = this.getAttribute(name);
    const n = text === null ? 1 : parseInt(text, 10);
    return Number.isFinite(n) && n >= 0 ? Math.min(n, 65_534) : 1;
  }
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) for (const inner of child.childNodes) if (isElement(inner) && inner.tagName === 'tr') rows.push(inner);
  }
  return rows;
}

/** A table holds official cells itself; one that only lays out other tables is passed over in their favour. */
function isLayout(table: Element): boolean {
  const nested = tablesIn(table).length;
  return nested > 0 && rowsOf(table).length <= nested * 3;
}

function tablesIn(root: Node): Element[] {
  const found: Element[] = [];
  const stack: { node: Node; depth: number }[] = 'childNodes' in root ? root.childNodes.map(node => ({ node, depth: 1 })).reverse() : [];
  while (stack.length) {
    const { node, depth } = stack.pop()!;
    if (depth > MAX_DEPTH) throw new ReadFailure('html-deep', '网页嵌套过深,不予读取');
    if (isElement(node) && node.tagName === 'table') found.push(node);
    if (isElement(node) && node.tagName === 'template') continue;
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push({ node: node.childNodes[i]!, depth: depth + 1 });
  }
  return found;
}

/** The element before this one, or before what it stands in. */
function before(element: Element): SiblingLike | null {
  const parent = element.parentNode;
  if (!parent) return null;
  const siblings = parent.childNodes.slice(0, parent.childNodes.indexOf(element)).filter(isElement);
  const last = siblings[siblings.length - 1];
  if (!last) return isElement(parent) ? before(parent) : null;
  return { nodeName: last.tagName, textContent: new View(last).textContent, get previousElementSibling() { return before(last); } };
}

function tableView(table: Element): TableLike {
  const caption = table.childNodes.filter(isElement).filter(child => child.tagName === 'caption')[0];
  const previous = before(table);
  const rows: RowLike[] = rowsOf(table).map(row => {
    const view = new View(row);
    const cells: CellLike[] = row.childNodes.filter(isElement).filter(cell => /^t[dh]$/.test(cell.tagName)).map(cell => new View(cell));
    return { cells, id: view.id, getAttribute: (name: string) => view.getAttribute(name) };
  });
  const view = new View(table);
  return {
    rows, getAttribute: name => view.getAttribute(name),
    ...(caption && { caption: { textContent: new View(caption).textContent } }),
    previousElementSibling: previous,
  };
}

export interface HtmlPage {
  readonly title: string;
  readonly grids: Grid[];
}

export function readHtml(text: string): HtmlPage {
  const document = parsePage(text);
  const grids: Grid[] = [];
  for (const table of tablesIn(document)) {
    if (isLayout(table)) continue;
    grids.push(gridFromElement(tableView(table), `表 ${grids.length + 1}`));
  }
  const title = /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1]?.trim() ?? '';
  return { title, grids };
}
