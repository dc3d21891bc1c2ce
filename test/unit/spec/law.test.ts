import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ARTICLES_2019, articleNumber, FORCE_2019, NEW_ARTICLE_OF, REGULATIONS } from '../../../src/spec/facts/law.js';
import { isGenericOwner, repairedNumber } from '../../../src/spec/meaning/index.js';
import { staleArticle } from '../../../src/spec/meaning/laws.js';

const LAW = '中华人民共和国政府信息公开条例';

test('article numbers in Chinese and in digits', () => {
  const cases: [string, number][] = [['第十四条', 14], ['十六', 16], ['第二十条第（一）项', 20], ['第38条', 38], ['第五条', 5], ['第一百零三条', 103], ['14', 14], ['第 二十 条', 20], ['', 0], ['附则', 0]];
  for (const [text, number] of cases) assert.equal(articleNumber(text), number, text);
});

test('the mapping stays within the versions', () => {
  const [old, now] = REGULATIONS as [(typeof REGULATIONS)[number], (typeof REGULATIONS)[number]];
  for (const [from, to] of Object.entries(NEW_ARTICLE_OF)) {
    assert.ok(Number(from) <= old.articles);
    for (const article of to) assert.ok(article <= now.articles && article > 0);
  }
  for (const article of Object.keys(FORCE_2019)) assert.ok(article in ARTICLES_2019);
  assert.equal(old.until, now.inForce);
});

test('an article is outdated only where its version or the date of the list says so', () => {
  const stale = (version: string, issued: string, law = LAW) => staleArticle(law, '第十四条', version, issued, '/x').length;
  assert.equal(stale('2008', ''), 1);
  assert.equal(stale('', '2018-06-01'), 1);
  assert.equal(stale('', '2019-05-15'), 0);
  assert.equal(stale('', ''), 0);
  assert.equal(stale('2019', '2018-06-01'), 0);
  assert.equal(stale('', '2018-06-01', '社会救助暂行办法'), 0);
  assert.match(staleArticle(LAW, '第八条', '2008', '', '/x')[0]!.message, /第 14 条/);
});

test('general owners and real offices', () => {
  for (const name of ['乡镇人民政府', '各乡镇人民政府', '县级扶贫部门', '县（区、市）人民政府', '镇人民政府', '街道办事处', '有关部门', '教育行政部门', '县(区)级民政部门', 'XX县民政局', '××镇人民政府', '乡（镇）政府', '行政主管部门']) {
    assert.ok(isGenericOwner(name), name);
  }
  for (const name of ['海原县民政局', '县民政局', '县人民政府', '七营镇人民政府', '海城街道办事处', '示例县教育体育局', '国家税务总局海原县税务局', '']) assert.ok(!isGenericOwner(name), name);
});

test('document numbers with lost brackets', () => {
  const cases: [string, string | undefined][] = [
    ['宁政办发〔2017〕148号', undefined], ['宁政办发〔2017148号', '宁政办发〔2017〕148号'], ['国办发[2019]54号', '国办发〔2019〕54号'], ['海政发（2024）3号', '海政发〔2024〕3号'],
    ['财预〔2016〕第143号', '财预〔2016〕143号'], ['国令第711号', undefined], ['无', undefined], ['', undefined],
  ];
  for (const [from, to] of cases) assert.equal(repairedNumber(from), to, from);
});
