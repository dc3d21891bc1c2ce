/** gk render of letters and supervisors: HTML, CSV, Atom; hostile text, planted numbers, ids that stay. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { renderCommand } from '../../../src/cli/commands/render.js';
import { UsageError } from '../../../src/cli/args.js';
import { readHtml } from '../../../src/cli/readers/html.js';
import { renderAtom, type AtomOptions } from '../../../src/cli/render/atom.js';
import { renderCsv } from '../../../src/cli/render/csv.js';
import { renderFallback } from '../../../src/cli/render/fallback.js';

const ID = '640522190001010003';
const MOBILE = '19900000000';
type Json = Record<string, unknown>;

const LETTERS = [
  { number: 'HY20260908-0016', title: '路灯坏了', type: '投诉', received: '2026-09-08', department: '县综合执法局', status: 'closed', answered: '2026-09-17', question: '不亮', answer: '已经修好。', satisfaction: 3 },
  { number: 'HY20260915-0031', title: '摇号结果', type: '咨询', received: '2026-09-15', department: '县住建局', status: 'closed', answered: '2026-09-17', question: '在哪里', answer: '在公示栏。' },
  { number: 'HY20260828-0001', title: '轮班', type: '建议', received: '2026-08-28', status: 'processing' },
];
const ledger = (items: readonly Json[] = LETTERS, more: Json = {}): Json => ({
  spec: 'gk/1', kind: 'replies', title: '来信答复公开', updated: '2026-09-18', publisher: { name: '某县人民政府办公室' }, limits: [{ workdays: 10, rule: '某县办法' }],
  totals: { received: 486, answered: 471, published: 213, onTime: 468, satisfaction: 4.6 }, items, ...more,
});
const roster: Json = {
  spec: 'gk/1', kind: 'supervisors', title: '监督员', updated: '2026-09-18', members: [{ name: '马明远', group: '人大代表', term: { from: '2025-03', to: '2027-02' }, duties: ['提意见'] }, { name: '田秀兰' }],
  evaluations: [{ title: '2025年评议', date: '2025-12-18', method: '问卷', results: [{ question: '及时吗', counts: { 满意: 3, 不满意: 1 } }, { question: '没人答', counts: {} }], followUp: '已改' }],
};

interface Node { name: string; uri: string; attributes: Record<string, string>; text: string; children: Node[] }
/** Strict, with namespaces: anything that is not well-formed throws. */
function parse(xml: string): Node {
  const root: Node = { name: '', uri: '', attributes: {}, text: '', children: [] };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', error => { throw error; });
  parser.on('opentag', tag => {
    const node: Node = { name: tag.local, uri: tag.uri, attributes: {}, text: '', children: [] };
    for (const key of Object.keys(tag.attributes)) node.attributes[key] = tag.attributes[key]!.value;
    stack[stack.length - 1]!.children.push(node);
    stack.push(node);
  });
  parser.on('text', text => { stack[stack.length - 1]!.text += text; });
  parser.on('closetag', () => { stack.pop(); });
  parser.write(xml).close();
  return root.children[0]!;
}
const of = (node: Node, name: string): Node[] => node.children.filter(child => child.name === name);
const one = (node: Node, name: string): string => {
  const found = of(node, name);
  assert.equal(found.length, 1, `${node.name} has one ${name}`);
  return found[0]!.text;
};

/** What RFC 4287 asks of a feed and its entries (4.1.1, 4.1.2), and of constructs in them. */
function checked(document: Json, options?: AtomOptions): { feed: Node; entries: Node[] } {
  const feed = parse(renderAtom(document, options).atom);
  assert.deepEqual([feed.name, feed.uri], ['feed', 'http://www.w3.org/2005/Atom']);
  const entries = of(feed, 'entry');
  for (const node of [feed, ...entries]) {
    assert.match(one(node, 'id'), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    one(node, 'title');
    assert.match(one(node, 'updated'), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    assert.ok(of(node, 'published').length <= 1);
    for (const author of of(node, 'author')) assert.notEqual(one(author, 'name'), '');
    assert.ok(node === feed || (of(node, 'content').length === 1 && of(node, 'author').length === 1));
    assert.ok(of(node, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate').length <= 1);
  }
  assert.equal(new Set([feed, ...entries].map(node => one(node, 'id'))).size, entries.length + 1, 'ids differ');
  return { feed, entries };
}
const titles = (entries: readonly Node[]): string[] => entries.map(entry => one(entry, 'title'));
const idsBy = (document: Json): Map<string, string> => new Map(checked(document).entries.map(entry => [one(entry, 'title'), one(entry, 'id')]));

describe('Atom', () => {
  it('has what the RFC asks for, latest first', () => {
    const { feed, entries } = checked(ledger());
    assert.equal(one(feed, 'updated'), '2026-09-18T00:00:00+08:00');
    assert.deepEqual(titles(entries), ['路灯坏了', '摇号结果', '轮班']);
    assert.equal(one(entries[0]!, 'content'), '来信\n不亮\n\n答复\n已经修好。\n\n信件编号:HY20260908-0016\n来信:2026-09-08\n答复:2026-09-17\n用时:7 个工作日\n状态:办结');
    assert.match(one(entries[2]!, 'content'), /逾期未答复$/);
    assert.deepEqual(of(entries[0]!, 'category').map(({ attributes }) => attributes['term']), ['投诉']);
  });

  it('ids stay when letters are added, answered, mended or sorted otherwise', () => {
    const before = idsBy(ledger());
    const more = [{ number: 'HY20260918-0001', title: '新来的', received: '2026-09-18' }, ...LETTERS.slice().reverse().map(letter => (letter.title === '轮班' ? { ...letter, status: 'closed', answered: '2026-09-18', answer: '可以。' } : letter))];
    const after = idsBy(ledger(more, { title: '换了名称', updated: '2026-09-25', totals: undefined }));
    for (const [title, id] of before) assert.equal(after.get(title), id, title);
  });

  it('a number that stands twice gives two ids, and another publisher other ones', () => {
    checked(ledger([LETTERS[0]!, { ...LETTERS[1]!, number: LETTERS[0]!.number }]));
    const other = idsBy(ledger(LETTERS, { publisher: { name: '另一个县' } }));
    for (const [title, id] of idsBy(ledger())) assert.notEqual(other.get(title), id);
  });

  it('links to the letter on the page, and to itself', () => {
    const { feed, entries } = checked(ledger(), { page: 'https://gov.example/laixin.html?a=1&b=2#x', self: 'https://gov.example/laixin.atom' });
    assert.deepEqual(of(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']]), [['self', 'https://gov.example/laixin.atom'], ['alternate', 'https://gov.example/laixin.html?a=1&b=2']]);
    assert.equal(of(entries[0]!, 'link')[0]!.attributes['href'], 'https://gov.example/laixin.html?a=1&b=2#gk-replies?item=HY20260908-0016');
    const named = checked(ledger(), { page: 'https://gov.example/l#gk-laixin' }).entries[0]!;
    assert.equal(of(named, 'link')[0]!.attributes['href'], 'https://gov.example/l#gk-laixin?item=HY20260908-0016');
  });

  it('holds the latest hundred where nobody says otherwise', () => {
    const many = Array.from({ length: 130 }, (_, i) => ({ number: `N${i}`, title: `第${i}封`, received: `2026-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}` }));
    assert.equal(checked(ledger(many)).entries.length, 100);
    assert.equal(checked(ledger(many), { limit: 3 }).entries.length, 3);
    assert.equal(renderAtom(ledger(many)).total, 130);
  });

  it('of the demo is what gk render writes today', () => {
    const document = JSON.parse(readFileSync('demo/data/replies.json', 'utf8')) as Json;
    assert.equal(readFileSync('demo/data/replies.atom', 'utf8'), renderAtom(document, { page: 'https://haiyuan.gov.example/laixin.html#gk-laixin' }).atom,
      'node dist/cli/gk.js render demo/data/replies.json --page "https://haiyuan.gov.example/laixin.html#gk-laixin" -o demo/data/replies.atom');
  });

  it('says what is missing where there is no date at all', () => {
    assert.throws(() => renderAtom(ledger([{ number: '1', title: '甲' }], { updated: undefined })), /没有更新日期/);
    assert.equal(checked(ledger([], {})).entries.length, 0, 'an empty ledger with a date is a feed');
    assert.equal(one(checked(ledger([{ number: '1', title: '甲', received: '2026-02-30' }])).entries[0]!, 'updated'), '2026-09-18T00:00:00+08:00', 'a day that is none is not written');
  });

  it('stays well-formed whatever stands in a letter', () => {
    const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(']]>', '<script>alert(1)</script>', '&lt;', '\u0000\u0008\ufffe', '\ud800', '\udc00a', '"\'\r\n', '<!DOCTYPE x>', '--><?xml'));
    fc.assert(fc.property(fc.array(fc.record({ number: nasty.filter(text => text !== ''), title: nasty.filter(text => text !== ''), question: nasty, answer: nasty, department: nasty, type: nasty, received: fc.constantFrom('2026-09-01', 'x', '') }), { maxLength: 4 }), nasty, (items, title) => {
      checked(ledger(items, { title, notice: title, publisher: { name: title } }));
    }), { numRuns: 200 });
  });
});

describe('HTML', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'&</table></script>';

  it('has every letter with its time, and the totals of all that came in', () => {
    const { html } = renderFallback(ledger());
    assert.match(html, /收到 486 封,办结 471 封\(96\.9%\),公开 213 封,按期办结 468 封\(99\.4%\),满意度 4\.6 分,逾期未答复 1 封。/);
    const { rows } = readHtml(html).grids[0]!;
    assert.deepEqual(rows[0]!.map(cell => (typeof cell === 'string' ? cell : String(cell))), ['信件编号', '标题', '类型', '来信日期', '受理部门', '来信内容', '答复日期', '用时(工作日)', '时限', '状态', '满意度', '答复内容']);
    assert.match(html, /<td>7<\/td><td>按期答复<\/td><td>办结<\/td><td>3<\/td>/);
    assert.match(html, /"acceptedAnswer":\{"@type":"Answer","text":"已经修好。"/);
  });

  it('says that totals are counted where none are stated', () => {
    assert.match(renderFallback(ledger(LETTERS, { totals: undefined })).html, /列出 3 封,办结 2 封\(66\.7%\),按期办结 2 封\(100%\),满意度 3 分,逾期未答复 1 封。发布机构没有给出总数/);
  });

  it('has the roster, and evaluations that are no second table', () => {
    const { html } = renderFallback(roster);
    assert.match(html, /<td>马明远<\/td><td>人大代表<\/td><td>2025-03至2027-02<\/td>/);
    assert.match(html, /<h3>2025年评议 2025-12-18<\/h3>\n<p>方式:问卷<\/p>\n<ul>\n<li>及时吗:满意 3 票\(75%\),不满意 1 票\(25%\)<\/li>\n<li>没人答:没有人作答<\/li>\n<\/ul>\n<p>整改情况:已改<\/p>/);
    assert.equal(html.split('<table').length, 2);
  });

  it('escapes hostile text in letters, totals and evaluations', () => {
    for (const html of [
      renderFallback(ledger([{ number: nasty, title: nasty, type: nasty, department: nasty, question: nasty, answer: nasty }], { title: nasty, totals: { received: 1, answered: 1, published: 1, period: nasty } })).html,
      renderFallback({ ...roster, title: nasty, members: [{ name: nasty, group: nasty, term: { from: nasty }, duties: [nasty] }], evaluations: [{ title: nasty, date: nasty, method: nasty, followUp: nasty, results: [{ question: nasty, counts: { [nasty]: 1 } }] }] }).html,
    ]) {
      assert.doesNotMatch(html, /<img|<\/table>[^]*<\/table>|<script>|<\/script>[^]*<\/script>/);
    }
  });
});

describe('CSV', () => {
  it('has the columns that the page exports, days and limits included', () => {
    const [head, first] = [...renderCsv(ledger()).parts].join('').split('\r\n');
    assert.equal(head, '\ufeff信件编号,类型,标题,受理单位,来信日期,答复日期,用时（工作日）,时限,状态,满意度,来信内容,答复内容');
    assert.equal(first, 'HY20260908-0016,投诉,路灯坏了,县综合执法局,2026-09-08,2026-09-17,7,按期答复,办结,3,不亮,已经修好。');
    assert.equal([...renderCsv(roster).parts].join(''), '\ufeff姓名,界别,任期,职责\r\n马明远,人大代表,2025-03至2027-02,提意见\r\n田秀兰,,,\r\n');
  });

  it('is safe in a spreadsheet', () => {
    assert.match([...renderCsv(ledger([{ number: '=1+1', title: '@SUM(A1)' }])).parts].join(''), /'=1\+1,'@SUM\(A1\)/);
  });
});

describe('a citizen\'s numbers in a published letter', () => {
  const leaky = ledger([{ ...LETTERS[0]!, question: `我的电话 ${MOBILE}`, answer: `身份证 ${ID} 已核对` }]);

  it('are masked in every form, and found', () => {
    for (const [text, masked] of [[renderFallback(leaky).html, renderFallback(leaky).masked], [[...renderCsv(leaky).parts].join(''), renderCsv(leaky).masked], [renderAtom(leaky).atom, renderAtom(leaky).masked]] as const) {
      assert.equal(text.includes(MOBILE) || text.includes(ID), false);
      assert.equal(masked.length, 2);
    }
  });
});

describe('gk render', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-ledger-'));
  after(() => { rmSync(dir, { recursive: true, force: true }); });
  const write = (name: string, value: unknown): string => {
    writeFileSync(join(dir, name), JSON.stringify(value));
    return join(dir, name);
  };
  const quiet = { out: () => undefined, err: () => undefined };

  it('writes a feed by its name or --atom', () => {
    const out = join(dir, 'a.atom');
    assert.equal(renderCommand([write('a.json', ledger()), '-o', out, '--page', 'https://gov.example/l'], quiet), 0);
    assert.equal(parse(readFileSync(out, 'utf8')).name, 'feed');
    assert.equal(renderCommand([join(dir, 'a.json'), '--atom', '-o', join(dir, 'b.txt')], quiet), 0);
    assert.match(readFileSync(join(dir, 'b.txt'), 'utf8'), /^<\?xml/);
  });

  it('refuses what makes no sense, in words', () => {
    const file = write('c.json', ledger());
    for (const argv of [[write('d.json', roster), '--atom'], [file, '--atom', '--csv'], [file, '--atom', '--page', 'javascript:alert(1)'], [file, '--atom', '--page', '/laixin.html'], [file, '--page', 'https://gov.example/']]) {
      assert.throws(() => renderCommand(argv, quiet), UsageError, argv.join(' '));
    }
  });
});
