import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignIds, hashId, identity, type Identified } from '../../../src/models/ids.js';

type Named = { path: string[]; content: string[] };
const mint = (list: readonly Named[], before?: readonly Identified[]): string[] => assignIds(list.length, i => list[i]!.path, i => list[i]!.content, before);
const LIST: Named[] = [
  { path: ['低保', '申请'], content: ['材料'] }, { path: ['低保', '审核'], content: ['名单'] }, { path: ['低保', '发放'], content: ['金额'] },
];

test('ids come from path and content: a row on top changes no other, retyping changes none', () => {
  const ids = mint(LIST);
  const more = mint([{ path: ['低保', '公告'], content: [] }, ...LIST]);
  assert.deepEqual(more.slice(1), ids);
  assert.deepEqual(mint(LIST.map(item => ({ path: item.path.map(p => ` ${p}\n`), content: item.content.map(c => `${c}；`) }))), ids);
});

test('namesakes get numbers, in their order', () => {
  const [a, b] = mint([LIST[0]!, LIST[0]!]);
  assert.equal(b, `${a}-2`);
});

test('with the old document a changed content, name or parent keeps its id', () => {
  const ids = mint(LIST);
  const before = LIST.map((item, i) => ({ id: `old-${i}`, ...item }));
  assert.deepEqual(mint([{ path: ['低保', '申请'], content: ['材料', '流程'] }, LIST[1]!, LIST[2]!], before), ['old-0', 'old-1', 'old-2'], 'by path');
  assert.deepEqual(mint([{ path: ['最低生活保障', '申请'], content: ['材料'] }], before), ['old-0'], 'by name and content');
  assert.deepEqual(mint([{ path: ['低保', '审核公示'], content: ['名单'] }], before), ['old-1'], 'by likeness');
  const fresh = mint([{ path: ['救灾', '款物'], content: ['数量'] }, ...LIST], before);
  assert.deepEqual(fresh.slice(1), ['old-0', 'old-1', 'old-2']);
  assert.ok(!ids.includes(fresh[0]!) && !fresh[0]!.startsWith('old'));
});

test('an id of the old document is never given to another record', () => {
  const before = [{ id: hashId(identity(['甲', '\u001e', '乙'])), path: ['丙丁'], content: ['戊'] }];
  const [id] = mint([{ path: ['甲'], content: ['乙'] }], before);
  assert.notEqual(id, before[0]!.id);
});

test('ids are unique, stable and the same in any order of the rest', () => {
  const named = fc.record({ path: fc.array(fc.string(), { minLength: 1, maxLength: 3 }), content: fc.array(fc.string(), { maxLength: 2 }) });
  fc.assert(fc.property(fc.array(named, { maxLength: 30 }), list => {
    const ids = mint(list);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(mint(list), ids);
    const before = list.map((item, i) => ({ id: ids[i]!, ...item }));
    assert.deepEqual(mint(list, before), ids, 'importing the same again keeps every id');
  }), { seed: 7, numRuns: 300 });
});
