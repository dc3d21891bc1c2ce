import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { writeJson } from '../../models/json.js';
import { writeWhole } from '../io.js';
import { ReadFailure } from '../readers/failure.js';

/** One file of a terminal's folder, as the hash list names it. */
export interface Listed { readonly path: string; readonly bytes: number; readonly sha256: string }

/** `kiosk.json`: what a folder made by `gk kiosk build` holds. */
export interface Manifest {
  readonly format: 1;
  readonly version: string;
  readonly built: string;
  readonly title: string;
  readonly documents: readonly { readonly title: string; readonly kind: string; readonly updated?: string; readonly records: number }[];
  readonly missing: readonly string[];
  readonly files: readonly Listed[];
}

export const MANIFEST = 'kiosk.json';
const MOST_FILES = 5000;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A path that stays inside its folder and names no device. */
export const isSafePath = (path: unknown): path is string =>
  typeof path === 'string' && path.length > 0 && path.length < 500 && !/^[/\\]|\\|:|\0/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** The hash list of a folder. @throws ReadFailure when it is none */
export function parseManifest(text: string): Manifest {
  let value: Partial<Manifest>;
  try {
    value = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw new ReadFailure('not-json', '校验清单 kiosk.json 读不懂');
  }
  const ok = value !== null && typeof value === 'object' && value.format === 1 && typeof value.version === 'string' && /^[0-9a-z-]{6,64}$/.test(value.version) && Array.isArray(value.files) && value.files.length > 0 && value.files.length <= MOST_FILES
    && value.files.every((file: Partial<Listed> | null) => file !== null && typeof file === 'object' && isSafePath(file.path) && Number.isInteger(file.bytes) && typeof file.sha256 === 'string' && /^[0-9a-f]{64}$/.test(file.sha256));
  if (!ok) throw new ReadFailure('bad-manifest', '校验清单 kiosk.json 不是 gk kiosk build 写的');
  return value as Manifest;
}

/** What is wrong with a folder against its own list: nothing where every file is there, as long and with the same digest. */
export function faultsOf(folder: string): { manifest: Manifest | undefined; faults: string[] } {
  let manifest: Manifest;
  try {
    manifest = parseManifest(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch (error) {
    return { manifest: undefined, faults: [error instanceof ReadFailure ? error.message : '没有校验清单 kiosk.json'] };
  }
  const faults: string[] = [];
  for (const { path, bytes, sha256: digest } of manifest.files) {
    try {
      const file = join(folder, path);
      if (!lstatSync(file).isFile()) faults.push(`不是文件:${path}`);
      else if (statSync(file).size !== bytes) faults.push(`长度不对:${path}`);
      else if (sha256(readFileSync(file)) !== digest) faults.push(`内容不对:${path}`);
    } catch {
      faults.push(`缺少:${path}`);
    }
  }
  return { manifest, faults };
}

/** Writes bytes to the disk before it returns: what is renamed afterwards must not be empty after a power cut. */
export function writeSolid(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w', 0o644);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows cannot; its renames are in the journal.
  }
}

/** What a terminal's folder remembers between two starts. */
export interface State {
  readonly current?: string;
  readonly previous?: string;
  /** Verified on the disk, not yet seen to live in a browser. */
  readonly candidate?: string;
  /** Versions that did not live: never tried again. */
  readonly bad?: readonly string[];
}

const INCOMING = '.incoming-';

/** `gk kiosk serve`'s folder: releases side by side, and one small file that says which is shown. */
export class Terminal {
  readonly releases: string;

  constructor(readonly folder: string) {
    this.releases = join(folder, 'releases');
  }

  get exists(): boolean {
    return existsSync(this.releases);
  }

  state(): State {
    try {
      const value = JSON.parse(readFileSync(join(this.folder, 'state.json'), 'utf8')) as State;
      return value && typeof value === 'object' ? value : {};
    } catch {
      // A power cut before the first one: whatever release is whole will do.
      return {};
    }
  }

  write(state: State): void {
    writeWhole(join(this.folder, 'state.json'), [`${writeJson(state, 1)}\n`]);
    syncFolder(this.folder);
  }

  pathOf(version: string): string {
    return join(this.releases, version);
  }

  isWhole(version: string | undefined): version is string {
    return version !== undefined && /^[0-9a-z-]+$/.test(version) && faultsOf(this.pathOf(version)).faults.length === 0;
  }

  /** The release to show: the current one if it is whole, else the one before, else any that is. Written back where it changed. */
  settle(): string | undefined {
    const state = this.state();
    const others = existsSync(this.releases) ? readdirSync(this.releases).filter((name) => !name.startsWith('.') && name !== state.candidate && !state.bad?.includes(name)).sort() : [];
    const whole = [state.current, state.previous, ...others].find((version) => this.isWhole(version));
    if (whole !== state.current && whole !== undefined) this.write({ ...state, current: whole });
    return whole;
  }

  /**
   * Takes a release in: every file into a folder that nobody looks at, each compared with the list, all of it onto the disk, then one
   * rename. Whatever stops it in between leaves what is shown untouched.
   */
  async take(manifestText: string, read: (path: string) => Promise<Uint8Array>): Promise<'new' | 'known' | 'bad'> {
    const manifest = parseManifest(manifestText);
    const { version } = manifest;
    mkdirSync(this.releases, { recursive: true });
    this._sweep();
    if (this.state().bad?.includes(version)) return 'bad';
    const target = this.pathOf(version);
    if (existsSync(target)) {
      if (this.isWhole(version)) {
        this._announce(version);
        return 'known';
      }
      rmSync(target, { recursive: true, force: true });
    }
    const incoming = join(this.releases, `${INCOMING}${version}-${process.pid}`);
    try {
      for (const { path, bytes, sha256: digest } of manifest.files) {
        const content = await read(path);
        if (content.length !== bytes || sha256(content) !== digest) throw new ReadFailure('hash-mismatch', `文件和校验清单不符,没有更新:${path}`);
        writeSolid(join(incoming, path), content);
      }
      writeSolid(join(incoming, MANIFEST), Buffer.from(manifestText, 'utf8'));
      // What the disk gives back is what counts.
      const { faults } = faultsOf(incoming);
      if (faults.length) throw new ReadFailure('hash-mismatch', `写入后核对不上,没有更新:${faults[0]}`);
      syncFolder(incoming);
      renameSync(incoming, target);
      syncFolder(this.releases);
    } catch (error) {
      rmSync(incoming, { recursive: true, force: true });
      if (error instanceof ReadFailure) throw error;
      throw new ReadFailure('unwritable', `更新没有写成(磁盘可能已满),原来的内容照旧:${(error as Error).message}`);
    }
    this._announce(version);
    return 'new';
  }

  private _announce(version: string): void {
    const state = this.state();
    if (state.current === version) return;
    const { candidate: _, ...rest } = state;
    // The first one has nothing to fall back on: it is shown at once.
    this.write(this.isWhole(state.current) ? { ...rest, candidate: version } : { ...rest, current: version });
  }

  /** The candidate has shown in a browser that it lives. */
  promote(version: string): void {
    const { candidate, current, ...rest } = this.state();
    if (candidate !== version || !this.isWhole(version)) return;
    this.write({ ...rest, current: version, ...(current && { previous: current }) });
    this._keepOnly([version, current]);
  }

  /** It did not live: what was shown before is shown again, and it is never tried again. */
  reject(version: string): void {
    const { candidate, current, previous, bad = [], ...rest } = this.state();
    const marked = [...bad.filter((one) => one !== version), version].slice(-20);
    if (candidate === version) this.write({ ...rest, ...(current && { current }), ...(previous && { previous }), bad: marked });
    else if (current === version && this.isWhole(previous)) this.write({ ...rest, ...(candidate && { candidate }), current: previous, bad: marked });
  }

  private _keepOnly(versions: readonly (string | undefined)[]): void {
    for (const name of readdirSync(this.releases)) if (!versions.includes(name)) rmSync(join(this.releases, name), { recursive: true, force: true });
  }

  /** What earlier updates left when the power went. */
  private _sweep(): void {
    for (const name of readdirSync(this.releases)) if (name.startsWith(INCOMING)) rmSync(join(this.releases, name), { recursive: true, force: true });
  }
}

/** Reads files of a folder, and of nothing outside it. */
export const folderReader = (folder: string) => async (path: string): Promise<Uint8Array> => {
  const root = resolve(folder);
  const file = resolve(root, path);
  if (!file.startsWith(root + sep)) throw new ReadFailure('bad-path', `清单里的路径不对:${path}`);
  try {
    return readFileSync(file);
  } catch {
    throw new ReadFailure('not-found', `来源里缺少文件:${path}`);
  }
};
