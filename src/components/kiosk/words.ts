import type { Held } from '../../controllers/kiosk/site-documents.js';
import { fetchJson } from '../../data/fetch-json.js';
import { siteWords, textsOf } from '../../models/site-words.js';

/** The keyboard's dictionary: the one that was built for the site, else words of the documents that are here. */
export class Words {
  private _built: readonly string[] | undefined;
  private _asked: string | null = null;

  /** Resolves when it is there, or cannot be had: never rejects. */
  async load(address: string | null): Promise<void> {
    if (!address || address === this._asked) return;
    this._asked = address;
    try {
      const { words } = (await fetchJson(new URL(address, document.baseURI).href)) as { words?: unknown };
      if (typeof words === 'string') this._built = words.split(' ').filter(Boolean);
    } catch {
      // The documents' own words are the next best.
      this._asked = null;
    }
  }

  list(held: readonly Held[]): readonly string[] {
    if (this._built) return this._built;
    const names: string[] = [];
    const texts: string[] = [];
    for (const { document, entry } of held) {
      names.push(entry.title);
      for (const key of document?.columns.keys() ?? []) for (const value of document!.columns.column(key)!.values) textsOf(value, names, texts, key);
    }
    return siteWords(names, texts);
  }
}
