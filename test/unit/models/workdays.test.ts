import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWorkdays, isWorkday, workdaysBetween } from '../../../src/models/workdays.js';
import { HOLIDAYS, type CalendarYear } from '../../../src/spec/facts/holidays.js';

const days = (year: number): string[] => Array.from({ length: year % 4 ? 365 : 366 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10));

test('days that are remembered', () => {
  for (const date of ['2026-02-14', '2025-01-26', '2024-02-18', '2023-10-07', '2020-02-03', '2026-11-23']) assert.equal(isWorkday(date), true, date);
  for (const date of ['2026-02-23', '2025-10-08', '2024-06-10', '2023-09-29', '2020-01-31', '2020-02-01', '2019-05-03', '2026-11-22']) assert.equal(isWorkday(date), false, date);
});

// 365 or 366 days less weekends less 11 holidays (13 from 2025 on); in 2020 two days fewer by the prolonged 春节.
test('working days of a year', () => {
  const counts = HOLIDAYS.map(({ year }) => `${year} ${days(year).filter((date) => isWorkday(date)).length}`);
  assert.deepEqual(counts, ['2019 250', '2020 249', '2021 250', '2022 249', '2023 249', '2024 251', '2025 248', '2026 248']);
});

test('each make-up day is a weekend day, each day off is a day, no day is both', () => {
  for (const { year, off, work } of HOLIDAYS) {
    for (const day of work.split(' ')) {
      assert.equal(new Date(`${year}-${day}T00:00Z`).getUTCDay() % 6, 0, `${year}-${day}`);
      assert.equal(isWorkday(`${year}-${day}`), true);
    }
    for (const range of off.split(' ')) {
      assert.match(range, /^\d\d-\d\d(?:~\d\d-\d\d)?$/);
      for (const day of range.split('~')) assert.equal(isWorkday(`${year}-${day}`), false, `${year}-${day}`);
    }
  }
});

test('the first day is not counted; holidays and make-up days are', () => {
  assert.equal(addWorkdays('2026-01-05', 20), '2026-02-02');
  assert.equal(addWorkdays('2026-02-13', 1), '2026-02-14');
  assert.equal(addWorkdays('2026-02-13', 2), '2026-02-24');
  assert.equal(addWorkdays('2025-12-31', 1), '2026-01-04');
  assert.equal(addWorkdays('2026-05-01', 0), '2026-05-01');
  assert.equal(workdaysBetween('2026-02-13', '2026-02-24'), 2);
  assert.equal(workdaysBetween('2026-02-24', '2026-02-13'), -2);
});

test('outside the calendar and for what is no day nothing is said', () => {
  assert.equal(addWorkdays('2026-12-20', 20), undefined);
  assert.equal(workdaysBetween('2018-12-01', '2019-01-10'), undefined);
  assert.equal(isWorkday('2018-12-29'), undefined);
  for (const date of ['2026-02-30', '2026-2-3', '', '2026-13-01', '2026-02-03T00:00']) {
    assert.equal(addWorkdays(date, 1), undefined, date);
    assert.equal(isWorkday(date), undefined, date);
  }
  for (const n of [-1, 1.5, NaN, Infinity]) assert.equal(addWorkdays('2026-01-05', n), undefined);
});

test('a county adds days of its own and a new year', () => {
  const own: CalendarYear[] = [
    { year: 2026, off: '03-20', work: '', notice: '示例：本省节日', local: true },
    { year: 2027, off: '01-01', work: '', notice: '示例' },
    { year: 2028, off: '03-01', work: '', notice: '示例', local: true },
  ];
  const calendar = HOLIDAYS.concat(own);
  assert.equal(isWorkday('2026-03-20'), true);
  assert.equal(isWorkday('2026-03-20', calendar), false);
  assert.equal(addWorkdays('2026-12-31', 1, calendar), '2027-01-04');
  assert.equal(isWorkday('2028-03-01', calendar), undefined, 'local days do not make a year known');
});

test('adding and counting undo each other', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 0, max: 60 }), (start, n) => {
    const from = new Date(Date.UTC(2019, 0, 1 + start)).toISOString().slice(0, 10);
    const to = addWorkdays(from, n)!;
    assert.equal(workdaysBetween(from, to), n);
    if (n) assert.equal(isWorkday(to), true);
  }), { seed: 3 });
});
