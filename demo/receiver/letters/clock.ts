/**
 * The time limit of an answer, from dated events. For 依申请公开 (条例 第三十、三十二、三十三条): 20 working days after the day of receipt;
 * after a request to complete it (补正) they start anew from the day the completion came; the days in which a third party is asked do not
 * count; once extended, 20 more. Letters have the limit of their channel and no pauses. The law's rules in our words, not its text.
 */
import { HOLIDAYS } from '../../../src/spec/facts/holidays.js';
import { isWorkday } from '../../../src/models/workdays.js';

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
 */
export function clockOf(events: readonly LetterEvent[], today: string, days: number, pausable: boolean): Clock {
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
    const worked = isWorkday(day, HOLIDAYS);
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

/** Working days in which a letter with no further condition is answered. */
export const LETTER_DAYS: Readonly<Record<string, number>> = { letter: 10, opinion: 20, supervision: 15, rating: 15, survey: 0, request: REQUEST_DAYS };

export const clockFor = (type: string, events: readonly LetterEvent[], today: string): Clock | undefined => {
  const days = LETTER_DAYS[type];
  return days ? clockOf(events, today, days, type === 'request') : undefined;
};
