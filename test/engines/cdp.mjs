/**
 * A small driver over raw CDP: the same code drives Chromium 79, 86 and today's, where the usual drivers do not.
 *
 *   const browser = await launch(engine('86'));
 *   const page = await browser.newPage({ width: 390, height: 844, mobile: true });
 *   await page.goto(`${server.url}/demo/index.html`);
 *   await page.waitFor(`document.querySelector('gk-catalogue').dataset.state === 'ready'`);
 *   await page.click('gk-catalogue >>> input[type=search]');
 *   await page.type('低保');
 *   await browser.close();
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { Page } from './page.mjs';

const FLAGS = [
  '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-quic',
  '--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding',
  '--disable-translate', '--disable-features=Translate,MediaRouter,OptimizationHints', '--metrics-recording-only', '--mute-audio',
  '--font-render-hinting=none', '--hide-scrollbars', '--force-color-profile=srgb', '--lang=zh-CN', '--accept-lang=zh-CN,zh', '--remote-debugging-port=0',
];

/** A command that takes longer than this means that the page hangs; a busy machine may stand still for half a minute. */
const COMMAND_MS = 120_000;
const live = new Set();
process.once('exit', () => { for (const stop of live) stop(); });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { process.exit(1); });

/** Commands and events of one DevTools connection; sessions are flat (`sessionId` in each message). */
class Connection {
  #next = 1;
  #waiting = new Map();
  #listeners = new Map();
  constructor(socket) {
    this.socket = socket;
    socket.on('message', data => { this.#receive(JSON.parse(String(data))); });
    socket.on('close', () => {
      for (const { reject, method } of this.#waiting.values()) reject(new Error(`browser closed during ${method}`));
      this.#waiting.clear();
    });
  }
  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`no answer to ${method} within ${COMMAND_MS} ms: the page hangs`));
      }, COMMAND_MS);
      const settle = fn => value => {
        clearTimeout(deadline);
        fn(value);
      };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject), method });
      this.socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }), error => {
        if (error) reject(error);
      });
    });
  }
  listen(sessionId, fn) { this.#listeners.set(sessionId, fn); }
  forget(sessionId) { this.#listeners.delete(sessionId); }
  #receive(message) {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message} ${message.error.data ?? ''}`));
      else waiting?.resolve(message.result);
    } else {
      this.#listeners.get(message.sessionId ?? '')?.(message.method, message.params);
    }
  }
}

/** @typedef {import('./engines.mjs').Engine} Engine */

/**
 * Starts a browser with an empty profile of its own, removed when it is closed.
 * @param {Engine} engine from `engine(name)`
 * @param {{args?: string[], hosts?: Record<string, string>}} [options] `hosts` maps names to addresses
 *   (`{'gov.test': '127.0.0.1'}`: a plain-http site that is not a secure context)
 */
export async function launch(engine, { args = [], hosts = {} } = {}) {
  if (!engine.path) throw new Error(`engine ${engine.name} is missing: ${engine.missing}`);
  const profile = mkdtempSync(join(tmpdir(), 'gk-engine-'));
  const rules = Object.entries(hosts).map(([name, to]) => `MAP ${name} ${to}`).join(',');
  const child = spawn(engine.path, [
    engine.shell ? '--headless' : '--headless=new', ...FLAGS, `--user-data-dir=${profile}`,
    ...(rules ? [`--host-resolver-rules=${rules}`] : []), ...args, 'about:blank',
  ], { env: { ...process.env, HOME: profile, TZ: 'Asia/Shanghai', ...engine.env }, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL'); // the helpers too
    } catch {
      // Gone already.
    }
  };
  const stop = () => {
    kill();
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      // Only when this process dies in mid-test: the system's own cleaning of temporary files takes it.
    }
  };
  live.add(stop);
  const address = await new Promise((resolve, reject) => {
    const said = [];
    createInterface(child.stderr).on('line', line => {
      said.push(line);
      const found = /DevTools listening on (ws:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    child.once('error', reject);
    child.once('exit', code => { reject(new Error(`engine ${engine.name} ended with ${code} before it listened:\n${said.slice(-15).join('\n')}`)); });
  });
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 512 * 2 ** 20 });
  await once(socket, 'open');
  const connection = new Connection(socket);
  const { product } = await connection.send('Browser.getVersion');
  return new Browser(connection, engine, product, async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    socket.close();
    kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    live.delete(stop);
  });
}

/** A running browser. Each page lives in a context of its own: nothing is shared, as if in a private window. */
export class Browser {
  #close;
  constructor(connection, engine, product, close) {
    this.connection = connection;
    this.engine = engine;
    /** For instance `HeadlessChrome/86.0.4240.111`. */
    this.product = product;
    /** Major version as a number. */
    this.version = Number(/\/(\d+)/.exec(product)?.[1]);
    this.#close = close;
  }

  /**
   * @param {import('./page.mjs').PageOptions & {context?: string}} [options] `context`: `page.context` of another page,
   *   to share storage with it (two tabs)
   * @returns {Promise<Page>}
   */
  async newPage(options = {}) {
    const { send } = this.connection;
    const call = send.bind(this.connection);
    const context = options.context ?? (await call('Target.createBrowserContext')).browserContextId;
    const { targetId } = await call('Target.createTarget', { url: 'about:blank', browserContextId: context });
    const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this.connection, { targetId, sessionId, context });
    await page.prepare(options);
    return page;
  }

  /** Ends the browser and removes its profile. */
  async close() { await this.#close(); }
}
