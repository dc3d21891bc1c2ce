import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import { ReadFailure } from './readers/failure.js';
import { STOPS, unfinishedHere } from './unfinished.js';

export { decodeText } from './readers/decode-text.js';

/** Bytes of an input file that are read at most; a catalogue of 100,000 rows is about 6 MB as xlsx, 60 MB as CSV. */
const MAX_INPUT = 256 * 1024 * 1024;

/** A regular file, whole. Directories, devices and pipes that never end are refused. */
export function readInput(path: string): Buffer {
  if (path === '-') return readFileSync(0);
  let stat;
  try {
    stat = statSync(path);
  } catch {
    throw new ReadFailure('not-found', `找不到文件:${shown(path)}`);
  }
  if (!stat.isFile()) throw new ReadFailure('not-a-file', `这不是文件:${shown(path)}`);
  if (stat.size > MAX_INPUT) throw new ReadFailure('too-large', `文件超过 ${MAX_INPUT / 1024 / 1024} MB,不予读取:${shown(path)}`);
  try {
    return readFileSync(path);
  } catch {
    throw new ReadFailure('unreadable', `没有权限读取:${shown(path)}`);
  }
}

/** A path as it may stand in a message: control characters taken out, so that a file name cannot write to the terminal. */
export function shown(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '?');
}

/**
 * Writes a file whole or not at all: into a new file beside it, to the disk, then renamed over. An interrupted write leaves
 * the old file as it was. A symbolic link is followed, so that the link stays one.
 */
export function writeWhole(path: string, parts: Iterable<string | Uint8Array>): void {
  if (path.indexOf('\u0000') >= 0) throw new ReadFailure('bad-path', '输出文件名里有不允许的字符');
  let target = path;
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) target = realpathSync(path);
    else if (!stat.isFile()) throw new ReadFailure('not-a-file', `不能写到这里:${shown(path)}`);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const held = holdSignals(temporary);
  let file: number | undefined;
  try {
    try {
      file = openSync(temporary, 'wx', 0o644);
    } catch {
      throw new ReadFailure('unwritable', `不能写到这里:${shown(path)}`);
    }
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at);
    }
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, target);
  } catch (error) {
    if (file !== undefined) {
      try { closeSync(file); } catch { /* closed already */ }
      try { unlinkSync(temporary); } catch { /* renamed already */ }
    }
    throw error instanceof ReadFailure ? error : new ReadFailure('unwritable', `写入失败(磁盘可能已满):${shown(path)}`);
  } finally {
    held();
  }
}

/**
 * From before the temporary file exists until it has its final name no signal may end the program at once. In the thread
 * for large inputs (`limited.ts`) the main thread hears the signal, stops this one and removes the file whose name it finds
 * in the shared memory. In the main thread writing is synchronous and short: the signal waits, and comes too late.
 */
function holdSignals(temporary: string): () => void {
  const unfinished = unfinishedHere();
  if (unfinished) {
    unfinished.begin(temporary);
    return () => unfinished.end();
  }
  const wait = (): void => undefined;
  for (const signal of STOPS) process.on(signal, wait);
  return () => { for (const signal of STOPS) process.removeListener(signal, wait); };
}

/** To stdout (or another descriptor) in pieces that the pipe can take; a reader that goes away ends it quietly. */
export function writeOut(parts: Iterable<string>, descriptor = 1): void {
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    for (let at = 0; at < bytes.length;) {
      try {
        at += writeSync(descriptor, bytes, at, bytes.length - at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
          continue;
        }
        if (code === 'EPIPE') return;
        throw error;
      }
    }
  }
}

/** One line that is rewritten, on a terminal only. */
export class Progress {
  // Asked of the system: in the thread for large inputs `process.stderr` is a pipe to the main thread and knows of no terminal.
  private readonly on = isatty(2);
  private last = 0;

  say(text: string): void {
    const now = Date.now();
    if (!this.on || now - this.last < 200) return;
    this.last = now;
    writeOut([`\r\u001b[K${text}`], 2);
  }

  end(): void {
    if (this.on && this.last) writeOut(['\r\u001b[K'], 2);
  }
}
