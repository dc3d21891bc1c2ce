/**
 * The words that a site's own documents are made of, for typing them on a screen: whole names, and runs of two to five characters that
 * come back again and again. No dictionary is needed: what a county writes about is what its citizens look for.
 */
const HAN = /[\u3400-\u9fff]{2,}/g;
const LONGEST_NAME = 14;
const LONGEST = 5;

/** Characters that words seldom begin or end with: 的, 和, 等 … cut a run where they stand at its edge. */
const EDGE = /^[的和与及或在对于由向从为以之等其并未不被把将按经因且各每该此应须]|[的和与及或在对于由向从为以之其并未不被把将按经因且各每该此应须]$/;

/** Keys whose value is what something is called. */
const NAMES = /^(?:title|name|field|path|caption|township|heading|label|publishers|department|items|serves)$/;

/** Sorts the strings of a document, as read or as parsed, into names and running text. Addresses and codes are neither. */
export function textsOf(value: unknown, names: string[], texts: string[], key = ''): void {
  if (typeof value === 'string') {
    if (key !== 'url' && key !== 'src' && key !== 'code') (NAMES.test(key) ? names : texts).push(value);
  } else if (Array.isArray(value)) for (const one of value) textsOf(one, names, texts, key);
  else if (value && typeof value === 'object') for (const one of Object.keys(value)) textsOf((value as Record<string, unknown>)[one], names, texts, one);
}

/**
 * @param names titles and names: kept whole as well
 * @param texts what else is written: only what recurs in it is kept
 * @param most words at the most, most useful first
 */
export function siteWords(names: Iterable<string>, texts: Iterable<string>, most = 6000): string[] {
  const whole = new Map<string, number>();
  const counts = new Map<string, number>();
  const count = (run: string): void => {
    for (let length = 2; length <= LONGEST; length++) {
      for (let at = 0; at + length <= run.length; at++) {
        const part = run.slice(at, at + length);
        if (!EDGE.test(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
      }
    }
  };
  for (const name of names) {
    for (const run of name.match(HAN) ?? []) {
      if (run.length <= LONGEST_NAME) whole.set(run, (whole.get(run) ?? 0) + 1);
      count(run);
    }
  }
  for (const text of texts) for (const run of text.match(HAN) ?? []) count(run);
  const kept = new Map<string, number>();
  counts.forEach((times, part) => {
    if (times >= 3 && !isPiece(part, times, counts)) kept.set(part, times * (part.length - 1));
  });
  whole.forEach((times, name) => kept.set(name, Math.max(kept.get(name) ?? 0, 2 * times + (counts.get(name) ?? 0) * (name.length - 1))));
  return [...kept.keys()].sort((a, b) => kept.get(b)! - kept.get(a)! || (a < b ? -1 : 1)).slice(0, most);
}

/** A part that nearly always stands inside one longer run is no word of its own: 低生 in 最低生活保障. */
function isPiece(part: string, times: number, counts: ReadonlyMap<string, number>): boolean {
  if (part.length >= LONGEST) return false;
  for (const [longer, often] of neighbours(part, counts)) if (longer && often >= 0.8 * times) return true;
  return false;
}

/** Longer runs that hold `part` at their beginning or end, one character more. Found by a table made once a count. */
function neighbours(part: string, counts: ReadonlyMap<string, number>): [string, number][] {
  if (known?.counts !== counts) {
    const by = new Map<string, [string, number]>();
    counts.forEach((times, longer) => {
      for (const inner of [longer.slice(1), longer.slice(0, -1)]) {
        const best = by.get(inner);
        if (inner.length > 1 && (!best || times > best[1])) by.set(inner, [longer, times]);
      }
    });
    known = { counts, by };
  }
  const best = known.by.get(part);
  return best ? [best] : [];
}
let known: { readonly counts: ReadonlyMap<string, number>; readonly by: ReadonlyMap<string, [string, number]> } | undefined;
