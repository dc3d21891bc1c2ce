/** The proofs, at any size: small ones are tests, the full ones are `npm run proof:receiver`. */
import { connect } from 'node:net';
import { CRASH_POINTS } from '../../demo/receiver/crash.js';
import { verify } from '../../demo/receiver/audit.js';
import { KeyRing } from '../../demo/receiver/keys.js';
import { letter, newKey, numbers, post, startApart, type Answer, type Apart, type Place } from './kit.js';

/** Mulberry32: the same seed, the same faults. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export async function pool<T>(tasks: readonly T[], width: number, work: (task: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => {
    for (let i = next++; i < tasks.length; i = next++) await work(tasks[i]!, i);
  }));
}

const only = <T>(values: Iterable<T>): number => new Set(values).size;
const bodyOf = (key: string) => letter({}, { title: `来信 ${key.slice(0, 6)}` });

/** `posts` posts of `keys` keys at once, to one or several receivers. */
export async function concurrentPosts(at: Place, urls: readonly string[], posts: number, keys: number): Promise<{ records: number; receipts: number; refused: number; gapless: boolean }> {
  const all = Array.from({ length: keys }, newKey);
  const answers = await Promise.all(Array.from({ length: posts }, (_, i) => {
    const key = all[i % keys]!;
    return post(urls[i % urls.length]!, bodyOf(key), { key });
  }));
  const db = at.open();
  const kept = await numbers(db);
  await db.close();
  const receipts = answers.flatMap(({ body: { receipt } }) => receipt ? [`${receipt.key} ${receipt.number} ${receipt.code} ${receipt.receivedAt}`] : []);
  return { records: kept.length, receipts: only(receipts), refused: answers.filter(({ status }) => status !== 201).length, gapless: kept.every((number, i) => Number(number.slice(-6)) === i + 1) };
}

/** The receiver dies at each point; a client that does not know asks again until it holds a receipt. */
export async function crashPoints(at: Place, rounds: number): Promise<{ kills: number; submitted: number; records: number; wrong: string[] }> {
  const wrong: string[] = [];
  let kills = 0;
  const receipts = new Map<string, string>();
  for (const point of CRASH_POINTS) {
    const keys = Array.from({ length: rounds }, newKey);
    for (const key of keys) {
      const dying = await startApart(at, { crash: point });
      const first = await post(dying.url, bodyOf(key), { key }).catch(() => undefined);
      if (await dying.ended !== 'SIGKILL') wrong.push(`${point}: was not killed`);
      else kills++;
      if (first) wrong.push(`${point}: answered ${first.status} and died`);
    }
    const next = await startApart(at);
    for (const key of keys) {
      const again = await Promise.all([post(next.url, bodyOf(key), { key }), post(next.url, bodyOf(key), { key })]);
      for (const { status, body } of again) if (status !== 201 || body.receipt?.key !== key) wrong.push(`${point}: ${status}`);
      if (again[0].body.receipt?.number !== again[1].body.receipt?.number) wrong.push(`${point}: two numbers`);
      receipts.set(key, again[0].body.receipt?.number ?? '');
    }
    await next.stop();
  }
  const db = at.open();
  const kept = await numbers(db);
  await db.close();
  if (only(receipts.values()) !== receipts.size) wrong.push('one number for two letters');
  return { kills, submitted: receipts.size, records: kept.length, wrong };
}

type Fault = 'none' | 'not-sent' | 'half-sent' | 'answer-lost' | 'doubled' | 'late';
const FAULTS: [Fault, number][] = [['not-sent', 0.15], ['half-sent', 0.1], ['answer-lost', 0.2], ['doubled', 0.1], ['late', 0.05]];

/** Sends part of a request and breaks the connection: before its end, or after it without waiting for the answer. */
function breakOff(url: string, key: string, text: string, share: number): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname);
    const bytes = Buffer.from(text);
    socket.once('error', () => done()).once('close', () => done());
    socket.once('connect', () => {
      socket.write(`POST /v1/letters HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nIdempotency-Key: ${key}\r\nContent-Length: ${bytes.length}\r\n\r\n`);
      socket.write(bytes.subarray(0, Math.floor(bytes.length * share)), () => socket.destroy());
    });
  });
}

export interface Submits {
  submitted: number;
  tries: number;
  kills: number;
  lost: number;
  doubled: number;
  strangers: number;
  logWhole: boolean;
  faults: Record<string, number>;
}

/** Letters under faults of the net and a receiver that is killed again and again; each client asks until it holds a receipt. */
export async function submitsUnderFaults(at: Place, count: number, seed: number, everyKill: number): Promise<Submits> {
  const random = seeded(seed);
  let kills = 0;
  let over = false;
  let current: Promise<Apart>;
  const revive = () => {
    // Somewhere on the way of one of the next letters; the point is chosen by the seed.
    const point = CRASH_POINTS[Math.floor(random() * CRASH_POINTS.length)]!;
    current = startApart(at, { crash: `${point}:${1 + Math.floor(random() * everyKill * 2)}` });
    void current.then(({ ended }) => ended).then((signal) => {
      if (signal === 'SIGKILL') kills++;
      if (!over) revive();
    });
  };
  revive();
  const faults: Record<string, number> = {};
  const receipts = new Map<string, Set<string>>();
  let tries = 0;
  const pick = (): Fault => {
    let at = random();
    for (const [fault, share] of FAULTS) if ((at -= share) < 0) return fault;
    return 'none';
  };
  const keep = (key: string, answer: Answer | undefined): boolean => {
    if (answer?.status !== 201 || answer.body.receipt?.key !== key) return false;
    receipts.get(key)!.add(answer.body.receipt.number);
    return true;
  };
  const work = pool(Array.from({ length: count }, newKey), 16, async (key) => {
    receipts.set(key, new Set());
    const body = bodyOf(key);
    let own = 0;
    for (let done = false; !done;) {
      // A receiver that never gives a receipt is a failure, not a test without an end.
      if (++own > 500) throw new Error(`no receipt after ${own} tries`);
      tries++;
      const fault = pick();
      faults[fault] = (faults[fault] ?? 0) + 1;
      const { url } = await current;
      const send = () => post(url, body, { key }).catch(() => undefined);
      if (fault === 'not-sent') continue;
      if (fault === 'half-sent') await breakOff(url, key, JSON.stringify(body), random());
      else if (fault === 'answer-lost') await breakOff(url, key, JSON.stringify(body), 1);
      else if (fault === 'doubled') {
        const [a, b] = await Promise.all([send(), send()]);
        done = keep(key, a);
        done = keep(key, b) || done;
      } else {
        done = keep(key, await send());
        // The same letter arrives once more, long after its receipt.
        if (done && fault === 'late') keep(key, await send());
      }
    }
  });
  try {
    await work;
  } finally {
    over = true;
    await (await current!).stop();
  }
  const db = at.open();
  const kept = await numbers(db);
  const { broken } = await verify(db, new KeyRing(await keyText(at)));
  await db.close();
  const given = new Map([...receipts].map(([key, all]) => [key, [...all]]));
  const known = new Set([...given.values()].flat());
  return {
    submitted: count, tries, kills,
    lost: [...given.values()].filter((all) => !all.some((number) => kept.includes(number))).length,
    doubled: kept.length - only(kept) + [...given.values()].filter((all) => all.length > 1).length,
    strangers: kept.filter((number) => !known.has(number)).length,
    logWhole: broken === undefined, faults,
  };
}

async function keyText(at: Place): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(at.env['RECEIVER_KEY_FILE']!, 'utf8');
}
