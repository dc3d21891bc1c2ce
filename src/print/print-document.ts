import { codeOf } from './code.js';
import { adopt, footOf, headingOf, make, mergeCells, rowOf, tableOf } from './elements.js';
import type { PrintRow, PrintTable } from './print-table.js';
import { FOOT_MM, MARGIN_MM, PAPER, sheetCss } from './sheet.css.js';
import { splitRow } from './split.js';

/** Rows measured between two pauses. */
const SLICE = 100;
/** What one engine rounds otherwise on paper than on the screen. */
const SLACK_PX = 3;

interface Placed { readonly row: PrintRow; readonly element: HTMLElement; readonly heading?: HTMLElement; readonly height: number }

export interface Printed { readonly pages: number }

/**
 * Sets a table in A4 pages in a document of its own (whatever its body held is taken out): heads on each page, merged cells repeated
 * there, no row broken unless it is taller than a page, page numbers, and the address with its code at the end.
 * Only elements and text nodes are made, and the sheet is a constructed one: strict CSP and Trusted Types do not hinder it.
 */
export async function writeTable(doc: Document, table: PrintTable): Promise<Printed> {
  const orientation = table.orientation ?? 'landscape';
  doc.documentElement.lang = table.language ?? 'zh-Hans';
  doc.title = table.title;
  adopt(doc, sheetCss(orientation));
  while (doc.body.firstChild) doc.body.firstChild.remove();

  const end = await endOf(doc, table);
  const bench = doc.body.appendChild(make(doc, 'div', 'page measuring'));
  const px = bench.getBoundingClientRect().width / PAPER[orientation].width;
  const room = (PAPER[orientation].height - 2 * MARGIN_MM - FOOT_MM) * px - SLACK_PX;
  const head = bench.appendChild(headOf(doc, table));
  const { element, head: heads, body } = tableOf(doc, table);
  bench.appendChild(element);
  bench.appendChild(end);
  const headHeight = outerHeight(head);
  const perPage = room - heads.getBoundingClientRect().height - 1;
  const endHeight = outerHeight(end);

  const pages: Placed[][] = [[]];
  let left = perPage - headHeight;
  const put = (placed: Placed): void => {
    if (placed.height > left && pages[pages.length - 1]!.length) {
      pages.push([]);
      left = perPage;
    }
    pages[pages.length - 1]!.push(placed);
    left -= placed.height;
  };
  for (let from = 0; from < table.rows.length; from += SLICE) {
    for (const placed of measure(doc, table, table.rows.slice(from, from + SLICE), body)) {
      for (const part of fitting(doc, table, placed, body, perPage, pages[pages.length - 1]!.length ? left : -left)) put(part);
    }
    while (body.firstChild) body.firstChild.remove();
    await pause();
  }
  // The end stands with at least one row of the table, never alone on a sheet.
  const last = pages[pages.length - 1]!;
  if (endHeight > left && last.length) {
    const low = last.length > 1 && last[last.length - 1]!.height + endHeight <= perPage;
    pages.push(low ? [last.pop()!] : []);
  }
  bench.remove();

  for (let i = 0; i < pages.length; i++) {
    const page = doc.body.appendChild(make(doc, 'section', 'page'));
    if (i === 0) page.appendChild(head);
    if (pages[i]!.length) page.appendChild(filled(doc, table, pages[i]!));
    if (i === pages.length - 1) page.appendChild(end);
    page.appendChild(footOf(doc, table, i + 1, pages.length));
  }
  return { pages: pages.length };
}

/** Heights of rows as they stand unmerged: merging can only make them lower. */
function measure(doc: Document, table: PrintTable, rows: readonly PrintRow[], body: HTMLElement): Placed[] {
  const made = rows.map((row) => {
    const heading = row.heading === undefined ? undefined : body.appendChild(headingOf(doc, table.columns, row.heading));
    return { row, element: body.appendChild(rowOf(doc, table.columns, row)), ...(heading && { heading }) };
  });
  const height = (element: HTMLElement | undefined): number => element?.getBoundingClientRect().height ?? 0;
  return made.map((each) => ({ ...each, height: height(each.element) + height(each.heading) }));
}

/**
 * A row, in as many parts as it takes so that each fits on a page.
 * @param left what is free on the page that is being filled, in px; below zero: that page is empty, and this much of it is free
 */
function fitting(doc: Document, table: PrintTable, placed: Placed, body: HTMLElement, perPage: number, left: number): Placed[] {
  const parts: Placed[] = [];
  let rest = placed;
  if (rest.height <= (left < 0 ? -left : perPage)) return [rest];
  // A row that has to be broken anyway begins where the last one ended, unless that is nearly the end of the page.
  let room = left < 0 ? -left : left > perPage / 4 ? left : perPage;
  while (rest.height > room) {
    const halves = splitRow(rest.element, rest.row, table.columns, room - (rest.heading?.getBoundingClientRect().height ?? 0));
    if (!halves) break;
    const [first, second] = measure(doc, table, halves, body) as [Placed, Placed];
    if (second.height >= rest.height) break;
    parts.push(first);
    rest = second;
    room = perPage;
  }
  parts.push(rest);
  if (parts.length > 1) for (const { element } of parts) element.classList.add('broken');
  return parts;
}

function filled(doc: Document, table: PrintTable, rows: readonly Placed[]): HTMLElement {
  const { element, body } = tableOf(doc, table);
  for (const { element: row, heading } of rows) {
    if (heading) body.appendChild(heading);
    body.appendChild(row);
  }
  mergeCells(rows, table.columns.length);
  return element;
}

function headOf(doc: Document, table: PrintTable): HTMLElement {
  const head = make(doc, 'header');
  head.appendChild(make(doc, 'h1', 'title', table.title));
  const meta = head.appendChild(make(doc, 'div', 'meta'));
  for (const words of table.meta) meta.appendChild(make(doc, 'span', '', words));
  return head;
}

async function endOf(doc: Document, table: PrintTable): Promise<HTMLElement> {
  const end = make(doc, 'div', 'end');
  const words = end.appendChild(make(doc, 'div', 'words'));
  for (const note of table.notes) words.appendChild(make(doc, 'p', '', note));
  if (!table.address) return end;
  words.appendChild(make(doc, 'p', 'address', `网址：${readable(table.address)}`));
  const code = await codeOf(doc, table.address);
  if (!code) return end;
  const box = end.appendChild(make(doc, 'div', 'code'));
  box.appendChild(code);
  box.appendChild(make(doc, 'div', '', '扫码查看网页'));
  return end;
}

/** The address as people read it: Chinese as Chinese, where that is the same address. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function outerHeight(element: HTMLElement): number {
  return element.getBoundingClientRect().height;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
