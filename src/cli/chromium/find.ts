import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ReadFailure } from '../readers/failure.js';
import { shown } from '../io.js';
import { packagedChromium } from './packaged.js';

/** A Chromium that can be started. */
export interface Chromium {
  readonly path: string;
  /** Added to the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
  /** From the npm package: a headless shell that has no sandbox of its own. */
  readonly packaged: boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable', 'microsoft-edge', '360browser-cn', 'qaxbrowser-safe-stable'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', '360Chrome\\Chrome\\Application\\360chrome.exe'];

/** What to tell somebody whose machine has none. */
export const NO_CHROMIUM = '这台机器上没有可用的 Chromium 或 Chrome 浏览器,不能生成 PDF。请安装一个,或用环境变量 GK_CHROMIUM 指明它的位置,或执行 npm i @sparticuz/chromium(限 Linux x64)';

/**
 * The browser that PDFs are made with: GK_CHROMIUM, else one that is installed, else the npm package `@sparticuz/chromium`, unpacked
 * when first used. `GK_CHROMIUM=packaged` looks away from installed ones.
 * @throws ReadFailure `no-chromium`, in one line
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Chromium {
  const wish = env['GK_CHROMIUM'];
  if (wish && wish !== 'packaged') {
    if (!executable(wish)) throw new ReadFailure('no-chromium', `GK_CHROMIUM 指的不是可以执行的程序:${shown(wish)}`);
    return { path: wish, env: {}, packaged: false };
  }
  const path = wish ? undefined : installed(env);
  if (path !== undefined) return { path, env: {}, packaged: false };
  const packaged = packagedChromium(env);
  if (!packaged) throw new ReadFailure('no-chromium', NO_CHROMIUM);
  return { ...packaged, packaged: true };
}

function installed(env: NodeJS.ProcessEnv): string | undefined {
  const candidates: string[] = [];
  for (const dir of (env['PATH'] ?? '').split(delimiter)) {
    if (dir) for (const name of NAMES) candidates.push(join(dir, name));
  }
  if (process.platform === 'darwin') candidates.push(...FIXED);
  if (process.platform === 'win32') {
    for (const root of ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']) {
      const dir = env[root];
      if (dir) for (const name of ON_WINDOWS) candidates.push(join(dir, name));
    }
  }
  return candidates.find(executable);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
