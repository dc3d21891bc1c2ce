import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { untar } from './tar.js';

const PACKAGE = '@sparticuz/chromium';
/** Libraries that a bare machine lacks, and the software renderer. */
const ARCHIVES = ['al2023.tar.br', 'swiftshader.tar.br'];

/** The Chromium of the npm package, unpacked; undefined where it is not installed or not made for this machine. */
export function packagedChromium(env: NodeJS.ProcessEnv): { readonly path: string; readonly env: Readonly<Record<string, string>> } | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = packageRoot();
  if (root === undefined) return undefined;
  const bin = join(root, 'bin');
  if (!existsSync(join(bin, 'chromium.br'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = unpacked(bin, env, String(version).replace(/[^\w.-]/g, ''));
  const libraries = [join(home, 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { path: join(home, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/** Beside us, or in the project that the command is called in. */
function packageRoot(): string | undefined {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json')).href]) {
    try {
      for (let dir = dirname(createRequire(from).resolve(PACKAGE)); dir !== dirname(dir); dir = dirname(dir)) {
        if (existsSync(join(dir, 'bin', 'chromium.br'))) return dir;
      }
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

/** In the cache folder of this user, where nobody else can put another program in its place; else for this one run. */
function unpacked(bin: string, env: NodeJS.ProcessEnv, version: string): string {
  const cache = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'gk-elements');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return home;
  let building: string;
  try {
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    building = mkdtempSync(join(cache, 'unpacking-'));
  } catch {
    building = mkdtempSync(join(tmpdir(), 'gk-chromium-'));
    process.once('exit', () => { rmSync(building, { recursive: true, force: true }); });
    unpackInto(bin, building);
    return building;
  }
  unpackInto(bin, building);
  try {
    renameSync(building, home);
  } catch {
    // Another run was faster; its folder is as good.
    rmSync(building, { recursive: true, force: true });
  }
  return home;
}

function unpackInto(bin: string, into: string): void {
  try {
    for (const name of ARCHIVES) {
      const archive = join(bin, name);
      if (existsSync(archive)) untar(brotliDecompressSync(readFileSync(archive)), into);
    }
    const path = join(into, 'chromium');
    writeFileSync(path, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
    chmodSync(path, 0o755);
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    throw error;
  }
}
