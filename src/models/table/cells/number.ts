import { half, label } from '../text.js';

/** 序号 as printed, without padding: "1", "0505", "3-2". Dots and brackets around a plain number are dropped. */
export function readNumber(text: string): string | undefined {
  const plain = label(half(text.slice(0, 60))).replace(/^[(（]?([0-9A-Za-z一二三四五六七八九十百.-]+?)[)）]?[、.]?$/, '$1');
  return plain === '' ? undefined : plain;
}

/** The text can stand in a number column: digits, coded numbers, Chinese numerals. */
export function isNumberLike(text: string): boolean {
  if (text.length > 60) return false;
  const plain = label(half(text));
  return /^[(（]?(?:\d{1,6}(?:[.-]\d{1,4}){0,3}|[A-Za-z]{1,4}-?\d{1,8}|[一二三四五六七八九十百]{1,4})[)）]?[、.]?$/.test(plain);
}
