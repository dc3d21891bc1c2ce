import type { Columns } from '../columns.js';
import { basisLine, linesOf } from '../printed.js';
import type { FormColumn, FormUse } from './column.js';

/** Words of the classes as lists print them; the importer reads them back. */
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  security: '危及安全和涉密信息', process: '过程性信息和内部管理信息', derived: '需要汇总、分析、加工或重新制作的信息', enforcement: '行政执法案卷', 'third-party': '商业秘密、个人隐私等第三方权益', other: '其他',
};
const FORCES: Readonly<Record<string, string>> = { must: '不予公开', may: '可以不予公开' };

/** 序号 | 类别 | 事项 | 依据 as counties publish it, with what today's lists add; columns that the list does not fill are left out. */
export function negativeListForm(columns: Columns, _envelope: Readonly<Record<string, unknown>>, use: FormUse): readonly FormColumn[] {
  const has = (key: string): boolean => (columns.column(key)?.values.length ?? 0) > 1;
  const column = (key: string, head: string, width: number, lines: FormColumn['lines'] = (value) => linesOf(key, value)): FormColumn[] => (has(key) ? [{ id: key, key, head, width, lines }] : []);
  const named = (names: Readonly<Record<string, string>>) => (value: unknown) => (typeof value === 'string' ? [names[value] ?? value] : []);
  return [
    ...column('number', '序号', 10),
    // On paper the class stands over its entries.
    ...(use === 'sheet' ? column('group', '类别', 30, named(CLASS_NAMES)) : []),
    ...column('field', '领域', 18),
    ...column('name', '信息事项', 42),
    ...column('content', '内容', 52),
    ...column('basis', '依据', 52, (value) => (Array.isArray(value) ? (value as Record<string, unknown>[]).map(lawLine) : [])),
    ...column('force', '处理', 20, named(FORCES)),
    ...column('partial', '可部分公开', 14, (value) => (value === true ? ['√'] : [])),
    ...column('department', '责任部门', 24),
    // What few entries hold would leave empty columns on paper; the sheet keeps it.
    ...(use === 'sheet' ? [...column('reason', '理由', 40), ...column('decidedBy', '决定机关', 24), ...column('whoMaySee', '可查阅的人', 28), ...column('reviewed', '上次评估', 20)] : []),
    ...column('reviewBy', '下次评估', 24),
    ...(use === 'sheet' ? column('route', '申请途径', 32) : []),
  ];
}

/** 《中华人民共和国政府信息公开条例》（2019）第十四条: the version says which numbering is meant. */
function lawLine(entry: Record<string, unknown>): string {
  const version = entry['version'];
  return basisLine(typeof version === 'string' && version ? { ...entry, number: /^\d{4}$/.test(version) ? `${version}年` : version } : entry, true);
}
