import type { Columns } from '../columns.js';
import { linesOf } from '../printed.js';
import { replyAt, rulesOf, timingOf } from '../replies.js';
import { dateWords } from '../supervisors.js';
import { today } from '../today.js';
import type { FormColumn, FormUse } from './column.js';

/** Words of the states as ledgers print them. */
export const STATUS_NAMES: Readonly<Record<string, string>> = { received: '已收到', processing: '办理中', answered: '已答复', closed: '办结' };
export const PACE_NAMES: Readonly<Record<string, string>> = { overdue: '逾期未答复', late: '超期答复', 'on-time': '按期答复', running: '未到期' };

const has = (columns: Columns, key: string): boolean => (columns.column(key)?.values.length ?? 0) > 1;

/** 信件编号 | 类型 | 标题 | 受理单位 | 来信 | 答复 | 用时 | 时限 | 状态 | 满意度 | 来信内容 | 答复内容; what no letter fills is left out. */
export function repliesForm(columns: Columns, envelope: Readonly<Record<string, unknown>>, _use: FormUse): readonly FormColumn[] {
  const rules = rulesOf(envelope, today());
  const column = (key: string, head: string, width: number, lines: FormColumn['lines'] = (value) => linesOf(key, value)): FormColumn[] => (has(columns, key) ? [{ id: key, key, head, width, lines }] : []);
  const timed = (id: string, head: string, width: number, words: (timing: ReturnType<typeof timingOf>) => string): FormColumn => ({
    id, key: 'received', head, width, lines: () => [], of: (data, row) => [words(timingOf(replyAt(data, row), rules))].filter(Boolean),
  });
  return [
    ...column('number', '信件编号', 30),
    ...column('type', '类型', 14),
    ...column('title', '标题', 36),
    ...column('department', '受理单位', 28),
    ...column('received', '来信日期', 20),
    ...column('answered', '答复日期', 20),
    ...(has(columns, 'received') ? [timed('used', '用时（工作日）', 16, ({ used }) => (used === undefined ? '' : String(used)))] : []),
    ...(has(columns, 'received') ? [timed('pace', '时限', 18, ({ pace }) => (pace ? PACE_NAMES[pace]! : ''))] : []),
    ...column('status', '状态', 14, (value) => (typeof value === 'string' ? [STATUS_NAMES[value] ?? value] : [])),
    ...column('satisfaction', '满意度', 12),
    ...column('question', '来信内容', 50),
    ...column('answer', '答复内容', 70),
  ];
}

/** 姓名 | 界别 | 任期 | 职责. */
export function supervisorsForm(columns: Columns): readonly FormColumn[] {
  const column = (key: string, head: string, width: number, lines: FormColumn['lines'] = (value) => linesOf(key, value)): FormColumn[] => (has(columns, key) ? [{ id: key, key, head, width, lines }] : []);
  return [...column('name', '姓名', 24), ...column('group', '界别', 40), ...column('term', '任期', 50, (value) => [termWords(value)].filter(Boolean)), ...column('duties', '职责', 120)];
}

export function termWords(term: unknown): string {
  const { from, to } = (typeof term === 'object' && term !== null ? term : {}) as { from?: unknown; to?: unknown };
  return [dateWords(from), dateWords(to)].join('至').replace(/^至$/, '');
}
