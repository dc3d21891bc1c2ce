/** At most so many requests for one address in ten minutes before we stop asking again by ourselves. */
const TRIES = 4;
const WINDOW = 600_000;
const MOST_ADDRESSES = 200;
const PLACE = Symbol.for('gk.tries');

/** Shared by everything of ours on the page, other versions included: address → when it was asked for (epoch ms). */
function tries(): Map<string, number[]> {
  const page = globalThis as { [PLACE]?: Map<string, number[]> };
  return (page[PLACE] ??= new Map());
}

function recent(url: string, now: number): number[] {
  // a clock that was set back must not leave us waiting for years
  return (tries().get(url) ?? []).filter((at) => at <= now && now - at < WINDOW);
}

/** Writes down that `url` is being asked for, whoever wanted it. */
export function noteTry(url: string, now = Date.now()): void {
  const all = tries();
  const log = recent(url, now);
  all.delete(url);
  if (all.size >= MOST_ADDRESSES) all.delete(all.keys().next().value!);
  all.set(url, [...log, now].slice(-TRIES));
}

/** Whether we may ask for `url` again unasked. What a visitor asks for by pressing a button is not held back by this. */
export function mayRetry(url: string, now = Date.now()): boolean {
  return recent(url, now).length < TRIES;
}

/** How long to wait before try `attempt` (1, 2, …), in ms: spread out, so that a hundred screens do not come back at once. */
export function retryDelay(attempt: number, random = Math.random()): number {
  return Math.min(8000, 250 * 2 ** attempt) * (0.5 + random);
}
