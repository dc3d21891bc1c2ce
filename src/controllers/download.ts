/** How long a file stays at hand after the click: a slow disk or a "save as" window still reads it. */
const KEEP = 60_000;
/** Work in ms between two pauses. */
const AT_A_TIME = 12;
const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json;charset=utf-8' } as const;

/**
 * Saves a file that is made in parts; pauses between them, so that a long list does not stop the page.
 * @param name with extension, see `exportName`
 */
export async function download(name: string, parts: Iterable<string>, type: keyof typeof TYPES): Promise<void> {
  const held: string[] = [];
  let since = performance.now();
  for (const part of parts) {
    held.push(part);
    if (performance.now() - since < AT_A_TIME) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  save(new Blob(held, { type: TYPES[type] }), name);
}

/** Saves a file through a link that is gone at once; its address is given back after a minute. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  link.hidden = true;
  document.body.appendChild(link);
  // A host that listens for clicks (statistics, single-page routers) must not take this one for a page of its own.
  link.addEventListener('click', (event) => event.stopPropagation());
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
