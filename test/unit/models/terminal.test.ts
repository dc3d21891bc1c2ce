import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyRows } from '../../../src/models/key-rows.js';
import { pinCheck, pinMatches } from '../../../src/models/pin.js';
import { atNight, clockHolds, excerpt, shanghaiClock, shiftAt } from '../../../src/models/terminal.js';

const at = (iso: string): number => Date.parse(iso);

test('a clock ten years wrong is not believed', () => {
  assert.ok(clockHolds(at('2026-11-26'), '2026-09-18'));
  assert.ok(clockHolds(at('2030-01-01'), '2026-09-18'), 'a terminal may go years without news');
  for (const wrong of ['1970-01-01', '2016-11-26', '2026-09-10', '2036-11-26']) assert.ok(!clockHolds(at(wrong), '2026-09-18'), wrong);
  assert.ok(clockHolds(at('2026-11-26'), undefined));
  assert.ok(clockHolds(at('2026-11-26'), '不是日期'));
});

test('night runs over midnight; what is no schedule is never night', () => {
  for (const [minute, dark] of [[22 * 60, true], [0, true], [6 * 60 + 29, true], [6 * 60 + 30, false], [12 * 60, false]] as const) assert.equal(atNight('22:00-06:30', minute), dark, String(minute));
  assert.ok(atNight('12:00-13:00', 750));
  for (const wrong of [null, '', '晚上', '25:00-26:00', '22-6']) assert.equal(atNight(wrong, 0), false, String(wrong));
});

test('the clock is that of China wherever the machine thinks it is', () => {
  const clock = shanghaiClock(at('2026-09-20T18:05:00Z'));
  assert.deepEqual(clock, { minute: 125, time: '2:05', date: '2026-09-21', weekday: 1 });
});

test('the picture moves a few pixels, and comes back', () => {
  for (let n = -20; n < 40; n++) for (const way of shiftAt(n)) assert.ok(Math.abs(way) <= 4);
  assert.deepEqual(shiftAt(0), [0, 0]);
});

test('an excerpt is never longer than asked for, and holds what was found', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), fc.nat(199), fc.integer({ min: 12, max: 80 }), (text, place, most) => {
    const cut = excerpt(text, place, most);
    assert.ok(cut.length <= most + 2);
    if (place < text.length) assert.ok(cut.includes(text[place]!));
  }));
});

test('each layer has its keys once, and all ten columns where it needs them', () => {
  for (const layer of ['pinyin', 'english', 'digits'] as const) {
    const names = keyRows(layer, false).flat().map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, layer);
    for (const name of ['ERASE', 'SPACE', 'ENTER']) assert.ok(names.includes(name));
  }
  const letters = keyRows('pinyin', false).flat().filter(({ does }) => !does);
  assert.equal(letters.map(({ name }) => name).sort().join(''), 'abcdefghijklmnopqrstuvwxyz');
  assert.ok(keyRows('english', true).flat().some(({ name }) => name === 'Q'));
});

test('a PIN is told from its check, and never stands in it', async () => {
  const check = await pinCheck('20260918');
  assert.ok(!check.includes('20260918'));
  assert.notEqual(check, await pinCheck('20260918'), 'salted');
  assert.equal(await pinMatches('20260918', check), true);
  assert.equal(await pinMatches('20260919', check), false);
  for (const wrong of ['', 'x', 'zz.zz', '.']) assert.equal(await pinMatches('1', wrong), undefined);
});
