import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../src/models/fold.js';
import { interpreter } from '../../../src/models/question.js';
import { parseQuery } from '../../../src/models/query.js';
import { thesaurus } from '../../../src/models/thesaurus.js';

const words = thesaurus(fold);
const names = ['农村危房改造', '补助标准', '社会救助', '最低生活保障', '公租房', '申请指南', '政府预算', '政府决算公开', '县民政局', '农村厕所和清洁取暖改造补助', '公共租赁住房'];
const interpret = interpreter(words, fold, names);
const read = (query: string): string => interpret(query).map(({ literal, hint }) => literal + (hint ? '?' : '')).join(' ');

test('a question becomes the words that matter', () => {
  assert.equal(read('危房改造补贴多少钱'), '危房改造 补贴 标准?');
  const [house, aid] = interpret('危房改造补贴多少钱');
  assert.deepEqual(house!.parts?.map(({ literal }) => literal), ['危房', '改造']);
  assert.ok(aid!.alternatives.includes('补助'), aid!.alternatives.join());
  assert.equal(read('公租房怎么申请？'), '公租房 申请?');
  assert.equal(read('请问，我家能不能吃低保呢'), '吃低保');
  assert.equal(read('预算公开'), '预算 公开');
  assert.equal(read('农村厕所改造'), '农村厕所 改造');
  assert.equal(read('你好'), '');
});

test('what is known nowhere is kept where it is long enough, and looked for by its sound', () => {
  assert.deepEqual(interpret('公祖房'), [{ literal: '公祖房', alternatives: ['gongzufang'] }]);
  assert.deepEqual(interpret('熊猫'), [{ literal: '熊猫', alternatives: [] }]);
  assert.deepEqual(interpret('熊'), []);
});

test('any text gives words of that text, each once, hints aside', () => {
  const piece = fc.constantFrom('低保', '怎么', '多少钱', '我家', '危房', '公租房', 'abc', '？', ' ', '熊猫', '😀', '申请', '1', '。');
  fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 12 }).map(list => list.join('')), fc.string16bits({ maxLength: 80 })), query => {
    const found = interpret(query);
    const own = found.filter(({ hint }) => !hint).map(({ literal }) => literal);
    for (const word of own) assert.ok(fold(query).includes(word) && word.length > 1);
    assert.equal(new Set(found.map(({ literal }) => literal)).size, found.length);
  }), { seed: 71, numRuns: 1500 });
});

test('the synonym table: one way, both ways, by its sound', () => {
  const own = thesaurus(fold, [{ words: ['低保'], means: ['最低生活保障'], both: true }, { words: ['廉租房'], means: ['公租房'] }, { words: ['农业补贴'], means: ['涉农补贴'] }]);
  assert.deepEqual(own.get('最低生活保障'), ['低保']);
  assert.deepEqual(own.get('廉租房'), ['公租房']);
  assert.equal(own.get('公租房'), undefined);
  assert.deepEqual(own.get('nybt'), ['农业补贴', '涉农补贴']);
  assert.deepEqual(own.get('nongyebutie'), ['农业补贴', '涉农补贴']);
  assert.equal(own.get('db'), undefined, 'two letters begin too many words');
  // A known word inside a longer one is put in other words; Latin keys are whole words only.
  assert.deepEqual(parseQuery('低保标准', fold, own, false), [{ literal: '低保标准', alternatives: ['最低生活保障标准'] }]);
  assert.deepEqual(parseQuery('xnybtx 低保', fold, own, true), [{ literal: 'xnybtx', alternatives: [] }, { literal: '低保', alternatives: [] }]);
  assert.deepEqual(parseQuery('xnybtx', fold, own, false), [{ literal: 'xnybtx', alternatives: [] }]);
});
