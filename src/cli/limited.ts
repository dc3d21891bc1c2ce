import { existsSync, rmSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Exit } from './context.js';
import { EXIT } from './context.js';
import { pendingIn, pendingMemory } from './pending.js';

/** Large inputs are worked on in a thread whose heap is limited: 100,000 rows fit, and what does not ends in one clear line. */
const HEAP_MB = 400;
const HEAVY = 1024 * 1024;

/** Some argument names a file of more than 1 MB. */
export function isHeavy(argv: readonly string[]): boolean {
  if (process.env['GK_NO_WORKER']) return false;
  return argv.some(arg => {
    try {
      return existsSync(arg) && statSync(arg).size > HEAVY;
    } catch {
      return false;
    }
  });
}

/** Runs this same program in the limited thread. `exhausted` says what to do when the heap was not enough. */
export function inLimitedMemory(exhausted: () => Exit): Promise<Exit> {
  const pending = pendingMemory();
  const clean = (): void => {
    const path = pendingIn(pending);
    if (path) try { rmSync(path, { recursive: true, force: true }); } catch { /* in use: the system's own cleaning takes it */ }
  };
  return new Promise<Exit>(resolve => {
    let exit: Exit = EXIT.failed;
    // The thread is stopped first, so that nothing is written after the leftovers are gone.
    const interrupted = (): void => void worker.terminate().then(() => {
      clean();
      process.exit(130);
    });
    // Not `once`: a second Ctrl-C must not end the program before the leftovers are gone.
    process.on('SIGINT', interrupted);
    process.on('SIGTERM', interrupted);
    const worker = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), workerData: { pending }, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 24 } });
    worker.on('message', (message: { exit?: Exit }) => {
      if (message.exit !== undefined) exit = message.exit;
    });
    worker.on('error', error => {
      clean();
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') exit = exhausted();
      else {
        process.stderr.write('gk: 程序出错,没有写任何文件\n');
        if (process.env['GK_DEBUG']) console.error(error);
      }
    });
    worker.on('exit', () => {
      process.removeListener('SIGINT', interrupted);
      process.removeListener('SIGTERM', interrupted);
      resolve(exit);
    });
  });
}
