/** `npm run proof:receiver`: the proofs at full size on both databases; prints what docs/reliability.md holds. `PROOF_SEED`, `PROOF_SUBMITS` change it. */
import { concurrentPosts, crashPoints, submitsUnderFaults } from './experiments.js';
import { DIALECTS, place, POSTGRES, startApart } from './kit.js';

const seed = Number(process.env['PROOF_SEED'] ?? 20261126);
const submits = Number(process.env['PROOF_SUBMITS'] ?? 10_000);
const say = (name: string, figures: object) => console.log(`${name}  ${Object.entries(figures).map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(', ')}`);
let bad = 0;
const expect = (fine: boolean) => void (bad += fine ? 0 : 1);

for (const dialect of DIALECTS) {
  if (dialect === 'postgres' && !POSTGRES) {
    console.log('postgres  SKIPPED: GK_TEST_DATABASE_URL is not set');
    continue;
  }
  let at = await place(dialect);
  const receivers = await Promise.all(Array.from({ length: dialect === 'postgres' ? 2 : 1 }, () => startApart(at)));
  const concurrent = await concurrentPosts(at, receivers.map(({ url }) => url), 1000, 100);
  say(`${dialect}  1,000 posts of 100 keys at once, receivers ${receivers.length}:`, concurrent);
  expect(concurrent.records === 100 && concurrent.receipts === 100 && concurrent.refused === 0 && concurrent.gapless);
  await Promise.all(receivers.map((each) => each.stop()));
  await at.remove();

  at = await place(dialect);
  const crashes = await crashPoints(at, 10);
  say(`${dialect}  kill -9 at every point:`, crashes);
  expect(crashes.wrong.length === 0 && crashes.records === crashes.submitted && crashes.kills === crashes.submitted);
  await at.remove();

  at = await place(dialect);
  const under = await submitsUnderFaults(at, submits, seed, 40);
  say(`${dialect}  submits under faults, seed ${seed}:`, under);
  expect(under.lost === 0 && under.doubled === 0 && under.strangers === 0 && under.logWhole);
  await at.remove();
}
console.log(bad ? `FAILED ${bad}` : 'all as it should be');
process.exitCode = bad ? 1 : 0;
