import { GkError } from '../spec/issues.js';
import { openIndexed } from './storage-indexed.js';
import { openLocal } from './storage-local.js';

/** What is kept on this device: copies of public documents, the visitor's settings, letters that have not been acknowledged. */
export const STORE_KINDS = ['cache', 'preference', 'letter'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** Text (JSON from `models/json.ts`) or bytes; bytes only where `holdsBytes`. */
export type Stored = string | ArrayBuffer;

/** Where it is kept, and what one kind of store can do there. All methods reject with `GkError` `storage` only. */
export interface Store {
  readonly kind: 'indexeddb' | 'localstorage' | 'memory';
  /** It survives the page. Say so to a visitor before a letter is typed. */
  readonly persistent: boolean;
  readonly holdsBytes: boolean;
  get(key: string): Promise<Stored | undefined>;
  set(key: string, value: Stored): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<string[]>;
  /** Deletes everything of this kind. */
  clear(): Promise<void>;
}

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
    work.then(resolve, reject).then(() => clearTimeout(timer));
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

function openMemory(): Store {
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
