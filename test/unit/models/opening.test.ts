import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chinaTime, minutesToChange, openingAt, weekdayOf } from '../../../src/models/opening.js';

const OFFICE = [{ days: [1, 2, 3, 4, 5], open: '09:00', close: '12:00' }, { days: [1, 2, 3, 4, 5], open: '14:00', close: '18:00' }];
const DAILY = [{ days: [1, 2, 3, 4, 5, 6, 7], open: '08:30', close: '12:00' }, { days: [1, 2, 3, 4, 5, 6, 7], open: '12:00', close: '20:00' }];
const at = (date: string, time: string) => ({ date, minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });
const brief = (date: string, time: string, weekly = OFFICE) => {
  const { state, at: until, next, day } = openingAt(weekly, at(date, time));
  return [state, until, next && `${next.date} ${next.open}`, day];
};

test('an office through a Thursday', () => {
  assert.equal(weekdayOf('2026-11-26'), 4);
  assert.deepEqual(brief('2026-11-26', '08:59'), ['before', '09:00', undefined, undefined]);
  assert.deepEqual(brief('2026-11-26', '09:00'), ['open', '12:00', undefined, undefined]);
  assert.deepEqual(brief('2026-11-26', '12:00'), ['break', '14:00', undefined, undefined]);
  assert.deepEqual(brief('2026-11-26', '18:00'), ['after', undefined, '2026-11-27 09:00', undefined]);
  assert.deepEqual(brief('2026-11-28', '10:00'), ['off', undefined, '2026-11-30 09:00', undefined]);
});

test('public holidays, and weekends worked in exchange', () => {
  assert.deepEqual(brief('2026-10-01', '10:00'), ['off', undefined, '2026-10-08 09:00', 'holiday']);
  assert.deepEqual(brief('2026-10-10', '10:00'), ['open', '12:00', undefined, 'exchanged']);
  assert.deepEqual(brief('2026-10-01', '10:00', DAILY), ['open', '20:00', undefined, 'holiday']);
  const uneven = [{ days: [1], open: '09:00', close: '12:00' }, { days: [2, 3, 4, 5], open: '09:00', close: '17:00' }];
  assert.deepEqual(brief('2026-10-10', '10:00', uneven), ['unknown', undefined, undefined, undefined]);
});

test('where the calendar does not reach, nothing is said of an office; of one that opens daily it is', () => {
  assert.equal(openingAt(OFFICE, at('2031-11-26', '10:00')).state, 'unknown');
  assert.equal(openingAt(DAILY, at('2031-11-26', '10:00')).state, 'open');
});

test('nothing, or hours that make no sense, is unknown', () => {
  assert.equal(openingAt(undefined, at('2026-11-26', '10:00')).state, 'unknown');
  assert.equal(openingAt([{ days: [4], open: '18:00', close: '09:00' }], at('2026-11-26', '10:00')).state, 'unknown');
});

test('no state changes before the minutes told have passed', () => {
  const time = fc.integer({ min: 0, max: 1439 });
  fc.assert(fc.property(time, fc.double({ min: 0, max: 0.999, noNaN: true }), (minutes, share) => {
    const left = minutesToChange([OFFICE, DAILY, undefined], { date: '2026-11-26', minutes });
    const then = Math.floor(minutes + left * share);
    for (const weekly of [OFFICE, DAILY]) assert.equal(openingAt(weekly, { date: '2026-11-26', minutes: then }).state, openingAt(weekly, { date: '2026-11-26', minutes }).state);
  }), { numRuns: 200 });
});

test('the clock of China, wherever the reader is', () => {
  assert.deepEqual(chinaTime(Date.parse('2026-11-26T16:30:00Z')), { date: '2026-11-27', minutes: 30 });
});
