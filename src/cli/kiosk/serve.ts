import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { writeJson } from '../../models/json.js';
import { writeWhole } from '../io.js';
import { faultsOf, isSafePath, MANIFEST, type Manifest, type Terminal } from './release.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.gif': 'image/gif', '.pdf': 'application/pdf',
};
const POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
const MOST_BODY = 16 * 1024;
/** How long a version may be silent after it has been shown before it is taken back, ms. */
export const SILENCE = 180_000;
const BEAT_FILE_EVERY = 30_000;

/** What the page last said of itself. */
interface Beat { at: number; version: string; visits: number; documents: number; errors: Record<string, number> }

export interface ServeOptions {
  readonly port: number;
  /** A folder of releases, or one folder made by `gk kiosk build`, which is then shown as it is. */
  readonly terminal?: Terminal;
  readonly folder?: string;
  readonly now?: () => number;
  readonly say?: (text: string) => void;
}

/** The local server of a terminal: shows one verified release, lets the page prove the next, hears that it lives. Answers this machine only. */
export class KioskServer {
  private readonly _server: Server;
  private readonly _lists = new Map<string, Manifest>();
  private _beat: Beat | undefined;
  private _written = 0;
  /** A version that was just shown and has not spoken yet. */
  private _unproved: { version: string; since: number } | undefined;
  private readonly _now: () => number;
  private readonly _watch: ReturnType<typeof setInterval>;

  constructor(private readonly options: ServeOptions) {
    this._now = options.now ?? (() => performance.now());
    this._server = createServer((request, response) => {
      this._answer(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    this._watch = setInterval(() => this.watch(), 15_000);
    this._watch.unref();
  }

  /** The version to be shown now. */
  get current(): string | undefined {
    const { terminal, folder } = this.options;
    return terminal ? (terminal.state().current ?? terminal.settle()) : folder ? this._list(folder)?.version : undefined;
  }

  listen(): Promise<number> {
    return new Promise((done, failed) => {
      this._server.once('error', failed);
      this._server.listen(this.options.port, '127.0.0.1', () => done((this._server.address() as { port: number }).port));
    });
  }

  close(): Promise<void> {
    clearInterval(this._watch);
    this._server.closeAllConnections();
    return new Promise((done) => this._server.close(() => done()));
  }

  /** A version that was shown and never spoke: the one before comes back. */
  watch(): void {
    const { terminal } = this.options;
    if (!terminal || !this._unproved || this._now() - this._unproved.since < SILENCE) return;
    const { version } = this._unproved;
    this._unproved = undefined;
    terminal.reject(version);
    this.options.say?.(`版本 ${version} 没有应答,已退回 ${terminal.state().current ?? '—'}\n`);
  }

  private _folderOf(version: string): string | undefined {
    const { terminal, folder } = this.options;
    if (!/^[0-9a-z-]+$/.test(version)) return undefined;
    if (terminal) return existsSync(join(terminal.pathOf(version), MANIFEST)) ? terminal.pathOf(version) : undefined;
    return folder && this._list(folder)?.version === version ? folder : undefined;
  }

  /** The list of a folder, read and compared once. */
  private _list(folder: string): Manifest | undefined {
    let list = this._lists.get(folder);
    if (!list) {
      const { manifest, faults } = faultsOf(folder);
      if (!manifest || faults.length) return undefined;
      this._lists.set(folder, (list = manifest));
    }
    return list;
  }

  private async _answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '' } = request.headers;
    // A page of another site must not reach a terminal through a name of its own.
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host)) return void response.writeHead(421).end();
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (request.method === 'POST') return this._heard(path, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    if (path === '/kiosk/health') return this._health(response);
    const trial = /^\/kiosk\/try\/([0-9a-z-]+)\/(.*)$/.exec(path);
    const shown = /^\/r\/([0-9a-z-]+)\/(.*)$/.exec(path);
    if (trial) return this._go(response, `/r/${trial[1]}/${trial[2]}`);
    if (shown) return this._file(shown[1]!, shown[2] || 'index.html', response);
    const { current } = this;
    if (path !== '/' && path !== '/index.html') return void response.writeHead(404).end();
    if (!current) return void response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end('终端里没有完整的内容,请执行 gk kiosk update');
    return this._go(response, `/r/${current}/`);
  }

  private _go(response: ServerResponse, to: string): void {
    response.writeHead(302, { location: to, 'cache-control': 'no-store' }).end();
  }

  private _file(version: string, path: string, response: ServerResponse): void {
    const folder = this._folderOf(version);
    const list = folder && this._list(folder);
    if (!list || !isSafePath(path) || !list.files.some((file) => file.path === path)) {
      // A page of a version that is gone goes to the one that is shown.
      if (path === 'index.html' && this.current && version !== this.current) return this._go(response, '/');
      return void response.writeHead(404).end();
    }
    let bytes: Uint8Array = readFileSync(join(folder, path));
    // Here the server sees to the updates; a worker of an older version must not stand in between.
    if (path === 'index.html') bytes = Buffer.from(Buffer.from(bytes).toString('utf8').replace(/<gk-kiosk([^>]*?) worker="[^"]*"/, '<gk-kiosk$1 station="/kiosk/"'));
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-length': bytes.length, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      'cache-control': path === 'index.html' ? 'no-store' : 'max-age=31536000, immutable', 'content-security-policy': POLICY,
    }).end(bytes);
  }

  private async _heard(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, host, 'content-type': type = '' } = request.headers;
    if ((origin && origin !== `http://${host}`) || !/^application\/json/.test(type)) return void response.writeHead(403).end();
    const word = await bodyOf(request);
    if (!word || typeof word['version'] !== 'string') return void response.writeHead(400).end();
    if (path === '/kiosk/alive') this._alive(word);
    else if (path === '/kiosk/tried') this._tried(word['version']);
    else return void response.writeHead(404).end();
    const { terminal } = this.options;
    const { candidate } = terminal?.state() ?? {};
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(writeJson({ version: this.current ?? '', ...(candidate && { candidate }) }));
  }

  private _alive(word: Record<string, unknown>): void {
    const { terminal } = this.options;
    const version = word['version'] as string;
    const documents = numberOf(word['documents']);
    if (word['trial'] === true) {
      if (!terminal || terminal.state().candidate !== version || documents < 1) return;
      terminal.promote(version);
      if (terminal.state().current === version) {
        this._unproved = { version, since: this._now() };
        this.options.say?.(`版本 ${version} 已试开成功,换用\n`);
      }
      return;
    }
    if (this._unproved?.version === version) this._unproved = undefined;
    const errors: Record<string, number> = {};
    const told = (word['errors'] ?? {}) as Record<string, unknown>;
    for (const code of Object.keys(told).slice(0, 40)) if (/^[a-z0-9-]{1,30}$/.test(code)) errors[code] = numberOf(told[code]);
    this._beat = { at: this._now(), version, visits: numberOf(word['visits']), documents, errors };
    this._write();
  }

  /** The time of trial is over. */
  private _tried(version: string): void {
    const { terminal } = this.options;
    if (terminal?.state().candidate !== version) return;
    terminal.reject(version);
    this.options.say?.(`版本 ${version} 试开不成,不换用\n`);
  }

  /** For whoever watches terminals from afar: one small file, written now and then. */
  private _write(): void {
    const { terminal } = this.options;
    if (!terminal || !this._beat || (this._written && this._now() - this._written < BEAT_FILE_EVERY)) return;
    this._written = this._now();
    const { at: _, ...beat } = this._beat;
    try {
      writeWhole(join(terminal.folder, 'heartbeat.json'), [`${writeJson({ ...beat, at: new Date().toISOString() })}\n`]);
    } catch {
      this.options.say?.('心跳文件写不进去(磁盘可能已满),照常运行\n');
    }
  }

  private _health(response: ServerResponse): void {
    const beat = this._beat;
    const silent = beat ? Math.round((this._now() - beat.at) / 1000) : null;
    const ok = silent !== null && silent < 120;
    const { candidate, bad } = this.options.terminal?.state() ?? {};
    response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(writeJson({ ok, version: this.current ?? '', silent, ...(beat && { visits: beat.visits, documents: beat.documents, errors: beat.errors }), ...(candidate && { candidate }), ...(bad?.length && { bad }) }));
  }
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : 0);

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BODY) return undefined;
    parts.push(part);
  }
  try {
    const value = JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
