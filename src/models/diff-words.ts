/** One run of a text compared with another; `same` and `removed` together are the old text, `same` and `added` the new one. */
export interface TextRun { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

type Kind = TextRun['kind'];
interface Run { kind: Kind; text: string }

/** Numbers and Latin words stay whole ("20" → "10" is one change), everything else is compared by character. */
const TOKEN = /[0-9０-９]+(?:[.．][0-9０-９]+)*|[A-Za-z]+|\s+|[\s\S]/gu;
const CLAUSE = /[^，。；、：！？,;:!?\n]*[，。；、：！？,;:!?\n]?/g;
/** Longer texts are compared clause by clause first, so that time stays in proportion to length. */
const MOST_TOKENS = 3000;
/** Differences at which looking for a shorter way ends; the rest counts as replaced. */
const MOST_EDITS = 500;

/** What was added to and removed from a text, arranged so that it reads well. Cost is bounded whatever the texts are. */
export function diffWords(before: string, after: string): readonly TextRun[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  const runs = a.length + b.length <= MOST_TOKENS ? compare(a, b) : undefined;
  return tidy(runs ?? byClauses(before, after));
}

function byClauses(before: string, after: string): Run[] {
  const rough = compare(before.match(CLAUSE) ?? [], after.match(CLAUSE) ?? []) ?? replaced(before, after);
  const runs: Run[] = [];
  for (let i = 0; i < rough.length; i++) {
    const run = rough[i]!;
    const next = rough[i + 1];
    if (run.kind !== 'removed' || next?.kind !== 'added') {
      runs.push(run);
      continue;
    }
    const a = run.text.match(TOKEN) ?? [];
    const b = next.text.match(TOKEN) ?? [];
    runs.push(...((a.length + b.length <= MOST_TOKENS ? compare(a, b) : undefined) ?? [run, next]));
    i++;
  }
  return runs;
}

const replaced = (before: string, after: string): Run[] => [{ kind: 'removed', text: before }, { kind: 'added', text: after }];

/** Runs of the shortest way from one list of tokens to the other; undefined where that takes more than `MOST_EDITS`. */
function compare(a: readonly string[], b: readonly string[]): Run[] | undefined {
  const steps = shortestEdit(a, b);
  if (!steps) return undefined;
  const runs: Run[] = [];
  for (const { kind, place } of steps) put(runs, kind, kind === 'added' ? b[place]! : a[place]!);
  return grouped(runs);
}

/** One step from the old list to the new one; `place` is that in the new list for `added`, in the old one otherwise. */
export interface EditStep { readonly kind: Kind; readonly place: number; }

/** Myers, "An O(ND) difference algorithm" (1986), after equal ends are set aside. */
export function shortestEdit(a: readonly string[], b: readonly string[], mostEdits = MOST_EDITS): readonly EditStep[] | undefined {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  const trace = explore(n, m, Math.min(n + m, mostEdits), (x, y) => a[head + x] === b[head + y]);
  if (!trace) return undefined;
  const steps: EditStep[] = [];
  for (let i = a.length - 1; i >= head + n; i--) steps.push({ kind: 'same', place: i });
  let x = n;
  let y = m;
  for (let d = trace.length - 1; d > 0; d--) {
    const reached = trace[d - 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && reached[d - 2 + k]! < reached[d + k]!);
    const from = down ? k + 1 : k - 1;
    const fromX = reached[d - 1 + from]!;
    const fromY = fromX - from;
    for (; x > fromX && y > fromY; x--, y--) steps.push({ kind: 'same', place: head + x - 1 });
    if (down) steps.push({ kind: 'added', place: head + fromY });
    else steps.push({ kind: 'removed', place: head + fromX });
    x = fromX;
    y = fromY;
  }
  for (; x > 0; x--) steps.push({ kind: 'same', place: head + x - 1 });
  for (let i = head - 1; i >= 0; i--) steps.push({ kind: 'same', place: i });
  return steps.reverse();
}

/** Furthest x on each diagonal after d edits, for every d until the end is reached; entry d holds diagonals −d … d. */
function explore(n: number, m: number, most: number, same: (x: number, y: number) => boolean): Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    const before = trace[d - 1];
    const reached = new Int32Array(2 * d + 1);
    for (let k = -d; k <= d; k += 2) {
      let x = 0;
      if (before) {
        const left = before[d - 2 + k] ?? -1;
        const up = before[d + k] ?? -1;
        // A way that leaves the table may win here: it does no harm, since the diagonal it left is then no use to anyone.
        x = k === -d || (k !== d && left < up) ? up : left + 1;
      }
      while (x < n && x - k < m && same(x, x - k)) x++;
      reached[d + k] = x;
      if (x === n && x - k === m) {
        trace.push(reached);
        return trace;
      }
    }
    trace.push(reached);
  }
  return undefined;
}

function put(runs: Run[], kind: Kind, text: string): void {
  const last = runs[runs.length - 1];
  if (!text) return;
  if (last?.kind === kind) last.text += text;
  else runs.push({ kind, text });
}

/** Between two equal runs first all that is removed, then all that is added. */
function grouped(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    put(out, 'removed', removed);
    put(out, 'added', added);
    removed = added = '';
  };
  for (const run of runs) {
    if (run.kind === 'removed') removed += run.text;
    else if (run.kind === 'added') added += run.text;
    else {
      flush();
      put(out, 'same', run.text);
    }
  }
  flush();
  return out;
}

/** Chance equalities inside a change are given up, and changes are moved to where a clause begins or ends. */
function tidy(runs: readonly Run[]): readonly TextRun[] {
  let tidied = grouped(runs);
  for (let absorbed = absorb(tidied); absorbed; absorbed = absorb(tidied)) tidied = absorbed;
  return shift(tidied);
}

/** An equal run not longer than the changes on both its sides was met by chance: 形成或变更 → 制定或获取 is one change. */
function absorb(runs: readonly Run[]): Run[] | undefined {
  const changed = (from: number, step: number): number => {
    let longest = 0;
    for (let i = from; i >= 0 && i < runs.length && runs[i]!.kind !== 'same'; i += step) longest = Math.max(longest, runs[i]!.text.length);
    return longest;
  };
  let found = false;
  const out: Run[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const length = run.text.length;
    if (run.kind === 'same' && length <= changed(i - 1, -1) && length <= changed(i + 1, 1)) {
      found = true;
      out.push({ kind: 'removed', text: run.text }, { kind: 'added', text: run.text });
    } else out.push(run);
  }
  return found ? grouped(out) : undefined;
}

const EDGE = /[，。；、：！？,;:!?\s《》（）()“”]/;
const fit = (left: string, right: string): number => {
  const before = left.slice(-1);
  const after = right.slice(0, 1);
  if (!before || !after) return 4;
  if (/[，。；、：！？,;:!?\s》）)”]/.test(before)) return 3;
  return EDGE.test(after) ? 2 : EDGE.test(before) ? 1 : 0;
};

/** A single insertion or removal between equal runs may stand at several places; it is moved to the best of them. */
function shift(runs: Run[]): readonly TextRun[] {
  for (let i = 1; i + 1 < runs.length; i++) {
    const [left, edit, right] = [runs[i - 1]!, runs[i]!, runs[i + 1]!];
    if (edit.kind === 'same' || left.kind !== 'same' || right.kind !== 'same') continue;
    let [head, text, tail] = [left.text, edit.text, right.text];
    while (head && head.slice(-1) === text.slice(-1) && !/[\udc00-\udfff]/.test(head.slice(-1))) {
      tail = head.slice(-1) + tail;
      text = head.slice(-1) + text.slice(0, -1);
      head = head.slice(0, -1);
    }
    let best = { head: left.text, text: edit.text, tail: right.text, score: fit(left.text, edit.text) + fit(edit.text, right.text) };
    for (;;) {
      const score = fit(head, text) + fit(text, tail);
      if (score > best.score) best = { head, text, tail, score };
      if (!tail || tail[0] !== text[0] || /[\ud800-\udbff]/.test(tail[0]!)) break;
      head += tail[0];
      text = text.slice(1) + tail[0]!;
      tail = tail.slice(1);
    }
    left.text = best.head;
    edit.text = best.text;
    right.text = best.tail;
  }
  return grouped(runs);
}
