/** `npm run size`: what a page pays for each element: loader, element and its static imports, gzip -9, in bytes; `--write` puts the table into docs/performance.md. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { closure } from './build/closure.mjs';
import { components, ROOT } from './components.mjs';

const cdn = join(ROOT, 'dist/cdn');
const gz = file => gzipSync(readFileSync(join(cdn, file)), { level: 9 }).length;

/** @returns {{name: string, gz: number, files: string[]}[]} the loader, each element with the loader, the whole file, the lazy chunks */
export function sizes() {
  if (!existsSync(join(cdn, 'gk.js'))) throw new Error('npm run build first');
  const loader = gz('gk.js');
  const rows = [{ name: 'gk.js', gz: loader, files: ['gk.js'] }];
  const eager = new Set();
  for (const name of components()) {
    const files = closure(cdn, `gk-${name}.js`);
    files.forEach(file => eager.add(file));
    rows.push({ name: `gk-${name}`, gz: loader + files.reduce((sum, file) => sum + gz(file), 0), files: ['gk.js', ...files] });
  }
  rows.push({ name: 'gk.all.js', gz: gz('gk.all.js'), files: ['gk.all.js'] });
  const chunks = existsSync(join(cdn, 'chunks')) ? readdirSync(join(cdn, 'chunks')) : [];
  for (const chunk of chunks.map(file => `chunks/${file}`)) {
    if (!eager.has(chunk)) rows.push({ name: `lazy ${chunk}`, gz: gz(chunk), files: [chunk] });
  }
  return rows;
}

/** One row a line, kB with one decimal. */
export function table(rows = sizes()) {
  const width = Math.max(...rows.map(row => row.name.length));
  return rows.map(row => `${row.name.padEnd(width)} ${(row.gz / 1024).toFixed(1).padStart(7)} kB gz  ${row.files.length} file${row.files.length > 1 ? 's' : ''}`).join('\n');
}

const MARKS = ['<!-- size:start -->', '<!-- size:end -->'];

/** The table of docs/performance.md, between its marks: elements and the whole file; lazy parts as one sum. */
function writeTable() {
  const path = join(ROOT, 'docs/performance.md');
  const text = readFileSync(path, 'utf8');
  const [start, end] = MARKS.map(mark => text.indexOf(mark));
  if (start < 0 || end < start) throw new Error(`${path} has no marks ${MARKS.join(' ')}`);
  const rows = sizes();
  const lazy = rows.filter(({ name }) => name.startsWith('lazy '));
  const kb = bytes => (bytes / 1024).toFixed(1);
  const lines = [...rows.filter(row => !lazy.includes(row)).map(({ name, gz: bytes, files }) => `| \`${name}\` | ${kb(bytes)} | ${files.length} |`),
    `| later parts, all elements together, each loaded only when it is needed | ${kb(lazy.reduce((sum, row) => sum + row.gz, 0))} | ${lazy.length} |`];
  writeFileSync(path, `${text.slice(0, start)}${MARKS[0]}\n| with the loader and all static imports | kB gz | files |\n|---|---|---|\n${lines.join('\n')}\n${text.slice(end)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(table());
  if (process.argv.includes('--write')) writeTable();
}
