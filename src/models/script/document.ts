import type { Convert } from './convert.js';

/**
 * Keys whose values are no words of a text: names of things in the data, addresses on the web and in the world, numbers, codes. Enumerations
 * and ISO dates need no entry: no character of theirs is converted, and where the table had words instead (自发布之日起) they are.
 */
const KEPT: Readonly<Record<string, true>> = {
  id: true, spec: true, kind: true, type: true, code: true, adcode: true, state: true, rel: true, force: true, route: true, change: true, anchor: true, alternateId: true,
  url: true, src: true, href: true, endpoint: true, publicKey: true, language: true,
  phone: true, address: true, indexNumber: true, symbol: true, token: true, noConvert: true,
};

/** 文号 as it stands in a text: 海政发〔2026〕5号. What leads up to it is no part of it. */
const SYMBOL = /[\u4e00-\u9fff]{1,10}[〔[［(（]\d{4}[〕\]］)）]第?\d+号/g;
const LEADING = /^(?:.*(?:依据|根据|按照|依照|遵照|参照|执行|落实|印发|转发|废止|关于|以及|文件|通知|[和与及见按据由经以为是在对至到]))?/;

/** Web and mail addresses in a text. */
const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s<>"'，。；、）》]+/g;

/** A converter that leaves 文号, addresses and these names as they are. */
export function guarded(convert: Convert, names: readonly string[] = []): Convert {
  const known = names.filter(Boolean).sort((a, b) => b.length - a.length);
  const literal = known.length ? new RegExp(known.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g') : undefined;
  return (text) => {
    const kept: [number, number][] = [];
    collect(text, SYMBOL, kept, (found) => LEADING.exec(found)![0].length);
    collect(text, ADDRESS, kept);
    if (literal) collect(text, literal, kept);
    if (!kept.length) return convert(text);
    kept.sort((a, b) => a[0] - b[0]);
    let made = '';
    let at = 0;
    for (const [from, to] of kept) {
      if (from < at) continue;
      made += convert(text.slice(at, from)) + text.slice(from, to);
      at = to;
    }
    return made + convert(text.slice(at));
  };
}

function collect(text: string, pattern: RegExp, into: [number, number][], lead: (found: string) => number = () => 0): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) into.push([found.index + lead(found[0]), found.index + found[0].length]);
}

/** 文号 of a document and the numbers of articles are codes; the 序号 of an item holds no letters; a geometry has no words. */
export const isKept = (key: string): boolean => KEPT[key] === true || key === 'number' || key === '/geometry' || key === 'geometry';

/** A value of a document in another script; the very same value where nothing changes. `key` says what it is. */
export function convertValue(value: unknown, convert: Convert, key = ''): unknown {
  if (isKept(key)) return value;
  if (typeof value === 'string') return convert(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const made = convertValue(value[i], convert);
      if (made !== value[i]) (copy ??= value.slice())[i] = made;
    }
    return copy ?? value;
  }
  let copy: Record<string, unknown> | undefined;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  for (let i = 0; i < keys.length; i++) {
    const name = keys[i]!;
    const made = convertValue(record[name], convert, name);
    if (made !== record[name]) (copy ??= { ...record })[name] = made;
  }
  return copy ?? value;
}

/** Names that a document wants left as they are: `ext.noConvert` of itself or of a record. */
export function namesOf(ext: unknown): readonly string[] {
  const names = (ext as { noConvert?: unknown } | null | undefined)?.noConvert;
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string' && name !== '') : [];
}
