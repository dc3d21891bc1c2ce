/** What is kept on this device: copies of public documents, the visitor's settings, letters that have not been acknowledged. */
export const STORE_KINDS = ['cache', 'preference', 'letter'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** Text (JSON from `models/json.ts`) or bytes; bytes only where `holdsBytes`. */
export type Stored = string | ArrayBuffer;

/** Where one kind of thing is kept, and what can be done there. All methods reject with `GkError` `storage` only. */
export interface Store {
  readonly kind: 'indexeddb' | 'localstorage' | 'memory';
  /** It survives the page. If not, say so to a visitor before a letter is typed. */
  readonly persistent: boolean;
  readonly holdsBytes: boolean;
  get(key: string): Promise<Stored | undefined>;
  set(key: string, value: Stored): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<string[]>;
  /** Deletes everything of this kind. */
  clear(): Promise<void>;
}
