import { SIMPLIFIED, TRADITIONAL } from './fold-table.js';
import { readSteps } from './numbers.js';
import { fold } from './fold.js';

/** UTF-16 unit of a traditional character → that of the simplified one; 0 where nothing changes. */
const table = new Uint16Array(0x10000);
const simplified = readSteps(SIMPLIFIED, true);
readSteps(TRADITIONAL).forEach((traditional, i) => (table[traditional] = simplified[i]!));

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
