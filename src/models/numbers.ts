/** Numbers of base 46 written from "#" on, each ending with the digit that has no 46 added; scripts/script/pack.mjs writes them. */
export function readNumbers(text: string): number[] {
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

/** The same as sums: each number is a step from the last one; `signed` where steps may lead back. */
export function readSteps(text: string, signed = false): number[] {
  let at = 0;
  return readNumbers(text).map((step) => (at += !signed ? step : step % 2 ? -(step + 1) / 2 : step / 2));
}
