import { workerData } from 'node:worker_threads';

/**
 * The one file (or folder) that is being made, in memory that both threads see: a message that is still on its way when the thread is stopped
 * would be lost, and with it the name of what has to be taken away.
 */
const SIZE = 16 * 1024;

export const pendingMemory = (): SharedArrayBuffer => new SharedArrayBuffer(4 + SIZE);

/** Call before the file is made, and with an empty path once it has been renamed or removed. A path too long for any file system is not noted. */
export function notePending(memory: SharedArrayBuffer, path: string): void {
  const bytes = Buffer.from(path, 'utf8');
  const length = bytes.length <= SIZE ? bytes.length : 0;
  new Uint8Array(memory, 4).set(bytes.subarray(0, length));
  Atomics.store(new Int32Array(memory, 0, 1), 0, length);
}

/** Empty where nothing is being written. Only to be asked when the thread has stopped. */
export function pendingIn(memory: SharedArrayBuffer): string {
  const length = Atomics.load(new Int32Array(memory, 0, 1), 0);
  return Buffer.from(new Uint8Array(memory, 4, length)).toString('utf8');
}

/** Notes for the main thread, if there is one that waits for us, what it must take away when a signal ends this thread. */
export function note(path: string): void {
  const memory = (workerData as { pending?: SharedArrayBuffer } | null)?.pending;
  if (memory) notePending(memory, path);
}
