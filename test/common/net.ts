/** A network that does as it is told: in place of `window.fetch`, so that nothing depends on time. */

export interface Call { readonly url: string; readonly signal: AbortSignal | null | undefined; readonly cache: RequestCache | undefined }
type Answer = () => Response | Promise<Response>;

export interface Held {
  /** The requests that wait. */
  readonly waiting: number;
  answer(document: unknown): void;
  status(status: number): void;
}

let number = 0;

export class Net {
  readonly calls: Call[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #real = window.fetch;

  constructor() {
    window.fetch = (input, init) => {
      const url = new URL(typeof input === 'string' ? input : input instanceof URL ? input.href : input.url, document.baseURI).href;
      const answer = this.#answers.get(url);
      if (!answer) return this.#real.call(window, input, init);
      const signal = init?.signal;
      this.calls.push({ url, signal, cache: init?.cache });
      return new Promise<Response>((resolve, reject) => {
        const off = (): void => reject(new DOMException('aborted', 'AbortError'));
        if (signal?.aborted) off();
        signal?.addEventListener('abort', off);
        Promise.resolve(answer()).then(resolve, reject);
      });
    };
  }

  restore(): void {
    window.fetch = this.#real;
  }

  /** A new address that nobody has asked for (the retry budget and every cache go by address). */
  address(): string {
    return new URL(`/gk-test/${++number}.json`, location.href).href;
  }

  /** An address with an answer, at once. */
  serve(body: unknown, url = this.address()): string {
    this.#answers.set(url, () => json(body));
    return url;
  }

  status(status: number, url = this.address()): string {
    this.#answers.set(url, () => new Response('<!doctype html><h1>no</h1>', { status, headers: { 'content-type': 'text/html' } }));
    return url;
  }

  /** An address that answers when it is told to; every request waits for the same word. */
  hold(url = this.address()): Held & { readonly url: string } {
    const waiting: ((response: Response) => void)[] = [];
    this.#answers.set(url, () => new Promise<Response>((resolve) => waiting.push(resolve)));
    const all = (make: () => Response): void => waiting.splice(0).forEach((resolve) => resolve(make()));
    return { url, get waiting() { return waiting.length; }, answer: (document) => all(() => json(document)), status: (status) => all(() => new Response('', { status })) };
  }

  /** An address whose body comes in pieces, when told. */
  stream(url = this.address()): { readonly url: string; send(text: string): void; end(): void } {
    let control: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (c) => void (control = c) });
    this.#answers.set(url, () => new Response(body, { headers: { 'content-type': 'application/json' } }));
    return { url, send: (text) => control!.enqueue(new TextEncoder().encode(text)), end: () => control!.close() };
  }

  of(url: string): Call[] {
    return this.calls.filter((call) => call.url === url);
  }
}

const json = (body: unknown): Response => new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
