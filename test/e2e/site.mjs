/** What the end-to-end tests share: the server with its extra routes, the engines, and how a reader's view is asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { build } from 'esbuild';
import { serve } from '../../scripts/server.mjs';
import { launch } from '../engines/cdp.mjs';
import { engines, ROOT } from '../engines/engines.mjs';

const cdn = join(ROOT, 'dist/cdn');
const script = (response, text) => { response.writeHead(200, { 'content-type': 'text/javascript' }).end(text); };

/** The same files under another version number, as an older or newer copy would come from another department. */
function secondVersion(_, response, url) {
  const file = join(cdn, url.pathname.replace('/second-version/', ''));
  if (!existsSync(file) || file.includes('..')) return void response.writeHead(404).end();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  script(response, readFileSync(file, 'utf8').replaceAll(`"${version}"`, '"9.9.9"'));
}

/** The host page's own Lit, as published: it makes the policy `lit-html` itself. */
let hostLit;
async function secondLit(_, response) {
  hostLit ??= build({
    stdin: { contents: "import { LitElement, html } from 'lit'; customElements.define('x-host', class extends LitElement { render() { return html`<p>host lit</p>`; } });", resolveDir: ROOT, loader: 'js' },
    bundle: true, format: 'esm', write: false, target: 'chrome79', define: { 'process.env.NODE_ENV': '"production"' },
  }).then(result => result.outputFiles[0].text);
  script(response, await hostLit);
}

/** Holds the parser up inside an element: its children are not all there when it is upgraded. */
function slow(_, response) { setTimeout(() => { script(response, '/* late */'); }, 150); }

/** @param {Parameters<typeof serve>[0]} [options] */
export const site = options => serve({ ...options, routes: { '/second-version/': secondVersion, '/second-lit.js': secondLit, '/test/e2e/pages/slow.js': slow, ...options?.routes } });

/**
 * One `describe` an engine, with a browser and a server that live as long as it does; a missing engine is skipped and counted.
 * @param {string} title
 * @param {('current'|'86'|'79')[]} names
 * @param {(context: {name: string, browser: import('../engines/cdp.mjs').Browser, server: Awaited<ReturnType<typeof serve>>,
 *   open: (path: string, options?: object) => Promise<import('../engines/page.mjs').Page>}) => void} body
 * @param {object} [options] of launch
 */
export function onEngines(title, names, body, options = {}) {
  for (const engine of engines(names)) {
    describe(`${title} (Chromium ${engine.name})`, { skip: engine.missing ?? false }, () => {
      const context = { name: engine.name };
      before(async () => {
        context.server = await site();
        context.browser = await launch(engine, options);
      });
      after(async () => {
        try {
          await context.browser?.close();
        } finally {
          await context.server?.close();
        }
      });
      /** A new tab on a path of the server. */
      context.open = async (path, pageOptions = {}) => {
        const page = await context.browser.newPage(pageOptions);
        await page.goto(context.server.url + path);
        return page;
      };
      body(context);
    });
  }
}

/** Text inside the shadow root of an element, as drawn. */
export const drawn = id => `(() => { const root = document.getElementById('${id}').shadowRoot; const el = root && root.querySelector('.root'); return el ? el.innerText : ''; })()`;

/** Ready and drawn with the records of test/e2e/pages/catalogue.json. */
export const ready = id => `document.getElementById('${id}').dataset.state === 'ready' && ${drawn(id)}.includes('临时救助')`;

/** Whether the static content is what the reader sees. */
export const fallbackShown = id => `(() => { const cell = document.querySelector('#${id} td'); return cell.getClientRects().length > 0 && !document.getElementById('${id}').shadowRoot; })()`;

/** Everything that went wrong in a page, as text; network errors of favicons left out. */
export const faults = page => [
  ...page.exceptions, ...page.console.filter(c => c.type === 'error').map(c => c.text),
  ...page.logs.filter(l => l.level === 'error' && !/favicon/.test(l.url ?? '')).map(l => `${l.source}: ${l.text} ${l.url ?? ''}`.trim()),
];
