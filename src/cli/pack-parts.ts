import { writeJson } from '../models/json.js';
import { listKeyOf, PACK_VERSION } from '../models/unpack.js';

/**
 * The compact form as text, column by column: only one column's dictionary stands in memory at a time. Reads back by
 * `unpack` to the equal document.
 */
const PREVIEW = 25;
/** A column whose values hardly repeat gets no dictionary after this many rows. */
const PROBE = 5000;
const FLUSH = 262_144;

function keysOf(list: readonly Record<string, unknown>[]): string[] {
  const keys: string[] = [];
  const seen = new Set<string>();
  for (const record of list) for (const key of Object.keys(record)) if (!seen.has(key)) {
    seen.add(key);
    keys.push(key);
  }
  return keys;
}

function* column(list: readonly Record<string, unknown>[], key: string): Generator<string> {
  const rows = new Uint32Array(list.length);
  let known: Map<string, number> | undefined = new Map();
  let count = 0;
  let held = '{"values":[';
  let inOrder = true;
  for (let i = 0; i < list.length; i++) {
    const value = list[i]![key];
    if (value === undefined) {
      inOrder = false;
      continue;
    }
    const text = writeJson(value);
    let code = known?.get(text);
    if (code === undefined) {
      held += `${count ? ',' : ''}${text}`;
      code = ++count;
      known?.set(text, code);
      if (i === PROBE && count > PROBE * 0.9) known = undefined;
    }
    rows[i] = code;
    if (code !== i + 1) inOrder = false;
    if (held.length > FLUSH) {
      yield held;
      held = '';
    }
  }
  held += ']';
  if (!inOrder) {
    held += ',"rows":[';
    for (let i = 0; i < rows.length; i++) {
      held += `${i ? ',' : ''}${rows[i]}`;
      if (held.length > FLUSH) {
        yield held;
        held = '';
      }
    }
    held += ']';
  }
  yield `${held}}`;
}

/** Text of the compact form in parts; a document without a list comes as it is. */
export function* packParts(document: Record<string, unknown>): Generator<string> {
  const key = listKeyOf(document);
  const list = document[key];
  if (!Array.isArray(list) || list.length === 0 || document['pack'] !== undefined) {
    yield `${writeJson(document)}\n`;
    return;
  }
  let head = '{';
  for (const name of Object.keys(document)) {
    if (name === key || document[name] === undefined) continue;
    head += `${head === '{' ? '' : ','}${writeJson(name)}:${writeJson(document[name])}`;
    if (name === 'kind') head += `,"pack":${PACK_VERSION}`;
  }
  yield `${head},"preview":${writeJson(list.slice(0, PREVIEW))},${writeJson(key)}:{"count":${list.length},"columns":{`;
  let first = true;
  for (const name of keysOf(list as Record<string, unknown>[])) {
    yield `${first ? '' : ','}${writeJson(name)}:`;
    first = false;
    yield* column(list as Record<string, unknown>[], name);
  }
  yield '}}}\n';
}
