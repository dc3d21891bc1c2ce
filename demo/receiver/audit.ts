/**
 * Who saw what and did what, in the order it happened. Rows are only added (the database refuses the rest), and each is signed over the one
 * before it, so that a line changed or taken out behind the database's back shows. It holds no text of letters.
 */
import type { KeyRing } from './keys.js';
import type { Database, Sql } from './db/sql.js';

export type Deed =
  | 'received' | 'read' | 'read-contact' | 'read-attachment' | 'assigned' | 'answered' | 'event' | 'published' | 'unpublished' | 'exported' | 'erased' | 'expired' | 'rated'
  | 'login' | 'login-failed' | 'logout' | 'staff-added' | 'staff-changed' | 'invited' | 'invite-revoked' | 'read-audit' | 'read-list' | 'backup';

export interface AuditRow {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  chain: string;
}

const lineOf = (row: Omit<AuditRow, 'chain'>, before: string) => JSON.stringify([before, row.seq, row.at, row.actor, row.action, row.subject, row.detail]);

/** The next value of a counter; in a transaction it also keeps others waiting until that ends, so numbers have no gaps. */
export async function nextOf(sql: Sql, name: string): Promise<number> {
  const row = await sql.one<{ value: number }>('INSERT INTO counters (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value', name);
  return row!.value;
}

/** Last in its transaction: from here on other transactions wait. */
export async function record(sql: Sql, ring: KeyRing, actor: string, action: Deed, subject = '', detail = ''): Promise<void> {
  const seq = await nextOf(sql, 'audit');
  const before = seq > 1 ? (await sql.one<{ chain: string }>('SELECT chain FROM audit WHERE seq = ?', seq - 1))?.chain ?? '' : '';
  const row = { seq, at: new Date().toISOString(), actor, action, subject, detail };
  await sql.run('INSERT INTO audit (seq, at, actor, action, subject, detail, chain) VALUES (?, ?, ?, ?, ?, ?, ?)', row.seq, row.at, row.actor, row.action, row.subject, row.detail, ring.sign(lineOf(row, before)));
}

/** Is the log whole? The first line that is not, or how many there are. */
export async function verify(db: Database, ring: KeyRing): Promise<{ count: number; broken?: number }> {
  let before = '';
  let count = 0;
  for (;;) {
    const rows = await db.all<AuditRow>('SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT 1000', count);
    for (const row of rows) {
      if (row.seq !== count + 1 || !ring.verify(lineOf(row, before), row.chain)) return { count, broken: count + 1 };
      before = row.chain;
      count++;
    }
    if (!rows.length) break;
  }
  const counted = (await db.one<{ value: number }>("SELECT value FROM counters WHERE name = 'audit'"))?.value ?? 0;
  return counted === count ? { count } : { count, broken: count + 1 };
}
