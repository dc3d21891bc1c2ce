import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { KINDS, LIST_KEY, type Kind } from '../../../src/spec/kinds.js';
import { scan } from '../../../src/spec/privacy.js';
import { documentChecker, recordValidator, validateDocument } from '../../../src/spec/validate.js';
import { DOCUMENTS } from './samples.js';

const TODAY = '2026-03-10';
// Documents are taken apart and spoilt here on purpose; types would only be cast away again.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
const copy = (kind: Kind): Any => JSON.parse(JSON.stringify(DOCUMENTS[kind]));
const check = async (document: unknown) => (await validateDocument(document, { today: TODAY })).map(({ code, severity, pointer, message }) => `${severity} ${code} ${pointer} ${message}`);
/** Changes a good document and gives what is said about it, without the severity. */
async function after(kind: Kind, change: (document: Any) => void): Promise<string[]> {
  const document = copy(kind);
  change(document);
  return (await check(document)).map((line) => line.replace(/^\w+ /, ''));
}

test('a good document of each kind has nothing against it', async () => {
  for (const kind of KINDS) assert.deepEqual(await check(DOCUMENTS[kind]), [], kind);
});

test('every sample has every property of its schema somewhere, so that the sample is worth something', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../src/spec/schema/catalogue.schema.json', import.meta.url), 'utf8'));
  const item = DOCUMENTS.catalogue as Any;
  for (const key of Object.keys(schema.$defs.CatalogueItem.properties)) assert.ok(key in item.items[0], key);
});

test('schema errors say where, what and what instead', async () => {
  const item = (change: (item: Any) => void) => after('catalogue', (d) => change(d.items[0]));
  const cases: [Promise<string[]>, string][] = [
    [item((i) => (i.timeLimit.clauses[0].kind = '工作日内')), 'enum /items/0/timeLimit/clauses/0/kind “工作日内”不是可用的时限类型。请改为 deadline，原文放在 text。'],
    [item((i) => (i.timeLimit.clauses[0].unit = '工作日')), 'enum /items/0/timeLimit/clauses/0/unit “工作日”不是可用的时限单位。请改为 workday。'],
    [item((i) => (i.channels[0].state = '√')), 'enum /items/0/channels/0/state “√”不是可用的渠道标注。请改为 yes。'],
    [item((i) => (i.channels[0].code = '微博')), 'unknown-code /items/0/channels/0/code “微博”不是已知的渠道代码。请改为 weibo-wechat-app；本地自编的代码以 x- 开头。'],
    [item((i) => (i.number = 5)), 'type /items/0/number number（序号）应为文字，现为数字“5”。请加引号。'],
    [item((i) => (i.content = '甲')), 'type /items/0/content content（公开内容）应为列表，现为文字“甲”。请写成 ["…", "…"]。'],
    [item((i) => (i.timeLimit.clauses[0].n = '10')), 'type /items/0/timeLimit/clauses/0/n n（数量）应为数字，现为文字“10”。请去掉引号。'],
    [item((i) => delete i.path), 'required /items/0 缺少 path（事项名称），请补上。'],
    [item((i) => (i.path = [])), 'empty /items/0/path path（事项名称）至少要有 1 项。'],
    [item((i) => (i.links[0].date = '2024.3.1')), 'bad-date /items/0/links/0/date “2024.3.1”不是可用的日期。请写成 2024-03-01。'],
    [item((i) => (i.department = null)), 'type /items/0/department department（责任部门）应为文字，现为空值。没有就不写这个键。'],
    [after('catalogue', (d) => (d.updated = '2026年3月1日')), 'bad-date /updated “2026年3月1日”不是可用的日期。请写成 2026-03-01。'],
    [after('catalogue', (d) => (d.items = {})), 'type /items items（公开事项）应为列表，现为对象。请在外面加方括号。'],
    [after('gazette', (d) => (d.documents[0].effective = '自发布之日起')), 'bad-date /documents/0/effective “自发布之日起”不是可用的日期。请写成 2024-03-01、2024-03，或 {"text": "原文"}。'],
    [after('gazette', (d) => (d.documents[0].body[0].type = 'title')), 'enum /documents/0/body/0 “title”不是可用的正文类型。可用：heading、para、list、table、image、article、annex、signature、note。'],
    [after('gazette', (d) => { delete d.issues; delete d.documents; }), 'required  缺少 issues 或 documents，请至少写一个。'],
    [after('places', (d) => (d.crs = '高德')), 'enum /crs “高德”不是可用的坐标系。请改为 GCJ02。'],
    [after('places', (d) => (d.features[0].geometry.coordinates = ['105', '36'])), 'shape /features/0/geometry geometry（位置）应为 Point、Polygon、MultiPolygon 或 null，坐标写成 [经度, 纬度]，用数字。'],
    [after('replies', (d) => (d.items[0].satisfaction = 6)), 'range /items/0/satisfaction satisfaction（满意度）现为“6”，应不大于 5。'],
    [after('supervisors', (d) => (d.evaluations[0].results[0].counts['满意'] = '多')), 'type /evaluations/0/results/0/counts/满意 满意应为整数，现为文字“多”。请只写阿拉伯数字，不加引号。'],
  ];
  for (const [said, wanted] of cases) assert.deepEqual(await said, [wanted]);
});

test('checks of meaning', async () => {
  const has = async (kind: Kind, change: (document: Any) => void, wanted: string) => {
    const said = await after(kind, change);
    assert.ok(said.some((line) => line.indexOf(wanted) === 0), `${wanted}\n${said.join('\n')}`);
  };
  await has('catalogue', (d) => d.items.push({ id: 'i-2', path: ['x'] }), 'duplicate-id /items/2/id');
  await has('catalogue', (d) => (d.items[0].field = '养老服务'), 'dangling /items/0/field');
  await has('catalogue', (d) => (d.items[0].timeLimit = { text: '批准后20日内', clauses: [{ kind: 'deadline', n: 20, unit: 'workday' }] }), 'wrong-unit /items/0/timeLimit/clauses/0/unit');
  await has('catalogue', (d) => (d.issued = '2018-03-01'), 'stale-article /items/0/basis/1/article');
  await has('catalogue', (d) => (d.items[0].basis[1].number = '国务院令第492号'), 'stale-article /items/0/basis/1/article');
  await has('catalogue', (d) => (d.updated = '2024-01-01'), 'overdue /updated');
  await has('catalogue', (d) => (d.updated = '2026-12-01'), 'future-date /updated');
  await has('catalogue', (d) => (d.issued = '2026-03-09'), 'date-order /issued');
  await has('catalogue', (d) => (d.items[0].links[0].url = 'javascript:alert(1)'), 'unsafe-url /items/0/links/0/url');
  await has('catalogue', (d) => { d.publisher.level = 'township'; d.items[0].publishers = ['乡镇人民政府']; }, 'generic-owner /items/0/publishers/0');
  await has('catalogue-set', (d) => (d.parts[0].publisher.name = '各乡镇人民政府'), 'generic-owner /parts/0/publisher/name');
  await has('catalogue-set', (d) => (d.overrides[0].set.publishers = ['镇人民政府']), 'generic-owner /overrides/0/set/publishers/0');
  await has('catalogue-set', (d) => delete d.template, 'dangling /overrides');
  await has('negative-list', (d) => (d.items[0].basis[0].version = '2008'), 'stale-article /items/0/basis/0/article');
  await has('negative-list', (d) => (d.items[0].force = 'must'), 'force /items/0/force');
  await has('negative-list', (d) => (d.items[0].reviewBy = '2026-02-01'), 'overdue /items/0/reviewBy');
  await has('negative-list', (d) => (d.items[0].basis = []), 'no-basis /items/0/basis');
  await has('places', (d) => (d.features[0].properties.category = 'x'), 'dangling /features/0/properties/category');
  await has('places', (d) => (d.features[0].geometry.coordinates = [36.5, 105.6]), 'coordinates /features/0/geometry/coordinates 经度、纬度写反了');
  await has('places', (d) => (d.base = { type: 'tianditu' }), 'map-approval /mapApproval');
  await has('places', (d) => (d.features[0].properties.hours.weekly[0].close = '08:00'), 'range /features/0/properties/hours/weekly/0');
  await has('qr-set', (d) => (d.items[0].url = '/db'), 'not-absolute /items/0/url');
  await has('qr-set', (d) => (d.items[0].expires = '2026-01-01'), 'expired /items/0/expires');
  await has('feedback', (d) => { delete d.channels[0].privacy; d.channels[0].fields.push({ name: 'phone', label: '电话', type: 'tel' }); }, 'no-privacy-notice /channels/0/privacy');
  await has('feedback', (d) => delete d.channels[0].fields[1].options, 'required /channels/0/fields/1/options');
  await has('replies', (d) => (d.items[0].answered = '2026-01-01'), 'date-order /items/0/answered');
  await has('replies', (d) => (d.totals.published = 99), 'range /totals/published');
  await has('replies', (d) => d.items.push({ number: 'x', title: 'y', status: 'processing', received: '2025-10-01' }), 'overdue /items/1/status');
  await has('supervisors', (d) => (d.members[0].term = { from: '2025-01', to: '2024-01' }), 'date-order /members/0/term/to');
  await has('gazette', (d) => (d.issues[0].sections[0].documents[0].id = 'zz'), 'dangling /issues/0/sections/0/documents/0/id');
  await has('gazette', (d) => (d.documents[0].expires = '2026-02-01'), 'status /documents/0/status');
  await has('gazette', (d) => (d.documents[0].number = '示政发〔20261号'), 'number /documents/0/number');
  await has('site', (d) => d.documents.push({ ...d.documents[0] }), 'duplicate-id /documents/1/src');
});

test('no message and no pointer repeats personal data, and a quotation is short', async () => {
  const id = '11010519491231002X';
  const said = await validateDocument({ ...copy('catalogue'), items: [{ id: 'a', path: ['x'], category: `张某 ${id}`, contacts: [{ name: '甲', phone: 13812345678 }], field: id, raw: { 13812345678: 5 } }], publisher: { name: 'x', adcode: '13812345678' }, ext: { 13812345678: 1 } });
  assert.ok(said.length >= 3);
  for (const { message, pointer } of said) {
    assert.deepEqual(scan(message + pointer), []);
    for (const [quoted] of message.matchAll(/“[^”]*”/g)) assert.ok([...quoted].length <= 23);
  }
});

test('what is no document at all', async () => {
  const codes = async (value: unknown) => (await validateDocument(value)).map(({ code }) => code);
  for (const bad of [null, 5, 'x', [], undefined]) assert.deepEqual(await codes(bad), ['schema']);
  assert.deepEqual(await codes({}), ['wrong-version']);
  assert.deepEqual(await codes({ spec: 'gk/1', kind: 'toString' }), ['wrong-kind']);
});

test('a long list of faults is cut, and says how many are left', async () => {
  const said = await validateDocument({ ...copy('catalogue'), items: Array.from({ length: 500 }, () => ({})) }, { max: 50 });
  assert.equal(said.length, 51);
  assert.match(said[50]!.message, /另有 950 处/);
});

test('records can be checked one by one, the rest at the end', async () => {
  for (const kind of KINDS) {
    const document = DOCUMENTS[kind] as Any;
    const record = await recordValidator(kind);
    const { head, checker } = await documentChecker(document, { today: TODAY });
    const list = LIST_KEY[kind];
    const records: unknown[] = document[list ?? 'documents'];
    assert.deepEqual([...head, ...records.flatMap((r, i) => [...record(r, i), ...(list ? checker.record(r as Any, i) : [])]), ...checker.end()], [], kind);
    assert.equal(record({}, 7)[0]!.pointer.indexOf(`/${list ?? 'documents'}/7`), 0);
  }
});

test('any JSON gets an answer and never an exception', async () => {
  const keys = fc.constantFrom('id', 'path', 'items', 'title', 'basis', 'timeLimit', 'clauses', 'kind', 'channels', 'code', 'features', 'properties', 'geometry', 'coordinates', 'documents', 'issues', 'body', 'type', 'publisher', 'totals', 'template', 'overrides', 'fields', 'updated', 'term', 'questions', 'status', 'expires', '__proto__', 'sections');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>('a', '', 1, null, true, '2026-01-01', 'Point', 'para'), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(keys, tie('value'), { maxKeys: 5 })),
  }));
  await fc.assert(fc.asyncProperty(fc.constantFrom(...KINDS), fc.dictionary(keys, value, { maxKeys: 8 }), async (kind, body) => {
    const said = await validateDocument({ ...body, spec: 'gk/1', kind }, { today: TODAY });
    for (const issue of said) assert.ok(issue.code && issue.message && typeof issue.pointer === 'string');
  }), { numRuns: 2000, seed: 9 });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 400 }), value, async (kind, at, other) => {
    // One value somewhere in a good document is replaced.
    const document = copy(kind);
    const places: [Any, string][] = [];
    const walk = (now: Any) => { for (const key of Object.keys(now ?? {})) { places.push([now, key]); if (typeof now[key] === 'object') walk(now[key]); } };
    walk(document);
    const [holder, key] = places[at % places.length]!;
    holder[key] = other;
    await validateDocument(document, { today: TODAY });
  }), { numRuns: 2000, seed: 10 });
});

test('validators hold no eval, no require and no letter beyond ASCII', () => {
  const dir = new URL('../../../src/spec/generated/', import.meta.url);
  const files = readdirSync(dir).filter((file) => file.endsWith('.js'));
  assert.equal(files.length, KINDS.length);
  for (const file of files) assert.doesNotMatch(readFileSync(new URL(file, dir), 'utf8'), /\brequire\s*\(|new Function|\beval\s*\(|[^\x00-\x7f]/, file);
});

test('places: the one that is 300 km away is named, by pointer and kilometres', async () => {
  const feature = (i: number, lng: number) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lng, 36.5] }, properties: { id: `p${i}`, name: `学校${i}`, category: 'a' } });
  const document = { spec: 'gk/1', kind: 'places', title: '图', publisher: { name: '某县' }, updated: '2026-09-01', crs: 'CGCS2000', features: [feature(0, 106), feature(1, 106.1), feature(2, 109.4), feature(3, 106.2), feature(4, 105.9)] };
  const issues = await validateDocument(document);
  assert.deepEqual(issues.filter(({ code }) => code === 'coordinates-far').map(({ pointer, message }) => [pointer, /学校2.*约 29\d 公里/.test(message)]), [['/features/2/geometry/coordinates', true]]);
});
