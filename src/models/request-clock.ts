/**
 * The time limit of an answer, from dated events. For 依申请公开 (条例 第三十、三十二、三十三条): 20 working days after the day of receipt;
 * after a request to complete it (补正) they start anew from the day the completion came; the days in which a third party is asked do not
 * count; once extended, 20 more. The law's rules in our words, not its text. Receiver and page reckon with this one clock.
 */
import { HOLIDAYS } from '../spec/facts/holidays.js';
import { isWorkday, type WorkCalendar } from './workdays.js';

export const EVENT_TYPES = ['received', 'assigned', 'supplement-asked', 'supplemented', 'third-party-asked', 'third-party-answered', 'extended', 'answered', 'closed'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface LetterEvent {
  type: EventType;
  date: string;
  note?: string;
}

export interface Clock {
  from: string;
  limit: number;
  used?: number;
  due?: string;
  paused: '' | 'supplement' | 'third-party';
  overdue?: boolean;
}

export const REQUEST_DAYS = 20;
export const EXTENSION_DAYS = 20;

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * @param events in the order in which they were entered; days may be equal
 * @param today as `YYYY-MM-DD`
 * @param days the limit in working days
 * @param pausable whether the rules of 依申请公开 on completion, third parties and extension hold
 * @returns without `used` and `due` where the calendar does not reach; the page then states the rule
 */
export function clockOf(events: readonly LetterEvent[], today: string, days: number = REQUEST_DAYS, pausable = true, calendar: WorkCalendar = HOLIDAYS): Clock {
  let from = events.find(({ type }) => type === 'received')?.date ?? today;
  let limit = days;
  let paused: Clock['paused'] = '';
  let since = '';
  let ended = '';
  /** Both ends are days on which the office waits; only whole days between asking and answer do not count. */
  let pauses: { after: string; until: string }[] = [];
  for (const { type, date } of events) {
    if (type === 'answered' || type === 'closed') ended ||= date;
    if (!pausable || ended) continue;
    if (type === 'extended') limit = days + EXTENSION_DAYS;
    else if (type === 'supplement-asked') paused = 'supplement';
    else if (type === 'supplemented' && paused === 'supplement') {
      from = date;
      pauses = [];
      paused = '';
    } else if (type === 'third-party-asked' && !paused) {
      paused = 'third-party';
      since = date;
    } else if (type === 'third-party-answered' && paused === 'third-party') {
      pauses.push({ after: since, until: date });
      paused = '';
    }
  }
  if (ended) paused = '';
  if (paused === 'third-party') pauses.push({ after: since, until: '9999-12-31' });
  const clock: Clock = { from, limit, paused };
  if (paused === 'supplement') return clock;
  const stop = ended || today;
  let [used, spent]: [number, number] = [0, 0];
  let due = '';
  let day = from;
  // Days up to the limit or today, whichever is later; a year without a calendar ends the count without a word.
  for (let i = 0; i < 2000 && (!due || day < stop); i++) {
    day = nextDay(day);
    const worked = isWorkday(day, calendar);
    if (worked === undefined) {
      if (day <= stop) return clock;
      break;
    }
    if (!worked || pauses.some(({ after, until }) => day > after && day <= until)) {
      if (paused && day > stop) break;
      continue;
    }
    spent++;
    if (day <= stop) used = spent;
    if (spent === limit) due = day;
  }
  clock.used = used;
  if (due && !paused) clock.due = due;
  clock.overdue = used > limit;
  return clock;
}
