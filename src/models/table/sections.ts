import type { Grid } from './grid.js';
import { Spans } from './grid.js';
import type { Findings } from './findings.js';
import { note, warning } from './findings.js';
import type { Head } from './heads.js';
import { findHead, headScore } from './heads.js';
import { isTableTitle } from './preface.js';
import { isBlank, label, squeeze } from './text.js';
import { countBoxes } from './cells/boxes.js';
import { isNumberLike } from './cells/number.js';

/** One table inside a grid: its title, head and body rows. A sheet or a page may hold many, one under the other. */
export interface Section {
  readonly grid: Grid;
  readonly spans: Spans;
  readonly head: Head;
  title: string;
  /** Lines around the table that are neither title nor head: 填报单位, 公布日期, 注. */
  readonly lines: string[];
  readonly rows: number[];
  /** Band rows ("一、政策文件"): the row after which the words hold. */
  readonly bands: { readonly row: number; readonly text: string }[];
}

const NOTE = /^(?:[(（【]?(?:注|备注|说明|填表说明|填报说明|注释|填表人|填报人|审核人|审批人|复核人|负责人|经办人|校对人|签发人?|制表人?|联系人|联系电话|填报(?:单位|日期|时间)|公布(?:单位|日期|时间)|公开(?:单位|日期)|更新(?:日期|时间)|单位(?:名称)?|编制单位|发布日期|日期|附件\d*)[】)）]?\d*[:：.、]|※|\*\s|附件\d*$)/;

/** The only text of a row that has just one (a merge over the row counts as one); undefined when there are more. */
export function soleText(grid: Grid, spans: Spans, row: number): { text: string; column: number; wide: boolean } | undefined {
  const cells = grid.rows[row] ?? [];
  let found: { text: string; column: number; wide: boolean } | undefined;
  for (let c = 0; c < cells.length; c++) {
    if (isBlank(cells[c])) {
      // A cell covered from above belongs to an item.
      if (spans.continues(row, c)) return undefined;
      continue;
    }
    // Some exports repeat the text of a wide merge in each of its cells.
    if (found && squeeze(found.text) === squeeze(cells[c]!)) continue;
    if (found) return undefined;
    found = { text: cells[c]!, column: c, wide: spans.spanOf(row, c) * 2 > spans.width };
  }
  return found;
}

/** The row is nothing but a title of a table. */
function isTitle(text: string): boolean {
  const plain = label(text);
  return countBoxes(plain) === 0 && isTableTitle(plain);
}

/** Finds every table of a grid. Text before the first head that is no title comes back with the section it precedes. */
export function findSections(grid: Grid, findings: Findings): Section[] {
  const spans = new Spans(grid);
  const sections: Section[] = [];
  let title = '';
  let lines: string[] = [];
  let current: Section | undefined;
  const at = (row: number): { table: string; row: number } => ({ table: grid.name, row: (grid.firstRow ?? 1) + row });
  for (let row = 0; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!;
    const sole = soleText(grid, spans, row);
    if (sole === undefined) {
      if (headScore(cells) >= 3) {
        const head = findHead(grid, spans, row, findings)!;
        if (current && title === '' && sameColumns(current.head, head)) {
          findings.add(at(row), note('head-repeated', '表头重复出现,已略过'));
        } else {
          current = { grid, spans, head, title: title === '' && current ? current.title : title, lines, rows: [], bands: [] };
          sections.push(current);
          title = '';
          lines = [];
        }
        row = head.to - 1;
      } else if (current) {
        if (isSignOff(cells)) current.lines.push(...cells.filter(cell => !isBlank(cell)).map(label));
        else if (!rowIsBlank(grid, spans, row)) current.rows.push(row);
      } else if (cells.some(cell => !isBlank(cell))) lines.push(cells.filter(cell => !isBlank(cell)).map(label).join(' '));
      continue;
    }
    const text = label(sole.text);
    if (isTitle(text)) {
      if (title !== '') lines.push(title);
      title = text;
      // Without a head of its own the table below goes on in the columns of the one above.
      if (current && !headFollows(grid, row)) {
        current = { grid, spans, head: current.head, title, lines: [], rows: [], bands: [] };
        sections.push(current);
        title = '';
      }
    } else if (NOTE.test(text)) (current ? current.lines : lines).push(text);
    else if (!current) {
      if (title === '' && text.length <= 60 && row < 3) title = text;
      else lines.push(text);
    } else if (sole.wide || isBand(current, sole.column, text)) current.bands.push({ row, text });
    else current.rows.push(row);
  }
  if (title !== '' && current) current.lines.push(title);
  for (const section of sections) if (section.rows.length === 0) findings.add(at(section.head.from), warning('table-empty', '表头下面没有内容'));
  return sections;
}

/** 填表人:… | 审核人:… in cells of their own below the table. */
function isSignOff(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (cell.length > 60 || !NOTE.test(label(cell))) return false;
    filled++;
  }
  return filled > 1;
}

function rowIsBlank(grid: Grid, spans: Spans, row: number): boolean {
  const cells = grid.rows[row]!;
  for (let c = 0; c < cells.length; c++) if (!isBlank(cells[c])) return false;
  return true;
}

/** A band stands in the first column, is no number, and does not look like a cell of its column. */
function isBand(section: Section, column: number, text: string): boolean {
  if (isNumberLike(text) || column > 1) return false;
  const role = section.head.columns[column]?.role;
  return role === 'number' || /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?.{2,}/.test(text) && /领域|类$/.test(text);
}

function headFollows(grid: Grid, row: number): boolean {
  for (let r = row + 1; r < row + 4 && r < grid.rows.length; r++) if (headScore(grid.rows[r]!) >= 3) return true;
  return false;
}

/** 续表, (接上表): the table above goes on, as where a page of a Word file ends. */
const CONTINUED = /^[(（]?(?:接上表|续上?表|续)\d*[)）]?$/;

/** The section goes on with the table before it: it says so, or it stands without a name and has the same heads. */
export function continues(section: Section, before: Section | undefined): boolean {
  if (!before || !sameColumns(before.head, section.head)) return false;
  const title = section.title || section.grid.before || '';
  return CONTINUED.test(title) || (title === '' && !section.grid.around && section.grid !== before.grid && /^表 \d+$/.test(section.grid.name) && /^表 \d+$/.test(before.grid.name));
}

function sameColumns(a: Head, b: Head): boolean {
  return a.columns.length === b.columns.length && a.columns.every((column, i) => column.role === b.columns[i]!.role);
}
