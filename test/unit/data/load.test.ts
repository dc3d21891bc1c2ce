import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { startPreload } from '../../../src/data/preload.js';
import { GkError, type ErrorCode } from '../../../src/spec/issues.js';
import { collect, Collector } from './collect.js';
import { load } from '../../../src/data/load.js';
import { FaultServer } from './fault-server.js';

let server: FaultServer;
before(async () => void (server = await FaultServer.start()));
after(() => server.stop());

const DOCUMENT = JSON.stringify({ spec: 'gk/1', kind: 'catalogue', title: '目录', items: [{ id: 'a', content: ['公开'] }, { id: 'b' }], updated: '2026-01-01' });
const LONG = JSON.stringify({ kind: 'catalogue', items: Array.from({ length: 6000 }, (_, i) => ({ id: `r${i}`, content: ['公开内容'.repeat(20)] })), updated: 'u' });
/** Long enough for a busy machine; tests of waiting say less. */
const SOON = { timeout: 20_000, retries: 0 };
const SHORT = { timeout: 300 };

/** The call fails with `code`; says how often the server was asked and how long it took. */
async function refused(url: string, code: ErrorCode, options = {}, detail?: number): Promise<{ error: GkError; ms: number; sink: Collector }> {
  const begun = performance.now();
  const sink = new Collector();
  try {
    await load(url, sink, { ...SOON, ...options });
  } catch (error) {
    assert.ok(error instanceof GkError, String(error));
    assert.equal(error.code, code, error.message);
    if (detail !== undefined) assert.equal(error.detail, detail);
    assert.doesNotMatch(error.message, /公开内容|undefined|NaN/);
    return { error, ms: performance.now() - begun, sink };
  }
  return assert.fail(`${code} expected`);
}

test('a document, with what is known of its way here', async () => {
  const url = server.body(DOCUMENT, { 'last-modified': 'Wed, 21 Oct 2026 07:28:00 GMT' });
  const { loaded, sink } = await collect(url);
  assert.deepEqual(JSON.parse(JSON.stringify(sink.whole(loaded))), JSON.parse(DOCUMENT));
  assert.deepEqual(
    { ...loaded, envelope: 0, fetchedAt: 0 },
    { envelope: 0, listKey: 'items', count: 2, encoding: 'utf-8', bom: false, bytes: new TextEncoder().encode(DOCUMENT).length, url, fetchedAt: 0, lastModified: 'Wed, 21 Oct 2026 07:28:00 GMT' },
  );
  assert.ok(Math.abs(loaded.fetchedAt - Date.now()) < 10_000);
});

test('a relative address is resolved against the given base', async () => {
  const url = server.body(DOCUMENT);
  const { loaded } = await collect(url.replace(/^.*\//, ''), { baseUrl: server.url('/page.html') });
  assert.equal(loaded.url, url);
});

test('a long document: head, small first batch, the rest; compressed as well', async () => {
  for (const url of [server.body(LONG), server.body(gzipSync(LONG), { 'content-encoding': 'gzip' })]) {
    const { loaded, sink } = await collect(url);
    assert.deepEqual(JSON.parse(JSON.stringify(sink.whole(loaded))), JSON.parse(LONG));
    assert.equal(sink.heads.length, 1);
    assert.ok(sink.sizes.length > 3);
  }
});

test('GB 18030, marks of UTF-8', async () => {
  for (const text of [DOCUMENT, LONG]) {
    const gb = await collect(server.body(iconv.encode(text, 'gb18030')));
    assert.equal(gb.loaded.encoding, 'gb18030');
    assert.deepEqual(JSON.parse(JSON.stringify(gb.sink.whole(gb.loaded))), JSON.parse(text));
    const mark = await collect(server.body(`\ufeff${text}`));
    assert.equal(mark.loaded.bom, true);
    assert.equal(mark.loaded.encoding, 'utf-8');
    assert.deepEqual(mark.sink.rows, gb.sink.rows);
  }
});

for (const [status, code, retryable] of [
  [404, 'http-404', false], [410, 'http-404', false], [401, 'http-other', false], [403, 'http-other', false], [400, 'http-other', false],
  [429, 'http-other', true], [500, 'http-5xx', true], [502, 'http-5xx', true], [503, 'http-5xx', true], [418, 'http-other', false],
] as const) {
  test(`status ${status}`, async () => {
    const { error } = await refused(server.body('<html>错误</html>', { 'content-type': 'text/html' }, status), code, {}, status);
    assert.equal(error.retryable, retryable);
  });
}

const BROKEN: [string, () => string, ErrorCode, boolean][] = [
  ['a login page', () => server.body('\n<!DOCTYPE html><title>登录</title>'), 'not-json', true],
  ['a login page with a mark', () => server.body('\ufeff<html></html>'), 'not-json', true],
  ['empty', () => server.body(''), 'empty-body', true],
  ['white space', () => server.body(' \r\n\t '), 'empty-body', true],
  ['status 204', () => server.on((response) => void response.writeHead(204).end()), 'empty-body', true],
  ['truncated, short', () => server.body(DOCUMENT.slice(0, -30)), 'not-json', true],
  ['truncated, long', () => server.body(LONG.slice(0, 500_000)), 'not-json', true],
  ['truncated within a character', () => server.body(new TextEncoder().encode(DOCUMENT).subarray(0, 50)), 'not-json', true],
  ['wrong, short', () => server.body('{"kind":"catalogue","items":[{"id":1,}]}'), 'not-json', false],
  ['wrong, long', () => server.body(LONG.replace('"r5000"', 'r5000')), 'not-json', false],
  ['a list', () => server.body('[1,2]'), 'schema', false],
  ['text', () => server.body('hello'), 'not-json', false],
  ['UTF-16', () => server.body(iconv.encode(DOCUMENT, 'utf-16le', { addBOM: true })), 'wrong-encoding', false],
  ['UTF-16 without a mark', () => server.body(iconv.encode(DOCUMENT, 'utf-16be')), 'wrong-encoding', false],
  ['deep, short', () => server.body(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`), 'too-deep', false],
  ['deep, 100,000 levels, long', () => server.body(`{"kind":"catalogue","items":${'['.repeat(300_000)}${']'.repeat(300_000)}}`), 'too-deep', false],
  ['deep and never closed', () => server.body(`{"a":${'{"a":'.repeat(100_000)}`), 'too-deep', false],
  ['compressed by name only', () => server.body(DOCUMENT, { 'content-encoding': 'gzip' }), 'network', true],
  ['compressed and cut', () => server.body(gzipSync(LONG).subarray(0, 2000), { 'content-encoding': 'gzip' }), 'not-json', true], // Node hands out what it could decompress,
  ['the line is cut before the answer', () => server.on((response) => void response.socket!.destroy()), 'network', true],
  ['the line is cut within the body', () => server.on((response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write(DOCUMENT, () => response.socket!.destroy());
  }), 'network', true],
  ['redirected for ever', () => {
    const url: string = server.on((response) => void response.writeHead(302, { location: url }).end());
    return url;
  }, 'network', true],
  ['nobody there', () => 'http://127.0.0.1:1/a.json', 'network', true],
  ['no address', () => 'http://[', 'network', false],
];
for (const [name, make, code, retryable] of BROKEN) {
  test(`broken: ${name}`, async () => {
    const { error } = await refused(make(), code);
    assert.equal(error.retryable, retryable);
  });
}

test('keys that could reach a prototype are keys like others', async () => {
  const { loaded } = await collect(server.body('{"kind":"catalogue","__proto__":{"polluted":1},"constructor":{"prototype":{}},"items":[]}'));
  assert.equal(Object.getPrototypeOf(loaded.envelope), null);
  assert.deepEqual(Object.keys(loaded.envelope), ['kind', '__proto__', 'constructor']);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test('too large: by its header before a byte is read, else as soon as the cap is crossed; the line is given up', { timeout: 60_000 }, async () => {
  let written = 0;
  const flood = (headers: Record<string, string>): string => server.on((response) => {
    response.writeHead(200, headers);
    const chunk = ' '.repeat(65_536);
    const more = (): void => {
      for (let room = true; room && !response.destroyed; ) {
        if ((written += chunk.length) > 200_000_000) return void response.end();
        room = response.write(chunk);
      }
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  await refused(flood({ 'content-length': '200000000' }), 'too-large', {}, 20 * 1024 * 1024);
  assert.ok(written < 15_000_000, `${written}`);
  const url = flood({});
  const gone = server.hangUp(url);
  written = 0;
  await refused(url, 'too-large', { maxBytes: 1_000_000 }, 1_000_000);
  await gone;
  assert.ok(written < 40_000_000, `${written}`);
});

test('a small gzip that inflates to 200 MB is stopped at the cap', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
  await refused(server.body(bomb, { 'content-encoding': 'gzip' }), 'too-large', { maxBytes: 2_000_000 });
});

test('no answer: timeout, and the request is given up', { timeout: 30_000 }, async () => {
  const url = server.on(() => undefined);
  const gone = server.hangUp(url);
  const { ms, error } = await refused(url, 'timeout', SHORT);
  assert.ok(ms >= 280 && ms < 5000, `${ms}`);
  assert.ok(error.retryable);
  await gone;
});

test('headers and then nothing: over after one and a half timeouts', async () => {
  const { ms } = await refused(server.on((response) => void setTimeout(() => response.writeHead(200).flushHeaders(), 500)), 'timeout', { timeout: 1000 });
  assert.ok(ms >= 1400 && ms < 9000, `${ms}`);
});

test('a stall within the body', async () => {
  const { ms, sink } = await refused(server.on((response) => void response.writeHead(200).write(LONG.slice(0, 100_000))), 'timeout', SHORT);
  assert.ok(ms < 5000, `${ms}`);
  assert.ok(sink.rows.length > 30, 'what has come is shown meanwhile');
});

test('a byte now and then is no progress', { timeout: 20_000 }, async () => {
  const { ms } = await refused(server.on((response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('{'), 40);
    response.on('close', () => clearInterval(timer));
  }), 'timeout', SHORT);
  assert.ok(ms < 5000, `${ms}`);
});

test('slow but steady is fine, and the first rows do not wait for the rest', async () => {
  const url = server.on((response) => {
    response.writeHead(200);
    let at = 0;
    const timer = setInterval(() => {
      response.write(LONG.slice(at, (at += 60_000)));
      if (at >= LONG.length) {
        clearInterval(timer);
        response.end();
      }
    }, 30);
  });
  const begun = performance.now();
  const { sink, loaded } = await collect(url, SOON);
  const total = performance.now() - begun;
  assert.equal(loaded.count, 6000);
  assert.ok(total > 250, `${total}`);
  assert.ok(sink.firstAt - begun < total / 2, `${sink.firstAt - begun} of ${total}`);
});

test('called off: before, while waiting, within the body; the line is given up', { timeout: 30_000 }, async () => {
  const stop = new AbortController();
  stop.abort();
  const url = server.body(DOCUMENT);
  await assert.rejects(load(url, new Collector(), { signal: stop.signal }), { name: 'AbortError' });
  assert.equal(server.tries(url), 0);

  const waiting = new AbortController();
  const silent = server.on(() => waiting.abort());
  const gone = server.hangUp(silent);
  const answer = load(silent, new Collector(), { signal: waiting.signal });
  await assert.rejects(answer, { name: 'AbortError' });
  await gone;

  const within = new AbortController();
  const sink = new Collector();
  sink.onRecords = () => within.abort();
  await assert.rejects(load(server.body(LONG), sink, { signal: within.signal }), { name: 'AbortError' });
  assert.equal(sink.sizes.length, 1);
});

test('called off while waiting for another try', async () => {
  const url = server.body('', {}, 503);
  const stop = new AbortController();
  const answer = load(url, new Collector(), { signal: stop.signal });
  const seen = setInterval(() => void (server.tries(url) && setTimeout(() => stop.abort(), 50)), 5);
  await assert.rejects(answer, { name: 'AbortError' });
  clearInterval(seen);
  assert.equal(server.tries(url), 1);
});

test('one more try after 5xx and after a cut line, none after 404 or a timeout', async () => {
  for (const fault of [(r: import('node:http').ServerResponse) => void r.writeHead(503).end(), (r: import('node:http').ServerResponse) => void r.socket!.destroy()]) {
    let times = 0;
    const url = server.on((response) => (times++ ? void response.end(DOCUMENT) : fault(response)));
    const { loaded } = await collect(url, { timeout: 20_000 });
    assert.equal(loaded.count, 2);
    assert.equal(server.tries(url), 2);
  }
  const gone = server.body('', {}, 404);
  await refused(gone, 'http-404', { retries: 1 });
  assert.equal(server.tries(gone), 1);
  const silent = server.on(() => undefined);
  await refused(silent, 'timeout', { retries: 1, ...SHORT });
  assert.equal(server.tries(silent), 1);
});

test('the budget: four requests for an address, then none unasked', async () => {
  const url = server.body('', {}, 500);
  await refused(url, 'http-5xx', { retries: 9 });
  assert.equal(server.tries(url), 4);
  await refused(url, 'http-5xx', { retries: 9 });
  assert.equal(server.tries(url), 5, 'a visitor may ask, but it is not repeated');
});

test('no second try once rows have been given out', async () => {
  const url = server.on((response) => {
    response.writeHead(200, { 'content-length': String(LONG.length * 3) });
    response.write(LONG.slice(0, 400_000), () => setTimeout(() => response.socket!.destroy(), 50));
  });
  await refused(url, 'network', { retries: 1 });
  assert.equal(server.tries(url), 1);
});

test('what the sink throws comes out as it is', async () => {
  const sink = new Collector();
  sink.onHead = () => {
    throw new GkError('wrong-kind', false, 'x');
  };
  await assert.rejects(load(server.body(DOCUMENT), sink), { code: 'wrong-kind' });
  await assert.rejects(load(server.body(LONG), sink), { code: 'wrong-kind' });
});

test('a sink that needs time holds the reader back, and its time is not the network\'s', async () => {
  const sink = new Collector();
  let busy = 0;
  sink.onRecords = async () => {
    assert.equal(++busy, 1);
    await new Promise((resolve) => setTimeout(resolve, 250));
    busy--;
  };
  const loaded = await load(server.body(LONG), sink, { timeout: 1000, retries: 0 });
  assert.equal(loaded.count, 6000);
});

test('a request that the loader script has begun is taken over, once', async () => {
  const url = server.body(DOCUMENT);
  startPreload(url);
  assert.equal((await collect(url)).loaded.count, 2);
  assert.equal(server.tries(url), 1);
  assert.equal((await collect(url)).loaded.count, 2);
  assert.equal(server.tries(url), 2);
});

test('what the loader script has begun is called off like any other request, not left to run', async () => {
  let gone = false;
  const url = server.on((response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9000000' });
    response.write('{');
    response.on('close', () => void (gone = true));
  });
  startPreload(url);
  await refused(url, 'too-large', { maxBytes: 1000 });
  for (let i = 0; i < 200 && !gone; i++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(gone);
});

test('one that was begun and failed is asked for again', async () => {
  let times = 0;
  const url = server.on((response) => (times++ ? void response.end(DOCUMENT) : void response.socket!.destroy()));
  startPreload(url);
  assert.equal((await collect(url, { timeout: 20_000 })).loaded.count, 2);
  assert.equal(server.tries(url), 2);
});

test('another origin that gives no answer is `cors`, unless we are offline', async () => {
  const page = globalThis as { location?: unknown };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  page.location = new URL('http://county.test/a/page.html');
  try {
    const { error } = await refused('http://127.0.0.1:1/a.json', 'cors');
    assert.equal(error.retryable, false);
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    await refused('http://127.0.0.1:1/b.json', 'network');
  } finally {
    delete page.location;
    delete (globalThis as { navigator?: unknown }).navigator;
    if (before) Object.defineProperty(globalThis, 'navigator', before);
  }
});
