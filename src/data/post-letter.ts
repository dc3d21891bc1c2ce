/** What came back from a receiver, as it was said; meaning is read from it by `models/letter/answer`. */
export interface PostAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
  readonly date: string | null;
}

/** Bytes of an answer that are read; a receipt has some hundred. */
const MOST = 65_536;

/**
 * One try to hand over a letter. No cookies, no address of the page, no redirect: a login page that catches a POST would be handed the letter.
 * @param patience ms for the whole exchange
 * @returns undefined where no answer came; whether the letter arrived is then not known
 */
export async function postLetter(url: string, letter: { readonly contentType: string; readonly bytes: Uint8Array; readonly key: string }, patience: number): Promise<PostAnswer | undefined> {
  return exchange(url, letter.bytes, { 'Content-Type': letter.contentType, 'Idempotency-Key': letter.key }, patience);
}

/** A small question about a letter (status, satisfaction): number and code travel in the body, never in an address. */
export async function postQuestion(url: string, text: string, patience: number): Promise<PostAnswer | undefined> {
  return exchange(url, new TextEncoder().encode(text), { 'Content-Type': 'application/json' }, patience);
}

async function exchange(url: string, body: Uint8Array, headers: Readonly<Record<string, string>>, patience: number): Promise<PostAnswer | undefined> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), patience);
  try {
    const response = await fetch(url, {
      method: 'POST', body: body as Uint8Array<ArrayBuffer>, headers, credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer', mode: 'cors', signal: control.signal,
    });
    return { status: response.status, text: await readText(response), retryAfter: response.headers.get('retry-after'), date: response.headers.get('date') };
  } catch {
    // Not reached, broken off, or not allowed by the receiver: the page cannot tell these apart.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; size <= MOST;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel().catch(() => undefined);
  return '';
}
