import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { readTables } from '../../../src/cli/readers/read.js';
import { ReadFailure } from '../../../src/cli/readers/failure.js';
import { makeXlsx } from '../../helpers/xlsx.js';
import { docxTable, makeDocx } from '../../helpers/docx.js';

const bytes = (data: Uint8Array): Buffer => Buffer.from(data);
const read = (data: Uint8Array, name: string): ReturnType<typeof readTables> => readTables(bytes(data), name);

/** Fails with one clear line, in under two seconds. */
async function refuses(data: Uint8Array, name: string, code: string): Promise<void> {
  const from = Date.now();
  await assert.rejects(readTables(bytes(data), name), (error: unknown) => {
    assert.ok(error instanceof ReadFailure, String(error));
    assert.equal(error.code, code);
    assert.ok(!error.message.includes('\n') && error.message.length < 80, error.message);
    return true;
  });
  assert.ok(Date.now() - from < 2000, `${name} took ${Date.now() - from} ms`);
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
