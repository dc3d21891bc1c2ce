import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { parseJson } from '../../../src/cli/readers/parse-json.js';
import { readTables } from '../../../src/cli/readers/read.js';
import { importTables } from '../../../src/models/table/import-any.js';
import { ReadFailure } from '../../../src/cli/readers/failure.js';
import { makeXlsx } from '../../helpers/xlsx.js';
import { docxTable, makeDocx } from '../../helpers/docx.js';

const bytes = (data: Uint8Array): Buffer => Buffer.from(data);
const read = (data: Uint8Array, name: string): ReturnType<typeof readTables> => readTables(bytes(data), name);

/** Fails with one clear line, in under two seconds. */
async function refuses(data: Uint8Array, name: string, code: string): Promise<void> {
  // Processor time: the clock on the wall also counts what others do on this machine.
  const from = process.cpuUsage();
  await assert.rejects(readTables(bytes(data), name), (error: unknown) => {
    assert.ok(error instanceof ReadFailure, String(error));
    assert.equal(error.code, code);
    assert.ok(!error.message.includes('\n') && error.message.length < 80, error.message);
    return true;
  });
  const { user, system } = process.cpuUsage(from);
  assert.ok(user + system < 2e6, `${name} took ${(user + system) / 1000} ms`);
}

test('xlsx: strings, numbers, formula values, merges, links, leading zeros, two sheets', async () => {
  const { grids } = await read(makeXlsx([
    { name: '目录', rows: [['标题', null], ['0501', 12], [{ formula: '1+1', value: 2 }, { inline: '行一\n行二' }], [{ formula: 'A1', value: '=cmd' }, '110101199003070011']], merges: ['A1:B1'], links: [{ ref: 'B2', url: 'https://example.gov.cn/a.docx' }] },
    { name: '附表', rows: [['甲']] },
  ]), 'a.xlsx');
  assert.deepEqual(grids.map(grid => grid.name), ['目录', '附表']);
  assert.deepEqual(grids[0]?.rows, [['标题'], ['0501', '12'], ['2', '行一\n行二'], ['=cmd', '110101199003070011']]);
  assert.deepEqual(grids[0]?.merges, [{ row: 0, column: 0, rows: 1, columns: 2 }]);
  assert.deepEqual(grids[0]?.links, [{ row: 1, column: 1, title: '12', url: 'https://example.gov.cn/a.docx' }]);
});

test('xlsx: formulas that were never computed and error values are said; shared text cannot explode', async () => {
  const sheet = (cells: string): Uint8Array => zipSync({
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="s.xml"/></Relationships>'),
    'xl/s.xml': strToU8(`<sst><si><t>${'长'.repeat(40_000)}</t></si></sst>`),
    'xl/worksheets/s.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
  });
  const { grids } = await read(sheet('<row r="1"><c r="A1"><f>NOW()</f></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>'), 'a.xlsx');
  assert.deepEqual(grids[0]?.rows, [['', '', '2']]);
  assert.deepEqual(grids[0]?.problems?.map(p => [p.row, p.column, p.code]), [[0, 0, 'formula-empty'], [0, 1, 'formula-error']]);
  let rows = '';
  for (let r = 1; r <= 1000; r++) rows += `<row r="${r}">${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`;
  await refuses(sheet(rows), 'shared.xlsx', 'too-large');
});

test('docx: spans both ways, wingdings, tracked deletions left out, the paragraph above as title', async () => {
  const ticked = '<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>政府网站</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:br/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>政府公报</w:t></w:r></w:p>';
  const body = docxTable([
    [{ text: '序号', down: 'start' }, { text: '公开事项', span: 2 }, { text: '渠道', down: 'start' }],
    [{ down: 'go' }, '一级事项', '二级事项', { down: 'go' }],
    ['1', { text: '甲', down: 'start' }, '乙\n丙', { raw: ticked }],
    ['2', { down: 'go' }, '丁', { text: '' }],
  ]);
  const { grids } = await read(makeDocx(['云溪县目录'], body), 'a.docx');
  assert.deepEqual(grids[0]?.rows, [['序号', '公开事项', '', '渠道'], ['', '一级事项', '二级事项', ''], ['1', '甲', '乙\n丙', '☑政府网站\n□政府公报'], ['2', '', '丁', '']]);
  assert.deepEqual(grids[0]?.merges, [{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }, { row: 0, column: 3, rows: 2, columns: 1 }, { row: 2, column: 1, rows: 2, columns: 1 }]);
  assert.equal(grids[0]?.before, '云溪县目录');
});

test('docx: letters of a picture font and form check boxes are boxes', async () => {
  const raw = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r><w:r><w:t>政府网站</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>公报</w:t></w:r><w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>公示栏</w:t></w:r></w:p>';
  const { grids } = await read(makeDocx([], docxTable([[{ raw }]])), 'a.docx');
  assert.deepEqual(grids[0]?.rows, [['☑政府网站□公报■公示栏']]);
});

test('csv: UTF-8 with and without mark, GB 18030, UTF-16, tabs, our own apostrophe', async () => {
  const text = '序号,事项\r\n1,"甲,""乙""\n丙"\r\n2,\'=1+1\r\n';
  const expected = [['序号', '事项'], ['1', '甲,"乙"\n丙'], ['2', '=1+1']];
  for (const data of [Buffer.from(text), Buffer.from(`\ufeff${text}`), iconv.encode(text, 'gb18030'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    assert.deepEqual((await read(data, 'a.csv')).grids[0]?.rows, expected);
  }
  assert.deepEqual((await read(Buffer.from('甲\t乙\n1\t2'), 'a.tsv')).grids[0]?.rows, [['甲', '乙'], ['1', '2']]);
});

test('html: an .xls that is html, GBK page, nested layout, hostile spans', async () => {
  const page = '<html><head><meta charset=gbk></head><table><tr><td>序号<td>事项<tr><td>1<td>甲</table>';
  assert.deepEqual((await read(iconv.encode(page, 'gbk'), 'a.html')).grids[0]?.rows, [['序号', '事项'], ['1', '甲']]);
  assert.deepEqual((await read(Buffer.from(page), 'old.xls')).grids[0]?.rows, [['序号', '事项'], ['1', '甲']]);
  const hostile = await read(Buffer.from('<table><tr><td rowspan=65534 colspan=1000>甲</table>'), 'b.html');
  assert.ok((hostile.grids[0]?.rows.length ?? 0) <= 2);
});

test('hostile and broken files end in one clear line', async () => {
  const good = makeXlsx([{ name: '目录', rows: [['甲']] }]);
  await refuses(good.subarray(0, good.length - 40), 'cut.xlsx', 'truncated');
  await refuses(strToU8('not a zip'), 'text.xlsx', 'truncated');
  await refuses(new Uint8Array(), 'empty.csv', 'empty');
  const zeros = new Uint8Array(60 * 1024 * 1024);
  await refuses(makeXlsx([{ name: '目录', rows: [['甲']] }], { 'xl/media/x.bin': zeros }), 'bomb.xlsx', 'zip-bomb');
  const xml = (doctype: string): Uint8Array => zipSync({ 'xl/workbook.xml': strToU8(`<?xml version="1.0"?>${doctype}<workbook><sheets/></workbook>`) });
  await refuses(xml('<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>'), 'laugh.xlsx', 'xml-bomb');
  await refuses(xml('<!DOCTYPE a SYSTEM "file:///etc/passwd">'), 'xxe.xlsx', 'xml-bomb');
  await refuses(makeDocx([], '', { 'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body>') }), 'cut.docx', 'xml');
  await refuses(makeDocx([], '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'deep.docx', 'xml-deep');
  const encrypted = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
  await refuses(encrypted, 'locked.xlsx', 'encrypted');
  await refuses(Buffer.concat([encrypted.subarray(0, 8), Buffer.alloc(600)]), 'old.xls', 'old-format');
  await refuses(strToU8('%PDF-1.4'), 'a.pdf', 'pdf');
  await refuses(zipSync({ 'a.txt': strToU8('x') }), 'a.zip', 'unsupported');
  await refuses(Buffer.from([0x80, 0xff, 0xfe, 0x81, 0x0a]), 'bad.csv', 'wrong-encoding');
  await refuses(strToU8('<div>'.repeat(200_000)), 'deep.html', 'html-deep');
});

test('a zip that lies about its sizes gains nothing', async () => {
  const data = bytes(makeXlsx([{ name: '目录', rows: [['甲'.repeat(5000)]] }]));
  // The central directory of the sheet: its declared size becomes 10.
  for (let i = 0; i + 46 < data.length; i++) {
    if (data.readUInt32LE(i) === 0x02014b50 && data.toString('utf8', i + 46, i + 46 + data.readUInt16LE(i + 28)).includes('sharedStrings')) data.writeUInt32LE(10, i + 24);
  }
  await assert.rejects(readTables(data, 'lie.xlsx'), ReadFailure);
});

test('docx: the title is the line that reads like one, also over two lines; what else stands above the table is kept', async () => {
  const table = docxTable([['序号', '公开事项', '公开内容', '公开主体'], ['1', '甲', '乙', '丙局']]);
  const of = async (...paragraphs: string[]): Promise<unknown> => {
    const [grid] = (await read(makeDocx(paragraphs, table), 'a.docx')).grids;
    return [grid?.before, grid?.around];
  };
  assert.deepEqual(await of('附件3', '云溪县社会救助领域基层政务公开标准目录', '填报单位:云溪县民政局    填报日期:2024年3月5日'), ['云溪县社会救助领域基层政务公开标准目录', ['附件3', '填报单位:云溪县民政局    填报日期:2024年3月5日']]);
  assert.deepEqual(await of('云溪县社会救助领域', '基层政务公开标准目录', '(2024年版)', ''), ['云溪县社会救助领域基层政务公开标准目录(2024年版)', undefined]);
  assert.deepEqual(await of('各乡镇人民政府:', `${'现将目录印发给你们,请遵照执行。'.repeat(8)}`, '低保工作一览'), ['低保工作一览', undefined]);
  assert.deepEqual(await of('填报日期:2024年3月5日'), [undefined, ['填报日期:2024年3月5日']]);
  const two = await read(makeDocx(['云溪县甲领域公开目录'], `${table}<w:p><w:r><w:t>填报单位:丁局</w:t></w:r></w:p>${table}`), 'a.docx');
  assert.deepEqual(two.grids.map(grid => [grid.before, grid.around]), [['云溪县甲领域公开目录', undefined], [undefined, ['填报单位:丁局']]], 'lines of one table are not those of the next');
});

test('html: title and 填报单位 above the table, menus are not', async () => {
  const page = '<div><p>首页 &gt; 政务公开</p><h1>云溪县养老服务领域公开目录</h1><p>填报单位：云溪县民政局</p><div><table><tr><td>公开事项<td>公开内容<td>公开主体<tr><td>甲<td>乙<td>丙</table></div></div>';
  const { grids } = await read(strToU8(page), 'a.html');
  assert.deepEqual([grids[0]?.before, grids[0]?.around], ['云溪县养老服务领域公开目录', ['填报单位：云溪县民政局']]);
});

test('geojson: properties and points of a map program; what is no point is said; other JSON is refused', async () => {
  const features = [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [105.64, 36.56] }, properties: { name: '一小', tel: '0955-4000001', 班级: 12 } },
    { type: 'Feature', geometry: { type: 'Polygon', coordinates: [] }, properties: { name: '学区' } }, { type: 'Feature', geometry: null, properties: null },
  ];
  const { grids } = await read(strToU8(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } }, features })), 'a.geojson');
  assert.deepEqual(grids[0]?.rows, [['name', 'tel', '班级', '经度', '纬度'], ['一小', '0955-4000001', '12', '105.64', '36.56'], ['学区', '—', '—', '', ''], ['—', '—', '—', '', '']]);
  assert.deepEqual(grids[0]?.around, ['坐标系:CGCS2000']);
  assert.deepEqual(grids[0]?.problems?.map(p => [p.row, p.code]), [[2, 'geometry-left']]);
  assert.equal((await read(strToU8('{"type":"FeatureCollection","features":[]}'), 'a.geojson')).grids[0]?.around, undefined, 'the system is not guessed from the format');
  await refuses(strToU8('{"a":1}'), 'a.json', 'unsupported');
  await refuses(strToU8('{"spec":"gk/1","kind":"places"}'), 'a.json', 'unsupported');
  await refuses(strToU8('['.repeat(100_000)), 'deep.json', 'too-deep');
  await refuses(strToU8('{"type":'), 'cut.json', 'not-json');
});

test('csv: a quote that is never closed is said; more columns than any table are refused; one giant cell takes no longer than its length', async () => {
  const open = 'a,\n'.repeat(200_000);
  const { grids } = await read(strToU8(`公开事项,公开内容,公开主体\n甲,乙,"${open}`), 'a.csv');
  assert.deepEqual(grids[0]?.problems?.map(p => [p.row, p.column, p.code]), [[1, 2, 'quote-open']]);
  const from = process.cpuUsage();
  importTables(grids, { kind: 'catalogue', updated: '2024-01-01' });
  const { user, system } = process.cpuUsage(from);
  assert.ok(user + system < 2e6, `${(user + system) / 1000} ms`);
  await refuses(strToU8(`公开事项${',列'.repeat(2_000)}\n`), 'a.csv', 'too-large');
});

test('json: what people get wrong by hand is named with its place', () => {
  const said = (text: string): string => {
    try {
      parseJson(text);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  for (const [text, words] of [
    ['{\n  "a": [1, 2],\n}', '不是正确的 JSON:第 2 行第 14 个字是多余的逗号,最后一项后面不写逗号'],
    ['{"a": [1, 2 , ]}', '不是正确的 JSON:第 1 行第 13 个字是多余的逗号,最后一项后面不写逗号'],
    ['{\n  “title”: "甲"\n}', '不是正确的 JSON:第 2 行第 3 个字是中文引号,要换成英文的 "'],
    ['{\n  "title": "甲”,\n  "b": 1\n}', '不是正确的 JSON:第 2 行第 14 个字是中文引号,要换成英文的 "'],
    ['\ufeff{"a"：1}', '不是正确的 JSON:第 1 行第 5 个字是中文冒号,要换成英文的 :'],
  ] as const) assert.equal(said(text), words);
  // Signs inside of texts are right; a mistake before them is not theirs.
  assert.equal(said('{"a": "他说“好，”,}"}'), '');
  assert.doesNotMatch(said('{"a": 1 2, "b": [1,]}'), /多余/);
});
