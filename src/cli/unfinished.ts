import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Ctrl-C, the end asked for, the terminal closed. SIGKILL cannot be caught by anyone. */
export const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Longest path of any system we run on, in bytes. */
const MAX_PATH = 32 * 1024;

/**
 * The name of the one file (or folder) that is being made, in memory that both threads see. It stands there before the file is
 * made and until it has its final name: a message to the other thread could come late, or never when this one is stopped.
 */
export class Unfinished {
  private readonly length: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(4 + MAX_PATH)) {
    this.length = new Int32Array(memory, 0, 1);
    this.bytes = new Uint8Array(memory, 4);
  }

  begin(path: string): void {
    const bytes = Buffer.from(path, 'utf8').subarray(0, MAX_PATH);
    this.bytes.set(bytes);
    Atomics.store(this.length, 0, bytes.length);
  }

  end(): void {
    Atomics.store(this.length, 0, 0);
  }

  /** To be called only when the thread that writes is gone: what it left is removed. */
  drop(): void {
    const length = Atomics.load(this.length, 0);
    if (length === 0) return;
    try {
      rmSync(Buffer.from(this.bytes.slice(0, length)).toString('utf8'), { recursive: true, force: true });
    } catch { /* not made yet, or renamed already */ }
    this.end();
  }
}

/** Where this thread notes what it is making; undefined in the main thread, which removes its own. */
export function unfinishedHere(): Unfinished | undefined {
  const memory = (workerData as { unfinished?: SharedArrayBuffer } | null)?.unfinished;
  return memory && new Unfinished(memory);
}
