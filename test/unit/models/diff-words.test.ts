import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffWords, shortestEdit, type TextRun } from '../../../src/models/diff-words.js';

const oldOf = (runs: readonly TextRun[]): string => runs.filter(run => run.kind !== 'added').map(run => run.text).join('');
const newOf = (runs: readonly TextRun[]): string => runs.filter(run => run.kind !== 'removed').map(run => run.text).join('');
const shown = (runs: readonly TextRun[]): string => runs.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`)).join('');

/** Texts that share much, as two editions of one cell do. */
const words = fc.constantFrom('信息形成', '或者', '变更', '之日起', '20', '10', '个工作日内', '，', '。', '县民政局', '政策', 'A', 'abc', ' ', '\n', '😀', '𠮷');
const texts = fc.oneof(fc.array(words, { maxLength: 30 }).map(list => list.join('')), fc.string16bits({ maxLength: 40 }), fc.string({ maxLength: 20 }));

test('the runs hold both texts whole, whatever the texts are', () => {
  fc.assert(fc.property(texts, texts, (a, b) => {
    const runs = diffWords(a, b);
    assert.equal(oldOf(runs), a);
    assert.equal(newOf(runs), b);
    for (let i = 1; i < runs.length; i++) {
      assert.notEqual(runs[i]!.kind, runs[i - 1]!.kind);
      assert.ok(!(runs[i - 1]!.kind === 'added' && runs[i]!.kind === 'removed'), 'removed stands before added');
    }
    assert.ok(runs.every(run => run.text !== ''));
  }), { seed: 11, numRuns: 3000 });
});

test('the way found is the shortest: n + m − 2 × longest common subsequence', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
  fc.assert(fc.property(letters, letters, (a, b) => {
    const steps = shortestEdit(a, b)!;
    const lcs = a.map(() => 0).concat(0).map(() => b.map(() => 0).concat(0));
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) lcs[i]![j] = a[i] === b[j] ? 1 + lcs[i + 1]![j + 1]! : Math.max(lcs[i + 1]![j]!, lcs[i]![j + 1]!);
    }
    assert.equal(steps.filter(step => step.kind !== 'same').length, a.length + b.length - 2 * lcs[0]![0]!);
    assert.deepEqual(steps.filter(step => step.kind !== 'added').map(step => a[step.place]), a);
  }), { seed: 12, numRuns: 2000 });
});

test('reads as a person would mark it', () => {
  const cases: [string, string, string][] = [
    ['信息形成或变更之日起20个工作日内', '信息形成或变更之日起10个工作日内', '信息形成或变更之日起[-20][+10]个工作日内'],
    ['信息形成或变更之日起20个工作日内', '信息制定或获取之日起20个工作日内', '信息[-形成或变更][+制定或获取]之日起20个工作日内'],
    ['申请材料、办理流程', '申请材料、受理条件、办理流程', '申请材料、[+受理条件、]办理流程'],
    ['办理事项、办理条件、最低生活保障标准、申请材料', '办理事项、最低生活保障标准、申请材料', '办理事项、[-办理条件、]最低生活保障标准、申请材料'],
    ['县民政局', '县民政局', '县民政局'],
    ['', '新增', '[+新增]'],
    ['申请材料由6种减为4种', '申请材料由16种减为4种', '申请材料由[-6][+16]种减为4种'],
    ['国发〔2014〕47号', '国办发〔2019〕54号', '国[+办]发〔[-2014〕47][+2019〕54]号'],
  ];
  for (const [a, b, expected] of cases) assert.equal(shown(diffWords(a, b)), expected);
});

test('time is bounded: two long texts with nothing in common, and two with much', { timeout: 60_000 }, () => {
  const long = (seed: number, length: number): string => {
    let text = '';
    for (let i = 0, x = seed; i < length; i++) {
      x = (x * 1103515245 + 12345) % 2147483648;
      text += i % 23 === 22 ? '，' : String.fromCharCode(0x4e00 + (x % 3000));
    }
    return text;
  };
  const unlike = diffWords(long(1, 60_000), long(2, 60_000));
  assert.equal(oldOf(unlike), long(1, 60_000));
  const base = long(3, 60_000);
  const alike = diffWords(base, `${base.slice(0, 20_000)}新增一句。${base.slice(20_010)}`);
  assert.equal(newOf(alike), `${base.slice(0, 20_000)}新增一句。${base.slice(20_010)}`);
  assert.ok(alike.length <= 8, `${alike.length} runs`);
});
