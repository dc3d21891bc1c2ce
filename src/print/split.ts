import type { PrintColumn, PrintRow } from './print-table.js';

/** A line that goes on from the page before begins with this; it gets no bullet. */
export const GOES_ON = '\u0000';

/**
 * Parts a row that is taller than a page between the lines it was set in. `element` is the row as measured, cells aligned to the top.
 * @param limit height in px that the first part may take
 * @returns what fits and what is left; undefined where not even one line fits
 */
export function splitRow(element: HTMLElement, row: PrintRow, columns: readonly PrintColumn[], limit: number): readonly [PrintRow, PrintRow] | undefined {
  const top = element.getBoundingClientRect().top;
  const first: (readonly string[])[] = [];
  const rest: (readonly string[])[] = [];
  let moved = false;
  for (let i = 0; i < columns.length; i++) {
    const { kind } = columns[i]!;
    const lines = row.cells[i] ?? [];
    if (kind === 'label' || kind === 'name' || kind === 'mark') {
      // What tells the reader which row this is stands in both parts.
      first.push(lines);
      rest.push(kind === 'name' && !row.continued && lines.length ? [...lines, '（续）'] : lines);
      continue;
    }
    const cell = element.children[i] as HTMLElement;
    const padding = parseFloat(cell.ownerDocument.defaultView!.getComputedStyle(cell).paddingBottom) || 0;
    const [own, left] = splitLines(cell, lines, top + limit - padding - 1, kind === 'boxes');
    first.push(own);
    rest.push(left);
    if (own.length) moved = true;
  }
  if (!moved) return undefined;
  return [{ ...row, cells: first }, { ...row, cells: rest, continued: true, heading: undefined }];
}

function splitLines(cell: HTMLElement, lines: readonly string[], bottom: number, whole: boolean): readonly [readonly string[], readonly string[]] {
  for (let l = 0; l < lines.length; l++) {
    const block = cell.children[l] as HTMLElement;
    if (block.getBoundingClientRect().bottom <= bottom) continue;
    const mark = lines[l]!.charCodeAt(0) === 0 ? 1 : 0;
    const place = whole ? 0 : charactersAbove(block, bottom);
    if (!place) return [lines.slice(0, l), lines.slice(l)];
    const text = lines[l]!.slice(mark);
    return [
      [...lines.slice(0, l), lines[l]!.slice(0, mark + place)],
      [GOES_ON + text.slice(place), ...lines.slice(l + 1)],
    ];
  }
  return [lines, []];
}

/** How many characters of a block stand in lines that end above a height; never half a surrogate pair. */
function charactersAbove(block: HTMLElement, bottom: number): number {
  const doc = block.ownerDocument;
  const range = doc.createRange();
  const walker = doc.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  let above = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom <= bottom) {
      above += text.length;
      continue;
    }
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      range.setStart(node, 0);
      range.setEnd(node, middle);
      if (range.getBoundingClientRect().bottom <= bottom) low = middle;
      else high = middle - 1;
    }
    const code = text.charCodeAt(low);
    return above + (code >= 0xdc00 && code <= 0xdfff ? low - 1 : low);
  }
  return above;
}
