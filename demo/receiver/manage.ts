/** What is done at the machine and not over the net: people, invitations, backups. */
import { execFile } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { record } from './audit.js';
import { openLibsql } from './db/libsql.js';
import { random, sha256 } from './keys.js';
import { chinaDay } from './letters/days.js';
import type { Service } from './service.js';
import { hashPassword } from './staff/passwords.js';
import { isRole, ROLES } from './staff/roles.js';

/** 32 letters and digits that are not mistaken for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const readable = (length: number): string => [...randomBytes(length)].map((byte) => LETTERS[byte % 32]).join('');

/** Adds a person or changes them; gives the first password, which is shown this once. */
export async function saveStaff({ db, ring }: Service, { name, display, role, department }: { name: string; display: string; role: string; department?: string }): Promise<string> {
  if (!/^[A-Za-z0-9._-]{2,64}$/.test(name)) throw new Error('用户名应是 2 到 64 个字母、数字、点、连字符。');
  if (!isRole(role)) throw new Error(`角色应是 ${Object.entries(ROLES).map(([id, each]) => `${id}（${each.label}）`).join('、')}。`);
  const password = readable(16);
  const hash = await hashPassword(password);
  await db.tx(async (sql) => {
    const known = await sql.one('SELECT name FROM staff WHERE name = ?', name);
    await sql.run(
      `INSERT INTO staff (name, display, role, department, password, disabled, created_at) VALUES (?, ?, ?, ?, ?, 0, ?)
       ON CONFLICT (name) DO UPDATE SET display = excluded.display, role = excluded.role, department = excluded.department, password = excluded.password, disabled = 0`,
      name, display, role, department ?? null, hash, new Date().toISOString());
    await sql.run('DELETE FROM sessions WHERE staff = ?', name);
    await record(sql, ring, 'console', known ? 'staff-changed' : 'staff-added', name, role);
  });
  return password;
}

export async function disableStaff({ db, ring }: Service, name: string): Promise<void> {
  await db.tx(async (sql) => {
    if (!await sql.run('UPDATE staff SET disabled = 1 WHERE name = ?', name)) throw new Error('没有这个人员。');
    await sql.run('DELETE FROM sessions WHERE staff = ?', name);
    await record(sql, ring, 'console', 'staff-changed', name, '停用');
  });
}

/** A supervisor's invitation: 80 bits, kept as a hash, shown this once. */
export async function invite({ db, ring }: Service, label: string, until?: string): Promise<{ id: string; code: string }> {
  if (until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(until)) throw new Error('任期止日应写成 YYYY-MM-DD。');
  const code = readable(16);
  const id = `S-${chinaDay().slice(0, 4)}-${random(3)}`;
  await db.tx(async (sql) => {
    await sql.run('INSERT INTO invites (id, code_hash, label, until_day, revoked) VALUES (?, ?, ?, ?, 0)', id, sha256(code), label, until ?? null);
    await record(sql, ring, 'console', 'invited', id);
  });
  return { id, code: code.replace(/(.{4})(?=.)/g, '$1-') };
}

export async function revokeInvite({ db, ring }: Service, id: string): Promise<void> {
  await db.tx(async (sql) => {
    if (!await sql.run('UPDATE invites SET revoked = 1 WHERE id = ?', id)) throw new Error('没有这个邀请。');
    await record(sql, ring, 'console', 'invite-revoked', id);
  });
}

/** A copy of the whole database while it is in use, checked before it gets its name. It holds sealed letters: the key file is kept elsewhere. */
export async function backup(service: Service, file: string): Promise<{ letters: number }> {
  const { db, ring, config } = service;
  if (existsSync(file)) throw new Error('目标文件已存在，请换一个名字。');
  await db.tx((sql) => record(sql, ring, 'console', 'backup'));
  const part = `${file}.part`;
  rmSync(part, { force: true });
  if (db.dialect === 'postgres') {
    // The address may hold a password: it goes through the environment, where `ps` does not show it.
    await promisify(execFile)('pg_dump', ['--format=custom', `--file=${part}`], { env: { ...process.env, ...pgEnvironment(config.database) } });
  } else await db.run(`VACUUM INTO '${part.replace(/'/g, "''")}'`);
  const letters = db.dialect === 'postgres' ? (await db.one<{ count: number }>('SELECT COUNT(*) AS count FROM letters'))!.count : await checkBackup(part);
  const handle = openSync(part, 'r');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(part, file);
  return { letters };
}

/** Is a backup of the embedded database whole? How many letters it holds. */
export async function checkBackup(file: string): Promise<number> {
  if (!existsSync(file)) throw new Error('没有这个文件。');
  const copy = openLibsql(file);
  try {
    const verdict = await copy.one<{ integrity_check: string }>('PRAGMA integrity_check');
    if (verdict?.integrity_check !== 'ok') throw new Error('备份不完整。');
    return (await copy.one<{ count: number }>('SELECT COUNT(*) AS count FROM letters'))!.count;
  } finally {
    await copy.close();
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
  }
}

function pgEnvironment(address: string): Record<string, string> {
  const url = new URL(address);
  const set: Record<string, string> = { PGDATABASE: decodeURIComponent(url.pathname.slice(1)) };
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  if (host) set['PGHOST'] = host;
  if (url.port) set['PGPORT'] = url.port;
  if (url.username) set['PGUSER'] = decodeURIComponent(url.username);
  if (url.password) set['PGPASSWORD'] = decodeURIComponent(url.password);
  return set;
}
