import { fail } from './fail.js';

export type Encoding = 'utf-8' | 'gb18030';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** A byte order mark stood in front; it is not part of `text`. */
  bom: boolean;
}

/** Decodes a whole file: strict UTF-8, then GB 18030 (reading rule 1). @throws GkError wrong-encoding for anything else, UTF-16 included */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  const encodings: Encoding[] = bom ? ['utf-8'] : ['utf-8', 'gb18030'];
  if (a !== 0 && b !== 0) {
    for (const encoding of encodings) {
      try {
        return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, bom };
      } catch {
        // the next one; a mark of UTF-16 has a byte FF, which is valid in neither
      }
    }
  }
  throw fail('wrong-encoding');
}
