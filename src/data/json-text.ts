import { notJson, tooDeep, truncated } from './fail.js';
import { breaksOff, MAX_DEPTH } from './json-scanner.js';

export type Envelope = Record<string, unknown>;

/** `JSON.parse` that fails with a GkError. @param offset where `text` stands in its document, in characters */
export function parseJson(text: string, offset = 0): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw tooDeep(MAX_DEPTH); // "too much recursion" in Firefox and Safari
    const at = /position (\d+)/.exec(error.message); // only V8 says it
    throw notJson(at ? Math.max(0, offset + Number(at[1])) : offset || undefined);
  }
}

/** The same for what must run to the end of the document: text that breaks off in the middle is told apart from text that is wrong. */
export function parseToEnd(text: string, offset = 0): unknown {
  try {
    return parseJson(text, offset);
  } catch (error) {
    throw breaksOff(text) ? truncated(offset + text.length) : error;
  }
}

/** The own keys of `from` but for one, in an object without prototype: a key `__proto__` is a key like any other, for the gate behind us to refuse. */
export function copyKeys(from: Envelope, without?: string, to = Object.create(null) as Envelope): Envelope {
  const keys = Object.keys(from);
  for (let i = 0; i < keys.length; i++) if (keys[i] !== without) to[keys[i]!] = from[keys[i]!];
  return to;
}
