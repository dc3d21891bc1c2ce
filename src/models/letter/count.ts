/** A letter as a person counts it: combining marks, skin tones and joined pictures belong to what they stand on; a flag is one. */
const SEEN = /\p{Regional_Indicator}{2}|[^\p{M}\u200d\ufe0f](?:[\p{M}\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d[^\s])*/gu;

/** How many letters people see in a text; a line break counts as one whatever the system writes for it. The receiver counts the same way. */
export function lettersIn(text: string): number {
  let count = 0;
  const plain = text.replace(/\r\n?/g, '\n');
  SEEN.lastIndex = 0;
  while (SEEN.exec(plain)) count++;
  return count;
}
