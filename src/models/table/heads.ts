import type { Grid } from './grid.js';
import { Spans, widthOf } from './grid.js';
import type { Findings } from './findings.js';
import { note, warning } from './findings.js';
import type { Role } from './head-words.js';
import { mainRole, pathLevel, subRole } from './head-words.js';
import { channelCode } from '../../spec/channel-names.js';
import { isNumberLike } from './cells/number.js';
import { countBoxes } from './cells/boxes.js';
import { isBlank, label, squeeze } from './text.js';

export interface Column {
  readonly at: number;
  role: Role;
  /** The head as printed, the spanning one included: "公开对象/全社会". */
  readonly head: string;
  /** The lower head alone: "全社会"; the whole when there is one row. */
  readonly leaf: string;
}

export interface Head {
  /** First row of the head and first row after it, 0-based. */
  readonly from: number;
  readonly to: number;
  readonly columns: Column[];
}

const MAX_HEAD_ROWS = 4;

function texts(grid: Grid, spans: Spans, row: number, width: number): string[] {
  const out: string[] = [];
  for (let c = 0; c < width; c++) out.push(label(spans.text(row, c)));
  return out;
}

/** How many different roles a row's own cells name; 0 when it is no head row. */
export function headScore(cells: readonly string[]): number {
  const roles: string[] = [];
  let filled = 0;
  let named = 0;
  for (const cell of cells) {
    if (cell === '' || isBlank(cell)) continue;
    // Body rows are many and heads few: a number in front or a run of other words ends the look at once.
    if (filled === 0 && /^\s*\d/.test(cell)) return 0;
    filled++;
    if (filled - named > 4 && named < 2) return 0;
    if (cell.length > 120) continue;
    const role = mainRole(cell)?.role ?? subRole(cell);
    if (!role) continue;
    named++;
    if (roles.indexOf(role) < 0) roles.push(role);
  }
  return filled > 0 && named * 2 >= filled ? roles.length : 0;
}

/** A row that continues a head: its own cells are sub-heads, bracketed words, or repeats; at least one says so. */
function isSubRow(grid: Grid, spans: Spans, row: number, width: number): boolean {
  let hits = 0;
  let others = 0;
  for (let c = 0; c < width; c++) {
    const own = label(grid.rows[row]?.[c] ?? '');
    if (own === '' || spans.continues(row, c)) continue;
    if (subRole(own) || /^[(（].*[)）]$/.test(own) || (channelCode(own) && own.length <= 14 && countBoxes(own) === 0)) hits++;
    else if (!mainRole(own)) others++;
  }
  return hits > 0 && others * 3 <= hits;
}

/** The next head at or after `from`, or undefined. */
export function findHead(grid: Grid, spans: Spans, from: number, findings?: Findings): Head | undefined {
  const width = widthOf(grid);
  for (let row = from; row < grid.rows.length; row++) {
    const own = grid.rows[row]!;
    if (headScore(own) < 3) continue;
    let to = row + 1;
    while (to < row + MAX_HEAD_ROWS && to < grid.rows.length && isSubRow(grid, spans, to, width)) to++;
    while (to < row + MAX_HEAD_ROWS && to < grid.rows.length && spansHead(spans, row, to, width)) to++;
    return { from: row, to, columns: columnsOf(grid, spans, row, to, width, findings) };
  }
  return undefined;
}

/** A row wholly covered from the head above (a rowspan that is one longer than needed). */
function spansHead(spans: Spans, from: number, row: number, width: number): boolean {
  for (let c = 0; c < width; c++) {
    const merge = spans.covering(row, c);
    if (!merge || merge.row < from || merge.row >= row) return false;
  }
  return true;
}

/** Main head of each column: its own, or that of the cell on its left when it is blank and a lower head stands below. */
function mainHeads(grid: Grid, spans: Spans, row: number, width: number): string[] {
  const own = texts(grid, spans, row, width);
  for (let c = 1; c < width; c++) if (own[c] === '') own[c] = own[c - 1]!;
  return own;
}

function columnsOf(grid: Grid, spans: Spans, from: number, to: number, width: number, findings?: Findings): Column[] {
  const mains = mainHeads(grid, spans, from, width);
  const columns: Column[] = [];
  for (let c = 0; c < width; c++) {
    let leaf = '';
    for (let r = from + 1; r < to; r++) {
      const cell = spans.covering(r, c)?.row === from ? '' : label(spans.text(r, c));
      if (cell !== '' && cell !== mains[c]) leaf = /^[(（]/.test(cell) ? leaf + cell : cell;
    }
    const own = label(spans.text(from, c));
    const main = own === '' && leaf === '' && spans.covering(from, c) === undefined ? '' : mains[c]!;
    columns.push(columnOf(grid, spans, c, to, main, own, leaf, findings, { table: grid.name, row: (grid.firstRow ?? 1) + from, column: c + 1 }));
  }
  settle(grid, spans, columns, to, findings, from);
  return columns;
}

/** In one head row, as exports for spreadsheets have it, the tick columns stand without their spanner. */
const TICK_HEAD = /^(?:全?社会|特定(?:群体|群众|对象|人群)|(?:主动|依申请)(?:公开)?|(?:(?:国家|省|市|州|盟|县|区|旗|乡|镇|街道|村|社区|[、,/()（）])+级){1,3})$/;

function columnOf(
  grid: Grid, spans: Spans, at: number, body: number, main: string, own: string, leaf: string,
  findings: Findings | undefined, place: { table: string; row: number; column: number },
): Column {
  const group = mainRole(main);
  const sub = leaf !== '' ? subRole(leaf) : !group && TICK_HEAD.test(main.replace(/[(（][^\u4e00-\u9fff]*[)）]$/, '')) ? subRole(main) : undefined;
  let role: Role = 'ext';
  if (sub) {
    role = sub;
    if (group && group.role !== sub && own !== '' && !(group.role === 'number')) {
      findings?.add(place, note('head-mismatch', `表头“${main}”下面是“${leaf}”,按“${leaf}”读取`), main);
    }
  } else if (leaf !== '' && group?.role === 'channels' && channelCode(leaf)) role = 'channel';
  else if (group) role = group.role;
  if (group?.broken) findings?.add(place, note('head-repaired', `表头“${main}”缺字,已按内容认出`), main);
  const head = leaf !== '' && leaf !== main ? (main === '' ? leaf : `${main}/${leaf}`) : main;
  return { at, role, head, leaf: leaf === '' ? main : leaf };
}

/** Share of a column's first cells that pass a test; blank cells do not count. */
function share(grid: Grid, spans: Spans, column: number, body: number, test: (text: string) => boolean): number {
  let filled = 0;
  let hits = 0;
  for (let r = body; r < grid.rows.length && filled < 30; r++) {
    if (spans.continues(r, column)) continue;
    const text = grid.rows[r]?.[column] ?? '';
    if (isBlank(text)) continue;
    filled++;
    if (test(text)) hits++;
  }
  return filled === 0 ? 0 : hits / filled;
}

function looksLikeChannels(head: string): (text: string) => boolean {
  const named = /形式|平台|媒介|场所/.test(head);
  return text => countBoxes(text) > 1 || (named && text.length < 60 && channelCode(text) !== undefined);
}

/** Columns whose head does not tell are told by their cells and by their neighbours. */
function settle(grid: Grid, spans: Spans, columns: Column[], body: number, findings: Findings | undefined, from: number): void {
  const has = (role: Role): boolean => columns.some(column => column.role === role);
  const say = (column: Column, as: string): void => {
    findings?.add({ table: grid.name, row: (grid.firstRow ?? 1) + from, column: column.at + 1 }, warning('head-guessed', `表头“${column.head || '(空)'}”认不出,按内容当作“${as}”读取`));
  };
  for (const column of columns) {
    const unnamed = column.role === 'ext' && squeeze(column.head) === '';
    const groupOnly = column.role === 'path' && pathLevel(column.leaf) === 0;
    const digits = (unnamed || groupOnly) && !has('number') && share(grid, spans, column.at, body, isNumberLike) >= 0.8;
    if (digits) {
      column.role = 'number';
      if (unnamed) say(column, '序号');
    } else if (unnamed && columns[column.at - 1]?.role === 'channels' && share(grid, spans, column.at, body, t => countBoxes(t) > 0) > 0.5) {
      column.role = 'channels';
    } else if (unnamed && columns[column.at + 1]?.role === 'path' && pathLevel(columns[column.at + 1]!.leaf) === 2 && !columns.some(c => pathLevel(c.leaf) === 1)) {
      column.role = 'path';
      say(column, '一级事项');
    } else if (column.role === 'ext' && !has('channels') && !has('channel') && share(grid, spans, column.at, body, looksLikeChannels(column.head)) > 0.5) {
      column.role = 'channels';
      say(column, '公开渠道和载体');
    } else if (column.role === 'ext' && !has('timeLimit') && share(grid, spans, column.at, body, t => /工作日|之日起|及时公开|长期公开/.test(squeeze(t))) > 0.5) {
      column.role = 'timeLimit';
      say(column, '公开时限');
    } else if (column.role === 'ext' && !has('basis') && share(grid, spans, column.at, body, t => /《|条例|〔\d{4}〕/.test(squeeze(t))) > 0.5) {
      column.role = 'basis';
      say(column, '公开依据');
    }
  }
  settlePath(columns);
  settlePairs(columns, say);
}

/** 公开对象 and 公开方式 over two columns without lower heads: the printed order is 全社会, 特定群体 and 主动, 依申请. */
function settlePairs(columns: Column[], say: (column: Column, as: string) => void): void {
  for (const [role, names] of [['audience', ['全社会', '特定群体']], ['mode', ['主动', '依申请']]] as const) {
    const own = columns.filter(column => column.role === role);
    const next = columns[(own[0]?.at ?? -2) + 1];
    if (own.length !== 1 || !next || next.role !== 'ext' || next.head !== '') continue;
    const first = own[0]!;
    if (subRole(first.leaf) === role && first.leaf.indexOf(names[0]) < 0) continue;
    const group = first.head.split('/')[0]!;
    if (subRole(first.leaf) !== role) columns[first.at] = { at: first.at, role, head: `${group}/${names[0]}`, leaf: names[0] };
    columns[next.at] = { at: next.at, role, head: `${group}/${names[1]}`, leaf: names[1] };
    say(columns[next.at]!, names[1]);
  }
}

/** 类别 is a first level where no level is named, else a local column; a 公开事项 without levels is the only level. */
function settlePath(columns: Column[]): void {
  const levelled = columns.some(column => column.role === 'path' && pathLevel(column.leaf) > 0);
  const named = columns.some(column => column.role === 'path');
  for (const column of columns) {
    if (column.role !== 'category') continue;
    column.role = levelled ? 'ext' : 'path';
  }
  if (!named && !columns.some(column => column.role === 'path')) {
    // No 事项 at all: the content names the item.
    const content = columns.filter(column => column.role === 'content');
    if (content.length > 1) content[0]!.role = 'path';
  }
}
