import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amountWords, numberWords, sentences, speakable, spell } from '../../../src/models/speech.js';

describe('speech', () => {
  it('numbers', () => {
    const pairs = {
      0: '零', 5: '五', 10: '十', 12: '十二', 20: '二十', 101: '一百零一', 110: '一百一十', 312: '三百一十二', 1000: '一千', 1001: '一千零一', 1010: '一千零一十',
      10000: '一万', 10001: '一万零一', 12345: '一万二千三百四十五', 100000: '十万', 100010: '十万零一十', 1000000: '一百万', 10100000: '一千零一十万', 100000000: '一亿', 100000001: '一亿零一', 1200000000: '十二亿',
    };
    for (const [digits, words] of Object.entries(pairs)) assert.equal(numberWords(digits), words, digits);
    assert.equal(numberWords('007'), '七');
    assert.equal(amountWords('1,234.50'), '一千二百三十四点五零');
    assert.equal(spell('119', true), '幺幺九');
  });

  it('what people say', () => {
    const pairs: Record<string, string> = {
      '国办发〔2019〕54号': '国办发二零一九，五十四号',
      '海政发[2026]第5号': '海政发二零二六，五号',
      '2026-09-18': '二零二六年九月十八日',
      '2026年9月18日起': '二零二六年九月十八日起',
      '2018—2020年': '二零一八至二零二零年',
      '20个工作日内': '二十个工作日内',
      '2个工作日': '两个工作日',
      '第2条': '第二条',
      '第十四条': '第十四条',
      '0955-4000012': '零九五五，四零零零零幺二',
      '19900000000': '幺九九零零零零零零零零',
      '12345': '幺二三四五',
      '12345元': '一万二千三百四十五元',
      '¥1,200.5': '一千二百点五元',
      '每人每月 620 元': '每人每月 六百二十 元',
      '12.5%': '百分之十二点五',
      '3-5天': '三到五天',
      '8:30—17:00': '八点半—十七点',
      '《户口登记条例》': '户口登记条例',
      '■网站 □入户': '网站 入户',
      'https://haiyuan.gov.example/a?b=1，见': '网址，见',
    };
    for (const [text, said] of Object.entries(pairs)) assert.equal(speakable(text), said, text);
  });

  it('sentences are of a breath each, in order, and miss no word', () => {
    const text = `公开时限：信息形成或者变更之日起20个工作日内。${'申请人应当提交身份证明材料，'.repeat(12)}完。电话0955-4000012`;
    const found = sentences(text);
    let last = 0;
    for (const { from, to } of found) {
      assert.ok(from >= last && to > from && to - from <= 75, `${from}–${to}`);
      assert.doesNotMatch(text.slice(last, from), /[\p{L}\p{N}]/u);
      last = to;
    }
    assert.doesNotMatch(text.slice(last), /[\p{L}\p{N}]/u);
    assert.deepEqual(sentences('。。 ——'), []);
  });

  it('any text comes out, a number is never cut in two', () => {
    let seed = 20260918;
    const next = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
    const parts = ['公开', '，', '。', '2026', '〔', '〕', '12.5', '%', '：', ' ', '\n', 'a', '1,000', '-', '号', '元', '😀', '\ud800'];
    for (let i = 0; i < 400; i++) {
      let text = '';
      for (let k = next(60); k > 0; k--) text += parts[next(parts.length)]!;
      for (const { from, said } of sentences(text)) {
        assert.ok(said.length > 0);
        assert.ok(!(/\d/.test(text[from - 1] ?? '') && /\d/.test(text[from]!)), text);
      }
    }
  });
});
