import type { Fold } from './search.js';

type Range = readonly [number, number];
const NONE: readonly Range[] = [];

/**
 * Where the words stand in a text: half-open ranges, ascending, merged where they touch.
 * Positions are those of the text as shown, even where folding changes its length.
 */
export function hitFinder(terms: readonly string[], fold: Fold): (text: string) => readonly Range[] {
  const words = terms.filter((term) => term !== '');
  if (!words.length) return () => NONE;
  return (text) => {
    const folded = fold(text);
    const ranges: [number, number][] = [];
    const places = folded.length === text.length ? undefined : placesOf(text, fold);
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const end = at + word.length;
        ranges.push(places ? [places[at] ?? text.length, (places[end - 1] ?? text.length - 1) + 1] : [at, end]);
      }
    }
    return ranges.length ? merge(ranges) : NONE;
  };
}

/** For each place of the folded text the place of the character it came from. */
function placesOf(text: string, fold: Fold): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const length = fold(text[i]!).length;
    for (let k = 0; k < length; k++) places.push(i);
  }
  return places;
}

function merge(ranges: [number, number][]): readonly Range[] {
  ranges.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [ranges[0]!];
  for (let i = 1; i < ranges.length; i++) {
    const last = merged[merged.length - 1]!;
    const [start, end] = ranges[i]!;
    if (start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
