import type { Columns } from './columns.js';
import { csvLine } from './csv.js';
import { reader, type FormColumn } from './form/column.js';
import { formOf } from './form/form.js';
import { writeJson } from './json.js';

/**
 * What the reader sees as a file: the rows of a selection in their order. The texts come out of the columns and have therefore
 * passed the privacy gate. Files are made in parts, so that 100,000 rows neither stop the page nor stand in memory twice.
 */
type Envelope = Readonly<Record<string, unknown>>;

/** Rows in a part: a few ms each; who takes the parts decides when to pause. */
const SLICE = 50;
const BOM = '\ufeff';
const NOT_IN_A_COPY: Readonly<Record<string, true>> = { pack: true, preview: true };

/** Columns in which a blank is read as "as in the row above" where the table is taken in again. */
const SAYS_NOTHING: Readonly<Record<string, true>> = { content: true, basis: true, timeLimit: true, publishers: true, channels: true, department: true, field: true };

/** Says in the file that it is a part; `condition` is the selection in words, if it may be known. */
export interface ExportNote { readonly condition?: string; readonly date?: string }

/**
 * CSV of the form of its kind; UTF-8 with BOM, which Excel needs.
 * @param rows places in `columns`, in the order in which they are to stand
 */
export function* csvParts(columns: Columns, rows: ArrayLike<number>, envelope: Envelope): Generator<string, void> {
  const list = csvColumns(columns, envelope);
  const readers = list.map((column) => reader(columns, column));
  let text = BOM + csvLine(list.map((column) => column.head));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    text += csvLine(readers.map((read, place) => read(row).join('\n') || (SAYS_NOTHING[list[place]!.key] ? '—' : '')));
    if (i % SLICE === SLICE - 1) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}

function csvColumns(columns: Columns, envelope: Envelope): readonly FormColumn[] {
  return formOf(columns, envelope, 'sheet').map((column) => (column.key === 'channels' ? { ...column, head: channelHead(envelope) } : column));
}

/** The head says what ■ and □ mean where they do not mean "used" and "not used". */
function channelHead(envelope: Envelope): string {
  switch (envelope['channelLegend']) {
    case 'mandatory-optional': return '公开渠道和载体（■为必选项，□为可选项）';
    case 'any-of-marked': return '公开渠道和载体（在标注■的渠道中至少选用一种）';
    default: return '公开渠道和载体';
  }
}

/** A `gk/1` document of the selected records, as JSON text in parts; `ext.selection` says that it is a part of the whole. */
export function* jsonParts(columns: Columns, rows: ArrayLike<number>, envelope: Envelope, note: ExportNote = {}): Generator<string, void> {
  const head: Record<string, unknown> = {};
  for (const key of Object.keys(envelope)) if (key !== columns.listKey && !NOT_IN_A_COPY[key]) head[key] = envelope[key];
  const ext = typeof head['ext'] === 'object' && head['ext'] !== null ? head['ext'] : {};
  if (rows.length !== columns.count || note.condition) {
    head['ext'] = { ...ext, selection: { note: '按条件选出的一部分，不是完整的文档', total: columns.count, count: rows.length, ...note } };
  }
  const text = writeJson(head, 1);
  let part = `${text.slice(0, -2)},\n ${writeJson(columns.listKey)}: [`;
  for (let i = 0; i < rows.length; i++) {
    part += `${i ? ',' : ''}\n  ${writeJson(columns.record(rows[i]!))}`;
    if (i % SLICE === SLICE - 1) {
      yield part;
      part = '';
    }
  }
  yield `${part}${rows.length ? '\n ' : ''}]\n}\n`;
}

/** A file name that every system takes: title and date of the document. */
export function exportName(envelope: Envelope, extension: 'csv' | 'json'): string {
  const words = [envelope['title'], envelope['updated']].filter((word): word is string => typeof word === 'string' && word !== '');
   
  const name = words.join('-').replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/g, '').replace(/^[.\s]+|[.\s]+$/g, '').slice(0, 80);
  return `${name || 'gk'}.${extension}`;
}
