import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Facet } from '../../../src/models/facets.js';
import { Columns } from '../../../src/models/columns.js';

const each = (value: unknown): { value: string; label: string }[] => (Array.isArray(value) ? (value as string[]) : [value as string]).map(text => ({ value: text, label: text }));

test('a facet may count what no column holds: worked out row by row, and again when the list grows', () => {
  const columns = new Columns();
  const facet = new Facet({ id: 'size', column: 'n', options: each, several: true, derive: (from, row) => {
    const n = from.value(row, 'n') as number;
    return n > 9 ? ['large', 'even'].slice(0, n % 2 ? 1 : 2) : n ? 'small' : undefined;
  } }, columns);
  const counts = (): Record<string, number> => Object.fromEntries(facet.counts(new Uint16Array(columns.count), 2).map(({ value, count }) => [value, count]));
  columns.append([{ n: 1 }, { n: 10 }, { n: 0 }], [0, 1, 2]);
  assert.deepEqual(counts(), { small: 1, large: 1, even: 1 });
  columns.append([{ n: 11 }, { n: 2 }], [3, 4]);
  assert.deepEqual(counts(), { small: 2, large: 2, even: 1 });
  assert.deepEqual([...facet.passing({ values: ['large', 'even'], match: 'all' })!], [0, 1, 0, 0, 0]);
  assert.deepEqual([...facet.passing({ values: ['large'], match: 'any' })!], [0, 1, 0, 1, 0]);
});
