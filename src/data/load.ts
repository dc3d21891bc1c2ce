import { GkError } from '../spec/issues.js';
import { breathe } from './breathe.js';
import { DocumentReader, type LoadSink } from './document-reader.js';
import type { Encoding } from './decode.js';
import { aborted, httpError, tooLarge } from './fail.js';
import { takePreload } from './preload.js';
import { mayRetry, noteTry, retryDelay } from './retry-budget.js';
import { Patience } from './wait.js';

export type { LoadSink } from './document-reader.js';

export interface LoadOptions {
  /** Calls the loading off: the promise is then rejected with an `AbortError`. */
  signal?: AbortSignal;
  /** Most bytes of the decoded document; default 20 MB. */
  maxBytes?: number;
  /** How long nothing may come, ms; default 10 000. Without any byte it is over after one and a half times that, retries included. */
  timeout?: number;
  /** What relative addresses are resolved against; default: the page. */
  baseUrl?: string;
  /** Further tries after a network error or a 5xx, default 1, within the budget of the page. */
  retries?: number;
  /** The top-level arrays that are read record by record; default `LIST_KEYS`. */
  listKeys?: readonly string[];
  /** As of `fetch`; `no-cache` for a reload that a visitor asked for. */
  cache?: 'default' | 'no-cache' | 'reload';
}

export interface Loaded {
  /** All of the document but its list. For a document without one, or with a packed one: the whole document. No prototype. */
  envelope: Record<string, unknown>;
  listKey?: string;
  /** Records given to the sink. */
  count: number;
  encoding: Encoding;
  bom: boolean;
  /** Size of the document, decompressed. */
  bytes: number;
  /** Where it came from in the end (after redirects). */
  url: string;
  /** Epoch ms. */
  fetchedAt: number;
  /** The server's `Last-Modified`, as sent. */
  lastModified?: string;
}

const MAX_BYTES = 20 * 1024 * 1024;
const TIMEOUT = 10_000;

/**
 * Fetches a document and gives it to `sink` while it arrives: head first, then the records in batches.
 * @throws GkError with one of the codes of `spec/issues.ts`; `AbortError` when `options.signal` is aborted; whatever the sink throws.
 */
export async function load(url: string, sink: LoadSink, options: LoadOptions = {}): Promise<Loaded> {
  const target = resolve(url, options.baseUrl);
  const timeout = options.timeout ?? TIMEOUT;
  const begun = Date.now();
  for (let attempt = 1; ; attempt++) {
    const left = timeout * 1.5 - (Date.now() - begun);
    const reader = new DocumentReader(sink, options.listKeys, options.signal);
    const patience = new Patience(Math.min(timeout, left), left, options.signal);
    try {
      return await request(target, reader, patience, options);
    } catch (error) {
      const delay = retryDelay(attempt);
      const again = error instanceof GkError && (error.code === 'network' || error.code === 'http-5xx') && !reader.started;
      if (!again || attempt > (options.retries ?? 1) || delay > left / 2 || !mayRetry(target)) throw error;
      await new Patience(Infinity, Infinity, options.signal).for(new Promise((resolve) => setTimeout(resolve, delay)));
    }
  }
}

/** The same for a document that stands in the page. @throws as `load` does, without the network's codes */
export async function loadText(text: string, sink: LoadSink, options: LoadOptions = {}): Promise<Loaded> {
  const cap = options.maxBytes ?? MAX_BYTES;
  const bytes = utf8Length(text);
  if (bytes > cap) throw tooLarge(cap);
  const bom = text.charCodeAt(0) === 0xfeff;
  const reader = new DocumentReader(sink, options.listKeys, options.signal);
  await reader.text(bom ? text.slice(1) : text);
  return { ...(await reader.finish()), encoding: 'utf-8', bom, bytes, url: options.baseUrl ?? here() ?? '', fetchedAt: Date.now() };
}

function here(): string | undefined {
  return (globalThis as { location?: { href: string } }).location?.href;
}

function resolve(url: string, base = here()): string {
  try {
    return new URL(url, base).href;
  } catch {
    throw new GkError('network', false, '地址无法识别');
  }
}

async function request(target: string, reader: DocumentReader, patience: Patience, options: LoadOptions): Promise<Loaded> {
  const cap = options.maxBytes ?? MAX_BYTES;
  const stop = new AbortController();
  let body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await patience.for(ask(target, stop.signal, options)).catch((error) => {
      throw unreachable(error, target);
    });
    const fetchedAt = Date.now();
    patience.answered();
    const refused = httpError(response.status);
    if (refused) throw refused;
    if (Number(response.headers.get('content-length')) > cap) throw tooLarge(cap);
    body = response.body?.getReader();
    const bytes = await read(body, reader, patience, cap);
    return {
      ...(await reader.finish()),
      encoding: reader.decoder.encoding,
      bom: reader.decoder.bom,
      bytes,
      url: response.url || target,
      fetchedAt,
      lastModified: response.headers.get('last-modified') ?? undefined,
    };
  } finally {
    stop.abort();
    body?.cancel().catch(() => undefined);
  }
}

/** One request: the one the loader script has begun, else a new one. */
async function ask(target: string, signal: AbortSignal, options: LoadOptions): Promise<Response> {
  if (options.signal?.aborted) throw aborted();
  noteTry(target);
  const begun = await takePreload(target);
  return begun && !begun.bodyUsed ? begun : fetch(target, { signal, cache: options.cache ?? 'default' });
}

/** Reads the body to its end; returns its length. */
async function read(
  body: ReadableStreamDefaultReader<Uint8Array> | undefined, reader: DocumentReader, patience: Patience, cap: number,
): Promise<number> {
  let bytes = 0;
  while (body) {
    const pending = body.read();
    if (reader.worthStarting) {
      let here = false;
      const mark = (): void => void (here = true);
      pending.then(mark, mark);
      await breathe();
      if (!here) await reader.start();
    }
    const { done, value } = await patience.for(pending).catch((error) => {
      throw unreachable(error);
    });
    if (done) break;
    bytes += value.length;
    if (bytes > cap) throw tooLarge(cap);
    patience.received(value.length);
    await reader.bytes(value);
  }
  return bytes;
}

/** `fetch` says only TypeError: without an answer from another origin it is nearly always that origin's missing CORS header. */
function unreachable(error: unknown, target?: string): unknown {
  if (error instanceof GkError || (error as Error | null)?.name === 'AbortError') return error;
  const page = globalThis as { location?: { origin: string }; navigator?: { onLine?: boolean } };
  const origin = page.location?.origin;
  const foreign = target !== undefined && origin !== undefined && new URL(target).origin !== origin;
  return foreign && page.navigator?.onLine !== false
    ? new GkError('cors', false, '另一网站没有允许本页读取数据(CORS)')
    : new GkError('network', true, '网络不通或中断');
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1; // a surrogate pair: 2 + 2
  }
  return bytes;
}
