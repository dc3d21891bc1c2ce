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

/** Above this many unmatched records on both sides no pairwise comparison is made. */
const MAX_PAIRS = 250_000;
const ALIKE = 0.6;

function matchBy(keyOf: (record: Omit<Identified, 'id'>) => string, now: readonly Omit<Identified, 'id'>[], before: readonly Identified[], ids: (string | undefined)[], used: Set<string>): void {
  const old = new Map<string, string[]>();
  for (const record of before) {
    if (used.has(record.id)) continue;
    const key = keyOf(record);
    const list = old.get(key);
    if (list) list.push(record.id);
    else old.set(key, [record.id]);
  }
  const open = new Map<string, number[]>();
  for (let i = 0; i < now.length; i++) {
    if (ids[i] !== undefined) continue;
    const key = keyOf(now[i]!);
    const list = open.get(key);
    if (list) list.push(i);
    else open.set(key, [i]);
  }
  open.forEach((places, key) => {
    const candidates = old.get(key);
    // Namesakes that cannot be told apart keep their order; unequal numbers of them are left to the next, finer look.
    if (!candidates || candidates.length !== places.length) return;
    for (let n = 0; n < places.length; n++) {
      ids[places[n]!] = candidates[n]!;
      used.add(candidates[n]!);
    }
  });
}

function matchAlike(now: readonly Omit<Identified, 'id'>[], before: readonly Identified[], ids: (string | undefined)[], used: Set<string>): void {
  const open: number[] = [];
  for (let i = 0; i < now.length; i++) if (ids[i] === undefined) open.push(i);
  const rest = before.filter(record => !used.has(record.id));
  if (open.length * rest.length > MAX_PAIRS) return;
  const scored: { i: number; id: string; score: number }[] = [];
  for (const i of open) {
    const a = now[i]!;
    for (const b of rest) {
      const name = alike(identity(a.path.slice(-1)), identity(b.path.slice(-1)));
      const parent = alike(identity(a.path.slice(0, -1)), identity(b.path.slice(0, -1)));
      const content = alike(identity(a.content), identity(b.content));
      const score = name * 0.5 + parent * 0.2 + content * 0.3;
      if (score >= ALIKE && name >= 0.5) scored.push({ i, id: b.id, score });
    }
  }
  scored.sort((x, y) => y.score - x.score || x.i - y.i);
  for (const { i, id } of scored) {
    if (ids[i] !== undefined || used.has(id)) continue;
    ids[i] = id;
    used.add(id);
  }
}

/**
 * Ids of records, in their order. A record that stood in `before` keeps its id: first by path and content, then by path
 * alone, then by content alone, then by likeness; what is left is new. Without `before` every id is minted.
 */
export function assignIds(now: readonly Omit<Identified, 'id'>[], before: readonly Identified[] = []): string[] {
  const ids: (string | undefined)[] = now.map(() => undefined);
  const used = new Set<string>();
  if (before.length) {
    matchBy(r => identity([...r.path, '\u001e', ...r.content]), now, before, ids, used);
    matchBy(r => identity(r.path), now, before, ids, used);
    matchBy(r => (r.content.length ? identity([...r.path.slice(-1), '\u001e', ...r.content]) : `\u0000${used.size}`), now, before, ids, used);
    matchAlike(now, before, ids, used);
  }
  const taken = new Set<string>(before.map(record => record.id));
  return now.map((record, i) => {
    const kept = ids[i];
    if (kept !== undefined) return kept;
    const base = hashId(identity([...record.path, '\u001e', ...record.content]));
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}
