import type { Encoding } from './decode.js';
import { fail } from './fail.js';

/**
 * Decodes bytes as they come: strict UTF-8, and GB 18030 when that fails. As long as nothing has been given away (`commit`)
 * it starts over; afterwards it can change over only while all was ASCII, which is the same in both.
 * UTF-16 is valid in neither: its mark has a byte FF, and without a mark it has zeros, which are refused here.
 */
export class StreamDecoder {
  encoding: Encoding = 'utf-8';
  bom = false;
  private decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private kept: Uint8Array[] | undefined = [];
  private ascii = true;
  private begun = false;

  /** @returns the text of this chunk, or with `again` the text from the beginning. @throws GkError wrong-encoding */
  push(chunk: Uint8Array): { text: string; again: boolean } {
    let text: string;
    this.kept?.push(chunk);
    try {
      text = this.decoder.decode(chunk, { stream: true });
    } catch {
      return this.changeOver(chunk);
    }
    this.ascii &&= text.length === chunk.length;
    if (!this.begun && text) {
      if (text.slice(0, 2).includes('\0')) throw fail('wrong-encoding');
      this.begun = true;
      this.bom = text[0] === '\ufeff';
      if (this.bom) text = text.slice(1);
    }
    return { text, again: false };
  }

  /** Text has been given away: no starting over from here on. */
  commit(): void {
    this.kept = undefined;
  }

  private changeOver(chunk: Uint8Array): { text: string; again: boolean } {
    const { kept } = this;
    // a mark says UTF-8; a document in GB 18030 begins with a brace, never with this byte
    if (this.bom || kept?.[0]?.[0] === 0xef || this.encoding !== 'utf-8' || !(kept || this.ascii)) throw fail('wrong-encoding');
    this.encoding = 'gb18030';
    this.decoder = new TextDecoder(this.encoding, { fatal: true });
    this.kept = undefined;
    let text = '';
    for (const part of kept ?? [chunk]) text += this.push(part).text;
    return { text, again: !!kept };
  }
}
