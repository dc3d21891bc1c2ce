/** The files that a module of dist/cdn needs before it runs. */
import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';
import { init, parse } from 'es-module-lexer';

await init;

/**
 * @param {string} dir folder of the bundle
 * @param {string} entry file in it
 * @returns {string[]} the entry and everything that it imports statically, once each, in order of discovery
 */
export function closure(dir, entry) {
  const seen = [entry];
  for (const file of seen) {
    const [imports] = parse(readFileSync(join(dir, file), 'utf8'));
    for (const { n: to, d: dynamic } of imports) {
      if (dynamic !== -1 || !to?.startsWith('.')) continue;
      const path = posix.join(posix.dirname(file), to);
      if (!seen.includes(path)) seen.push(path);
    }
  }
  return seen;
}
