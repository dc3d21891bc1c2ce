/** The files that a module of dist/cdn needs before it runs, and those it will ask for at once. */
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

/** What a list loads first by the width of the screen: its rows as a table (`plan.ts`) or as cards (`cards.ts`). */
const FIRST = [[/\/plan-[^/]+$/, '>'], [/\/cards-[^/]+$/, '<']];

/**
 * @param {string} dir folder of the bundle
 * @param {readonly string[]} files of an element's closure
 * @returns {string[]} files of the first lazy modules and what these need, marked `>` for wide screens and `<` for narrow ones
 */
export function firstLazies(dir, files) {
  const marked = [];
  for (const file of files) {
    const [imports] = parse(readFileSync(join(dir, file), 'utf8'));
    for (const { n: to, d: dynamic } of imports) {
      const mark = to && dynamic !== -1 && FIRST.find(([pattern]) => pattern.test(to))?.[1];
      if (!mark) continue;
      for (const path of closure(dir, posix.join(posix.dirname(file), to))) if (!files.includes(path) && !marked.includes(mark + path)) marked.push(mark + path);
    }
  }
  return marked;
}
