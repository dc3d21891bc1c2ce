import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { basePlan } from '../../../src/models/base-map.js';
import { convert } from '../../../src/models/datum.js';
import { degreeLabel, graticuleStep, linesBetween, scaleBar } from '../../../src/models/map-scale.js';
import { waysTo } from '../../../src/models/navigate.js';
import { apart } from '../../../src/print/apart.js';
import { metresBetween } from '../../../src/spec/position.js';

test('lines of the frame are round, and about a hand apart', () => {
  assert.deepEqual([graticuleStep(0.0015), linesBetween(105.15, 105.9, 0.2), degreeLabel(105.2, 0.2, 'lng'), degreeLabel(36.25, 0.05, 'lat')], [0.2, [105.2, 105.4, 105.6, 105.8], '105.2°E', '36.25°N']);
  fc.assert(fc.property(fc.double({ min: 1e-5, max: 0.05, noNaN: true }), (perPixel) => {
    const px = graticuleStep(perPixel) / perPixel;
    assert.ok(px <= 137 && px >= 50, `${px}`);
  }), { numRuns: 60 });
});

test('the scale bar is the longest round distance that fits', () => {
  assert.deepEqual(scaleBar(146, 150), { metres: 20_000, px: 137 });
  fc.assert(fc.property(fc.double({ min: 0.1, max: 10_000, noNaN: true }), (metres) => {
    const { px } = scaleBar(metres, 140);
    assert.ok(px <= 140 && px >= 55, `${px}`);
  }), { numRuns: 60 });
});

test('datums: the same for CGCS2000 and WGS84, some 500 m elsewhere, and back again', () => {
  const at = [105.643, 36.565] as const;
  assert.equal(convert(at, 'CGCS2000', 'WGS84'), at);
  for (const other of ['GCJ02', 'BD09'] as const) {
    const moved = convert(at, 'WGS84', other);
    const metres = metresBetween(at, moved);
    assert.ok(metres > 150 && metres < 1500, `${other} ${metres}`);
    assert.ok(metresBetween(convert(moved, other, 'WGS84'), at) < 1, other);
  }
});

test('each map application gets its own datum, and no name breaks out of its address', () => {
  const ways = waysTo({ name: '三河镇&coordinate=wgs84;coord:1,2', address: undefined, point: [105.643, 36.565], crs: 'CGCS2000' });
  assert.deepEqual(ways.map(({ id }) => id), ['amap', 'baidu', 'tencent']);
  const amap = new URL(ways[0]!.href).searchParams;
  assert.equal(amap.get('coordinate'), 'gaode');
  assert.equal(amap.get('name'), '三河镇&coordinate=wgs84;coord:1,2');
  const [lng, lat] = amap.get('position')!.split(',').map(Number) as [number, number];
  assert.ok(metresBetween([lng, lat], convert([105.643, 36.565], 'WGS84', 'GCJ02')) < 1);
  assert.match(new URL(ways[2]!.href).searchParams.get('marker')!, /^coord:36\.\d{6},105\.\d{6};title:[^;]*;addr:[^;]*$/);
});

test('base maps: none without 审图号, none without a key, only web addresses', () => {
  const page = 'https://a.gov.example/map/';
  assert.deepEqual(basePlan(undefined, undefined, null, page), { type: 'none' });
  assert.deepEqual(basePlan({ type: 'tianditu', token: 'k' }, undefined, 'k', page), { type: 'none', refused: 'approval' });
  assert.deepEqual(basePlan({ type: 'tianditu' }, 'GS(2024)1', null, page), { type: 'none', refused: 'token' });
  assert.deepEqual(basePlan({ type: 'pmtiles', url: 'a.pmtiles' }, 'GS(2024)1', null, page), { type: 'none', refused: 'pmtiles' });
  for (const url of [undefined, 'tiles/{z}/{x}', 'javascript:alert(1)//{z}{x}{y}', 'data:image/png,{z}{x}{y}', 'https://u@h/{z}{x}{y}']) assert.deepEqual(basePlan({ type: 'xyz', url }, 'GS(2024)1', null, page), { type: 'none', refused: 'url' }, url);
  const plan = basePlan({ type: 'xyz', url: 'tiles/{z}/{x}/{y}.png', attribution: '县自然资源局' }, 'GS(2024)1', null, page);
  assert.deepEqual(plan.type === 'tiles' && [plan.layers, plan.approval, plan.attribution], [['https://a.gov.example/map/tiles/{z}/{x}/{y}.png'], 'GS(2024)1', '县自然资源局']);
  const tianditu = basePlan({ type: 'tianditu', token: 'old' }, 'GS(2024)1', 'a&b', page);
  assert.ok(tianditu.type === 'tiles' && tianditu.layers.every((url) => /^https:\/\/t\{s\}\.tianditu\.gov\.cn\/.*tk=a%26b$/.test(url)));
});

test('pins on paper stand apart inside their frame, the same every time', () => {
  const spot = fc.record({ x: fc.integer({ min: 100, max: 700 }), y: fc.integer({ min: 100, max: 700 }) });
  fc.assert(fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
    const frame = { width: 1500, height: 1500, edge: 40 };
    const placed = apart(spots, 60, frame);
    assert.deepEqual(apart(spots, 60, frame), placed);
    placed.forEach((a, i) => placed.slice(i + 1).forEach((b) => assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 48)));
    for (const { x, y } of placed) assert.ok(x >= 40 && x <= 1460 && y >= 40 && y <= 1460);
  }), { numRuns: 40 });
});
