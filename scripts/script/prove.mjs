/**
 * `npm run proof:scripts -- --cases=testcases.json`: OpenCC's published expectations (test/testcases/testcases.json of its repository,
 * comments and trailing commas allowed), held against the pruned tables and against opencc-js, whose answers are the authority.
 * Without `--cases` our own texts alone. Prints what differs; exit code 1 where the pruned tables answer other than opencc-js.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { converterFor } from '../../src/models/script/index.ts';
import { ownTexts } from './own-texts.mjs';

const WAYS = { s2t: ['hans', 'hant', 'cn', 't'], s2tw: ['hans', 'tw', 'cn', 'tw'], s2hk: ['hans', 'hk', 'cn', 'hk'], t2s: ['hant', 'hans', 't', 'cn'] };

/** Ours and the library's, by OpenCC's name for the way. */
export const ways = () => Object.entries(WAYS).map(([name, [from, to, theirs, theirTo]]) => ({ name, ours: converterFor(from, to), theirs: Converter({ from: theirs, to: theirTo }) }));

function casesOf(path) {
  const plain = readFileSync(path, 'utf8').split('\n').filter(line => !/^\s*\/\//.test(line)).join('\n').replace(/,(\s*[}\]])/g, '$1');
  return JSON.parse(plain).cases;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = process.argv.find(arg => arg.startsWith('--cases='))?.slice(8);
  const cases = path ? casesOf(path) : [];
  const own = ownTexts();
  for (const { name, ours, theirs } of ways()) {
    const asked = cases.filter(({ expected }) => expected?.[name] !== undefined);
    const missed = asked.filter(({ input, expected }) => ours(input) !== expected[name]);
    const other = [...asked.map(({ input }) => input), ...own].filter(text => ours(text) !== theirs(text));
    console.log(`${name}: ${asked.length - missed.length} of ${asked.length} published cases as expected; ${other.length} of ${asked.length + own.length} texts other than opencc-js`);
    for (const { id, input, expected } of missed) console.log(`  ${id}: ${input} → ${ours(input)}, expected ${expected[name]}, opencc-js ${theirs(input)}`);
    for (const text of other) console.log(`  differs: ${text.slice(0, 200)}\n    ours   ${ours(text).slice(0, 200)}\n    theirs ${theirs(text).slice(0, 200)}`);
    if (other.length) process.exitCode = 1;
  }
}
