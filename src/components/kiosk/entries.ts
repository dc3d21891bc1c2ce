import type { OpenDocument } from '../../controllers/document-store.js';
import type { Entry } from '../../controllers/kiosk/site-documents.js';
import { pageFiles } from '../../data/files.js';
import type { SiteEntry } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';

/** Documents that stand in the page, made known to whoever asks for their address; read from the page only when they are asked for. */
export function listedFiles(): void {
  const files = pageFiles();
  document.querySelectorAll<HTMLScriptElement>('script[type="application/json"][data-gk-file]').forEach((script) => {
    files.set(new URL(script.dataset['gkFile']!, document.baseURI).href, () => script.textContent ?? '');
  });
}

/** The sections of a site document, their addresses resolved from where the document came from. */
export function entriesOf(site: OpenDocument): Entry[] {
  const base = site.loaded?.url || document.baseURI;
  const entries: Entry[] = [];
  for (let row = 0; row < site.columns.count; row++) {
    const { kind, title, src, page, icon, group } = site.columns.record(row) as unknown as SiteEntry;
    const url = safeUrl(src, base);
    const web = page && safeUrl(page, base);
    if (url) entries.push({ kind: kind, title, url, ...(web && { page: web }), ...(icon && { icon }), ...(group && { group }) });
  }
  return entries;
}

/** Where a link leads for somebody with a phone: a file of the terminal is looked for beside the section's own page on the web. */
export function publicLink(href: string, page: string | undefined): string {
  const folder = document.baseURI.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  if (href.indexOf(folder) === 0) return page ? new URL(href.slice(folder.length), page).href : '';
  return /^(?:https?|tel|mailto):/.test(href) && !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(href) ? href : '';
}
