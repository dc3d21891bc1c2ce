/** The staff's addresses. Numbers, names and reasons travel in forms, never in an address. */
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { csvLine } from '../../../src/models/csv.js';
import { refusal, Refusal } from '../answers.js';
import type { Env } from '../app.js';
import { record, verify, type AuditRow } from '../audit.js';
import { StorageError } from '../db/sql.js';
import { mimeOf } from '../intake/files.js';
import { EVENT_TYPES, type EventType } from '../letters/clock.js';
import { chinaDay } from '../letters/days.js';
import { erase } from '../letters/retention.js';
import * as store from '../letters/staff-store.js';
import { tallies } from '../letters/tally.js';
import { describe } from '../log.js';
import type { Service } from '../service.js';
import { checkPassword, hashPassword, MIN_PASSWORD } from './passwords.js';
import { login, logout, needs, readForm, readOwnForm } from './session.js';
import * as views from './views.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const STATUSES = ['open', 'received', 'processing', 'answered', 'closed'];
const TYPES = ['letter', 'opinion', 'supervision', 'rating', 'survey', 'request'];
const PER_PAGE = 200;

function filterOf(get: (name: string) => string | null | undefined): store.Filter {
  const known = (name: string, list: readonly string[]) => { const value = get(name) ?? ''; return list.includes(value) ? value : undefined; };
  const day = (name: string) => { const value = get(name) ?? ''; return DAY.test(value) ? value : undefined; };
  const page = Number(get('page') ?? 1);
  return { status: known('status', STATUSES), type: known('type', TYPES), department: (get('department') ?? '').slice(0, 200) || undefined, from: day('from'), to: day('to'), page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1 };
}

export function staffRoutes(service: Service): Hono<Env> {
  const app = new Hono<Env>();
  const { db, ring, channels } = service;
  const css = readFileSync(new URL('staff.css', import.meta.url), 'utf8');
  const departments = [...new Set(channels.channels.flatMap((each) => each.departments ?? []))];

  app.onError((error, c) => {
    const known = error instanceof Refusal;
    if (!known) service.log('error', 'failed', describe(error));
    const full = error instanceof StorageError;
    const status = known ? error.status : full ? error.kind === 'full' ? 507 : 503 : 500;
    if (known) for (const name of Object.keys(error.headers)) c.header(name, error.headers[name]);
    const lines = known ? error.faults.map(({ message }) => message) : [full ? '数据库暂时不能写入，请稍后再试。' : '服务器出错，请稍后再试。'];
    return c.html(views.messagePage('没有完成', lines, c.get('who')), status as 500);
  });

  // With `no-referrer` browsers say `Origin: null` when a form of the same site is posted; other sites still learn nothing.
  app.use(async (c, next) => {
    c.header('Referrer-Policy', 'same-origin');
    await next();
  });
  app.get('/staff.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=3600' }));
  app.get('/login', (c) => c.html(views.loginPage([])));
  app.post('/login', async (c) => {
    const form = await readForm(c);
    const name = (form.get('name') ?? '').trim().slice(0, 64);
    return await login(c, service, name, (form.get('password') ?? '').slice(0, 200)) ? c.redirect('/staff', 303) : c.html(views.loginPage(['用户名或密码不对。'], name), 401);
  });
  app.post('/logout', needs(service), async (c) => {
    await readOwnForm(c);
    await logout(c, service);
    return c.redirect('/staff/login', 303);
  });

  app.get('/password', needs(service), (c) => c.html(views.passwordPage(c.var.who, [])));
  app.post('/password', needs(service), async (c) => {
    const form = await readOwnForm(c);
    const { who } = c.var;
    const now = await db.one<{ password: string }>('SELECT password FROM staff WHERE name = ?', who.name);
    const next = form.get('new') ?? '';
    await service.limits.take({ name: 'password', max: 10, window: 900_000 }, who.name);
    if (!await checkPassword(form.get('old') ?? '', now?.password)) return c.html(views.passwordPage(who, ['现在的密码不对。']), 422);
    if ([...next].length < MIN_PASSWORD || next.length > 200) return c.html(views.passwordPage(who, [`新密码至少 ${MIN_PASSWORD} 位。`]), 422);
    const hash = await hashPassword(next);
    await db.tx(async (sql) => {
      await sql.run('UPDATE staff SET password = ? WHERE name = ?', hash, who.name);
      await sql.run('DELETE FROM sessions WHERE staff = ? AND csrf <> ?', who.name, who.csrf);
      await record(sql, ring, who.name, 'staff-changed', who.name, '密码');
    });
    return c.html(views.passwordPage(who, [], true));
  });

  app.get('/', needs(service), async (c) => {
    const { who } = c.var;
    if (who.role === 'auditor') return c.redirect('/staff/audit', 303);
    const filter = filterOf((name) => c.req.query(name));
    return c.html(views.listPage(who, { ...await store.list(service, who, filter), filter, departments }));
  });

  const letterPage = async (c: Context<Env>, id: string, more: Partial<views.LetterPage> = {}, status: 200 | 422 = 200, deed: 'read' | 'none' = 'none') => {
    const { who } = c.var;
    const letter = await store.open(service, who, id, deed);
    const staff = await db.all<{ name: string; display: string }>('SELECT name, display FROM staff WHERE disabled = 0 AND role = ? ORDER BY name', who.role === 'supervision' ? 'supervision' : 'clerk');
    const published = await store.publishedText(service, id);
    return c.html(views.letterPage(who, { letter, attachments: await store.attachmentsOf(service, id), channels, staff, ...(published && { published }), ...more }, chinaDay()), status);
  };
  app.get('/letters/:id', needs(service, 'read'), (c) => letterPage(c, c.req.param('id'), {}, 200, 'read'));
  app.post('/letters/:id/contact', needs(service, 'contact'), async (c) => {
    const reason = store.reasonOf((await readOwnForm(c)).get('reason'));
    const id = c.req.param('id');
    return letterPage(c, id, { contact: await store.openContact(service, c.var.who, id, reason) });
  });

  const back = (c: Context<Env>, id: string) => c.redirect(`/staff/letters/${id}`, 303);
  app.post('/letters/:id/assign', needs(service, 'assign'), async (c) => {
    const form = await readOwnForm(c);
    const id = c.req.param('id');
    await store.assign(service, c.var.who, id, store.cleanText(form.get('department'), 200) || null, (form.get('assignee') ?? '').slice(0, 64) || null);
    return back(c, id);
  });
  app.post('/letters/:id/answer', needs(service, 'answer'), async (c) => {
    const form = await readOwnForm(c);
    const id = c.req.param('id');
    const text = store.cleanText(form.get('answer'));
    if (!text) throw refusal(422, 'answer', '请填写答复内容。');
    const outcome = form.get('outcome') ?? '';
    await store.answer(service, c.var.who, id, text, Object.keys(store.OUTCOMES).includes(outcome) ? outcome : null);
    return back(c, id);
  });
  app.post('/letters/:id/step', needs(service, 'answer'), async (c) => {
    const form = await readOwnForm(c);
    const id = c.req.param('id');
    const [type, day] = [form.get('type') ?? '', form.get('day') ?? ''];
    if (!(EVENT_TYPES as readonly string[]).includes(type) || ['received', 'assigned', 'answered'].includes(type) || !DAY.test(day)) throw refusal(422, 'step', '步骤或日期不对。');
    await store.step(service, c.var.who, id, type as EventType, day, store.cleanText(form.get('note'), 200) || null);
    return back(c, id);
  });
  app.post('/letters/:id/publish', needs(service, 'publish'), async (c) => {
    const form = await readOwnForm(c);
    const id = c.req.param('id');
    const draft = { title: store.cleanText(form.get('title'), 200), question: store.cleanText(form.get('question')), answer: store.cleanText(form.get('answer')), kind: store.cleanText(form.get('kind'), 20) };
    const problems = await store.gate(service, c.var.who, id, draft);
    // Nothing typed is lost: the page comes back with it.
    if (problems.length) return letterPage(c, id, { draft, problems }, 422);
    await store.publish(service, c.var.who, id, draft);
    return back(c, id);
  });
  app.post('/letters/:id/unpublish', needs(service, 'publish'), async (c) => {
    await readOwnForm(c);
    await store.unpublish(service, c.var.who, c.req.param('id'));
    return back(c, c.req.param('id'));
  });
  app.post('/letters/:id/erase', needs(service, 'erase'), async (c) => {
    const reason = store.reasonOf((await readOwnForm(c)).get('reason'));
    const id = c.req.param('id');
    await store.open(service, c.var.who, id, 'none');
    await erase(service, id, c.var.who.name, reason);
    return back(c, id);
  });

  app.get('/attachments/:name', needs(service, 'read'), async (c) => {
    const { label, type, bytes } = await store.attachment(service, c.var.who, c.req.param('name'));
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mimeOf(type), 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'",
      'Content-Disposition': `attachment; filename="attachment.${type}"; filename*=UTF-8''${encodeURIComponent(label).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    });
  });
  app.post('/export', needs(service, 'export'), async (c) => {
    const form = await readOwnForm(c);
    const reason = form.get('reason')?.trim() ? store.reasonOf(form.get('reason')) : '';
    const { letters, contacts } = await store.exportRows(service, c.var.who, filterOf((name) => form.get(name)), reason);
    const text = `\ufeff${csvLine(views.exportHead)}${letters.map((letter) => csvLine(views.exportCells(letter, contacts.get(letter.id)))).join('')}`;
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="letters-${chinaDay()}.csv"` });
  });
  app.get('/surveys', needs(service, 'publish'), async (c) => c.html(views.surveysPage(c.var.who, await tallies(service))));
  app.get('/audit', needs(service, 'audit'), async (c) => {
    const before = Number(c.req.query('before'));
    await db.tx((sql) => record(sql, ring, c.var.who.name, 'read-audit'));
    const rows = await db.all<AuditRow>(`SELECT * FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ${PER_PAGE}`, Number.isSafeInteger(before) && before > 0 ? before : Number.MAX_SAFE_INTEGER);
    return c.html(views.auditPage(c.var.who, rows, await verify(db, ring), rows[rows.length - 1]?.seq));
  });
  return app;
}
