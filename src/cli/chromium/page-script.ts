import { readFileSync } from 'node:fs';
import { ReadFailure } from '../readers/failure.js';

/** Beside the built program; from the sources (tests), in what was built last. */
const PLACES = ['./pages/', '../../../dist/cli/pages/'];

/**
 * A script of `src/cli/pages/` as the build made it: one file that runs in the browser's page, for `scriptPage`. What sets pages for the
 * print button of an element sets them for the command line too.
 */
export function pageScript(name: string): string {
  for (const place of PLACES) {
    try {
      return readFileSync(new URL(`${place}${name}.js`, import.meta.url), 'utf8');
    } catch {
      // The other place.
    }
  }
  throw new ReadFailure('not-found', `安装不完整:缺少 pages/${name}.js,请重新安装`);
}
