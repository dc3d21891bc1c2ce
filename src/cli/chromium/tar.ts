import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

/**
 * Unpacks a tar archive (ustar) into a folder: files, folders, and links within it. Nothing is written outside that folder.
 * @throws when a name leads out of it
 */
export function untar(bytes: Uint8Array, into: string): void {
  const text = (at: number, length: number): string => {
    let end = at;
    while (end < at + length && bytes[end] !== 0) end++;
    return Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at).toString('utf8');
  };
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const prefix = text(at + 345, 155);
    const name = normalize(prefix ? `${prefix}/${text(at, 100)}` : text(at, 100));
    const size = parseInt(text(at + 124, 12).trim() || '0', 8);
    const mode = parseInt(text(at + 100, 8).trim() || '644', 8);
    const type = String.fromCharCode(bytes[at + 156]!);
    const link = text(at + 157, 100);
    if (name.startsWith('/') || name.split(/[\\/]/).indexOf('..') >= 0) throw new Error(`a name in the archive leads out of it: ${name}`);
    const path = join(into, name);
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (type === '5') mkdirSync(path, { recursive: true });
    else if (type === '0' || type === '\u0000') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, data, { mode: mode & 0o755 });
    } else if (type === '2' && /^[^/\\]+$/.test(link)) {
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(link, path);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
