import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { ReadFailure } from './failure.js';

/** Limits of what a packed office file may unfold to; a catalogue of 100,000 rows needs a third of it. */
export const LIMITS = { inflated: 200 * 1024 * 1024, ratio: 100, ratioFrom: 8 * 1024 * 1024, entries: 4096 } as const;

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly offset: number;
}

const BROKEN = '文件不完整或已损坏,打不开。请在原软件里打开后重新保存';

function endOfDirectory(bytes: Buffer): number {
  for (let i = bytes.length - 22; i >= 0 && i > bytes.length - 65_558; i--) if (bytes.readUInt32LE(i) === 0x06054b50) return i;
  throw new ReadFailure('truncated', BROKEN);
}

/** Reads entries by the central directory only; nothing is inflated before every declared size has passed the limits. */
export class Zip {
  readonly entries = new Map<string, ZipEntry>();

  constructor(private readonly bytes: Buffer) {
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof ReadFailure) throw error;
      throw new ReadFailure('truncated', BROKEN);
    }
  }

  private readDirectory(): void {
    const { bytes } = this;
    const end = endOfDirectory(bytes);
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > LIMITS.entries || at === 0xffffffff) throw new ReadFailure('zip-bomb', '压缩包内文件过多或过大,不予读取');
    let total = 0;
    for (let n = 0; n < count; n++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw new ReadFailure('truncated', BROKEN);
      const nameLength = bytes.readUInt16LE(at + 28);
      const entry: ZipEntry = {
        name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/\\/g, '/'),
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      };
      if (bytes.readUInt16LE(at + 8) & 1) throw new ReadFailure('encrypted', '文件加了密码,请去掉密码后重试');
      total += entry.size;
      if (total > LIMITS.inflated || (entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio)) {
        throw new ReadFailure('zip-bomb', '文件解开后过大(疑似压缩炸弹),不予读取');
      }
      this.entries.set(entry.name, entry);
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  private packedBytes(name: string): { entry: ZipEntry; packed: Buffer } {
    const entry = this.entries.get(name);
    if (!entry || entry.offset + 30 > this.bytes.length || this.bytes.readUInt32LE(entry.offset) !== 0x04034b50) throw new ReadFailure('truncated', BROKEN);
    const from = entry.offset + 30 + this.bytes.readUInt16LE(entry.offset + 26) + this.bytes.readUInt16LE(entry.offset + 28);
    if (from + entry.packed > this.bytes.length) throw new ReadFailure('truncated', BROKEN);
    if (entry.method !== 0 && entry.method !== 8) throw new ReadFailure('zip-method', '压缩方式不受支持,请重新保存文件');
    return { entry, packed: this.bytes.subarray(from, from + entry.packed) };
  }

  /** A whole entry; inflating stops at the size it declared, so that a lying directory gains nothing. */
  read(name: string): Buffer {
    const { entry, packed } = this.packedBytes(name);
    if (entry.method === 0) return packed;
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    } catch {
      throw new ReadFailure('truncated', BROKEN);
    }
  }

  /** The entry piece by piece. */
  async* stream(name: string): AsyncGenerator<Buffer> {
    const { entry, packed } = this.packedBytes(name);
    if (entry.method === 0) {
      yield packed;
      return;
    }
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(packed);
    let seen = 0;
    try {
      for await (const chunk of inflate as AsyncIterable<Buffer>) {
        seen += chunk.length;
        if (seen > entry.size) break;
        yield chunk;
      }
    } catch {
      throw new ReadFailure('truncated', BROKEN);
    }
    if (seen !== entry.size) throw new ReadFailure('zip-bomb', '文件实际大小与声明不符(疑似压缩炸弹),不予读取');
  }
}

/** PK: a zip; D0CF11E0: the old binary formats, or an encrypted new one. */
export function sniff(bytes: Buffer): 'zip' | 'ole' | 'pdf' | 'other' {
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) return 'ole';
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? 'pdf' : 'other';
}

/** Says what an old binary file is: encrypted, or to be saved in the new format. */
export function oleFailure(bytes: Buffer, name: string): ReadFailure {
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
  if (bytes.includes(wide('EncryptedPackage'))) return new ReadFailure('encrypted', '文件加了密码,请去掉密码后重试');
  const word = bytes.includes(wide('WordDocument')) || /\.(?:doc|wps)$/i.test(name);
  return new ReadFailure('old-format', word ? '这是旧版 Word 文件(.doc/.wps),请用 Word 或 WPS 打开,另存为 .docx 后重试' : '这是旧版 Excel 文件(.xls/.et),请用 Excel 或 WPS 打开,另存为 .xlsx 后重试');
}
