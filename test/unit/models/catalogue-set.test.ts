import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueList } from '../../../src/models/catalogue.js';
import { CatalogueSet, partsAskedFor, partsOfSet, recordsOfPart } from '../../../src/models/catalogue-set.js';
import { Columns } from '../../../src/models/columns.js';
import { pack } from '../../../src/models/pack.js';
import { Selector } from '../../../src/models/selection.js';
import type { CatalogueSetDocument } from '../../../src/spec/types.js';

const demo = (path: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../../demo/data/${path}`, import.meta.url), 'utf8')) as Record<string, unknown>;
const yes = (code: string, state = 'yes') => ({ code, label: code, state });

const set = {
  spec: 'gk/1', kind: 'catalogue-set', title: '汇编', publisher: { name: '县' }, updated: '2026-01-01', template: { title: '县目录', src: 'county.json' },
  parts: [
    { title: '救助', src: 'a.json', field: '社会救助', publisher: { name: '县政府办', level: 'county' } },
    { title: '甲镇', src: 'jia.json', publisher: { name: '甲镇人民政府', level: 'township', adcode: '640522104' } },
    { title: '乙乡', src: 'county.json', publisher: { name: '乙乡人民政府', level: 'township' } },
  ],
  overrides: [
    { id: 't1', set: { publishers: ['{unit}'], timeLimit: { text: '{unit}公布之日起20日' } } },
    { id: 't1', unit: '丙镇人民政府', set: { publishers: ['丙镇人民政府民政办'] } },
    { id: 't2', unit: '丙镇人民政府', removed: true },
    { id: 't9', unit: '丙镇人民政府', removed: true },
    { id: 't1', unit: '甲镇人民政府', set: {} },
  ],
} as unknown as CatalogueSetDocument;
const county = {
  fields: [{ id: 'shjz', name: '社会救助' }],
  items: [
    { id: 't1', field: 'shjz', path: ['低保'], publishers: ['各乡镇人民政府'], levels: [yes('county'), yes('township')], raw: ['x'] },
    { id: 't2', field: '救灾', path: ['避难'], publishers: ['乡镇人民政府'], levels: [yes('county'), yes('township', 'unknown')] },
    { id: 't3', field: '救灾', path: ['县级预案'], publishers: ['县应急管理局'], levels: [yes('county'), yes('township', 'no')] },
    { id: 't4', path: ['未载层级'], publishers: ['县民政局'] },
  ],
};

test('parts are those of the set, then the units that only inherit', () => {
  const parts = partsOfSet(set);
  assert.deepEqual(parts.map(({ key, unit, src, inherits }) => [key, unit, src, inherits]), [
    ['县政府办-社会救助', '县政府办', 'a.json', false], ['640522104', '甲镇人民政府', 'jia.json', false],
    ['乙乡人民政府', '乙乡人民政府', 'county.json', true], ['丙镇人民政府', '丙镇人民政府', 'county.json', true],
  ]);
  assert.deepEqual(partsAskedFor(parts, [], ['救灾']).map(({ unit }) => unit), ['甲镇人民政府', '乙乡人民政府', '丙镇人民政府']);
  assert.deepEqual(partsAskedFor(parts, ['县政府办'], []).map(({ src }) => src), ['a.json']);
});

test('a township inherits what is not the county’s alone, with its own changes after those for all', () => {
  const [, , second, third] = partsOfSet(set);
  const inherited = recordsOfPart(set, second!, county);
  assert.deepEqual(inherited.records.map(record => [record['id'], record['field'], record['publishers']]), [
    ['乙乡人民政府/t1', '社会救助', ['乙乡人民政府']], ['乙乡人民政府/t2', '救灾', ['乡镇人民政府']], ['乙乡人民政府/t4', undefined, ['县民政局']],
  ]);
  assert.deepEqual((inherited.records[0]!['timeLimit'] as { text: string }).text, '乙乡人民政府公布之日起20日');
  assert.equal(inherited.records[0]!['raw'], undefined);
  assert.deepEqual(inherited.issues.map(({ code, pointer }) => [code, pointer]), [['generic-owner', '/items/1/publishers/0']]);
  const other = recordsOfPart(set, third!, county);
  assert.deepEqual(other.records.map(record => [record['id'], record['publishers']]), [['丙镇人民政府/t1', ['丙镇人民政府民政办']], ['丙镇人民政府/t4', ['县民政局']]]);
  assert.deepEqual(other.issues.map(({ code, pointer }) => [code, pointer]), [['override-unknown-id', '/overrides/3/id']]);
  assert.equal(county.items[0]!.publishers[0], '各乡镇人民政府', 'the template itself is not changed');
});

test('the demo set is one list, loaded as it is asked for', () => {
  const document = demo('catalogue-set.json') as unknown as CatalogueSetDocument;
  const columns = new Columns('items');
  const whole = new CatalogueSet(document, columns);
  const selector = new Selector(columns, catalogueList, { fold: text => text });
  const load = (part: (typeof whole.parts)[number], packed = false): void => whole.add(part, packed ? pack(demo(part.src)) : demo(part.src));
  partsAskedFor(whole.parts, ['史店乡人民政府'], []).forEach(part => load(part));
  const first = selector.select({ q: '', facets: {} });
  assert.deepEqual(first.facets.get('unit')!.map(({ value }) => value), ['史店乡人民政府']);
  assert.equal(first.rows.length, (demo('township-shidian.json')['items'] as unknown[]).length);
  assert.ok(whole.issues.some(({ code }) => code === 'generic-owner'), 'the two general names left in the sample are found');
  whole.parts.forEach((part, i) => load(part, i % 2 === 1));
  whole.parts.forEach(part => load(part));
  const all = selector.select({ q: '', facets: {} });
  const ids = new Set([...all.rows].map(row => columns.value(row, 'id')));
  assert.equal(ids.size, columns.count, 'every id once, though units share the template');
  const units = all.facets.get('unit')!;
  assert.ok(units.some(({ value, count }) => value === '曹洼乡人民政府' && count > 20), units.map(({ value, count }) => `${value} ${count}`).join());
  const one = selector.select({ q: '', facets: { unit: { values: ['曹洼乡人民政府'], match: 'any' }, field: { values: ['社会救助'], match: 'any' } } });
  const names = [...one.rows].map(row => (columns.value(row, 'publishers') as string[])[0]);
  assert.ok(names.includes('曹洼乡人民政府'));
  const fields = all.facets.get('field')!.map(({ value }) => value);
  assert.ok(fields.includes('社会救助') && !fields.includes('shjz'), 'ids of fields are shown by their names');
  assert.ok(![...all.rows].some(row => columns.value(row, 'unit') === '曹洼乡人民政府' && String(columns.value(row, 'id')).endsWith('/bzzf-0201')));
});
