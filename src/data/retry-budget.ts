/** So many requests for one address in ten minutes, and we no longer ask again by ourselves. */
const TRIES = 4;
const WINDOW = 600_000;
const PLACE = Symbol.for('gk.tries');

/**
 * Writes down that `url` is asked for, by whom ever, and says whether it may be asked for once more unasked. One log for all of
 * ours on the page, other versions included. What a visitor asks for by pressing a button is counted, never refused.
 */
export function noteTry(url: string, now = Date.now()): boolean {
  const page = globalThis as { [PLACE]?: Map<string, number[]> };
  const all = (page[PLACE] ??= new Map<string, number[]>());
  // a clock that was set back must not leave us waiting for years
  const log = (all.get(url) ?? []).filter((at) => Math.abs(now - at) < WINDOW);
  log.push(now);
  // A terminal asks for the same address for months: what decides is enough.
  all.set(url, log.slice(-TRIES));
  return log.length < TRIES;
}

/** How long to wait before another try, ms: spread out, so that a hundred screens do not come back at once. */
export const retryDelay = (attempt: number, random = Math.random()): number => 250 * 2 ** Math.min(attempt, 5) * (0.5 + random);
