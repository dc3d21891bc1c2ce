/** The patterns of mess m1–m17 of the domain notes, each in words of our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridFromCsv } from '../../../../src/models/table/from-csv.js';
import type { CatalogueItem } from '../../../../src/spec/types.js';
import { gridFromElement, type NodeLike } from '../../../../src/models/table/from-element.js';
import { importTables } from '../../../../src/models/table/import-any.js';
import { at, channels, codes, paths, read, ticks } from './read-fixture.js';

test('m1 merged cells exported as blanks are filled, marked as inferred and reported', () => {
  const result = read('m01-merged-as-blank.csv');
  const { items, title, publisher, fields } = result.document;
  assert.equal(title, '云溪县图书借阅领域基层政务公开标准目录');
  assert.equal(publisher.name, '云溪县');
  assert.deepEqual(fields, [{ id: '图书借阅', name: '图书借阅' }]);
  assert.deepEqual(paths(items), ['借阅服务 > 办证须知', '借阅服务 > 借阅规则', '借阅服务 > 遗失赔偿', '读者活动 > 讲座安排']);
  assert.deepEqual(items[1]?.basis, [{ title: '公共图书馆法' }]);
  assert.deepEqual(items[1]?.ext, { inferred: ['basis', 'timeLimit', 'publishers', 'channels'] });
  assert.equal(at(result, 'merge-guessed').length, 8);
  assert.equal(ticks(items[2]!), '?all ?specific ?proactive ?on-request ?county ?township', 'ticks are never filled');
  assert.deepEqual(at(result, 'empty-row'), ['8/']);
});

test('m1 where neighbours repeat their text a blank is a blank', () => {
  const result = read('m01-blank-is-blank.csv');
  assert.equal(result.document.items[2]?.basis, undefined);
  assert.ok(codes(result).includes('blank-kept'));
  assert.ok(at(result, 'empty-cell').includes('5/5'));
});

test('m2 a label cut across two rows is joined when the whole stands elsewhere', () => {
  const result = read('m02-label-cut.csv');
  assert.deepEqual(paths(result.document.items), ['路灯设施管理 > 路灯报修', '路灯设施管理 > 路灯新建', '绿化 > 补种']);
  assert.deepEqual(at(result, 'label-cut'), ['3/']);
});

test('m3 words broken by line ends and spaces are whole again; the raw cell keeps them', () => {
  const { items } = read('m03-broken-words.csv').document;
  assert.deepEqual(items[0]?.path, ['殡葬服务', '骨灰堂收费']);
  assert.deepEqual(items[0]?.basis, [{ title: '殡葬管理条例' }]);
  assert.deepEqual(items[0]?.timeLimit?.clauses, [{ kind: 'deadline', n: 10, unit: 'workday', anchor: '制定之日' }]);
  assert.equal(channels(items[0]), '+website -notice-board');
  assert.equal(ticks(items[0]), '+all ?specific +proactive ?on-request +county +township +village');
  assert.equal((items[0]?.raw as string[])[1], '殡葬\n服务');
});

test('m4 an item over many rows gets the channel lines before and after it', () => {
  const result = read('m04-rows-of-one-item.csv');
  const [first, second] = result.document.items;
  assert.equal(result.document.items.length, 2);
  assert.equal(channels(first!), '+website -gazette -weibo-wechat-app +broadcast -notice-board');
  assert.equal(channels(second!), '-website +gazette +weibo-wechat-app -broadcast +push -other');
});

test('m5 repeated heads are passed over; a new title with other columns is a new table', () => {
  const { document, counts } = read('m05-heads-again.csv');
  assert.equal(counts.tables, 2);
  assert.deepEqual(document.items.map(item => [item.number, item.field, item.publishers?.[0]]), [
    ['1', '民宿管理', '镇人民政府'], ['2', '民宿管理', '镇人民政府'], ['1', '渔业管理', '县农业农村局'],
  ]);
  assert.equal(typeof document.items[2]?.raw, 'object');
  assert.ok(!Array.isArray(document.items[2]?.raw), 'columns that differ from the first table are named');
});

test('m6 同上 keeps its word and what it stands for', () => {
  const result = read('m06-ditto.csv');
  const [, second, third] = result.document.items;
  assert.deepEqual(second?.basis, [{ title: '森林法' }]);
  assert.equal(second?.timeLimit?.text, '同上');
  assert.deepEqual(second?.timeLimit?.clauses, [{ kind: 'reference', anchor: '20个工作日内' }, { kind: 'deadline', n: 20, unit: 'workday' }]);
  assert.equal((second?.raw as string[])[4], '同上');
  assert.deepEqual(third?.basis, [{ title: '森林法' }]);
  assert.deepEqual(at(result, 'ditto-across'), ['5/5']);
  const dangling = read('m06-ditto-dangling.csv');
  assert.deepEqual(dangling.document.items[0]?.timeLimit, { text: '同上', clauses: [{ kind: 'reference' }] });
  assert.deepEqual(at(dangling, 'ditto-dangling'), ['3/6']);
});

test('m7 numbers as printed: late start, gaps, codes, none, restarts', () => {
  assert.deepEqual(read('m07-numbers.csv').document.items.map(item => item.number), ['22', '0501', undefined, '1']);
});

test('m8 the glyph zoo', () => {
  const { document, findings } = read('m08-glyphs.csv');
  assert.deepEqual(document.items.map(channels), [
    '+website -gazette +weibo-wechat-app', '+website -gazette -weibo-wechat-app -service-centre', '+website ?gazette -weibo-wechat-app',
    '+website +notice-board', 'Dwebsite -gazette', '+website -gazette', '+website -gazette', '',
  ]);
  assert.deepEqual(findings.filter(f => f.code.startsWith('channel-')).map(f => f.code), ['channel-without-box', 'channel-cut']);
});

test('m9 boxes glued together or far apart', () => {
  assert.deepEqual(read('m09-glued.csv').document.items.map(channels), ['+website -gazette +weibo-wechat-app -press', '+website -gazette +weibo-wechat-app -other']);
});

test('m10 mangled document numbers', () => {
  const result = read('m10-document-numbers.csv');
  assert.deepEqual(result.document.items.map(item => item.basis?.[0]?.number), ['云政发〔2016〕80号', '云建〔2012〕84号', '云人发〔2007〕78号', '云农字〔2011〕5号', '云发〔180012号']);
  assert.deepEqual(at(result, 'basis-number-repaired'), ['3/5', '4/5']);
  assert.deepEqual(at(result, 'basis-number-unclear'), ['7/5']);
});

test('m11 scanner noise keeps its text', () => {
  const { items } = read('m11-noise.csv').document;
  assert.deepEqual(items[0]?.content, ['受理部门', '7次沟中迁']);
  assert.deepEqual(items[0]?.timeLimit?.clauses, [{ kind: 'deadline', n: 20, unit: 'workday', anchor: '信息形成之日' }]);
});

test('m12 the same item twice is said; each keeps an id of its own', () => {
  const result = read('m12-copied.csv');
  assert.deepEqual(at(result, 'duplicate'), ['4/']);
  assert.notEqual(result.document.items[0]?.id, result.document.items[1]?.id);
});

test('m13 ticks that slipped by a column are reported, not moved', () => {
  const result = read('m13-slip.csv');
  assert.deepEqual(at(result, 'ticks-slipped'), ['3/']);
  assert.equal(ticks(result.document.items[0]!), '?all +specific ?proactive +on-request ?county ?township');
});

test('m14 cut cells are said', () => {
  assert.deepEqual(at(read('m14-cut.csv'), 'maybe-cut'), ['3/2', '3/4', '3/6', '4/5']);
});

test('m15 padding and trailing signs', () => {
  const { items } = read('m15-padding.csv').document;
  assert.deepEqual([items[0]?.number, items[0]?.path, items[0]?.content], ['1', ['殡葬服务', '骨灰堂'], ['标准']]);
  assert.equal(channels(items[0]!), '+website -other');
});

test('m16 traditional clones do not crash; m17 a page without the table says so', () => {
  assert.equal(read('m16-traditional.csv').document.items.length, 0);
  const page = read('m17-attachment-only.html');
  assert.equal(page.document.items.length, 0);
  assert.ok(codes(page).includes('no-table'));
});

test('an html table with spans, inside a layout table, without end tags', () => {
  const { document, findings } = read('spans.html');
  assert.equal(document.title, '云溪镇饮水安全领域基层政务公开标准目录');
  assert.deepEqual(paths(document.items), ['水质 > 检测结果', '水质 > 整改情况']);
  assert.deepEqual(document.items[1]?.basis, [{ title: '生活饮用水卫生监督管理办法', number: '卫生部令第53号' }]);
  assert.deepEqual(document.items[1]?.publishers, ['云溪镇人民政府']);
  assert.equal(ticks(document.items[1]), '?all +specific{受影响的用水户} +proactive ?on-request +county ?township ?village');
  assert.ok(!findings.some(finding => finding.code === 'merge-guessed'), 'a source that knows its merges is not guessed at');
});

test('names of those who filled in the form, in cells of their own below the table, are no item', () => {
  const { document, counts } = importTables([gridFromCsv('序号,公开事项,公开内容,公开时限,公开主体\n1,甲,乙,及时,丙局\n填表人:张三,,,,审核人:李四\n', '表')], { kind: 'catalogue', updated: '2024-01-01' });
  assert.equal(counts.items, 1);
  assert.deepEqual(document.ext, { 表外文字: ['填表人:张三', '审核人:李四'] });
});

test('the name of the page says whose table it is where the table does not', () => {
  const table = gridFromCsv('养老服务领域公开目录\n公开事项,公开内容,公开主体\n甲,乙,各部门\n', '表');
  assert.equal(importTables([table], { kind: 'catalogue', updated: '2024-01-01', name: '云溪县养老服务领域公开目录' }).document.publisher.name, '云溪县');
  assert.equal(importTables([table], { kind: 'catalogue', updated: '2024-01-01', name: '云溪县人民政府网' }).document.publisher.name, '未载明');
});

test('a table of the page takes title and date from above what it stands in; a menu or a far heading gives none', () => {
  const text = (value: string): NodeLike => ({ nodeType: 1, nodeName: 'TD', nodeValue: null, childNodes: [{ nodeType: 3, nodeName: '#text', nodeValue: value, childNodes: [] }] });
  const rows = [['公开事项', '公开内容', '公开主体'], ['甲', '乙', '丙局']].map(row => ({ cells: row.map(cell => ({ ...text(cell), colSpan: 1, rowSpan: 1 })) }));
  const date = { nodeName: 'P', textContent: '发布时间：2024-03-05', previousElementSibling: { nodeName: 'H1', textContent: '云溪县养老服务领域公开目录', previousElementSibling: { nodeName: 'UL', textContent: '首页 目录' } } };
  const grid = gridFromElement({ rows, parentElement: { parentElement: { previousElementSibling: date } } });
  assert.deepEqual([grid.before, grid.around], ['云溪县养老服务领域公开目录', ['发布时间：2024-03-05']]);
  const { document } = importTables([grid], { kind: 'catalogue' });
  assert.deepEqual([document.title, document.updated, document.publisher.name], ['云溪县养老服务领域公开目录', '2024-03-05', '云溪县']);
  assert.equal(gridFromElement({ rows, parentElement: { parentElement: { parentElement: { parentElement: { previousElementSibling: date } } } } }).before, undefined);
  assert.equal(gridFromElement({ rows, previousElementSibling: { nodeName: 'TABLE', textContent: '云溪县养老服务领域公开目录' } }).before, undefined);
});

test('a table that goes on after a page takes title, field, path and 同上 from the one above', () => {
  const head = ['序号', '一级事项', '二级事项', '公开内容', '公开依据', '公开主体'];
  const first = { name: '表 1', rows: [['云溪县救灾领域公开目录'], head, ['1', '救灾', '灾情', '甲', '《乙条例》', '丙局']], merges: [] };
  const of = (rows: string[][], more: object = {}): ReturnType<typeof importTables> => importTables([first, { name: '表 2', rows, merges: [], ...more }], { kind: 'catalogue', updated: '2024-01-01' });
  for (const result of [of([['续表'], head, ['2', '', '款物', '丁', '同上', '同上']]), of([head, ['2', '', '款物', '丁', '同上', '同上']]), of([head, ['2', '', '款物', '丁', '同上', '同上']], { before: '（续表）' })]) {
    const { document, findings } = result;
    const [, item] = (document as unknown as { items: CatalogueItem[] }).items;
    assert.equal(document.title, '云溪县救灾领域公开目录');
    assert.deepEqual([item?.path, item?.field, item?.basis, item?.publishers], [['救灾', '款物'], '救灾', [{ title: '乙条例' }], ['丙局']]);
    assert.ok(!findings.some(finding => finding.code === 'ditto-dangling' || finding.code === 'parent-missing'));
  }
  const own = of([['云溪县养老服务领域公开目录'], head, ['1', '养老', '补贴', '丁', '同上', '戊局']]);
  assert.ok(own.findings.some(finding => finding.code === 'ditto-dangling'), 'a table with a title of its own is none that goes on');
});
