/** A loopback server for the benchmark: everything gzipped beforehand, nothing cached by the browser, and a record of what went out. */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../test/engines/engines.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8' };

/**
 * @param {(path: string) => {body: Buffer, type: string} | undefined} resolve gzipped pages, scripts and data by path; `/cdn/…` is `dist/cdn/…`
 */
export async function serve(resolve) {
  const zipped = new Map();
  const sent = [];
  const ours = path => {
    const file = normalize(join(ROOT, 'dist', path));
    if (!file.startsWith(join(ROOT, 'dist')) || !existsSync(file) || !statSync(file).isFile()) return undefined;
    const key = `${file}:${statSync(file).mtimeMs}`;
    if (!zipped.has(key)) zipped.set(key, gzipSync(readFileSync(file), { level: 9 }));
    return { body: zipped.get(key), type: extname(file) };
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const found = resolve(path) ?? (path.startsWith('/cdn/') ? ours(path) : undefined);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path, type: found.type, bytes: found.body.length, at: Date.now() });
    response.writeHead(200, {
      'Content-Type': TYPES[found.type] ?? 'application/octet-stream', 'Content-Encoding': 'gzip', 'Content-Length': found.body.length, 'Cache-Control': 'no-store',
    });
    response.end(found.body);
  });
  await new Promise(done => { server.listen(0, '127.0.0.1', done); });
  const weigh = kinds => sent.filter(entry => kinds.includes(entry.type)).reduce((sum, entry) => sum + entry.bytes, 0);
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Forget what was sent; call before each run. */
    reset() { sent.length = 0; },
    /** Gzipped bytes of scripts and sheets sent since `reset`, without headers. */
    codeBytes: () => weigh(['.js', '.mjs', '.css']),
    dataBytes: () => weigh(['.json']),
    htmlBytes: () => weigh(['.html']),
    files: () => sent.map(entry => ({ path: entry.path, bytes: entry.bytes })),
    close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }),
  };
}
