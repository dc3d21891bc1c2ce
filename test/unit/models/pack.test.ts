import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Columns } from '../../../src/models/columns.js';
import { pack } from '../../../src/models/pack.js';
import { isPacked, unpack, unpackColumns } from '../../../src/models/unpack.js';
import { packText } from '../../../src/models/pack-text.js';
import { columnsOf } from './columns-of.js';

const value = fc.oneof({ maxDepth: 2 }, fc.constantFrom('社会救助', '就业', '', '0', '[]'), fc.constantFrom(0, 1, false), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), fc.jsonValue({ maxDepth: 2 }));
const records = fc.array(fc.dictionary(fc.constantFrom('id', 'path', 'field', 'ext', '領域', 'toString', 'length', 'hasOwnProperty', '__proto__x'), value.filter(v => v !== null), { maxKeys: 6, noNullPrototype: true }), { maxLength: 30 });
const documents = records.map(items => ({ spec: 'gk/1', kind: 'catalogue', title: '目录', items, ext: { a: [1] } }));
/** Through JSON, as every document comes. */
const plain = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));

test('unpack(pack(d)) equals d, also through text', () => {
  fc.assert(fc.property(documents, document => {
    const own = plain(document) as Record<string, unknown>;
    const packed = pack(own);
    if ((own['items'] as object[]).some(item => Object.keys(item).length)) assert.ok(isPacked(packed));
    assert.ok(!isPacked(own));
    assert.deepEqual(plain(unpack(packed)), own);
    assert.deepEqual(plain(unpack(plain(packed) as Record<string, unknown>)), own);
    assert.deepEqual(plain(pack(packed)), plain(packed), 'what is packed stays as it is');
  }), { seed: 41, numRuns: 1500 });
});

test('columns filled from the compact form hold the same records as those filled row by row', () => {
  fc.assert(fc.property(documents, document => {
    const own = plain(document) as { items: Record<string, unknown>[] } & Record<string, unknown>;
    if (!isPacked(pack(own))) return;
    const columns = new Columns('items');
    unpackColumns((plain(pack(own)) as Record<string, unknown>)['items'], columns);
    columns.seal();
    const other = columnsOf(own.items);
    const list = (from: Columns): unknown => Array.from({ length: own.items.length }, (_, row) => from.record(row));
    assert.equal(columns.count, own.items.length);
    assert.deepEqual(list(columns), list(other));
  }), { seed: 42, numRuns: 800 });
});

test('what is in columns is written as the compact form of the same document', async () => {
  await fc.assert(fc.asyncProperty(documents, async document => {
    const { items, ...envelope } = plain(document) as { items: Record<string, unknown>[] } & Record<string, unknown>;
    if (!items.some(item => Object.keys(item).length)) return;
    const text = await packText(envelope, columnsOf(items));
    const columns = columnsOf(items);
    assert.deepEqual(unpack(JSON.parse(text) as Record<string, unknown>), { ...envelope, items: items.map((_, row) => columns.record(row)) });
  }), { seed: 43, numRuns: 100 });
});

test('numbers that do not fit together are refused, not read', () => {
  const bad: unknown[] = [
    null, {}, { count: -1, columns: {} }, { count: 1.5, columns: {} }, { count: 2, columns: { a: { values: ['x'] } } },
    { count: 1, columns: { a: { values: ['x'], rows: [2] } } }, { count: 1, columns: { a: { values: ['x'], rows: [-1] } } },
    { count: 1, columns: { a: { values: ['x'], rows: [] } } }, { count: 1, columns: { a: { values: 'x', rows: [1] } } },
    { count: 1, columns: { a: { values: ['x'], rows: ['1; drop'] } } }, { count: 1, columns: { a: { values: ['x'], rows: [0.5] } } },
    { count: 1, columns: { a: null } }, { count: 1, columns: [] }, JSON.parse('{"count":1,"columns":{"__proto__":{"values":["x"]}}}'), { count: 1, columns: { constructor: { values: ['x'] } } }, { count: 1e9, columns: {} },
  ];
  for (const list of bad) assert.throws(() => unpackColumns(list, new Columns('items')), RangeError, JSON.stringify(list));
});

test('a key that reaches a prototype is left out when records are taken in', () => {
  const columns = columnsOf([{ id: 'a', constructor: 'x', prototype: 'y' }, JSON.parse('{"id":"b","__proto__":{"z":1}}') as Record<string, unknown>]);
  assert.deepEqual(columns.keys(), ['id']);
});
