/**
 * Letters under faults, with a seed: a line that drops before or after the receiver, answers that come twice, late, as 500, 429 or a login
 * page, pages that die between any two steps of writing. All of them: GK_LETTERS=10000 node --import tsx --test test/unit/controllers/letter/outbox.test.ts
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Outbox } from '../../../../src/controllers/letter/outbox.js';
import type { Store, Stored } from '../../../../src/data/storage.js';
import { encodeLetter, mintKey, type LetterBody } from '../../../../src/models/letter/body.js';

const COUNT = Number(process.env['GK_LETTERS'] ?? 400);
const SEED = Number(process.env['GK_SEED'] ?? 20260921);

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const never = new Promise<never>(() => undefined);

/** A disk that outlives pages; a page's view of it can die at any write, and then never answers again. */
class Disk {
  readonly entries = new Map<string, Stored>();
  view(dies: () => boolean): { store: Store; dead: Promise<void> } {
    let gone = false;
    let die: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => (die = resolve));
    const step = async <T>(work: () => T, writes: boolean): Promise<T> => {
      if (gone) return never;
      // A write may be the last thing this page did, or the first it did not do.
      if (writes && dies()) {
        gone = true;
        if (this.entries.size % 2) work();
        die();
        return never;
      }
      return work();
    };
    const store: Store = {
      kind: 'indexeddb', persistent: true, holdsBytes: true,
      get: (key) => step(() => this.entries.get(key), false),
      set: (key, value) => step(() => void this.entries.set(key, value), true),
      delete: (key) => step(() => void this.entries.delete(key), true),
      keys: () => step(() => [...this.entries.keys()], false),
      clear: () => step(() => this.entries.clear(), true),
    };
    return { store, dead };
  }
}

/** A receiver that keeps each key once, on a line that does what lines do. */
class Receiver {
  readonly kept = new Map<string, string>();
  posts = 0;
  constructor(private readonly random: () => number, private readonly faults: boolean) {}

  post = async (_url: string, { key, bytes }: { key: string; bytes: Uint8Array }): Promise<{ status: number; text: string; retryAfter: string | null; date: string | null } | undefined> => {
    this.posts++;
    const dice = this.faults ? this.random() : 1;
    if (dice < 0.3) return undefined; // dropped on the way there
    const say = (status: number, text: string, retryAfter: string | null = null) => ({ status, text, retryAfter, date: null });
    if (dice < 0.36) return say(200, '<html>请登录校园网</html>');
    if (dice < 0.42) return say(429, '{"errors":[{"code":"rate","message":"稍后"}]}', '1');
    if (dice < 0.52) return say(500 + Math.floor(this.random() * 8), 'busy');
    const text = new TextDecoder().decode(bytes);
    const before = this.kept.get(key);
    if (before !== undefined && before !== text) return say(409, '{"errors":[{"code":"conflict","message":"不同"}]}');
    this.kept.set(key, text);
    if (dice < 0.8) return undefined; // kept, but the answer was lost
    return say(201, JSON.stringify({ receipt: { key, number: `XX-${this.kept.size}`, code: '1234567890', receivedAt: '2026-09-21T06:36:00Z' } }));
  };
}

const letter = (n: number): LetterBody => ({ spec: 'gk/1', channel: 'letter', type: 'letter', fields: { title: `第 ${n} 封` }, createdAt: '2026-09-21T06:36:00Z' });
const about = (key: string) => ({ key, channel: 'letter', title: '信箱', endpoint: 'https://gov.example/v1/letters', contentType: 'application/json' });

describe('letters under faults', () => {
  it(`${COUNT} letters, seed ${SEED}: every one kept exactly once, every writer with a receipt`, async () => {
    const random = randomFrom(SEED);
    const disk = new Disk();
    const receiver = new Receiver(random, true);
    let now = Date.UTC(2026, 8, 21);
    let deaths = 0;
    const open = () => {
      const { store, dead } = disk.view(() => random() < 0.03);
      const box = new Outbox({ store: async () => store, post: receiver.post, now: () => now, random });
      return { box, dead: dead.then(() => { deaths++; return 'dead' as const; }) };
    };
    let page = open();
    const receipts = new Map<string, string>();
    for (let n = 0; n < COUNT; n++) {
      const key = mintKey((bytes) => bytes.map(() => Math.floor(random() * 256)));
      const encoded = encodeLetter(letter(n), [], key);
      // The writer hands it in, and again after a page that died under the hand: with the same key, as the draft has it.
      for (let tries = 0; !receipts.has(key); tries++) {
        assert.ok(tries < 400, `letter ${n} does not arrive`);
        const work = (async () => {
          await page.box.opened;
          if (!page.box.letter(key)) await page.box.add(about(key), encoded);
          now += 3_600_000;
          await page.box.run('all');
          const state = page.box.letter(key)?.state;
          if (state?.at === 'acknowledged') {
            receipts.set(key, state.receipt.number);
            await page.box.dismiss(key);
          }
          return 'done' as const;
        })();
        if ((await Promise.race([work, page.dead])) === 'dead') {
          page.box.close();
          page = open();
        }
      }
    }
    page.box.close();
    assert.equal(receiver.kept.size, COUNT, 'lost or doubled');
    assert.equal(receipts.size, COUNT);
    if (COUNT >= 400) assert.ok(deaths > 20 && receiver.posts > COUNT * 2, 'the faults did not happen');
    console.log(`letters: ${COUNT}, posts: ${receiver.posts}, pages that died: ${deaths}, lost 0, doubled 0`);
  });

  it('two pages on one disk, one letter: one record, both learn of it', async () => {
    const disk = new Disk();
    const receiver = new Receiver(randomFrom(1), false);
    const options = { store: async () => disk.view(() => false).store, post: receiver.post };
    const [one, two] = [new Outbox(options), new Outbox(options)];
    const key = mintKey();
    await one.opened;
    await two.opened;
    await Promise.all([one.add(about(key), encodeLetter(letter(1), [], key)), two.add(about(key), encodeLetter(letter(1), [], key))]);
    await Promise.all([one.run('all'), two.run('all')]);
    await Promise.all([one.run(), two.run()]);
    assert.equal(receiver.kept.size, 1);
    assert.deepEqual([one.letter(key)?.state.at, two.letter(key)?.state.at], ['acknowledged', 'acknowledged']);
    one.close();
    two.close();
  });

  it('what the store refuses waits in this page, and says so', async () => {
    const store = { ...new Disk().view(() => false).store, set: async () => { throw new Error('full'); } };
    const box = new Outbox({ store: async () => store, post: async () => undefined });
    const key = mintKey();
    await box.add(about(key), encodeLetter(letter(1), [], key));
    await box.run();
    assert.equal(box.letter(key)?.kept, false);
    assert.equal(box.letter(key)?.state.at, 'queued');
    box.close();
  });

  it('a site may take a letter over, fail, and try again; or stop it', async () => {
    const disk = new Disk();
    const receiver = new Receiver(randomFrom(1), false);
    const box = new Outbox({ store: async () => disk.view(() => false).store, post: receiver.post });
    let tries = 0;
    const key = mintKey();
    const stop = box.offer(() => async ({ key: its }) => {
      if (++tries < 2) throw new Error('away');
      return { key: its, number: 'S-1', code: '', receivedAt: '' };
    });
    await box.add(about(key), encodeLetter(letter(1), [], key));
    await box.run();
    await box.run('all');
    const state = box.letter(key)!.state;
    assert.equal(state.at === 'acknowledged' && state.receipt.number, 'S-1');
    assert.equal(receiver.posts, 0);
    stop();
    box.offer(() => false);
    const other = mintKey();
    await box.add(about(other), encodeLetter(letter(2), [], other));
    await box.run('all');
    assert.equal(box.letter(other), undefined);
    assert.equal(receiver.posts, 0);
    box.close();
  });

  it('nothing is kept of a kiosk\'s visit, and words go when the receipt comes', async () => {
    const disk = new Disk();
    const receiver = new Receiver(randomFrom(1), false);
    const box = new Outbox({ store: async () => disk.view(() => false).store, post: receiver.post });
    const key = mintKey();
    await box.add(about(key), encodeLetter(letter(1), [], key));
    await box.run();
    assert.deepEqual([...disk.entries.keys()], [`letter.${key}`]);
    assert.ok(!(disk.entries.get(`letter.${key}`) as string).includes('第 1 封'));
    await box.clear();
    assert.equal(disk.entries.size, 0);
    box.close();
  });
});
