import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { unfinishedHere } from '../unfinished.js';
import type { Chromium } from './find.js';
import { PipeConnection } from './pipe.js';

/** No network, nothing in the background, the same letters on every machine. */
const FLAGS = [
  '--headless', '--remote-debugging-pipe', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-default-apps', '--disable-quic',
  '--disable-features=Translate,MediaRouter,OptimizationHints', '--metrics-recording-only', '--mute-audio', '--font-render-hinting=none',
  '--force-color-profile=srgb', '--lang=zh-CN', '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
];
/** Without its own sandbox: as root it does not start with one, and the packaged one brings none. What it opens is only what we wrote. */
const BARE = ['--no-sandbox', '--no-zygote'];
/** Last words of a browser that does not start. */
const LAST_WORDS = 2000;

export interface Running {
  readonly connection: PipeConnection;
  /** What it said on its way out, for the error. */
  lastWords(): string;
  close(): Promise<void>;
}

/** Starts a browser with an empty profile of its own, which is gone when it is closed. It also ends when this process does: its pipe closes. */
export async function start(chromium: Chromium): Promise<Running> {
  const bare = chromium.packaged || process.getuid?.() === 0;
  const first = open(chromium, bare);
  try {
    await first.connection.send('Browser.getVersion');
    return first;
  } catch (error) {
    await first.close();
    if (bare) throw new Error(first.lastWords() || String(error), { cause: error });
  }
  // Containers often forbid what the sandbox needs.
  const second = open(chromium, true);
  try {
    await second.connection.send('Browser.getVersion');
    return second;
  } catch (error) {
    await second.close();
    throw new Error(second.lastWords() || String(error), { cause: error });
  }
}

function open(chromium: Chromium, bare: boolean): Running {
  const profile = mkdtempSync(join(tmpdir(), 'gk-chromium-'));
  // The main thread knows what to remove when a signal ends a thread of ours.
  const unfinished = unfinishedHere();
  unfinished?.begin(profile);
  const child: ChildProcess = spawn(chromium.path, [...FLAGS, ...(bare ? BARE : []), `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, ...chromium.env, TZ: 'Asia/Shanghai' }, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32',
  });
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => { said = (said + bytes.toString('utf8')).slice(-LAST_WORDS); });
  const connection = new PipeConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      said += error.message;
      connection.end(error);
      resolve();
    });
  });
  const kill = (): void => {
    try {
      // Its helper processes too.
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  };
  const drop = (): void => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 30 });
    } catch {
      // The system's own cleaning of temporary files takes it.
    }
  };
  const atExit = (): void => {
    kill();
    drop();
  };
  const interrupted = (): void => {
    atExit();
    process.exit(130);
  };
  process.once('exit', atExit);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return {
    connection,
    lastWords: () => said.trim().split('\n').slice(-3).join(' '),
    close: async () => {
      kill();
      await gone;
      drop();
      unfinished?.end();
      process.removeListener('exit', atExit);
      process.removeListener('SIGINT', interrupted);
      process.removeListener('SIGTERM', interrupted);
    },
  };
}
