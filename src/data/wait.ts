import { aborted, fail } from './fail.js';

/** Fewer bytes than this are no progress: a line that drips would keep a visitor waiting for ever. */
const PROGRESS = 1024;

/**
 * Patience with one document, all tries together: every wait may take `timeout`, all of them one and a half times that
 * until a kilobyte has come, and then `timeout` again until the next one. Only waiting counts, not our own work between.
 */
export class Patience {
  private left: number;
  private bytes = 0;

  constructor(private readonly timeout: number, private readonly signal?: AbortSignal) {
    this.left = timeout * 1.5;
  }

  received(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes < PROGRESS) return;
    this.bytes = 0;
    this.left = this.timeout;
  }

  /** What `promise` gives. @throws GkError timeout; AbortError when the caller called it off */
  for<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    const begun = Date.now();
    return new Promise<T>((resolve, reject) => {
      const stop = (): void => reject(aborted());
      const timer = setTimeout(() => reject(fail('timeout', true, this.timeout)), Math.min(this.left, this.timeout));
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        this.left -= Math.max(0, Date.now() - begun);
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
      void promise.then(resolve, reject).then(settle);
    });
  }
}
