import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Exit } from './context.js';
import { EXIT } from './context.js';
import { STOPS, Unfinished } from './unfinished.js';

/** Large inputs are worked on in a thread whose heap is limited: 100,000 rows fit, and what does not ends in one clear line. */
const HEAP_MB = 400;
const HEAVY = 1024 * 1024;
/** What a shell says of a program that was stopped: 130 for Ctrl-C. */
const SIGNAL_EXIT = 128;

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
  const unfinished = new Unfinished();
  return new Promise<Exit>(resolve => {
    let exit: Exit = EXIT.failed;
    let stopped: NodeJS.Signals | undefined;
    // The thread is stopped first, so that nothing is written after the leftovers are gone; `exit` below does the rest.
    // The listeners stay to the end: a second Ctrl-C must not end the program before that.
    for (const signal of STOPS) {
      process.on(signal, () => {
        stopped ??= signal;
        void worker.terminate();
      });
    }
    const worker = new Worker(new URL(import.meta.url), {
      argv: process.argv.slice(2), workerData: { unfinished: unfinished.memory },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 24 },
    });
    worker.on('message', (message: { exit?: Exit }) => {
      if (message.exit !== undefined) exit = message.exit;
    });
    worker.on('error', error => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') exit = exhausted();
      else {
        process.stderr.write('gk: 程序出错,没有写任何文件\n');
        if (process.env['GK_DEBUG']) console.error(error);
      }
    });
    worker.on('exit', () => {
      unfinished.drop();
      if (stopped) process.exit(SIGNAL_EXIT + constants.signals[stopped]);
      resolve(exit);
    });
  });
}
