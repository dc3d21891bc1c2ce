/** Erasing: what a citizen wrote goes; number, type, days and the audit log stay, so that the figures of a year stay true. */
import { record } from '../audit.js';
import type { Sql } from '../db/sql.js';
import type { Service } from '../service.js';

/** Takes the contents of a letter away, from the ledger too. The caller records who did it. */
async function wipe(sql: Sql, id: string, at: string): Promise<void> {
  await sql.run('DELETE FROM attachments WHERE letter = ?', id);
  await sql.run('DELETE FROM published WHERE letter = ?', id);
  await sql.run('UPDATE events SET note = NULL WHERE letter = ?', id);
  await sql.run("UPDATE letters SET code = NULL, content = NULL, contact = NULL, answer = NULL, supervisor = NULL, status = 'closed', erased_at = ?, updated_at = ? WHERE id = ?", at, at, id);
}

/** Erases one letter. @returns false when there is none, or it was erased before */
export async function erase(service: Service, id: string, actor: string, reason: string): Promise<boolean> {
  return service.db.tx(async (sql) => {
    const found = await sql.one<{ number: string }>('SELECT number FROM letters WHERE id = ? AND erased_at IS NULL', id);
    if (!found) return false;
    await wipe(sql, id, new Date().toISOString());
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
      await db.tx(async (sql) => {
        await wipe(sql, id, now.toISOString());
        await record(sql, ring, 'system', 'expired', number);
      });
    }
    count += found.length;
    if (found.length < 200) return count;
  }
}
