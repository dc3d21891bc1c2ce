/** One run: a fresh browser, one page, every figure asked for. */
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from '../test/engines/cdp.mjs';
import { FACET_VALUES, QUERIES } from './data.mjs';
import { addressOf, PEERS } from './pages.mjs';
import { probe } from './probe.js';

const KEY_PAUSE = 30;
const SCROLL = { frames: 150, step: 60, jumps: 12 };

/** Sum of JavaScript heaps after collection, page and workers, array buffers included; bytes. */
async function heap(browser, page, workers) {
  for (const _ of [1, 2]) await page.send('HeapProfiler.collectGarbage');
  let bytes = 0;
  for (const session of [undefined, ...workers]) {
    const ask = session ? browser.connection.send('Runtime.getHeapUsage', {}, session) : page.send('Runtime.getHeapUsage');
    const usage = await ask.catch(() => ({ usedSize: 0 }));
    bytes += usage.usedSize + (usage.backingStorageSize ?? 0);
  }
  return bytes;
}

/** Waits until the main thread has been nearly idle for half a second. */
async function quiet(page, limit) {
  const busy = async () => (await page.metrics({ collect: false })).TaskDuration;
  for (let still = 0, last = await busy(), end = Date.now() + limit; still < 3 && Date.now() < end;) {
    await pause(200);
    const now = await busy();
    still = now - last < 0.02 ? still + 1 : 0;
    last = now;
  }
}

/** One character, or a deletion of everything, timed until the right answer is painted. */
async function key(page, text, wanted, patience) {
  await page.evaluate(`__bench.arm('${text ? 'keydown' : 'input'}', ${JSON.stringify(wanted)}, ${patience})`);
  if (text === '') {
    await page.press('Control+a');
    await page.press('Delete');
  } else {
    const press = { key: text, text, unmodifiedText: text };
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press });
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press, text: undefined });
  }
  return page.evaluate('__bench.answer');
}

async function search(page, expected, patience) {
  const keys = [];
  for (const query of QUERIES) {
    for (let i = 1; i <= query.length; i++) {
      const prefix = query.slice(0, i);
      keys.push({ query: prefix, wanted: expected[prefix].count, ...await key(page, query[i - 1], expected[prefix], patience) });
      await pause(KEY_PAUSE);
    }
    await key(page, '', expected[''], patience);
  }
  return keys;
}

async function facets(page, { facets: expected, queries }, patience) {
  const toggles = [];
  for (const name of FACET_VALUES) {
    for (const on of [true, false]) {
      const at = await page.evaluate(`__bench.facet(${JSON.stringify(name)})`);
      if (!at) break;
      const wanted = on ? expected[name] : queries[''];
      await page.evaluate(`__bench.arm('click', ${JSON.stringify(wanted)}, ${patience})`);
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        await page.send('Input.dispatchMouseEvent', { type, ...at, ...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }) });
      }
      toggles.push({ name, on, ...await page.evaluate('__bench.answer') });
      await pause(KEY_PAUSE);
    }
  }
  return toggles;
}

/**
 * @param {object} run
 * @param {string} run.peer @param {number} run.n @param {import('../test/engines/engines.mjs').Engine} run.engine
 * @param {Awaited<ReturnType<typeof import('./serve.mjs').serve>>} run.server
 * @param {object} run.expected of `prepare` @param {Set<string>} run.only @param {number} run.cpu slowdown, 1 = none
 * @returns {Promise<object>} the figures, milliseconds and bytes
 */
export async function measure({ peer, n, engine, server, expected, only, cpu }) {
  const patience = 4000 * Math.max(1, cpu / 2);
  const browser = await launch(engine);
  const page = await browser.newPage({ before: [`(${probe})(${JSON.stringify(PEERS[peer])})`], ...(cpu > 1 ? { cpu } : {}) });
  try {
    // The inspector's own copy of each body would be measured with the page.
    await page.send('Network.disable');
    const workers = [];
    page.on('Target.attachedToTarget', event => workers.push(event.sessionId));
    await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    server.reset();
    const result = { peer, n, cpu, engine: browser.product };
    await page.goto(server.url + addressOf(peer, n), { until: 'commit' });
    result.rows = await page.waitFor('__bench.first', { timeout: n > 10_000 || cpu > 1 ? 120_000 : 30_000 });
    result.dataAtRows = server.dataBytes();
    result.codeAtRows = server.codeBytes();
    const focus = () => page.evaluate(`(__bench.one(${JSON.stringify(PEERS[peer].input)}) || {focus(){}}).focus()`);
    if (only.has('early')) {
      // Typed at once, with no time for idle work: what a hurried visitor meets.
      await page.waitFor(`__bench.one(${JSON.stringify(PEERS[peer].input)})`, { timeout: 60_000 });
      await focus();
      const first = QUERIES[0][0];
      result.early = await key(page, first, expected.queries[first], 60_000);
      result.code = server.codeBytes();
      result.files = server.files();
      return result;
    }
    await page.until(async () => await page.evaluate('__bench.count()') === n, `共 ${n} 项 in ${peer}`, 180_000);
    await quiet(page, 20_000);
    Object.assign(result, await page.evaluate('({tasks: __bench.tasks.splice(0), shift: __bench.shifts, nodes: document.querySelectorAll("*").length})'));
    result.tbt = result.tasks.reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0);
    if (only.has('heap')) result.heap = await heap(browser, page, workers);
    await page.evaluate('void __bench.tasks.splice(0)');
    if (only.has('search')) {
      await focus();
      result.keys = await search(page, expected.queries, patience);
    }
    if (only.has('facets')) result.facets = await facets(page, expected, patience);
    result.later = await page.evaluate('__bench.tasks.splice(0)');
    if (only.has('heap') && only.has('search')) result.heapAfter = await heap(browser, page, workers);
    if (only.has('scroll') && !PEERS[peer].paged) {
      await page.evaluate('scrollTo(0, 0)');
      result.scroll = await page.evaluate(`__bench.scroll(${SCROLL.frames}, ${SCROLL.step}, ${SCROLL.jumps})`);
    }
    result.exceptions = page.exceptions.slice(0, 3);
    return result;
  } catch (error) {
    throw new Error(`${error.message.split('\n')[0]}${page.exceptions.length ? `; the page said: ${page.exceptions[0].split('\n')[0]}` : ''}`);
  } finally {
    await browser.close();
  }
}

/** A CMS article with `count` elements over a slow line; the moment each one has rows on the screen. */
export async function article({ engine, server, count, cpu, kbits, latency }) {
  const browser = await launch(engine);
  try {
    const page = await browser.newPage({ before: [`(${probe})(${JSON.stringify({ article: count, rows: 'x', status: 'x' })})`], cpu });
    const throughput = (kbits * 1000) / 8;
    await page.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput });
    server.reset();
    await page.goto(`${server.url}/article/${count}`, { until: 'commit' });
    await page.waitFor('__bench.ready && __bench.ready.length', { timeout: 60_000 });
    const all = await page.waitFor(`__bench.ready.length >= ${count}`, { timeout: 60_000 }).catch(() => false);
    const ready = await page.evaluate('__bench.ready');
    const code = server.codeBytes();
    await quiet(page, 15_000);
    return { engine: browser.product, cpu, kbits, latency, count, first: ready[0], last: all ? ready[ready.length - 1] : undefined, code, codeSettled: server.codeBytes(), data: server.dataBytes(), files: server.files() };
  } finally {
    await browser.close();
  }
}
