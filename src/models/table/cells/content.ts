import { isBlank, isDash, label, splitOutside, tame, trim } from '../text.js';
import type { Remark } from '../findings.js';
import { note } from '../findings.js';

const BULLET = /[●•·▪◆■□★►▶➢➤✦◇◎○〇\uf0a7\uf0b7\uf0d8\uf06c\uf075]/;
const BULLET_AT_START = new RegExp(`^\\s*(?:${BULLET.source}|\\*\\s)`);
const ENUM_AT_START = /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}\s*[.、．)）](?!\d)|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[①-⑳⑴-⒇])\s*/;
const ENDS = /[;；。.:：,，、!！]$/;

const CHINESE = '一二三四五六七八九十';

export interface Content {
  readonly items: string[];
  readonly remarks: Remark[];
}

/** Lines cut by a narrow column, not by a writer: equal lengths, none ends with a sign. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const length = label(lines[0]!).length;
  if (length < 6) return false;
  for (let i = 0; i < lines.length - 1; i++) {
    const line = label(lines[i]!);
    if (Math.abs(line.length - length) > 1 || ENDS.test(line) || ENUM_AT_START.test(line)) return false;
  }
  return label(lines[lines.length - 1]!).length < length;
}

/** Places where 1. 2. 3. (or ① ②, (1) (2)) follow each other from the first one on; empty when they do not. */
function enumerators(line: string): number[] {
  const kinds: readonly ((n: number) => RegExp)[] = [
    n => new RegExp(`(^|[\\s;；。,，、:：])${n}\\s*[.、．)）](?!\\d)`),
    n => new RegExp(`()[(（]${n}[)）]`),
    n => new RegExp(`()${String.fromCharCode(0x245f + n)}`),
    n => new RegExp(`()${String.fromCharCode(0x2473 + n)}`),
    n => new RegExp(`(^|[\\s;；。])${CHINESE.charAt(n - 1) || '十'}、`),
    n => new RegExp(`()[(（]${CHINESE.charAt(n - 1) || '十'}[)）]`),
  ];
  for (const kind of kinds) {
    const places: number[] = [];
    let from = 0;
    for (let n = 1; n <= 20; n++) {
      const hit = kind(n).exec(line.slice(from));
      if (!hit) break;
      const at = from + hit.index + hit[1]!.length;
      places.push(at);
      from = at + 1;
    }
    // 一、 alone may also begin a word (一、二级医院).
    if (places.length > (/[一-龥]/.test(kind(1).source) ? 1 : 0)) return places;
  }
  return [];
}

function splitLine(line: string, legend: boolean): string[] {
  if (legend) return line.split(new RegExp(`(?=${BULLET.source})`));
  if (BULLET_AT_START.test(line)) {
    const parts = line.split(BULLET);
    return parts.length > 1 ? parts : [line];
  }
  const places = enumerators(line);
  const lead = places.length ? trim(line.slice(0, places[0])) : '';
  // "受理:①…②…": what follows a colon belongs to it and stays inside the line.
  if (places.length && !/[:：]$/.test(lead)) {
    const parts = [lead];
    for (let i = 0; i < places.length; i++) parts.push(line.slice(places[i], places[i + 1]));
    return parts;
  }
  if (places.length) return [line];
  return splitOutside(line, ';；');
}

/** As `label`, but a gap between two longer words may separate two items: "信访地址 举报电话" keeps it. */
function inline(text: string): string {
  const words = text.split(/[\s\u00a0\u3000]+/).filter(word => word !== '');
  let out = '';
  let last = '';
  for (const word of words) {
    const before = /[^、,，;；:：。]*$/.exec(last.slice(-12))![0];
    const after = /^[^、,，;；:：。]{0,12}/.exec(word)![0];
    if (before.length >= 4 && after.length >= 4) {
      out += `${last} `;
      last = word;
    } else last = last.length > 400 ? last + word : label(`${last} ${word}`);
  }
  return out + last;
}

function bare(text: string): string {
  return inline(text.replace(BULLET_AT_START, '').replace(ENUM_AT_START, '')).replace(/[;；,，、]+$/, '');
}

/**
 * 公开内容 as bullets. Bullets and enumerators are taken off, line ends inside a bullet are joined; the raw cell keeps
 * them. `legend`: the head gives the bullets a meaning ("“●”必选项"), so that they stay in the text.
 */
export function readContent(source: string, legend = false): Content {
  const text = tame(source);
  if (isBlank(text) || isDash(text)) return { items: [], remarks: [] };
  const lines = text.split(/\r\n|\r|\n|\u2028|\u000b/).filter(line => !isBlank(line));
  const marked = lines.filter(line => BULLET_AT_START.test(line) || ENUM_AT_START.test(line)).length;
  const joined: string[] = [];
  const wrapped = isWrapped(lines);
  for (const line of lines) {
    // A digit that a scanner robbed of its dot ("7咨询电话") begins a bullet all the same.
    const begins = BULLET_AT_START.test(line) || ENUM_AT_START.test(line) || (marked > 0 && /^\s*\d{1,2}[^\d年月日.%]/.test(line));
    // After a full stop a line is a sentence of its own, not the rest of the bullet.
    const ended = /[。！]$/.test(trim(joined[joined.length - 1] ?? ''));
    if (joined.length && !begins && !ended && (wrapped || (marked > 0 && lines.length > marked))) joined[joined.length - 1] += line;
    else joined.push(line);
  }
  const items: string[] = [];
  for (const line of joined) {
    for (const part of splitLine(line, legend)) {
      const item = legend ? label(part) : bare(part);
      if (item !== '') items.push(item);
    }
  }
  const remarks: Remark[] = [];
  if (lines.length === 1 && /^\s*1\s*[.、．](?!\d)/.test(text) && items.length === 1) {
    remarks.push(note('maybe-cut', '只有“1.”一条,原表可能在导出时被截断,请对照原件'));
  }
  return { items, remarks };
}
