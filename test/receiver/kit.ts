/** A receiver for tests: one suite for both databases, fresh tables each time, in this process or as one that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import pg from 'pg';
import { readConfig, type Config } from '../../demo/receiver/config.js';
import { openLibsql } from '../../demo/receiver/db/libsql.js';
import { openPostgres } from '../../demo/receiver/db/postgres.js';
import type { Database } from '../../demo/receiver/db/sql.js';
import { KeyRing } from '../../demo/receiver/keys.js';
import { Limits } from '../../demo/receiver/limits.js';
import { logTo } from '../../demo/receiver/log.js';
import { start, type Running } from '../../demo/receiver/server.js';

export const POSTGRES = process.env['GK_TEST_DATABASE_URL'] ?? '';
export const DIALECTS = ['libsql', 'postgres'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Where a receiver keeps things; `remove` takes it all away. */
export interface Place {
  dialect: Dialect;
  data: string;
  database: string;
  env: NodeJS.ProcessEnv;
  open(): Database;
  remove(): Promise<void>;
}

async function admin(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** @param tablespace of PostgreSQL; @param folder instead of a temporary one */
export async function place(dialect: Dialect, { folder, tablespace }: { folder?: string; tablespace?: string } = {}): Promise<Place> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'gk-receiver-test-'));
  let database = '';
  if (dialect === 'postgres') {
    const name = `gk_${randomBytes(6).toString('hex')}`;
    await admin(`CREATE DATABASE ${name}${tablespace ? ` TABLESPACE ${tablespace}` : ''}`);
    const url = new URL(POSTGRES);
    url.pathname = `/${name}`;
    database = url.href;
  }
  writeFileSync(join(data, 'keys.txt'), KeyRing.generate('k1'));
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], RECEIVER_DATA: data, RECEIVER_KEY_FILE: join(data, 'keys.txt'), DATABASE_URL: database, RECEIVER_PORT: '0', RECEIVER_RATE_LETTERS: '100000', RECEIVER_RATE_STATUS: '100000', RECEIVER_ORIGINS: 'https://www.example.gov.cn' };
  return {
    dialect, data, database, env,
    open: () => dialect === 'postgres' ? openPostgres(database) : openLibsql(join(data, 'letters.db')),
    async remove() {
      if (database) await admin(`DROP DATABASE ${new URL(database).pathname.slice(1)} WITH (FORCE)`);
      if (!folder) rmSync(data, { recursive: true, force: true });
    },
  };
}

export interface Here extends Running {
  lines: string[];
  config: Config;
}

/** A receiver in this process. */
export async function startHere(at: Place, settings: NodeJS.ProcessEnv = {}): Promise<Here> {
  const lines: string[] = [];
  const env = { ...at.env, ...settings };
  const config = readConfig(env);
  const running = await start(config, logTo((line) => lines.push(line)), env);
  // Windows of limits stand still, so that no test runs across the end of one.
  const now = Date.now();
  running.service.limits = new Limits(running.service.db, running.service.ring, () => now);
  return Object.assign(running, { lines, config });
}

let bundled: Promise<string> | undefined;
/** The receiver as one file, which starts in a fraction of the time. */
const bundle = (): Promise<string> => bundled ??= (async () => {
  const out = resolve('.cache/receiver', String(process.pid));
  mkdirSync(out, { recursive: true });
  await build({ entryPoints: ['demo/receiver/main.ts'], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: join(out, 'main.mjs'), logLevel: 'silent' });
  for (const file of ['openapi.json', 'channels.json', 'staff/staff.css']) copyFileSync(join('demo/receiver', file), join(out, file.replace(/^.*\//, '')));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  return join(out, 'main.mjs');
})();

export interface Apart {
  url: string;
  process: ChildProcess;
  output: string[];
  /** Resolves with the signal or code when it has ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** A receiver as a process of its own. @param crash `point:n`, where it kills itself */
export async function startApart(at: Place, { crash = '', settings = {} }: { crash?: string; settings?: NodeJS.ProcessEnv } = {}): Promise<Apart> {
  const child = spawn(process.execPath, [await bundle(), 'serve'], { env: { ...at.env, ...settings, GK_PROOF: '1', GK_CRASH: crash }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  const ended = new Promise<string>((done) => child.once('exit', (code, signal) => done(signal ?? String(code))));
  const port = await new Promise<number>((done, failed) => {
    const read = (chunk: Buffer) => {
      output.push(chunk.toString());
      const found = /"event":"started","port":(\d+)/.exec(output.join(''));
      if (found) done(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => failed(new Error(`the receiver did not start: ${output.join('')}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`, process: child, output, ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The same suite for each database; the one that is not there is skipped aloud. */
export function onDatabases(name: string, suite: (dialect: Dialect) => void): void {
  for (const dialect of DIALECTS) {
    if (dialect === 'libsql' || POSTGRES) describe(`${name} on ${dialect}`, () => suite(dialect));
    else it(`${name} on postgres`, { skip: 'no PostgreSQL: GK_TEST_DATABASE_URL is not set (node scripts/postgres.mjs -- npm test)' });
  }
}

export const newKey = (): string => randomBytes(16).toString('hex');

export interface Body {
  [name: string]: unknown;
  fields: Record<string, unknown>;
}

export const letter = (more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}): Body => ({
  spec: 'gk/1', channel: 'letter', type: 'letter', createdAt: '2026-11-26T08:00:00.000Z', public: true, ...more,
  fields: { kind: '咨询', title: '示例来信', content: '路灯不亮，请安排检修。', ...fields },
});

export interface Answer {
  status: number;
  headers: Headers;
  body: { receipt?: { key: string; number: string; code: string; receivedAt: string }; errors?: { field?: string; code: string; message: string }[]; [name: string]: unknown };
}

const answered = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) as Answer['body'] : {} };
};

export const post = async (url: string, body: unknown, { key = newKey(), headers = {}, path = '/v1/letters', signal }: { key?: string; headers?: Record<string, string>; path?: string; signal?: AbortSignal } = {}): Promise<Answer> =>
  answered(await fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body), signal }));

export const postFiles = async (url: string, body: unknown, files: { name: string; bytes: Uint8Array }[], key = newKey()): Promise<Answer> => {
  const form = new FormData();
  form.append('letter', JSON.stringify(body));
  for (const { name, bytes } of files) form.append('file', new Blob([Buffer.from(bytes)]), name);
  return answered(await fetch(`${url}/v1/letters`, { method: 'POST', headers: { 'Idempotency-Key': key }, body: form }));
};

export const codes = ({ body }: Answer): string[] => (body.errors ?? []).map(({ field, code }) => field ? `${field}:${code}` : code);

/** Numbers of all kept letters; none twice, none left out. */
export async function numbers(db: Database): Promise<string[]> {
  return (await db.all<{ number: string }>('SELECT number FROM letters ORDER BY number')).map(({ number }) => number);
}
