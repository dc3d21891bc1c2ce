/**
 * Ids that are minted once: from a record's path and content, never from its place, so that a row inserted on top changes
 * no other id and a printed code or an old permalink opens the same record after the next import.
 */

/** The text that decides identity: white space, width and punctuation of a retyped cell do not. */
export function identity(parts: readonly string[]): string {
  let out = '';
  for (let i = 0; i < parts.length; i++) {
    const plain = parts[i]!.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    out += `${plain.replace(/[\s\u00a0\u200b\u3000\ufeff,.;:、。()《》“”"'·]/g, '').toLowerCase()}\u001f`;
  }
  return out;
}

/** 53-bit hash (cyrb53) of a text as ten letters and digits. Not a secret, not a checksum: a name. */
export function hashId(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const n = 4294967296 * (2097151 & b) + (a >>> 0);
  const id = n.toString(36);
  return `g${`000000000${id}`.slice(-10)}`;
}

/** What a record is recognised by: `path` names it, `content` tells namesakes apart. */
export interface Identified {
  readonly id: string;
  readonly path: readonly string[];
  readonly content: readonly string[];
}

type Named = Omit<Identified, 'id'>;

/** Similarity of two texts by their pairs of letters, 0 to 1 (Dice). */
function alike(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Above this many comparisons the look for likeness is left out. */
const MAX_PAIRS = 250_000;
const ALIKE = 0.6;

/** Gives the records of now the ids of those before, step by step from sure to likely. */
class Matching {
  readonly ids: (string | undefined)[] = [];
  private readonly used = new Set<string>();

  constructor(private readonly now: readonly Named[], private readonly before: readonly Identified[]) {}

  /** Records with the same key on both sides. Namesakes keep their order; unequal numbers of them wait for a finer look. */
  by(keyOf: (record: Named) => string | undefined): this {
    const old = new Map<string, string[]>();
    const open = new Map<string, number[]>();
    const push = <T>(map: Map<string, T[]>, key: string | undefined, value: T): void => {
      if (key === undefined) return;
      const list = map.get(key);
      if (list) list.push(value);
      else map.set(key, [value]);
    };
    for (const record of this.before) if (!this.used.has(record.id)) push(old, keyOf(record), record.id);
    for (let i = 0; i < this.now.length; i++) if (this.ids[i] === undefined) push(open, keyOf(this.now[i]!), i);
    open.forEach((places, key) => {
      const candidates = old.get(key);
      if (!candidates || candidates.length !== places.length) return;
      for (let n = 0; n < places.length; n++) this.take(places[n]!, candidates[n]!);
    });
    return this;
  }

  private take(i: number, id: string): void {
    this.ids[i] = id;
    this.used.add(id);
  }

  byLikeness(): this {
    const open: number[] = [];
    for (let i = 0; i < this.now.length; i++) if (this.ids[i] === undefined) open.push(i);
    const rest = this.before.filter(record => !this.used.has(record.id));
    if (open.length * rest.length > MAX_PAIRS) return this;
    const scored: { i: number; id: string; score: number }[] = [];
    for (const i of open) {
      const a = this.now[i]!;
      for (const b of rest) {
        const name = alike(identity(a.path.slice(-1)), identity(b.path.slice(-1)));
        if (name < 0.3) continue;
        const parent = alike(identity(a.path.slice(0, -1)), identity(b.path.slice(0, -1)));
        const score = name * 0.5 + parent * 0.2 + alike(identity(a.content), identity(b.content)) * 0.3;
        if (score >= ALIKE) scored.push({ i, id: b.id, score });
      }
    }
    scored.sort((x, y) => y.score - x.score || x.i - y.i);
    for (const { i, id } of scored) if (this.ids[i] === undefined && !this.used.has(id)) this.take(i, id);
    return this;
  }
}

const MARK = '\u001e';

/**
 * Ids of `count` records, in their order. A record that stood in `before` keeps its id: by path and content, then by path
 * alone, then by name and content, then by likeness; what is left is new. Without `before` every id is minted.
 */
export function assignIds(
  count: number, pathOf: (i: number) => readonly string[], contentOf: (i: number) => readonly string[], before: readonly Identified[] = [],
): string[] {
  let kept: readonly (string | undefined)[] = [];
  if (before.length) {
    const now: Named[] = [];
    for (let i = 0; i < count; i++) now.push({ path: pathOf(i), content: contentOf(i) });
    kept = new Matching(now, before)
      .by(r => identity([...r.path, MARK, ...r.content]))
      .by(r => identity(r.path))
      .by(r => (r.content.length ? identity([...r.path.slice(-1), MARK, ...r.content]) : undefined))
      .byLikeness().ids;
  }
  const taken = new Set<string>();
  for (const record of before) taken.add(record.id);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    let id = kept[i];
    if (id === undefined) {
      const base = hashId(identity([...pathOf(i), MARK, ...contentOf(i)]));
      id = base;
      for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
      taken.add(id);
    }
    ids.push(id);
  }
  return ids;
}
