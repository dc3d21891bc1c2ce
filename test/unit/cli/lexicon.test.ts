/** The dictionary of the terminal's keyboard, tried on words that were written down for another county. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pinyin } from 'pinyin-pro';
import { lexiconOf } from '../../../src/cli/words/lexicon.js';
import { Lexicon } from '../../../src/models/ime.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const documents = ['catalogue', 'negative-list', 'gazette', 'gazette/2026-1', 'qr-set', 'township-shidian'].map((name) => JSON.parse(read(`demo/data/${name}.json`)) as unknown);
const built = lexiconOf(documents);
const lexicon = new Lexicon(built.words.split(' '));

/**
 * What citizens of any county ask for, written down before the dictionary was built and without looking at its data; a spelling stands
 * beside the one word that pinyin-pro reads wrongly.
 */
const asked = read('test/fixtures/words/citizen-words.txt').split(/\s+/).filter(Boolean).map((entry) => entry.split('/'));
const spelled = ([word, spelling]: readonly string[]): string => spelling ?? pinyin(word!, { toneType: 'none', v: true, type: 'array' }).join('');

test('200 citizen words: 95 in a hundred are among the first five', () => {
  assert.ok(asked.length >= 200);
  const missed = asked.filter((entry) => !lexicon.candidates(spelled(entry)).slice(0, 5).some(({ text }) => text === entry[0])).map(([word]) => word);
  assert.ok(missed.length <= asked.length * 0.05, `${missed.length} of ${asked.length}: ${missed.join(' ')}`);
});

test('what the site itself is about comes first', () => {
  for (const [letters, word] of [['dibao', '低保'], ['gongzufang', '公租房'], ['weifanggaizao', '危房改造'], ['zhengfugongbao', '政府公报']] as const) {
    assert.equal(lexicon.candidates(letters)[0]?.text, word, letters);
  }
});

test('tens of kilobytes, each word once, the same every time', () => {
  const size = Buffer.byteLength(built.words);
  assert.ok(size > 50_000 && size < 130_000, `${size} bytes`);
  const words = built.words.split(' ');
  assert.equal(new Set(words).size, words.length);
  assert.equal(lexiconOf(documents).words, built.words);
});

test('a site with nothing in it still has words of every day', () => {
  assert.ok(new Lexicon(lexiconOf([]).words.split(' ')).candidates('xuexiao').some(({ text }) => text === '学校'));
});
