import type { PrintColumn, PrintRow, PrintTable } from './print-table.js';

/** The parts of a page as elements, made by calls only: no markup from strings, whatever policy the page has. */
export function make(doc: Document, tag: string, className?: string, text?: string): HTMLElement {
  const element = doc.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** A loop, because Prototype.js 1.6 puts another `reduce` in place of the array's own. */
export function widthOf(columns: readonly PrintColumn[]): number {
  let sum = 0;
  for (const { width } of columns) sum += width;
  return sum;
}

/** Table with its columns and two-row head; rows are put into the body that comes with it. */
export function tableOf(doc: Document, table: PrintTable): { readonly element: HTMLElement; readonly head: HTMLElement; readonly body: HTMLElement } {
  const element = make(doc, 'table');
  const total = widthOf(table.columns);
  const group = element.appendChild(make(doc, 'colgroup'));
  for (const { width } of table.columns) group.appendChild(make(doc, 'col')).style.setProperty('width', `${(100 * width) / total}%`);
  const head = element.appendChild(headOf(doc, table.columns));
  const body = element.appendChild(make(doc, 'tbody'));
  return { element, head, body };
}

function headOf(doc: Document, columns: readonly PrintColumn[]): HTMLElement {
  const head = make(doc, 'thead');
  const upper = head.appendChild(make(doc, 'tr'));
  const two = columns.some(({ group }) => group);
  const lower = two ? head.appendChild(make(doc, 'tr')) : upper;
  for (let i = 0; i < columns.length; i++) {
    const { group, head: words, kind } = columns[i]!;
    const cell = make(doc, 'th', kind === 'mark' && group ? 'mark' : '', words);
    cell.setAttribute('scope', 'col');
    if (!group) {
      if (two) cell.setAttribute('rowspan', '2');
      upper.appendChild(cell);
      continue;
    }
    lower.appendChild(cell);
    if (columns[i - 1]?.group === group) continue;
    let span = 1;
    while (columns[i + span]?.group === group) span++;
    const spanner = upper.appendChild(make(doc, 'th', '', group));
    spanner.setAttribute('colspan', `${span}`);
    spanner.setAttribute('scope', 'colgroup');
  }
  return head;
}

export function headingOf(doc: Document, columns: readonly PrintColumn[], words: string): HTMLElement {
  const row = make(doc, 'tr', 'heading');
  const cell = row.appendChild(make(doc, 'td', 'heading', words));
  cell.setAttribute('colspan', `${columns.length}`);
  return row;
}

/** A row with every cell in it; merging takes the repeated ones out once it is known what stands on which page. */
export function rowOf(doc: Document, columns: readonly PrintColumn[], row: PrintRow): HTMLElement {
  const element = make(doc, 'tr', row.continued ? 'continued' : '');
  for (let i = 0; i < columns.length; i++) {
    const lines = row.cells[i] ?? [];
    const { kind } = columns[i]!;
    const cell = element.appendChild(make(doc, 'td', classOf(kind, lines.length > 1 || row.continued === true, columns[i]!)));
    for (let l = 0; l < lines.length; l++) {
      const line = lines[l]!;
      // The rest of a bullet that was begun on the page before has no bullet of its own.
      const on = line.charCodeAt(0) === 0;
      cell.appendChild(lineOf(doc, on ? 'on' : '', on ? line.slice(1) : line));
    }
  }
  return element;
}

/**
 * Never parted at the end of a line: 20个工作日, 〔2019〕54号, 第二十条, 2026年9月18日, each with the signs that may not be parted from it:
 * they are boxes in the line, since `nowrap` in running text makes Chromium 86 begin lines with commas.
 */
const WHOLE = /[（《“]*(?:\d+个?(?:工作日|小时|[日天周月年](?!\d))|〔\d{4}〕\d+号|第[一二三四五六七八九十百零\d]+[条款项号]|\d{4}年\d{1,2}月(?:\d{1,2}日)?)[，。；、：）》”]*/g;

function lineOf(doc: Document, className: string, text: string): HTMLElement {
  return wholeText(doc, make(doc, 'div', className), text);
}

/** Puts text into an element, its figures with their units as boxes that no end of a line parts. */
export function wholeText(doc: Document, line: HTMLElement, text: string): HTMLElement {
  let from = 0;
  for (const match of text.matchAll(WHOLE)) {
    if (match.index > from) line.appendChild(doc.createTextNode(text.slice(from, match.index)));
    line.appendChild(make(doc, 'span', 'whole', match[0]));
    from = match.index + match[0].length;
  }
  if (from < text.length || !from) line.appendChild(doc.createTextNode(text.slice(from)));
  return line;
}

function classOf(kind: PrintColumn['kind'], several: boolean, { group }: PrintColumn): string {
  if (kind === 'text') return several ? 'text several' : 'text';
  return kind === 'mark' && group ? 'mark tick' : kind;
}

/** Merges equal neighbours of one page: the first gets the span, the others lose their cell. */
export function mergeCells(rows: readonly { readonly row: PrintRow; readonly element: HTMLElement }[], columns: number): void {
  const gone: HTMLElement[] = [];
  for (let column = 0; column < columns; column++) {
    for (let first = 0; first < rows.length;) {
      const key = rows[first]!.row.merge?.[column];
      let end = first + 1;
      while (key && end < rows.length && !rows[end]!.row.heading && rows[end]!.row.merge?.[column] === key) end++;
      if (end - first > 1) {
        (rows[first]!.element.children[column] as HTMLElement).setAttribute('rowspan', `${end - first}`);
        for (let i = first + 1; i < end; i++) gone.push(rows[i]!.element.children[column] as HTMLElement);
      }
      first = end;
    }
  }
  for (const cell of gone) cell.remove();
}

export function footOf(doc: Document, table: PrintTable, page: number, pages: number): HTMLElement {
  const foot = make(doc, 'div', 'foot');
  foot.appendChild(make(doc, 'span', '', [table.publisher, table.date].filter(Boolean).join('　')));
  foot.appendChild(make(doc, 'span', 'number', `第 ${page} 页　共 ${pages} 页`));
  const last = foot.appendChild(make(doc, 'span', 'last', table.title));
  if (table.demo) last.appendChild(make(doc, 'span', 'demo', '示例数据'));
  return foot;
}

/** Also where constructed sheets are not there (Safari before 16.4): then a style element, which a strict policy may refuse. */
export function adopt(doc: Document, css: string): void {
  const view = doc.defaultView;
  try {
    const sheet = new view!.CSSStyleSheet();
    sheet.replaceSync(css);
    doc.adoptedStyleSheets = [sheet];
  } catch {
    doc.head.appendChild(make(doc, 'style', '', css));
  }
}
