/**
 * The documents of one size in the three forms that are served, gzipped once and kept under `.cache/bench/`:
 * `gk` the gk/1 document, `packed` its compact form, `rows` flat rows for general grids; and what a plain substring search finds in it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../test/engines/engines.mjs';
import { catalogue, expectations, flatRows, texts } from './data.mjs';

const CACHE = join(ROOT, '.cache/bench');
const PACK = join(ROOT, 'src/models/pack.ts');
const FORMS = ['gk', 'packed', 'rows'];

/** `pack()` of the project, or undefined where it does not build. */
async function packer() {
  if (!existsSync(PACK)) return undefined;
  const outfile = join(CACHE, `${version()}-pack-${process.pid}.mjs`);
  try {
    await build({ entryPoints: [PACK], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' });
    return (await import(pathToFileURL(outfile).href)).pack;
  } catch (error) {
    console.warn(`!! ${PACK} does not build: ${error.message.split('\n')[0]}; the compact form is left out`);
    return undefined;
  }
}

/** Changes when the generator or the compact form does. */
function version() {
  const hash = createHash('sha1');
  for (const file of ['bench/data.mjs', 'bench/corpus.mjs', 'src/models/pack.ts']) if (existsSync(join(ROOT, file))) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 10);
}

/**
 * @param {number} n items
 * @param {number} [seed]
 * @returns {Promise<{n: number, bodies: Record<'gk'|'packed'|'rows', Buffer|undefined>, bytes: Record<string, [number, number]>, expected: object, first: string[][]}>}
 *   bodies are gzipped; `bytes` = plain and gzipped size of each form; `first` = texts of the first 25 rows
 */
export async function prepare(n, seed = 1) {
  mkdirSync(CACHE, { recursive: true });
  const base = join(CACHE, `${version()}-${n}-${seed}`);
  if (!existsSync(`${base}.json`)) await make(base, n, seed);
  const meta = JSON.parse(readFileSync(`${base}.json`, 'utf8'));
  const bodies = Object.fromEntries(FORMS.map(form => [form, meta.bytes[form] ? readFileSync(`${base}.${form}.gz`) : undefined]));
  return { ...meta, bodies };
}

async function make(base, n, seed) {
  // Sets of an older generator or packer are of no use to anyone.
  for (const file of readdirSync(CACHE)) if (!file.startsWith(version())) rmSync(join(CACHE, file), { force: true });
  const pack = await packer();
  const document = catalogue(n, seed);
  const bytes = {};
  const write = (form, value) => {
    const plain = Buffer.from(JSON.stringify(value));
    const zipped = gzipSync(plain, { level: 9 });
    bytes[form] = [plain.length, zipped.length];
    writeFileSync(`${base}.${form}.gz`, zipped);
  };
  write('gk', document);
  if (pack) write('packed', pack(document));
  write('rows', flatRows(document));
  const meta = { n, bytes, expected: expectations(document), first: document.items.slice(0, 25).map(texts) };
  writeFileSync(`${base}.tmp`, JSON.stringify(meta));
  // Last and at once: a half-made set is never taken for a whole one. Without pack() it is made again next time.
  if (pack) renameSync(`${base}.tmp`, `${base}.json`);
  else writeFileSync(`${base}.json`, JSON.stringify(meta));
}
