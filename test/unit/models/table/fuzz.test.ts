/** Whatever stands in the cells, a parser returns, in linear time, and drops nothing. Seeded: a failure comes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBoxes } from '../../../../src/models/table/cells/boxes.js';
import { readBasis } from '../../../../src/models/table/cells/basis.js';
import { readChannels } from '../../../../src/models/table/cells/channels.js';
import { readContent } from '../../../../src/models/table/cells/content.js';
import { readDocumentNumber } from '../../../../src/models/table/cells/document-number.js';
import { levelCodes, readTick, readWordMarks } from '../../../../src/models/table/cells/marks.js';
import { readPublishers } from '../../../../src/models/table/cells/publishers.js';
import { readTimeLimit } from '../../../../src/models/table/cells/time-limit.js';
import { importCatalogue } from '../../../../src/models/table/catalogue.js';
import { gridFromCsv } from '../../../../src/models/table/from-csv.js';
import { importTables, TABLE_KINDS } from '../../../../src/models/table/import-any.js';
import { csvLine } from '../../../../src/models/csv.js';
import { squeeze } from '../../../../src/models/table/text.js';
import { readTitle } from '../../../../src/models/table/title.js';

/** Pieces that official cells are made of, and that break them. */
const PIECES = ['■', '□', '口', '£', 'R', '▲', '√', '政府网站', '政府公报', '其他', '：', '注:', '《', '》', '条例', '〔', '2016', '80号', ')', '(', '第', '二十条', '20', '个', '工作日', '日内', '之日起', '同上', '及时', '公示', '不少于', '每年', '长期', '\n', ' ', '　', ';', '、', '1.', '2.', '①', '●', '县级', '民政局', '另有规定', '从其规定', '\u0000', '\ud800', 'ﬀ', '<b>', '__proto__'];
const cell = fc.oneof({ weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(p => p.join('')) }, { weight: 1, arbitrary: fc.fullUnicodeString({ maxLength: 40 }) });
const PARSERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['boxes', readBoxes], ['basis', readBasis], ['channels', t => readChannels(t, 'mandatory-optional')], ['content', readContent], ['number', readDocumentNumber],
  ['tick', readTick], ['marks', t => readWordMarks(t, levelCodes)], ['publishers', readPublishers], ['time', readTimeLimit], ['title', readTitle],
];

for (const [name, parse] of PARSERS) {
  test(`${name}: total and pure`, () => {
    fc.assert(fc.property(cell, text => {
      const once = parse(text);
      assert.deepEqual(parse(text), once);
    }), { seed: 11, numRuns: 1500 });
  });

  test(`${name}: a long hostile cell takes no longer than its length`, () => {
    const runs = [' ', '\n', ';', '、', '《', '(', '〔', '1', '20个', '■', '口', 'R政', '第一条', '公开', '另有', '每年', '政府网站 ', '1.', '、 ', '\u3000', '，', '自', 'a'];
    for (const piece of runs) {
      const text = `甲${piece.repeat(Math.ceil(20_000 / piece.length))}乙`;
      const from = process.cpuUsage();
      parse(text);
      // Own time, so that a busy machine does not make it fail.
      const ms = process.cpuUsage(from).user / 1000;
      assert.ok(ms < 400, `${name} took ${ms.toFixed(0)} ms on ${JSON.stringify(piece)}`);
    }
  });
}

test('channels: no printed name is lost', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('政府网站', '政府公报', '两微一端', '广播电视', '精准推送', '便民服务站'), { minLength: 1, maxLength: 6 }), fc.constantFrom('■', '□', '☑', '£'), (names, box) => {
    const unique = [...new Set(names)];
    const { items } = readChannels(unique.map(name => box + name).join(' '));
    assert.deepEqual(items.map(item => item.label), unique);
  }), { seed: 12 });
});

test('time limits: n and unit come back for any amount', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 90 }), fc.constantFrom('个工作日', '日', '天', '个月'), fc.constantFrom('信息形成之日起', '批准后', ''), (n, unit, anchor) => {
    const clause = readTimeLimit(`${anchor}${n}${unit}内`)?.value.clauses?.[0];
    assert.equal(clause?.n, n);
    assert.equal(clause?.unit, { 个工作日: 'workday', 日: 'day', 天: 'day', 个月: 'month' }[unit]);
    assert.equal(clause?.kind, 'deadline');
  }), { seed: 13 });
});

const HEADS = ['序号', '一级事项', '二级事项', '公开内容(要素)', '公开依据', '公开时限', '公开主体', '公开渠道和载体', '全社会', '特定群体', '主动', '依申请', '县级', '备注'];

test('any cells under an official head: nothing thrown, every raw cell kept, ids unique', () => {
  const table = fc.array(fc.array(cell, { minLength: HEADS.length, maxLength: HEADS.length }), { maxLength: 8 });
  fc.assert(fc.property(table, rows => {
    const result = importCatalogue([{ name: '表', rows: [HEADS, ...rows], merges: [] }], { kind: 'catalogue', updated: '2024-01-01' });
    const { items } = result.document;
    assert.equal(new Set(items.map(item => item.id)).size, items.length);
    for (const item of items) {
      assert.ok(item.path.length >= 1 && item.path.length <= 4 && item.path.every(part => part !== ''));
      assert.ok(Array.isArray(item.raw) || typeof item.raw === 'object');
    }
    // Each cell of each row that became an item stands in raw, in the notice, or is reported by its row.
    const kept = squeeze(items.map(item => JSON.stringify(item.raw)).join('') + (result.document.notice ?? '') + result.document.title + items.map(item => item.path.join('')).join(''));
    const reported = new Set(result.findings.map(finding => finding.place.row));
    rows.forEach((row, i) => row.forEach(text => {
      const inside = squeeze(JSON.stringify(text).slice(1, -1));
      assert.ok(inside === '' || kept.includes(inside) || reported.has(i + 2), `row ${i + 2} lost ${JSON.stringify(text)}`);
    }));
  }), { seed: 14, numRuns: 400 });
});

test('any grid, any kind: total', () => {
  const grid = fc.record({
    rows: fc.array(fc.array(fc.oneof(cell, fc.constantFrom(...HEADS, '姓名', '名称', '经度', '类别', '标题', '部门')), { maxLength: 10 }), { maxLength: 12 }),
    merges: fc.array(fc.record({ row: fc.nat(12), column: fc.nat(10), rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) }), { maxLength: 6 }),
  });
  fc.assert(fc.property(grid, fc.constantFrom(...TABLE_KINDS.map(k => k.kind)), ({ rows, merges }, kind) => {
    const result = importTables([{ name: '表', rows, merges }], { kind, updated: '2024-01-01' });
    assert.equal(result.document.kind, kind);
  }), { seed: 15, numRuns: 600 });
});

test('CSV out and in: any text comes back', () => {
  const text = fc.fullUnicodeString({ maxLength: 12 }).map(t => t.replace(/\r\n?/g, '\n').replace(/\0/g, ''));
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(text, fc.constantFrom('=1', '+1', '@a', "'=x", '＝1', '-', ' a ', 'a"b', 'a,b')), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), rows => {
    const csv = `头,头\r\n${rows.map(row => csvLine(row)).join('')}`;
    assert.deepEqual(gridFromCsv(csv, '表').rows.slice(1), rows);
  }), { seed: 16, numRuns: 400 });
});
