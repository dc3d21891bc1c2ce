/** One use of a shared answer. */
export interface Share<T> {
  readonly promise: Promise<T>;
  /** Says that this user needs it no longer; the last one to say so while it is under way calls the work off. */
  release(): void;
}

interface Entry<T> {
  readonly promise: Promise<T>;
  readonly stop: AbortController;
  users: number;
  settled: boolean;
}

/** A failure that the same question will meet again: it is kept, so that ten elements do not ask ten times. */
const isPermanent = (error: unknown): boolean => (error as { retryable?: unknown } | null)?.retryable === false;

/**
 * Shared promises by key: one request however many ask. Those nobody uses any more stay until more than `most` are kept,
 * the longest unused go first.
 */
export class RequestCache<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(private readonly most = 8, private readonly permanent: (error: unknown) => boolean = isPermanent) {}

  get size(): number {
    return this.entries.size;
  }

  /** Joins what is under way or kept for `key`, or starts it. */
  share(key: string, start: (signal: AbortSignal) => Promise<T>): Share<T> {
    let entry = this.entries.get(key);
    if (entry) this.entries.delete(key);
    else entry = this.begin(key, start);
    this.entries.set(key, entry);
    entry.users++;
    this.trim();
    const mine = entry;
    let held = true;
    return {
      promise: mine.promise,
      release: () => {
        if (!held) return;
        held = false;
        mine.users--;
        if (mine.users === 0 && !mine.settled) {
          this.forget(key, mine);
          mine.stop.abort();
        }
        this.trim();
      },
    };
  }

  /** Forgets `key`, so that the next `share` asks anew; who uses the old answer keeps it. */
  delete(key: string): void {
    this.entries.delete(key);
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<T>): Entry<T> {
    const stop = new AbortController();
    const entry: Entry<T> = {
      promise: Promise.resolve().then(() => start(stop.signal)),
      stop,
      users: 0,
      settled: false,
    };
    entry.promise.then(
      () => void (entry.settled = true),
      (error: unknown) => {
        entry.settled = true;
        if (!this.permanent(error)) this.forget(key, entry);
      },
    );
    return entry;
  }

  private forget(key: string, entry: Entry<T>): void {
    if (this.entries.get(key) === entry) this.entries.delete(key);
  }

  private trim(): void {
    let unused = 0;
    this.entries.forEach((entry) => void (entry.users === 0 && unused++));
    this.entries.forEach((entry, key) => {
      if (unused > this.most && entry.users === 0) {
        this.entries.delete(key);
        unused--;
      }
    });
  }
}
