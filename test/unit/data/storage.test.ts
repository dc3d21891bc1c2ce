import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { forgetLastGood, readLastGood, saveLastGood } from '../../../src/data/last-good.js';
import { forgetStores, openStore } from '../../../src/data/storage.js';

/** localStorage as a browser has it, with a quota in characters. */
class FakeStorage {
  readonly map = new Map<string, string>();
  constructor(private readonly quota = Infinity) {}
  get length(): number {
    return this.map.size;
  }
  key(i: number): string | null {
    return [...this.map.keys()][i] ?? null;
  }
  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    let size = key.length + value.length;
    this.map.forEach((text, name) => void (name !== key && (size += name.length + text.length)));
    if (size > this.quota) throw new DOMException('full', 'QuotaExceededError');
    this.map.set(key, value);
  }
  removeItem(key: string): void {
    this.map.delete(key);
  }
}

const page = globalThis as { localStorage?: unknown; indexedDB?: unknown };
function given(what: { localStorage?: unknown; indexedDB?: unknown }): void {
  forgetStores();
  for (const name of ['localStorage', 'indexedDB'] as const) Object.defineProperty(page, name, { value: what[name], configurable: true, writable: true });
}
afterEach(() => given({}));

test('without any storage: memory, and it says so', async () => {
  given({});
  const store = await openStore('letter');
  assert.deepEqual([store.kind, store.persistent, store.holdsBytes], ['memory', false, true]);
  await store.set('a', '1');
  assert.equal(await store.get('a'), '1');
  assert.deepEqual(await store.keys(), ['a']);
  assert.equal(await openStore('letter'), store, 'one store a kind');
  await store.clear();
  assert.equal(await store.get('a'), undefined);
});

test('localStorage: each kind sees its own, settings lie where they are read before the first paint', async () => {
  const local = new FakeStorage();
  given({ localStorage: local });
  local.setItem('of-the-page', 'x');
  const [letter, cache, preference] = await Promise.all([openStore('letter'), openStore('cache'), openStore('preference')]);
  assert.deepEqual([letter.kind, letter.persistent, letter.holdsBytes], ['localstorage', true, false]);
  await letter.set('k', 'L');
  await cache.set('k', 'C');
  await preference.set('preferences', '{"theme":"red"}');
  assert.equal(local.getItem('gk:preferences'), '{"theme":"red"}');
  assert.deepEqual(await letter.keys(), ['k']);
  assert.deepEqual(await preference.keys(), ['preferences']);
  await preference.clear();
  await letter.clear();
  assert.equal(await cache.get('k'), 'C');
  assert.equal(local.getItem('of-the-page'), 'x');
  await assert.rejects(letter.set('bytes', new ArrayBuffer(1)), { name: 'GkError', code: 'storage' });
});

test('a full localStorage is an error of ours, and found out before it is relied on', async () => {
  given({ localStorage: new FakeStorage(60) });
  const store = await openStore('letter');
  assert.equal(store.kind, 'localstorage');
  await assert.rejects(store.set('a', 'x'.repeat(100)), { name: 'GkError', code: 'storage' });
  given({ localStorage: new FakeStorage(5) });
  assert.equal((await openStore('letter')).kind, 'memory');
});

for (const [name, indexedDB] of Object.entries({
  'throws when opened': { open: () => { throw new DOMException('denied', 'SecurityError'); } },
  'never answers': { open: () => ({}) },
  'fails': { open: () => {
    const request: { onerror?: () => void; error: Error } = { error: new Error('UnknownError') };
    queueMicrotask(() => request.onerror?.());
    return request;
  } },
})) {
  test(`IndexedDB ${name}: the next way`, async () => {
    given({ indexedDB, localStorage: new FakeStorage() });
    assert.equal((await openStore('letter', 50)).kind, 'localstorage');
    given({ indexedDB });
    assert.equal((await openStore('letter', 50)).kind, 'memory');
  });
}

test('localStorage that may not even be looked at', async () => {
  given({});
  Object.defineProperty(page, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); }, configurable: true });
  assert.equal((await openStore('preference')).kind, 'memory');
});

test('last good: kept by address whatever the fragment, newest wins, forgotten when withdrawn', async () => {
  given({ localStorage: new FakeStorage() });
  const url = 'http://county.test/data/目录.json';
  assert.equal(await readLastGood(url), undefined);
  assert.equal(await saveLastGood(url, '{"a":1}\n', 1000), true);
  assert.equal(await saveLastGood(`${url}#gk-x`, '{"a":2}\n', 2000), true);
  assert.deepEqual(await readLastGood(url), { text: '{"a":2}\n', fetchedAt: 2000 });
  await forgetLastGood(url);
  assert.equal(await readLastGood(url), undefined);
});

test('last good: twelve documents, the longest unused goes', async () => {
  given({ localStorage: new FakeStorage() });
  for (let i = 0; i < 12; i++) await saveLastGood(`http://a.test/${i}`, `${i}`, 1000 + i);
  assert.equal((await readLastGood('http://a.test/0'))?.text, '0');
  await saveLastGood('http://a.test/12', '12', 2000);
  const left = [];
  for (let i = 0; i <= 12; i++) if (await readLastGood(`http://a.test/${i}`)) left.push(i);
  assert.equal(left.length, 12);
  assert.deepEqual(left, [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('last good: saved at once by two elements, both are kept', async () => {
  const local = new FakeStorage();
  given({ localStorage: local });
  await Promise.all(['a', 'b', 'c'].map((name) => saveLastGood(`http://a.test/${name}`, name, 1)));
  assert.equal(local.getItem('gk:cache:last-good'), '2 last-good:http://a.test/a\n2 last-good:http://a.test/b\n2 last-good:http://a.test/c');
  for (const name of ['a', 'b', 'c']) assert.equal((await readLastGood(`http://a.test/${name}`))?.text, name);
});

test('last good: 25 MB at most, older ones make room, one that is too large changes nothing', async () => {
  given({ localStorage: new FakeStorage() });
  const six = 'x'.repeat(3_000_000);
  for (let i = 0; i < 4; i++) assert.equal(await saveLastGood(`http://a.test/${i}`, six, 1), true);
  assert.equal(await saveLastGood('http://a.test/large', 'x'.repeat(13_000_000), 1), false);
  assert.ok(await readLastGood('http://a.test/0'));
  assert.equal(await saveLastGood('http://a.test/4', six, 1), true);
  const left = [];
  for (let i = 0; i < 5; i++) if (await readLastGood(`http://a.test/${i}`)) left.push(i);
  assert.equal(left.length, 4);
});

test('last good: a smaller quota is met by dropping older ones; if that does not help, nothing is kept and nothing thrown', async () => {
  const local = new FakeStorage(1000);
  given({ localStorage: local });
  assert.equal(await saveLastGood('http://a.test/1', 'x'.repeat(400), 1), true);
  assert.equal(await saveLastGood('http://a.test/2', 'y'.repeat(700), 1), true);
  assert.equal(await readLastGood('http://a.test/1'), undefined);
  assert.equal((await readLastGood('http://a.test/2'))?.text.length, 700);
  assert.equal(await saveLastGood('http://a.test/3', 'z'.repeat(2000), 1), false);
  given({});
  assert.equal(await saveLastGood('http://a.test/1', 'x', 1), false, 'memory is not worth it');
  assert.equal(await readLastGood('http://a.test/1'), undefined);
});

test('last good: what somebody else wrote there is not taken for a document', async () => {
  const local = new FakeStorage();
  given({ localStorage: local });
  local.setItem('gk:cache:last-good:http://a.test/1', 'no date\n{}');
  local.setItem('gk:cache:last-good', 'nonsense\n\n1 2\nx y z w\n 9');
  assert.equal(await readLastGood('http://a.test/1'), undefined);
  assert.equal(await saveLastGood('http://a.test/2', '{}', 5), true);
  assert.deepEqual(await readLastGood('http://a.test/2'), { text: '{}', fetchedAt: 5 });
});
