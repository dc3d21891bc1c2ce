import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueList } from '../../../src/models/catalogue.js';
import { fold, loadFoldTable } from '../../../src/models/fold.js';
import { parseQuery } from '../../../src/models/query.js';
import { Selector } from '../../../src/models/selection.js';
import { thesaurus } from '../../../src/models/thesaurus.js';
import { initials, syllables } from '../../../src/models/pinyin.js';
import { SYNONYMS } from '../../../src/spec/facts/synonyms.js';
import { columnsOf } from './columns-of.js';

const words = thesaurus(fold);

test('both ways and one way', () => {
  assert.deepEqual(words.get('公共租赁住房'), ['公租房']);
  assert.ok(words.get('廉租房')!.includes('公租房'));
  assert.ok(!(words.get('公租房') ?? []).includes('廉租房'));
  assert.deepEqual(words.get('低保'), ['最低生活保障']);
});

test('a known word inside a longer one is replaced there', () => {
  const [word] = parseQuery('县住建局', fold, words, false);
  assert.ok(word!.alternatives.includes('县住房和城乡建设局'));
  assert.deepEqual(parseQuery('低保', fold, words, true), [{ literal: '低保', alternatives: [] }]);
});

test('no group joins what differs in law, repeats itself or is empty', () => {
  for (const { words: from, means } of SYNONYMS) {
    assert.ok(from.length && means.length);
    assert.equal(new Set(from).size, from.length, from.join());
    assert.equal(new Set(means).size, means.length, means.join());
    for (const each of [...from, ...means]) assert.ok(each.length >= 2 && !/\s/.test(each), each);
  }
  for (const [a, b] of [['补贴', '补助'], ['举报', '投诉']]) assert.ok(!words.get(a!)?.includes(b!) && !words.get(b!)?.includes(a!));
  assert.ok(SYNONYMS.length >= 140);
  const seen = new Map<string, string>();
  for (const { words: from } of SYNONYMS) {
    for (const word of from) {
      assert.ok(!seen.has(word), `${word} stands in two groups: ${seen.get(word)}`);
      seen.set(word, from.join());
    }
  }
});

test('a county adds its own', () => {
  const own = thesaurus(fold, SYNONYMS.concat({ words: ['农家院'], means: ['民宿'] }));
  assert.deepEqual(own.get('农家院'), ['民宿']);
});

test('citizens’ words in Latin letters lead where the words do', async () => {
  const latin = words;
  for (const typed of ['nybt', 'nongyebutie']) assert.ok(latin.get(typed)!.includes('涉农补贴'), typed);
  assert.ok(latin.get('dibao')!.includes('低保') && latin.get('dibao')!.includes('最低生活保障'));
  assert.equal(latin.get('db'), undefined, 'two initials are too many words at once');
  const { items } = JSON.parse(readFileSync(new URL('../../../demo/data/catalogue.json', import.meta.url), 'utf8')) as { items: Record<string, unknown>[] };
  const selector = new Selector(columnsOf(items), catalogueList, { fold: await loadFoldTable(), thesaurus: latin, romanise: (text) => initials(text).concat(syllables(text)) });
  for (const q of ['nybt', 'nongyebutie', 'NYBT']) {
    const { rows } = selector.select({ q, facets: {} });
    assert.ok([...rows].slice(0, 10).some((row) => String(items[row]!['id']).startsWith('snbt-')), q);
  }
});
