import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Columns } from '../../../src/models/columns.js';
import { packText } from '../../../src/models/pack-text.js';
import { Categories, contains, placeAt, placesList, positionsOf } from '../../../src/models/places.js';
import { Selector } from '../../../src/models/selection.js';
import { ServedAreas } from '../../../src/models/serves.js';
import { unpack } from '../../../src/models/unpack.js';
import { fold } from '../../../src/models/fold.js';
import { faultOf, metresBetween, strays } from '../../../src/spec/position.js';
import { csvParts, jsonParts } from '../../../src/models/export.js';

type Bag = Record<string, unknown>;
const feature = (id: string, at: readonly number[] | null, more: Bag = {}): Bag => ({ type: 'Feature', geometry: at && { type: 'Point', coordinates: at }, properties: { id, name: `地点${id}`, category: 'school', ...more } });
function columnsOf(features: readonly Bag[]): Columns {
  const columns = new Columns('features');
  columns.append(features, features.map((_, i) => i));
  columns.seal();
  return columns;
}

test('a Feature goes into columns by its properties and comes out as it was', () => {
  const features = [feature('a', [106, 36.5], { phone: '13900000000', services: ['x'] }), feature('b', null, { type: '不是 Feature 的 type', geometry: '也不是' })];
  const columns = columnsOf(features);
  assert.deepEqual(columns.value(1, 'name'), '地点b');
  assert.equal(columns.rowOf('b'), 1);
  assert.deepEqual([columns.record(0), columns.record(1)], features);
  assert.deepEqual(placeAt(columns, 0).phone, '13900000000', 'a place may give a mobile number as its telephone');
  columns.derive('far', (row) => (row ? undefined : 'x'));
  assert.deepEqual([columns.value(0, 'far'), columns.value(1, 'far'), columns.keys().includes('far')], ['x', undefined, false]);
});

test('findings point into properties', () => {
  const columns = columnsOf([feature('a', null, { note: '证件 640522190001010003' })]);
  assert.deepEqual(columns.intake.findings.map(({ pointer }) => pointer), ['/features/0/properties/note']);
});

test('the compact form gives the same Features again, whoever wrote it', async () => {
  const features = [feature('a', [106, 36.5], { services: ['x'] }), feature('b', null)];
  const document = { spec: 'gk/1', kind: 'places', crs: 'CGCS2000', title: '图' };
  const packed = JSON.parse(await packText(document, columnsOf(features))) as Bag;
  const bare = (list: unknown): unknown => (list as Bag[]).map(({ geometry, ...rest }) => ({ ...rest, geometry: geometry ?? null }));
  assert.deepEqual(bare(unpack(packed)['features']), bare(features));
});

test('positions that cannot be right are named and never mended', () => {
  const points = [[106, 36.5], [106.1, 36.4], [105.9, 36.6], [106.2, 36.5], [36.5, 106], [2, 48], [3_998_120, 36_512_004], [109.4, 36.5], null];
  const { points: drawn, off } = positionsOf(columnsOf(points.map((at, i) => feature(String(i), at))));
  assert.equal(drawn.filter(Boolean).length, 4);
  const why = [...off].map(([row, one]) => [row, one.why]);
  assert.deepEqual(why.sort(), [[4, 'swapped'], [5, 'outside'], [6, 'metres'], [7, 'far'], [8, 'none']]);
  assert.deepEqual(off.get(7), { why: 'far', kilometres: 295 });
  assert.equal(faultOf([NaN, 36]), 'not-numbers');
});

test('a county of any size has no strays, and one place moved 300 km is the only one', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.double({ min: 105.2, max: 106.4, noNaN: true }), fc.double({ min: 36.1, max: 36.9, noNaN: true })), { minLength: 5, maxLength: 40 }), (points) => {
    assert.deepEqual(strays(points).filter(({ kilometres }) => kilometres < 60), []);
    const moved = [...points, [points[0]![0] + 9, points[0]![1]] as const];
    assert.ok(strays(moved).some(({ index }) => index === points.length));
  }), { numRuns: 60 });
});

test('distance on the sphere', () => {
  assert.equal(Math.round(metresBetween([106, 36], [107, 36]) / 1000), 90);
  assert.equal(metresBetween([106, 36], [106, 36]), 0);
});

test('shapes follow the order of the categories; one that is not in the list stands with its code', () => {
  const categories = new Categories([{ id: 'a', name: '甲' }, { id: 'b', name: '乙', icon: 'square', colour: 'red' }, { id: 'c', name: '丙', colour: '#0b57a4' }]);
  assert.deepEqual(['a', 'b', 'c', 'x'].map((id) => categories.of(id)), [
    { id: 'a', name: '甲', shape: 'circle' }, { id: 'b', name: '乙', shape: 'square' }, { id: 'c', name: '丙', shape: 'house', colour: '#0b57a4' }, { id: 'x', name: 'x', shape: 'square' },
  ]);
  assert.deepEqual(categories.unknown, ['x']);
});

test('conditions: open now, services, accessible; open now follows the clock', () => {
  let minutes = 10 * 60;
  const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], open: '09:00', close: '12:00' }];
  const columns = columnsOf([feature('a', null, { hours: { text: '上午', weekly }, services: ['户口', '身份证'] }), feature('b', null, { accessible: true, services: ['户口'] })]);
  const selector = new Selector(columns, placesList(() => ({ date: '2026-11-26', minutes })), { fold });
  const open = (): unknown => [...selector.select({ q: '', facets: { open: { values: ['yes'], match: 'any' } } }).rows];
  assert.deepEqual(open(), [0]);
  minutes = 13 * 60;
  columns.revision++;
  assert.deepEqual(open(), []);
  const both = selector.select({ q: '', facets: { service: { values: ['户口', '身份证'], match: 'all' } } });
  assert.deepEqual([...both.rows], [0]);
  assert.deepEqual(both.facets.get('accessible')!.map(({ count }) => count), [0]);
});

test('whom a village belongs to: by the lists, overlaps said, missing said', () => {
  const serves = (...names: string[]): Bag => ({ serves: names.map((name) => ({ name, year: 2026, source: '范围' })) });
  const areas = new ServedAreas(columnsOf([feature('a', null, serves('三河村', '团庄村')), feature('b', null, serves('三河村', '张堡村')), feature('c', null, { category: 'clinic', ...serves('团庄村') })]));
  const one = areas.answers('我们团庄村的孩子上哪所学校');
  assert.deepEqual(one?.map(({ area, by }) => [area, by.map(({ category, places, overlap }) => [category, places.map(({ id }) => id), overlap])]), [['团庄村', [['school', ['a'], false], ['clinic', ['c'], false]]]]);
  assert.equal(areas.answers('三河村')![0]!.by[0]!.overlap, true);
  assert.equal(areas.answers('三河')![0]!.area, '三河村');
  assert.deepEqual(areas.answers('王家村'), []);
  assert.equal(areas.answers('户口登记'), undefined);
  assert.equal(areas.answers(''), undefined);
  assert.equal(new ServedAreas(columnsOf([feature('a', null)])).answers('三河村'), undefined);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (words) => void areas.answers(words)), { numRuns: 200 });
});

test('a point in an area, its holes outside', () => {
  const square = (at: number, size: number): number[][] => [[at, at], [at + size, at], [at + size, at + size], [at, at + size], [at, at]];
  const area = { type: 'Polygon' as const, coordinates: [square(0, 10), square(4, 2)] } as never;
  assert.deepEqual([[1, 1], [5, 5], [11, 5]].map((at) => contains(area, at as [number, number])), [true, false, false]);
});

test('files: a table with longitude and latitude, Features as JSON', () => {
  const columns = columnsOf([feature('a', [106, 36.5], { hours: { text: '周一至周五' } })]);
  const envelope = { spec: 'gk/1', kind: 'places', crs: 'GCJ02', title: '图', categories: [{ id: 'school', name: '学校' }] };
  const csv = [...csvParts(columns, [0], envelope)].join('');
  assert.match(csv, /经度（GCJ02）,纬度（GCJ02）/);
  assert.match(csv, /a,地点a,学校,周一至周五,106,36\.5/);
  assert.deepEqual((JSON.parse([...jsonParts(columns, [0], envelope)].join('')) as Bag)['features'], [feature('a', [106, 36.5], { hours: { text: '周一至周五' } })]);
});
