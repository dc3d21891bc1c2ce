import type { Columns } from '../models/columns.js';
import { catalogueForm as formColumns } from '../models/form/catalogue.js';
import { reader, type FormColumn } from '../models/form/column.js';
import { widthOf } from './elements.js';
import { MOST_ROWS, type PrintColumn, type PrintRow, type PrintTable } from './print-table.js';

type Envelope = Readonly<Record<string, unknown>>;

export interface FormPrint {
  /** Address of the page, with the selection if it should open the same view. */
  readonly address?: string;
  /** What the rows were selected by, in words; absent where they are the whole catalogue. */
  readonly condition?: string;
  /** Further sentences under the table, for instance "数据截至 …" of an old copy. */
  readonly notes?: readonly string[];
  readonly demo?: boolean;
  readonly language?: string;
}

/** Widths in mm that read well at 8 pt: the longest channel stands in one line; what is left of the sheet goes to 公开内容 and 公开依据. */
const WIDTHS: Readonly<Record<string, number>> = {
  unit: 14, field: 9, number: 8.5, content: 41, basis: 32, timeLimit: 24, publishers: 20, channels: 48,
  powerType: 14, department: 22, degree: 16, ext: 14,
};
const SHEET = 273;
const TICK = 7.6;
/** Each level of the path, by how many there are. */
const PATH = [40, 21.5, 17, 14];
const LEGENDS: Readonly<Record<string, string>> = {
  used: '■ 使用的渠道　□ 不使用的渠道', 'mandatory-optional': '■ 必选渠道　□ 注明“可选”的为可选渠道，其余□为不使用', 'any-of-marked': '■ 在标注的渠道中至少选用一种',
};

/** The catalogue as the official form (国办 2019) prints it: A4 across, two-row head, merged fields, all 13 channels. */
export function catalogueForm(columns: Columns, rows: ArrayLike<number>, envelope: Envelope, options: FormPrint = {}): PrintTable {
  const form = formColumns(columns, envelope, 'paper');
  const readers = form.map((column) => reader(columns, column));
  const shown = Math.min(rows.length, MOST_ROWS);
  const field = form.findIndex(({ id }) => id === 'field');
  const printed: PrintRow[] = [];
  for (let i = 0; i < shown; i++) {
    const cells = readers.map((read) => read(rows[i]!));
    printed.push({ cells, merge: mergeKeys(form, cells) });
  }
  // One field for all of it stands over the table, as the form of a single field has it, and not in a column of its own.
  const only = field >= 0 && printed.length ? printed[0]!.cells[field]!.join('') : '';
  const single = only !== '' && printed.every(({ cells }) => cells[field]!.join('') === only);
  const kept = form.filter((_, place) => !(single && place === field));
  const text = (key: string): string => (typeof envelope[key] === 'string' ? envelope[key] : '');
  const publisher = (envelope['publisher'] as { name?: unknown } | undefined)?.name;
  const version = text('version');
  return {
    title: text('title') || '基层政务公开标准目录',
    meta: [
      typeof publisher === 'string' ? `发布机构：${publisher}` : '',
      [version, single && `领域：${only}`, options.condition && `条件：${options.condition}`].filter(Boolean).join('　'),
      [text('updated') && `更新日期：${longDate(text('updated'))}`, `共 ${rows.length} 项`].filter(Boolean).join('　'),
    ],
    columns: spread(kept.map((column) => columnOf(column, kept.filter(({ key }) => key === 'path').length))),
    rows: single ? printed.map(({ cells, merge, ...row }) => ({ ...row, cells: without(cells, field), merge: without(merge!, field) })) : printed,
    notes: [...notesOf(form, printed, envelope), ...(rows.length > shown ? [tooMany(rows.length)] : []), ...(options.notes ?? [])],
    publisher: typeof publisher === 'string' ? publisher : '',
    date: longDate(text('updated')),
    orientation: 'landscape',
    demo: options.demo ?? (envelope['ext'] as { demo?: unknown } | undefined)?.demo === true,
    ...(options.address && { address: options.address }),
    language: options.language ?? (text('language') || 'zh-Hans'),
  };
}

function columnOf({ id, key, head, group }: FormColumn, depth: number): PrintColumn {
  // A tick head of four characters breaks in the middle: 特定 / 群体.
  const words = group && key !== 'path' && head.length === 4 ? `${head.slice(0, 2)}\n${head.slice(2)}` : head.replace('公开渠道和载体', '公开渠道\n和载体').replace('公开内容（', '公开内容\n（');
  const width = key === 'path' ? PATH[depth - 1]! : group ? TICK : WIDTHS[key] ?? 20;
  return { id, head: words, ...(group && { group }), width, kind: kindOf(key, id === `path.${depth - 1}`, group) };
}

function kindOf(key: string, item: boolean, group: string | undefined): PrintColumn['kind'] {
  switch (key) {
    case 'unit': case 'field': return 'label';
    case 'path': return item ? 'name' : 'label';
    case 'number': return 'mark';
    case 'channels': return 'boxes';
    case 'content': return 'text';
    default: return group ? 'mark' : 'lines';
  }
}

/** Fills the sheet: what is left goes to the two columns with the most words; what is too much is taken from all that can wrap. */
function spread(columns: readonly PrintColumn[]): readonly PrintColumn[] {
  const left = SHEET - widthOf(columns);
  const firm = ({ kind }: PrintColumn): boolean => kind === 'mark' || kind === 'boxes';
  const content = columns.some(({ id }) => id === 'content') ? 0.6 : 0;
  const basis = columns.some(({ id }) => id === 'basis') ? 0.4 : 0;
  const share = ({ id }: PrintColumn): number => (id === 'content' ? content : id === 'basis' ? basis : 0) / (content + basis);
  if (left > 0) return content + basis ? columns.map((column) => ({ ...column, width: column.width + left * share(column) })) : columns;
  const factor = Math.max(0.6, 1 + left / widthOf(columns.filter((column) => !firm(column))));
  return columns.map((column) => (firm(column) ? column : { ...column, width: column.width * factor }));
}

/** Unit, field and every level of the path above the item itself stand for several rows. */
function mergeKeys(form: readonly FormColumn[], cells: readonly (readonly string[])[]): readonly (string | undefined)[] {
  let key = '';
  return form.map(({ key: source, id }, place) => {
    const words = cells[place]!.join('\n');
    if (source !== 'unit' && source !== 'field' && source !== 'path') return undefined;
    if (!words) return undefined;
    key += `${id}\u0000${words}\u0001`;
    const deeper = form.some((other, after) => after > place && other.key === 'path' && cells[after]!.length > 0);
    return source === 'path' && !deeper ? undefined : key;
  });
}

function notesOf(form: readonly FormColumn[], rows: readonly PrintRow[], envelope: Envelope): string[] {
  const notes: string[] = [];
  const channels = form.findIndex(({ key }) => key === 'channels');
  const boxes = channels < 0 ? [] : rows.map(({ cells }) => cells[channels]!.join('\n'));
  if (boxes.some(Boolean)) {
    const more = [boxes.some((text) => text.includes('▲')) && '▲ 指定的渠道', boxes.some((text) => /^[^■□▲\n]/m.test(text)) && '前面没有标记的，原表未载明'].filter(Boolean);
    notes.push(`渠道：${[LEGENDS[String(envelope['channelLegend'])] ?? LEGENDS['used']!, ...more].join('　')}。`);
  }
  if (rows.some(({ cells }) => cells.some((lines) => lines[0] === '未载'))) notes.push('“未载”指原表未载明，不等于不公开。');
  const notice = envelope['notice'];
  if (typeof notice === 'string' && notice) notes.push(notice);
  return notes;
}

export const tooMany = (total: number): string => `本次只打印前 ${MOST_ROWS} 项（共 ${total} 项）。请按领域或关键词分次打印，或者下载数据表格。`;

const without = <T>(list: readonly T[], place: number): T[] => list.filter((_, i) => i !== place);

/** 2026-09-18 → 2026年9月18日; anything else stays as it is. */
export function longDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : date;
}
