/** A text as a voice should say it: 文号, dates, amounts, telephone numbers as people read them, in sentences of a breath each. Pure. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const SECTIONS = ['', '万', '亿', '万亿'];

/** Digit by digit; in telephone numbers 1 is said 幺. */
export const spell = (digits: string, phone = false): string => {
  let said = '';
  for (const digit of digits) said += phone && digit === '1' ? '幺' : DIGITS[Number(digit)]!;
  return said;
};

/** A whole number in words, up to 9999 万亿; longer ones are spelled. */
export function numberWords(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 16) return spell(plain);
  if (plain === '0') return '零';
  let said = '';
  let zero = false;
  for (let i = 0; i < plain.length; i++) {
    const place = plain.length - 1 - i;
    const digit = Number(plain[i]);
    if (digit) {
      // 一十五 is said 十五, but only where the number begins with it.
      said += (zero ? '零' : '') + (digit === 1 && place % 4 === 1 && !said ? '' : DIGITS[digit]!) + UNITS[place % 4]!;
      zero = false;
    } else zero = said !== '';
    if (place % 4 === 0) {
      const section = plain.slice(Math.max(0, i - 3), i + 1);
      if (/[1-9]/.test(section)) said += SECTIONS[place / 4]!;
    }
  }
  return said;
}

/** With a fraction: 12.5 → 十二点五. Separators of thousands are dropped. */
export function amountWords(text: string): string {
  const [whole, fraction] = text.replace(/[,，\s]/g, '').split('.') as [string, string | undefined];
  return numberWords(whole) + (fraction ? `点${spell(fraction)}` : '');
}

const dateWords = (year: string, month?: string, day?: string): string => `${spell(year)}年${month ? `${numberWords(month)}月` : ''}${day ? `${numberWords(day)}日` : ''}`;
const timeWords = (hour: string, minute: string): string => `${numberWords(hour)}点${Number(minute) === 0 ? '' : Number(minute) === 30 ? '半' : `${Number(minute) < 10 ? '零' : ''}${numberWords(minute)}分`}`;

const CURRENCY: Readonly<Record<string, string>> = { '¥': '元', '￥': '元', $: '美元' };
const AMOUNT = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

type Rule = readonly [RegExp, (...found: string[]) => string];

/** In order: what is special comes before plain numbers. */
const RULES: readonly Rule[] = [
  // An address on the web is not for the ear.
  [/(?:https?:\/\/|www\.)[^\s，。；、）》]+/g, () => '网址'],
  [/[〔[［](\d{4})[〕\]］]\s*第?(\d+)号/g, (_, year, number) => `${spell(year)}，${numberWords(number)}号`],
  [/(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/g, (_, year, month, day) => dateWords(year, month, day)],
  [/((?:19|20)\d{2})年?\s*[-—–~～至]\s*((?:19|20)\d{2})(?!\d)/g, (_, from, to) => `${spell(from)}至${spell(to)}`],
  [/(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g, (_, year, month, day) => dateWords(year, month, day)],
  [/(^|\D)(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/g, (_, before, hour, minute) => before + timeWords(hour, minute)],
  [/(^|[^\d.])(0\d{2,3})[-—](\d{7,8})(?!\d)/g, (_, before, area, number) => `${before}${spell(area, true)}，${spell(number, true)}`],
  [/(^|[^\d.])(1[3-9]\d{9}|1\d{4}|400[-\d]{7,9})(?![\d.])(?!\s*[元人户项万亿吨亩个])/g, (_, before, number) => before + spell(number.replace(/-/g, ''), true)],
  [new RegExp(`([¥￥$])\\s*(${AMOUNT})\\s*([万亿]?)元?`, 'g'), (_, sign, amount, unit) => `${amountWords(amount)}${unit ?? ''}${CURRENCY[sign]}`],
  [new RegExp(`(${AMOUNT})\\s*[%％]`, 'g'), (_, amount) => `百分之${amountWords(amount)}`],
  [new RegExp(`(${AMOUNT})\\s*[-—–~～]\\s*(${AMOUNT})`, 'g'), (_, from, to) => `${amountWords(from)}到${amountWords(to)}`],
  [/(^|[^\d.])(\d{9,})(?![\d.])/g, (_, before, number) => before + spell(number)],
  [new RegExp(AMOUNT, 'g'), (amount) => amountWords(amount)],
  // 二 before a measure is 两; it stays 二 in ordinals and in larger numbers.
  [/(^|[^第零一二三四五六七八九十百千万亿点年月之])二(?=[个项件名人户天位次份处种家年](?!月))/g, (_, before) => `${before}两`],
  [/㎡|m²/g, () => '平方米'],
  [/[■√✓]/g, () => ''],
  [/□/g, () => ''],
  [/[《》〈〉“”"『』「」]/g, () => ''],
  [/[·•・|]/g, () => '，'],
  [/\s+/g, () => ' '],
];

/** What is said for a text. */
export function speakable(text: string): string {
  let said = text;
  for (const [pattern, words] of RULES) said = said.replace(pattern, (...found: unknown[]) => words(...(found as string[])));
  return said.trim();
}

/** Remote voices stop after some fourteen seconds: a breath is at most so many characters. */
const BREATH = 60;
const STRONG = /[。！？；!?;\n]/;
const WEAK = /[，、,：:）)]/;

export interface Sentence {
  /** What is said. */
  readonly said: string;
  /** Where its words stand in the text. */
  readonly from: number;
  readonly to: number;
}

/**
 * A text in sentences, with what is said for each; what has no words is left out.
 * @param say how a Chinese voice reads it; another language is said as it is written
 */
export function sentences(text: string, say: (text: string) => string = speakable): Sentence[] {
  const found: Sentence[] = [];
  const put = (from: number, to: number): void => {
    const said = say(text.slice(from, to));
    if (/[\p{L}\p{N}]/u.test(said)) found.push({ said, from, to });
  };
  let start = 0;
  let pause = -1;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (WEAK.test(letter) && !(/[,:]/.test(letter) && /\d/.test(text[i + 1] ?? ''))) pause = i + 1;
    if (STRONG.test(letter)) {
      put(start, i + 1);
      start = i + 1;
      pause = -1;
    } else if (i + 1 - start >= BREATH) {
      // Not within a number or a word of Latin letters.
      let cut = pause > start ? pause : i + 1;
      while (cut < text.length && /[\w〔〕.]/.test(text[cut]!) && /[\w〔〕.]/.test(text[cut - 1]!)) cut++;
      put(start, cut);
      start = cut;
      pause = -1;
      i = Math.max(i, cut - 1);
    }
  }
  put(start, text.length);
  return found;
}
