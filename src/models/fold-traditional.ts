import { SIMPLIFIED, TRADITIONAL } from './fold-table.js';
import { fold } from './fold.js';

/** UTF-16 unit of a traditional character → that of the simplified one; 0 where nothing changes. */
const table = new Uint16Array(0x10000);
const simplified = gaps(SIMPLIFIED);
let from = 0;
let to = 0;
gaps(TRADITIONAL).forEach((gap, i) => {
  const step = simplified[i]!;
  to += step % 2 ? -(step + 1) / 2 : step / 2;
  table[(from += gap)] = to;
});

/** Numbers of base 46 written from "#" on, each ending with the digit that has no 46 added; see scripts/spec/make-fold-table.mjs. */
function gaps(text: string): number[] {
  const found: number[] = [];
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 35;
    number = number * 46 + (digit % 46);
    if (digit >= 46) continue;
    found.push(number);
    number = 0;
  }
  return found;
}

/** `fold`, and traditional characters become simplified ones, one by one; the very same string where nothing changes. */
export function foldTraditional(text: string): string {
  const plain = fold(text);
  let folded = '';
  let start = 0;
  for (let i = 0; i < plain.length; i++) {
    const code = table[plain.charCodeAt(i)]!;
    if (!code) continue;
    folded += plain.slice(start, i) + String.fromCharCode(code);
    start = i + 1;
  }
  return start ? folded + plain.slice(start) : plain;
}
