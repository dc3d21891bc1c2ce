/** Bytes and JSON from strangers: capped while they arrive, checked for depth and keys before anything is built from them. */
import { refusal, Refusal } from '../answers.js';

const MAX_DEPTH = 16;
/** Bytes of all bodies that are being read at one moment: what a flood may cost in memory. */
const MAX_IN_FLIGHT = 256 * 1024 * 1024;
let inFlight = 0;

/** The body, or 413 as soon as it is over `cap`. The bytes count as in flight until `done` is called. */
export async function readCapped(request: Request, cap: number): Promise<{ bytes: Buffer; done: () => void }> {
  if (request.headers.get('content-encoding')) throw refusal(415, 'encoding', '正文不得压缩。');
  const tooBig = () => refusal(413, 'too-big', `内容太大：连同附件最多 ${Math.floor(cap / 1024)} KB。`, { Connection: 'close' });
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > cap) throw tooBig();
  if (!request.body) throw refusal(411, 'empty', '没有内容。');
  let size = 0;
  let open = true;
  const done = () => {
    if (open) inFlight -= size;
    open = false;
  };
  const chunks: Uint8Array[] = [];
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { value, done: end } = await reader.read();
      if (end) break;
      size += value.length;
      inFlight += value.length;
      if (size > cap) throw tooBig();
      if (inFlight > MAX_IN_FLIGHT) throw refusal(503, 'busy', '此刻来信太多，请稍后再试。', { 'Retry-After': '10', Connection: 'close' });
      chunks.push(value);
    }
  } catch (error) {
    done();
    void reader.cancel().catch(() => undefined);
    // The sender went away or was too slow; nobody reads this answer.
    throw error instanceof Refusal ? error : refusal(408, 'interrupted', '内容没有传完，请重试。', { Connection: 'close' });
  }
  return { bytes: Buffer.concat(chunks), done };
}

/** Deeper than anything ours? Decided on the text, before a parser builds it. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      for (i++; i < text.length && text.charCodeAt(i) !== 0x22; i++) if (text.charCodeAt(i) === 0x5c) i++;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** An object from JSON bytes. @throws Refusal 400 */
export function parseObject(bytes: Uint8Array): Record<string, unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(400, 'encoding', '正文不是 UTF-8。');
  }
  if (tooDeep(text)) throw refusal(400, 'depth', '正文嵌套过深。');
  let unsafe = false;
  let value: unknown;
  try {
    value = JSON.parse(text, (key, each: unknown) => {
      unsafe ||= UNSAFE.has(key);
      return each;
    });
  } catch {
    throw refusal(400, 'json', '正文不是完整的 JSON。');
  }
  if (unsafe) throw refusal(400, 'key-name', '正文里有不可用的键名。');
  if (!value || typeof value !== 'object' || Array.isArray(value)) throw refusal(400, 'json', '正文应是一个 JSON 对象。');
  return value as Record<string, unknown>;
}

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** The parts `letter` and `file` of a multipart body. @throws Refusal 400 */
export async function parseMultipart(bytes: Uint8Array, contentType: string): Promise<{ letter: Record<string, unknown>; uploads: Upload[] }> {
  let form: FormData;
  try {
    form = await new Response(Buffer.from(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw refusal(400, 'multipart', '附件没有传完整，请重试。');
  }
  const letters = form.getAll('letter');
  const [letter] = letters;
  if (letters.length !== 1 || letter === undefined) throw refusal(400, 'multipart', '缺少 letter 部分。');
  const uploads: Upload[] = [];
  for (const part of form.getAll('file')) {
    if (typeof part === 'string') throw refusal(400, 'multipart', '附件部分不是文件。');
    uploads.push({ name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) });
  }
  const text = typeof letter === 'string' ? Buffer.from(letter) : new Uint8Array(await letter.arrayBuffer());
  return { letter: parseObject(text), uploads };
}

/** The same text for the same meaning, whatever the order of keys: decides whether a body is the same body. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!value || typeof value !== 'object') return JSON.stringify(value);
  const from = value as Record<string, unknown>;
  return `{${Object.keys(from).sort().map((key) => `${JSON.stringify(key)}:${canonical(from[key])}`).join(',')}}`;
}
