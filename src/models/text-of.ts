/**
 * The strings of a value that a reader would see and therefore search: the value itself, the strings of a list,
 * the text-bearing keys of an object. Codes, states and addresses are not words and are left out.
 */
const NOT_WORDS: Readonly<Record<string, true>> = { type: true, id: true, src: true, code: true, state: true, kind: true, unit: true, anchor: true, url: true, rel: true, date: true, change: true, raw: true };

export function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value ? [value] : NONE;
  if (typeof value !== 'object' || value === null) return NONE;
  if (Array.isArray(value) && value.every(isString)) return value as string[];
  const texts: string[] = [];
  gather(value, texts);
  return texts;
}

const NONE: readonly string[] = [];
const isString = (value: unknown): boolean => typeof value === 'string';

function gather(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    if (value) into.push(value);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const entry: unknown = value[i];
      // A channel or audience that the table marks as not used must not be found by its name.
      if (typeof entry === 'object' && entry !== null && (entry as { state?: unknown }).state === 'no') continue;
      gather(entry, into);
    }
  } else if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    for (let i = 0; i < keys.length; i++) if (!NOT_WORDS[keys[i]!]) gather((value as Record<string, unknown>)[keys[i]!], into);
  }
}
