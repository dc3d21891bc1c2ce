import { tooDeep } from './fail.js';

/** The deepest nesting that is read: ours needs about 12. */
export const MAX_DEPTH = 64;

/**
 * Walks over JSON text without parsing it, from inside one object or array, and finds what ends a value at that level.
 * It can stop at the end of a text and go on when more has been appended. Whether the JSON is valid is not its business:
 * every slice cut with it goes through `JSON.parse`.
 */
export class JsonScanner {
  private depth = 0;
  private inString = false;

  /** @param at where to begin, outside of any string @param base levels already open around this place */
  constructor(public at: number, private readonly base: number) {}

  /** True when the text ended inside a string or a bracket. */
  get open(): boolean {
    return this.inString || this.depth > 0;
  }

  /** Position of the next `,`, `]` or `}` at the level where the walk began, or -1: the text ends before. The next call goes on behind it. */
  next(text: string): number {
    const end = text.length;
    let i = this.at;
    while (i < end) {
      if (this.inString) {
        i = closingQuote(text, i);
        if (i < 0) break;
        this.inString = false;
        i++;
        continue;
      }
      const code = text.charCodeAt(i++);
      if (code === 0x22) this.inString = true;
      else if (code === 0x7b || code === 0x5b) {
        if (++this.depth + this.base > MAX_DEPTH) throw tooDeep(MAX_DEPTH);
      } else if (code === 0x7d || code === 0x5d) {
        if (this.depth === 0) return this.found(i);
        this.depth--;
      } else if (code === 0x2c && this.depth === 0) return this.found(i);
    }
    this.at = end;
    return -1;
  }

  private found(after: number): number {
    this.at = after;
    return after - 1;
  }
}

/** The unescaped quote at or after `from`; backslashes are counted backwards, so that a text may end between them. */
function closingQuote(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return quote;
  }
  return -1;
}

/** Looks at the nesting of a whole text; returns true when the text breaks off in the middle. @throws GkError too-deep */
export function breaksOff(text: string): boolean {
  const scanner = new JsonScanner(0, 0);
  while (scanner.next(text) >= 0);
  return scanner.open;
}
