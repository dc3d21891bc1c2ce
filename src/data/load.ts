import type { GkError } from '../spec/issues.js';
import { breathe } from './breathe.js';
import { DocumentReader, type LoadSink } from './document-reader.js';
import type { Encoding } from './decode.js';
import { aborted, fail, httpError } from './fail.js';
import { pageFile } from './files.js';
import { takePreload } from './preload.js';
import { noteTry, retryDelay } from './retry-budget.js';
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
const page = globalThis as { location?: Location; navigator?: { onLine?: boolean } };

/**
 * Fetches a document and gives it to `sink` while it arrives: head first, then the records in batches.
 * @throws GkError with one of the codes of `spec/issues.ts`; `AbortError` when `options.signal` is aborted; whatever the sink throws.
 */
export async function load(url: string, sink: LoadSink, options: LoadOptions = {}): Promise<Loaded> {
  const { signal, timeout = TIMEOUT, retries = 1 } = options;
  const patience = new Patience(timeout, signal);
  let target: string;
  try {
    target = new URL(url, options.baseUrl ?? page.location?.href).href;
  } catch {
    throw fail('network');
  }
  for (let attempt = 1; ; attempt++) {
    if (signal?.aborted) throw aborted();
    const more = noteTry(target) && attempt <= retries;
    const reader = new DocumentReader(sink, options);
    try {
      return await request(target, reader, patience, options);
    } catch (error) {
      const { code } = error as GkError;
      if (!more || reader.started || !(code === 'network' || code === 'http-5xx')) throw error;
      await patience.for(new Promise((done) => setTimeout(done, retryDelay(attempt)))).catch((reason: GkError) => {
        throw reason.retryable ? error : reason; // out of patience: what was wrong is more to the point
      });
    }
  }
}

/** The same for a document that stands in the page. @throws as `load` does, without the network's codes */
export async function loadText(text: string, sink: LoadSink, options: LoadOptions = {}): Promise<Loaded> {
  const bytes = new TextEncoder().encode(text).length;
  const bom = text[0] === '\ufeff';
  const reader = new DocumentReader(sink, options);
  capped(bytes, options);
  await reader.text(bom ? text.slice(1) : text);
  return { ...(await reader.finish()), encoding: 'utf-8', bom, bytes, url: options.baseUrl ?? page.location?.href ?? '', fetchedAt: Date.now() };
}

function capped(bytes: number, { maxBytes = MAX_BYTES }: LoadOptions): void {
  if (bytes > maxBytes) throw fail('too-large', false, maxBytes);
}

async function request(target: string, reader: DocumentReader, patience: Patience, options: LoadOptions): Promise<Loaded> {
  const stop = new AbortController();
  try {
    const response = await patience.for(ask(target, stop.signal, options)).catch((error) => {
      throw unreachable(error, target);
    });
    const { headers } = response;
    const fetchedAt = Date.now();
    if (!response.ok) throw httpError(response.status);
    capped(Number(headers.get('content-length')), options);
    const body = response.body?.getReader();
    let bytes = 0;
    while (body) {
      const pending = body.read();
      if (reader.worthStarting && !(await soon(pending))) await reader.start();
      const { done, value } = await patience.for(pending).catch((error) => {
        throw unreachable(error);
      });
      if (done) break;
      bytes += value.length;
      capped(bytes, options);
      patience.received(value.length);
      await reader.bytes(value);
    }
    const { encoding, bom } = reader.decoder;
    const lastModified = headers.get('last-modified') ?? undefined;
    return { ...(await reader.finish()), encoding, bom: !!bom, bytes, url: response.url || target, fetchedAt, lastModified };
  } finally {
    stop.abort(); // never by cancelling the body: Chromium 79 tells the page's console of a failed request then
  }
}

/** One request: the one the loader script has begun, else a new one. */
async function ask(target: string, signal: AbortSignal, { cache }: LoadOptions): Promise<Response> {
  const here = pageFile(target);
  if (here) return here;
  const begun = takePreload(target);
  signal.addEventListener('abort', () => begun?.stop.abort());
  const answer = await begun?.answer;
  return answer && !answer.bodyUsed ? answer : fetch(target, { signal, cache });
}

/** Whether `promise` is settled after a breath. */
async function soon(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const mark = (): void => void (settled = true);
  promise.then(mark, mark);
  await breathe();
  return settled;
}

/** `fetch` says only TypeError; where another origin gave no answer at all, it nearly always has not allowed this page to read. */
function unreachable(error: unknown, target?: string): unknown {
  const { name } = error as Error;
  if (name === 'GkError' || name === 'AbortError') return error;
  const { location, navigator } = page;
  const foreign = target && location && new URL(target).origin !== location.origin && navigator?.onLine !== false;
  return foreign ? fail('cors') : fail('network', true);
}
