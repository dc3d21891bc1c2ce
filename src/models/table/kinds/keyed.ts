import type { CellLink, Grid } from '../grid.js';
import { Spans } from '../grid.js';
import { core } from '../head-words.js';
import type { Findings } from '../findings.js';
import { note, warning } from '../findings.js';
import { maskGrid } from '../gate.js';
import { isDitto, judgeBlanks, type Blanks } from '../fill.js';
import { isBlank, isDash, label, trim } from '../text.js';

/** Heads of a plain list: which key a head names. `shared` keys stand merged over the rows of a group. */
export interface KeyedSpec<K extends string> {
  readonly words: readonly (readonly [RegExp, K])[];
  /** Of these at least one must be there: without it a row is no record. */
  readonly names: readonly K[];
  readonly shared?: readonly K[];
  /** Keys in which 无 is an answer, not an empty cell. */
  readonly answers?: readonly K[];
  /** Heads that are known to stand in such tables and have no key: they tell a head row too. */
  readonly beside?: RegExp;
}

export interface KeyedRow<K extends string> {
  readonly table: string;
  /** 1-based row of the source. */
  readonly row: number;
  /** Trimmed text of each known column. */
  readonly cells: Readonly<Partial<Record<K, string>>>;
  /** The head of each known column, as printed. */
  readonly heads: Readonly<Partial<Record<K, string>>>;
  /** Text of the columns that no key names, by head; `inferred`: keys whose text was taken from above on a guess. */
  readonly ext: Readonly<Record<string, unknown>>;
  readonly links: readonly CellLink[];
}

export interface KeyedTable<K extends string> {
  readonly rows: KeyedRow<K>[];
  readonly titles: string[];
  readonly lines: string[];
  readonly tables: number;
}

const NOTE = /^(?:[(（]?(?:注|备注|说明|填表说明)\d*[:：.]|※|填报|制表|审核)/;

function keyOf<K extends string>(head: string, spec: KeyedSpec<K>): K | undefined {
  const word = core(head);
  if (word === '' || word.length > 18) return undefined;
  for (const [pattern, key] of spec.words) if (pattern.test(word)) return key;
  return undefined;
}

function keysOf<K extends string>(cells: readonly string[], spec: KeyedSpec<K>): (K | undefined)[] {
  const seen: K[] = [];
  return cells.map(cell => {
    const key = keyOf(cell, spec);
    if (key === undefined || seen.indexOf(key) >= 0) return undefined;
    seen.push(key);
    return key;
  });
}

function isHead<K extends string>(cells: readonly string[], spec: KeyedSpec<K>): boolean {
  const keys = keysOf(cells, spec).filter(key => key !== undefined);
  const filled = cells.filter(cell => !isBlank(cell)).length;
  const beside = cells.filter(cell => spec.beside?.test(core(cell)) && keyOf(cell, spec) === undefined).length;
  return keys.length >= 2 && (keys.length + beside) * 2 >= filled && keys.some(key => spec.names.indexOf(key) >= 0);
}

/**
 * The heads of a table whose next row holds heads too, or undefined when that row is a record. It is one where half of
 * the head cells or more run on into it (办公时间 over 工作日 and 周末, all others merged downwards), or, in sources that
 * know no merges, where it stands under blanks and names nothing but columns (坐标 over 经度 and 纬度).
 */
function secondHeads<K extends string>(grid: Grid, spans: Spans, r: number, spec: KeyedSpec<K>): string[] | undefined {
  const own = grid.rows[r]!;
  const below = grid.rows[r + 1] ?? [];
  let columns = 0;
  let running = 0;
  for (let c = 0; c < spans.width; c++) {
    if (isBlank(spans.text(r, c))) continue;
    columns++;
    if (spans.continues(r + 1, c)) running++;
  }
  const merged = running * 2 >= columns && below.some(cell => !isBlank(cell));
  const named = below.some((cell, c) => isBlank(own[c]) && keyOf(cell, spec) !== undefined) && below.filter(cell => !isBlank(cell)).every(cell => keyOf(cell, spec) !== undefined);
  if (!merged && !named) return undefined;
  const heads: string[] = [];
  for (let c = 0; c < Math.max(own.length, below.length); c++) {
    const upper = label(spans.text(r, c));
    const sub = spans.continues(r + 1, c) ? '' : label(below[c] ?? '');
    // 经度 says all; 周末 says nothing without 办公时间.
    const alone = upper === '' || (keyOf(sub, spec) !== undefined && heads.indexOf(sub) < 0);
    heads[c] = sub === '' ? upper : alone ? sub : `${upper}（${sub}）`;
  }
  return heads;
}

/** A part of a grid under one head, with what its blanks mean. */
interface Part<K extends string> {
  readonly heads: readonly string[];
  readonly keys: readonly (K | undefined)[];
  readonly rows: readonly number[];
  /** The key whose text names the group of a row; within a group other shared keys are handed down. */
  readonly group: K | undefined;
  /** The group of each row. */
  readonly groups: readonly string[];
  /** What a blank means, by column. */
  readonly blanks: readonly Blanks[];
  /** The latest text of each key, and the group it stands in. */
  readonly last: Partial<Record<K, { readonly text: string; readonly group: string }>>;
}

/** Where the source knows no merges, a blank of a shared column is judged by its column (ADR 20), as in a catalogue. */
function partOf<K extends string>(grid: Grid, spans: Spans, rows: readonly number[], heads: readonly string[], spec: KeyedSpec<K>): Part<K> {
  const keys = keysOf(heads, spec);
  const shared = spec.shared ?? [];
  const group = shared.filter(key => keys.indexOf(key) >= 0)[0];
  const column = (key: K): readonly string[] => rows.map(r => trim(spans.text(r, keys.indexOf(key))));
  let above = '';
  const groups = group === undefined ? rows.map(() => '') : column(group).map(text => (above = text || above));
  const blanks = keys.map((key): Blanks => {
    if (key === undefined || shared.indexOf(key) < 0 || spans.downwards) return 'none';
    return judgeBlanks(column(key), key === group ? rows.map(() => '') : groups);
  });
  return { heads, keys, rows, group, groups, blanks, last: {} };
}

/** Reads every table of the grids that has heads of the kind; rows keep their place for reports. */
export function readKeyed<K extends string>(grids: readonly Grid[], spec: KeyedSpec<K>, findings: Findings): KeyedTable<K> {
  const out: KeyedTable<K> & { tables: number } = { rows: [], titles: [], lines: [], tables: 0 };
  for (const source of grids) {
    const grid = maskGrid(source, findings);
    if (grid.before) out.titles.push(grid.before);
    const before = out.tables;
    readGrid(grid, spec, findings, out);
    if (grid.around && out.tables > before) out.lines.push(...grid.around);
    if (out.tables === before && grid.rows.some(row => row.some(cell => !isBlank(cell)))) findings.add({ table: grid.name }, note('no-table', '这张表没有认得出的表头,没有读入'));
  }
  return out;
}

function readGrid<K extends string>(grid: Grid, spec: KeyedSpec<K>, findings: Findings, out: KeyedTable<K> & { tables: number }): void {
  const spans = new Spans(grid);
  let heads: string[] = [];
  let rows: number[] = [];
  const finish = (): void => {
    const part = partOf(grid, spans, rows, heads, spec);
    for (let i = 0; i < rows.length; i++) record(grid, spans, i, part, spec, findings, out);
    rows = [];
  };
  for (let r = 0; r < grid.rows.length; r++) {
    const own = grid.rows[r]!;
    const filled = own.filter(cell => !isBlank(cell));
    if (filled.length === 0) continue;
    if (isHead(own, spec)) {
      if (heads.length) findings.add({ table: grid.name, row: (grid.firstRow ?? 1) + r }, note('head-repeated', '表头重复出现,已略过'));
      finish();
      heads = own.map(label);
      const below = secondHeads(grid, spans, r, spec);
      if (below) {
        heads = below;
        r++;
      }
      out.tables++;
      continue;
    }
    const wide = filled.length === 1 && (heads.length === 0 || spans.spanOf(r, own.indexOf(filled[0]!)) * 2 > heads.length);
    if (heads.length === 0 || wide || NOTE.test(label(filled[0]!))) {
      const text = label(filled.join(' '));
      if (heads.length === 0 && out.titles.length === 0 && filled.length === 1) out.titles.push(text);
      else out.lines.push(text);
      continue;
    }
    rows.push(r);
  }
  finish();
}

function record<K extends string>(grid: Grid, spans: Spans, index: number, part: Part<K>, spec: KeyedSpec<K>, findings: Findings, out: KeyedTable<K>): void {
  const { heads, keys, blanks, last } = part;
  const r = part.rows[index]!;
  const group = part.groups[index]!;
  const cells: Partial<Record<K, string>> = {};
  const named: Partial<Record<K, string>> = {};
  const ext: Record<string, unknown> = {};
  const guessed: K[] = [];
  const place = { table: grid.name, row: (grid.firstRow ?? 1) + r };
  for (let c = 0; c < heads.length; c++) {
    const key = keys[c];
    let text = trim(spans.text(r, c));
    if (key === undefined) {
      if (text !== '' && !isDash(text)) ext[heads[c] || `第${c + 1}列`] = label(text);
      continue;
    }
    const above = last[key];
    if (text !== '' && isDitto(text)) {
      if (!above) findings.add({ ...place, column: c + 1 }, warning('ditto-dangling', `“${heads[c]}”写着“${text}”,上面没有可以参照的内容`));
      text = above?.text ?? '';
    } else if (text === '' && above && (blanks[c] === 'merge' || blanks[c] === 'whole') && (key === part.group || above.group === group)) {
      text = above.text;
      guessed.push(key);
      findings.add({ ...place, column: c + 1 }, warning('merge-guessed', `“${heads[c]}”为空,按与上一行合并读取`), undefined, heads[c]);
    }
    if (text === '' || (isDash(text) && !(spec.answers && spec.answers.indexOf(key) >= 0))) continue;
    cells[key] = text;
    named[key] = heads[c]!;
    last[key] = { text, group };
  }
  if (!spec.names.some(key => cells[key] !== undefined)) {
    findings.add(place, warning('row-unnamed', '这一行没有名称,没有读入'));
    return;
  }
  if (guessed.length) ext['inferred'] = guessed;
  const links = (grid.links ?? []).filter(link => link.row === r);
  out.rows.push({ table: grid.name, row: place.row, cells, heads: named, ext, links });
}
