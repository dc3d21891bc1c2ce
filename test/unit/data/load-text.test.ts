import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectText } from './collect.js';

test('a short document: one batch, envelope without the list', async () => {
  const { loaded, sink } = await collectText('{"spec":"gk/1","kind":"catalogue","items":[{"id":"a"},{"id":"b"}],"updated":"2026-01-01"}');
  assert.equal(loaded.listKey, 'items');
  assert.equal(loaded.count, 2);
  assert.deepEqual(sink.rows, [{ id: 'a' }, { id: 'b' }]);
  assert.deepEqual(Object.keys(loaded.envelope), ['spec', 'kind', 'updated']);
  assert.equal(sink.heads.length, 1);
  assert.equal(sink.heads[0]!.listKey, 'items');
});

function longText(n: number, step?: number): { text: string; items: { id: string }[] } {
  const items = [];
  for (let i = 0; i < n; i++) items.push({ id: `r${i}`, content: ['公开"内容",{"id":' + '，'.repeat(i % 50)], basis: [{ id: 1 }, { id: 2 }] });
  return { items, text: JSON.stringify({ spec: 'gk/1', kind: 'catalogue', title: '目录', items, updated: '2026-01-01', parts: [{ id: 3 }] }, null, step) };
}

for (const step of [0, 2]) {
  test(`a long document is cut into batches, the first one small (indent ${step})`, async () => {
    const { text, items } = longText(8000, step);
    const { loaded, sink } = await collectText(text);
    assert.deepEqual(sink.rows, items);
    assert.equal(loaded.count, 8000);
    assert.ok(sink.sizes.length > 3, sink.sizes.join());
    assert.ok(sink.sizes[0]! >= 30 && sink.sizes[0]! < 500, sink.sizes.join());
    assert.deepEqual({ ...loaded.envelope }, { spec: 'gk/1', kind: 'catalogue', title: '目录', updated: '2026-01-01', parts: [{ id: 3 }] });
    assert.deepEqual({ ...sink.heads[0]!.envelope }, { spec: 'gk/1', kind: 'catalogue', title: '目录' });
  });
}

test('a packed list is not cut; what stands before it comes first', async () => {
  const items = { n: 3, columns: { id: ['x'.repeat(300_000)] } };
  const { loaded, sink } = await collectText(JSON.stringify({ kind: 'catalogue', preview: [{ id: 'a' }], items, updated: 'u' }));
  assert.equal(sink.heads.length, 1);
  assert.deepEqual({ ...sink.heads[0]!.envelope }, { kind: 'catalogue', preview: [{ id: 'a' }] });
  assert.equal(sink.heads[0]!.listKey, undefined);
  assert.deepEqual({ ...loaded.envelope }, { kind: 'catalogue', preview: [{ id: 'a' }], items, updated: 'u' });
});
