import { shapeOf, type CatalogueShape } from '../catalogue.js';
import type { Columns } from '../columns.js';
import { basisLine, channelLines, linesOf, marksOf, tickText, type PrintedMark } from '../printed.js';
import type { FormColumn, FormUse } from './column.js';

type Envelope = Readonly<Record<string, unknown>>;

const LEVELS_OF_PATH = ['一级事项', '二级事项', '三级事项', '四级事项'];
const GROUPS = { audience: '公开对象', mode: '公开方式', levels: '公开层级' } as const;
const STAGES: Readonly<Record<string, string>> = { decision: '决策', execution: '执行', management: '管理', service: '服务', result: '结果' };
const NONE: readonly string[] = [];

/** Columns in the order of the official form (国办 2019); what the catalogue does not hold has none, its own ones come after. */
export function catalogueForm(columns: Columns, envelope: Envelope, use: FormUse): readonly FormColumn[] {
  const paper = use === 'paper';
  const shape = shapeOf(columns);
  const own = (key: string, head: string, lines: FormColumn['lines'] = (value) => linesOf(key, value)): FormColumn[] =>
    shape.has.has(key) ? [{ id: key, key, head, lines }] : [];
  return [
    ...own('unit', '所属单位'),
    ...own('field', '领域', fieldNames(envelope)),
    ...own('number', '序号'),
    ...pathColumns(columns, shape, paper),
    // The sign at the end of a line keeps lines apart in programs that lose line ends.
    ...own('content', '公开内容（要素）', (value) => (paper ? linesOf('content', value) : ended(linesOf('content', value)))),
    ...own('basis', '公开依据', (value) => (paper || !Array.isArray(value) ? linesOf('basis', value) : (value as Record<string, unknown>[]).map((entry) => basisLine(entry, true)))),
    ...own('timeLimit', '公开时限'),
    ...own('publishers', '公开主体'),
    ...own('channels', '公开渠道和载体', (value) => channelLines(value, envelope['channelLegend'], paper)),
    ...shape.ticks.map(({ group, code, label }): FormColumn => ({
      id: `${group}.${code}`, key: group, head: label, group: GROUPS[group],
      lines: (value) => tickLines(marksOf(value).find((mark) => mark.code === code), paper),
    })),
    ...own('powerType', '权力类型'), ...own('department', '责任部门'), ...own('degree', '公开程度'),
    ...(paper ? [] : [
      ...own('stages', '五公开', (value) => linesOf('stages', value).map((stage) => STAGES[stage] ?? stage)),
      ...own('contacts', '咨询电话', phonesOf), ...own('links', '已公开文件的链接'), ...own('updated', '更新日期'),
    ]),
    ...shape.extra.map((name): FormColumn => ({
      id: `ext.${name}`, key: 'ext', head: name,
      lines: (value) => linesOf('', typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
    })),
  ];
}

/** On paper the words of a tick stand under it, and no tick is no ink; in a table that is read back "no" differs from "not known". */
function tickLines(mark: PrintedMark | undefined, paper: boolean): readonly string[] {
  if (!mark) return NONE;
  if (paper) return mark.text && mark.state === 'yes' ? ['√', mark.text] : some(tickText(mark));
  return mark.text || mark.state === 'yes' ? [tickText(mark)] : mark.state === 'no' ? ['×'] : NONE;
}

/** A table that is read back has a column for every level; on paper the few deeper ones join the last, as on the screen. */
function pathColumns(columns: Columns, { depth, list }: CatalogueShape, paper: boolean): FormColumn[] {
  let levels = depth;
  if (!paper) for (const path of columns.column('path')?.values ?? []) if (Array.isArray(path)) levels = Math.min(4, Math.max(levels, path.length));
  const found: FormColumn[] = [];
  for (let level = 0; level < levels; level++) {
    found.push({
      id: `path.${level}`, key: 'path', head: levels === 1 && list ? '事项名称' : LEVELS_OF_PATH[level]!, ...(levels > 1 && paper && { group: '公开事项' }),
      lines: (value) => (Array.isArray(value) ? some((value as unknown[]).slice(level, level === levels - 1 ? undefined : level + 1).join(' › ')) : NONE),
    });
  }
  return found;
}

/** A field by its name, also where the items say its id. */
export function fieldNames(envelope: Envelope): (value: unknown) => readonly string[] {
  const names = new Map<unknown, string>();
  const fields = envelope['fields'];
  if (Array.isArray(fields)) for (const field of fields as { id?: unknown; name?: unknown }[]) if (typeof field?.name === 'string') names.set(field.id, field.name);
  return (value) => some(names.get(value) ?? (typeof value === 'string' ? value : ''));
}

const ended = (lines: readonly string[]): readonly string[] => lines.map((line, i) => (i < lines.length - 1 && !/[；;。.!！?？]$/.test(line) ? `${line}；` : line));

const phonesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as { phone?: unknown }[]).map((contact) => contact?.phone).filter((phone): phone is string => typeof phone === 'string' && phone !== '') : NONE;

const some = (text: string): readonly string[] => (text ? [text] : NONE);
