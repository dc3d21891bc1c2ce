/** The targets of the issue "Foundation, and gk-catalogue", §4, as data. `against` absent: an absolute figure. */
const FORMS = [['ours', '`gk/1`'], ['ours-packed', 'compact']];
const both = target => FORMS.map(([peer, form]) => ({ ...target, peer, label: `${target.label}, ${form}` }));

export const TARGETS = [
  ...both({ label: 'script + CSS until searchable', figure: 'code', unit: 'kB', bound: 25_000, n: 200 }),
  ...[200, 10_000, 100_000].map(n => ({ label: 'first rows, `gk/1`', peer: 'ours', figure: 'rows', unit: 'ms', against: 'floor', bound: 1.15, n })),
  { label: 'first rows, compact', peer: 'ours-packed', figure: 'rows', unit: 'ms', against: 'best', bound: 0.75, n: 10_000 },
  { label: 'first rows, compact', peer: 'ours-packed', figure: 'rows', unit: 'ms', against: 'best', bound: 0.5, n: 100_000 },
  ...[200, 10_000, 100_000].flatMap(n => [
    { label: 'first rows, in the page', peer: 'ours-page', figure: 'rows', unit: 'ms', against: 'floor', bound: 0.5, n },
    { label: 'data until the first screen, in the page', peer: 'ours-page', figure: 'html', unit: 'kB', bound: 30_000, n },
    { label: 'layout shift when upgraded, in the page', peer: 'ours-page', figure: 'shift', unit: '', bound: 0.005, n },
  ]),
  ...[[10_000, 1], [100_000, 1.2]].flatMap(([n, bound]) => [
    ...both({ label: 'key → painted, median', figure: 'keyMedian', unit: 'ms', against: 'floor', bound, n }),
    ...both({ label: 'key → painted, p95', figure: 'keyP95', unit: 'ms', against: 'floor', bound, n }),
    ...both({ label: 'first key ÷ median key', figure: 'keyCliff', unit: '', bound: 1.5, n }),
    ...both({ label: 'answers that are not the plain substring ones', figure: 'keyWrong', unit: '', bound: 0, n }),
  ]),
  ...both({ label: 'key → painted, median', figure: 'keyMedian', unit: 'ms', against: 'best', bound: 1, n: 10_000, cpu: 6 }),
  ...[10_000, 100_000].flatMap(n => both({ label: 'facet toggle with all counts', figure: 'facet', unit: 'ms', against: 'floor', bound: 1, n })),
  ...both({ label: 'tasks over 50 ms after first rows', figure: 'longAfter', unit: '', bound: 0, n: 10_000 }),
  ...both({ label: 'total blocking time', figure: 'tbt', unit: 'ms', against: 'best', bound: 0.5, n: 100_000 }),
  { label: 'heap after load and search, compact', peer: 'ours-packed', figure: 'heapAfter', unit: 'MB', against: 'best', bound: 0.4, n: 10_000 },
  { label: 'heap after load and search, compact', peer: 'ours-packed', figure: 'heapAfter', unit: 'MB', against: 'best', bound: 0.2, n: 100_000 },
  ...[10_000, 100_000].map(n => ({ label: 'heap after search ÷ before, compact', peer: 'ours-packed', figure: 'heapGrowth', unit: '', bound: 1.1, n })),
  ...both({ label: 'scroll: share of frames with a blank', figure: 'blank', unit: '', bound: 0, n: 10_000 }),
  ...both({ label: 'scroll: share of dropped frames', figure: 'dropped', unit: '', bound: 0, n: 10_000 }),
  ...both({ label: 'jump until rows are there', figure: 'jump', unit: 'ms', against: 'best', bound: 1.2, n: 10_000 }),
].map(target => ({ cpu: 1, ...target }));

/** The CMS article on Chromium 86, and the loader's own weight. */
export const ARTICLE = { firstRows: 2000, code: 60_000 };
export const LOADER = 3000;
