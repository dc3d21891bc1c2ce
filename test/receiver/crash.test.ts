/** The proofs of exactly once at a small size; `npm run proof:receiver` runs the full one. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { crashPoints, submitsUnderFaults } from './experiments.js';
import { onDatabases, place } from './kit.js';

onDatabases('exactly once', (dialect) => {
  it('survives kill -9 at every point', async () => {
    const at = await place(dialect);
    const { kills, submitted, records, wrong } = await crashPoints(at, 1);
    assert.deepEqual([wrong, kills, records], [[], 9, submitted]);
    await at.remove();
  });

  it('loses and doubles nothing under faults of the net and of the receiver', async () => {
    const at = await place(dialect);
    const seed = 7;
    const { lost, doubled, strangers, logWhole, submitted } = await submitsUnderFaults(at, 80, seed, 20);
    assert.deepEqual({ lost, doubled, strangers, logWhole, submitted }, { lost: 0, doubled: 0, strangers: 0, logWhole: true, submitted: 80 }, `seed ${seed}`);
    await at.remove();
  });
});
