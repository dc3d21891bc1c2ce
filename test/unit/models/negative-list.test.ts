import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Columns } from '../../../src/models/columns.js';
import { csvParts } from '../../../src/models/export.js';
import { articleView, handlingOf, isOverdue, issuedOf, reviewsOf } from '../../../src/models/negative-list.js';
import { gridFromCsv } from '../../../src/models/table/from-csv.js';
import { importNegativeList } from '../../../src/models/table/kinds/negative-list.js';
import type { NegativeItem } from '../../../src/spec/types.js';

const LAW = '中华人民共和国政府信息公开条例';

test('how strongly an entry binds: its own word, else the article of a version that is known, never a guess', () => {
  const entry = (more: Partial<NegativeItem>): NegativeItem => ({ id: 'a', name: '甲', group: 'process', ...more });
  const cites = (article: string, version?: string): Pick<NegativeItem, 'basis'> => ({ basis: [{ law: LAW, article, ...(version && { version }) }] });
  assert.equal(handlingOf(entry({ force: 'must' })), 'must');
  assert.equal(handlingOf(entry(cites('第十六条', '2019'))), 'may');
  assert.equal(handlingOf(entry(cites('第十五条', '2019'))), 'must');
  assert.equal(handlingOf(entry(cites('第三十八条', '2019'))), 'derived');
  assert.equal(handlingOf(entry(cites('第十六条'))), undefined);
  assert.equal(handlingOf(entry(cites('第八条', '2008'))), undefined);
  assert.equal(handlingOf(entry({ group: 'derived', force: 'may' })), 'derived');
  assert.equal(handlingOf(entry({ basis: [{ law: '保守国家秘密法', article: '第十六条', version: '2019' }] })), undefined);
});

test('an article is explained in our own words only where its version is known, outdated only where it is known to be old', () => {
  const now = articleView({ law: '政府信息公开条例', article: '第十六条第一款', version: '2019' }, '');
  assert.deepEqual([now.law, now.outdated], [LAW, undefined]);
  assert.match(now.explanation!, /人事、后勤/);
  assert.doesNotMatch(now.explanation!, /执法案卷/);
  assert.match(articleView({ law: LAW, article: '第十六条', version: '2019' }, '').explanation!, /人事.*执法案卷/);
  const silent = articleView({ law: LAW, article: '第八条' }, '');
  assert.deepEqual([silent.version, silent.explanation, silent.outdated], [undefined, undefined, undefined]);
  assert.deepEqual(articleView({ law: LAW, article: '第八条' }, '2017-11-01').outdated, { now: [14] });
  assert.equal(articleView({ law: LAW, article: '第八条', version: '2019' }, '2017-11-01').outdated, undefined);
  assert.deepEqual(articleView({ law: '档案法', article: '第十条', version: '2020' }, '2017-01-01'), { article: '第十条', law: '档案法', version: '2020' });
  fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (law, article, version, issued) => {
    assert.equal(typeof articleView({ law, article, version }, issued).law, 'string');
  }), { numRuns: 300 });
});

test('a review is overdue from the day after; a month until its end', () => {
  assert.equal(isOverdue({ reviewBy: '2026-06-30' }, '2026-06-30'), false);
  assert.equal(isOverdue({ reviewBy: '2026-06-30' }, '2026-07-01'), true);
  assert.equal(isOverdue({ reviewBy: '2026-06' }, '2026-06-30'), false);
  assert.equal(isOverdue({ reviewBy: '2026-06' }, '2026-07-01'), true);
  assert.equal(isOverdue({ reviewBy: '每年底' }, '2099-01-01'), false);
  const columns = new Columns();
  columns.append([{ reviewBy: '2026-12-31' }, { reviewBy: '2026-06-30' }, {}, { reviewBy: '2027-01-31' }], [0, 1, 2, 3]);
  assert.deepEqual(reviewsOf(columns, '2026-11-26'), { next: '2026-12-31', overdue: 1 });
  assert.deepEqual([issuedOf({ version: '2017年版' }), issuedOf({ issued: '2018-01-02', version: '2026年版' }), issuedOf({})], ['2017-01-01', '2018-01-02', '']);
});

test('the list as CSV and back keeps what it says', () => {
  const items = [
    { id: '1', number: '1', name: '讨论记录', content: '会议发言', group: 'process', basis: [{ law: LAW, version: '2019', article: '第十六条第二款' }], force: 'may', department: '各单位', reviewed: '2025-12-31', reviewBy: '2026-12-31' },
    { id: '2', number: '2', name: '商业秘密', content: '技术方案', group: 'third-party', basis: [{ law: LAW, version: '2019', article: '第十五条' }], force: 'must', department: '各单位', whoMaySee: '权利人' },
    { id: '3', number: '3', name: '案卷材料', content: '=笔录', group: 'enforcement', basis: [{ law: '行政处罚法', article: '第五十四条' }], force: 'may', department: '各执法单位' },
  ];
  const columns = new Columns();
  columns.append(items, [0, 1, 2]);
  const csv = [...csvParts(columns, [0, 1, 2], { kind: 'negative-list', title: '清单' })].join('');
  const back = importNegativeList([gridFromCsv(csv.slice(1), '清单')], { kind: 'negative-list', updated: '2026-01-01' });
  const pick = (list: readonly object[], keys: readonly string[]): unknown[] => list.map((each) => Object.fromEntries(keys.map((key) => [key, (each as Record<string, unknown>)[key]])));
  const keys = ['number', 'name', 'content', 'group', 'basis', 'force', 'department', 'whoMaySee', 'reviewBy', 'reviewed'];
  assert.deepEqual(pick(back.document.items, keys), pick(items, keys));
});
