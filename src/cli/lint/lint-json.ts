import { maskValue } from '../../spec/privacy.js';
import { isPacked, unpack } from '../../models/unpack.js';
import type { LintFindings } from './findings.js';
import { tellingKinds } from './telling-heads.js';

const LINK_KEYS = /^(?:url|src|href|pdf|cover|file|path|link)$/;
const MAX_DEPTH = 64;

/** A number of eleven and more digits is looked at as its digits; links are gathered; keys of records are heads. */
function prepare(value: unknown, out: LintFindings, pointer: string, heads: Set<string>, depth = 0): unknown {
  if (typeof value === 'number') return Math.abs(value) >= 1e10 && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((entry, i) => prepare(entry, out, `${pointer}/${i}`, heads, depth + 1));
  const copy: Record<string, unknown> = {};
  const keys = Object.keys(value);
  const kinds = tellingKinds(keys);
  const mark = kinds.join('、');
  if (kinds.length && !heads.has(mark)) {
    heads.add(mark);
    out.add('telling-heads', 'warning', { text: pointer || '/', pointer: pointer || '/' }, `键名像是个人名单:${mark}`);
  }
  for (const key of keys) {
    const held = (value as Record<string, unknown>)[key];
    if (typeof held === 'string' && LINK_KEYS.test(key)) out.links.push(held);
    if (key !== '__proto__') copy[key] = prepare(held, out, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, heads, depth + 1);
  }
  return copy;
}

export function lintJson(text: string, out: LintFindings): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON after all: its lines are looked at, and that it is broken is said.
    text.split('\n').forEach((line, i) => out.text(line, { text: `第${i + 1}行`, line: i + 1 }));
    out.unreadable('不是正确的 JSON,只按文字逐行查了');
    return;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && isPacked(value as Record<string, unknown>)) {
    try {
      value = unpack(value as Record<string, unknown>);
    } catch {
      out.add('packed', 'warning', { text: '' }, '紧凑形式的内容不一致,按原样检查');
    }
  }
  for (const { kind, pointer } of maskValue(prepare(value, out, '', new Set())).findings) out.privacy(kind, 1, { text: pointer, pointer });
}
