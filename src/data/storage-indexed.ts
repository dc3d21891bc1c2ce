import { STORE_KINDS, type Store, type Stored, type StoreKind } from './store.js';

/**
 * The database's name and version are fixed for good, and all its object stores are made at once: so two versions of us on
 * one page open the same database, and neither ever waits for the other to let go of it.
 */
const NAME = 'gk';
const VERSION = 1;

let shared: Promise<IDBDatabase> | undefined;

function connect(patience: number): Promise<IDBDatabase> {
  shared ??= open(patience).then(
    (db) => {
      const drop = (): void => void (shared = undefined);
      db.onclose = drop; // the browser has closed it (storage cleared, its server lost)
      db.onversionchange = () => {
        db.close();
        drop();
      };
      return db;
    },
    (error) => {
      shared = undefined;
      throw error;
    },
  );
  return shared;
}

function open(patience: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB.open(NAME, VERSION);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('no answer'));
    }, patience);
    request.onupgradeneeded = () => {
      for (const kind of STORE_KINDS) if (!request.result.objectStoreNames.contains(kind)) request.result.createObjectStore(kind);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('not opened'));
    };
  });
}

/** IndexedDB. @throws where it is absent, denied, or does not answer */
export async function openIndexed(kind: StoreKind, patience: number): Promise<Store> {
  /** One transaction; done when it is on disk, not when the request is. A connection that was lost (iOS) is opened once more. */
  const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>, again = true): Promise<T> => {
    const db = await connect(patience);
    let transaction: IDBTransaction;
    try {
      // a letter must outlive a power cut; for the rest it is enough that the system has it
      transaction = db.transaction(kind, mode, { durability: kind === 'letter' ? 'strict' : 'default' });
    } catch (error) {
      shared = undefined;
      if (!again) throw error;
      return run(mode, work, false);
    }
    return new Promise((resolve, reject) => {
      const request = work(transaction.objectStore(kind));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error ?? new Error('not done'));
    });
  };
  await connect(patience);
  return {
    kind: 'indexeddb',
    persistent: true,
    holdsBytes: true,
    get: (key) => run('readonly', (store) => store.get(key) as IDBRequest<Stored | undefined>),
    set: async (key, value) => void (await run('readwrite', (store) => store.put(value, key))),
    delete: async (key) => void (await run('readwrite', (store) => store.delete(key))),
    keys: async () => (await run('readonly', (store) => store.getAllKeys())) as string[],
    clear: async () => void (await run('readwrite', (store) => store.clear())),
  };
}
