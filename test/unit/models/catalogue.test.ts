/** What the table and the conditions of a catalogue are called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueList, shapeOf } from '../../../src/models/catalogue.js';
import { columnsOf } from './columns-of.js';

const level = (code: string, label: string): object => ({ code, label, state: 'yes' });
const heads = (...items: object[][]): string[] => shapeOf(columnsOf(items.map((levels, i) => ({ id: `i${i}`, path: ['甲'], levels })))).ticks.map(tick => `${tick.code} ${tick.label}`);

test('one printed column for two levels is one column, and two conditions by their own names', () => {
  const both = [level('county', '县级'), level('township', '乡、村级'), level('village', '乡、村级')];
  assert.deepEqual(heads(both), ['county 县级', 'township 乡、村级']);
  const { options } = catalogueList.facets.filter(facet => facet.id === 'level')[0]!;
  assert.deepEqual(options(both), [{ value: 'county', label: '县级' }, { value: 'township', label: '乡级' }, { value: 'village', label: '村级' }]);
});

test('where another table of the catalogue has a column for each level, both stay', () => {
  assert.deepEqual(heads([level('township', '乡、村级'), level('village', '乡、村级')], [level('township', '乡级')], [level('village', '村级')]), ['township 乡、村级', 'village 乡、村级']);
  assert.deepEqual(heads([level('township', '乡级'), level('village', '村级')]), ['township 乡级', 'village 村级']);
});
