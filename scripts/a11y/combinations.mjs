/** Which looks a state is seen in: colour, mode, script, width. */
export const COLOURS = ['blue', 'red', 'dark', 'contrast'];
export const MODES = ['no-elder', 'elder'];
export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'en'];
export const WIDTHS = [360, 768, 1280];
const FACTORS = [COLOURS, MODES, SCRIPTS, WIDTHS];

function* product(factors, before = []) {
  if (before.length === factors.length) return void (yield before);
  for (const value of factors[before.length]) yield* product(factors, [...before, value]);
}

const pairsOf = row => row.flatMap((a, i) => row.slice(i + 1).map((b, k) => `${i}${a} ${i + k + 1}${b}`));

/** All of them. */
export const everything = () => [...product(FACTORS)];

/** As few as hold every pair of two factors' values: always the one that adds most; the same each time. */
export function pairwise() {
  const rest = new Set(everything().flatMap(pairsOf));
  const chosen = [];
  while (rest.size) {
    let best;
    let most = 0;
    for (const row of everything()) {
      const adds = pairsOf(row).filter(pair => rest.has(pair)).length;
      if (adds > most) [best, most] = [row, adds];
    }
    chosen.push(best);
    for (const pair of pairsOf(best)) rest.delete(pair);
  }
  return chosen;
}

/**
 * Looks for each of `count` states. `ci`: one a state, so that the states together see every pair of colour, mode, script and width;
 * `pairs`: every state sees every pair; `all`: every state in every look.
 */
export function looks(count, choice) {
  const pairs = pairwise();
  return Array.from({ length: count }, (_, i) => (choice === 'all' ? everything() : choice === 'pairs' ? pairs : [pairs[i % pairs.length]]));
}

/** What the visitor has chosen in a look, as the record of preferences. */
export const preferences = ([colour, mode, lang], size = 100) => JSON.stringify({ theme: `${colour} ${mode}`, lang, ...(size !== 100 && { size }) });
