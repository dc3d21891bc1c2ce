import { GkError } from '../spec/issues.js';
import { openIndexed } from './storage-indexed.js';
import { openLocal } from './storage-local.js';
import type { Store, Stored, StoreKind } from './store.js';

export { STORE_KINDS, type Store, type Stored, type StoreKind } from './store.js';

export const storageError = (): GkError => new GkError('storage', true, '本机存储不可用或已满');

/** How long a database may take to answer before we do without it (Safari's sometimes never does), ms. */
const PATIENCE = 2000;

/**
 * Opens one kind of store: IndexedDB, else localStorage, else this page's memory; each is tried with a write first.
 * Settings go to localStorage at once: they are read before the first paint, which only it allows (`gk:preferences`).
 * Never rejects.
 */
export function openStore(kind: StoreKind, patience = PATIENCE): Promise<Store> {
  let opened = stores.get(kind);
  if (!opened) stores.set(kind, (opened = choose(kind, patience)));
  return opened;
}

const stores = new Map<StoreKind, Promise<Store>>();

/** For tests: what was found out about this page's storage. */
export function forgetStores(): void {
  stores.clear();
}

async function choose(kind: StoreKind, patience: number): Promise<Store> {
  const ways = kind === 'preference' ? [openLocal] : [openIndexed, openLocal];
  for (const open of ways) {
    try {
      const store = guarded(await open(kind, patience));
      const key = `probe-${Math.random()}`;
      await within(patience, store.set(key, '1').then(() => store.delete(key)));
      return store;
    } catch {
      // the next way
    }
  }
  return openMemory();
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(storageError()), ms);
    void work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** Whatever a browser throws, a caller gets one code; quota messages may name the site's data. */
function guarded(store: Store): Store {
  const safe = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    try {
      return await work(...args);
    } catch {
      throw storageError();
    }
  };
  const { kind, persistent, holdsBytes } = store;
  return {
    kind, persistent, holdsBytes,
    get: safe((key: string) => store.get(key)),
    set: safe((key: string, value: Stored) => store.set(key, value)),
    delete: safe((key: string) => store.delete(key)),
    keys: safe(() => store.keys()),
    clear: safe(() => store.clear()),
  };
}

/** This page's memory: for what must not outlive the visit. */
export function openMemory(): Store {
  const kept = new Map<string, Stored>();
  return {
    kind: 'memory',
    persistent: false,
    holdsBytes: true,
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
    keys: async () => [...kept.keys()],
    clear: async () => kept.clear(),
  };
}
