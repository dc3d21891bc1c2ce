/**
 * Ways in which a data file does not arrive, each seen on real sites: `/-/fault/<mode>/<path of a good file>`.
 * A mode gets the response, the bytes of the good file and the request.
 */
import { setInterval } from 'node:timers';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'no-store', 'access-control-allow-origin': '*' };
const LOGIN = '<!doctype html><html lang="zh-CN"><title>统一身份认证</title><form action="/login"><input name="user"></form></html>';

const page = status => response => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' });
  response.end(`<!doctype html><title>${status}</title><h1>${status}</h1>`);
};
const body = (change, headers = {}) => (response, good) => {
  response.writeHead(200, { ...JSON_TYPE, ...headers }).end(change(good));
};

/** Bytes in small steps until the end or until the reader goes away. */
function drip(response, bytes, every, step) {
  let at = 0;
  const timer = setInterval(() => {
    if (at >= bytes.length) {
      clearInterval(timer);
      response.end();
    } else {
      response.write(bytes.subarray(at, at + step));
      at += step;
    }
  }, every);
  response.on('close', () => { clearInterval(timer); });
}

/** 200 MB of one JSON string, sent as fast as it is read. */
function flood(response) {
  const chunk = Buffer.alloc(1 << 16, 0x61);
  let left = 200 * 2 ** 20;
  response.writeHead(200, JSON_TYPE);
  response.write('{"spec":"gk/1","kind":"catalogue","note":"');
  const push = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return void response.once('drain', push);
    }
    response.end('"}');
  };
  push();
}

const deepJson = depth => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const utf16 = text => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

export const FAULTS = {
  404: page(404), 403: page(403), 410: page(410), 500: page(500), 502: page(502),
  204: response => response.writeHead(204).end(),
  'html-login': response => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' }).end(LOGIN),
  'not-json': body(() => 'var data = {items: [}'),
  'wrong-type': body(good => good, { 'content-type': 'text/plain' }),
  truncated: body(good => good.subarray(0, Math.floor(good.length * 0.6))),
  empty: body(() => ''),
  gbk: body(good => iconv.encode(good.toString('utf8'), 'gbk')),
  utf16: body(good => utf16(good.toString('utf8'))),
  bom: body(good => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good])),
  'truncated-gzip': body(good => gzipSync(good).subarray(0, -40), { 'content-encoding': 'gzip' }),
  'plain-as-gzip': body(good => good, { 'content-encoding': 'gzip' }),
  'slow-drip': (response, good) => { response.writeHead(200, JSON_TYPE); drip(response, good, 1000, 1); },
  'slow-good': (response, good) => { response.writeHead(200, JSON_TYPE); drip(response, good, 100, Math.ceil(good.length / 20)); },
  stall: (response, good) => { response.writeHead(200, JSON_TYPE).write(good.subarray(0, Math.floor(good.length / 2))); },
  silent: () => { /* the connection stands open and nothing comes */ },
  reset: (response, good) => {
    response.writeHead(200, JSON_TYPE).write(good.subarray(0, Math.floor(good.length / 2)), () => response.socket?.resetAndDestroy());
  },
  huge: flood,
  'redirect-loop': (response, _, request) => response.writeHead(302, { location: request.url, 'access-control-allow-origin': '*' }).end(),
  'proto-keys': body(() => '{"spec":"gk/1","kind":"catalogue","title":"t","__proto__":{"polluted":1},"items":[{"id":"a","name":"n","constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}]}'),
  deep: body(() => deepJson(100_000)),
};
