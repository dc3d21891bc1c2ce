/**
 * JSON text that does not depend on the page: old host pages (Prototype.js 1.6) give arrays and strings a `toJSON`
 * that corrupts `JSON.stringify`, so nothing that leaves us or decides identity goes through it.
 */

const NEEDS_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;
const SHORT: Readonly<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 34: '\\"', 92: '\\\\' };
/** Deeper than any document of ours; a cycle ends here too. */
const MAX_DEPTH = 200;

function isUnpaired(text: string, i: number, code: number): boolean {
  if (code < 0xdc00) {
    const next = text.charCodeAt(i + 1);
    return !(next >= 0xdc00 && next <= 0xdfff);
  }
  const before = text.charCodeAt(i - 1);
  return !(before >= 0xd800 && before <= 0xdbff);
}

/** One JSON string, quotes included; unpaired surrogates and invisible separators are escaped, Chinese is left readable. */
export function writeString(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return `"${text}"`;
  let out = '"';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let escaped = SHORT[code];
    if (escaped === undefined) {
      const hidden = code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029;
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      if (!hidden && !(surrogate && isUnpaired(text, i, code))) continue;
      escaped = `\\u${`000${code.toString(16)}`.slice(-4)}`;
    }
    out += text.slice(from, i) + escaped;
    from = i + 1;
  }
  return `${out}${text.slice(from)}"`;
}

function write(value: unknown, step: string, pad: string, depth: number): string | undefined {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string': return writeString(value);
    case 'number': return value - value === 0 ? `${value}` : 'null';
    case 'boolean': return value ? 'true' : 'false';
    case 'object': break;
    case 'bigint': throw new TypeError('bigint has no JSON form');
    default: return undefined;
  }
  if (depth > MAX_DEPTH) throw new RangeError('value is too deep or circular');
  const inner = step ? `${pad}${step}` : '';
  const open = step ? `\n${inner}` : '';
  const close = step ? `\n${pad}` : '';
  let out = '';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      out += (i ? `,${open}` : open) + (write(value[i], step, inner, depth + 1) ?? 'null');
    }
    return value.length ? `[${out}${close}]` : '[]';
  }
  const keys = Object.keys(value);
  let first = true;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const text = write((value as Record<string, unknown>)[key], step, inner, depth + 1);
    if (text === undefined) continue;
    out += `${first ? open : `,${open}`}${writeString(key)}:${step ? ' ' : ''}${text}`;
    first = false;
  }
  return first ? '{}' : `{${out}${close}}`;
}

/**
 * JSON text of a plain value. `toJSON` is never called and no prototype method that a page could have replaced is used
 * for deciding content: own enumerable keys in their order, `undefined` and functions left out (`null` in arrays),
 * numbers that are not finite as `null`.
 *
 * @param indent spaces a level; 0 (default) writes one line.
 * @throws RangeError on a cycle or more than 200 levels, TypeError on a bigint.
 */
export function writeJson(value: unknown, indent = 0): string {
  let step = '';
  for (let i = 0; i < indent; i++) step += ' ';
  return write(value, step, '', 0) ?? 'null';
}
