import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueZhHans } from '../../../src/i18n/catalogue.js';
import { AUDIENCES, CATEGORIES, CHANNELS, CHANNEL_STATES, FIELDS, labelOf, LEVELS, MODES, POWER_TYPES, STAGES } from '../../../src/spec/vocabulary.js';

const schema = readFileSync(new URL('../../../src/spec/schema/catalogue.schema.json', import.meta.url), 'utf8');
const enums = [...schema.matchAll(/"enum":\s*\[([^\]]*)\]/g)].map(([, list]) => JSON.parse(`[${list}]`) as string[]);
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

test('the codes are those of the schema', () => {
  for (const list of [CHANNELS, CHANNEL_STATES, AUDIENCES, MODES, CATEGORIES, STAGES]) {
    assert.ok(enums.some((each) => each.join() === codes(list).join()), codes(list).join());
  }
  assert.equal(CHANNELS.length, 13);
  assert.equal(FIELDS.length, 26);
  assert.equal(POWER_TYPES.length, 10);
});

test('elements show the same names', () => {
  for (const { code, label } of CHANNELS) assert.equal(catalogueZhHans.channelFull[code], label);
  for (const { code, label } of CATEGORIES) assert.equal(catalogueZhHans.categoryNames[code], label);
  for (const { code, label } of STAGES) assert.equal(catalogueZhHans.stageNames[code], label);
  for (const { code, label } of LEVELS) assert.equal(catalogueZhHans.ticks[code], label);
});

test('the name of a code, and of none', () => {
  assert.equal(labelOf(CHANNELS, 'push'), '精准推送');
  assert.equal(labelOf(CHANNELS, 'x-own'), undefined);
});

test('26 fields, and the names of 2017 lead to them', () => {
  assert.equal(new Set(FIELDS.map(({ id }) => id)).size, 26);
  const all = FIELDS.flatMap(({ name, aliases }) => [name, ...aliases]);
  assert.equal(new Set(all).size, all.length);
  for (const seed of ['征地补偿', '拆迁安置', '保障性住房', '农村危房改造', '扶贫救灾', '市政服务', '公共资源交易', '义务教育', '财政预决算', '环境保护', '食品药品监管', '户籍管理', '涉农补贴']) assert.ok(all.includes(seed), seed);
});
