import type { Columns } from '../models/columns.js';
import { reader } from '../models/form/column.js';
import { formOf, groupHeading } from '../models/form/form.js';
import { longDate, tooMany, type FormPrint } from './catalogue-form.js';
import { MOST_ROWS, type PrintRow, type PrintTable } from './print-table.js';

const SHEET = 273;
const WIDTH = 30;

/** Any list as its kind's form prints it: A4 across, a heading over each group, heads on every page. */
export function listForm(columns: Columns, rows: ArrayLike<number>, envelope: Readonly<Record<string, unknown>>, options: FormPrint = {}): PrintTable {
  const form = formOf(columns, envelope, 'paper');
  const readers = form.map((column) => reader(columns, column));
  const heading = groupHeading(envelope);
  const shown = Math.min(rows.length, MOST_ROWS);
  const printed: PrintRow[] = [];
  let before = '';
  for (let i = 0; i < shown; i++) {
    const over = heading ? heading(columns, rows[i]!) : '';
    printed.push({ cells: readers.map((read) => read(rows[i]!)), ...(over !== before && { heading: over }) });
    before = over;
  }
  const text = (key: string): string => (typeof envelope[key] === 'string' ? envelope[key] : '');
  const publisher = (envelope['publisher'] as { name?: unknown } | undefined)?.name;
  const name = typeof publisher === 'string' ? publisher : '';
  const wanted = form.map(({ width }) => width ?? WIDTH);
  let sum = 0;
  for (const width of wanted) sum += width;
  return {
    title: text('title'),
    meta: [
      name && `发布机构：${name}`,
      [text('version'), options.condition && `条件：${options.condition}`].filter(Boolean).join('　'),
      [text('updated') && `更新日期：${longDate(text('updated'))}`, `共 ${rows.length} 项`].filter(Boolean).join('　'),
    ],
    columns: form.map(({ id, head, group }, place) => ({ id, head, ...(group && { group }), width: (wanted[place]! * SHEET) / sum, kind: id === 'number' ? 'mark' : id === 'name' ? 'name' : 'lines' })),
    rows: printed,
    notes: [...(text('notice') ? [text('notice')] : []), ...(rows.length > shown ? [tooMany(rows.length)] : []), ...(options.notes ?? [])],
    publisher: name,
    date: longDate(text('updated')),
    orientation: 'landscape',
    demo: options.demo ?? (envelope['ext'] as { demo?: unknown } | undefined)?.demo === true,
    ...(options.address && { address: options.address }),
    language: options.language ?? (text('language') || 'zh-Hans'),
  };
}
