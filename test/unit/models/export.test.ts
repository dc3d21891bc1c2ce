import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvLine, formulaPlain, formulaSafe } from '../../../src/models/csv.js';
import { csvParts, exportName, jsonParts } from '../../../src/models/export.js';
import { gridFromCsv } from '../../../src/models/table/from-csv.js';
import { importGrid } from '../../../src/models/table/import.js';
import { basisText } from '../../../src/components/catalogue/item-text.js';
import { basisLine, channelLines } from '../../../src/models/printed.js';
import { columnsOf } from './columns-of.js';

const { items, ...envelope } = JSON.parse(readFileSync(new URL('../../../demo/data/catalogue.json', import.meta.url), 'utf8')) as { items: Record<string, unknown>[] } & Record<string, unknown>;
const columns = columnsOf(items);

/** RFC 4180, as plainly as can be. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') rows[rows.length - 1]!.push(cell), (cell = '');
    else if (c === '\r' && text[i + 1] === '\n') rows[rows.length - 1]!.push(cell), (cell = ''), rows.push([]), i++;
    else cell += c;
  }
  assert.equal(cell, '');
  assert.deepEqual(rows.pop(), []);
  return rows;
}

test('any cells come back from CSV, and none starts as a formula', () => {
  const cells = fc.array(fc.oneof(fc.string16bits(), fc.constantFrom('=1+1', '-2', "'=x", '\t@', '＝A1', '\r\n', '"', '', "''+", 'a,b')), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(cells, list => {
    const [row] = parseCsv(csvLine(list));
    assert.deepEqual(row!.map(formulaPlain), list);
    for (const cell of row!) assert.ok(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell), cell);
  }), { seed: 31, numRuns: 2000 });
  assert.equal(formulaSafe('=HYPERLINK("http://x")'), `'=HYPERLINK("http://x")`);
  assert.equal(formulaSafe('县民政局'), '县民政局');
});

test('the CSV of a view has the columns of the official form in order, then the local ones', () => {
  const rows = Uint32Array.from([30, 2, 0]);
  const text = [...csvParts(columns, rows, envelope)].join('');
  assert.equal(text[0], '\ufeff');
  const [head, ...body] = parseCsv(text.slice(1));
  assert.deepEqual(head!.slice(0, 4), ['领域', '序号', '一级事项', '二级事项']);
  const after = head!.slice(head!.indexOf('公开内容（要素）'));
  assert.deepEqual(after.slice(0, 11), ['公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体（■为必选项，□为可选项）', '全社会', '特定群体', '主动', '依申请', '县级', '乡级']);
  assert.equal(head![head!.length - 1], '责任科室');
  assert.equal(body.length, 3);
  const cell = (row: number, name: string): string => body[row]![head!.findIndex(h => h.startsWith(name))]!;
  const item = items[30] as { path: string[]; content: string[]; field: string };
  assert.equal(cell(0, '领域'), item.field);
  assert.equal(cell(0, '一级事项'), item.path[0]);
  assert.equal(cell(0, '公开内容'), item.content.join('；\n'));
  assert.equal(cell(0, '公开渠道'), '■政府网站\n■两微一端\n■社区/企事业单位/村公示栏（电子屏）\n□精准推送');
  assert.equal(cell(0, '全社会'), '√');
  assert.equal(cell(0, '特定群体'), '×');
});

test('all 13 channels stand as printed; what the table does not name is □, optional says so where □ means something else', () => {
  const listed = [{ code: 'website', label: '政府门户网站', state: 'yes' }, { code: 'other', label: '其他', state: 'yes', text: '其他：征地信息公开平台' }, { code: 'x-平台', label: '交易平台', state: 'yes' }];
  const lines = channelLines(listed, 'used');
  assert.equal(lines.length, 14);
  assert.equal(lines[0], '■政府门户网站');
  assert.equal(lines[1], '□政府公报');
  assert.equal(lines[12], '■其他：征地信息公开平台');
  assert.equal(lines[13], '■交易平台');
  const must = channelLines([{ code: 'website', state: 'mandatory' }, { code: 'press', state: 'optional' }, { code: 'push', state: 'no' }], 'mandatory-optional');
  assert.deepEqual([must[0], must[3], must[11]], ['■政府网站', '□发布会/听证会（可选）', '□精准推送']);
  assert.deepEqual(channelLines([], 'used'), []);
});

test('the JSON of a view is a gk/1 document of those records, and says that it is a part', () => {
  const rows = Uint32Array.from({ length: 700 }, (_, i) => i % items.length);
  const parts = [...jsonParts(columns, rows, { ...envelope, pack: 1, preview: [] }, { condition: '低保' })];
  assert.ok(parts.length > 1);
  const document = JSON.parse(parts.join('')) as Record<string, unknown>;
  const own = document['items'] as Record<string, unknown>[];
  assert.equal(own.length, 700);
  assert.deepEqual(own.slice(0, items.length), items);
  assert.equal(document['pack'], undefined);
  assert.deepEqual({ ...document, items: 0, ext: 0 }, { ...envelope, items: 0, ext: 0 });
  assert.deepEqual((document['ext'] as { selection: unknown }).selection, { note: '按条件选出的一部分，不是完整的文档', total: items.length, count: 700, condition: '低保' });
  const whole = JSON.parse([...jsonParts(columns, Uint32Array.from(items.keys()), envelope)].join('')) as unknown;
  assert.deepEqual(whole, { ...envelope, items });
  assert.deepEqual((JSON.parse([...jsonParts(columns, [], envelope)].join('')) as { items: unknown }).items, []);
});

test('a list of another kind is written in its form, or with its own keys where it has none', () => {
  const other = columnsOf([{ id: '1', name: '过程性信息', basis: [{ law: '政府信息公开条例', version: '2019', article: '第十六条' }] }]);
  const rows = (kind: string): unknown => parseCsv([...csvParts(other, [0], { kind })].join('').slice(1));
  assert.deepEqual(rows('negative-list'), [['信息事项', '依据'], ['过程性信息', '《政府信息公开条例》（2019年）第十六条']]);
  assert.deepEqual(rows('x-unknown'), [['id', 'name', 'basis'], ['1', '过程性信息', '《政府信息公开条例》第十六条']]);
});

test('the file name holds nothing that a system refuses', () => {
  assert.equal(exportName({ title: '海原县/目录: "2026"\u202e', updated: '2026-09-18' }, 'csv'), '海原县目录 2026-2026-09-18.csv');
  assert.equal(exportName({}, 'json'), 'gk.json');
});

test('what is exported as CSV is the same catalogue when it is imported again', () => {
  type Mark = { code: string; label: string; state: string; text?: string };
  type Item = Record<'path' | 'content' | 'publishers', string[]> & Record<'audience' | 'mode' | 'levels' | 'channels', Mark[]> & { number?: string; field: string; basis: object[]; timeLimit?: { text: string }; stages?: string[]; updated?: string };
  const text = [...csvParts(columns, Uint32Array.from(items.keys()), envelope)].join('').slice(1);
  const { document } = importGrid(gridFromCsv(text, '目录.csv'), { kind: 'catalogue', title: String(envelope['title']), publisher: { name: '海原县人民政府办公室' }, updated: '2026-09-18' });
  const back = document as unknown as { items: Item[]; channelLegend: string };
  assert.equal(back.channelLegend, envelope['channelLegend']);
  assert.equal(back.items.length, items.length);
  /** Absent and unknown are the same thing said twice. */
  const said = (marks: Mark[] | undefined): string[] => (marks ?? []).filter(mark => mark.state !== 'unknown').map(({ code, state, text: words }) => `${code} ${state} ${words ?? ''}`);
  /** The 13 of the form; others come back under a code that the importer makes of their name. Under this legend ■ is "must". */
  const used = (marks: Mark[] | undefined): string[] => (marks ?? []).filter(mark => mark.state !== 'no' && !/^(?:x-|other$)/.test(mark.code)).map(({ code, state }) => `${code} ${state === 'yes' ? 'mandatory' : state}`).sort();
  const view = (item: Item): unknown => ({
    number: item.number, field: item.field, path: item.path, content: item.content, basis: item.basis, limit: item.timeLimit?.text, publishers: item.publishers, stages: item.stages, updated: item.updated,
    audience: said(item.audience), mode: said(item.mode), levels: said(item.levels), channels: used(item.channels),
  });
  items.forEach((item, i) => assert.deepEqual(view(back.items[i]!), view(item as unknown as Item), String(item['id'])));
});

test('words of a channel and of a tick come back from CSV as they were', () => {
  const channels = [{ code: 'other', label: '其他:乡村大喇叭', state: 'yes', text: '乡村大喇叭' }];
  const audience = [{ code: 'specific', label: '特定群众', state: 'yes', text: '本村(社区)居民' }];
  const text = [...csvParts(columnsOf([{ id: 'i', path: ['甲'], content: ['乙'], channels, audience }]), [0], { kind: 'catalogue' })].join('').slice(1);
  const { document } = importGrid(gridFromCsv(text, '表'), { kind: 'catalogue', updated: '2026-01-01' });
  const [item] = (document as unknown as { items: object[] }).items as [{ channels: object[]; audience: object[] }];
  assert.deepEqual([item.channels, item.audience], [channels, audience]);
});

test('a basis that is only a number is printed once, and is no title', () => {
  const only = { title: '冀民〔2019〕70号', number: '冀民〔2019〕70号' };
  for (const marks of [true, false]) {
    assert.equal(basisLine(only, marks), '冀民〔2019〕70号');
    assert.equal(basisLine({ title: '冀民[2019] 70号', number: '冀民〔2019〕70号', article: '第三条' }, marks), '冀民〔2019〕70号第三条');
  }
  assert.equal(basisLine({ title: '甲办法', number: '冀民〔2019〕70号' }, true), '《甲办法》（冀民〔2019〕70号）');
  assert.equal(basisText(only), '冀民〔2019〕70号');
  assert.equal(basisText({ title: '甲办法', number: '冀民〔2019〕70号' }), '《甲办法》 冀民〔2019〕70号');
});
