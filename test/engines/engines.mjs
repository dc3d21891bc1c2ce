/**
 * The browsers that the tests drive: the current Chromium, 86 (the kernel of the 360 browser; Tier A floor) and 79 (Tier B).
 * The old ones come brotli-packed inside npm packages and are unpacked once into `.cache/engines/`.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { fontEnvironment } from './fonts.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const CACHE = join(ROOT, '.cache/engines');

/** Package, archives beside the executable, and libraries that another package lends so that the machine needs none. */
const NSPR = { from: 138, libs: ['libnspr4.so', 'libplc4.so', 'libplds4.so'] };
const PACKED = {
  138: { name: '@sparticuz/chromium', archives: ['al2023', 'swiftshader'], lent: { from: 86, libs: ['libsqlite3.so.0'] } },
  86: { name: 'chromium-86', archives: ['aws', 'swiftshader'], lent: NSPR },
  79: { name: 'chromium-79', archives: ['aws', 'swiftshader'], lent: NSPR },
};

/**
 * @typedef {object} Engine
 * @property {'current'|'86'|'79'} name
 * @property {string} [path] executable; absent when missing
 * @property {Record<string, string>} [env] what to add to the environment
 * @property {boolean} [shell] true for the packaged headless shells
 * @property {string} [missing] why it cannot be used here
 */

const packageDir = name => join(ROOT, 'node_modules', name);

/** Unpacks an archive of a package (all of it, or some of its libraries) into a folder. */
function extract(version, archive, into, libs = []) {
  const packed = join(packageDir(PACKED[version].name), `bin/${archive}.tar.br`);
  if (!existsSync(packed)) return;
  const tar = join(into, 'archive.tar');
  writeFileSync(tar, brotliDecompressSync(readFileSync(packed)));
  const names = execFileSync('tar', ['tf', tar], { encoding: 'utf8' }).split('\n');
  execFileSync('tar', ['xf', tar, '-C', into, ...names.filter(name => libs.some(lib => name.endsWith(`lib/${lib}`)))]);
  rmSync(tar);
}

/** Unpacks one packaged Chromium; safe when two processes do it at once (one rename wins, both are whole). */
function unpack(version) {
  const { name, archives, lent } = PACKED[version];
  const bin = join(packageDir(name), 'bin');
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: `packaged Chromium ${version} is for linux x64` };
  if (!existsSync(join(bin, 'chromium.br'))) return { missing: `package ${name} is not installed` };
  const home = join(CACHE, version);
  const path = join(home, 'chromium');
  if (!existsSync(path)) {
    const building = `${home}-${process.pid}`;
    mkdirSync(building, { recursive: true });
    extract(lent.from, PACKED[lent.from].archives[0], building, lent.libs);
    for (const archive of archives) extract(version, archive, building);
    writeFileSync(join(building, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
    chmodSync(join(building, 'chromium'), 0o755);
    try {
      renameSync(building, home);
    } catch {
      rmSync(building, { recursive: true, force: true });
    }
  }
  return { path, shell: true, env: { LD_LIBRARY_PATH: join(home, 'lib'), ...fontEnvironment(ROOT) } };
}

/** An installed Chromium; `CHROME_PATH=packaged` looks away from it, as on a new machine. */
function installed() {
  if (process.env.CHROME_PATH === 'packaged') return undefined;
  const candidates = [process.env.CHROME_PATH];
  for (const dir of (process.env.PATH ?? '').split(':')) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) candidates.push(join(dir, name));
  }
  candidates.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  return candidates.find(path => path && existsSync(path));
}

/**
 * One engine by name; unpacks it when needed.
 * @param {'current'|'86'|'79'} name
 * @returns {Engine}
 */
export function engine(name) {
  if (name !== 'current') return { name, ...unpack(name) };
  const path = installed();
  if (path) return { name, path, env: fontEnvironment(ROOT) };
  return { name, ...unpack('138') };
}

/**
 * Several engines; a missing one is said loudly once, so that a green run never hides it.
 * @param {('current'|'86'|'79')[]} [names]
 * @returns {Engine[]} all of them, `missing` set where unusable
 */
export function engines(names = ['current', '86', '79']) {
  return names.map(name => {
    const found = engine(name);
    if (found.missing) console.warn(`!! engine ${name} is missing: ${found.missing}; its tests are skipped`);
    return found;
  });
}
