import { HOLIDAYS, type CalendarYear } from '../spec/facts/holidays.js';

/** Years known by their notices; a county adds days of its own (`local`) or a year that came out since: `HOLIDAYS.concat(own)`. */
export type WorkCalendar = readonly CalendarYear[];

interface Days { readonly years: ReadonlySet<number>; /** true: worked, false: off. */ readonly special: ReadonlyMap<number, boolean> }

const DAY = 86_400_000;
const read = new WeakMap<WorkCalendar, Days>();

/** Whole days since 1970 of `YYYY-MM-DD`; undefined when there is no such day. */
function dayOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!year) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return dateOf(time / DAY) === date ? time / DAY : undefined;
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

function daysOf(calendar: WorkCalendar): Days {
  const known = read.get(calendar);
  if (known) return known;
  const years = new Set<number>();
  const special = new Map<number, boolean>();
  for (const { year, off, work, local } of calendar) {
    if (!local) years.add(year);
    for (const [list, worked] of [[off, false], [work, true]] as const) {
      for (const range of list.split(' ')) {
        const [first, last = first] = range.split('~').map((day) => dayOf(`${String(year)}-${day}`));
        if (first === undefined || last === undefined) continue;
        for (let day = first; day <= last; day++) special.set(day, worked);
      }
    }
  }
  const days = { years, special };
  read.set(calendar, days);
  return days;
}

function worked(day: number, { years, special }: Days): boolean | undefined {
  const date = new Date(day * DAY);
  if (!years.has(date.getUTCFullYear())) return undefined;
  return special.get(day) ?? date.getUTCDay() % 6 !== 0;
}

/** Whether a day is worked; undefined outside the calendar's years or where there is no such day. */
export function isWorkday(date: string, calendar: WorkCalendar = HOLIDAYS): boolean | undefined {
  const day = dayOf(date);
  return day === undefined ? undefined : worked(day, daysOf(calendar));
}

/**
 * The nth working day after a day, which itself is not counted (民法典 201): 20 working days from 2026-01-05 end on 2026-02-02.
 * @param n whole, 0 or more
 * @returns `YYYY-MM-DD`, or undefined when the count leaves the calendar's years: then nothing is said rather than something wrong
 */
export function addWorkdays(from: string, n: number, calendar: WorkCalendar = HOLIDAYS): string | undefined {
  let day = dayOf(from);
  if (day === undefined || !(n >= 0) || n % 1) return undefined;
  const days = daysOf(calendar);
  for (let left = n; left > 0;) {
    const work = worked(++day, days);
    if (work === undefined) return undefined;
    if (work) left--;
  }
  return dateOf(day);
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier; undefined outside the calendar's years. */
export function workdaysBetween(from: string, to: string, calendar: WorkCalendar = HOLIDAYS): number | undefined {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === undefined || last === undefined) return undefined;
  if (last < first) {
    const back = workdaysBetween(to, from, calendar);
    return back === undefined ? undefined : -back;
  }
  const days = daysOf(calendar);
  let count = 0;
  for (let day = first + 1; day <= last; day++) {
    const work = worked(day, days);
    if (work === undefined) return undefined;
    if (work) count++;
  }
  return count;
}
