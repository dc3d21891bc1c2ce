/** `npm run size`: what a page pays for each element: loader, element and its static imports, gzip -9, in bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(table());
