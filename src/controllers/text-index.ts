import type { ReactiveControllerHost } from 'lit';
import { fetchJson } from '../data/fetch-json.js';
import { searchTextIndex, type TextIndexManifest, type TextIndexShard } from '../models/text-index.js';

export interface FullTextResult { readonly ids: readonly string[]; readonly titles: ReadonlyMap<string, string> }

/** Asks the files of a full-text index; what was read once is kept. */
export class TextIndexController {
  private _manifest: Promise<TextIndexManifest> | undefined;
  private readonly _shards = new Map<number, Promise<TextIndexShard>>();
  private _asked = '';
  private _result: FullTextResult | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly folder: string) {}

  /** Documents whose text holds all words, or undefined while they are looked for, or where the index is not to be had. */
  find(query: string): FullTextResult | undefined {
    if (query !== this._asked) {
      this._asked = query;
      this._result = undefined;
      void this._search(query).then((result) => {
        if (this._asked !== query) return;
        this._result = result;
        this.host.requestUpdate();
      }, () => {
        // Without the index the documents at hand are searched all the same; the next query asks again.
        this._manifest = undefined;
      });
    }
    return this._result;
  }

  private async _search(query: string): Promise<FullTextResult> {
    const manifest = await (this._manifest ??= fetchJson(this._url('index.json')).then(manifestOf));
    const numbers = (await searchTextIndex(manifest, query.split(/\s+/).filter(Boolean), (shard) => this._read(shard))) ?? [];
    const titles = new Map<string, string>();
    const ids = numbers.map((number) => manifest.ids[number]!).filter(Boolean);
    numbers.forEach((number) => titles.set(manifest.ids[number]!, manifest.titles[number] ?? ''));
    return { ids, titles };
  }

  private _read(shard: number): Promise<TextIndexShard> {
    let read = this._shards.get(shard);
    if (!read) {
      read = fetchJson(this._url(`${shard}.json`)).then((value) => (typeof value === 'object' && value !== null ? (value as TextIndexShard) : {}));
      this._shards.set(shard, read);
      read.catch(() => this._shards.delete(shard));
    }
    return read;
  }

  private _url(file: string): string {
    return new URL(file, new URL(`${this.folder.replace(/\/*$/, '')}/`, document.baseURI)).href;
  }
}

function manifestOf(value: unknown): TextIndexManifest {
  const manifest = value as Partial<TextIndexManifest> | null;
  if (manifest?.spec !== 'gk-index/1' || !Array.isArray(manifest.ids) || !Array.isArray(manifest.titles) || !(Number(manifest.shards) > 0)) throw new Error('no index');
  return manifest as TextIndexManifest;
}
