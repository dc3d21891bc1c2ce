import type { Listed } from './release.js';

/** What the terminal's page is told by its attributes. */
export interface PageOptions {
  readonly title: string;
  readonly version: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly phone?: string;
  readonly demo: boolean;
  /** Site document and the files that stand in the page, as JSON text. */
  readonly site: string;
  readonly files: readonly { readonly path: string; readonly json: string }[];
  readonly list: readonly string[];
}

const attribute = (value: string): string => value.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
/** Inside a script element only this could end it, or begin a comment. */
const inScript = (json: string): string => json.replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

/** `index.html`: opens from a disk, needs nobody, holds no script and no style of its own. */
export function pageText(page: PageOptions): string {
  const attributes = Object.entries({ ...page.attributes, version: page.version }).map(([name, value]) => ` ${name}="${attribute(value)}"`).join('');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${page.phone ? `<meta name="gk-phone" content="${attribute(page.phone)}">\n` : ''}<title>${attribute(page.title)}${page.demo ? '（示例数据）' : ''}</title>
<link rel="stylesheet" href="kiosk.css">
</head>
<body>
<gk-kiosk${attributes}>
<script type="application/json">${inScript(page.site)}</script>
<h1>${attribute(page.title)}</h1>
<p>这台终端的浏览器太旧，或没有打开脚本。公开的内容有：${page.list.map(attribute).join('、')}。${page.phone ? `可致电 ${attribute(page.phone)}。` : ''}</p>
</gk-kiosk>
${page.files.map(({ path, json }) => `<script type="application/json" data-gk-file="${attribute(path)}">${inScript(json)}</script>`).join('\n')}
<script src="gk.all.js"></script>
</body>
</html>
`;
}

export const PAGE_CSS = `html, body { height: 100%; margin: 0; overflow: hidden; background: #fff; }
gk-kiosk { display: block; }
gk-kiosk:not(:defined) { padding: 24px; font: 24px/1.75 sans-serif; overflow: auto; }
`;

/**
 * The service worker, for a terminal that is opened over https: all files of one version, each compared with its digest before any of
 * them is used; if one differs the installation fails and the version before stays.
 */
export const workerText = (version: string, files: readonly Listed[]): string => `'use strict';
const VERSION = 'gk-kiosk-${version}';
const FILES = ${JSON.stringify(files.map(({ path, sha256 }) => [path, sha256]))};
const hex = buffer => Array.prototype.map.call(new Uint8Array(buffer), byte => (256 + byte).toString(16).slice(1)).join('');

async function install() {
  const cache = await caches.open(VERSION);
  for (const [path, digest] of FILES) {
    const response = await fetch(path, { cache: 'no-cache' });
    const bytes = response.ok ? await response.clone().arrayBuffer() : new ArrayBuffer(0);
    if (!response.ok || hex(await crypto.subtle.digest('SHA-256', bytes)) !== digest) {
      await caches.delete(VERSION);
      throw new Error('not the file that was listed: ' + path);
    }
    await cache.put(path, response);
  }
}

async function answer(request) {
  const cache = await caches.open(VERSION);
  const url = new URL(request.url);
  const root = new URL('./', self.location.href).pathname;
  const path = url.pathname.slice(0, root.length) === root ? url.pathname.slice(root.length) || 'index.html' : '';
  const kept = path && await cache.match(new URL(path, self.location.href).href);
  return kept || fetch(request);
}

self.addEventListener('install', event => { event.waitUntil(install().then(() => self.skipWaiting())); });
self.addEventListener('activate', event => {
  event.waitUntil(caches.keys().then(names => Promise.all(names.filter(name => name.indexOf('gk-kiosk-') === 0 && name !== VERSION).map(name => caches.delete(name)))).then(() => self.clients.claim()));
});
self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === self.location.origin) event.respondWith(answer(event.request));
});
`;
