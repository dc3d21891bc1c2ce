/**
 * Folding for comparing: full width to half width (with compatibility forms: ㎡ ① Ⅳ ⼀), lower case, zero-width characters gone.
 * Character by character, so that the place of a hit can be found again in the text as shown.
 */

/** What may change: the test that spares tens of thousands of plain texts everything else. */
const CHANGES = /[A-Z\xa0-\u024f\u0370-\u058f\u1e00-\u200f\u2024-\u202f\u2044-\u218f\u2460-\u24ff\u2e80-\u2fdf\u3000\u3036-\u303a\u3130-\u33ff\uf900-\uffef]/g;

const one = (character: string): string => (/\p{Cf}|[\ufe00-\ufe0f]/u.test(character) ? '' : character.normalize('NFKC').replace('\u2044', '/').toLowerCase());

/** The text as it is compared; the very same string where nothing changes. */
export function fold(text: string): string {
  if (text.search(CHANGES) < 0) return text;
  const folded = text.replace(CHANGES, one);
  return folded === text ? text : folded;
}

/** Folding that takes traditional characters for simplified ones as well; its table loads when first asked for. */
export const loadFoldTable = (): Promise<(text: string) => string> => import('./fold-traditional.js').then((module) => module.foldTraditional);
