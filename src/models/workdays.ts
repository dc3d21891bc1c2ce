import { HOLIDAYS, type CalendarYear } from '../spec/facts/holidays.js';

/**
 * Working days by the official calendar. Dates are `YYYY-MM-DD`, days of the calendar, so that no time zone can shift them.
 * Outside the years of the calendar nothing is computed: the element then states the rule itself.
 */
export type WorkCalendar = readonly CalendarYear[];

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Midnight UTC of a date, or NaN: `2026-02-30` is none. */
function timeOf(date: string): number {
  if (!DATE.test(date)) return NaN;
  const time = Date.parse(`${date}T00:00:00Z`);
  return dateOf(time) === date ? time : NaN;
}

function dateOf(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

interface Index { readonly off: ReadonlyMap<string, Set<string>>; readonly worked: Set<string> }
const indexes = new WeakMap<WorkCalendar, Index>();

/** Days off by year and weekend days worked; a later entry for the same year replaces the earlier one as a whole. */
function indexOf(calendar: WorkCalendar): Index {
  let index = indexes.get(calendar);
  if (!index) {
    const off = new Map<string, Set<string>>();
    const worked = new Map<number, string[]>();
    for (const { year, off: holidays, worked: exchanged } of calendar) {
      const days = new Set<string>();
      for (const span of holidays) {
        const [first, last = first] = span.split('/');
        const end = timeOf(`${year}-${last!}`);
        for (let time = timeOf(`${year}-${first!}`); time <= end; time += DAY) days.add(dateOf(time));
      }
      off.set(String(year), days);
      worked.set(year, exchanged.map((day) => `${year}-${day}`));
    }
    index = { off, worked: new Set([...worked.values()].flat()) };
    indexes.set(calendar, index);
  }
  return index;
}

/**
 * Is this a working day? `undefined` when its year is not in the calendar, or when it is no date.
 * @param calendar years of the official calendar; a county extends or corrects it with `HOLIDAYS.concat(own)`
 */
export function isWorkday(date: string, calendar: WorkCalendar = HOLIDAYS): boolean | undefined {
  const time = timeOf(date);
  const { off, worked } = indexOf(calendar);
  const days = off.get(date.slice(0, 4));
  if (Number.isNaN(time) || !days) return undefined;
  const weekday = new Date(time).getUTCDay();
  return !days.has(date) && ((weekday !== 0 && weekday !== 6) || worked.has(date));
}

/**
 * The date `n` working days after `date`. The day itself is not counted, as in 自……之日起N个工作日内: the day after is the first.
 * @param n a whole number, 0 or more; 0 gives the date itself
 * @returns `undefined` when the way leads out of the calendar's years, or for what is no date or no count
 */
export function addWorkdays(date: string, n: number, calendar: WorkCalendar = HOLIDAYS): string | undefined {
  let time = timeOf(date);
  if (Number.isNaN(time) || !Number.isInteger(n) || n < 0 || n > 10_000) return undefined;
  if (isWorkday(date, calendar) === undefined) return undefined;
  for (let left = n; left > 0;) {
    time += DAY;
    const worked = isWorkday(dateOf(time), calendar);
    if (worked === undefined) return undefined;
    if (worked) left--;
  }
  return dateOf(time);
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * `addWorkdays(from, workdaysBetween(from, to))` is `to` whenever `to` is a working day.
 */
export function workdaysBetween(from: string, to: string, calendar: WorkCalendar = HOLIDAYS): number | undefined {
  const [start, end] = [timeOf(from), timeOf(to)];
  if (Number.isNaN(start) || Number.isNaN(end)) return undefined;
  if (end < start) {
    const back = workdaysBetween(to, from, calendar);
    return back && -back;
  }
  if (isWorkday(from, calendar) === undefined) return undefined;
  let count = 0;
  for (let time = start + DAY; time <= end; time += DAY) {
    const worked = isWorkday(dateOf(time), calendar);
    if (worked === undefined) return undefined;
    if (worked) count++;
  }
  return count;
}
