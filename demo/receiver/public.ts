/** The routes of the public: letters, their status, and what is published. */
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { refusal, Refusal } from './answers.js';
import { record } from './audit.js';
import { crashPoint } from './crash.js';
import { ready } from './db/migrations.js';
import { accept, bodyHash, receiptOf } from './intake/accept.js';
import { parseMultipart, parseObject, readCapped, type Upload } from './intake/body.js';
import { checkUploads, type Attachment } from './intake/files.js';
import { checkLetter } from './intake/letter.js';
import { same, sha256 } from './keys.js';
import { clockFor, type LetterEvent } from './letters/clock.js';
import { chinaDay } from './letters/days.js';
import { repliesOf } from './letters/publish.js';
import type { Limit } from './limits.js';
import type { Service } from './service.js';
import type { Env } from './app.js';

const JSON_CAP = 512 * 1024;
const SMALL_CAP = 4 * 1024;
const TEN_MINUTES = 600_000;
const HOUR = 3_600_000;
const WRONG_CODES: Limit = { name: 'code', max: 10, window: HOUR };
const WRONG_INVITES: Limit = { name: 'invite', max: 10, window: HOUR };

const mediaType = (request: Request) => (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** A browser says from which page it posts; a page that is not on the list is refused even where it needs no permission to send. */
function checkOrigin(c: Context, { config }: Service): void {
  const origin = c.req.header('origin');
  if (origin && !config.origins.includes(origin) && origin.replace(/^https?:\/\//, '') !== c.req.header('host')) throw refusal(403, 'origin', '这个网页不在允许提交的名单上。');
}

async function smallObject(request: Request): Promise<Record<string, unknown>> {
  if (mediaType(request) !== 'application/json') throw refusal(415, 'content-type', 'Content-Type 应是 application/json。');
  const { bytes, done } = await readCapped(request, SMALL_CAP);
  done();
  return parseObject(bytes);
}

interface Found {
  id: string;
  number: string;
  type: string;
  status: string;
  department: string | null;
  received_on: string;
  updated_at: string;
  answered_on: string | null;
  outcome: string | null;
  satisfaction: number | null;
  code: Uint8Array | null;
  answer: Uint8Array | null;
}

/** The letter of a number and its code; wrong numbers and wrong codes look and count alike. */
async function findByCode(service: Service, address: string, body: Record<string, unknown>): Promise<Found> {
  const { db, ring, limits, config } = service;
  await limits.take({ name: 'status', max: config.rates.status, window: TEN_MINUTES }, address);
  const plain = (value: unknown) => typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : '';
  const number = plain(body['number']).toUpperCase().slice(0, 40);
  const code = plain(body['code']).replace(/-/g, '').slice(0, 40);
  if (!number || !code) throw new Refusal(422, [{ field: number ? 'code' : 'number', code: 'required', message: '请填写编号和查询码。' }]);
  await limits.check(WRONG_CODES, number);
  const found = await db.one<Found>('SELECT id, number, type, status, department, received_on, updated_at, answered_on, outcome, satisfaction, code, answer FROM letters WHERE number = ?', number);
  // The same work for a number that does not exist.
  const right = found?.code ? ring.openText(found.code, `code ${found.id}`) : ring.openText(ring.seal('-', 'none'), 'none');
  if (!same(code, right) || !found) {
    await limits.take(WRONG_CODES, number);
    throw refusal(404, 'not-found', '编号或查询码不对，请核对回执。');
  }
  return found;
}

async function statusOf(service: Service, found: Found): Promise<Record<string, unknown>> {
  const events = (await service.db.all<{ type: LetterEvent['type']; day: string; note: string | null }>('SELECT type, day, note FROM events WHERE letter = ? ORDER BY seq', found.id))
    .map(({ type, day, note }) => ({ type, date: day, ...(note && { note }) }));
  return {
    number: found.number, type: found.type, status: found.status, received: found.received_on, updatedAt: found.updated_at,
    ...(found.department && { department: found.department }),
    ...(found.answered_on && { answered: found.answered_on }),
    ...(found.answer && { answer: service.ring.openText(found.answer, `answer ${found.id}`) }),
    ...(found.satisfaction && { satisfaction: found.satisfaction }),
    ...(found.outcome && { outcome: found.outcome }),
    events, clock: clockFor(found.type, events, chinaDay()),
  };
}

/** The invitation of a supervisor, by its code: its id, never the code. */
async function supervisorOf(service: Service, address: string, invitation: string): Promise<string> {
  await service.limits.check(WRONG_INVITES, address);
  const plain = invitation.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const found = plain ? await service.db.one<{ id: string; until_day: string | null; revoked: number }>('SELECT id, until_day, revoked FROM invites WHERE code_hash = ?', sha256(plain)) : undefined;
  if (found && !found.revoked && (!found.until_day || found.until_day >= chinaDay())) return found.id;
  if (plain) await service.limits.take(WRONG_INVITES, address);
  throw new Refusal(422, [{ field: 'invitation', code: 'invitation', message: plain ? '邀请码不对或已过期，请与监督办公室联系。' : '请填写邀请码。' }]);
}

async function submit(c: Context<Env>, service: Service): Promise<Response> {
  const { db, ring, limits, config, channels } = service;
  const address = c.var.address;
  checkOrigin(c, service);
  const key = c.req.header('idempotency-key') ?? '';
  if (!/^[A-Za-z0-9_-]{22,64}$/.test(key)) throw refusal(400, 'key', '缺少 Idempotency-Key，或写法不对。');
  const media = mediaType(c.req.raw);
  if (media !== 'application/json' && media !== 'multipart/form-data') throw refusal(415, 'content-type', 'Content-Type 应是 application/json 或 multipart/form-data。');
  await limits.take({ name: 'letters', max: config.rates.letters, window: TEN_MINUTES }, address);
  const { bytes, done } = await readCapped(c.req.raw, media === 'application/json' ? JSON_CAP : config.maxBytes);
  try {
    crashPoint('body-read');
    let body: Record<string, unknown>;
    let uploads: Upload[] = [];
    if (media === 'application/json') body = parseObject(bytes);
    else ({ letter: body, uploads } = await parseMultipart(bytes, c.req.header('content-type')!));
    const hash = bodyHash(key, body, uploads);
    // A letter that is kept has its receipt, also when the channel has changed since.
    const kept = await receiptOf(db, ring, key, hash);
    if (kept) return receiptAnswer(c, kept, true);
    let attachments: Attachment[] = [];
    const { letter } = checkLetter(body, channels.channels, (channel) => {
      const checked = checkUploads(uploads, channel);
      attachments = checked.attachments;
      return checked.faults;
    });
    const supervisor = letter.type === 'supervision' ? await supervisorOf(service, address, letter.invitation) : null;
    crashPoint('checked');
    const { receipt, replayed } = await accept(db, ring, { key, hash, letter, attachments, supervisor });
    crashPoint('before-answer');
    return receiptAnswer(c, receipt, replayed);
  } finally {
    done();
  }
}

function receiptAnswer(c: Context<Env>, receipt: object, replayed: boolean): Response {
  if (replayed) c.header('Idempotency-Replayed', 'true');
  return c.json({ receipt }, 201);
}

export function publicRoutes(service: Service): Hono<Env> {
  const app = new Hono<Env>();
  const { db, ring, config } = service;
  const openapi = readFileSync(new URL('openapi.json', import.meta.url), 'utf8');
  app.use('/v1/*', cors({
    origin: (origin) => config.origins.includes(origin) ? origin : null,
    allowMethods: ['GET', 'POST'], allowHeaders: ['Content-Type', 'Idempotency-Key'], exposeHeaders: ['Idempotency-Replayed', 'Retry-After'], maxAge: 7200,
  }));
  app.post('/v1/letters', (c) => submit(c, service));
  app.post('/v1/letters/status', async (c) => {
    checkOrigin(c, service);
    return c.json(await statusOf(service, await findByCode(service, c.var.address, await smallObject(c.req.raw))));
  });
  app.post('/v1/letters/satisfaction', async (c) => {
    checkOrigin(c, service);
    const body = await smallObject(c.req.raw);
    const found = await findByCode(service, c.var.address, body);
    const { satisfaction } = body;
    if (!Number.isInteger(satisfaction) || (satisfaction as number) < 1 || (satisfaction as number) > 5) throw new Refusal(422, [{ field: 'satisfaction', code: 'format', message: '满意度应是 1 到 5。' }]);
    if (!found.answered_on) throw refusal(409, 'not-answered', '还没有答复，不能评价。');
    await db.tx(async (sql) => {
      await sql.run('UPDATE letters SET satisfaction = ? WHERE id = ?', satisfaction as number, found.id);
      await record(sql, ring, 'public', 'rated', found.number);
    });
    return c.json(await statusOf(service, { ...found, satisfaction: satisfaction as number }));
  });
  const published = (c: Context<Env>, text: string) => {
    const tag = `"${sha256(text).slice(0, 32)}"`;
    c.header('ETag', tag);
    c.header('Cache-Control', 'no-cache');
    // What anyone may read, any page may read.
    c.header('Access-Control-Allow-Origin', '*');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  };
  app.get('/v1/replies.json', async (c) => published(c, JSON.stringify(await repliesOf(service))));
  app.get('/v1/feedback.json', (c) => published(c, JSON.stringify(service.channels)));
  app.get('/v1/openapi.json', (c) => published(c, openapi));
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/ready', async (c) => {
    const fine = await ready(db).catch(() => false);
    return c.json({ status: fine ? 'ok' : 'not-ready' }, fine ? 200 : 503);
  });
  return app;
}
