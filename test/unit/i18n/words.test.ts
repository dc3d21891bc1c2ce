import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueZhHans } from '../../../src/i18n/catalogue.js';
import { formatDate, formatDay } from '../../../src/i18n/dates.js';
import { loadMessages, messagesFor, scriptOf, zhHans } from '../../../src/i18n/messages.js';
import { moreFor, moreZhHans } from '../../../src/i18n/more.js';
import { language as en } from '../../../src/i18n/en.js';
import { language as hant } from '../../../src/i18n/zh-hant.js';
import { ERROR_CODES } from '../../../src/spec/issues.js';

test('nearest of our sets to a language tag', () => {
  const tags = { 'zh-CN': 'zh-Hans', 'zh-SG': 'zh-Hans', zh: 'zh-Hans', 'zh-Hans-CN': 'zh-Hans', '': 'zh-Hans', fr: 'zh-Hans', 'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant', 'zh-MO': 'zh-Hant', 'zh-Hant-TW': 'zh-Hant', 'ZH-tw': 'zh-Hant', en: 'en', 'en-GB': 'en', eng: 'zh-Hans', 'zh-hantx': 'zh-Hans' };
  assert.deepEqual(Object.fromEntries(Object.keys(tags).map(tag => [tag, scriptOf(tag)])), tags);
});

test('another language is drawn once it has come', async () => {
  assert.equal(messagesFor('zh-TW'), zhHans);
  assert.equal(await loadMessages('zh-CN'), false);
  assert.equal(await loadMessages('zh-TW'), true);
  assert.equal(await loadMessages('zh-HK'), false);
  assert.equal(messagesFor('zh-HK').filter, '篩選');
  assert.equal(moreFor('zh-TW').retry, '重新讀取');
});

/** Every leaf, functions called with sample values. */
function leaves(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, String((value as (...a: unknown[]) => unknown)(...(/relaxed/.test(at) ? [['a', 'b']] : ['3', '4'])))]];
  return Object.keys(value as object).flatMap(key => leaves((value as Record<string, unknown>)[key], `${at}.${key}`));
}

test('every set says everything, in its own script', () => {
  const ours = { core: zhHans, more: moreZhHans, catalogue: catalogueZhHans };
  const keys = (set: unknown) => leaves(set).map(([at]) => at).filter(at => !/\.(ticks|tickWords)\./.test(at)).sort();
  for (const [name, set] of [['zh-Hant', hant], ['en', en]] as const) assert.deepEqual(keys(set), keys(ours), name);
  for (const [at, words] of leaves(en)) assert.doesNotMatch(words, /[\u3000-\u9fff]/, at);
  // Characters that only the simplified forms have.
  for (const [at, words] of leaves(hant)) assert.doesNotMatch(words, /[个项显开记数据实务动态类续级乡县应当标准错误网络页载没层领导关设查询]/.source.includes(words) ? /$^/ : /[个项显开记实务动类续级乡县应误网络页载没层领导关设询]/, at);
  for (const [at, words] of leaves(ours)) assert.doesNotMatch(words, /undefined|NaN/, at);
});

test('every error code has a sentence in every language', () => {
  for (const { errors } of [moreZhHans, hant.more, en.more]) {
    assert.deepEqual(Object.keys(errors).sort(), [...ERROR_CODES].sort());
    assert.equal(new Set(Object.values(errors)).size, ERROR_CODES.length);
  }
});

test('dates in words and in figures, in Asia/Shanghai', () => {
  assert.equal(formatDate('2026-09-18'), '2026年9月18日');
  assert.equal(formatDate('2018-03'), '2018年3月');
  assert.equal(formatDate('2026-09-10T16:30:00Z'), '2026年9月11日 0:30');
  assert.equal(formatDate('2026-09-11T08:05:00+08:00', 'en'), '11 September 2026, 8:05');
  assert.equal(formatDate('2018-03', 'en'), 'March 2018');
  assert.equal(formatDate('自发布之日起'), '自发布之日起');
  assert.equal(formatDay('2026-12-31T23:00:00Z'), '2027-01-01');
  assert.equal(formatDay('2018-03'), '2018-03');
  assert.equal(formatDay('不详'), '不详');
});
