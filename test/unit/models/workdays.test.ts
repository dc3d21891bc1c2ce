import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addWorkdays, isWorkday, workdaysBetween } from '../../../src/models/workdays.js';
import { HOLIDAYS } from '../../../src/spec/facts/holidays.js';

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

test('the data holds together: worked days are weekends, holidays lie in their year', () => {
  for (const { year, notice, off, worked } of HOLIDAYS) {
    assert.match(notice, new RegExp(`国办发明电〔${year - 1}〕\\d+号`));
    const days = new Set<string>();
    for (const span of off) {
      const [first, last = first] = span.split('/');
      assert.ok(first! <= last!);
      for (let time = Date.parse(`${year}-${first!}T00:00:00Z`); time <= Date.parse(`${year}-${last!}T00:00:00Z`); time += 86_400_000) days.add(new Date(time).toISOString().slice(0, 10));
    }
    for (const day of worked) {
      assert.ok([0, 6].includes(weekday(`${year}-${day}`)), `${year}-${day}`);
      assert.ok(!days.has(`${year}-${day}`));
    }
    for (const fixed of ['01-01', '05-01', '10-01', '10-02', '10-03']) assert.ok(days.has(`${year}-${fixed}`), `${year}-${fixed}`);
  }
});

// 365 or 366 days less weekends less 11 holidays (13 from 2025 on); in 2020 two days fewer, because the Spring Festival was made longer.
test('working days of a year', () => {
  const days = (year: number) => Array.from({ length: year % 4 ? 365 : 366 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10));
  assert.deepEqual(HOLIDAYS.map(({ year }) => `${year} ${days(year).filter((date) => isWorkday(date)).length}`),
    ['2019 250', '2020 249', '2021 250', '2022 249', '2023 249', '2024 251', '2025 248', '2026 248']);
});

test('counting goes round holidays and over worked weekends', () => {
  const cases: [string, number, string][] = [
    ['2026-02-13', 1, '2026-02-14'], // a Saturday that is worked
    ['2026-02-14', 1, '2026-02-24'], // the Spring Festival
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-03-02', 20, '2026-03-30'],
    ['2026-09-30', 3, '2026-10-10'], // Saturday after the National Day
    ['2020-01-23', 1, '2020-02-03'], // the holiday that was made longer
    ['2019-04-30', 1, '2019-05-05'], // the Labour Day that was changed
    ['2026-03-01', 0, '2026-03-01'],
  ];
  for (const [from, n, to] of cases) assert.equal(addWorkdays(from, n), to, from);
  assert.equal(workdaysBetween('2026-02-14', '2026-02-24'), 1);
  assert.equal(workdaysBetween('2026-02-24', '2026-02-14'), -1);
  assert.equal(workdaysBetween('2026-02-15', '2026-02-23'), 0);
});

test('outside the years, and for what is no date, nothing is computed', () => {
  assert.equal(addWorkdays('2026-12-20', 20), undefined);
  assert.equal(addWorkdays('2018-12-31', 1), undefined);
  for (const bad of ['2026-02-30', '2026-2-3', '', 'abc', '2026-13-01']) assert.equal(addWorkdays(bad, 1), undefined);
  for (const n of [-1, 1.5, NaN, Infinity]) assert.equal(addWorkdays('2026-03-02', n), undefined);
  assert.equal(workdaysBetween('2026-03-02', '2099-01-01'), undefined);
});

test('a county extends and corrects the calendar', () => {
  const own = HOLIDAYS.concat({ year: 2027, notice: '示例', off: ['01-01'], worked: [] });
  assert.equal(addWorkdays('2026-12-31', 1, own), '2027-01-04');
  assert.equal(addWorkdays('2026-12-31', 1), undefined);
});

test('adding and counting agree', () => {
  const day = fc.integer({ min: 0, max: 7 * 365 }).map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
    const to = addWorkdays(from, n);
    if (to) assert.equal(workdaysBetween(from, to), n);
  }), { numRuns: 3000, seed: 3 });
});
