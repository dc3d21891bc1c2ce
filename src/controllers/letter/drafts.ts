import { openStore, type Store } from '../../data/storage.js';
import { writeJson } from '../../models/json.js';
import { mintKey } from '../../models/letter/body.js';
import type { Values } from '../../models/letter/form.js';

/** How long a draft stays on this device, ms. */
export const DRAFT_LIFE = 86_400_000;
const DRAFT = 'draft.';
const LATER = 400;
/** Never kept, not even here: an invitation is a key. */
const NEVER = ['.invitation', '.trap'];

interface Draft { readonly at: number; readonly key: string; readonly values: Values }

/** What is being written, kept on this device while it is written, so that a closed tab or a power cut costs nothing. */
export class Drafts {
  private _store: Promise<Store> | undefined;
  private _waiting: { name: string; draft: Draft } | undefined;
  private _timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly _open: () => Promise<Store> = () => openStore('letter')) {}

  /** The draft of a channel, or an empty one with a key of its own. Old ones are deleted on the way, but not those whose letter (`keep`) still waits. */
  async read(name: string, keep: (key: string) => boolean = () => false, now = Date.now()): Promise<{ readonly key: string; readonly values: Values; readonly found: boolean }> {
    const fresh = { key: mintKey(), values: {}, found: false };
    try {
      const store = await (this._store ??= this._open());
      for (const each of await store.keys()) {
        if (each.indexOf(DRAFT) !== 0) continue;
        const draft = parse(await store.get(each));
        // A clock that was set back makes a draft of tomorrow: it begins its day anew.
        if (!draft || (now - draft.at > DRAFT_LIFE && !keep(draft.key))) await store.delete(each);
        else if (each === DRAFT + name) return { key: draft.key, values: draft.values, found: true };
      }
    } catch {
      // without storage there are no drafts; the form says so
    }
    return fresh;
  }

  /** Keeps what stands there now, a moment after the last letter typed. */
  save(name: string, key: string, values: Values): void {
    const kept: Record<string, Values[string]> = {};
    for (const field of Object.keys(values)) if (NEVER.indexOf(field) < 0) kept[field] = values[field]!;
    this._waiting = { name, draft: { at: Date.now(), key, values: kept } };
    clearTimeout(this._timer);
    this._timer = setTimeout(() => void this.flush(), LATER);
  }

  /** At once: the page is about to go. */
  async flush(): Promise<void> {
    clearTimeout(this._timer);
    const { _waiting: waiting } = this;
    this._waiting = undefined;
    if (!waiting) return;
    try {
      await (await (this._store ??= this._open())).set(DRAFT + waiting.name, writeJson({ v: 1, ...waiting.draft }));
    } catch {
      // full or denied
    }
  }

  async delete(name: string): Promise<void> {
    if (this._waiting?.name === name) this._waiting = undefined;
    clearTimeout(this._timer);
    try {
      await (await (this._store ??= this._open())).delete(DRAFT + name);
    } catch {
      // nothing was kept
    }
  }
}

function parse(text: unknown): Draft | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const { at, key, values } = JSON.parse(text) as Partial<Draft>;
    if (typeof at !== 'number' || typeof key !== 'string' || typeof values !== 'object' || values === null) return undefined;
    const clean: Record<string, Values[string]> = {};
    for (const name of Object.keys(values)) {
      const value: unknown = values[name];
      if (typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))) clean[name] = value;
    }
    return { at, key, values: clean };
  } catch {
    return undefined;
  }
}
