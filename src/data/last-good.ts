import { openStore, type Store } from './storage.js';

/** How many documents are kept, and how large they may be together (characters in memory, 2 bytes each). */
const MOST = 12;
const MOST_BYTES = 25_000_000;
const INDEX = 'last-good';
const PREFIX = 'last-good:';

export interface LastGood {
  text: string;
  /** When it was fetched, epoch ms. */
  fetchedAt: number;
}

/** One line of the index; the longest unused stands first. */
interface Kept {
  bytes: number;
  key: string;
}

/** One thing after the other: two documents saved at once would each write an index without the other. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: (store: Store) => Promise<T>, otherwise: T): Promise<T> {
  const mine = queue.then(() => openStore('cache')).then(work).catch(() => otherwise);
  queue = mine;
  return mine;
}

/**
 * Keeps the document last shown for an address: `text` must have passed the privacy gate. The longest unused ones make room.
 * Works on http pages too. Never rejects; false when it could not be kept.
 */
export function saveLastGood(url: string, text: string, fetchedAt: number): Promise<boolean> {
  return inTurn(async (store) => {
    const bytes = text.length * 2;
    const key = keyOf(url);
    if (bytes > MOST_BYTES || !store.persistent) return false;
    const kept = (await readIndex(store)).filter((entry) => entry.key !== key);
    const room = (): boolean => {
      let sum = bytes;
      for (const entry of kept) sum += entry.bytes;
      return kept.length < MOST && sum <= MOST_BYTES;
    };
    while (!room()) await store.delete(kept.shift()!.key);
    for (;;) {
      try {
        await store.set(key, `${fetchedAt}\n${text}`);
        break;
      } catch (error) {
        const oldest = kept.shift(); // the quota is smaller than ours
        if (!oldest) {
          await store.delete(key);
          await writeIndex(store, kept);
          throw error;
        }
        await store.delete(oldest.key);
      }
    }
    await writeIndex(store, [...kept, { bytes, key }]);
    return true;
  }, false);
}

/** The document last shown for an address, if there is one. Never rejects. */
export function readLastGood(url: string): Promise<LastGood | undefined> {
  return inTurn(async (store) => {
    const key = keyOf(url);
    const value = await store.get(key);
    if (typeof value !== 'string') return undefined;
    const line = value.indexOf('\n');
    const fetchedAt = Number(value.slice(0, line));
    if (line < 1 || !(fetchedAt > 0)) return undefined;
    const text = value.slice(line + 1);
    const others = (await readIndex(store)).filter((entry) => entry.key !== key);
    await writeIndex(store, [...others, { bytes: text.length * 2, key }]).catch(() => undefined);
    return { text, fetchedAt };
  }, undefined);
}

/** Drops the copy of an address: its owner has withdrawn the document. Never rejects. */
export function forgetLastGood(url: string): Promise<void> {
  return inTurn(async (store) => {
    await store.delete(keyOf(url));
    await writeIndex(store, (await readIndex(store)).filter((entry) => entry.key !== keyOf(url)));
  }, undefined);
}

/** The same file by another fragment is the same document; relative addresses mean this page's. */
function keyOf(url: string): string {
  const base = (globalThis as { location?: { href: string } }).location?.href;
  let address = url;
  try {
    address = new URL(url, base).href;
  } catch {
    // kept under what was written
  }
  return PREFIX + address.replace(/#.*$/, '').replace(/\s/g, encodeURIComponent);
}

/** Longest unused first. What another tab has kept without our index knowing of it counts as oldest. */
async function readIndex(store: Store): Promise<Kept[]> {
  const there = (await store.keys()).filter((key) => key.startsWith(PREFIX));
  const lines = await store.get(INDEX);
  const known: Kept[] = [];
  for (const line of typeof lines === 'string' ? lines.split('\n') : []) {
    const [bytes, key] = line.split(' ');
    if (key && there.includes(key)) known.push({ bytes: Number(bytes) || 0, key });
  }
  const strangers = there.filter((key) => !known.some((entry) => entry.key === key));
  return [...strangers.map((key) => ({ bytes: 0, key })), ...known];
}

function writeIndex(store: Store, kept: readonly Kept[]): Promise<void> {
  return store.set(INDEX, kept.map(({ bytes, key }) => `${bytes} ${key}`).join('\n'));
}
