import { diffWords, shortestEdit, type TextRun } from './diff-words.js';
import type { Paragraph } from './gazette-body.js';

/** A paragraph of the old text beside the one of the new text that it became. */
export interface Pair {
  readonly before?: Paragraph;
  readonly after?: Paragraph;
  /** Word by word, where both are there and differ. */
  readonly runs?: readonly TextRun[];
}

/** Share of words that two paragraphs must have in common to be the same one amended. */
const ALIKE = 0.4;

/** Two versions of a document side by side, in the order of both. */
export function compareBodies(before: readonly Paragraph[], after: readonly Paragraph[]): Pair[] {
  const key = ({ label, text }: Paragraph): string => `${label ?? ''}\u0000${text}`;
  const steps = shortestEdit(before.map(key), after.map(key));
  const pairs: Pair[] = [];
  let removed: Paragraph[] = [];
  let added: Paragraph[] = [];
  const flush = (): void => {
    pairs.push(...align(removed, added));
    removed = [];
    added = [];
  };
  if (!steps) return align(before, after);
  let next = 0;
  for (const { kind, place } of steps) {
    if (kind === 'removed') removed.push(before[place]!);
    else if (kind === 'added') added.push(after[next++]!);
    else {
      flush();
      pairs.push({ before: before[place]!, after: after[next++]! });
    }
  }
  flush();
  return pairs;
}

/** Removed and added ones between two that stayed: those alike are one paragraph amended. */
function align(removed: readonly Paragraph[], added: readonly Paragraph[]): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  for (const after of added) {
    let best = -1;
    let most = ALIKE;
    for (let i = from; i < removed.length; i++) {
      const share = likeness(removed[i]!.text, after.text);
      if (share > most) {
        most = share;
        best = i;
      }
    }
    if (best >= 0) {
      for (; from < best; from++) pairs.push({ before: removed[from]! });
      pairs.push({ before: removed[best]!, after, runs: diffWords(removed[best]!.text, after.text) });
      from = best + 1;
    } else pairs.push({ after });
  }
  for (; from < removed.length; from++) pairs.push({ before: removed[from]! });
  return pairs;
}

/** Share of the pairs of neighbouring characters that two texts have in common. */
function likeness(a: string, b: string): number {
  if (!a || !b) return 0;
  const pairsOf = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let i = 0; i + 1 < text.length; i++) counts.set(text.slice(i, i + 2), (counts.get(text.slice(i, i + 2)) ?? 0) + 1);
    return counts;
  };
  const [first, second] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  first.forEach((count, pair) => (common += Math.min(count, second.get(pair) ?? 0)));
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}
