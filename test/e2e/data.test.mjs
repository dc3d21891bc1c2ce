/** Loading and storing in real browsers: every fault of scripts/faults.mjs, storage that is denied, slow or shared by two versions. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { FAULTS } from '../../scripts/faults.mjs';
import { serve } from '../../scripts/server.mjs';
import { launch } from '../engines/cdp.mjs';
import { engines, ROOT } from '../engines/engines.mjs';

const SOURCE = `
  export { load, loadText } from './src/data/load.js';
  export { openStore } from './src/data/storage.js';
  export { saveLastGood, readLastGood } from './src/data/last-good.js';
`;
const { outputFiles: [{ text: CODE }] } = await build({
  stdin: { contents: SOURCE, resolveDir: ROOT, loader: 'ts' }, bundle: true, format: 'iife', globalName: 'gkData', target: 'chrome79', write: false,
});

/** A long catalogue, so that faults meet the stream and not the short way. */
const LONG = JSON.stringify({
  spec: 'gk/1', kind: 'catalogue', title: '目录',
  items: Array.from({ length: 3000 }, (_, i) => ({ id: `r${i}`, content: ['主动公开内容'.repeat(15)], basis: [{ id: 1 }, { id: 2 }] })), updated: '2026-01-01',
});

/** Runs in the page. Gives what came out of loading `url`, as plain data. */
function loads(url, options) {
  const begun = performance.now();
  const seen = { heads: 0, rows: 0, batches: 0, last: null };
  const sink = {
    head() { seen.heads++; },
    records(batch, first) { if (first !== seen.rows) seen.disorder = true; seen.rows += batch.length; seen.batches++; seen.last = batch[batch.length - 1]; },
  };
  const end = more => ({ ...seen, ...more, ms: performance.now() - begun });
  return window.gkData.load(url, sink, options).then(
    loaded => end({ count: loaded.count, encoding: loaded.encoding, bom: loaded.bom, keys: Object.keys(loaded.envelope), polluted: {}.polluted }),
    error => end({ name: error.name, code: error.code, retryable: error.retryable }),
  );
}

/** Mode → code, or what is found when it is read nevertheless. Several codes: engines differ in what they hand out of a spoilt body. */
const EXPECTED = {
  404: 'http-404', 410: 'http-404', 403: 'http-other', 500: 'http-5xx', 502: 'http-5xx', 204: 'empty-body', empty: 'empty-body',
  'html-login': 'not-json', 'not-json': 'not-json', truncated: 'not-json', 'truncated-gzip': ['network', 'not-json'], 'plain-as-gzip': 'network',
  utf16: 'wrong-encoding', huge: 'too-large', 'redirect-loop': 'network', deep: 'too-deep', reset: 'network',
  'slow-drip': 'timeout', stall: 'timeout', silent: 'timeout',
  'wrong-type': { encoding: 'utf-8', count: 3000 }, bom: { bom: true, count: 3000 }, gbk: { encoding: 'gb18030', count: 3000 },
  'slow-good': { count: 3000 }, 'proto-keys': { count: 1, polluted: undefined },
};

for (const engine of engines()) {
  describe(`data (Chromium ${engine.name})`, { skip: engine.missing ?? false }, () => {
    let server;
    let browser;
    /** A page of an ordinary county site: http, so not a secure context. */
    const open = async (options = {}) => {
      const page = await browser.newPage(options);
      await page.goto(`http://county.test:${server.port}/page.html`);
      return page;
    };
    before(async () => {
      server = await serve({ routes: {
        '/page.html': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>x</title><script src="/data.js"></script>'),
        '/data.js': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(CODE),
        '/long.json': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(LONG),
        '/fault/': (request, response, url) => FAULTS[url.pathname.slice(7)](response, Buffer.from(LONG), request),
        '/no-cors.json': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(LONG),
      } });
      browser = await launch(engine, { hosts: { '*.test': '127.0.0.1' } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    it('every fault ends in its code or is read', async () => {
      const page = await open();
      const modes = Object.keys(FAULTS);
      // All at once; the waits of those that never answer are shortened, what is only slow has its time on a busy machine.
      const timeouts = modes.map(mode => (EXPECTED[mode] === 'timeout' ? 2500 : 60_000));
      const results = await page.evaluate(`Promise.all(${JSON.stringify(modes)}.map((mode, i) => (${loads})('/fault/' + mode, { timeout: ${JSON.stringify(timeouts)}[i], retries: 0 })))`);
      modes.forEach((mode, i) => {
        const expected = EXPECTED[mode] ?? assert.fail(`what is expected of ${mode}?`);
        const got = results[i];
        if (typeof expected === 'string' || Array.isArray(expected)) assert.ok([expected].flat().includes(got.code), `${mode}: ${JSON.stringify(got)}`);
        else for (const [key, value] of Object.entries(expected)) assert.equal(got[key], value, `${mode}: ${JSON.stringify(got)}`);
        assert.equal(got.disorder, undefined, mode);
        assert.ok(got.heads <= 1, mode);
      });
      assert.deepEqual(page.exceptions, []);
      await page.close();
    });

    it('offline is `network`, another site that allows nothing is `cors`', async () => {
      const page = await open();
      assert.equal((await page.evaluate(loads, `http://other.test:${server.port}/no-cors.json`, { retries: 0 })).code, 'cors');
      await page.offline(true);
      await page.waitFor(`fetch('/page.html').then(() => false, () => !navigator.onLine)`); // 86 tells its network process later
      const near = await page.evaluate(loads, '/long.json', { retries: 0 });
      assert.equal(near.code, 'network', JSON.stringify(near));
      assert.equal((await page.evaluate(loads, `http://other.test:${server.port}/no-cors.json`, { retries: 0 })).code, 'network');
      await page.close();
    });

    it('a long document comes in batches, in order, and lets the page breathe', async () => {
      const page = await open();
      const got = await page.evaluate(loads, '/long.json', {});
      assert.deepEqual([got.count, got.rows, got.heads, got.last.id], [3000, 3000, 1, 'r2999']);
      assert.ok(got.batches > 3);
      await page.close();
    });

    it('loads under patched prototypes', async () => {
      const patch = `
        Array.prototype.toJSON = String.prototype.toJSON = Object.prototype.toJSON = function () { return 'broken'; };
        Array.from = function () { return ['broken']; };
        Array.prototype.remove = Array.prototype.each = function () {};
        Function.prototype.bind = function () { return function () { throw new Error('bind'); }; };
      `;
      const page = await open({ before: [patch] });
      const got = await page.evaluate(loads, '/long.json', {});
      assert.equal(got.count, 3000, JSON.stringify(got));
      await page.close();
    });

    it('keeps documents on an http page over a reload; two versions on one page share them', async () => {
      const page = await open();
      assert.equal(await page.evaluate('isSecureContext'), false);
      assert.equal(await page.evaluate(`gkData.openStore('letter').then(s => s.kind)`), 'indexeddb');
      assert.equal(await page.evaluate(`gkData.saveLastGood('/long.json', '{"目录":1}', 123)`), true);
      // the other version: the same code once more, with a connection of its own
      await page.evaluate(`fetch('/data.js').then(r => r.text()).then(code => { window.second = new Function(code + '; return gkData;')(); })`);
      assert.deepEqual(await page.evaluate(`second.readLastGood('/long.json')`), { text: '{"目录":1}', fetchedAt: 123 });
      await page.goto(`http://county.test:${server.port}/page.html`);
      assert.deepEqual(await page.evaluate(`gkData.readLastGood(location.origin + '/long.json#x')`), { text: '{"目录":1}', fetchedAt: 123 });
      assert.equal(await page.evaluate(`gkData.readLastGood('/other.json').then(x => x === undefined)`), true);
      assert.deepEqual(page.exceptions, []);
      await page.close();
    });

    it('bytes and text come back from a store as they were; kinds do not see each other', async () => {
      const page = await open();
      const got = await page.evaluate(async () => {
        const letter = await window.gkData.openStore('letter');
        const cache = await window.gkData.openStore('cache');
        await letter.set('text', '信 "1"');
        await letter.set('bytes', new Uint8Array([1, 2, 255]).buffer);
        await cache.set('text', 'c');
        const out = [await letter.get('text'), [...new Uint8Array(await letter.get('bytes'))], (await letter.keys()).sort(), await cache.keys()];
        await letter.clear();
        return [...out, await letter.keys(), await cache.get('text')];
      });
      assert.deepEqual(got, ['信 "1"', [1, 2, 255], ['bytes', 'text'], ['text'], [], 'c']);
      await page.close();
    });

    it('a connection that was lost is opened anew', async () => {
      const page = await open();
      const got = await page.evaluate(async () => {
        const { openStore } = window.gkData;
        const original = IDBDatabase.prototype.transaction;
        const store = await openStore('letter');
        await store.set('a', '1');
        let broken = 1;
        IDBDatabase.prototype.transaction = function (...args) {
          if (broken-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'InvalidStateError');
          return original.apply(this, args);
        };
        const value = await store.get('a');
        broken = 2;
        const error = await store.get('a').catch(e => e.code);
        IDBDatabase.prototype.transaction = original;
        return [value, error, await store.get('a')];
      });
      assert.deepEqual(got, ['1', 'storage', '1']);
      await page.close();
    });

    for (const [name, script, kind] of [
      ['denied', `IDBFactory.prototype.open = function () { throw new DOMException('denied', 'SecurityError'); };`, 'localstorage'],
      ['absent', `Object.defineProperty(window, 'indexedDB', { value: undefined });`, 'localstorage'],
      ['silent', `IDBFactory.prototype.open = function () { return {}; };`, 'localstorage'],
      ['denied, localStorage too', `IDBFactory.prototype.open = function () { throw new DOMException('denied', 'SecurityError'); };
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });`, 'memory'],
    ]) {
      it(`IndexedDB ${name}: ${kind}, and it says so`, async () => {
        const page = await open({ before: [script] });
        assert.deepEqual(await page.evaluate(`gkData.openStore('letter').then(s => [s.kind, s.persistent])`), [kind, kind !== 'memory']);
        assert.equal(await page.evaluate(`gkData.saveLastGood('/a', '{}', 5).then(() => gkData.readLastGood('/a')).then(x => !!x)`), kind !== 'memory');
        assert.deepEqual(page.exceptions, []);
        await page.close();
      });
    }
  });
}
