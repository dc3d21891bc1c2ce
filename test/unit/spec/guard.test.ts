import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkEnvelope, usableHead, usableRecord } from '../../../src/spec/guard.js';
import { KINDS, type Kind } from '../../../src/spec/kinds.js';
import type { Issue } from '../../../src/spec/issues.js';
import { SAMPLES } from './samples.js';

function use(kind: Kind, record: unknown, list?: string): { out: unknown; issues: Issue[] } {
  const issues: Issue[] = [];
  return { out: usableRecord(kind, record, 3, (issue) => issues.push(issue), list), issues };
}

test('the envelope: version, kind, list', () => {
  const good = { spec: 'gk/1', kind: 'catalogue', items: [] };
  assert.deepEqual(checkEnvelope(good, ['catalogue']), { ok: true, kind: 'catalogue' });
  const code = (value: unknown, kinds: readonly Kind[] = KINDS) => {
    const out = checkEnvelope(value, kinds);
    return out.ok ? 'ok' : `${out.issue.code} ${out.issue.pointer}`;
  };
  assert.equal(code(good, ['places', 'gazette']), 'wrong-kind /kind');
  assert.equal(code({ ...good, spec: 'gk/2' }), 'wrong-version /spec');
  assert.equal(code({ ...good, kind: 'toString' }), 'wrong-kind /kind');
  assert.equal(code({ ...good, items: {} }), 'schema /items');
  assert.equal(code({ spec: 'gk/1', kind: 'gazette' }), 'schema /documents');
  assert.equal(code({ spec: 'gk/1', kind: 'gazette', issues: [] }), 'ok');
  for (const bad of [null, undefined, 5, 'x', [], [good], () => good]) assert.equal(code(bad), 'wrong-version /spec');
});

test('good records come back as they are', () => {
  for (const { kind, list, records } of SAMPLES) {
    for (const record of records) {
      const { out, issues } = use(kind, record, list);
      assert.equal(out, record, `${kind} ${JSON.stringify(issues)}`);
      assert.deepEqual(issues, []);
    }
  }
});

test('a key of the wrong type is left out and told', () => {
  const { out, issues } = use('catalogue', { id: 'a', path: ['甲'], number: 5, content: 'x', basis: [{ title: '办法' }, { title: {} }, 7], timeLimit: { text: ['x'] }, channels: [{ code: 'website' }], ext: { any: [1] } });
  assert.deepEqual(out, { id: 'a', path: ['甲'], number: '5', basis: [{ title: '办法' }, {}], ext: { any: [1] } });
  assert.deepEqual(issues.map((i) => `${i.severity} ${i.pointer}`), [
    'warning /items/3/number', 'warning /items/3/content', 'warning /items/3/basis/1/title', 'warning /items/3/basis/2', 'warning /items/3/timeLimit/text', 'error /items/3/timeLimit', 'warning /items/3/channels',
  ]);
});

test('a record without what it needs is skipped and told', () => {
  for (const [kind, record] of [['catalogue', { path: ['甲'] }], ['catalogue', { id: '', path: ['甲'] }], ['catalogue', { id: 'a', path: '甲' }], ['places', { properties: { id: 'a', name: 'x' } }], ['replies', null], ['site', []], ['qr-set', 'x']] as const) {
    const { out, issues } = use(kind, record);
    assert.equal(out, undefined);
    assert.ok(issues.length > 0);
  }
});

test('a place is drawn only where it has real coordinates', () => {
  const at = (geometry: unknown) => (use('places', { geometry, properties: { id: 'a', name: 'b', category: 'c' } }).out as { geometry?: unknown }).geometry;
  for (const good of [null, { type: 'Point', coordinates: [105.6, 36.5] }, { type: 'Polygon', coordinates: [[[1, 2], [3, 4], [1, 2]]] }, { type: 'MultiPolygon', coordinates: [[[[1, 2]]]] }]) assert.equal(at(good), good);
  for (const bad of [{ type: 'Point', coordinates: ['1', 2] }, { type: 'Point', coordinates: [[1, 2]] }, { type: 'Polygon', coordinates: [1, 2] }, { type: 'LineString', coordinates: [[1, 2]] }, {}, 'x', { type: 'Point', coordinates: [NaN, 1] }]) assert.equal(at(bad), undefined);
});

test('the head: title, publisher and what stands beside the list', () => {
  const issues: Issue[] = [];
  const items = [1, 2, 3];
  const head = usableHead({ spec: 'gk/1', kind: 'catalogue', title: ['x'], publisher: { name: '县政府', phone: 4012345 }, fields: [{ id: 'a', name: 'b' }, { id: 'c' }], items, source: { title: '出处' } }, (i) => issues.push(i));
  assert.deepEqual(head, { spec: 'gk/1', kind: 'catalogue', publisher: { name: '县政府', phone: '4012345' }, fields: [{ id: 'a', name: 'b' }], items, source: { title: '出处' } });
  assert.deepEqual(issues.map((i) => i.pointer), ['/title', '/publisher/phone', '/fields/1']);
  assert.equal((head as { items: unknown }).items, items);
});

test('whatever comes, what goes on has the right types', () => {
  const types = (value: unknown): void => {
    if (!value || typeof value !== 'object') return;
    const item = value as Record<string, unknown>;
    if ('path' in item) assert.ok(Array.isArray(item['path']) && item['path'].every((p) => typeof p === 'string'));
    if ('title' in item) assert.equal(typeof item['title'], 'string');
    if ('timeLimit' in item) assert.equal(typeof (item['timeLimit'] as { text: unknown }).text, 'string');
    if ('links' in item) for (const link of item['links'] as unknown[]) types(link);
  };
  const key = fc.constantFrom('id', 'path', 'title', 'timeLimit', 'text', 'links', 'url', 'channels', 'code', 'state', '_$litType$', 'ext', 'toString');
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>('a', '', 1, null, true), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 6 })),
  }));
  fc.assert(fc.property(fc.dictionary(key, json.value, { maxKeys: 8 }), (record) => {
    const { out, issues } = use('catalogue', record);
    types(out);
    if (out !== record) assert.ok(issues.length > 0);
  }), { numRuns: 3000, seed: 5 });
});

test('a page that has added to Object.prototype changes nothing', () => {
  Object.defineProperty(Object.prototype, 'surprise', { value: () => 1, enumerable: true, configurable: true });
  try {
    const record = SAMPLES[0]!.records[0];
    assert.equal(use('catalogue', record).out, record);
  } finally {
    delete (Object.prototype as { surprise?: unknown }).surprise;
  }
});

test('fast: 100,000 records', () => {
  const [record] = SAMPLES[0]!.records;
  const records = Array.from({ length: 100_000 }, () => JSON.parse(JSON.stringify(record)) as object);
  let ms = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    for (const [i, item] of records.entries()) usableRecord('catalogue', item, i, () => assert.fail());
    ms = Math.min(ms, process.cpuUsage(start).user / 1000);
  }
  console.log(`# guard: ${ms.toFixed(0)} ms of processor for 100,000 records`);
  assert.ok(ms < 800);
});
