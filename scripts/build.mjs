/** `npm run build`: everything in dist/, from nothing. Two runs give the same bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { buildable, buildBuilder } from './build/builder.mjs';
import { closure, firstLazies } from './build/closure.mjs';
import { collectPackages, licenceText } from './build/licences.mjs';
import { components, ROOT, writeIndexes } from './components.mjs';
import { writeMetadata } from './metadata/write.mjs';

const at = path => join(ROOT, path);
/** Built beside `dist` and swapped at the end: a failed build leaves the last good one. */
const out = join(ROOT, `.cache/dist-${process.pid}`);
process.env.GK_DIST = out;
process.once('exit', () => { rmSync(out, { recursive: true, force: true }); });
const into = path => join(out, path);
const started = Date.now();

const bundled = new Set();

async function vite(mode) {
  await build({ configFile: at('vite.config.ts'), mode, logLevel: 'warn', plugins: mode === 'npm' ? [] : [collectPackages(bundled)] });
}

/** Static imports of each element and its first lazy ones, for the loader to fetch in one go. */
function chunkTable(names) {
  return JSON.stringify(Object.fromEntries(names.map(name => {
    const files = closure(into('cdn'), `gk-${name}.js`);
    return [name, [...files.slice(1), ...firstLazies(into('cdn'), files)]];
  })));
}

/** What a page may link so that nothing jumps before the script has come. */
function fallbackSheet(names) {
  const tags = names.map(name => `gk-${name}:not(:defined)`);
  return `${[...tags, '[data-gk]'].join(',')}{display:block}\n`;
}

function integrity(dir) {
  const files = readdirSync(dir, { recursive: true }).map(String).filter(file => /\.(?:js|mjs|css)$/.test(file)).sort();
  const hash = file => `sha384-${createHash('sha384').update(readFileSync(join(dir, file))).digest('base64')}`;
  const all = Object.fromEntries(files.map(file => [file, hash(file)]));
  writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

/** The command line: one file for Node, dependencies stay packages. */
async function cli() {
  if (!existsSync(at('src/cli/main.ts'))) return;
  await bundle({
    entryPoints: [at('src/cli/main.ts')], outfile: into('cli/gk.js'), bundle: true, platform: 'node', format: 'esm', target: 'node20',
    packages: 'external', charset: 'utf8', legalComments: 'none', banner: { js: '#!/usr/bin/env node' },
    define: { __GK_VERSION__: JSON.stringify(JSON.parse(readFileSync(at('package.json'), 'utf8')).version) },
  });
  chmodSync(into('cli/gk.js'), 0o755);
  // What runs in the page of the browser that PDFs are made with: one plain script each.
  const pages = existsSync(at('src/cli/pages')) ? readdirSync(at('src/cli/pages')).filter(file => file.endsWith('.ts')) : [];
  await bundle({
    entryPoints: pages.map(file => at(`src/cli/pages/${file}`)), outdir: into('cli/pages'), bundle: true, platform: 'browser', format: 'iife', target: 'chrome86',
    minify: true, charset: 'ascii', legalComments: 'none',
  });
}

writeIndexes();
const names = components();
mkdirSync(into('cdn'), { recursive: true });
await vite('npm');
if (names.length) await vite('cdn');
process.env.GK_CHUNKS = chunkTable(names);
for (const mode of ['classic', 'module', 'whole']) await vite(mode);
writeFileSync(into('cdn/gk.css'), fallbackSheet(names));
writeFileSync(into('cdn/THIRD-PARTY-LICENSES.txt'), licenceText(bundled));
const sri = integrity(into('cdn'));
await cli();
if (existsSync(at('src/builder')) && existsSync(into('elements.js'))) {
  const elements = buildable(names, await import(into('elements.js')), ROOT);
  await buildBuilder({ root: ROOT, out: into('builder'), elements, integrity: sri['gk.all.js'] });
}
for (const file of existsSync(at('src/spec/schema')) ? readdirSync(at('src/spec/schema')) : []) {
  if (file.endsWith('.schema.json')) cpSync(at(`src/spec/schema/${file}`), into(`spec/${file}`));
}
writeMetadata(ROOT, out);
if (!process.argv.includes('--no-types')) {
  execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('scripts/build/tsconfig.types.json'), '--outDir', out], { stdio: 'inherit' });
}
rmSync(at('dist'), { recursive: true, force: true });
renameSync(out, at('dist'));
console.log(`built ${names.length} elements in ${((Date.now() - started) / 1000).toFixed(1)} s`);
