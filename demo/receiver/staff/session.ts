/** Signed-in staff: a random token in a cookie that scripts cannot read and other sites cannot send; the database holds its hash. */
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { refusal } from '../answers.js';
import type { Env } from '../app.js';
import { record } from '../audit.js';
import { readCapped } from '../intake/body.js';
import { random, same, sha256 } from '../keys.js';
import type { Service } from '../service.js';
import { checkPassword } from './passwords.js';
import { isRole, may, type Right, type Staff } from './roles.js';

const IDLE = 30 * 60_000;
const LONGEST = 12 * 3_600_000;
const FORM_CAP = 256 * 1024;
const LOGIN_WINDOW = 15 * 60_000;

export interface Who extends Staff {
  csrf: string;
}

const cookieName = ({ config }: Service) => config.secure ? '__Host-gk-staff' : 'gk-staff';

/** A form of this very site? Browsers that say neither are held by SameSite and the token. */
export function sameSite(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (!origin) return true;
  return /^https?:\/\/(.+)$/.exec(origin)?.[1] === c.req.header('host');
}

export async function readForm(c: Context): Promise<URLSearchParams> {
  if (!sameSite(c)) throw refusal(403, 'origin', '请求不是从本页面发出的。');
  if ((c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase() !== 'application/x-www-form-urlencoded') throw refusal(415, 'content-type', '表单类型不对。');
  const { bytes, done } = await readCapped(c.req.raw, FORM_CAP);
  done();
  return new URLSearchParams(bytes.toString('utf8'));
}

/** A form of a signed-in person, with the token of their session. */
export async function readOwnForm(c: Context<Env>): Promise<URLSearchParams> {
  const form = await readForm(c);
  if (!same(form.get('csrf') ?? '', c.var.who.csrf)) throw refusal(403, 'csrf', '页面已过期，请返回刷新后重试。');
  return form;
}

/** Only for people of the house with this right; others are sent to the door or told no. */
export function needs(service: Service, right?: Right): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = getCookie(c, cookieName(service)) ?? '';
    const now = Date.now();
    const row = token && await service.db.one<Who & { disabled: number; created: number; seen: number }>(
      'SELECT s.csrf, s.created, s.seen, p.name, p.display, p.role, p.department, p.disabled FROM sessions s JOIN staff p ON p.name = s.staff WHERE s.token_hash = ?', sha256(token));
    if (!row || row.disabled || !isRole(row.role) || now - row.seen > IDLE || now - row.created > LONGEST) return c.redirect('/staff/login', 303);
    if (now - row.seen > 60_000) await service.db.run('UPDATE sessions SET seen = ? WHERE token_hash = ?', now, sha256(token));
    c.set('who', { name: row.name, display: row.display, role: row.role, department: row.department, csrf: row.csrf });
    if (right && !may(c.var.who, right)) throw refusal(403, 'role', '您的角色不能做这件事。');
    return next();
  };
}

/** @returns whether name and password are those of someone who may enter */
export async function login(c: Context<Env>, service: Service, name: string, password: string): Promise<boolean> {
  const { db, ring, limits, config } = service;
  // Wrong passwords count for the address and for the name, so neither many names nor many addresses help.
  const [byAddress, byName] = [{ name: 'login', max: 20, window: LOGIN_WINDOW }, { name: 'login-name', max: 10, window: LOGIN_WINDOW }];
  await limits.check(byAddress, c.var.address);
  await limits.check(byName, name);
  const row = await db.one<{ password: string; disabled: number }>('SELECT password, disabled FROM staff WHERE name = ?', name);
  const right = await checkPassword(password, row?.password) && !row?.disabled;
  if (!right) {
    await limits.take(byAddress, c.var.address);
    await limits.take(byName, name);
    // A name that nobody has may be a password typed into the wrong box.
    await db.tx((sql) => record(sql, ring, row ? name : '?', 'login-failed'));
    return false;
  }
  const token = random(32);
  const now = Date.now();
  await db.tx(async (sql) => {
    await sql.run('DELETE FROM sessions WHERE created < ? OR seen < ?', now - LONGEST, now - IDLE);
    await sql.run('INSERT INTO sessions (token_hash, staff, csrf, created, seen) VALUES (?, ?, ?, ?, ?)', sha256(token), name, random(16), now, now);
    await record(sql, ring, name, 'login');
  });
  setCookie(c, cookieName(service), token, { path: '/', httpOnly: true, sameSite: 'Strict', secure: config.secure });
  return true;
}

export async function logout(c: Context<Env>, service: Service): Promise<void> {
  const token = getCookie(c, cookieName(service)) ?? '';
  await service.db.tx(async (sql) => {
    await sql.run('DELETE FROM sessions WHERE token_hash = ?', sha256(token));
    await record(sql, service.ring, c.var.who.name, 'logout');
  });
  deleteCookie(c, cookieName(service), { path: '/', secure: service.config.secure });
}
