/**
 * The static server of the demo and of all browser tests: the repository, read-only, never cached.
 *
 *   const server = await serve({ port: 0 });  server.url  server.requests  await server.close()
 *
 * Paths with a prefix change how a file is delivered; relative links keep the prefix, absolute ones leave it:
 *   /-/csp/…      `default-src 'self'`
 *   /-/tt-open/…  the same with Trusted Types required, any policy name;  /-/tt-gk/…  only `gk-sdk`
 *   /-/tt-lit/…   only `lit-html`;  /-/tt-none/…  no policy at all
 *   /-/gbk/…      HTML transcoded to GBK as old CMS pages are, and no charset on scripts
 *   /-/fault/<mode>/…  the file spoilt as scripts/faults.mjs says
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGzip, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { FAULTS } from './faults.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.geojson': 'application/geo+json', '.map': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml', '.pdf': 'application/pdf', '.csv': 'text/csv; charset=utf-8', '.webmanifest': 'application/manifest+json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const STRICT = "default-src 'self'; object-src 'none'; base-uri 'none'";
const trusted = policies => `${STRICT}; require-trusted-types-for 'script'${policies ? `; trusted-types ${policies}` : ''}`;
const POLICIES = {
  csp: STRICT, 'tt-open': trusted(''), 'tt-gk': trusted('gk-sdk'), 'tt-lit': trusted('lit-html'), 'tt-none': trusted("'none'"),
};
const GZIPPED = /text|json|javascript|svg|xml/;

/** Where a URL path leads inside the root; undefined for whatever is outside, hidden or absent. */
function locate(root, path) {
  let plain;
  try {
    plain = normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
  if (plain.includes('\0') || plain.split(/[\\/]/).some(part => part.startsWith('.') && part !== '.')) return undefined;
  let file = resolve(root, `.${plain.startsWith('/') ? plain : `/${plain}`}`);
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (statSync(file).isDirectory()) file = join(file, 'index.html');
  return existsSync(file) ? file : undefined;
}

/** A page as a GBK CMS delivers it: the header names no charset, the page says gb2312, scripts say nothing. */
function gbkPage(file) {
  const html = readFileSync(file, 'utf8').replace(/\b(src|href)="\/(?!-)/g, '$1="/-/gbk/').replace(/<meta charset=[^>]*>/i, '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">');
  return iconv.encode(html, 'gbk');
}

function send(request, response, file, mode) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const headers = {
    'content-type': mode === 'gbk' ? type.replace(/;.*/, '') : type,
    'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
    // Fetches to another port of the same machine: what a county sees when data lives on another site.
    'access-control-allow-origin': '*',
    ...(POLICIES[mode] ? { 'content-security-policy': POLICIES[mode] } : {}),
  };
  const zipped = GZIPPED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zipped) headers['content-encoding'] = 'gzip';
  if (mode === 'gbk' && extname(file) === '.html') {
    const page = gbkPage(file);
    response.writeHead(200, headers).end(zipped ? gzipSync(page) : page);
    return;
  }
  if (!zipped) headers['content-length'] = statSync(file).size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else if (zipped) createReadStream(file).pipe(createGzip()).pipe(response);
  else createReadStream(file).pipe(response);
}

/**
 * @param {{port?: number, root?: string, host?: string,
 *   routes?: Record<string, (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, url: URL) => void>}} [options]
 *   `routes`: longest matching path prefix wins and answers any method (receivers of the feedback tests)
 * @returns {Promise<{url: string, port: number, requests: {method: string, path: string}[], close(): Promise<void>}>}
 */
export async function serve({ port = 0, root = join(dirname(fileURLToPath(import.meta.url)), '..'), host = '127.0.0.1', routes = {} } = {}) {
  const base = resolve(root);
  const prefixes = Object.keys(routes).sort((a, b) => b.length - a.length);
  const requests = [];
  const sockets = new Set();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push({ method: request.method ?? '', path: url.pathname + url.search });
    const route = prefixes.find(prefix => url.pathname.startsWith(prefix));
    if (route) return routes[route](request, response, url);
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const [, mode, rest] = /^\/-\/([^/]+)(\/.*)$/.exec(url.pathname) ?? [];
    if (mode === 'fault') {
      const [, fault, path] = /^\/([^/]+)(\/.*)$/.exec(rest) ?? [];
      const spoil = Object.hasOwn(FAULTS, fault ?? '') ? FAULTS[fault] : FAULTS[404];
      const file = locate(base, path ?? '/');
      return spoil(response, file ? readFileSync(file) : Buffer.alloc(0), request);
    }
    const file = locate(base, mode === undefined ? url.pathname : rest);
    if (!file) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
    return send(request, response, file, mode);
  });
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
  const actual = server.address().port;
  return {
    url: `http://${host}:${actual}`, port: actual, requests,
    close: () => new Promise(done => {
      server.close(() => { done(); });
      for (const socket of sockets) socket.destroy();
    }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`${server.url}/demo/`);
}
