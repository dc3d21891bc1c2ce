import { aborted, timedOut } from './fail.js';

/** Fewer bytes than this within a timeout are no progress: a line that drips would keep a visitor waiting for ever. */
const PROGRESS = 1024;

/**
 * Patience with one request. Only waiting counts, not the time we ourselves take between two reads. Headers and every
 * kilobyte renew it; before the first byte it lasts one and a half timeouts at most.
 */
export class Patience {
  private left: number;
  private silent: number;
  private bytes = 0;

  constructor(private readonly timeout: number, total = timeout * 1.5, private readonly signal?: AbortSignal) {
    this.left = timeout;
    this.silent = total;
  }

  /** The answer's headers are here. */
  answered(): void {
    this.left = this.timeout;
  }

  received(bytes: number): void {
    this.silent = Infinity;
    this.bytes += bytes;
    if (this.bytes < PROGRESS) return;
    this.bytes = 0;
    this.left = this.timeout;
  }

  /** What `promise` gives. @throws GkError timeout; AbortError when the caller called it off */
  for<T>(promise: Promise<T>): Promise<T> {
    const begun = Date.now();
    const { signal } = this;
    return new Promise<T>((resolve, reject) => {
      const stop = (): void => reject(aborted());
      const timer = setTimeout(() => reject(timedOut(this.timeout)), Math.max(0, Math.min(this.left, this.silent)));
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        const spent = Math.max(0, Date.now() - begun);
        this.left -= spent;
        this.silent -= spent;
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
      promise.then(resolve, reject).then(settle, settle);
    });
  }
}
