import type { Findings } from './findings.js';
import { note, warning } from './findings.js';
import type { Place } from './grid.js';
import type { Column } from './heads.js';
import type { Section } from './sections.js';
import { channelCode } from '../../spec/channel-names.js';
import { readBoxes } from './cells/boxes.js';
import { isBlank } from './text.js';
import type { Role } from './head-words.js';

/** One item of the table with the rows it stands in. */
export interface TableRecord {
  readonly row: number;
  /** Own text of each column; parts from further rows of the same item are joined by line ends. */
  cells: readonly string[];
  /** Rows besides `row` whose parts were joined. */
  readonly parts: number[];
  /** Words of the band row above. */
  readonly band?: string;
  /** No 事项 cell of its own: the path of the record above holds. */
  readonly pathless?: boolean;
}

const VALUES: readonly Role[] = ['content', 'basis', 'timeLimit', 'publishers'];

export function placeOf(section: Section, row: number, column?: number): Place {
  const place = { table: section.grid.name, row: (section.grid.firstRow ?? 1) + row };
  return column === undefined ? place : { ...place, column: column + 1 };
}

interface RowFacts {
  number: boolean;
  path: boolean;
  values: number;
  content: boolean;
  onlyChannels: boolean;
  filled: number;
}

function factsOf(section: Section, row: number, columns: readonly Column[]): RowFacts {
  const facts: RowFacts = { number: false, path: false, values: 0, content: false, onlyChannels: true, filled: 0 };
  for (const column of columns) {
    if (isBlank(section.grid.rows[row]?.[column.at])) continue;
    facts.filled++;
    if (column.role === 'number') facts.number = true;
    else if (column.role === 'path') facts.path = true;
    else if (column.role === 'content') facts.content = true;
    if (VALUES.indexOf(column.role) >= 0) facts.values++;
    if (column.role !== 'channels') facts.onlyChannels = false;
  }
  return facts;
}

function codesIn(text: string): string[] {
  const codes: string[] = [];
  for (const box of readBoxes(text)) {
    const code = box.label === '' ? undefined : channelCode(box.label);
    if (code !== undefined) codes.push(code);
  }
  return codes;
}

/** Rows that belong to one item in a broken export: channel lines before and after it, further lines of its cells. */
export function readRecords(section: Section, findings: Findings): TableRecord[] {
  const { columns } = section.head;
  const channels = columns.filter(column => column.role === 'channels').map(column => column.at);
  const numbered = hasNumbers(section, columns);
  const records: TableRecord[] = [];
  let waiting: number[] = [];
  let band = 0;
  let words: string | undefined;
  for (const row of section.rows) {
    for (; band < section.bands.length && section.bands[band]!.row < row; band++) words = section.bands[band]!.text;
    const facts = factsOf(section, row, columns);
    if (facts.number && facts.filled === 1 && !coveredPath(section, row, columns)) {
      findings.add(placeOf(section, row), note('empty-row', '只有序号没有内容的行,已略过'));
      continue;
    }
    const last = records[records.length - 1];
    const own = facts.path || facts.number;
    const apart = !own && facts.content && facts.values >= 2 && !!last && !numberContinues(section, row, columns);
    if (own && !facts.number && numbered && last && facts.filled === 1 && lonePath(section, row, columns)) {
      append(last, section, row, columns, '');
      findings.add(placeOf(section, row), warning('label-joined', '这一行只有半截事项名称,已接到上一行,请核对'));
      continue;
    }
    if (own || apart || (!last && facts.values >= 2)) {
      const record: TableRecord = { row, cells: ownCells(section, row, columns), parts: [], band: words, pathless: !facts.path };
      const before = waiting.length ? waiting : last ? handOver(last, section, channels) : [];
      for (const part of before) prepend(record, section, part, columns);
      if (before.length) findings.add(placeOf(section, before[0]!), note('rows-joined', `从这一行起的 ${before.length} 行已并入下面的事项`));
      waiting = [];
      records.push(record);
    } else if (!last) waiting.push(row);
    else {
      const target = facts.onlyChannels ? ownerOf(records, section, channels) : last;
      append(target, section, row, columns, '\n');
      findings.add(placeOf(section, row), note('rows-joined', '这一行没有自己的事项,已并入上面的事项'));
    }
  }
  if (waiting.length && records.length === 0) findings.add(placeOf(section, waiting[0]!), warning('rows-lost', '这些行没有事项名称,没有读入'));
  return records;
}

/** Most rows with a 事项 carry a number: one without is suspect. */
function hasNumbers(section: Section, columns: readonly Column[]): boolean {
  let withPath = 0;
  let both = 0;
  for (const row of section.rows.slice(0, 200)) {
    const facts = factsOf(section, row, columns);
    if (!facts.path) continue;
    withPath++;
    if (facts.number) both++;
  }
  return withPath > 2 && both >= withPath * 0.7;
}

/** The number is merged down over this row: it is one item, whatever its other cells hold. */
function numberContinues(section: Section, row: number, columns: readonly Column[]): boolean {
  return columns.some(column => column.role === 'number' && section.spans.continues(row, column.at));
}

function coveredPath(section: Section, row: number, columns: readonly Column[]): boolean {
  return columns.some(column => column.role !== 'number' && section.spans.continues(row, column.at));
}

function lonePath(section: Section, row: number, columns: readonly Column[]): boolean {
  return columns.every(column => column.role === 'path' || isBlank(section.grid.rows[row]?.[column.at])) && !coveredPath(section, row, columns);
}

function ownCells(section: Section, row: number, columns: readonly Column[]): string[] {
  const own = section.grid.rows[row] ?? [];
  // The row itself where it has a cell for each column: long tables are held once. Whoever changes cells makes a copy.
  if (own.length === columns.length) return own as string[];
  const cells: string[] = [];
  for (let i = 0; i < columns.length; i++) cells.push(own[columns[i]!.at] ?? '');
  return cells;
}

function append(record: TableRecord, section: Section, row: number, columns: readonly Column[], glue: string): void {
  for (let i = 0; i < columns.length; i++) {
    const text = section.grid.rows[row]?.[columns[i]!.at] ?? '';
    if (isBlank(text)) continue;
    const cells = record.cells.slice();
    cells[i] = isBlank(cells[i]) ? text : cells[i] + glue + text;
    record.cells = cells;
  }
  record.parts.push(row);
}

function prepend(record: TableRecord, section: Section, row: number, columns: readonly Column[]): void {
  for (let i = 0; i < columns.length; i++) {
    const text = section.grid.rows[row]?.[columns[i]!.at] ?? '';
    if (isBlank(text)) continue;
    // The parts before come in their order, each in front of the item's own cell.
    const own = section.grid.rows[record.row]?.[columns[i]!.at] ?? '';
    const held = record.cells[i]!;
    const front = held.slice(0, held.length - own.length);
    const cells = record.cells.slice();
    cells[i] = `${front}${text}\n${own}`;
    record.cells = cells;
  }
  record.parts.push(row);
}

/** Channel rows after an item that begin the list anew belong to the next item: they are taken off and handed over. */
function handOver(record: TableRecord, section: Section, channels: readonly number[]): number[] {
  const tail = record.parts.filter(row => row > record.row);
  if (tail.length === 0 || channels.length === 0) return [];
  const textOf = (row: number): string => channels.map(c => section.grid.rows[row]?.[c] ?? '').join('\n');
  const seen = codesIn(textOf(record.row));
  for (const row of record.parts) if (row < record.row) seen.push(...codesIn(textOf(row)));
  for (let i = 0; i < tail.length; i++) {
    const codes = codesIn(textOf(tail[i]!));
    if (!codes.some(code => code !== 'other' && seen.indexOf(code) >= 0)) {
      seen.push(...codes);
      continue;
    }
    const moved = tail.slice(i);
    const kept = record.parts.filter(row => moved.indexOf(row) < 0);
    record.parts.length = 0;
    rebuild(record, section, kept);
    return moved;
  }
  return [];
}

function rebuild(record: TableRecord, section: Section, parts: readonly number[]): void {
  const { columns } = section.head;
  record.cells = ownCells(section, record.row, columns);
  for (const row of parts) if (row < record.row) prepend(record, section, row, columns);
  for (const row of parts) if (row > record.row) append(record, section, row, columns, '\n');
}

/** A lone channel line goes to the cell it continues: that of the nearest record above, within the same 一级事项. */
function ownerOf(records: readonly TableRecord[], section: Section, channels: readonly number[]): TableRecord {
  const last = records[records.length - 1]!;
  const { columns } = section.head;
  const at: number[] = [];
  let first = -1;
  for (let i = 0; i < columns.length; i++) {
    if (channels.indexOf(columns[i]!.at) >= 0) at.push(i);
    if (first < 0 && columns[i]!.role === 'path') first = i;
  }
  for (let i = records.length - 1; i >= 0; i--) {
    const record = records[i]!;
    if (record.band !== last.band || record.parts.some(part => part < record.row)) break;
    if (at.some(c => !isBlank(record.cells[c]))) return record;
    if (first >= 0 && !isBlank(record.cells[first])) break;
  }
  return last;
}
