import { shapeOf, type CatalogueShape } from './catalogue.js';
import type { Columns } from './columns.js';
import { channelLines, linesOf, marksOf, tickText, type PrintedMark } from './printed.js';

/** The columns of the official form (国办 2019), as far as this catalogue fills them, with its own ones after them. */
export interface FormColumn {
  /** Stands for the column: `path.0`, `levels.county`, `ext.责任科室`. */
  readonly id: string;
  /** Column of the model its words come from. */
  readonly key: string;
  readonly head: string;
  /** Spanner above this and its neighbours. */
  readonly group?: string;
  /** Lines as printed; of one value of `key` alone, so that each distinct value is put into words once. */
  lines(value: unknown): readonly string[];
}

export interface FormOptions {
  /** All 13 channels with their boxes, as the form prints them; else only those in use, as a table to be read back needs it. */
  readonly allChannels?: boolean;
  /** Besides the columns of the form and local ones: telephones, documents, dates, stages. */
  readonly more?: boolean;
}

type Envelope = Readonly<Record<string, unknown>>;

const LEVELS_OF_PATH = ['一级事项', '二级事项', '三级事项', '四级事项'];
const GROUPS = { audience: '公开对象', mode: '公开方式', levels: '公开层级' } as const;
const STAGES: Readonly<Record<string, string>> = { decision: '决策', execution: '执行', management: '管理', service: '服务', result: '结果' };
const NONE: readonly string[] = [];

/** Columns in the order of the official form; what the catalogue does not hold has none. */
export function formColumns(columns: Columns, envelope: Envelope, options: FormOptions = {}): readonly FormColumn[] {
  const shape = shapeOf(columns);
  const own = (key: string, head: string, lines: FormColumn['lines'] = (value) => linesOf(key, value)): FormColumn[] =>
    shape.has.has(key) ? [{ id: key, key, head, lines }] : [];
  return [
    ...own('unit', '单位'),
    ...own('field', '领域', fieldNames(envelope)),
    ...own('number', '序号'),
    ...pathColumns(shape, options),
    ...own('content', '公开内容（要素）'),
    ...own('basis', '公开依据'),
    ...own('timeLimit', '公开时限'),
    ...own('publishers', '公开主体'),
    ...own('channels', '公开渠道和载体', (value) => channelLines(value, envelope['channelLegend'], options.allChannels === true)),
    ...shape.ticks.map(({ group, code, label }): FormColumn => ({
      id: `${group}.${code}`, key: group, head: label, group: GROUPS[group],
      lines: (value) => tickLines(marksOf(value).find((mark) => mark.code === code), options.allChannels === true),
    })),
    ...own('powerType', '权力类型'), ...own('department', '责任部门'), ...own('degree', '公开程度'),
    ...(options.more ? [
      ...own('stages', '五公开', (value) => linesOf('stages', value).map((stage) => STAGES[stage] ?? stage)),
      ...own('contacts', '咨询电话'), ...own('links', '已公开的文件'), ...own('updated', '更新日期'),
    ] : []),
    ...shape.extra.map((name): FormColumn => ({
      id: `ext.${name}`, key: 'ext', head: name,
      lines: (value) => linesOf('', typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
    })),
  ];
}

/** On paper the words of a tick stand under it; in a table that is read back they stand behind it. */
function tickLines(mark: PrintedMark | undefined, paper: boolean): readonly string[] {
  return paper && mark?.text && mark.state === 'yes' ? ['√', mark.text] : some(tickText(mark));
}

function pathColumns({ depth, list }: CatalogueShape, options: FormOptions): FormColumn[] {
  const found: FormColumn[] = [];
  for (let level = 0; level < depth; level++) {
    found.push({
      id: `path.${level}`, key: 'path', head: depth === 1 && list ? '事项名称' : LEVELS_OF_PATH[level]!, ...(depth > 1 && !options.more && { group: '公开事项' }),
      lines: (value) => (Array.isArray(value) && typeof value[level] === 'string' ? some(value[level] as string) : NONE),
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

const some = (text: string): readonly string[] => (text ? [text] : NONE);

/** The words of a column for any row; a distinct value is put into words once. */
export function reader(columns: Columns, column: FormColumn): (row: number) => readonly string[] {
  const source = columns.column(column.key);
  const known: (readonly string[] | undefined)[] = [];
  return (row) => {
    const code = source?.codes[row] ?? 0;
    return (known[code] ??= code ? column.lines(source!.values[code]) : NONE);
  };
}
