import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Columns } from '../../../src/models/columns.js';
import { figuresOf, idOf, ledgerList, limitOf, rowOf, rulesOf, shareOf, spanOf, statusOf, timingOf, type Rules } from '../../../src/models/replies.js';
import { Selector } from '../../../src/models/selection.js';
import { fold } from '../../../src/models/fold.js';
import type { Reply } from '../../../src/spec/types.js';

const RULE = '海原县网上信箱办理办法（示例）';
const TEN: Rules = { limits: [{ workdays: 10, rule: RULE }], asOf: '2026-09-18' };
const FREE: Rules = { limits: [], asOf: '2026-09-18' };

function columnsOf(items: readonly Record<string, unknown>[]): Columns {
  const columns = new Columns();
  columns.append(items, items.map((_, place) => place));
  return columns;
}
const letter = (more: Partial<Reply>): Reply => ({ number: 'A1', title: '标题', ...more });

describe('a letter in working days', () => {
  const used = (received: string, answered: string, rules = FREE): number | undefined => timingOf(letter({ received, answered }), rules).used;

  it('counts from the day after receipt, by the official calendar', () => {
    assert.equal(used('2026-09-15', '2026-09-17'), 2);
    assert.equal(used('2026-08-28', '2026-08-31'), 1, 'over a weekend');
    assert.equal(used('2026-09-30', '2026-10-08'), 1, 'over the National Day holiday');
    assert.equal(used('2026-09-18', '2026-09-21'), 2, 'Sunday 20 September is worked');
    assert.equal(used('2026-09-15', '2026-09-15'), 0, 'on the same day');
  });

  it('computes nothing outside the calendar and says so', () => {
    const timing = timingOf(letter({ received: '2018-05-01', answered: '2018-05-09' }), TEN);
    assert.deepEqual([timing.used, timing.due, timing.pace, timing.beyond], [undefined, undefined, undefined, true]);
    assert.equal(timing.limit!.rule, RULE, 'the rule can still be said');
    assert.equal(timingOf(letter({ received: '2026-12-30', answered: '2027-01-05' }), TEN).beyond, true);
  });

  it('is told apart: in time, late, overdue, running', () => {
    assert.equal(timingOf(letter({ received: '2026-09-01', answered: '2026-09-15' }), TEN).pace, 'on-time');
    assert.equal(timingOf(letter({ received: '2026-09-01', answered: '2026-09-16' }), TEN).pace, 'late');
    assert.equal(timingOf(letter({ received: '2026-09-01', status: 'processing' }), TEN).pace, 'overdue');
    assert.equal(timingOf(letter({ received: '2026-09-10', status: 'processing' }), TEN).pace, 'running');
    assert.equal(timingOf(letter({ received: '2026-09-04', status: 'processing' }), TEN).pace, 'running', 'on the last day');
  });

  it('is not judged where no limit is named, but for three months without an answer', () => {
    assert.equal(timingOf(letter({ received: '2026-01-05', answered: '2026-05-05' }), FREE).pace, undefined);
    assert.equal(timingOf(letter({ received: '2026-07-01', status: 'processing' }), FREE).pace, undefined);
    const long = timingOf(letter({ received: '2026-05-01', status: 'received' }), FREE);
    assert.deepEqual([long.pace, long.waited], ['overdue', 140]);
  });

  it('a due date that the office states comes before the rule', () => {
    assert.equal(timingOf(letter({ received: '2026-09-01', answered: '2026-09-16', due: '2026-09-30' }), TEN).pace, 'on-time');
    assert.equal(timingOf(letter({ received: '2026-09-15', due: '2026-09-16' }), TEN).pace, 'overdue');
  });

  it('takes dates that are none, or that stand the wrong way round, for unknown', () => {
    assert.deepEqual(timingOf(letter({ received: '2026-02-30', answered: '2026-03-05' }), TEN), {});
    assert.deepEqual(timingOf(letter({ received: '2026-09-10', answered: '2026-09-01' }), TEN), { reversed: true });
    assert.deepEqual(timingOf(letter({ answered: '2026-09-01' }), TEN), {});
    assert.equal(timingOf(letter({ received: '2026-01-05', status: 'closed' }), TEN).pace, undefined, 'answered, but not said when');
  });

  it('a request runs by the law: pauses, extension', () => {
    const request = (more: Partial<Reply>): Reply => letter({ type: '依申请公开', received: '2026-07-01', ...more });
    assert.deepEqual(limitOf(request({}), TEN), { workdays: 20, rule: '政府信息公开条例第三十三条' });
    assert.equal(timingOf(request({ answered: '2026-07-29' }), FREE).pace, 'on-time');
    assert.equal(timingOf(request({ answered: '2026-07-30' }), FREE).pace, 'late');
    const extended = timingOf(request({ answered: '2026-08-20', events: [{ type: 'extended', date: '2026-07-20' }] }), FREE);
    assert.deepEqual([extended.pace, extended.limit!.workdays], ['on-time', 40]);
    assert.deepEqual(timingOf(request({ events: [{ type: 'supplement-asked', date: '2026-07-03' }] }), FREE), { limit: { workdays: 20, rule: '政府信息公开条例第三十三条' }, paused: 'supplement', pace: 'running' });
    assert.equal(timingOf(request({ events: [{ type: 'third-party-asked', date: '2026-07-03' }] }), FREE).paused, 'third-party');
    assert.equal(timingOf(request({}), FREE).pace, 'overdue');
  });

  it('takes the limit of its type before the common one', () => {
    const rules: Rules = { limits: [{ workdays: 10, rule: '一般' }, { type: '咨询', workdays: 3, rule: '咨询' }], asOf: '2026-09-18' };
    assert.equal(limitOf({ type: '咨询' }, rules)!.workdays, 3);
    assert.equal(limitOf({ type: '投诉' }, rules)!.workdays, 10);
    assert.equal(limitOf({}, { ...rules, limits: rules.limits.slice(1) }), undefined);
  });
});

describe('rules of a ledger', () => {
  it('is judged as of its own date, of today where it names none or one to come', () => {
    assert.equal(rulesOf({ updated: '2026-09-18' }, '2026-11-26').asOf, '2026-09-18');
    assert.equal(rulesOf({}, '2026-11-26').asOf, '2026-11-26');
    assert.equal(rulesOf({ updated: '2030-01-01' }, '2026-11-26').asOf, '2026-11-26');
    assert.deepEqual(rulesOf({ limits: [{ workdays: 0, rule: 'x' }, { workdays: 1.5, rule: 'x' }, { workdays: 5, rule: 'y' }] }, '2026-11-26').limits, [{ workdays: 5, rule: 'y' }]);
  });

  it('knows the status from the answer where none is said', () => {
    assert.equal(statusOf({ answered: '2026-09-01' }), 'answered');
    assert.equal(statusOf({ status: 'closed' }), 'closed');
    assert.equal(statusOf({}), undefined);
  });
});

describe('totals', () => {
  const items = [
    { number: '1', title: 'a', received: '2026-09-01', answered: '2026-09-03', status: 'closed', satisfaction: 5 },
    { number: '2', title: 'b', received: '2026-08-03', answered: '2026-09-03', status: 'closed', satisfaction: 4 },
    { number: '3', title: 'c', received: '2026-08-03', status: 'processing' },
    { number: '4', title: 'd', received: '2026-09-17', status: 'received' },
  ];

  it('are those of the document, which counts letters that are not published', () => {
    const totals = { period: '2026年', received: 486, answered: 471, published: 213, onTime: 468, satisfaction: 4.6, rated: 302 };
    assert.deepEqual(figuresOf(columnsOf(items), { totals }, TEN), { source: 'document', ...totals, overdue: 1 });
    assert.deepEqual(figuresOf(columnsOf(items), { totals: { received: 9, answered: 8, published: 4 } }, TEN), { source: 'document', received: 9, answered: 8, published: 4, overdue: 1 });
  });

  it('are counted from the list where there are none', () => {
    assert.deepEqual(figuresOf(columnsOf(items), {}, TEN), { source: 'counted', received: 4, answered: 2, published: 4, onTime: 1, satisfaction: 4.5, rated: 2, overdue: 1 });
    assert.equal(figuresOf(columnsOf(items), { totals: { received: 9 } }, TEN).source, 'counted', 'half of them is none');
  });

  it('say nothing of what is in time where no limit is named', () => {
    assert.equal('onTime' in figuresOf(columnsOf(items), {}, FREE), false);
  });

  it('a share is never rounded to all or nothing', () => {
    assert.deepEqual([[471, 486], [468, 471], [9999, 10000], [1, 100000], [3, 3], [0, 4], [1, 0]].map(([a, b]) => shareOf(a!, b!)), ['96.9%', '99.4%', '99.9%', '0.1%', '100%', '0%', '']);
  });

  it('span the days of receipt', () => {
    assert.deepEqual(spanOf(columnsOf(items)), ['2026-08-03', '2026-09-17']);
    assert.deepEqual(spanOf(columnsOf([{ number: '1', title: 'a', received: 'x' }])), ['', '']);
  });
});

describe('letters by number', () => {
  it('a number that stands twice still names both', () => {
    const columns = columnsOf([{ number: 'A', title: '1' }, { number: 'B', title: '2' }, { number: 'A', title: '3' }]);
    assert.deepEqual([0, 1, 2].map((row) => idOf(columns, row)), ['A', 'B', 'A~3']);
    assert.deepEqual(['A', 'B', 'A~3', 'A~2', 'C', 'C~1', '~1'].map((id) => rowOf(columns, id)), [0, 1, 2, -1, -1, -1, -1]);
  });
});

describe('the ledger as a list', () => {
  const columns = columnsOf([
    { number: 'HY1', title: '公租房摇号结果', type: '咨询', department: '住建局', received: '2026-09-01', answered: '2026-09-03', question: '在哪里看', answer: '县政府网站公示栏', satisfaction: 5 },
    { number: 'HY2', title: '路灯坏了', type: '投诉', department: '综合执法局', received: '2025-09-01', status: 'processing' },
    { number: 'HY3', title: '中午轮班', type: '建议', department: '审批局', received: '2026-09-16', status: 'processing' },
  ]);
  const selector = new Selector(columns, ledgerList(() => TEN), { fold });
  const facets: Record<string, { values: string[]; match: 'any' }> = {};
  const found = (q: string, more = facets): number[] => [...selector.select({ q, facets: more }).rows];

  it('is searched by title, question, answer, number and office', () => {
    assert.deepEqual([found('摇号'), found('在哪里看'), found('公示栏'), found('HY2'), found('审批局')], [[0], [0], [0], [1], [2]]);
  });

  it('has facets of type, status, pace, year, office and satisfaction', () => {
    const options = (id: string): unknown => selector.select({ q: '', facets: {} }).facets.get(id)!.map(({ value, count }) => `${value} ${count}`);
    assert.deepEqual(options('status'), ['processing 2', 'answered 1']);
    assert.deepEqual(options('pace'), ['overdue 1', 'on-time 1', 'running 1']);
    assert.deepEqual(options('year'), ['2026 2', '2025 1']);
    assert.deepEqual(options('satisfaction'), ['5 1']);
    assert.deepEqual(found('', { pace: { values: ['overdue'], match: 'any' } }), [1]);
  });
});
