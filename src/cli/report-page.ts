import { mask } from '../spec/privacy.js';
import type { Finding } from '../models/table/findings.js';
import type { Grid } from '../models/table/grid.js';
import { Spans, widthOf } from '../models/table/grid.js';
import { STYLE } from './report-style.js';
import { escapeHtml } from './escape.js';
import { columnName } from './place.js';
import { typeset } from './typeset.js';

/** The report as a page: the source tables as they were read, cells coloured, what was found above them. */

const MAX_ROWS = 1500;
/** Places named for one remark; the rest is counted. */
const MAX_PLACES = 12;
const WORDS = { error: '错误', warning: '注意', note: '说明' } as const;
const LEVELS = ['error', 'warning', 'note'] as const;
type Level = (typeof LEVELS)[number];

/** The same remark on several cells of a table: said once. */
interface Remark {
  readonly number: number;
  readonly level: Level;
  readonly table: string;
  readonly message: string;
  readonly findings: Finding[];
}

function remarksOf(findings: readonly Finding[]): Remark[] {
  const found = new Map<string, Remark>();
  for (const level of LEVELS) {
    for (const finding of findings) {
      if (finding.severity !== level) continue;
      const key = `${finding.place.table}\n${finding.code}\n${finding.message}`;
      const known = found.get(key);
      if (known) known.findings.push(finding);
      else found.set(key, { number: found.size + 1, level, table: finding.place.table, message: finding.message, findings: [finding] });
    }
  }
  return [...found.values()];
}

const anchor = (table: number, row: number, column: number): string => `c${table}-${row}-${column}`;

function placesOf(remark: Remark, tables: readonly string[]): string {
  const table = tables.indexOf(remark.table);
  const places = remark.findings.filter(({ place }) => place.row !== undefined);
  const links = places.slice(0, MAX_PLACES).map(({ place: { row, column } }) => `<a href="#${anchor(table, row!, column ?? 0)}">第 ${row} 行${column === undefined ? '' : ` ${columnName(column)} 列`}</a>`);
  const rest = places.length > MAX_PLACES ? ` 等 ${places.length} 处` : '';
  const name = tables.length > 1 ? `${escapeHtml(remark.table)} ` : links.length === 0 ? '整张表' : '';
  return `<span class="where">${name}${links.join('、')}${rest}</span>`;
}

function marks(here: readonly Remark[]): string {
  return `<span class="mark">${here.map(({ number, level }) => `<a href="#f${number}">${WORDS[level]} ${number}</a>`).join(' ')}</span>`;
}

const worst = (here: readonly Remark[]): Level => LEVELS.filter(level => here.some(remark => remark.level === level))[0]!;

function* tableRows(grid: Grid, table: number, remarks: readonly Remark[]): Generator<string> {
  const spans = new Spans(grid);
  const width = widthOf(grid);
  const first = grid.firstRow ?? 1;
  const byCell = new Map<string, Remark[]>();
  const rows = new Set<number>();
  for (const remark of remarks) {
    for (const { place: { row, column } } of remark.findings) {
      if (row === undefined) continue;
      rows.add(row);
      const key = `${row}/${column ?? 0}`;
      const list = byCell.get(key);
      if (!list) byCell.set(key, [remark]);
      else if (list.indexOf(remark) < 0) list.push(remark);
    }
  }
  let head = '<thead><tr><th scope="col"></th>';
  for (let c = 1; c <= width; c++) head += `<th scope="col">${columnName(c)}</th>`;
  yield `${head}</tr></thead>\n<tbody>`;
  const long = grid.rows.length > MAX_ROWS;
  for (let r = 0; r < grid.rows.length; r++) {
    if (long && r > 8 && !rows.has(r + first)) continue;
    const whole = byCell.get(`${r + first}/0`);
    let line = `<tr><th scope="row"${whole ? ` class="${worst(whole)}" id="${anchor(table, r + first, 0)}"` : ''}>${r + first}${whole ? marks(whole) : ''}</th>`;
    for (let c = 0; c < width; c++) {
      if (!long && spans.covering(r, c)) continue;
      const here = byCell.get(`${r + first}/${c + 1}`);
      const merge = long ? undefined : spans.startsAt(r, c);
      const size = merge ? `${merge.rows > 1 ? ` rowspan="${merge.rows}"` : ''}${merge.columns > 1 ? ` colspan="${merge.columns}"` : ''}` : '';
      const text = grid.rows[r]![c] ?? '';
      const kind = here ? worst(here) : text.length > 12 ? 'long' : '';
      line += `<td${size}${kind ? ` class="${here && text.length > 12 ? `${kind} long` : kind}"` : ''}${here ? ` id="${anchor(table, r + first, c + 1)}"` : ''}>${here ? marks(here) : ''}${escapeHtml(mask(text).text)}</td>`;
    }
    yield `${line}</tr>\n`;
  }
  yield '</tbody>';
}

/** HTML text in parts, for a clerk: opens anywhere, needs no network, personal data masked. */
export function* reportPage(title: string, summary: string, grids: readonly Grid[], findings: readonly Finding[]): Generator<string> {
  const remarks = remarksOf(findings);
  const tables = grids.map(grid => grid.name);
  const count = (level: Level): number => findings.filter(finding => finding.severity === level).length;
  yield `<!DOCTYPE html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} 导入报告</title><style>${STYLE}</style></head><body>\n`;
  yield `<header><p class="kind">导入报告</p><h1>${escapeHtml(title)}</h1></header><p>${escapeHtml(typeset(summary))}</p>\n`;
  yield `<p class="key"><span class="error">错误 ${count('error')}：要改</span><span class="warning">注意 ${count('warning')}：猜的或没读懂的，请核对</span><span class="note">说明 ${count('note')}：已改正的，或需知道的</span></p>\n`;
  yield remarks.length ? '<h2>要看的地方</h2><ol class="remarks">\n' : '<p>没有要看的地方。</p>\n';
  for (const remark of remarks) {
    const excerpt = remark.findings[0]!.excerpt;
    yield `<li id="f${remark.number}" class="${remark.level}"><b>${WORDS[remark.level]} ${remark.number}</b><span>${placesOf(remark, tables)}${escapeHtml(typeset(remark.message))}${excerpt ? `<q>${escapeHtml(excerpt)}</q>` : ''}</span></li>\n`;
  }
  if (remarks.length) yield '</ol>\n';
  for (let i = 0; i < grids.length; i++) {
    const grid = grids[i]!;
    yield `<h2>原表${grid.name === '表' ? '' : `：${escapeHtml(grid.name)}`}</h2>${grid.rows.length > MAX_ROWS ? '<p>表很长，只列出表头和有发现的行。</p>' : ''}\n<div class="sheet" tabindex="0" role="region" aria-label="${escapeHtml(grid.name)}"><table>\n`;
    yield* tableRows(grid, i, remarks.filter(remark => remark.table === grid.name));
    yield '</table></div>\n';
  }
  yield '</body></html>\n';
}
