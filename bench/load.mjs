/**
 * What reading a catalogue piece by piece costs and gains against `JSON.parse` of the whole: `node bench/load.mjs [10000 100000]`.
 * Node reads from memory in chunks of 64 kB; Chromium fetches from a server on this machine, plain and compressed, and `slow`: 4 MB/s.
 * Times in ms: `first` to the first batch, `total` to the last record, `block` the longest stretch without a pause. Median of five.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { serve } from '../scripts/server.mjs';
import { launch } from '../test/engines/cdp.mjs';
import { engine, ROOT } from '../test/engines/engines.mjs';
import { catalogue } from './data.mjs';

const RUNS = 5;
const CHUNK = 65_536;
const SLOW = 4_000_000;
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const median = list => [...list].sort((a, b) => a - b)[list.length >> 1];

const bundle = async (contents, format, extra = {}) => (await build({
  stdin: { contents, resolveDir: ROOT, loader: 'ts' }, bundle: true, format, target: 'chrome79', write: false, ...extra,
})).outputFiles[0].text;

const { DocumentReader } = await import(`data:text/javascript,${encodeURIComponent(await bundle("export * from './src/data/document-reader.js'", 'esm'))}`);
const inPage = await bundle("export { load } from './src/data/load.js'", 'iife', { globalName: 'gkData' });

/** Median of each figure over the runs; the first run warms up and is left out. */
async function often(work) {
  const all = [];
  for (let i = 0; i <= RUNS; i++) all.push(await work());
  const out = {};
  for (const key of Object.keys(all[0])) out[key] = Math.round(median(all.slice(1).map(run => run[key])) * 10) / 10;
  return out;
}

async function streamed(bytes) {
  const begun = performance.now();
  let first = 0;
  const reader = new DocumentReader({ head: () => {}, records: () => { first ||= performance.now() - begun; } }, {});
  for (let at = 0; at < bytes.length; at += CHUNK) await reader.bytes(bytes.subarray(at, at + CHUNK));
  await reader.finish();
  return { first, total: performance.now() - begun };
}

function parsed(bytes) {
  const begun = performance.now();
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return { total: performance.now() - begun };
}

/** In the page: the longest time between two messages to itself is what a visitor's tap would have waited. */
async function fetched(url, way) {
  const begun = performance.now();
  let last = begun;
  let block = 0;
  let over = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    if (!over) setTimeout(() => port2.postMessage(0), 0);
  };
  port2.postMessage(0);
  let first = 0;
  if (way === 'load') await window.gkData.load(url, { head() {}, records() { first = first || performance.now() - begun; } }, { maxBytes: 3e8 });
  else {
    await fetch(url).then(response => response.json());
    first = performance.now() - begun;
  }
  const total = performance.now() - begun;
  await new Promise(done => setTimeout(done, 20));
  over = true;
  return { first, total, block };
}

async function trickle(response, body) {
  for (let at = 0; at < body.length && !response.destroyed; at += SLOW / 50) {
    response.write(body.subarray(at, at + SLOW / 50));
    await wait(20);
  }
  response.end();
}

for (const n of sizes.length ? sizes : [10_000, 100_000]) {
  const bytes = Buffer.from(JSON.stringify(catalogue(n)));
  const zipped = gzipSync(bytes);
  console.log(`${n} records, ${(bytes.length / 1e6).toFixed(1)} MB, ${(zipped.length / 1e6).toFixed(2)} MB gz`);
  console.table({ 'Node, JSON.parse': await often(() => parsed(bytes)), 'Node, streamed': await often(() => streamed(bytes)) });

  const json = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  const server = await serve({ routes: {
    '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<script src="/code"></script>'),
    '/code': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(inPage),
    '/plain': (_, response) => response.writeHead(200, json).end(bytes),
    '/zipped': (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(zipped),
    '/slow': (_, response) => void trickle(response.writeHead(200, json), bytes),
  } });
  const rows = {};
  for (const name of ['current', '86']) {
    const found = engine(name);
    if (found.missing) continue;
    const browser = await launch(found);
    for (const path of n > 20_000 ? ['/plain', '/zipped'] : ['/plain', '/zipped', '/slow']) {
      for (const way of ['json', 'load']) {
        rows[`${name} ${path} ${way}`] = await often(async () => {
          const page = await browser.newPage();
          await page.goto(`${server.url}/page`);
          const figures = await page.evaluate(fetched, path, way);
          await page.close();
          return figures;
        });
      }
    }
    await browser.close();
  }
  await server.close();
  console.table(rows);
}
