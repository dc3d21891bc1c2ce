import { escapePointer, type Issue } from './issues.js';

/**
 * The privacy gate: personal numbers in text that is about to be published.
 *
 * | kind | what | how sure | mask |
 * |---|---|---|---|
 * | `id-card` | 18-digit 居民身份证, 港澳台居住证, 外国人永久居留身份证 | province, date and GB 11643 check digit; any position, spaces, hyphens, full-width and zero-width characters inside | first 2 digits, 16 stars |
 * | `id-card-old` | 15-digit 身份证 | province and date; stands alone | first 2 digits, 13 stars |
 * | `mobile` | 1[3-9] + 9 digits, also after +86 | stands alone, in a grouping that people write | 138****1234 |
 * | `bank-card` | 13–19 digits | issuer prefix of 银联, Visa, MasterCard, JCB, Amex and Luhn; stands alone or in fours | first 2 digits, stars |
 *
 * One policy for all sites: two different masks of one number can be put together again.
 * Left alone: 统一社会信用代码, landlines, document numbers, amounts, dates. Sources: GB 11643-1999, GB 32100-2015, ISO/IEC 7812-1.
 */
export type FindingKind = 'id-card' | 'id-card-old' | 'mobile' | 'bank-card';

/** Where personal data stands in a string (UTF-16 units). It never holds the value. */
export interface Finding {
  kind: FindingKind;
  start: number;
  length: number;
}

const DIGIT = '[0-9\uff10-\uff19]';
/** Characters that do not show; with spaces and dashes they are what may stand between two digits. */
const HIDDEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const GAP = `[\\s${HIDDEN}\\-\\u2010-\\u2015\\u2212\\\uff0d]{0,3}`;
/** The cheap question that nearly every string answers with no: 1[3-9] and nine more digits, or any thirteen? */
const LONG = new RegExp(`(?:[1\uff11]${GAP}[3-9\uff13-\uff19]|${DIGIT}(?:${GAP}${DIGIT}){3})(?:${GAP}${DIGIT}){9}`);
const RUN = new RegExp(`${DIGIT}(?:${GAP}${DIGIT}){10,4000}(?:${GAP}[xX\uff38\uff58])?`, 'g');
const UNSEEN = new RegExp(`[${HIDDEN}]`);

/** 9 before the province: 外国人永久居留身份证. */
const REGION = /^9?(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const ISSUER = /^(?:62\d{11,17}|(?:4\d|5[1-5]|2[2-7]|35|60|81|9[45])\d{14}|(?:4\d|60|9[45])\d{17}|3[47]\d{13})$/;

const ID = /^\d(?: ?\d){5} ?(?:1 ?9|2 ?0) ?\d ?\d ?[01] ?\d ?[0-3](?: ?\d){4} ?[\dx]/;
/** 3 + 8 digits of which the eight are a date is a document number; other groupings than these are lists of numbers. */
const MOBILE = /^(?:(?:00)?86 ?)?1 ?[3-9](?:\d{9}|\d \d{4} \d{4}|\d (?!(?:19|20)\d\d[01]\d[0-3])\d{8}|\d{5} \d{4}|(?: \d){9})(?![\dx])/;
const WHOLE = /^(?:\d{13,19}|(?:\d ){12,18}\d)(?![\dx])/;
const FOURS = /^(?:\d{4} ){3,4}\d{1,4}(?![\dx])/;
const FOUR_FOURS = /^(?:\d{4} ){3}\d{4}(?!\d)/;
const SHAPES = [ID, MOBILE, WHOLE, FOURS, FOUR_FOURS];

/** Do eight digits (a year of four) name a day? */
function dated(digits: string): boolean {
  const month = +digits.slice(4, 6);
  const date = new Date(+digits.slice(0, 4), month - 1, +digits.slice(6, 8));
  return date.getMonth() === month - 1 && date.getDate() === +digits.slice(6, 8);
}

/** First 17 digits by the doubling of GB 11643, modulo 11. No `reduce`: Prototype.js 1.6 replaces it, and the gate must not sleep there. */
function remainder(id: string): number {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum = (sum * 2 + +id[i]!) % 11;
  return sum;
}

/** Province, date and check digit (ISO 7064, mod 11-2) of 18 characters. */
function isId(id: string): boolean {
  // Horner in base 2 gives the weights 2^(18 - place) mod 11 of the standard.
  return REGION.test(id) && dated(id.slice(6))
    && '10x98765432'[remainder(id) * 2 % 11] === id[17];
}

/** What the digits of a whole group are. */
function kindOf(digits: string): FindingKind | '' {
  if (digits.length === 18 && ID.test(digits) && isId(digits)) return 'id-card';
  if (digits.length === 15 && REGION.test(digits) && dated(`19${digits.slice(6)}`)) return 'id-card-old';
  // Luhn: every second digit from the right counts twice, its own digits summed.
  if (!ISSUER.test(digits)) return '';
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += +(i % 2 ? '0246813579'[+digits[digits.length - 1 - i]!]! : digits[digits.length - 1 - i]!);
  return sum % 10 ? '' : 'bank-card';
}

/** A run in plain form: digits, `x`, one space a visible gap; `at` says where each stood. */
function plain(text: string, from: number, to: number): { line: string; at: number[] } {
  const at: number[] = [];
  let line = '';
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i) % 0xfee0;
    const next = code > 47 && code < 58 ? code - 48 : (code | 32) === 120 ? 'x' : line.slice(-1) === ' ' || UNSEEN.test(text[i]!) ? '' : ' ';
    line += next;
    if (next !== '') at.push(i);
  }
  return { line, at };
}

const digitsOf = (line: string) => line.replace(/ /g, '');

/** Around the number (NUL): part of a longer code (but Tel, mobile may stand before), a decimal, an amount or an address. */
const CODE = /(?:[\dA-DF-KM-Za-df-km-z_%第¥￥$]|\d\.|:\/\/[^\s,;\u0080-\uffff]+)\0|\0(?:[\w%]|\.\d|\s*(?:万?[元亩吨]|亿|平方))/;

/**
 * Personal numbers in a text, from left to right, never overlapping.
 * A text without eleven digits in a row costs one regular expression.
 */
export function scan(text: string): Finding[] {
  const found: Finding[] = [];
  if (text.length < 11 || !LONG.test(text)) return found;
  let done = 0;
  RUN.lastIndex = 0;
  for (let run: RegExpExecArray | null; (run = RUN.exec(text));) {
    const { line, at } = plain(text, run.index, RUN.lastIndex);
    let open = true;
    for (let i = 0; i < line.length; i++) {
      const rest = line.slice(i, i + 40);
      const start = at[i]!;
      open ||= line[i - 1] === ' ';
      for (const shape of SHAPES.slice(0, open ? 5 : 1)) {
        const [part] = shape.exec(rest) ?? [''];
        if (!part) continue;
        const kind: FindingKind | '' = shape === MOBILE ? 'mobile' : kindOf(digitsOf(part));
        const end: number = at[i + part.length - 1]! + 1;
        open = !!kind && (kind === 'id-card' || !CODE.test(`${text.slice(Math.max(done, start - 200), start)}\0${text.slice(end, end + 6)}`));
        if (!open) continue;
        found.push({ kind: kind as FindingKind, start, length: end - start });
        done = end;
        i += part.length - 1;
        break;
      }
    }
  }
  return found;
}

const digitsAt = (text: string, { start, length }: Finding) => digitsOf(plain(text, start, start + length).line);

function cover(text: string, findings: readonly Finding[]): string {
  let out = '';
  let end = 0;
  for (const finding of findings) {
    const digits = digitsAt(text, finding);
    out += text.slice(end, finding.start)
      + (finding.kind === 'mobile' ? `${digits.slice(0, -8)}****${digits.slice(-4)}` : digits.slice(0, 2) + '*'.repeat(digits.length - 2));
    end = finding.start + finding.length;
  }
  return out + text.slice(end);
}

/** The text with every finding masked (see the table above); masking twice changes nothing more. */
export function mask(text: string): { text: string; findings: Finding[] } {
  const findings = scan(text);
  return { text: findings.length ? cover(text, findings) : text, findings };
}

/** Where personal data stood in a document: pointer and kind, never the value. */
export interface PrivacyFinding {
  kind: FindingKind;
  /** JSON Pointer of the string (or of the object whose key it was). */
  pointer: string;
}

export interface MaskOptions {
  /** JSON Pointer of `value` in its document; `''` for a whole document. */
  pointer?: string;
  /** Keys that hold an official telephone: mobile numbers stay, identity numbers never do. */
  phoneKey?: RegExp;
}

export interface MaskedValue<T> {
  /** The same reference as given when nothing had to change, else a copy of what changed. */
  value: T;
  findings: PrivacyFinding[];
  /** `unsafe-key`: a key named `__proto__`, `constructor` or `prototype` was removed; `too-deep`: null stands for what lay deeper than 64 levels. */
  issues: Issue[];
}

const PHONE_KEY = /^(?:phone|fax|tel)$/i;
/**
 * Numbers that an office gives out itself, and addresses: eleven digits there are not a telephone, a date since 2008
 * (`640522` + `20240315` + `0001`) is not a birthday. An identity number is one there too.
 */
const OFFICE_KEY = /^(?:number|indexNumber|url|src|pdf)$/;
const MAX_DEPTH = 64;

function exempt(text: string, key: string, finding: Finding, phoneKey: RegExp): boolean {
  if (!OFFICE_KEY.test(key)) return finding.kind === 'mobile' && phoneKey.test(key);
  return finding.kind !== 'id-card' || digitsAt(text, finding).slice(6, 10) > '2007';
}

/**
 * Masks every string of a JSON value, keys of objects included, and numbers that would be personal if they were drawn.
 * Never throws and never changes what it was given.
 */
export function maskValue<T>(value: T, { pointer = '', phoneKey = PHONE_KEY }: MaskOptions = {}): MaskedValue<T> {
  const findings: PrivacyFinding[] = [];
  const issues: Issue[] = [];
  const path: string[] = [];
  const here = () => pointer + path.map((key) => `/${escapePointer(key)}`).join('');
  const refuse = (code: string, message: string): null => {
    issues.push({ code, severity: 'error', pointer: here(), message });
    return null;
  };
  const text = (now: unknown, key: string): unknown => {
    const plain = `${now as string}`;
    if (plain.length < 11) return now;
    const kept = scan(plain).filter((finding) => !exempt(plain, key, finding, phoneKey));
    for (const { kind } of kept) findings.push({ kind, pointer: here() });
    return kept.length ? cover(plain, kept) : now;
  };
  const walk = (now: unknown, key: string): unknown => {
    if (!now || typeof now !== 'object') return text(now, key);
    if (path.length > MAX_DEPTH) return refuse('too-deep', '嵌套过深');
    const from = now as Record<string, unknown>;
    const list = Array.isArray(now);
    let copy: Record<string, unknown> | undefined;
    const names = Object.keys(from);
    names.forEach((name, i) => {
      const label = text(name, '') as string;
      path.push(label);
      const unsafe = name === '__proto__' || name === 'constructor' || name === 'prototype';
      const next = unsafe ? refuse('unsafe-key', '键名不可用') : walk(from[name], list ? key : name);
      path.pop();
      if (!copy && (label !== name || next !== from[name])) {
        copy = list ? [] as never : {};
        names.slice(0, i).forEach((earlier) => (copy![earlier] = from[earlier]));
      }
      if (copy && !unsafe) copy[label] = next;
    });
    return copy ?? now;
  };
  return { value: walk(value, '') as T, findings, issues };
}
