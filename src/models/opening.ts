import type { WeeklyHours } from '../spec/types.js';
import { isWorkday, type WorkCalendar } from './workdays.js';
import { HOLIDAYS } from '../spec/facts/holidays.js';

/**
 * Whether a place is open at a moment. Hours of Monday to Friday only are those of an office: they follow the official calendar of
 * holidays and weekends worked in exchange; outside its years nothing is said, since a guess sends people to a closed door.
 */

/** A moment in China: `date` is `YYYY-MM-DD`, `minutes` those since midnight. */
export interface ChinaTime { readonly date: string; readonly minutes: number }

/** China has one time zone and no summer time: UTC+8. */
export function chinaTime(now: number = Date.now()): ChinaTime {
  const iso = new Date(now + 8 * 3_600_000).toISOString();
  return { date: iso.slice(0, 10), minutes: Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16)) };
}

export interface Span { readonly open: string; readonly close: string }

/** `break`: closed for now, opens again today · `before` the first · `after` the last · `off` no hours today · `unknown`. */
export interface OpenState {
  readonly state: 'open' | 'break' | 'before' | 'after' | 'off' | 'unknown';
  /** When it closes (open) or opens again (break, before), HH:MM. */
  readonly at?: string;
  /** The hours of the day. */
  readonly today: readonly Span[];
  /** Today is a public holiday, or a weekend day that is worked in exchange. */
  readonly day?: 'holiday' | 'exchanged';
  /** The next day with hours, within a week, where it is not open again today. */
  readonly next?: { readonly date: string; readonly open: string; readonly days: number };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const DAY = 86_400_000;
const later = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

const usable = (part: WeeklyHours): boolean => /^\d\d:\d\d$/.test(part.open) && /^\d\d:\d\d$/.test(part.close) && part.open < part.close;

type Day = { readonly spans: readonly Span[]; readonly day?: OpenState['day'] } | undefined;

/** Hours of one day; undefined where the calendar does not reach. */
function hoursOn(weekly: readonly WeeklyHours[], date: string, calendar: WorkCalendar): Day {
  const weekday = weekdayOf(date);
  const office = weekly.every(({ days }) => days.every((day) => day < 6));
  const on = (day: number): Span[] => weekly.filter((part) => usable(part) && part.days.indexOf(day) >= 0).map(({ open, close }) => ({ open, close })).sort((a, b) => (a.open < b.open ? -1 : 1));
  const worked = isWorkday(date, calendar);
  if (!office) return { spans: on(weekday), ...(worked === false && weekday < 6 && { day: 'holiday' as const }) };
  if (worked === undefined) return undefined;
  if (!worked) return { spans: [], ...(weekday < 6 && { day: 'holiday' as const }) };
  if (weekday < 6) return { spans: on(weekday) };
  // A weekend worked in exchange: its hours are known where all five days keep the same.
  const monday = on(1);
  const same = [2, 3, 4, 5].every((day) => equal(on(day), monday));
  return same ? { spans: monday, day: 'exchanged' } : undefined;
}

const equal = (a: readonly Span[], b: readonly Span[]): boolean => a.length === b.length && a.every((span, i) => span.open === b[i]!.open && span.close === b[i]!.close);

/** @param weekly as the document has it; absent or empty is `unknown` */
export function openingAt(weekly: readonly WeeklyHours[] | undefined, now: ChinaTime, calendar: WorkCalendar = HOLIDAYS): OpenState {
  if (!weekly?.some(usable)) return { state: 'unknown', today: [] };
  const found = hoursOn(weekly, now.date, calendar);
  if (!found) return { state: 'unknown', today: [] };
  const { spans, day } = found;
  const base = { today: spans, ...(day && { day }) };
  for (const [i, { open, close }] of spans.entries()) {
    if (now.minutes < minutesOf(open)) return { ...base, state: i ? 'break' : 'before', at: open };
    if (now.minutes < minutesOf(close)) return { ...base, state: 'open', at: until(spans, i) };
  }
  const next = nextDay(weekly, now.date, calendar);
  return { ...base, state: spans.length ? 'after' : 'off', ...(next && { next }) };
}

/** Spans that touch are one. */
function until(spans: readonly Span[], i: number): string {
  let at = i;
  while (spans[at + 1] && spans[at + 1]!.open <= spans[at]!.close) at++;
  return spans[at]!.close;
}

function nextDay(weekly: readonly WeeklyHours[], date: string, calendar: WorkCalendar): OpenState['next'] {
  for (let days = 1; days < 10; days++) {
    const on = later(date, days);
    const found = hoursOn(weekly, on, calendar);
    if (!found) return undefined;
    if (found.spans[0]) return { date: on, open: found.spans[0].open, days };
  }
  return undefined;
}

export const openNow = (weekly: readonly WeeklyHours[] | undefined, now: ChinaTime, calendar: WorkCalendar = HOLIDAYS): boolean => openingAt(weekly, now, calendar).state === 'open';

/** Minutes until some place opens or closes, at most until midnight: until then no state changes. */
export function minutesToChange(all: readonly (readonly WeeklyHours[] | undefined)[], { minutes }: ChinaTime): number {
  let soonest = 24 * 60 - minutes;
  for (const weekly of all) {
    for (const part of weekly ?? []) {
      for (const time of [part.open, part.close]) {
        const left = minutesOf(time) - minutes;
        if (left > 0 && left < soonest) soonest = left;
      }
    }
  }
  return Math.max(1, soonest);
}
