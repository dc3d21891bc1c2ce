/** A short day of a terminal: the same as `npm run bench:kiosk`, which runs all 24 hours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../bench/kiosk.mjs';
import { engines } from '../engines/engines.mjs';

const [current] = engines(['current']);

describe('a day of a terminal', { skip: current.missing ?? false }, () => {
  it('four short hours: nodes and listeners stay, no visitor sees a trace of another', async () => {
    const { rows, traces, inHeap, exceptions } = await day({ hours: 4, refreshes: 3, visits: 4, outages: 4 });
    assert.deepEqual([traces, inHeap, exceptions], [[], [], []]);
    const [, second, , last] = rows;
    assert.ok(rows.every(({ failed }) => failed > 0), 'the outages were felt');
    // One element that the collector has not come to holds a dozen.
    assert.ok(last.listeners <= second.listeners + 16, `${second.listeners} → ${last.listeners} listeners`);
    assert.ok(Math.abs(last.nodes - second.nodes) <= 40, `${second.nodes} → ${last.nodes} nodes`);
    // Heap: one hour may differ by what the engine compiles; half a megabyte in two short hours would be a leak.
    assert.ok(last.heap - second.heap < 512, `${second.heap} → ${last.heap} kB`);
  });
});
