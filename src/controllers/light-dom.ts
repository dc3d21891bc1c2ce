import type { Convert } from '../models/script/index.js';
import { guarded } from '../models/script/document.js';
import { inSlices } from './idle.js';

/** Texts of the page that were converted, as they were. */
const originals = new WeakMap<Text, { readonly was: string; readonly made: string }>();
const SKIP = 'script,style,textarea,code,pre,[translate=no],[data-no-convert],[data-state]';

/**
 * The fallback that a page has put into an element, in the reader's script: letters only, no element is touched, and what was there
 * comes back with the script. In idle slices; the function returned stops it.
 */
export function convertLight(host: Element, convert: Convert | undefined): () => void {
  const own = convert && guarded(convert);
  return inSlices(steps(), undefined, 6);

  function* steps(): Generator<void, void> {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const skip = node.parentElement?.closest(SKIP);
      if (skip && skip !== host) continue;
      const known = originals.get(node);
      // The page has written something else there since.
      const was = known && known.made === node.data ? known.was : node.data;
      const made = own ? own(was) : was;
      if (made !== node.data) node.data = made;
      if (made === was) originals.delete(node);
      else originals.set(node, { was, made });
      yield;
    }
  }
}
