/** Typing Chinese with 26 keys: phrases of the site first, single characters as the last resort. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lexicon } from '../../../src/models/ime.js';
import { siteWords } from '../../../src/models/site-words.js';

const words = siteWords(['最低生活保障', '公共租赁住房', '农村危房改造', '低保', '公租房'], ['低保家庭申请公租房，低保标准，低保对象', '公租房租金减免，公租房分配']);
const lexicon = new Lexicon(words);
const first = (letters: string): string | undefined => lexicon.candidates(letters)[0]?.text;

test('a word of the site comes first, by its whole spelling and by first letters', () => {
  assert.equal(first('dibao'), '低保');
  assert.equal(first('db'), '低保');
  assert.equal(first('gongzufang'), '公租房');
  assert.equal(first('gzf'), '公租房');
  assert.equal(first('zuidishenghuobaozhang'), '最低生活保障');
});

test('what is begun is offered before it is finished', () => {
  assert.ok(lexicon.candidates('gongz').slice(0, 5).some(({ text }) => text === '公租房'));
});

test('letters that no word spells are composed of words and characters, all of them used', () => {
  const [best] = lexicon.candidates('dibaogongzufang');
  assert.deepEqual(best, { text: '低保公租房', used: 15 });
});

test('single characters are there for what no word holds, and use only their own letters', () => {
  const found = lexicon.candidates('haiyuan');
  assert.ok(found.some(({ text, used }) => text === '海' && used === 3), found.map(({ text }) => text).join(' '));
});

test('nothing for what are no letters; each text once; never more than asked for', () => {
  assert.deepEqual(lexicon.candidates(''), []);
  assert.deepEqual(lexicon.candidates('Ab1'), []);
  const found = lexicon.candidates('shi', 20);
  assert.ok(found.length <= 20);
  assert.equal(new Set(found.map(({ text }) => text)).size, found.length);
});

test('with no words at all every common character can still be typed', () => {
  const bare = new Lexicon([]);
  for (const [letters, character] of [['di', '低'], ['bao', '保'], ['fang', '房'], ['lv', '绿'], ['nv', '女']] as const) {
    assert.ok(bare.candidates(letters, 200).some(({ text }) => text === character), letters);
  }
});

test('words are names, and runs that come back; what only stands inside a longer one is none', () => {
  assert.ok(words.includes('低保'));
  assert.ok(words.includes('最低生活保障'));
  const often = siteWords([], Array<string>(5).fill('最低生活保障标准'));
  assert.ok(!often.includes('低生'), often.join(' '));
});

