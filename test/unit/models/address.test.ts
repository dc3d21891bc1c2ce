import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAddress, writeAddress } from '../../../src/models/address.js';
import { NOTHING_CHOSEN, type Selection } from '../../../src/models/selection.js';

const FACETS = ['field', 'level', 'channel', 'publisher'];
/** Words as people type them; no digits, so that none is taken for a telephone number. */
const words = fc.oneof(fc.constantFrom('低保', 'a&b=c', '%', '100%', '#x', ';', '？?', ' 两个 词 ', '+', "'", '😀', '/', 'field=x', 'é'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter(text => !/\d/.test(text)));
const selection: fc.Arbitrary<Selection> = fc.record({
  q: fc.oneof(fc.constant(''), words), exact: fc.boolean(),
  facets: fc.dictionary(fc.constantFrom(...FACETS), fc.record({ values: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), match: fc.constantFrom('any' as const, 'all' as const) }), { noNullPrototype: true }),
  sort: fc.option(fc.record({ key: fc.constantFrom('field', 'path'), descending: fc.boolean() }), { nil: undefined }),
  group: fc.option(fc.constantFrom('publishers', 'unit'), { nil: undefined }), view: fc.option(fc.constantFrom('table' as const, 'cards' as const), { nil: undefined }),
  item: fc.option(words, { nil: undefined }),
}).map(({ exact, sort, group, view, item, ...rest }) => ({ ...rest, ...(exact && rest.q && { exact }), ...(sort && { sort }), ...(group && { group }), ...(view && { view }), ...(item && { item }) }));

test('a selection written into the address is the selection read from it, also behind others on the page', () => {
  fc.assert(fc.property(selection, selection, (own, other) => {
    const fragment = writeAddress(writeAddress('', 'b', other), 'a', own);
    assert.deepEqual(readAddress(fragment, 'a', FACETS) ?? NOTHING_CHOSEN, own);
    assert.deepEqual(readAddress(fragment, 'b', FACETS) ?? NOTHING_CHOSEN, other);
    assert.deepEqual(readAddress(writeAddress(fragment, 'a', NOTHING_CHOSEN), 'b', FACETS) ?? NOTHING_CHOSEN, other);
    // What a browser makes of it when it is put into location.hash.
    assert.deepEqual(readAddress(new URL(`https://x.example/p?utm=1${fragment}`).hash, 'a', FACETS) ?? NOTHING_CHOSEN, own);
  }), { seed: 51, numRuns: 2000 });
});

test('a query that holds personal data is not written', () => {
  const fragment = writeAddress('', 'a', { ...NOTHING_CHOSEN, q: '张三 13812345678', facets: { field: { values: ['就业'], match: 'any' } } });
  assert.ok(!fragment.includes('138'));
  assert.deepEqual(readAddress(fragment, 'a', FACETS), { q: '', facets: { field: { values: ['就业'], match: 'any' } } });
});

test('nothing of ours in a personal facet value or item either', () => {
  const fragment = writeAddress('', 'a', { q: '', facets: { publisher: { values: ['13812345678'], match: 'any' } }, item: '13812345678' });
  assert.ok(!fragment.includes('138'), fragment);
});

test('an address that others made does not throw and chooses nothing that is not known', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map(text => `#gk-a?${text}`), fc.constantFrom('#gk-a', '#gk-a?', '#gk-a?q', '#gk-a?%E0%A4%A', '#gk-a?view=wall&sort=', '#anchor')), fragment => {
    const read = readAddress(fragment, 'a', FACETS);
    if (read) for (const facet of Object.keys(read.facets)) assert.ok(FACETS.includes(facet));
    writeAddress(fragment, 'a', read ?? NOTHING_CHOSEN);
  }), { seed: 52, numRuns: 1500 });
  assert.equal(readAddress('#anchor', 'a', FACETS), undefined);
});
