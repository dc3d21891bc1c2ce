import type { Store, StoreKind } from './store.js';

/** `gk:preferences` and the like are read by themselves before the first paint, so settings have no kind in their key. */
const prefixOf = (kind: StoreKind): string => (kind === 'preference' ? 'gk:' : `gk:${kind}:`);

/** Keys of the other kinds begin with `gk:` too. */
const belongs = (key: string, kind: StoreKind): boolean =>
  key.startsWith(prefixOf(kind)) && (kind !== 'preference' || !/^gk:(cache|letter):/.test(key));

/** localStorage, text only. @throws where it is absent or denied (sandboxed frame, settings) */
export async function openLocal(kind: StoreKind): Promise<Store> {
  const { localStorage } = globalThis as { localStorage?: Storage };
  if (!localStorage) throw new Error('no localStorage');
  const prefix = prefixOf(kind);
  const keys = (): string[] => {
    const found: string[] = [];
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key !== null && belongs(key, kind)) found.push(key.slice(prefix.length));
    }
    return found;
  };
  return {
    kind: 'localstorage',
    persistent: true,
    holdsBytes: false,
    get: async (key) => localStorage.getItem(prefix + key) ?? undefined,
    set: async (key, value) => {
      if (typeof value !== 'string') throw new TypeError('text only');
      localStorage.setItem(prefix + key, value);
    },
    delete: async (key) => localStorage.removeItem(prefix + key),
    keys: async () => keys(),
    clear: async () => {
      for (const key of keys()) localStorage.removeItem(prefix + key);
    },
  };
}
