import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../../../src/cli/readers/html.js';
import { gridFromCsv } from '../../../../src/models/table/from-csv.js';
import { importTables } from '../../../../src/models/table/import-any.js';
import { openingHours, degrees, looseDate } from '../../../../src/models/table/kinds/values.js';
import type { Kind } from '../../../../src/spec/kinds.js';
import type { CatalogueDocument, FeedbackDocument, GazetteDocument, NegativeListDocument, PlacesDocument, SupervisorsDocument } from '../../../../src/spec/types.js';
import { validateDocument } from '../../../../src/spec/validate.js';

function read<D>(kind: Kind, text: string, more: object = {}): { document: D; codes: string[] } {
  const result = importTables([gridFromCsv(text, '表')], { kind, updated: '2024-01-01', publisher: { name: '云溪县人民政府' }, ...more });
  return { document: result.document as unknown as D, codes: result.findings.map(f => f.code) };
}
async function valid(document: unknown): Promise<void> {
  const errors = (await validateDocument(document)).filter(issue => issue.severity === 'error');
  assert.deepEqual(errors, []);
}

test('事项清单: name, kind of power, department, level', async () => {
  const { document } = read<CatalogueDocument>('catalogue', '云溪县公开事项清单\n序号,事项名称,权力类型,责任部门,行使层级,公开程度\n1,公共场所卫生许可,行政许可,县卫健局,县级,全部公开\n2,危房改造补助,行政给付,县住建局,"县级、乡级",部分公开\n');
  assert.deepEqual(document.items.map(item => [item.path, item.powerType, item.department, item.degree, item.levels?.map(l => l.code)]), [
    [['公共场所卫生许可'], '行政许可', '县卫健局', '全部公开', ['county']],
    [['危房改造补助'], '行政给付', '县住建局', '部分公开', ['county', 'township']],
  ]);
  await valid(document);
});

test('negative list: groups merged down, law with version and article, force only from words', async () => {
  const { document, codes } = read<NegativeListDocument>('negative-list', [
    '云溪县政务公开负面清单', '序号,信息事项类别,信息事项名称,信息事项内容,不予公开依据,责任部门',
    '1,危及安全和涉密,应急预案细节,部署,《中华人民共和国政府信息公开条例》（国令第711号）第十四条,县应急局',
    '2,,涉密会议,纪要不予公开,同上,县委办',
    '3,行政执法案卷,处罚案卷,,《政府信息公开条例》第十六条,县综合执法局', '4,别的,杂项,,,',
  ].join('\n'));
  assert.deepEqual(document.items.map(item => item.group), ['security', 'security', 'enforcement', 'other']);
  assert.deepEqual(document.items[0]?.basis, [{ law: '中华人民共和国政府信息公开条例', version: '2019', article: '第十四条' }]);
  assert.deepEqual(document.items[1]?.basis, document.items[0]?.basis);
  assert.equal(document.items[1]?.force, 'must');
  assert.equal(document.items[0]?.force, undefined);
  assert.ok(codes.includes('law-version') && codes.includes('group-unknown'));
  await valid(document);
});

test('places: coordinates need their system; swapped ones are put right; areas served', async () => {
  const csv = '学校名称,类别,地址,联系电话,办公时间,经度,纬度,招生范围,无障碍\n一小,小学,东街1号,0955-4000001,周一至周五8:30-12:00、14:00-17:30,105.64,36.56,"东街村、西街村",有\n二小,,南街,,,36.50,106.10,,无\n';
  const { document } = read<PlacesDocument>('places', csv, { crs: 'GCJ02' });
  assert.equal(document.crs, 'GCJ02');
  assert.deepEqual(document.features.map(f => f.geometry), [{ type: 'Point', coordinates: [105.64, 36.56] }, { type: 'Point', coordinates: [106.1, 36.5] }]);
  assert.deepEqual(document.features[0]?.properties.serves, [{ name: '东街村' }, { name: '西街村' }]);
  assert.deepEqual(document.features[0]?.properties.hours?.weekly, [{ days: [1, 2, 3, 4, 5], open: '08:30', close: '12:00' }, { days: [1, 2, 3, 4, 5], open: '14:00', close: '17:30' }]);
  assert.deepEqual(document.features.map(f => f.properties.accessible), [true, false]);
  assert.equal(document.categories?.length, 1);
  await valid(document);
  const unstated = read<PlacesDocument>('places', csv);
  assert.ok(unstated.codes.includes('crs-missing'));
  assert.equal(unstated.document.features[0]?.geometry, null);
  assert.equal(unstated.document.features[0]?.properties.ext?.['坐标'], '105.64,36.56');
  assert.equal(read<PlacesDocument>('places', `坐标系：百度\n${csv}`).document.crs, 'BD09');
});

test('supervisors: personal columns are not taken over', async () => {
  const { document, codes } = read<SupervisorsDocument>('supervisors', '姓名,界别,任期,手机,职责\n王某,人大代表,2024年1月至2026年1月,13900000000,监督公开\n李某,,,,\n');
  assert.deepEqual(document.members[0], { name: '王某', group: '人大代表', term: { from: '2024-01', to: '2026-01' }, duties: ['监督公开'] });
  assert.ok(codes.includes('personal-column'));
  assert.equal(JSON.stringify(document).includes('139'), false);
  await valid(document);
});

test('feedback departments, gazette directories', async () => {
  const departments = read<FeedbackDocument>('feedback', '部门名称,联系电话,受理范围\n县民政局,0955-4000002,社会救助\n县民政局,,\n县住建局,,住房\n').document;
  assert.deepEqual(departments.channels[0]?.departments, ['县民政局', '县住建局']);
  await valid(departments);
  const gazette = read<GazetteDocument>('gazette', '期号,标题,发文字号,发文机关,成文日期,施行日期,效力状态\n2024年第1期（总第25期）,甲办法,云政发〔20241号,云溪县人民政府,2024年1月5日,自发布之日起,现行有效\n,乙通知,云政办发〔2023〕9号,云溪县人民政府办公室,2023.12.1,,已废止\n').document;
  assert.deepEqual(gazette.documents?.map(d => [d.number, d.signed, d.effective, d.status]), [
    ['云政发〔2024〕1号', '2024-01-05', { text: '自发布之日起' }, 'in-force'], ['云政办发〔2023〕9号', '2023-12-01', undefined, 'repealed'],
  ]);
  assert.deepEqual(gazette.issues?.map(issue => [issue.year, issue.issue, issue.total, issue.sections?.[0]?.documents.length]), [[2024, 1, 25, 2]]);
  await valid(gazette);
});

test('a table without a title is called by its kind, and that is said', () => {
  const tables: readonly [Kind, string, string][] = [
    ['catalogue', '序号,事项名称,权力类型,责任部门\n1,占道审批,行政许可,县住建局\n', '公开事项目录'],
    ['negative-list', '类别,不予公开事项,法律依据\n涉密,密件,\n', '不予公开事项清单'],
    ['supervisors', '姓名,界别\n王示例,人大代表\n', '政务公开监督员名册'],
    ['places', '名称,地址\n一小,东街\n', '便民服务地点'],
    ['feedback', '部门名称,联系电话\n县民政局,\n', '互动渠道'],
    ['gazette', '标题,发文字号,成文日期\n甲办法,,2024年1月5日\n', '公报、文件目录'],
  ];
  for (const [kind, text, title] of tables) {
    const { findings, document } = importTables([gridFromCsv(text, '表')], { kind, updated: '2024-01-01', publisher: { name: '某县' } });
    assert.equal((document as { title: string }).title, title);
    assert.deepEqual(findings.filter(({ code }) => code === 'title-guessed').map(({ severity, message }) => [severity, message]), [['note', `没有写明标题,记为“${title}”,请核对(命令行可用 --title)`]]);
    for (const more of [{ title: '甲' }, { name: '甲' }]) assert.equal(read(kind, text, more).codes.indexOf('title-guessed'), -1);
  }
});

test('values: dates, hours, degrees', () => {
  assert.equal(looseDate('二〇二四年三月一日'), '2024-03-01');
  assert.equal(looseDate('2024/3/1 8:00'), '2024-03-01');
  assert.equal(looseDate('2024.3'), '2024-03');
  assert.deepEqual(looseDate('长期'), { text: '长期' });
  assert.deepEqual(openingHours('节假日照常'), { text: '节假日照常' });
  assert.equal(degrees('东经105°38′36″'), 105.643333);
  assert.equal(degrees('abc'), undefined);
});

test('a second import with the first as previous keeps every id, also with a row on top', () => {
  const csv = (rows: string): string => `类别,事项,内容,依据\n${rows}`;
  const first = read<NegativeListDocument>('negative-list', csv('过程性信息,讨论记录,内部,\n涉密,密件,全部,\n')).document;
  const second = read<NegativeListDocument>('negative-list', csv('第三方,商业秘密,合同,\n过程性信息,讨论记录,内部讨论,\n涉密,密件,全部,\n'), { previous: first }).document;
  assert.deepEqual(second.items.slice(1).map(item => item.id), first.items.map(item => item.id));
});

test('a blank of a plain list is judged by its column, never over a group, and what was filled is said', () => {
  const { document, codes } = read<NegativeListDocument>('negative-list', '类别,不予公开事项,法律依据,责任单位\n国家秘密,甲,《保守国家秘密法》第九条,县保密局\n,乙,,\n执法案卷,丙,,\n');
  assert.deepEqual(document.items.map(item => [item.group, item.basis?.[0]?.article, item.department, item.ext?.['inferred']]), [
    ['security', '第九条', '县保密局', undefined], ['security', '第九条', '县保密局', ['group', 'basis', 'department']], ['enforcement', undefined, undefined, undefined],
  ]);
  assert.equal(codes.filter(code => code === 'merge-guessed').length, 3);
  const repeated = read<NegativeListDocument>('negative-list', '类别,不予公开事项,责任单位\n国家秘密,甲,县保密局\n国家秘密,乙,县保密局\n国家秘密,丙,\n');
  assert.equal(repeated.document.items[2]?.department, undefined, 'a column that repeats its texts means its blanks');
});

test('negative list: an article without its law is read with the law above, and that is said', () => {
  const { document, codes } = read<NegativeListDocument>('negative-list', '不予公开事项,法律依据\n甲,第九条\n乙,《政府信息公开条例》（国令第711号）第十四条\n丙,第十六条\n');
  assert.deepEqual(document.items.map(item => item.basis), [
    [{ law: '第九条', article: '第九条' }], [{ law: '政府信息公开条例', version: '2019', article: '第十四条' }], [{ law: '政府信息公开条例', version: '2019', article: '第十六条' }],
  ]);
  assert.deepEqual(codes.filter(code => /^law/.test(code)), ['law-missing', 'law-implied']);
});

test('places: what is no coordinate stays as words', () => {
  const { document } = read<PlacesDocument>('places', '名称,经度,纬度\n甲,东经105.7度,北纬36.6度\n乙,0,0\n丙,待测,\n', { crs: 'CGCS2000' });
  assert.deepEqual(document.features.map(f => [f.geometry?.type === 'Point' ? f.geometry.coordinates : null, f.properties.ext?.['坐标']]), [[[105.7, 36.6], undefined], [null, '0,0'], [null, '待测']]);
});

test('supervisors: a length of time is no date; a personal column is said once', () => {
  const { document, codes } = read<SupervisorsDocument>('supervisors', '姓名,性别,聘任时间,任期\n王示例,男,2024年3月,三年\n李示例,女,2024年3月,2024.3-2027.3\n');
  assert.deepEqual(document.members.map(member => [member.term, member.ext]), [[{ from: '2024-03' }, { 任期: '三年' }], [{ from: '2024-03', to: '2027-03' }, undefined]]);
  assert.deepEqual(codes, ['personal-column', 'title-guessed']);
});

test('supervisors: nothing of the person but name and office is published', () => {
  const heads = ['身份证号码', '证件类别', '联系方式', '联系人', '微信号', 'ＱＱ', '电子邮箱', 'E-mail', '电子邮件', '传真', '籍 贯', '学历', '政治面貌', '开户银行', '银行卡号', '照片', '住所'];
  const { document, codes } = read<SupervisorsDocument>('supervisors', `姓名,界别,工作单位及职务,${heads.join(',')}\n王示例,人大代表,某镇中心小学校长,${heads.map(() => '甲').join(',')}\n`);
  assert.deepEqual(document.members[0], { name: '王示例', group: '人大代表', ext: { 工作单位及职务: '某镇中心小学校长' } });
  assert.deepEqual(codes.filter(code => code === 'personal-column'), heads.map(() => 'personal-column'));
});

test('places: a second head row under heads that are merged downwards is no place', () => {
  const head = (text: string): string => `<th rowspan="2">${text}</th>`;
  const html = `<p>便民服务地点</p><table><tr>${['序号', '网点名称', '地址'].map(head).join('')}<th colspan="2">办公时间</th><th colspan="2">坐标（CGCS2000）</th>${head('备注')}</tr>
    <tr><th>工作日</th><th>周末</th><th>经度</th><th>纬度</th></tr>
    <tr><td>1</td><td>关桥乡便民服务中心</td><td>关桥村</td><td>8:30-12:00</td><td>9:00-11:00</td><td>105.64</td><td>36.56</td><td>甲</td></tr>
    <tr><td>2</td><td>史店乡便民服务中心</td><td>史店村</td><td>8:30-12:00</td><td>休息</td><td>105.70</td><td>36.60</td><td></td></tr></table>`;
  const { document } = importTables(readHtml(html).grids, { kind: 'places', updated: '2026-09-01', publisher: { name: '某县' } });
  const { features, crs } = document as unknown as PlacesDocument;
  assert.equal(crs, 'CGCS2000');
  assert.deepEqual(features.map(({ properties, geometry }) => [properties.name, geometry?.type === 'Point' ? geometry.coordinates : null, properties.hours, properties.note, properties.ext]), [
    ['关桥乡便民服务中心', [105.64, 36.56], {
      text: '工作日8:30-12:00；周末9:00-11:00',
      weekly: [{ days: [1, 2, 3, 4, 5], open: '08:30', close: '12:00' }, { days: [6, 7], open: '09:00', close: '11:00' }],
    }, '甲', undefined],
    ['史店乡便民服务中心', [105.7, 36.6], { text: '工作日8:30-12:00；周末休息', weekly: [{ days: [1, 2, 3, 4, 5], open: '08:30', close: '12:00' }] }, undefined, undefined],
  ]);
});

test('places: a first place whose cells are merged with the next stays a place', () => {
  const html = '<table><tr><th>名称</th><th>类别</th><th>地址</th></tr><tr><td>一小</td><td rowspan="2">小学</td><td>东街</td></tr><tr><td>二小</td><td>南街</td></tr></table>';
  const { document } = importTables(readHtml(html).grids, { kind: 'places', updated: '2026-09-01', publisher: { name: '某县' } });
  assert.deepEqual((document as unknown as PlacesDocument).features.map(({ properties }) => properties.name), ['一小', '二小']);
});

test('places: the system in the heads of the columns, a place 300 km away, our own table back again', () => {
  const rows = [['名称', '类别', '经度（CGCS2000）', '纬度（CGCS2000）', '开放时间', '服务范围', '核对日期']];
  for (let i = 0; i < 5; i++) rows.push([`学校${i}`, '学校', String(106 + i / 100), '36.5', '周一至周五 9:00-12:00，14:00-18:00', '三河村、团庄村', '2026-08-30']);
  rows.push(['远处的学校', '学校', '109.4', '36.5', '', '', '']);
  const { document, findings } = importTables([{ name: '地点', rows, merges: [] }], { kind: 'places', updated: '2026-09-01', publisher: { name: '某县' } });
  const places = document as unknown as { crs: string; features: { geometry: unknown; properties: Record<string, unknown> }[] };
  assert.equal(places.crs, 'CGCS2000');
  assert.deepEqual(places.features[0]!.geometry, { type: 'Point', coordinates: [106, 36.5] });
  assert.equal(places.features[0]!.properties['updated'], '2026-08-30');
  assert.deepEqual(findings.filter(({ code }) => code === 'coordinates-far').map(({ place, message }) => [place.row, /约 30\d 公里/.test(message)]), [[7, true]]);
});
