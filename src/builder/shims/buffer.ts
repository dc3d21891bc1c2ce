/** The little of Node's Buffer that the readers of office files use, over a plain byte array. Set in place of `Buffer` by the build. */
// @ts-expect-error `from` has the signature of Node, not that of a typed array.
export class Buffer extends Uint8Array {
  static override from(source: string | ArrayLike<number>, encoding?: string): Buffer {
    if (typeof source !== 'string') return copyOf(source);
    if (encoding !== 'utf16le') return copyOf(new TextEncoder().encode(source));
    const bytes = new Buffer(source.length * 2);
    for (let i = 0; i < source.length; i++) {
      bytes[i * 2] = source.charCodeAt(i) & 255;
      bytes[i * 2 + 1] = source.charCodeAt(i) >> 8;
    }
    return bytes;
  }

  readUInt16LE(at: number): number {
    return this.view(at, 2).getUint16(0, true);
  }

  readUInt32LE(at: number): number {
    return this.view(at, 4).getUint32(0, true);
  }

  readUInt32BE(at: number): number {
    return this.view(at, 4).getUint32(0, false);
  }

  override toString(encoding = 'utf8', start = 0, end = this.length): string {
    const part = this.subarray(start, end);
    if (encoding !== 'latin1') return new TextDecoder().decode(part);
    let text = '';
    for (let i = 0; i < part.length; i++) text += String.fromCharCode(part[i]!);
    return text;
  }

  override includes(what: number | Uint8Array, from = 0): boolean {
    if (typeof what === 'number') return super.includes(what, from);
    for (let at = this.indexOf(what[0]!, from); at >= 0; at = this.indexOf(what[0]!, at + 1)) {
      let same = 1;
      while (same < what.length && this[at + same] === what[same]) same++;
      if (same === what.length) return true;
    }
    return false;
  }

  /** @throws RangeError past the end, as Node does */
  private view(at: number, length: number): DataView {
    return new DataView(this.buffer, this.byteOffset + at, at + length <= this.length ? length : -1);
  }
}

function copyOf(source: ArrayLike<number>): Buffer {
  const bytes = new Buffer(source.length);
  bytes.set(source);
  return bytes;
}
