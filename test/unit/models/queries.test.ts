/** The sixty queries of citizens against the demo catalogue: an expected item stands within the first ten rows in at least 95 %. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueList } from '../../../src/models/catalogue.js';
import { loadFoldTable } from '../../../src/models/fold.js';
import { initials, syllables } from '../../../src/models/pinyin.js';
import { interpreter } from '../../../src/models/question.js';
import { Selector, type Language } from '../../../src/models/selection.js';
import { thesaurus } from '../../../src/models/thesaurus.js';
import { columnsOf } from './columns-of.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as unknown;
const { queries } = read('test/fixtures/queries/citizens.json') as { queries: { q: string; kind: string; expect: string[] }[] };
const { items } = read('demo/data/catalogue.json') as { items: Record<string, unknown>[] };
const columns = columnsOf(items);

/** As `controllers/words.ts` puts it together. */
async function language(): Promise<Language> {
  const fold = await loadFoldTable();
  const words = thesaurus(fold);
  const names = new Set<string>();
  for (const key of catalogueList.names) for (const value of columns.column(key)?.values ?? []) for (const text of [value].flat()) if (typeof text === 'string' && text.length < 16) names.add(text);
  return { fold, thesaurus: words, romanise: text => initials(text).concat(syllables(text)), interpret: interpreter(words, fold, [...names]) };
}

test('an expected item stands within the first ten rows for at least 57 of 60 queries', async () => {
  const selector = new Selector(columns, catalogueList, await language());
  const misses: string[] = [];
  let ms = 0;
  let reciprocal = 0;
  selector.select({ q: 'warm dibao', facets: {} });
  for (const { q, kind, expect } of queries) {
    const started = performance.now();
    const { rows, relaxed, terms } = selector.select({ q, facets: {} });
    ms = Math.max(ms, performance.now() - started);
    const found = [...rows].map(row => columns.value(row, 'id') as string);
    const place = found.findIndex(id => expect.includes(id));
    reciprocal += place < 0 ? 0 : 1 / (place + 1);
    if (place < 0 || place > 9) misses.push(`${q} (${kind}): ${place < 0 ? 'not found' : `row ${place + 1}`} of ${found.length}; ${relaxed ? `words ${relaxed.join(' ')}` : `terms ${terms.join(' ')}`}; first ${found.slice(0, 3).join(' ')}; expected ${expect.slice(0, 3).join(' ')}`);
  }
  const hit = queries.length - misses.length;
  console.log(`queries: ${hit} of ${queries.length} (${(100 * hit / queries.length).toFixed(1)} %), mean reciprocal rank ${(reciprocal / queries.length).toFixed(2)}, slowest ${ms.toFixed(1)} ms${misses.length ? `\n  ${misses.join('\n  ')}` : ''}`);
  assert.equal(queries.length, 60);
  assert.ok(hit >= 57, misses.join('\n'));
});
