import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueZhHans } from '../../../src/i18n/catalogue.js';
import { channelCode } from '../../../src/models/table/cells/channel-names.js';
import { AUDIENCES, CATEGORIES, CHANNELS, CHANNEL_STATES, FIELDS, LEVELS, MODES, MORE_CHANNELS, POWER_TYPES, STAGES } from '../../../src/spec/vocabulary.js';

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

test('the importer gives each printed name its code', () => {
  for (const { code, label } of [...CHANNELS, ...MORE_CHANNELS]) assert.equal(channelCode(label), code, label);
});
