import { mask } from '../spec/privacy.js';
import type { Finding } from '../models/table/findings.js';
import type { Grid } from '../models/table/grid.js';
import { Spans, widthOf } from '../models/table/grid.js';
import { columnName } from './report.js';

/** The report as a page: the source tables as they were read, cells coloured, what was found beside them. */

const MAX_ROWS = 1500;
const COLOURS = { error: '#f8c9c4', warning: '#fde3a7', note: '#d5e8f7' } as const;
const WORDS = { error: '错误', warning: '注意', note: '说明' } as const;
type Level = keyof typeof COLOURS;

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

const STYLE = `body{font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:24px;color:#1b1f24}
h1{font-size:22px}h2{font-size:18px;margin-top:32px}table{border-collapse:collapse;font-size:13px}
td,th{border:1px solid #b8c0c8;padding:4px 6px;vertical-align:top;white-space:pre-wrap;max-width:22em}th{background:#f2f4f6;font-weight:400;color:#5a646e}
.error{background:${COLOURS.error}}.warning{background:${COLOURS.warning}}.note{background:${COLOURS.note}}
.mark{font-weight:700;display:block;font-size:12px}li{margin:2px 0}.key span{padding:2px 8px;margin-right:8px}
@media print{td{max-width:none}}`;

function worst(findings: readonly Finding[]): Level {
  if (findings.some(f => f.severity === 'error')) return 'error';
  return findings.some(f => f.severity === 'warning') ? 'warning' : 'note';
}

function* tableRows(grid: Grid, numbered: ReadonlyMap<Finding, number>, own: readonly Finding[]): Generator<string> {
  const spans = new Spans(grid);
  const width = widthOf(grid);
  const first = grid.firstRow ?? 1;
  const byCell = new Map<string, Finding[]>();
  for (const finding of own) {
    const key = `${finding.place.row ?? 0}/${finding.place.column ?? 0}`;
    const list = byCell.get(key);
    if (list) list.push(finding);
    else byCell.set(key, [finding]);
  }
  let head = '<tr><th></th>';
  for (let c = 1; c <= width; c++) head += `<th>${columnName(c)}</th>`;
  yield `${head}</tr>\n`;
  const interesting = grid.rows.length > MAX_ROWS;
  for (let r = 0; r < grid.rows.length; r++) {
    if (interesting && r > 8 && !own.some(f => f.place.row === r + first)) continue;
    const whole = byCell.get(`${r + first}/0`);
    let line = `<tr><th${whole ? ` class="${worst(whole)}"` : ''}>${r + first}${whole ? marks(whole, numbered) : ''}</th>`;
    for (let c = 0; c < width; c++) {
      if (!interesting && spans.covering(r, c)) continue;
      const here = byCell.get(`${r + first}/${c + 1}`);
      const merge = interesting ? undefined : grid.merges.length ? spans.startsAt(r, c) : undefined;
      const size = merge ? `${merge.rows > 1 ? ` rowspan="${merge.rows}"` : ''}${merge.columns > 1 ? ` colspan="${merge.columns}"` : ''}` : '';
      line += `<td${size}${here ? ` class="${worst(here)}" title="${escapeHtml(here.map(f => f.message).join('\n'))}"` : ''}>${here ? marks(here, numbered) : ''}${escapeHtml(mask(grid.rows[r]![c] ?? '').text)}</td>`;
    }
    yield `${line}</tr>\n`;
  }
}

function marks(findings: readonly Finding[], numbered: ReadonlyMap<Finding, number>): string {
  return `<span class="mark">${findings.map(f => `[${numbered.get(f)}]`).join(' ')}</span>`;
}

/** HTML text in parts, for a clerk: opens anywhere, needs no network, personal data masked. */
export function* reportPage(title: string, summary: string, grids: readonly Grid[], findings: readonly Finding[]): Generator<string> {
  const numbered = new Map<Finding, number>();
  findings.forEach((finding, i) => numbered.set(finding, i + 1));
  yield `<!DOCTYPE html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} 导入报告</title><style>${STYLE}</style></head><body>\n`;
  yield `<h1>${escapeHtml(title)} 导入报告</h1><p>${escapeHtml(summary)}</p><p class="key"><span class="error">错误</span><span class="warning">注意:猜的或没读懂的</span><span class="note">说明:已改正或需知道的</span></p>\n`;
  yield '<h2>发现</h2><ol>\n';
  for (const finding of findings) {
    const { table, row, column } = finding.place;
    const where = `${table}${row === undefined ? '' : ` 第${row}行`}${column === undefined ? '' : ` ${columnName(column)}列`}`;
    yield `<li class="${finding.severity}"><b>${WORDS[finding.severity]}</b> ${escapeHtml(where)}:${escapeHtml(finding.message)}${finding.excerpt ? `<br>原文:${escapeHtml(finding.excerpt)}` : ''}</li>\n`;
  }
  yield '</ol>\n';
  for (const grid of grids) {
    const own = findings.filter(finding => finding.place.table === grid.name);
    yield `<h2>${escapeHtml(grid.name)}</h2><table>\n`;
    yield* tableRows(grid, numbered, own);
    yield `</table>${grid.rows.length > MAX_ROWS ? '<p>表很长,只列出表头和有发现的行。</p>' : ''}\n`;
  }
  yield '</body></html>\n';
}
