/** Markdown of what was measured: targets met or not, then every peer with its ratio to the floor of the same round. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { figure, FLOOR, median, ratio, runsOf } from './figures.mjs';
import { ARTICLE, LOADER, TARGETS } from './targets.mjs';

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';
const COLUMNS = [
  ['rows', 'first rows', 'ms'], ['tbt', 'TBT', 'ms'], ['keyMedian', 'key', 'ms'], ['keyP95', 'p95', 'ms'], ['keyFirst', 'first key', 'ms'], ['facet', 'facet', 'ms'],
  ['heap', 'heap', 'MB'], ['heapAfter', 'heap searched', 'MB'], ['jump', 'jump', 'ms'], ['dropped', 'dropped', ''], ['blank', 'blank', ''], ['longWorst', 'longest task after', 'ms'],
];

const size = n => n.toLocaleString('en');
function show(value, unit) {
  if (value === undefined) return '–';
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'MB') return `${(value / 1e6).toFixed(1)} MB`;
  if (unit === 'ms') return `${Math.round(value)} ms`;
  return String(Math.round(value * 1000) / 1000);
}
const verdict = (value, bound) => (value === undefined ? 'not measured' : value <= bound + 1e-9 ? 'met' : '**not met**');

function targetRows({ runs }) {
  return TARGETS.map(target => {
    const { peer, n, cpu, against, bound, unit } = target;
    const absolute = figure(runs, target.figure, peer, n, cpu);
    const compared = against ? ratio(runs, target.figure, peer, n, cpu, against) : absolute;
    const unknown = absolute === undefined || compared === undefined;
    const where = `${size(n)}${cpu > 1 ? `, ${cpu} × CPU` : ''}`;
    const wanted = against ? `≤ ${bound} × ${against === 'floor' ? FLOOR : 'best peer'}` : `≤ ${show(bound, unit)}`;
    const measured = unknown ? '–' : against ? `${show(absolute, unit)} = **${compared.toFixed(2)} ×**` : show(absolute, unit);
    return { cells: [target.label, where, measured, wanted, verdict(unknown ? undefined : compared, bound)], unknown };
  }).filter(row => !row.unknown).map(row => row.cells);
}

function articleRows({ articles, loader }) {
  const rows = loader === undefined ? [] : [['loader `gk.js`', '–', show(loader, 'kB'), `≤ ${show(LOADER, 'kB')}`, verdict(loader, LOADER)]];
  const good = articles.filter(run => !run.error);
  if (!good.length) return rows;
  const { count, engine, cpu, kbits, latency } = good[0];
  const where = `${count} × 200, ${engine.replace('Headless', '')}, ${cpu} × CPU, ${kbits / 1000} Mbit/s${latency ? `, ${latency} ms` : ''}`;
  const first = median(good.map(run => run.first));
  const code = median(good.map(run => run.code));
  return [...rows,
    ['CMS article, first rows', where, `${show(first, 'ms')} (all elements: ${show(median(good.map(run => run.last)), 'ms')})`, `≤ ${ARTICLE.firstRows} ms`, verdict(first, ARTICLE.firstRows)],
    ['CMS article, script + CSS', where, `${show(code, 'kB')} (when idle: ${show(median(good.map(run => run.codeSettled)), 'kB')})`, `≤ ${show(ARTICLE.code, 'kB')}`, verdict(code, ARTICLE.code)]];
}

const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map(cells => `| ${cells.join(' | ')} |`)].join('\n');

function peerTable(runs, n, cpu, peers) {
  const columns = COLUMNS.filter(([name]) => peers.some(peer => figure(runs, name, peer, n, cpu) !== undefined));
  const cell = (peer, [name, , unit]) => {
    const value = figure(runs, name, peer, n, cpu);
    const times = unit && peer !== FLOOR ? ratio(runs, name, peer, n, cpu, 'floor') : undefined;
    return value === undefined ? '–' : `${show(value, unit)}${Number.isFinite(times) ? ` (${times.toFixed(2)})` : ''}`;
  };
  const rows = peers.filter(peer => runsOf(runs, peer, n, cpu).length).map(peer => [peer, runsOf(runs, peer, n, cpu).filter(run => run.rows).length, ...columns.map(column => cell(peer, column))]);
  return `### ${size(n)} items${cpu > 1 ? `, ${cpu} × CPU` : ''}\n\n${table(['peer', 'runs', ...columns.map(([, label]) => label)], rows)}`;
}

/** @param {object} result what `run.mjs` writes as JSON */
export function markdown(result) {
  const { runs, peers, engine, command, date, bytes, load } = result;
  const sizes = [...new Set(runs.map(run => `${run.n}:${run.cpu}`))].map(key => key.split(':').map(Number)).sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const failed = [...runs, ...result.articles].filter(run => run.error);
  const mb = pair => (pair ? `${(pair[0] / 1e6).toFixed(2)} MB (${(pair[1] / 1000).toFixed(0)} kB gz)` : '–');
  return [
    `Measured ${date} with \`${command}\`, ${engine}, load average at the start ${load.toFixed(1)}.`,
    `Ratios are medians over rounds, each against the same round; times on shared cores vary by ± 30 %, ratios less.`,
    '', table(['figure', 'items', 'measured', 'target', ''], [...articleRows(result), ...targetRows(result)]), '',
    table(['items', 'gk/1', 'compact', 'flat rows (peers)'], Object.entries(bytes).map(([n, forms]) => [size(Number(n)), mb(forms.gk), mb(forms.packed), mb(forms.rows)])), '',
    ...sizes.map(([n, cpu]) => `${peerTable(runs, n, cpu, peers)}\n`),
    ...(failed.length ? ['Runs that failed:', '', ...failed.map(run => `- ${run.peer ?? 'article'} ${run.n ?? ''}: ${run.error.split('\n')[0]}`), ''] : []),
  ].join('\n');
}

/** Puts the text between the markers of a Markdown file. */
export function insert(file, text) {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : `# Performance\n\n${BEGIN}\n${END}\n`;
  const from = old.indexOf(BEGIN);
  const to = old.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${file} has no ${BEGIN} … ${END}`);
  writeFileSync(file, `${old.slice(0, from + BEGIN.length)}\n${text}\n${old.slice(to)}`);
}
