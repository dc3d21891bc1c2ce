import { decodeText, readInput } from '../io.js';
import { ReadFailure } from './failure.js';
import { parseJson } from './parse-json.js';

export { parseJson };

/** JSON value of a file, with the caps every reader of the format keeps. @throws ReadFailure not-json, too-deep … */
export function readJsonFile(path: string): { value: unknown; text: string; encoding: string } {
  const { text, encoding } = decodeText(readInput(path));
  return { value: parseJson(text), text, encoding };
}

/** A document: an object with a kind. */
export function readDocument(path: string): Record<string, unknown> {
  const { value } = readJsonFile(path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ReadFailure('wrong-kind', '不是 gk/1 文档:最外层应是 {…}');
  return value as Record<string, unknown>;
}
