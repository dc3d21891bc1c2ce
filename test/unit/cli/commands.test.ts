import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import iconv from 'iconv-lite';
import { importCommand } from '../../../src/cli/commands/import.js';
import { lintCommand } from '../../../src/cli/commands/lint.js';
import { packCommand } from '../../../src/cli/commands/pack.js';
import { renderCommand } from '../../../src/cli/commands/render.js';
import { validateCommand } from '../../../src/cli/commands/validate.js';
import { UsageError } from '../../../src/cli/args.js';
import { ReadFailure } from '../../../src/cli/readers/failure.js';
import { Columns } from '../../../src/models/columns.js';
import { diffDocuments } from '../../../src/models/diff.js';
import type { CatalogueDocument } from '../../../src/spec/types.js';
import { makeXlsx, type SheetCell } from '../../helpers/xlsx.js';

const dir = mkdtempSync(join(tmpdir(), 'gk-cli-'));
after(() => rmSync(dir, { recursive: true }));
const path = (name: string): string => join(dir, name);
const fixture = (name: string): string => new URL(`../../fixtures/tables/${name}`, import.meta.url).pathname;
const json = (name: string): CatalogueDocument => JSON.parse(readFileSync(path(name), 'utf8')) as CatalogueDocument;

interface Ran { exit: number; out: string; err: string }
type Command = (argv: readonly string[], streams: { out(text: string): void; err(text: string): void }) => number | Promise<number>;
async function run(command: Command, ...argv: string[]): Promise<Ran> {
  const ran: Ran = { exit: -1, out: '', err: '' };
  ran.exit = await command(argv, { out: text => { ran.out += text; }, err: text => { ran.err += text; } });
  return ran;
}
const HEAD = ['序号', '公开事项', null, '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道'];
const SUB = [null, '一级事项', '二级事项', null, null, null, null, null];
const row = (n: number, a: string | null, b: string, content = '材料'): SheetCell[] => [n, a, b, content, '《甲条例》', '20个工作日内', '云溪县民政局', '■政府网站'];
const sheet = (...rows: SheetCell[][]): Uint8Array => makeXlsx([{ name: '目录', rows: [['云溪县社会救助领域基层政务公开标准目录'], HEAD, SUB, ...rows] }]);

test('import: 0 clean, 1 to be looked at, 2 nothing written; JSON report; nothing else touched', async () => {
  writeFileSync(path('a.xlsx'), sheet(row(1, '低保', '申请'), row(2, '低保', '审核')));
  const clean = await run(importCommand, path('a.xlsx'), '-o', path('a.json'), '--updated', '2024-01-01', '--json');
  assert.equal(clean.exit, 0, clean.err);
  const report = JSON.parse(clean.err) as { ok: boolean; summary: { items: number }; findings: unknown[] };
  assert.deepEqual([report.ok, report.summary.items], [true, 2]);
  assert.equal(json('a.json').publisher.name, '云溪县');

  const look = await run(importCommand, fixture('m08-glyphs.csv'), '-o', path('m08.json'), '--report', path('m08.html'), '--json');
  assert.equal(look.exit, 1);
  const finding = (JSON.parse(look.err) as { findings: { code: string; place: { sheet: string; row: number; column: number } }[] }).findings.filter(f => f.code === 'channel-cut')[0];
  assert.deepEqual([finding?.place.sheet, finding?.place.row, finding?.place.column], ['表', 10, 8]);
  const page = readFileSync(path('m08.html'), 'utf8');
  assert.ok(!page.includes('<script'));
  const cell = /<td class="warning[^"]*" id="(c0-10-8)">/.exec(page)?.[1];
  assert.ok(page.includes(`<a href="#${cell}">第 10 行 H 列</a>`), 'what was found leads to its cell, and the cell back to it');
  assert.ok(/<li id="f1" class="warning">/.test(page) && page.includes('<a href="#f1">注意 1</a>'));

  const none = await run(importCommand, fixture('m17-attachment-only.html'), '-o', path('none.json'));
  assert.equal(none.exit, 2);
  assert.ok(!readdirSync(dir).includes('none.json'));
  assert.deepEqual(readdirSync(dir).filter(name => name.includes('.tmp')), []);
});

test('import: a row on top changes no other id, also when contents are edited; the diff is one addition', async () => {
  writeFileSync(path('old.xlsx'), sheet(row(1, '低保', '申请'), row(2, null, '审核'), row(3, '临时救助', '发放')));
  await run(importCommand, path('old.xlsx'), '-o', path('old.json'), '--updated', '2024-01-01');
  writeFileSync(path('new.xlsx'), sheet(row(1, '低保', '公告'), row(2, '低保', '申请', '材料、流程'), row(3, null, '审核'), row(4, '临时救助', '发放')));
  await run(importCommand, path('new.xlsx'), '-o', path('new.json'), '--previous', path('old.json'), '--updated', '2024-02-01');
  const before = json('old.json').items.map(item => item.id);
  const now = json('new.json').items.map(item => item.id);
  assert.deepEqual(now.slice(1), before);
  assert.ok(!before.includes(now[0]!));
  const columns = (name: string): Columns => { const c = new Columns(); const { items } = json(name); c.append(items as unknown as Record<string, unknown>[], items.map((_, i) => i)); return c; };
  const diff = diffDocuments(columns('old.json'), columns('new.json'));
  assert.deepEqual([diff.added, diff.removed, diff.amended.map(a => [a.row, a.keys])], [[0], [], [[1, ['content']]]]);
});

test('import: personal data is masked, reported without its value, and fails', async () => {
  writeFileSync(path('leak.csv'), '序号,公开事项,公开内容,公开依据,公开时限,公开主体\n1,低保名单,"张三 11010519491231002X 13812345678",《甲条例》,及时,云溪县民政局\n');
  const ran = await run(importCommand, path('leak.csv'), '-o', path('leak.json'), '--report', path('leak.html'), '--json');
  assert.equal(ran.exit, 1);
  for (const text of [ran.err, readFileSync(path('leak.json'), 'utf8'), readFileSync(path('leak.html'), 'utf8')]) {
    assert.ok(!text.includes('11010519491231002X') && !text.includes('13812345678'));
  }
  assert.equal((JSON.parse(ran.err) as { findings: { code: string }[] }).findings.filter(f => f.code === 'privacy').length, 2);
});

test('the page of the report says the same remark once, and what is typed for terminals is set as Chinese', async () => {
  await run(importCommand, fixture('m01-merged-as-blank.csv'), '-o', path('m01.json'), '--report', path('m01.html'));
  const page = readFileSync(path('m01.html'), 'utf8');
  assert.equal(page.split('“公开依据”为空，按与上一行合并读取').length, 2);
  assert.ok(page.includes('读入 4 条（1 张表，5 行），写入'));
  assert.ok(page.includes('注意 8：'), 'all eight cells are counted');
});

test('import: several files and sheets become one document; --sheet, --kind, bad options', async () => {
  writeFileSync(path('two.xlsx'), makeXlsx([
    { name: '低保', rows: [['社会救助领域目录'], HEAD, SUB, row(1, '低保', '申请')] }, { name: '养老', rows: [['养老服务领域目录'], HEAD, SUB, row(1, '养老', '备案')] },
  ]));
  await run(importCommand, path('two.xlsx'), fixture('spans.html'), '-o', path('two.json'));
  assert.deepEqual(json('two.json').items.map(item => item.field), ['社会救助', '养老服务', '饮水安全', '饮水安全']);
  await run(importCommand, path('two.xlsx'), '--sheet', '养老', '-o', path('one.json'));
  assert.equal(json('one.json').items.length, 1);
  await assert.rejects(run(importCommand, path('two.xlsx'), '--kind', 'poem'), UsageError);
  await assert.rejects(run(importCommand, path('two.xlsx'), '--updated', '去年'), UsageError);
  await assert.rejects(run(importCommand, path('missing.xlsx')), ReadFailure);
  await assert.rejects(run(importCommand), UsageError);
});

test('writing: a link stays a link, a folder is refused, the old file stands until the new one is whole', async () => {
  writeFileSync(path('real.json'), 'old');
  symlinkSync(path('real.json'), path('link.json'));
  await run(importCommand, path('a.xlsx'), '-o', path('link.json'));
  assert.equal(json('real.json').kind, 'catalogue');
  await assert.rejects(run(importCommand, path('a.xlsx'), '-o', dir), ReadFailure);
  await assert.rejects(run(importCommand, path('a.xlsx'), '-o', join(dir, 'no', 'such', 'folder.json')), ReadFailure);
});

test('render → import gives the same document, for every fixture', async () => {
  for (const name of readdirSync(new URL('../../fixtures/tables/', import.meta.url)).filter(n => !/m16|m17/.test(n))) {
    await run(importCommand, fixture(name), '-o', path('r.json'), '--updated', '2024-01-01');
    assert.equal((await run(renderCommand, path('r.json'), '-o', path('r.html'))).exit, 0);
    await run(importCommand, path('r.html'), '-o', path('r2.json'));
    assert.deepEqual(json('r2.json'), json('r.json'), name);
  }
});

test('render as CSV → import gives the same records, for a catalogue and for the other kinds', async () => {
  const tables = {
    'negative-list': '序号,类别,不予公开事项,内容,法律依据,责任部门\n1,国家秘密,甲,涉密的,《保守国家秘密法》第九条,县保密局\n2,执法案卷,乙,,,\n',
    places: '名称,类别,地址,经度,纬度\n甲小学,小学,东街,105.64,36.56\n乙站,便民站,,,\n', supervisors: '姓名,界别,任期,职责\n王示例,教育界,2024-03至2027-03,监督\n李示例,,,\n',
    gazette: '标题,发文字号,发文机关,成文日期,效力状态\n甲通知,云政发〔2024〕3号,云溪县人民政府,2024-02-01,现行有效\n乙办法,,,,\n',
  };
  const same = async (kind: string, list: string, without: readonly string[]): Promise<void> => {
    assert.equal((await run(renderCommand, path('c.json'), '-o', path('c.csv'), '-q')).exit, 0);
    await run(importCommand, path('c.csv'), '--kind', kind, '-o', path('c2.json'), '--updated', '2024-01-01', '--crs', 'GCJ02');
    const records = (name: string): unknown => (json(name) as unknown as Record<string, Record<string, unknown>[]>)[list]!.map(record => Object.fromEntries(Object.entries(record).filter(([key]) => !without.includes(key))));
    assert.deepEqual(records('c2.json'), records('c.json'), kind);
  };
  // The cells of the first table, and what was guessed in them (ext), belong to the first table.
  for (const kind of Object.keys(tables) as (keyof typeof tables)[]) {
    writeFileSync(path('k.csv'), tables[kind]);
    await run(importCommand, path('k.csv'), '--kind', kind, '-o', path('c.json'), '--updated', '2024-01-01', '--crs', 'GCJ02');
    await same(kind, { 'negative-list': 'items', places: 'features', supervisors: 'members', gazette: 'documents' }[kind], ['ext']);
  }
  for (const name of ['m03-broken-words.csv', 'm06-ditto.csv', 'm15-padding.csv', 'spans.html']) {
    await run(importCommand, fixture(name), '-o', path('c.json'), '--updated', '2024-01-01');
    await same('catalogue', 'items', ['raw', 'ext', 'timeLimit', 'field']);
  }
  await assert.rejects(run(renderCommand, path('a.json'), '--csv', '--into', path('page.html')), UsageError);
});

test('render: marks, heading level, limit, JSON-LD; into a GBK page, twice the same', async () => {
  await run(renderCommand, path('a.json'), '-o', path('a.html'), '--heading-level', '3', '--limit', '1');
  const html = readFileSync(path('a.html'), 'utf8');
  assert.ok(html.includes('data-gk-rendered="1/2"') && html.includes('<h3>云溪县社会救助') && html.includes('列出 1 项，共 2 项') || html.includes('列出 1 项,共 2 项'));
  const ld = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as { '@context': string; mainEntity: { numberOfItems: number } };
  assert.deepEqual([ld['@context'], ld.mainEntity.numberOfItems], ['https://schema.org', 1]);
  assert.ok(!/style=|<style|onclick/.test(html));
  const page = '<html><head><meta charset="gb18030"></head><body>\r\n<p>前文</p><gk-catalogue src="a.json"></gk-catalogue>后文</body></html>';
  writeFileSync(path('page.html'), iconv.encode(page, 'gb18030'));
  await run(renderCommand, path('a.json'), '--into', path('page.html'));
  const once = readFileSync(path('page.html'));
  const text = iconv.decode(once, 'gb18030');
  assert.ok(text.startsWith('<html><head><meta charset="gb18030"></head><body>\r\n<p>前文</p><gk-catalogue src="a.json">') && text.endsWith('</gk-catalogue>后文</body></html>'));
  await run(renderCommand, path('a.json'), '--into', path('page.html'));
  assert.ok(readFileSync(path('page.html')).equals(once));
  writeFileSync(path('bare.html'), '<p>没有元素');
  await assert.rejects(run(renderCommand, path('a.json'), '--into', path('bare.html')), ReadFailure);
});

test('pack and back', async () => {
  await run(packCommand, path('two.json'), '-o', path('two.pack.json'));
  assert.equal((json('two.pack.json') as unknown as { pack: number }).pack, 1);
  await run(packCommand, path('two.pack.json'), '--unpack', '-o', path('two.back.json'));
  assert.deepEqual(json('two.back.json'), json('two.json'));
});

test('validate: what import writes is valid; wrong documents are not', async () => {
  assert.equal((await run(validateCommand, path('a.json'), '--today', '2024-02-01')).exit, 0);
  writeFileSync(path('bad.json'), '{"spec":"gk/1","kind":"catalogue","title":"x","publisher":{"name":"y"},"updated":"2024-13-01","items":[{"id":"a"}]}');
  const bad = await run(validateCommand, path('bad.json'), '--json');
  assert.equal(bad.exit, 1);
  assert.ok((JSON.parse(bad.out) as { findings: { place: { pointer: string } }[] }).findings.some(f => f.place.pointer.startsWith('/items/0')));
  writeFileSync(path('broken.json'), '{"spec":\n');
  await assert.rejects(run(validateCommand, path('broken.json')), ReadFailure);
});

test('validate: without --today it is today', async () => {
  writeFileSync(path('old.json'), JSON.stringify({ ...json('a.json'), updated: '2020-01-01' }));
  const codes = async (...args: string[]): Promise<string[]> => (JSON.parse((await run(validateCommand, path('old.json'), '--json', ...args)).out) as { findings: { code: string }[] }).findings.map(f => f.code);
  assert.ok((await codes()).includes('overdue'));
  assert.ok(!(await codes('--today', '2020-02-01')).includes('overdue'));
});

test('lint: cells, text, JSON, pages and what they link to; kinds and places, never values', async () => {
  writeFileSync(path('list.csv'), '姓名,家庭住址,补助金额\n张三,某村一组,1000\n李四,某村 11010519491231002X,900\n');
  writeFileSync(path('text.txt'), '联系人 １３８ １２３４ ５６７８\n统一社会信用代码 91110000000000000X\n');
  writeFileSync(path('data.json'), '{"a":{"手机":13812345678}}');
  writeFileSync(path('cut.html'), '<p>证件 <b>110105</b><i>19491231</i>002X</p><!-- 13912345678 --><a href="list.csv?x#y">附件</a><a href="scan.pdf">扫描件</a><a href="../up.csv">外面</a><img src="a.png">');
  writeFileSync(path('scan.pdf'), '%PDF-1.4');
  writeFileSync(path('book.xlsx'), makeXlsx([{ name: '名单', rows: [['户主姓名', '致贫原因'], ['王五', '因病']] }], { 'xl/comments1.xml': Buffer.from('<comments><comment><text><t>手机 13712345678</t></text></comment></comments>') }));
  const of = async (...names: string[]): Promise<{ exit: number; found: string[]; text: string }> => {
    const ran = await run(lintCommand, ...names.map(path), '--json');
    const { findings } = JSON.parse(ran.out) as { findings: { code: string; file: string; place: { text: string } }[] };
    return { exit: ran.exit, found: findings.map(f => `${f.file.split('/').pop()}:${f.code}@${f.place.text}`).sort(), text: ran.out };
  };
  const list = await of('list.csv');
  assert.deepEqual(list.found, ['list.csv:id-card@第3行 B列', 'list.csv:telling-heads@第1行']);
  assert.ok(!list.text.includes('11010519491231002X'));
  assert.deepEqual((await of('text.txt')).found, ['text.txt:mobile@第1行']);
  assert.deepEqual((await of('data.json')).found, ['data.json:mobile@/a/手机']);
  assert.deepEqual((await of('book.xlsx')).found, ['book.xlsx:mobile@xl/comments1.xml', 'book.xlsx:telling-heads@名单 第1行']);
  const cut = await of('cut.html');
  assert.equal(cut.exit, 1);
  assert.deepEqual(cut.found, ['cut.html:id-card@第1行', 'cut.html:image@第1行', 'cut.html:link-missing@', 'cut.html:mobile@第1行(注释)', 'list.csv:id-card@第3行 B列', 'list.csv:telling-heads@第1行', 'scan.pdf:unreadable@']);
  writeFileSync(path('wide.csv'), `姓名${',列'.repeat(2_000)}\n`);
  assert.deepEqual((await of('wide.csv')).found, ['wide.csv:unreadable@'], 'what is too much to look through is no pass');
  writeFileSync(path('ok.csv'), '部门,办公电话\n县民政局,13812345678\n');
  assert.equal((await of('ok.csv')).exit, 0, 'official telephones stand by right');
});

test('render --lang: words in another script, codes and ids as they are, readable again', async () => {
  writeFileSync(path('t.json'), JSON.stringify({
    spec: 'gk/1', kind: 'catalogue', title: '云溪县目录', ext: { noConvert: ['范冲'] },
    items: [{ id: 'yx-1', path: ['台湾事务'], content: ['依据云政发〔2026〕1号发布', '范冲'], publishers: ['云溪县民政局'] }],
  }));
  assert.equal((await run(renderCommand, path('t.json'), '--lang', 'zh-TW', '-o', path('t.html'))).exit, 0);
  const out = readFileSync(path('t.html'), 'utf8');
  assert.match(out, /lang="zh-TW"/);
  for (const words of ['雲溪縣目錄', '臺灣事務', '依據云政发〔2026〕1号發佈', '范冲', '雲溪縣民政局', '公開內容', 'yx-1']) assert.ok(out.includes(words), `${words} in ${out}`);
  assert.ok((await run(importCommand, path('t.html'), '-o', path('t2.json'))).exit < 2);
  assert.equal(json('t2.json').items[0]!.id, 'yx-1');
  await assert.rejects(run(renderCommand, path('t.json'), '--lang', 'fr'), UsageError);
});
