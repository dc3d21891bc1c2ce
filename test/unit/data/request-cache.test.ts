import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestCache } from '../../../src/data/request-cache.js';
import { GkError } from '../../../src/spec/issues.js';

/** A piece of work that ends when it is told to. */
function job(): { start: (signal: AbortSignal) => Promise<string>; done: (value: string) => void; fail: (error: unknown) => void; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  let done!: (value: string) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<string>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  return { start: (signal) => (signals.push(signal), promise), done, fail, signals };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('many ask, one request', async () => {
  const cache = new RequestCache<string>();
  const work = job();
  const shares = [cache.share('a', work.start), cache.share('a', work.start), cache.share('a', work.start)];
  await turn();
  assert.equal(work.signals.length, 1);
  work.done('x');
  assert.deepEqual(await Promise.all(shares.map(({ promise }) => promise)), ['x', 'x', 'x']);
});

test('the last one to go calls the work off; a release counts once', async () => {
  const cache = new RequestCache<string>();
  const work = job();
  const first = cache.share('a', work.start);
  const second = cache.share('a', work.start);
  await turn();
  first.release();
  first.release();
  assert.equal(work.signals[0]!.aborted, false);
  second.release();
  assert.equal(work.signals[0]!.aborted, true);
  assert.equal(cache.size, 0);
  const again = job();
  cache.share('a', again.start);
  await turn();
  assert.equal(again.signals.length, 1);
});

test('what is done is kept after the last release and not called off', async () => {
  const cache = new RequestCache<string>();
  const work = job();
  const share = cache.share('a', work.start);
  work.done('x');
  await share.promise;
  share.release();
  assert.equal(work.signals[0]!.aborted, false);
  assert.equal(await cache.share('a', () => assert.fail('asked again')).promise, 'x');
});

test('a failure is forgotten unless it is permanent', async () => {
  const cache = new RequestCache<string>();
  const fails = (error: Error) => cache.share('a', () => Promise.reject(error)).promise;
  await assert.rejects(fails(new GkError('network', true, 'x')));
  await assert.rejects(fails(new TypeError('y')), { message: 'y' });
  await assert.rejects(fails(new GkError('http-404', false, 'z')), { code: 'http-404' });
  await assert.rejects(cache.share('a', () => Promise.resolve('never')).promise, { code: 'http-404' });
  cache.delete('a');
  assert.equal(await cache.share('a', () => Promise.resolve('new')).promise, 'new');
});

test('work that throws at once is a failure like others', async () => {
  const cache = new RequestCache<string>();
  await assert.rejects(cache.share('a', () => {
    throw new TypeError('x');
  }).promise, TypeError);
  assert.equal(cache.size, 0);
});

test('the longest unused go when there are too many; what is in use stays', async () => {
  const cache = new RequestCache<string>(2);
  const held = cache.share('held', () => Promise.resolve('held'));
  for (const key of ['a', 'b', 'c', 'a', 'd']) {
    const share = cache.share(key, () => Promise.resolve(key));
    await share.promise;
    share.release();
  }
  assert.equal(cache.size, 3);
  let asked = 0;
  const asks = (key: string) => cache.share(key, () => (asked++, Promise.resolve(key))).promise;
  await asks('held');
  await asks('d');
  await asks('a');
  assert.equal(asked, 0);
  await asks('c');
  assert.equal(asked, 1);
  held.release();
});

test('deleted while under way: a new question is asked, the old answer still comes', async () => {
  const cache = new RequestCache<string>();
  const old = job();
  const first = cache.share('a', old.start);
  cache.delete('a');
  const second = cache.share('a', () => Promise.resolve('new'));
  assert.equal(await second.promise, 'new');
  first.release();
  await turn();
  assert.equal(old.signals[0]!.aborted, true);
  assert.equal(cache.size, 1);
});
