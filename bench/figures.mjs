/** From runs to figures: medians of each peer, and ratios inside one round (same machine, same minute). */
export const RIVALS = ['tabulator', 'vaadin'];
export const FLOOR = 'floor-25';

const sorted = list => list.filter(Number.isFinite).sort((a, b) => a - b);
export const median = list => {
  const s = sorted(list);
  return s.length ? (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2 : undefined;
};
const quantile = (list, q) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * q))];

/** What can be asked of a run; undefined where it was not measured. Times in ms, sizes in bytes. */
export const FIGURES = {
  rows: run => run.rows,
  tbt: run => run.tbt,
  keyMedian: run => run.keys && median(run.keys.map(key => key.ms)),
  keyP95: run => run.keys && quantile(run.keys.map(key => key.ms), 0.95),
  keyFirst: run => run.keys?.[0].ms,
  /** First key against the median of its own run. */
  keyCliff: run => run.keys && run.keys[0].ms / median(run.keys.map(key => key.ms)),
  keyWrong: run => run.keys?.filter(key => !key.right).length,
  keyEarly: run => run.early?.ms,
  facet: run => (run.facets?.length ? median(run.facets.map(toggle => toggle.ms)) : undefined),
  facetWrong: run => run.facets?.filter(toggle => !toggle.right).length,
  /** Tasks over 50 ms after the first rows were painted, while loading ends, searching and ticking. */
  longAfter: run => run.later && [...run.tasks.filter(([at]) => at >= run.rows), ...run.later].length,
  longWorst: run => run.later && Math.max(0, ...[...run.tasks.filter(([at]) => at >= run.rows), ...run.later].map(([, ms]) => ms)),
  heap: run => run.heap,
  heapAfter: run => run.heapAfter,
  heapGrowth: run => run.heap && run.heapAfter && run.heapAfter / run.heap,
  blank: run => run.scroll?.blank,
  dropped: run => run.scroll?.dropped,
  jump: run => run.scroll && median(run.scroll.jumps),
  code: run => run.code,
  html: run => run.html,
  shift: run => run.shift,
};

/** Runs that finished, of one peer, size and slowdown. */
export const runsOf = (runs, peer, n, cpu) => runs.filter(run => !run.error && run.peer === peer && run.n === n && run.cpu === cpu);

/** Median of a figure over the rounds. */
export const figure = (runs, name, peer, n, cpu) => median(runsOf(runs, peer, n, cpu).map(FIGURES[name]));

/**
 * Median over the rounds of ours divided by its opponent of the same round.
 * @param {'floor'|'best'} against the floor, or the lowest figure of any rival in that round
 */
export function ratio(runs, name, peer, n, cpu, against) {
  const opponents = against === 'floor' ? [FLOOR] : RIVALS;
  const ratios = runsOf(runs, peer, n, cpu).map(run => {
    const others = sorted(opponents.flatMap(other => runsOf(runs, other, n, cpu).filter(o => o.round === run.round).map(FIGURES[name])));
    const mine = FIGURES[name](run);
    if (mine === undefined || !others.length) return undefined;
    return others[0] === 0 ? (mine === 0 ? 1 : Infinity) : mine / others[0];
  });
  return ratios.includes(Infinity) ? Infinity : median(ratios);
}
