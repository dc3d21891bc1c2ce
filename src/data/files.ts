const PLACE = Symbol.for('gk.files');

/** Documents that stand in the page itself, by absolute address: a folder that is opened from a disk has nobody to ask. */
export type PageFiles = Map<string, () => string>;

/** All copies of us on a page share them. */
export function pageFiles(): PageFiles {
  const page = globalThis as { [PLACE]?: PageFiles };
  return (page[PLACE] ??= new Map<string, () => string>());
}

/** The answer for `url`, if it stands in the page: read when it is asked for, so that no second copy is kept. */
export function pageFile(url: string): Response | undefined {
  const text = (globalThis as { [PLACE]?: PageFiles })[PLACE]?.get(url.replace(/#.*$/, ''));
  return text && new Response(text(), { headers: { 'content-type': 'application/json' } });
}
