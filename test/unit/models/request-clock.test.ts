/** The time limit of 依申请公开 on the calendar of 2026 (Labour Day: 1 to 5 May off, 9 May worked). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clockOf, EVENT_TYPES, type LetterEvent } from '../../../src/models/request-clock.js';
import { addWorkdays, workdaysBetween } from '../../../src/models/workdays.js';

const received: LetterEvent = { type: 'received', date: '2026-03-02' };
const clock = (events: LetterEvent[], today: string) => clockOf([received, ...events], today, 20, true);

describe('clock', () => {
  it('counts twenty working days from the day after', () => {
    const now = clock([], '2026-03-10');
    assert.deepEqual([now.from, now.due, now.used, now.overdue, now.paused], ['2026-03-02', addWorkdays('2026-03-02', 20), 6, false, '']);
    assert.equal(clock([], addWorkdays('2026-03-02', 20)!).overdue, false);
    assert.equal(clock([], addWorkdays('2026-03-02', 21)!).overdue, true);
  });
  it('starts anew from the day the completion came', () => {
    const asked: LetterEvent = { type: 'supplement-asked', date: '2026-03-06' };
    const waiting = clock([asked], '2026-06-01');
    assert.deepEqual([waiting.paused, waiting.due, waiting.overdue], ['supplement', undefined, undefined]);
    assert.equal(clock([asked, { type: 'supplemented', date: '2026-03-20' }], '2026-03-23').due, addWorkdays('2026-03-20', 20));
  });
  it('does not count the days in which a third party is asked', () => {
    const asked: LetterEvent = { type: 'third-party-asked', date: '2026-03-09' };
    const waiting = clock([asked], '2026-05-20');
    assert.deepEqual([waiting.paused, waiting.used, waiting.due, waiting.overdue], ['third-party', 5, undefined, false]);
    const pause = workdaysBetween('2026-03-09', '2026-03-19')!;
    assert.equal(clock([asked, { type: 'third-party-answered', date: '2026-03-19' }], '2026-03-20').due, addWorkdays('2026-03-02', 20 + pause));
  });
  it('adds twenty more once extended, and stops at the answer', () => {
    assert.equal(clock([{ type: 'extended', date: '2026-03-20' }], '2026-03-23').due, addWorkdays('2026-03-02', 40));
    const done = clock([{ type: 'answered', date: '2026-03-11' }], '2027-01-01');
    assert.deepEqual([done.used, done.overdue, done.paused], [7, false, '']);
    assert.equal(clock([{ type: 'answered', date: addWorkdays('2026-03-02', 22)! }], '2026-12-01').overdue, true);
  });
  it('computes nothing outside the calendar', () => {
    const far = clockOf([{ type: 'received', date: '2039-01-03' }], '2039-03-01', 20, true);
    assert.deepEqual([far.used, far.due, far.limit], [undefined, undefined, 20]);
  });
  it('is total over any order of events, and pauses never bring the day nearer', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2026, 2, 2) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(fc.property(fc.array(fc.record({ type: fc.constantFrom(...EVENT_TYPES), date: day }), { maxLength: 8 }), day, (events, today) => {
      const sorted = [...events].sort((a, b) => a.date < b.date ? -1 : 1);
      const now = clock(sorted, today);
      assert.ok(now.limit === 20 || now.limit === 40);
      if (now.due) assert.ok(now.due >= addWorkdays(now.from, now.limit)!);
    }), { numRuns: 500, seed: 42 });
  });
});
