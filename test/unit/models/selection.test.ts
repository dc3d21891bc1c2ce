import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueList } from '../../../src/models/catalogue.js';
import { Columns } from '../../../src/models/columns.js';
import { Selector, type Selection } from '../../../src/models/selection.js';
import { textOf } from '../../../src/models/text-of.js';
import { columnsOf } from './columns-of.js';

type Item = Record<string, unknown>;
const fold = (text: string): string => text.toLowerCase();
const word = fc.constantFrom('低保', '危房', '改造', '补贴', 'ABC', '公租房');
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map(list => list.join(''));
const mark = (codes: readonly string[]) => fc.uniqueArray(fc.record({ code: fc.constantFrom(...codes), label: fc.constant('名'), state: fc.constantFrom('yes', 'no', 'unknown', 'optional') }), { selector: ({ code }) => code, maxLength: 3 });
const item: fc.Arbitrary<Item> = fc.record({
  path: fc.array(text, { minLength: 1, maxLength: 2 }), field: fc.constantFrom('社会救助', '就业', '救灾'), content: fc.array(text, { maxLength: 2 }),
  publishers: fc.uniqueArray(fc.constantFrom('县民政局', '县财政局', '乡镇'), { maxLength: 2 }), channels: mark(['website', 'gazette', 'push']), levels: mark(['county', 'township']),
  stages: fc.uniqueArray(fc.constantFrom('decision', 'service'), { maxLength: 2 }),
}, { requiredKeys: ['path'] });
const documents = fc.array(item, { maxLength: 40 }).map(items => items.map((each, place): Item => ({ id: `i${place}`, ...each })));
const choice = (values: readonly string[]) => fc.record({ values: fc.uniqueArray(fc.constantFrom(...values, 'no such'), { maxLength: 3 }), match: fc.constantFrom('any' as const, 'all' as const) });
const selections: fc.Arbitrary<Selection> = fc.record({
  q: fc.oneof(fc.constant(''), word, fc.tuple(word, word).map(([a, b]) => `${a} ${b}`), text, fc.constantFrom('  ', 'abc', '房改', '无此')),
  facets: fc.record({ field: choice(['社会救助', '就业', '救灾']), channel: choice(['website', 'gazette', 'push']), level: choice(['county', 'township']), publisher: choice(['县民政局', '县财政局', '乡镇']), stage: choice(['decision', 'service']) }, { requiredKeys: [] }),
  sort: fc.option(fc.record({ key: fc.constantFrom('field', 'path', 'id', 'none'), descending: fc.boolean() }), { nil: undefined }),
  group: fc.option(fc.constantFrom('field', 'publishers'), { nil: undefined }),
});

/** What is said to be true, said as simply as it can be said. */
function holds(items: readonly Item[], row: number, selection: Selection, but?: string): boolean {
  const record = items[row]!;
  const texts = catalogueList.searched.map(key => textOf(record[key]).map(fold)).flat();
  const words = fold(selection.q).split(/\s+/).filter(Boolean);
  if (!words.every(each => texts.some(own => own.includes(each)))) return false;
  return catalogueList.facets.every(facet => {
    const chosen = selection.facets[facet.id];
    if (facet.id === but || !chosen?.values.length) return true;
    const own = facet.options(record[facet.column]).map(option => option.value);
    return chosen.match === 'all' ? chosen.values.every(value => own.includes(value)) : chosen.values.some(value => own.includes(value));
  });
}

test('rows and counts are those of a plain filter over the records', () => {
  fc.assert(fc.property(documents, fc.array(selections, { minLength: 1, maxLength: 5 }), (items, list) => {
    const selector = new Selector(columnsOf(items), catalogueList, { fold });
    for (const selection of list) {
      const { rows, facets } = selector.select(selection);
      const expected = items.map((_, row) => row).filter(row => holds(items, row, selection));
      assert.deepEqual([...rows].sort((a, b) => a - b), expected);
      if (!selection.sort && !selection.group) assert.deepEqual([...rows], expected, 'in the order of the document');
      for (const facet of catalogueList.facets) {
        const counts = facets.get(facet.id)!;
        const own = items.map((record, row) => ({ row, values: facet.options(record[facet.column]).map(option => option.value) }));
        for (const { value, count } of counts) {
          assert.equal(count, own.filter(({ row, values }) => values.includes(value) && holds(items, row, selection, facet.id)).length, `${facet.id} ${value}`);
        }
        assert.equal(new Set(counts.map(({ value }) => value)).size, counts.length);
      }
    }
  }), { seed: 61, numRuns: 600 });
});

test('sorting keeps equal rows in their order, absent values last; groups stand in the order of the document', () => {
  fc.assert(fc.property(documents, fc.boolean(), (items, descending) => {
    const selector = new Selector(columnsOf(items), catalogueList, { fold });
    const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });
    const field = (row: number): string | undefined => items[row]!['field'] as string | undefined;
    const sorted = [...selector.select({ q: '', facets: {}, sort: { key: 'field', descending } }).rows];
    for (let i = 1; i < sorted.length; i++) {
      const [a, b] = [field(sorted[i - 1]!), field(sorted[i]!)];
      if (a === b) assert.ok(sorted[i - 1]! < sorted[i]!);
      else if (a === undefined || b === undefined) assert.equal(b, undefined, 'absent last');
      else assert.ok(descending ? collator.compare(a, b) > 0 : collator.compare(a, b) < 0);
    }
    const grouped = [...selector.select({ q: '', facets: {}, group: 'field' }).rows].map(field);
    const met = [...new Set(items.map((_, row) => field(row)).filter(Boolean))];
    assert.deepEqual([...new Set(grouped.filter(Boolean))], met);
    assert.equal(new Set(grouped).size, grouped.filter((value, i) => i === 0 || value !== grouped[i - 1]).length, 'each group once');
  }), { seed: 62, numRuns: 300 });
});

test('a list that grows while it is read gives at every step what it would give read at once', () => {
  fc.assert(fc.property(documents, selections, fc.integer({ min: 1, max: 7 }), (items, selection, step) => {
    const columns = new Columns('items');
    const selector = new Selector(columns, catalogueList, { fold });
    for (let from = 0; from < items.length; from += step) {
      const batch = items.slice(from, from + step);
      columns.append(batch, batch.map((_, i) => from + i));
      const { rows } = selector.select({ q: selection.q, facets: selection.facets });
      assert.deepEqual([...rows], items.slice(0, from + step).map((_, row) => row).filter(row => holds(items, row, selection)));
    }
  }), { seed: 63, numRuns: 200 });
});

test('typing on gives the same as typing at once, synonyms after literal hits', () => {
  const thesaurus = new Map([['低保', ['最低生活保障']], ['公租房', ['公共租赁住房']]]);
  const items = [{ id: '0', path: ['最低生活保障'] }, { id: '1', path: ['低保'] }, { id: '2', path: ['公共租赁住房申请'] }];
  const selector = new Selector(columnsOf(items), catalogueList, { fold, thesaurus });
  for (const q of ['低', '低保', '低', '低保', '公租', '公租房']) {
    const fresh = new Selector(columnsOf(items), catalogueList, { fold, thesaurus });
    assert.deepEqual([...selector.select({ q, facets: {} }).rows], [...fresh.select({ q, facets: {} }).rows], q);
  }
  assert.deepEqual(selector.select({ q: '低保', facets: {} }).alias, { added: '最低生活保障', literal: '低保' });
  assert.deepEqual([...selector.select({ q: '低保', facets: {}, exact: true }).rows], [1]);
});

test('where nothing holds the question, rows that hold most of it come, best first; a hint only decides the order', () => {
  const items = [
    { id: '0', path: ['其他'], content: ['补贴'] }, { id: '1', path: ['办法'], content: ['危房改造补贴'] }, { id: '2', path: ['标准'], content: ['危房改造的补贴'] },
    { id: '3', path: ['危房改造补贴名单'] }, { id: '4', path: ['低保'], content: ['标准'] }, { id: '5', path: ['危房'], content: ['改造和补贴'] },
  ];
  const words = [{ literal: '危房改造', alternatives: [], parts: [{ literal: '危房', alternatives: [] }, { literal: '改造', alternatives: [] }] }, { literal: '补贴', alternatives: [] }, { literal: '标准', alternatives: [], hint: true }];
  const selector = new Selector(columnsOf(items), catalogueList, { fold, interpret: () => words });
  const { rows, relaxed, terms } = selector.select({ q: '危房改造补贴多少钱', facets: {} });
  assert.deepEqual([...rows], [3, 2, 1, 5]);
  assert.deepEqual(relaxed, ['危房改造', '补贴']);
  assert.ok(terms.includes('改造'));
  assert.equal(selector.select({ q: '危房改造补贴多少钱', facets: {}, exact: true }).rows.length, 0);
  assert.deepEqual([...selector.select({ q: '危房改造补贴', facets: {} }).rows], [1, 3], 'literal hits keep the order of the document');
});
