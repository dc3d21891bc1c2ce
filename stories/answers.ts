/** Answers of a server that is not there: `data/x.json?answer=500`. Nothing goes over the network for them. */
import { assistance } from './catalogue/fixtures.js';

/** The edition before: one item less, one more, one reworded. */
const edition = (): object => {
  const [first, second, ...rest] = assistance.items;
  const gone = { ...first, id: 'gone', path: ['最低生活保障', '已取消的事项'] };
  return { ...assistance, version: '2025年版', updated: '2025-09-18', items: [gone, { ...second, content: ['申请条件', ...(second?.content ?? []).slice(1)] }, ...rest] };
};

const html = { 'content-type': 'text/html; charset=utf-8' };

const ANSWERS: Readonly<Record<string, () => Promise<Response>>> = {
  network: () => Promise.reject(new TypeError('no line')),
  silent: () => new Promise(() => undefined),
  404: async () => new Response('<h1>404</h1>', { status: 404, headers: html }),
  500: async () => new Response('<h1>500</h1>', { status: 500, headers: html }),
  403: async () => new Response('<h1>403</h1>', { status: 403, headers: html }),
  login: async () => new Response('<!doctype html><title>统一身份认证</title>', { headers: html }),
  utf16: async () => new Response(new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])),
  empty: async () => new Response(''),
  edition: async () => new Response(JSON.stringify(edition())),
};

/** Addresses whose line is cut from now on. */
const cut = new Set<string>();

export const cutLine = (address: string): void => void cut.add(address);

let installed = false;

/** From here on `fetch` asks here first. A call, not a mere import: the package's `sideEffects` would have that dropped. */
export function answerFetches(): void {
  if (installed) return;
  installed = true;
  const real = window.fetch;
  window.fetch = (target, options) => {
    const url = new URL(typeof target === 'string' ? target : target instanceof URL ? target.href : target.url, document.baseURI);
    const answer = ANSWERS[url.searchParams.get('answer') ?? ''];
    if (answer) return answer();
    for (const address of cut) if (url.href.endsWith(address)) return Promise.reject(new TypeError('cut'));
    return real.call(window, target, options);
  };
}
