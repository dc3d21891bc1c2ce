import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}

/** The DevTools protocol over two pipes (`--remote-debugging-pipe`): JSON texts, each ended by a zero byte. No port is opened. */
export class PipeConnection {
  private readonly _waiting = new Map<number, { resolve(result: Params): void; reject(error: Error): void }>();
  private readonly _listeners = new Map<string, (params: Params) => void>();
  private readonly _held: Buffer[] = [];
  private _next = 1;
  private _ended: Error | undefined;

  constructor(private readonly to: Writable, from: Readable) {
    from.on('data', (bytes: Buffer) => this.receive(bytes));
    from.on('close', () => this.end(new Error('the browser has ended')));
    from.on('error', () => this.end(new Error('the browser has ended')));
    to.on('error', () => this.end(new Error('the browser has ended')));
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    if (this._ended) return Promise.reject(this._ended);
    const id = this._next++;
    return new Promise((resolve, reject) => {
      this._waiting.set(id, { resolve, reject });
      this.to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\u0000`);
    });
  }

  /** One listener for a kind of event. */
  on(method: string, listener: (params: Params) => void): void {
    this._listeners.set(method, listener);
  }

  end(error: Error): void {
    this._ended ??= error;
    for (const { reject } of this._waiting.values()) reject(this._ended);
    this._waiting.clear();
  }

  private receive(bytes: Buffer): void {
    let from = 0;
    for (let zero = bytes.indexOf(0); zero >= 0; zero = bytes.indexOf(0, from)) {
      this._held.push(bytes.subarray(from, zero));
      from = zero + 1;
      const text = Buffer.concat(this._held).toString('utf8');
      this._held.length = 0;
      this.take(JSON.parse(text) as Message);
    }
    if (from < bytes.length) this._held.push(bytes.subarray(from));
  }

  private take({ id, method, params, result, error }: Message): void {
    if (id === undefined) {
      this._listeners.get(method ?? '')?.(params ?? {});
      return;
    }
    const waiting = this._waiting.get(id);
    this._waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result ?? {});
  }
}
