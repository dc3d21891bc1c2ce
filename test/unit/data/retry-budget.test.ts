import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteTry, retryDelay } from '../../../src/data/retry-budget.js';

test('four tries in ten minutes for an address, whoever asks', () => {
  const told = [0, 1000, 2000, 3000].map((at) => noteTry('http://a.test/x', at));
  assert.deepEqual(told, [true, true, true, false]);
  assert.equal(noteTry('http://a.test/y', 3000), true);
  assert.equal(noteTry('http://a.test/x', 599_000), false);
  assert.equal(noteTry('http://a.test/x', 1_500_000), true);
});

test('a clock that jumps back ten years holds nobody up', () => {
  for (let i = 0; i < 5; i++) noteTry('http://a.test/clock', 2_000_000_000_000);
  assert.equal(noteTry('http://a.test/clock', 1_600_000_000_000), true);
});

test('waits are spread and grow', () => {
  assert.deepEqual([retryDelay(1, 0), retryDelay(1, 1), retryDelay(2, 0), retryDelay(2, 1)], [250, 750, 500, 1500]);
  assert.ok(retryDelay(50, 1) <= 12_000);
});
