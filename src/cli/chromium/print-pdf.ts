import { ReadFailure } from '../readers/failure.js';
import { start, type Running } from './browser.js';
import { findChromium, type Chromium } from './find.js';

/** Width and height of the paper in mm. */
export interface PaperSize { readonly width: number; readonly height: number }

export interface PdfOptions {
  /** Paper where the document itself has no `@page { size }`; A4 upright if absent. */
  readonly size?: PaperSize;
  /** Longest time for all of it, in ms. */
  readonly timeout?: number;
  /** Another browser than the one `findChromium` finds. */
  readonly chromium?: Chromium;
}

const A4: PaperSize = { width: 210, height: 297 };
const LONGEST = 120_000;
const MM_PER_INCH = 25.4;
const CHUNK = 4 * 1024 * 1024;
/** Where the document seems to come from. Nothing leaves the machine: this address is answered here, every other one is refused. */
const ADDRESS = 'https://gk.invalid/';
/** Two characters that look unlike in every font that has them, and alike (boxes) in none. */
const HAS_CHINESE = `(() => {
  const draw = (text) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 40;
    const pen = canvas.getContext('2d');
    pen.font = '32px sans-serif';
    pen.fillText(text, 2, 34);
    return canvas.toDataURL();
  };
  return draw('\\u4e00') !== draw('\\u56fd');
})()`;

/**
 * A document as PDF. Its own inline scripts run; where they leave a promise in `globalThis.gkReady`, that is waited for, and what it
 * rejects with is thrown. No request of any kind leaves the machine: what the document needs stands in it.
 * @throws ReadFailure `no-chromium`, `no-font`, `timeout` or `chromium`, each in one line for people
 */
export async function printPdf(html: string, options: PdfOptions = {}): Promise<Uint8Array> {
  const chromium = options.chromium ?? findChromium();
  const timeout = options.timeout ?? LONGEST;
  let running: Running | undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadFailure('timeout', `浏览器在 ${Math.round(timeout / 1000)} 秒内没有做完 PDF,没有写任何文件。请分几份再试`)), timeout);
  });
  const work = async (): Promise<Uint8Array> => {
    running = await start(chromium);
    return print(running, html, options.size ?? A4);
  };
  const made = work();
  try {
    return await Promise.race([made, late]);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    const said = (running?.lastWords() || (error as Error).message).replace(/\s+/g, ' ').slice(0, 300);
    throw new ReadFailure('chromium', `浏览器没有做成 PDF,没有写任何文件(${chromium.path}:${said})`);
  } finally {
    clearTimeout(timer);
    made.catch(() => { /* said already */ });
    await running?.close();
  }
}

async function print({ connection }: Running, html: string, size: PaperSize): Promise<Uint8Array> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send: Send = (method, params = {}) => connection.send(method, params, sessionId as string);
  const gone = new Promise<never>((_, reject) => connection.on('Inspector.targetCrashed', () => reject(new Error('the page ran out of memory'))));
  gone.catch(() => { /* raced below */ });
  const run = async (): Promise<Uint8Array> => {
    let served = false;
    connection.on('Fetch.requestPaused', ({ requestId, request }) => {
      const { url } = request as { url: string };
      const answer = url === ADDRESS && !served
        ? send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }], body: Buffer.from(html, 'utf8').toString('base64') })
        : send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      served ||= url === ADDRESS;
      answer.catch(() => { /* the page is gone */ });
    });
    const loaded = new Promise((resolve) => connection.on('Page.loadEventFired', resolve));
    await Promise.all([send('Page.enable'), send('Inspector.enable'), send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })]);
    const { errorText } = await send('Page.navigate', { url: ADDRESS });
    if (typeof errorText === 'string' && errorText) throw new Error(errorText);
    await loaded;
    if (await evaluate(send, HAS_CHINESE) === false) {
      throw new ReadFailure('no-font', '这台机器没有中文字体,印出来的字会变成方框。请安装思源黑体、思源宋体(如 apt install fonts-noto-cjk)再试');
    }
    await evaluate(send, 'globalThis.gkReady');
    await evaluate(send, 'document.fonts.ready.then(() => true)');
    const { stream } = await send('Page.printToPDF', {
      printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false, transferMode: 'ReturnAsStream',
      paperWidth: size.width / MM_PER_INCH, paperHeight: size.height / MM_PER_INCH, marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0,
    });
    return read(send, stream as string);
  };
  return Promise.race([run(), gone]);
}

type Send = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

async function evaluate(send: Send, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) {
    const { text, exception } = exceptionDetails as { text: string; exception?: { description?: string } };
    throw new Error((exception?.description ?? text).split('\n')[0]);
  }
  return (result as { value?: unknown }).value;
}

async function read(send: Send, handle: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let eof = false; !eof;) {
    const part = await send('IO.read', { handle, size: CHUNK });
    parts.push(Buffer.from(part['data'] as string, part['base64Encoded'] === true ? 'base64' : 'utf8'));
    eof = part['eof'] === true;
  }
  return Buffer.concat(parts);
}

/** A page for `printPdf`: our script and the data that it finds in `gkData`. Whatever the data says, it stays data. */
export function scriptPage(script: string, data: unknown, language = 'zh-Hans'): string {
  const json = JSON.stringify(data).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
  return `<!doctype html><html lang="${language.replace(/[^\w-]/g, '')}"><meta charset="utf-8"><title></title><body><script>globalThis.gkData=${json}</script><script>${script.replace(/<\/script/gi, '<\\/script')}</script></body></html>`;
}
