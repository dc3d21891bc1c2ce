/** The service as one function from requests to answers. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { Refusal, type Fault } from './answers.js';
import { StorageError } from './db/sql.js';
import { countedAddress } from './limits.js';
import { describe } from './log.js';
import { publicRoutes } from './public.js';
import type { Service } from './service.js';
import { staffRoutes } from './staff/routes.js';
import type { Who } from './staff/session.js';

export interface Env {
  Variables: { address: string; who: Who; started: number };
}

const HEADERS: Record<string, string> = {
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/** What an error means to who asked, and whether the operator should look. */
function answerOf(error: unknown): { status: number; faults: Fault[]; headers: Record<string, string>; unexpected: boolean } {
  if (error instanceof Refusal) return { status: error.status, faults: error.faults, headers: error.headers, unexpected: false };
  if (error instanceof StorageError) {
    return error.kind === 'full'
      ? { status: 507, faults: [{ code: 'full', message: '服务器磁盘已满，这封信没有保存，请稍后再试。' }], headers: { 'Retry-After': '300' }, unexpected: true }
      : { status: 503, faults: [{ code: 'away', message: '暂时不能收信，请稍后再试。' }], headers: { 'Retry-After': '10' }, unexpected: true };
  }
  return { status: 500, faults: [{ code: 'internal', message: '服务器出错，这封信没有保存，请稍后再试。' }], headers: {}, unexpected: true };
}

export function createApp(service: Service): Hono<Env> {
  const { config, log } = service;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const started = performance.now();
    const socket = getConnInfo(c).remote.address ?? '';
    const forwarded = config.proxies ? (c.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim()) : [];
    // Only what our own proxies wrote: the n-th from the right.
    c.set('address', countedAddress(forwarded[forwarded.length - config.proxies] || socket));
    for (const name of Object.keys(HEADERS)) c.header(name, HEADERS[name]);
    if (config.secure) c.header('Strict-Transport-Security', 'max-age=31536000');
    await next();
    log('info', 'request', { method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: Math.round(performance.now() - started), ...(c.error instanceof Refusal && { code: c.error.faults[0]?.code }) });
  });
  app.onError((error, c) => {
    const { status, faults, headers, unexpected } = answerOf(error);
    if (unexpected) log('error', 'failed', { status, route: routePath(c, -1), ...describe(error) });
    for (const name of Object.keys(headers)) c.header(name, headers[name]);
    return c.json({ errors: faults }, status as 500);
  });
  app.notFound((c) => c.json({ errors: [{ code: 'no-route', message: '没有这个地址。' }] }, 404));
  app.route('/', publicRoutes(service));
  app.route('/staff', staffRoutes(service));
  return app;
}
