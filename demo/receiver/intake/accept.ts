/**
 * Exactly once. The key is claimed, the letter written and its arrival recorded in one transaction; the receipt is made from what is
 * on disk, so it is the same receipt however often it is asked for. The key itself is not kept, only its hash; the hash of the body is
 * keyed with the key, so neither tells anything to who reads the database.
 */
import { createHmac } from 'node:crypto';
import { refusal } from '../answers.js';
import { nextOf, record } from '../audit.js';
import { crashPoint } from '../crash.js';
import type { Database, Sql } from '../db/sql.js';
import { queryCode, random, same, sha256, type KeyRing } from '../keys.js';
import { chinaDay } from '../letters/days.js';
import { canonical } from './body.js';
import type { Attachment } from './files.js';
import type { Letter } from './letter.js';

export interface Receipt {
  key: string;
  number: string;
  code: string;
  receivedAt: string;
}

interface Kept {
  id: string;
  body_hash: string;
  number: string;
  code: Uint8Array | null;
  received_at: string;
  erased_at: string | null;
}

const SERIES: Record<string, string> = { letter: 'XX', opinion: 'YJ', supervision: 'JD', rating: 'PY', survey: 'WJ', request: 'SQ' };

export function bodyHash(key: string, body: Record<string, unknown>, files: readonly { name: string; bytes: Uint8Array }[]): string {
  const mac = createHmac('sha256', key).update(canonical(body));
  for (const { name, bytes } of files) mac.update(`\0${JSON.stringify(name)}\0${sha256(bytes)}`);
  return mac.digest('hex');
}

const find = (sql: Sql, keyHash: string) => sql.one<Kept>('SELECT id, body_hash, number, code, received_at, erased_at FROM letters WHERE key_hash = ?', keyHash);

/** The receipt of a key that was received before. @throws Refusal 409 for another body, 410 when the letter was erased since */
export async function receiptOf(sql: Sql, ring: KeyRing, key: string, hash: string): Promise<Receipt | undefined> {
  const kept = await find(sql, sha256(key));
  if (!kept) return undefined;
  if (!same(kept.body_hash, hash)) throw refusal(409, 'conflict', '这封信的编号此前已用于另一份内容，请重新填写后提交。');
  if (kept.erased_at || !kept.code) throw refusal(410, 'erased', '这封信已按保存期限删除。');
  return { key, number: kept.number, code: ring.openText(kept.code, `code ${kept.id}`), receivedAt: kept.received_at };
}

export interface Incoming {
  key: string;
  hash: string;
  letter: Letter;
  attachments: readonly Attachment[];
  supervisor: string | null;
}

/** Keeps a letter, or finds that it is kept. When it resolves, the letter is on disk. */
export async function accept(db: Database, ring: KeyRing, { key, hash, letter, attachments, supervisor }: Incoming): Promise<{ receipt: Receipt; replayed: boolean }> {
  // Sealing is done before the transaction: others wait for its end.
  const id = random(16);
  const code = queryCode();
  const sealed = {
    code: ring.seal(code, `code ${id}`),
    content: ring.seal(JSON.stringify(letter.content), `content ${id}`),
    contact: Object.keys(letter.contact).length ? ring.seal(JSON.stringify(letter.contact), `contact ${id}`) : null,
  };
  const files = attachments.map((file) => {
    const name = random(16);
    return { name, type: file.type, bytes: file.bytes.length, note: file.note, label: ring.seal(file.label, `label ${name}`), body: ring.seal(file.bytes, `file ${name}`) };
  });
  const done = await db.tx(async (sql) => {
    crashPoint('begun');
    const now = new Date();
    const [at, day] = [now.toISOString(), chinaDay(now)];
    // Another request with this key waits here until the first one is on disk or gone.
    const claimed = await sql.run(
      `INSERT INTO letters (id, key_hash, body_hash, number, channel, type, department, consent, status, received_at, received_on, updated_at, supervisor, code, content, contact)
       VALUES (?, ?, ?, NULL, ?, ?, ?, ?, 'received', ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key_hash) DO NOTHING`,
      id, sha256(key), hash, letter.channel, letter.type, letter.department, letter.consent ? 1 : 0, at, day, at, supervisor, sealed.code, sealed.content, sealed.contact,
    );
    if (!claimed) return undefined;
    crashPoint('claimed');
    const series = `${SERIES[letter.type] ?? 'XX'}-${day.slice(0, 4)}`;
    const number = `${series}-${String(await nextOf(sql, series)).padStart(6, '0')}`;
    await sql.run('UPDATE letters SET number = ? WHERE id = ?', number, id);
    crashPoint('numbered');
    for (let place = 0; place < files.length; place++) {
      const file = files[place]!;
      await sql.run('INSERT INTO attachments (name, letter, place, type, bytes, note, label, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', file.name, id, place, file.type, file.bytes, file.note, file.label, file.body);
    }
    crashPoint('attached');
    await sql.run("INSERT INTO events (letter, seq, day, type) VALUES (?, 1, ?, 'received')", id, day);
    await record(sql, ring, 'public', 'received', number);
    crashPoint('before-commit');
    return { key, number, code, receivedAt: at };
  });
  crashPoint('committed');
  if (done) return { receipt: done, replayed: false };
  const receipt = await receiptOf(db, ring, key, hash);
  if (!receipt) throw refusal(503, 'busy', '请稍后再试。', { 'Retry-After': '2' });
  return { receipt, replayed: true };
}
