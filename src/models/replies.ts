/**
 * What a ledger of letters means: in how many working days each was answered, which are late, and what the totals rest on.
 * Everything is judged as of the document's own date: a ledger cannot know what was answered after it was written.
 */
import type { Reply, ReplyLimit } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { FacetDefinition, FacetOption } from './facets.js';
import { clockOf, REQUEST_DAYS, type LetterEvent } from './request-clock.js';
import type { ListDefinition } from './selection.js';
import { termState } from './supervisors.js';
import { addWorkdays, isWorkday, workdaysBetween } from './workdays.js';

type Envelope = Readonly<Record<string, unknown>>;

/** Facts outside the records that letters are judged by. */
export interface Rules {
  readonly limits: readonly ReplyLimit[];
  /** `YYYY-MM-DD`: the document's own date, today where it names none. */
  readonly asOf: string;
}

export const NO_RULES: Rules = { limits: [], asOf: '' };

/** Longer unanswered counts in inspections as not answered (国办秘函〔2019〕19号: three months); holds where no limit is named. */
export const UNANSWERED_DAYS = 90;

/** `on-time` · `late`: answered, after the limit · `overdue`: not answered, and the limit has passed · `running`. */
export type Pace = 'on-time' | 'late' | 'overdue' | 'running';
export const PACES: readonly Pace[] = ['overdue', 'late', 'on-time', 'running'];
export const STATUSES = ['received', 'processing', 'answered', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const replyAt = (columns: Columns, row: number): Reply => columns.record(row) as unknown as Reply;

export function rulesOf(envelope: Envelope, today: string): Rules {
  const { limits, updated } = envelope as { limits?: readonly ReplyLimit[]; updated?: unknown };
  return {
    limits: (limits ?? []).filter(({ workdays }) => Number.isInteger(workdays) && workdays > 0),
    asOf: isDay(updated) && updated <= today ? updated : today,
  };
}

/** A day of the calendar: 2026-02-30 is none. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/** A request for information (依申请公开), whose limit is the law's and pauses. */
export const isRequest = (reply: Pick<Reply, 'type'>): boolean => reply.type === 'request' || /申请公开/.test(reply.type ?? '');

/** The limit of a type: its own, else the one that names no type, else for a request the law's. */
export function limitOf(reply: Pick<Reply, 'type'>, { limits }: Rules): ReplyLimit | undefined {
  const own = limits.find(({ type }) => type !== undefined && type === reply.type) ?? limits.find(({ type }) => !type);
  if (isRequest(reply) && !own?.type) return { workdays: REQUEST_DAYS, rule: '政府信息公开条例第三十三条' };
  return own;
}

/** Answered: a date of the answer, or a status that says so. */
export const isAnswered = (reply: Pick<Reply, 'answered' | 'status'>): boolean => reply.answered !== undefined || reply.status === 'answered' || reply.status === 'closed';

export function statusOf(reply: Pick<Reply, 'answered' | 'status'>): Status | undefined {
  return reply.status ?? (reply.answered === undefined ? undefined : 'answered');
}

export interface Timing {
  /** Working days from the day after receipt to the answer; undefined where not answered, or where the calendar does not reach. */
  readonly used?: number;
  /** Last day on which an answer is in time. */
  readonly due?: string;
  readonly limit?: ReplyLimit;
  readonly pace?: Pace;
  readonly paused?: 'supplement' | 'third-party';
  /** Days of the calendar without an answer, where no limit is named and they are more than `UNANSWERED_DAYS`. */
  readonly waited?: number;
  /** Both dates are there and nothing could be computed: their year has no official calendar here. */
  readonly beyond?: true;
  /** The answer is dated before the letter. */
  readonly reversed?: true;
}

/** The letter's time, as far as its dates, the calendar and the rules that are named tell. Nothing is guessed. */
export function timingOf(reply: Reply, rules: Rules): Timing {
  const { received, answered } = reply;
  if (!isDay(received) || (answered !== undefined && !isDay(answered))) return {};
  if (answered !== undefined && answered < received) return { reversed: true };
  const limit = limitOf(reply, rules);
  const events = eventsOf(reply);
  if (isRequest(reply) && limit && reply.due === undefined) return requestTiming(events, limit, answered, rules);
  const due = isDay(reply.due) ? reply.due : limit && addWorkdays(received, limit.workdays);
  const used = answered === undefined ? undefined : workdaysBetween(received, answered);
  const base: Timing = { ...(used !== undefined && { used }), ...(due !== undefined && { due }), ...(limit && { limit }) };
  const beyond = isWorkday(received) === undefined || (answered !== undefined && used === undefined);
  const far = beyond ? ({ beyond: true } as const) : {};
  if (answered !== undefined) return { ...base, ...far, ...(due !== undefined && { pace: answered <= due ? ('on-time' as const) : ('late' as const) }) };
  // Answered, says the status, but not when.
  if (isAnswered(reply)) return { ...base, ...far };
  if (due !== undefined) return { ...base, ...far, pace: rules.asOf > due ? 'overdue' : 'running' };
  const waited = Math.round((Date.parse(rules.asOf) - Date.parse(received)) / 86_400_000);
  return { ...base, ...far, ...(waited > UNANSWERED_DAYS ? { pace: 'overdue' as const, waited } : {}) };
}

function eventsOf(reply: Reply): LetterEvent[] {
  const events: LetterEvent[] = (reply.events ?? []).filter(({ date }) => isDay(date)).map(({ type, date }) => ({ type: type, date }));
  if (!events.some(({ type }) => type === 'received')) events.unshift({ type: 'received', date: reply.received! });
  if (reply.answered !== undefined && !events.some(({ type }) => type === 'answered' || type === 'closed')) events.push({ type: 'answered', date: reply.answered });
  return events;
}

function requestTiming(events: readonly LetterEvent[], limit: ReplyLimit, answered: string | undefined, { asOf }: Rules): Timing {
  const clock = clockOf(events, asOf, limit.workdays);
  if (clock.paused === 'supplement') return { limit, paused: 'supplement', pace: 'running' };
  if (clock.used === undefined) return { limit, beyond: true };
  const paused = clock.paused === 'third-party' ? ({ paused: 'third-party' } as const) : {};
  const pace: Pace = answered === undefined ? (clock.overdue ? 'overdue' : 'running') : clock.overdue ? 'late' : 'on-time';
  return { limit: { ...limit, workdays: clock.limit }, ...(answered !== undefined && { used: clock.used }), ...(clock.due && { due: clock.due }), ...paused, pace };
}

/** Numbers are minted once, but a ledger put together by hand may hold one twice: the second is told apart by its row. */
export function idOf(columns: Columns, row: number): string {
  const number = columns.value(row, 'number') as string;
  return firstOf(columns, number) === row ? number : `${number}~${row + 1}`;
}

export function rowOf(columns: Columns, id: string): number {
  const row = firstOf(columns, id);
  if (row >= 0) return row;
  const again = /^(.+)~(\d+)$/.exec(id);
  const place = again ? Number(again[2]) - 1 : -1;
  return again && place < columns.count && columns.value(place, 'number') === again[1] ? place : -1;
}

/** Numbers are looked up for every row that is drawn. */
const known = new WeakMap<Columns, { revision: number; rows: Map<unknown, number> }>();
function firstOf(columns: Columns, number: string): number {
  let found = known.get(columns);
  if (found?.revision !== columns.revision) {
    found = { revision: columns.revision, rows: new Map() };
    for (let row = columns.count - 1; row >= 0; row--) found.rows.set(columns.value(row, 'number'), row);
    known.set(columns, found);
  }
  return found.rows.get(number) ?? -1;
}

const NONE: readonly FacetOption[] = [];
const plain = (value: unknown): readonly FacetOption[] => (typeof value === 'string' && value ? [{ value, label: value }] : NONE);

/**
 * Letters and supervisors as one definition: they are never in one document, and a permalink is read before the kind is known.
 * @param rules asked anew for each record: limits may come with the document
 */
export function ledgerList(rules: () => Rules): ListDefinition {
  const facet = (id: string, options: FacetDefinition['options'], order?: readonly string[]): FacetDefinition => ({ id, column: id, options, several: false, ...(order && { order }) });
  return {
    facets: [
      facet('type', plain),
      { ...facet('status', plain, STATUSES), derive: (columns, row) => statusOf(replyAt(columns, row)) },
      { ...facet('pace', plain, PACES), derive: (columns, row) => timingOf(replyAt(columns, row), rules()).pace },
      facet('department', plain),
      { ...facet('year', plain), column: 'received', derive: (columns, row) => yearOf(columns.value(row, 'received')) },
      facet('satisfaction', (value) => (typeof value === 'number' ? [{ value: String(value), label: String(value) }] : NONE), ['5', '4', '3', '2', '1']),
      // `group` is a word of the address already.
      { ...facet('sector', plain), column: 'group' },
      { ...facet('term', plain, ['serving', 'ended']), derive: (columns, row) => termState(columns.value(row, 'term'), rules().asOf) },
    ],
    searched: ['title', 'question', 'answer', 'number', 'department', 'type', 'name', 'group', 'duties', 'ext'],
    names: ['title', 'name'],
  };
}

const yearOf = (value: unknown): string | undefined => (isDay(value) ? value.slice(0, 4) : undefined);

export interface Figures {
  /** `document`: the totals it states, over all letters; `counted`: of the letters listed, since it states none. */
  readonly source: 'document' | 'counted';
  readonly period?: string;
  /** Letters that came in; listed ones where counted. */
  readonly received: number;
  readonly answered: number;
  readonly published: number;
  /** Undefined where the document is silent, or where counting would need a limit that nothing names. */
  readonly onTime?: number;
  readonly satisfaction?: number;
  readonly rated?: number;
  readonly overdue: number;
}

/** The totals of the document; counted from its letters where it states none. Overdue ones are counted either way. */
export function figuresOf(columns: Columns, envelope: Envelope, rules: Rules): Figures {
  let [answered, onTime, judged, rated, sum, overdue] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < columns.count; row++) {
    const reply = replyAt(columns, row);
    const { pace } = timingOf(reply, rules);
    if (pace === 'overdue') overdue++;
    if (isAnswered(reply)) {
      answered++;
      if (pace) judged++;
      if (pace === 'on-time') onTime++;
    }
    const score = scoreOf(reply.satisfaction);
    if (score) {
      rated++;
      sum += score;
    }
  }
  const stated = envelope['totals'] as { [key: string]: unknown } | undefined;
  const number = (key: string): number | undefined => (typeof stated?.[key] === 'number' && stated[key] >= 0 ? stated[key] : undefined);
  const [received, all, published] = [number('received'), number('answered'), number('published')];
  if (received !== undefined && all !== undefined && published !== undefined) {
    const [statedOnTime, satisfaction, count] = [number('onTime'), number('satisfaction'), number('rated')];
    return {
      source: 'document', received, answered: all, published, overdue,
      ...(typeof stated!['period'] === 'string' && { period: stated!['period'] }),
      ...(statedOnTime !== undefined && { onTime: statedOnTime }), ...(satisfaction !== undefined && { satisfaction }), ...(count !== undefined && { rated: count }),
    };
  }
  return {
    source: 'counted', received: columns.count, answered, published: columns.count, overdue,
    // A share of letters whose limit is not known would flatter or blame.
    ...(answered > 0 && judged === answered && { onTime }),
    ...(rated > 0 && { satisfaction: Math.round((sum / rated) * 10) / 10, rated }),
  };
}

/** 1 to 5, whole; anything else is no score. */
export const scoreOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined);

/** A share for reading: 99.4%. It is never rounded up to 100 nor down to 0 where it is neither. */
export function shareOf(part: number, whole: number): string {
  if (!whole) return '';
  const tenths = Math.round((part / whole) * 1000);
  const held = part < whole ? Math.min(tenths, 999) : tenths;
  const kept = part > 0 ? Math.max(held, 1) : held;
  return `${kept % 10 ? (kept / 10).toFixed(1) : kept / 10}%`;
}

/** First and last day of receipt; empty where no letter has one. */
export function spanOf(columns: Columns): readonly [first: string, last: string] {
  let [first, last] = ['', ''];
  for (const value of columns.column('received')?.values ?? []) {
    if (!isDay(value)) continue;
    if (!first || value < first) first = value;
    if (value > last) last = value;
  }
  return [first, last];
}
