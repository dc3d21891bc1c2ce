/** A QR code as its dark modules; `path` draws them in units of one module, quiet zone not counted. */
export interface CodeMatrix { readonly size: number; readonly path: string }

/** How much of a code may be lost: L 7 %, M 15 %, Q 25 %, H 30 %. */
export type CodeLevel = 'L' | 'M' | 'Q' | 'H';

/**
 * Encodes an address (package `qrcode`, loaded when first needed). The text is percent-encoded ASCII in byte mode, since Chinese
 * characters in a code are misread by some phones.
 * @throws when the text is longer than any code holds at this level (M: 2,331 bytes)
 */
export async function codeMatrix(text: string, level: CodeLevel = 'M'): Promise<CodeMatrix> {
  const module = await import('qrcode');
  // A CommonJS package: bundlers differ in where they put its names.
  const { create } = (module as unknown as { default?: typeof module }).default ?? module;
  const { modules } = create(segments(encoder.encode(ascii(text))) as never, { errorCorrectionLevel: level });
  let path = '';
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let run = 1;
      while (x + run < modules.size && modules.get(y, x + run)) run++;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run - 1;
    }
  }
  return { size: modules.size, path };
}

const encoder = new TextEncoder();

/** The package folds its list with `reduce`, which Prototype.js 1.6 replaces on host pages: the list brings its own along. */
function segments(data: Uint8Array): readonly unknown[] {
  const list: unknown[] = [{ data, mode: 'byte' }];
  const reduce = (step: (sum: unknown, each: unknown) => unknown, start: unknown): unknown => {
    let sum = start;
    for (let i = 0; i < list.length; i++) sum = step(sum, list[i]);
    return sum;
  };
  return Object.defineProperty(list, 'reduce', { value: reduce });
}

/** Only ASCII may stand in a code. */
export function ascii(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[^\u0021-\u007e]/g, (letter) => {
    if (/^[\ud800-\udfff]$/.test(letter)) return '%EF%BF%BD';
    const code = encodeURIComponent(letter);
    return code === letter ? '%20' : code;
  });
}
