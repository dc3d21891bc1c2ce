import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fold, loadFoldTable } from '../../../src/models/fold.js';

interface Maker { source(): string; foldTable(): { from: string; to: string } }
const makerPath = '../../../scripts/spec/make-fold-table.mjs';
const maker = await import(makerPath) as Maker;
const traditional = await loadFoldTable();

test('width, case and compatibility forms fold, zero-width characters go', () => {
  assert.equal(fold('１２３４５　举报'), '12345 举报');
  assert.equal(fold('ＡＢｃ（试行）'), 'abc(试行)');
  assert.equal(fold('100㎡①Ⅳ⼀'), '100m21iv一');
  assert.equal(fold('低\u200b保\ufeff标\u00ad准'), '低保标准');
  assert.equal(fold('入户⁄现场'), '入户/现场');
  assert.equal(fold('国办发〔2019〕54号“●”《条例》。·—'), '国办发〔2019〕54号“●”《条例》。·—');
});

test('traditional characters become simplified ones', () => {
  assert.equal(traditional('農村危房改造、醫療救助'), '农村危房改造、医疗救助');
  assert.equal(traditional('徵地補償、臺灣、裡裏、爲為、衆眾、羣群'), '征地补偿、台湾、里里、为为、众众、群群');
  assert.equal(traditional('公租房申請ＡＢ'), '公租房申请ab');
});

test('folding twice is folding once, and character by character is the same as all at once', () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom('Ａ', '（', '農', 'a', 'Z', '低', '\u200b', 'é', '㎡', '　', '①'), fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code))) });
  for (const each of [fold, traditional]) {
    fc.assert(fc.property(text, (value) => {
      assert.equal([...value].map(each).join(''), each(value));
    }), { seed: 7, numRuns: 2000 });
  }
  for (let code = 0x20; code < 0xd800; code++) {
    const character = String.fromCharCode(code);
    assert.equal(fold(fold(character)), fold(character), code.toString(16));
  }
});

test('every basic-plane form that NFKC and lower case would give within Chinese texts is folded', () => {
  for (const [from, to] of [[0x41, 0x5a], [0x2160, 0x217f], [0x2460, 0x24ff], [0x2f00, 0x2fd5], [0x3000, 0x3000], [0x3200, 0x33ff], [0xf900, 0xfad9], [0xff01, 0xff5e]]) {
    for (let code = from!; code <= to!; code++) {
      const character = String.fromCharCode(code);
      assert.equal(fold(character), character.normalize('NFKC').toLowerCase(), code.toString(16));
    }
  }
});

test('the table is the one that the script makes of OpenCC, every pair of it is folded, and it is small', () => {
  const committed = readFileSync(new URL('../../../src/models/fold-table.ts', import.meta.url), 'utf8');
  assert.equal(committed, maker.source());
  const { from, to } = maker.foldTable();
  assert.ok(from.length > 2900);
  for (let i = 0; i < from.length; i++) assert.equal(traditional(from[i]!), fold(to[i]!) === to[i] ? to[i] : traditional(to[i]!));
  assert.ok(gzipSync(committed, { level: 9 }).length < 8 * 1024);
});
