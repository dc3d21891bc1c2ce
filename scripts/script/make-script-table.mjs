/**
 * `node scripts/script/make-script-table.mjs [--frequencies=dict.txt] [--guards=8000]`: writes src/models/script/tables.ts,
 * OpenCC's conversion pruned to what a page can carry. The list of word frequencies ("词 频率 词性" a line, that of jieba) ranks the
 * guards (prune.mjs); without it those of the committed table are kept. Guards that our own texts need are always added: run it again
 * (without the list) when test/unit/models/script.test.ts says that a text of ours comes out other than with opencc-js.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { foldTable } from '../spec/make-fold-table.mjs';
import { convert, toHongKong, toSimplified, toTaiwan, toTraditional, Trie, version } from './dictionaries.mjs';
import { ownTexts } from './own-texts.mjs';
import { packChars, packPhrases, quoted } from './pack.mjs';
import { beginnings, guards, needed, ranked } from './prune.mjs';

const file = new URL('../../src/models/script/tables.ts', import.meta.url);
const option = name => process.argv.find(arg => arg.startsWith(`--${name}=`))?.split('=')[1];

/** Characters of s2t that do not follow from the fold table read backwards, first come first. */
function unlike(chars) {
  const { from, to } = foldTable();
  const first = new Map();
  for (let i = 0; i < from.length; i++) if (!first.has(to[i])) first.set(to[i], from[i]);
  const pairs = [...chars].filter(([simplified, traditional]) => (first.get(simplified) ?? simplified) !== traditional);
  for (const simplified of first.keys()) if (!chars.has(simplified)) pairs.push([simplified, simplified]);
  return pairs;
}

/** Characters of t2s that the fold table does not hold. */
function unfolded(chars) {
  const { from } = foldTable();
  const known = new Set(from);
  return [...chars].filter(([traditional, simplified]) => traditional !== simplified && !known.has(traditional));
}

/** Guards in two rounds, since a guard may need one itself. */
function withGuards(dictionary, kept, choose) {
  const all = new Map(kept);
  for (let round = 0; round < 2; round++) for (const from of choose(guards(dictionary, all), round)) all.set(from, dictionary.phrases.get(from));
  return all;
}

/** Guards without which one of our own texts would come out other than with the whole dictionary. */
function forOwnTexts(dictionary, kept) {
  const all = new Map(kept);
  const full = new Trie(dictionary.phrases);
  const trie = new Trie(all);
  const wrong = text => convert(full, dictionary.chars, text) !== convert(trie, dictionary.chars, text);
  for (const line of ownTexts()) {
    const text = [...line];
    if (!wrong(text)) continue;
    const missing = new Map();
    for (let at = 0; at < text.length;) {
      const { found } = full.match(text, at);
      const from = found && text.slice(at, found.end).join('');
      if (from && !all.has(from)) missing.set(from, found.value);
      at = found ? found.end : at + 1;
    }
    // Only those whose absence matters: the window around each is tried by itself.
    for (const [from, to] of missing) {
      const at = line.indexOf(from);
      if (!wrong([...line.slice(at, at + from.length + 4)])) continue;
      all.set(from, to);
      trie.add(from, to);
    }
    if (wrong(text)) for (const [from, to] of missing) all.set(from, to), trie.add(from, to);
  }
  return all;
}

/** A guard may part a phrase that was left out because its parts made it: those come back, until every phrase comes out right. */
function settled(dictionary, kept) {
  const all = new Map(kept);
  for (let before = -1; before !== all.size;) {
    before = all.size;
    const trie = new Trie(all);
    for (const [from, to] of dictionary.phrases) {
      if (all.has(from) || convert(trie, dictionary.chars, [...from]) === to) continue;
      all.set(from, to);
      trie.add(from, to);
    }
  }
  return all;
}

async function committed() {
  const { FROM_SIMPLIFIED } = await import('../../src/models/script/tables.ts');
  const { unpackStage } = await import('../../src/models/script/table.ts');
  return new Set(unpackStage(FROM_SIMPLIFIED).words.keys());
}

export async function tables({ frequencies, most = 8000 } = {}) {
  const traditional = await toTraditional();
  const counts = frequencies && beginnings(frequencies);
  const known = counts ? undefined : await committed();
  const choose = (found, round) => (known ? [...found.keys()].filter(from => known.has(from)) : ranked(found, counts).slice(0, round ? most / 10 : most).map(({ from }) => from));
  const phrases = settled(traditional, forOwnTexts(traditional, settled(traditional, withGuards(traditional, needed(traditional), choose))));
  const all = found => [...found.keys()];
  const simplified = await toSimplified();
  const made = {
    FROM_SIMPLIFIED: { ...packChars(unlike(traditional.chars)), ...packPhrases(phrases, traditional.chars) },
    TO_SIMPLIFIED: { ...packChars(unfolded(simplified.chars)), ...packPhrases(withGuards(simplified, needed(simplified), all), simplified.chars) },
  };
  for (const [name, stage] of [['TAIWAN', await toTaiwan()], ['HONG_KONG', await toHongKong()]]) {
    made[name] = { ...packChars(stage.chars), ...packPhrases(withGuards(stage, needed(stage), all), stage.chars) };
  }
  return { made, phrases, dropped: traditional.phrases.size - phrases.size };
}

export function source({ made, phrases, dropped }) {
  const parts = Object.entries(made).map(([name, packed]) => `export const ${name}: PackedStage = {\n${Object.entries(packed).map(([key, text]) => `  ${key}: ${quoted(text)},`).join('\n')}\n};`);
  return `/**
 * Generated by scripts/script/make-script-table.mjs from OpenCC's dictionaries (Apache-2.0, opencc-js ${version}): ${phrases.size} phrases of s2t stay,
 * ${dropped} that change nothing or guard what nobody writes are left out; s2tw, s2hk and t2s are whole but for phrases without effect.
 */
import type { PackedStage } from './table.js';

${parts.join('\n\n')}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const list = option('frequencies');
  if (!list && !existsSync(file)) throw new Error('--frequencies= is needed once');
  const result = await tables({ ...(list && { frequencies: readFileSync(list, 'utf8') }), ...(option('guards') && { most: Number(option('guards')) }) });
  writeFileSync(file, source(result));
  console.log(`wrote src/models/script/tables.ts: ${result.phrases.size} phrases stay, ${result.dropped} go`);
}
