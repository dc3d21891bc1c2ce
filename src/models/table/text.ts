/** Small total functions on the text of one cell. None of them throws, whatever stands in the cell. */

const SPACE = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+/g;
const LATIN = /[A-Za-z0-9]/;

/** The text without any white space, also NBSP, ideographic and zero-width ones: for comparing, not for showing. */
export function squeeze(text: string): string {
  return text.replace(SPACE, '');
}

/** Full-width letters, digits and signs as half-width ones; 、 and 。 stay. */
export function half(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** For comparing: no white space, half-width, lower case, the brackets and dashes of one kind. */
export function key(text: string): string {
  return half(squeeze(text)).toLowerCase().replace(/[〔[【(]/g, '(').replace(/[〕\]】)]/g, ')').replace(/[⁄∕/]/g, '/').replace(/[—–−－─]+/g, '-');
}

/** Longest part of a cell that is looked into; the raw cell keeps the rest. */
export const MAX_CELL = 6000;

/**
 * A cell as a parser may meet it: hostile cells (a million blanks, one sign repeated) are cut and their runs shortened, so
 * that no pattern ever works on more than a page of text. Ordinary cells come back as they are.
 */
export function tame(text: string): string {
  if (text.length < 256) return text;
  return text.slice(0, MAX_CELL).replace(/([^\S\n])[^\S\n]{7,}/g, '$1$1$1$1').replace(/\n{4,}/g, '\n').replace(/(.)\1{40,}/g, (_, c: string) => c.repeat(40));
}

const SPACES = ' \t\n\r\f\v\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u2060';

function isSpace(c: string): boolean {
  if (c > '\u3000' && c < '\ufeff') return false;
  return SPACES.indexOf(c) >= 0 || (c >= '\u2000' && c <= '\u200d');
}

/**
 * A label whose words were broken by line ends or padding, in one piece: "出生\n登记" → "出生登记". White space survives
 * only between two Latin letters or digits.
 */
export function label(text: string): string {
  let out = '';
  let from = 0;
  let gap = false;
  // The last sign is kept apart: looking it up in a string that grows costs the length of the string each time.
  let last = '';
  for (let i = 0; i <= text.length; i++) {
    const c = text.charAt(i);
    if (c !== '' && !isSpace(c)) {
      if (gap && LATIN.test(c) && LATIN.test(last)) out += ' ';
      gap = false;
      continue;
    }
    if (!gap) {
      out += text.slice(from, i);
      if (i > from) last = text.charAt(i - 1);
      gap = true;
    }
    from = i + 1;
  }
  return out;
}

/** Without white space at both ends, also the kinds that `String.trim` of an old page forgets. */
export function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charAt(from))) from++;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

export function isBlank(text: string | undefined): boolean {
  if (text === undefined) return true;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charAt(i))) return false;
  return true;
}

/** A dash that says "none here": ─ — － / 无. */
export function isDash(text: string): boolean {
  return /^(?:[-—–－─―_/\\]+|无)$/.test(squeeze(text));
}

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** "20", "２０", "二十", "一百二十", "半" → number; anything else → undefined. */
export function toNumber(text: string): number | undefined {
  const plain = half(text);
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (plain === '半') return 0.5;
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(plain)) return undefined;
  let total = 0;
  let digit = -1;
  for (let i = 0; i < plain.length; i++) {
    const c = plain.charAt(i);
    if (c === '十' || c === '百') {
      total += (digit < 0 ? 1 : digit) * (c === '十' ? 10 : 100);
      digit = -1;
    } else digit = DIGITS[c] ?? -1;
  }
  return total + (digit > 0 ? digit : 0);
}

const OPENERS = '(（〔[【《〈“';
const CLOSERS = ')）〕]】》〉”';
/** Which brackets may close which: full and half width are one kind. */
const FAMILY = '00123456';

/**
 * How many brackets each place stands in: +1 where a closed bracket opens, -1 where it closes. One that is never closed
 * ("(国发〔2014 49号)") counts for nothing: it must not swallow the rest of the cell.
 */
function bracketSteps(text: string): Map<number, number> {
  const steps = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (OPENERS.indexOf(c) >= 0) open.push(i);
    const closer = CLOSERS.indexOf(c);
    if (closer < 0 || open.length === 0) continue;
    let at = open.length - 1;
    while (at >= 0 && FAMILY.charAt(OPENERS.indexOf(text.charAt(open[at]!))) !== FAMILY.charAt(closer)) at--;
    // Mixed kinds of a document number ("〔2012)") close each other where nothing better does; marks of titles never do.
    if (at < 0 && closer < 5 && OPENERS.indexOf(text.charAt(open[open.length - 1]!)) < 5) at = open.length - 1;
    if (at < 0) continue;
    steps.set(open[at]!, 1);
    steps.set(i, -1);
    open.length = at;
  }
  return steps;
}

/** Splits at any of the given characters, but never inside brackets or book-title marks. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = [];
  const steps = bracketSteps(text);
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const step = steps.get(i);
    if (step !== undefined) depth += step;
    else if (depth === 0 && separators.indexOf(c) >= 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
