import { readLastGood, saveLastGood } from '../data/last-good.js';
import { loadText } from '../data/load.js';
import { packText } from '../models/pack-text.js';
import { OpenDocument } from './document-store.js';

/** Keeps what was just shown for the day when it cannot be read: only what has passed the gate, in the compact form. */
export async function keep(url: string, document: OpenDocument): Promise<void> {
  const text = await packText(document.envelope, document.columns);
  await saveLastGood(url, text, document.loaded?.fetchedAt ?? Date.now());
}

/** The last good copy of an address, with the date on which it was fetched in `stale`. */
export async function recall(url: string): Promise<OpenDocument | undefined> {
  const kept = await readLastGood(url);
  if (!kept) return undefined;
  const document = new OpenDocument();
  await document.finish(await loadText(kept.text, document.sink));
  document.stale = kept.fetchedAt;
  return document;
}
