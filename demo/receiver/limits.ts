/** How often one address may do a thing. Addresses are kept only as a keyed hash that changes every day, in the database, so that all receivers count together. */
import { refusal } from './answers.js';
import type { Database } from './db/sql.js';
import type { KeyRing } from './keys.js';

export interface Limit {
  name: string;
  max: number;
  /** Milliseconds of one window. */
  window: number;
}

/** An address as it counts: one IPv6 household is a /64. */
export function countedAddress(address: string): string {
  const plain = address.replace(/^::ffff:/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) while (groups.length < 4) groups.push('0');
  return groups.slice(0, 4).join(':');
}

export class Limits {
  constructor(private readonly db: Database, private readonly ring: KeyRing, private readonly now: () => number = Date.now) {}

  #bucket(limit: Limit, who: string): [bucket: string, slot: number, wait: number] {
    const now = this.now();
    const slot = Math.floor(now / limit.window);
    return [`${limit.name}:${this.ring.mac('rate', `${Math.floor(now / 86_400_000)} ${limit.name} ${who}`)}`, slot * limit.window, Math.max(1, Math.ceil(((slot + 1) * limit.window - now) / 1000))];
  }

  /** Counts one and refuses with 429 what is over. */
  async take(limit: Limit, who: string): Promise<void> {
    const [bucket, slot, wait] = this.#bucket(limit, who);
    const row = await this.db.one<{ count: number }>('SELECT count FROM rates WHERE bucket = ? AND slot = ?', bucket, slot);
    // What is over is not written any more: a flood costs reads only.
    if ((row?.count ?? 0) >= limit.max) throw tooMany(wait);
    await this.db.run('INSERT INTO rates (bucket, slot, count) VALUES (?, ?, 1) ON CONFLICT (bucket, slot) DO UPDATE SET count = rates.count + 1', bucket, slot);
  }

  /** Refuses without counting; `take` then counts what went wrong. */
  async check(limit: Limit, who: string): Promise<void> {
    const [bucket, slot, wait] = this.#bucket(limit, who);
    const row = await this.db.one<{ count: number }>('SELECT count FROM rates WHERE bucket = ? AND slot = ?', bucket, slot);
    if ((row?.count ?? 0) >= limit.max) throw tooMany(wait);
  }

  /** Forgets windows that are over. */
  async sweep(): Promise<void> {
    await this.db.run('DELETE FROM rates WHERE slot < ?', this.now() - 86_400_000);
  }
}

const tooMany = (wait: number) => refusal(429, 'rate', `太频繁了，请 ${wait < 90 ? `${wait} 秒` : `${Math.ceil(wait / 60)} 分钟`}后再试。`, { 'Retry-After': String(wait) });
