import type { Store, Stored } from '../../data/storage.js';
import { writeJson } from '../../models/json.js';
import { resumed, type LetterState } from '../../models/letter/state.js';

/** A letter on its way, without its words. */
export interface KeptLetter {
  readonly key: string;
  readonly channel: string;
  /** Title of the channel, for the notice "1 封来信等待发送". */
  readonly title: string;
  readonly endpoint: string;
  readonly contentType: string;
  /** When it was handed in, epoch ms. */
  readonly created: number;
  /** A site sends it with its own means. */
  readonly taken: boolean;
  /** It outlives this page; false where it did not fit the store. */
  readonly kept: boolean;
  /** Its receipt has been shown: gone when that tab is closed. */
  readonly seen?: boolean;
  readonly state: LetterState;
}

const LETTER = 'letter.';
const BYTES = 'bytes.';
const VERSION = 1;

/**
 * Letters in the store, each as two entries: what it is and the bytes that are sent. The bytes are written first and deleted last,
 * so that at no moment there is a letter without its words. What the store refuses is held in this page, and the letter says so.
 */
export class LetterShelf {
  private _store: Store | undefined;
  private readonly _letters = new Map<string, KeptLetter>();
  /** Words that are in this page only, or have not been read yet. */
  private readonly _bytes = new Map<string, Uint8Array>();

  constructor(private readonly _openStore: () => Promise<Store>) {}

  get persistent(): boolean {
    return this._store?.persistent ?? false;
  }

  letters(): readonly KeptLetter[] {
    const all: KeptLetter[] = [];
    this._letters.forEach((letter) => all.push(letter));
    return all.sort((a, b) => a.created - b.created);
  }

  get(key: string): KeptLetter | undefined {
    return this._letters.get(key);
  }

  /** Reads what an earlier page left: interrupted letters wait again, receipts older than `since`, or shown in a tab that is closed now (not `here`), are gone, words without a letter too. */
  async open(since: number, here: (key: string) => boolean): Promise<void> {
    this._store = await this._openStore();
    await this._read(true);
    for (const { key, state, created, seen } of this.letters()) if (state.at === 'acknowledged' && (created < since || (seen && !here(key)))) await this.delete(key);
    for (const name of await this._names()) if (name.indexOf(BYTES) === 0 && !this._letters.has(name.slice(BYTES.length))) await this._try((store) => store.delete(name));
  }

  /** What other pages have done meanwhile. */
  async refresh(): Promise<void> {
    if (this.persistent) await this._read(false);
  }

  async put(letter: KeptLetter, bytes: Uint8Array): Promise<void> {
    this._bytes.set(letter.key, bytes);
    this._letters.set(letter.key, letter);
    const stored: Stored = this._store?.holdsBytes ? bytes.slice().buffer : encode(bytes);
    const kept = this.persistent && (await this._try((store) => store.set(BYTES + letter.key, stored))) && (await this._write(letter));
    if (!kept) this._letters.set(letter.key, { ...letter, kept: false });
  }

  async set(letter: KeptLetter): Promise<void> {
    this._letters.set(letter.key, letter);
    if (letter.kept) await this._write(letter);
  }

  async bytes(key: string): Promise<Uint8Array | undefined> {
    const here = this._bytes.get(key);
    if (here) return here;
    let stored: Stored | undefined;
    await this._try(async (store) => void (stored = await store.get(BYTES + key)));
    return stored === undefined ? undefined : typeof stored === 'string' ? decode(stored) : new Uint8Array(stored);
  }

  async dropBytes(key: string): Promise<void> {
    this._bytes.delete(key);
    await this._try((store) => store.delete(BYTES + key));
  }

  async delete(key: string): Promise<void> {
    this._letters.delete(key);
    await this._try((store) => store.delete(LETTER + key));
    await this.dropBytes(key);
  }

  private async _read(first: boolean): Promise<void> {
    const found = new Set<string>();
    for (const name of await this._names()) {
      if (name.indexOf(LETTER) !== 0) continue;
      let text: Stored | undefined;
      await this._try(async (store) => void (text = await store.get(name)));
      const letter = typeof text === 'string' ? parse(text, name.slice(LETTER.length)) : undefined;
      if (!letter) continue;
      found.add(letter.key);
      const mine = this._letters.get(letter.key);
      // What this page is sending it knows better than the store.
      if (mine?.state.at === 'sending') continue;
      this._letters.set(letter.key, first || letter.state.at === 'sending' ? { ...letter, state: resumed(letter.state) } : letter);
    }
    // Dismissed or taken back in another tab.
    for (const { key, kept, state } of this.letters()) if (kept && !found.has(key) && state.at !== 'sending') this._letters.delete(key);
  }

  private async _names(): Promise<readonly string[]> {
    let names: readonly string[] = [];
    await this._try(async (store) => void (names = await store.keys()));
    return names;
  }

  private _write(letter: KeptLetter): Promise<boolean> {
    return this._try((store) => store.set(LETTER + letter.key, writeJson({ v: VERSION, ...letter })));
  }

  private async _try(work: (store: Store) => Promise<unknown>): Promise<boolean> {
    if (!this._store) return false;
    try {
      await work(this._store);
      return true;
    } catch {
      return false;
    }
  }
}

/** What another version of us wrote is read as far as it is understood, and otherwise left alone. */
function parse(text: string, key: string): KeptLetter | undefined {
  try {
    const { v, ...letter } = JSON.parse(text) as KeptLetter & { v: unknown };
    return v === VERSION && letter.key === key && typeof letter.endpoint === 'string' && typeof letter.state?.at === 'string' ? letter : undefined;
  } catch {
    return undefined;
  }
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return btoa(text);
}

function decode(text: string): Uint8Array | undefined {
  try {
    const plain = atob(text);
    const bytes = new Uint8Array(plain.length);
    for (let i = 0; i < plain.length; i++) bytes[i] = plain.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}
