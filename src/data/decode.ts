import { truncated, wrongEncoding } from './fail.js';

export type Encoding = 'utf-8' | 'gb18030';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** A byte order mark stood in front; it is not part of `text`. */
  bom: boolean;
}

const NOTHING = new Uint8Array(0);

/**
 * Decodes bytes as they come: strict UTF-8, and GB 18030 from the first byte on which that fails. As long as nothing has
 * been given away (`commit`) it starts over; afterwards it can only change over while everything so far was ASCII, which is
 * the same in both.
 */
export class StreamDecoder {
  encoding: Encoding = 'utf-8';
  bom = false;
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private kept: Uint8Array[] | undefined = [];
  private lead: number[] = [];
  /** The last three bytes: what the decoder may still hold back. */
  private tail: Uint8Array = NOTHING;
  private ascii = true;
  private fed = 0;
  private given = 0;

  /** @returns the text of this chunk, or with `again` the text from the beginning. @throws GkError wrong-encoding */
  push(chunk: Uint8Array): { text: string; again: boolean } {
    if (this.lead.length < 3) this.look(chunk);
    if (this.encoding === 'gb18030') return { text: this.strict([chunk]), again: false };
    this.kept?.push(chunk);
    let text: string;
    try {
      text = this.decoder.decode(chunk, { stream: true });
    } catch {
      return this.changeOver(chunk);
    }
    if (this.ascii && /[^\0-\x7f]/.test(text)) this.ascii = false;
    this.fed += chunk.length;
    this.given += text.length;
    this.tail = lastThree(this.tail, chunk);
    return { text, again: false };
  }

  /** Text has been given away: no starting over from here on. */
  commit(): void {
    this.kept = undefined;
  }

  /** @throws GkError not-json: the bytes end within a character, so something is missing. */
  end(): void {
    try {
      this.decoder.decode();
    } catch {
      throw truncated(this.given);
    }
  }

  private changeOver(chunk: Uint8Array): { text: string; again: boolean } {
    const again = this.kept !== undefined;
    if (this.bom || !(again || this.ascii)) throw wrongEncoding();
    const held = this.fed - this.given;
    const bytes = this.kept ?? [held ? this.tail.subarray(this.tail.length - held) : NOTHING, chunk];
    this.encoding = 'gb18030';
    this.decoder = new TextDecoder('gb18030', { fatal: true });
    this.kept = undefined;
    return { text: this.strict(bytes), again };
  }

  private strict(chunks: readonly Uint8Array[]): string {
    let text = '';
    try {
      for (const chunk of chunks) text += this.decoder.decode(chunk, { stream: true });
    } catch {
      throw wrongEncoding();
    }
    return text;
  }

  /** Marks and zero bytes in front: UTF-16 and UTF-32 are told apart before anything is decoded as something else. */
  private look(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length && this.lead.length < 3; i++) this.lead.push(chunk[i]!);
    const [a, b, c] = this.lead;
    if (a === 0 || b === 0 || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw wrongEncoding();
    this.bom = a === 0xef && b === 0xbb && c === 0xbf;
  }
}

function lastThree(before: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (chunk.length >= 3) return chunk.subarray(chunk.length - 3);
  const both = new Uint8Array(before.length + chunk.length);
  both.set(before);
  both.set(chunk, before.length);
  return both.subarray(Math.max(0, both.length - 3));
}

/** Decodes a whole file: strict UTF-8, then GB 18030 (reading rule 1). @throws GkError wrong-encoding; not-json when it ends within a character */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const decoder = new StreamDecoder();
  const { text } = decoder.push(bytes);
  decoder.end();
  return { text, encoding: decoder.encoding, bom: decoder.bom };
}
