import { notJson, tooDeep, truncated } from './fail.js';

export type Envelope = Record<string, unknown>;

/** The deepest nesting that is read: ours needs about 12. */
const MAX_DEPTH = 64;

/**
 * Walks over JSON text without parsing it, from `from` inside one object or array, and finds where that can be cut: the last
 * comma at its level before `limit`, or the first one behind it; or the bracket that ends it; or -1, the text ends before.
 * Whether the text is valid is not its business: each piece goes through `JSON.parse`. @throws GkError too-deep
 */
export function cutAt(text: string, from: number, limit = Infinity): number {
  let comma = -1;
  let depth = 0;
  for (let i = from; i < text.length && (comma < 0 || i < limit); i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      let slash: number;
      do {
        slash = i = text.indexOf('"', i + 1);
        while (text[--slash] === '\\');
      } while ((i - slash) % 2 === 0); // an odd number of backslashes before it: not the end of the string
      if (i < 0) break;
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth >= MAX_DEPTH) throw tooDeep(MAX_DEPTH);
    } else if (code === 0x5d || code === 0x7d) {
      if (!depth--) return i;
    } else if (code === 0x2c && !depth) comma = i;
  }
  return comma;
}

/** `JSON.parse` that fails with a GkError. @param offset where `text` stands in its document, in characters */
export function parseJson(text: string, offset = 0): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw tooDeep(MAX_DEPTH); // "too much recursion" in Firefox and Safari
    const at = /position (\d+)/.exec(error.message); // only V8 says it
    throw notJson(offset + Number(at?.[1] ?? 0));
  }
}

/** The same for an object that must run to the end of the document: text that breaks off is told apart from text that is wrong. */
export function parseToEnd(text: string, offset = 0): Envelope {
  try {
    return parseJson(text, offset) as Envelope;
  } catch (error) {
    const end = cutAt(text, 1);
    throw end < 0 || text[end] === ',' ? truncated(offset + text.length) : error;
  }
}

/** The own keys of `from` but for one, in an object without prototype: a key `__proto__` is a key like any other, for the gate behind us to refuse. */
export function copyKeys(from: Envelope, without?: string, to = Object.create(null) as Envelope): Envelope {
  const keys = Object.keys(from);
  for (let i = 0; i < keys.length; i++) if (keys[i] !== without) to[keys[i]!] = from[keys[i]!];
  return to;
}
