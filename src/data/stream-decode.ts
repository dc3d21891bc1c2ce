import type { Encoding } from './decode.js';
import { fail } from './fail.js';

/**
 * Decodes a JSON document as its bytes come: strict UTF-8, and GB 18030 when that fails. As long as nothing has been given
 * away (`commit`) it starts over; afterwards it can change over only while all was ASCII, which is the same in both.
 */
export class StreamDecoder {
  encoding: Encoding = 'utf-8';
  /** A mark of UTF-8 stood in front (a document in GB 18030 begins with a brace, never with this byte); undefined: no byte yet. */
  bom: boolean | undefined;
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private kept: Uint8Array[] | undefined = [];
  private ascii = true;

  /** @returns the text of this chunk, or with `again` the text from the beginning. @throws GkError wrong-encoding */
  push(chunk: Uint8Array): { text: string; again?: boolean } {
    if (chunk.length) this.bom ??= chunk[0] === 0xef;
    this.kept?.push(chunk);
    try {
      const text = this.decoder.decode(chunk, { stream: true });
      this.ascii &&= text.length === chunk.length;
      return { text };
    } catch {
      const { kept } = this;
      if (this.bom || this.encoding !== 'utf-8' || !(kept || this.ascii)) throw fail('wrong-encoding');
      this.encoding = 'gb18030';
      this.decoder = new TextDecoder(this.encoding, { fatal: true });
      this.kept = undefined;
      let text = '';
      for (const part of kept ?? [chunk]) text += this.push(part).text;
      return { text, again: !!kept };
    }
  }

  /** Text has been given away: no starting over from here on. */
  commit(): void {
    this.kept = undefined;
  }
}
