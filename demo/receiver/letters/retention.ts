/** Erasing: what a citizen wrote goes; number, type, days and the audit log stay, so that the figures of a year stay true. */
import { record } from '../audit.js';
import type { Sql } from '../db/sql.js';
import type { Service } from '../service.js';

/** Takes the contents of a letter away, from the ledger too. The caller records who did it. @returns false when it was done before */
async function wipe(sql: Sql, id: string, at: string): Promise<boolean> {
  // First, so that of two receivers that tidy at once one finds nothing left to do.
  if (!await sql.run('UPDATE letters SET erased_at = ?, updated_at = ? WHERE id = ? AND erased_at IS NULL', at, at, id)) return false;
  await sql.run('DELETE FROM attachments WHERE letter = ?', id);
  await sql.run('DELETE FROM published WHERE letter = ?', id);
  await sql.run('UPDATE events SET note = NULL WHERE letter = ?', id);
  await sql.run("UPDATE letters SET code = NULL, content = NULL, contact = NULL, answer = NULL, supervisor = NULL, status = 'closed' WHERE id = ?", id);
  return true;
}

/** Erases one letter. @returns false when there is none, or it was erased before */
export async function erase(service: Service, id: string, actor: string, reason: string): Promise<boolean> {
  return service.db.tx(async (sql) => {
    const found = await sql.one<{ number: string }>('SELECT number FROM letters WHERE id = ?', id);
    if (!found || !await wipe(sql, id, new Date().toISOString())) return false;
    await record(sql, service.ring, actor, 'erased', found.number, reason);
    return true;
  });
}

/** Erases closed or answered letters whose time is over, and ratings and questionnaires, which nobody closes. Returns how many. */
export async function expire({ db, ring, config }: Service, now = new Date()): Promise<number> {
  if (!config.retentionDays) return 0;
  const limit = new Date(now.getTime() - config.retentionDays * 86_400_000).toISOString();
  let count = 0;
  for (;;) {
    const found = await db.all<{ id: string; number: string }>("SELECT id, number FROM letters WHERE (status IN ('answered', 'closed') OR type IN ('rating', 'survey')) AND erased_at IS NULL AND updated_at < ? ORDER BY updated_at LIMIT 200", limit);
    for (const { id, number } of found) {
      const done = await db.tx(async (sql) => {
        if (!await wipe(sql, id, now.toISOString())) return false;
        await record(sql, ring, 'system', 'expired', number);
        return true;
      });
      if (done) count++;
    }
    if (found.length < 200) return count;
  }
}
