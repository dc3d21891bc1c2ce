/**
 * npm run bench:kiosk -- [options]   a day of a terminal: refreshes, visits, network outages; what grows?
 *
 *   --hours 24          simulated hours
 *   --refreshes 60      readings of all documents an hour
 *   --visits 21         visits an hour (24 × 21 = 504)
 *   --outages 20        network outages over the whole day, three refreshes each
 *   --write             puts the table into docs/performance.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tick } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/server.mjs';
import { launch } from '../test/engines/cdp.mjs';
import { engine, ROOT } from '../test/engines/engines.mjs';

/** What runs in the page: one hour. */
function hour({ refreshes, visits, outages, number }) {
  const kiosk = document.querySelector('gk-kiosk');
  const root = () => kiosk.shadowRoot;
  const until = async condition => {
    const end = performance.now() + 60_000;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`waited for ${condition}`);
      await new Promise(done => setTimeout(done, 4));
    }
  };
  const real = window.fetch;
  const seen = { failed: 0, traces: [] };
  const visit = async n => {
    // Words that only this visitor knows: six figures that stand nowhere in the data.
    const secret = `zq${number}x${n}`;
    const input = root().querySelector('.kq');
    input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    if (input.value) seen.traces.push(input.value);
    input.focus();
    input.value = `低保 ${secret}`;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await kiosk.updateComplete;
    input.value = ['低保', '公租房', '入学', '征地'][n % 4];
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => root().querySelector('.krs button'));
    if (n % 2) root().querySelector('.krs button').click();
    else {
      const tiles = root().querySelectorAll('.kti button');
      tiles[n % tiles.length].click();
    }
    await until(() => root().querySelector('.sec > *')?.dataset.state === 'ready');
    const element = root().querySelector('.sec > *');
    const field = element.shadowRoot.querySelector('input[type=search]');
    if (field) {
      field.value = secret;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    }
    const over = new Promise(done => kiosk.addEventListener('gk-kiosk-reset', done, { once: true }));
    kiosk.reset();
    await over;
    if (root().innerHTML.includes(secret) || location.href.includes(secret)) seen.traces.push(secret);
    for (const store of [sessionStorage, localStorage]) for (let i = 0; i < store.length; i++) if (String(store.getItem(store.key(i))).includes(secret)) seen.traces.push(store.key(i));
  };
  const run = async () => {
    const steps = [];
    for (let i = 0; i < refreshes; i++) steps.push([i / refreshes, 'refresh']);
    for (let i = 0; i < visits; i++) steps.push([(i + 0.5) / visits, 'visit']);
    for (let i = 0; i < outages; i++) for (let j = 0; j < 3; j++) steps.push([(i + 0.3) / outages + j / 200, 'outage']);
    steps.sort((a, b) => a[0] - b[0]);
    let n = 0;
    for (const [, what] of steps) {
      if (what === 'visit') await visit(n++);
      else {
        if (what === 'outage') window.fetch = () => Promise.reject(new TypeError('no line'));
        const failed = await kiosk.renew();
        window.fetch = real;
        if (what === 'outage' && !failed) throw new Error('the outage was not felt');
        seen.failed += failed;
      }
    }
    await until(() => kiosk.documents >= 6);
    return seen;
  };
  return run();
}

/** Least squares, per hour. */
export function slope(values) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let above = 0;
  let below = 0;
  values.forEach((value, i) => {
    above += (i - (n - 1) / 2) * (value - mean);
    below += (i - (n - 1) / 2) ** 2;
  });
  return below ? above / below : 0;
}

/**
 * @param {{hours: number, refreshes: number, visits: number, outages: number, say?: (text: string) => void}} day outages over the whole day
 * @returns hours as measured, after a garbage collection each
 */
export async function day({ hours, refreshes, visits, outages, say = () => undefined }) {
  const server = await serve();
  const browser = await launch(engine('current'));
  try {
    const tab = await browser.newPage({ width: 1080, height: 1920 });
    await tab.goto(`${server.url}/demo/kiosk.html`);
    await tab.waitFor(`document.querySelector('gk-kiosk').documents >= 6`, { timeout: 20_000 });
    await tab.evaluate(`void Object.assign(document.querySelector('gk-kiosk'), { rest: 0, idle: 3600 })`);
    // Once: the source of an hour is kept with every script that holds it.
    await tab.evaluate(`window.runHour = ${hour}; window.startHour = plan => { window.hour = window.failure = undefined; runHour(plan).then(seen => { window.hour = seen; }, error => { window.failure = String(error && error.stack); }); return true; }; true`);
    await tab.send('HeapProfiler.enable');
    const rows = [];
    let left = outages;
    let traces = [];
    for (let number = 0; number < hours; number++) {
      const now = Math.ceil(left / (hours - number));
      left -= now;
      // A command of the browser may take half a minute: an hour runs in the background and is asked after, seldom, since each
      // question is a script that the engine keeps for a while.
      await tab.evaluate(`startHour(${JSON.stringify({ refreshes, visits, outages: now, number })})`);
      let seen;
      while (!(seen = await tab.evaluate('window.failure ? { failure } : window.hour'))) await tick(1000);
      if (seen.failure) throw new Error(seen.failure);
      traces = traces.concat(seen.traces);
      for (let i = 0; i < 2; i++) await tab.send('HeapProfiler.collectGarbage');
      const { metrics } = await tab.send('Performance.getMetrics');
      const of = name => metrics.find(metric => metric.name === name).value;
      rows.push({ hour: number + 1, heap: Math.round(of('JSHeapUsedSize') / 1024), nodes: of('Nodes'), listeners: of('JSEventListeners'), failed: seen.failed });
      say(`hour ${number + 1}: heap ${rows[number].heap} kB, nodes ${rows[number].nodes}, listeners ${rows[number].listeners}`);
    }
    // The last look: every string in the heap. The names of visitors' words are told apart from this script's own text by their figures.
    let snapshot = '';
    const stop = tab.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => { snapshot += chunk; });
    await tab.evaluate('window.hour = window.failure = undefined');
    await tab.send('HeapProfiler.collectGarbage');
    await tab.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    stop();
    const inHeap = [...new Set(snapshot.match(/zq\d+x\d+/g) ?? [])];
    return { rows, traces, inHeap, exceptions: tab.exceptions };
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { hours: { type: 'string', default: '24' }, refreshes: { type: 'string', default: '60' }, visits: { type: 'string', default: '21' }, outages: { type: 'string', default: '20' }, write: { type: 'boolean', default: false } } });
  const plan = Object.fromEntries(['hours', 'refreshes', 'visits', 'outages'].map(name => [name, Number(values[name])]));
  const { rows, traces, inHeap, exceptions } = await day({ ...plan, say: text => { process.stderr.write(`${text}\n`); } });
  // The first two hours fill caches that are bounded.
  const settled = rows.slice(Math.min(2, rows.length - 2));
  const of = key => settled.map(row => row[key]);
  const at = row => `| ${row.hour} | ${row.heap} | ${row.nodes} | ${row.listeners} |`;
  const table = [
    `${plan.hours} simulated hours: ${plan.hours * plan.refreshes} refreshes of 6 documents, ${plan.hours * plan.visits} visits, ${plan.outages} outages. Heap slope from hour 3 on: **${slope(of('heap')).toFixed(2)} kB/h**; nodes ${Math.min(...of('nodes'))}–${Math.max(...of('nodes'))}, listeners ${Math.min(...of('listeners'))}–${Math.max(...of('listeners'))}; traces of a visitor found by the next: ${traces.length}, words of any of them in the heap at the end: ${inHeap.length}; exceptions: ${exceptions.length}.`,
    '', '| hour | heap, kB | nodes | listeners |', '|---|---|---|---|', ...rows.filter((row, i) => i < 3 || (i + 1) % 6 === 0).map(at), '',
  ].join('\n');
  console.log(table);
  if (values.write) {
    const path = join(ROOT, 'docs/performance.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/<!-- kiosk -->[^]*?<!-- \/kiosk -->/, `<!-- kiosk -->\n${table}<!-- /kiosk -->`));
  }
  process.exitCode = traces.length || inHeap.length || exceptions.length ? 1 : 0;
}
