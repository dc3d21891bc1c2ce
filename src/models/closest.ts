import type { Selector } from './selection.js';

/**
 * The records that a citizen's words come closest to, best first: those that hold all words, else those that hold most of what the
 * question is about. At most `most`.
 */
export function closest(selector: Selector, question: string, most: number): { readonly rows: readonly number[]; readonly total: number } {
  if (!question.trim()) return { rows: [], total: 0 };
  const { rows } = selector.select({ q: question, facets: {} });
  return { rows: [...rows.subarray(0, most)], total: rows.length };
}
