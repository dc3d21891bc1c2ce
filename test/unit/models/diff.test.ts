import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesOf, diffDocuments, diffList, diffSlices } from '../../../src/models/diff.js';
import { columnsOf } from './columns-of.js';

const base = {
  id: 'a', number: '1', field: '社会救助', path: ['低保', '办事指南'], content: ['申请材料由6种', '办理时间'], publishers: ['县民政局', '各乡镇人民政府'],
  timeLimit: { text: '20个工作日内', clauses: [] }, channels: [{ code: 'website', label: '政府网站', state: 'yes' }, { code: 'gazette', label: '政府公报', state: 'no' }],
  ext: { 责任科室: '救助股', 编号: 1 }, raw: ['x'], updated: '2024-01-01',
};

test('what no reader sees is no change', () => {
  const other = {
    updated: '2026-01-01', raw: ['y'], id: 'a', number: '7', field: '社会救助', path: ['低保', '办事指南'], content: ['申请材料由6种', '办理时间'],
    publishers: ['各乡镇人民政府', '县民政局'], timeLimit: { text: '20个工作日内', otherwise: false },
    channels: [{ code: 'website', label: '政府网站', state: 'yes' }], ext: { 编号: 1, 责任科室: '救助股' }, history: [{ date: '2026-01-01', change: 'amended' }],
  };
  assert.deepEqual(diffDocuments(columnsOf([base]), columnsOf([other])), { added: [], removed: [], amended: [] });
});

test('a row put in on top is one addition, a moved row is nothing', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id, place) => ({ ...base, id, number: `${place + 1}`, path: [id] }));
  const diff = diffDocuments(columnsOf([a!, b!, c!]), columnsOf([{ ...base, id: 'new', path: ['new'] }, { ...c!, number: '2' }, a!, b!]));
  assert.deepEqual(diff, { added: [0], removed: [], amended: [] });
});

test('changes are told key by key, as words', () => {
  const now = {
    ...base, content: ['申请材料由4种', '办理时间', '联系电话'], publishers: ['县民政局', '县残联'], timeLimit: { text: '10个工作日内' },
    channels: [{ code: 'website', label: '政府网站', state: 'yes' }, { code: 'gazette', label: '政府公报', state: 'yes' }], ext: { 责任科室: '低保中心', 编号: 1 }, path: ['低保', '办理指南'],
  };
  const [previous, next] = [columnsOf([{ ...base, id: 'x' }, base]), columnsOf([now])];
  const diff = diffDocuments(previous, next);
  assert.deepEqual(diff.removed, [0]);
  assert.equal(diff.amended.length, 1);
  assert.deepEqual({ ...diff.amended[0], keys: 0 }, { id: 'a', row: 0, before: 1, keys: 0 });
  const changes = changesOf(previous, next, diff.amended[0]!);
  const of = (key: string) => changes.find(change => change.key === key);
  assert.deepEqual(changes.map(change => change.key).sort(), ['channels', 'content', 'ext', 'path', 'publishers', 'timeLimit']);
  assert.deepEqual(of('timeLimit'), { kind: 'text', key: 'timeLimit', runs: [{ kind: 'removed', text: '20' }, { kind: 'added', text: '10' }, { kind: 'same', text: '个工作日内' }] });
  assert.deepEqual(of('content'), { kind: 'list', key: 'content', entries: [
    { kind: 'amended', text: '申请材料由4种', runs: [{ kind: 'same', text: '申请材料由' }, { kind: 'removed', text: '6' }, { kind: 'added', text: '4' }, { kind: 'same', text: '种' }] },
    { kind: 'same', text: '办理时间' }, { kind: 'added', text: '联系电话' },
  ] });
  assert.deepEqual(of('publishers'), { kind: 'list', key: 'publishers', entries: [{ kind: 'same', text: '县民政局' }, { kind: 'added', text: '县残联' }, { kind: 'removed', text: '各乡镇人民政府' }] });
  assert.deepEqual(of('channels'), { kind: 'list', key: 'channels', entries: [{ kind: 'same', text: '■政府网站' }, { kind: 'added', text: '■政府公报' }] });
  assert.deepEqual(of('ext'), { kind: 'text', key: 'ext', name: '责任科室', runs: [{ kind: 'removed', text: '救助股' }, { kind: 'added', text: '低保中心' }] });
});

test('a list diff, applied, gives the new list; taken back, the old one', () => {
  const lists = fc.array(fc.constantFrom('申请材料', '申请材料清单', '办理流程', '办理流程图', '联系电话', '监督电话', 'x'), { maxLength: 12 });
  fc.assert(fc.property(lists, lists, (a, b) => {
    const entries = diffList(a, b);
    assert.deepEqual(entries.filter(entry => entry.kind !== 'removed').map(entry => entry.text), b);
    const old = entries.filter(entry => entry.kind !== 'added').map(entry => entry.runs?.filter(run => run.kind !== 'added').map(run => run.text).join('') ?? entry.text);
    assert.deepEqual(old, a);
  }), { seed: 21, numRuns: 2000 });
});

test('every record of both editions is added, removed, amended or the same', () => {
  const record = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), path: fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 }), content: fc.option(fc.array(fc.constantFrom('p', 'q')), { nil: undefined }) });
  const documents = fc.uniqueArray(record, { selector: ({ id }) => id });
  fc.assert(fc.property(documents, documents, (before, after) => {
    const diff = diffDocuments(columnsOf(before), columnsOf(after));
    const old = new Map(before.map(item => [item.id, item]));
    const own = new Map(after.map(item => [item.id, item]));
    assert.deepEqual(diff.added.map(row => after[row]!.id), after.filter(item => !old.has(item.id)).map(item => item.id));
    assert.deepEqual(diff.removed.map(row => before[row]!.id), before.filter(item => !own.has(item.id)).map(item => item.id));
    const words = (item: { path: string[]; content: string[] | undefined }): string => JSON.stringify([item.path, item.content ?? []]);
    assert.deepEqual(diff.amended.map(({ id }) => id), after.filter(item => old.has(item.id) && words(old.get(item.id)!) !== words(item)).map(item => item.id));
  }), { seed: 22, numRuns: 1000 });
});

test('100,000 records are compared in slices', () => {
  const records = Array.from({ length: 100_000 }, (_, i) => ({ id: `i${i}`, path: ['一级', `事项${i % 2600}`], content: [`内容${i % 900}`] }));
  const changed = records.map((record, i) => (i % 1000 ? record : { ...record, content: ['改过'] })).slice(1);
  const slices = diffSlices(columnsOf(records), columnsOf(changed));
  let steps = 0;
  for (;;) {
    const { done, value } = slices.next();
    if (done) {
      assert.deepEqual([value.added.length, value.removed.length, value.amended.length], [0, 1, 99]);
      break;
    }
    steps++;
  }
  assert.ok(steps > 15, `${steps} pauses`);
});
