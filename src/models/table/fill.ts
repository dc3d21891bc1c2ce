import type { Findings } from './findings.js';
import { note, warning } from './findings.js';
import type { Role } from './head-words.js';
import { pathLevel } from './head-words.js';
import type { TableRecord } from './records.js';
import { placeOf } from './records.js';
import type { Section } from './sections.js';
import { isBlank, isDash, label, squeeze } from './text.js';

/** A record with its path and with what merged cells and 同上 stand for. */
export interface FilledRecord extends TableRecord {
  readonly path: string[];
  /** Text of each column after merging; the record's own text where it has one. */
  full: readonly string[];
  /** Columns whose text was taken from above on a guess, as role names. */
  guessed: readonly Role[];
  /** Columns that say 同上: index → text it stands for ("" when there is none). */
  dittos: readonly { readonly column: number; readonly stands: string }[];
}

/** Columns an item must have by the rules, so that a blank under a filled cell is most likely a merge. */
const SHARED: readonly Role[] = ['field', 'category', 'content', 'basis', 'article', 'timeLimit', 'publishers', 'channels', 'department', 'phone'];
/** A blank in these is worth a word to the clerk. */
const REQUIRED: readonly Role[] = ['content', 'basis', 'timeLimit', 'publishers', 'channels'];
const DITTO = /^(?:同上|同前|[〃″]|"|同上[一1]?[项行栏格])$/;

const NONE: readonly Role[] = [];
const NO_DITTOS: FilledRecord['dittos'] = [];

export function isDitto(text: string): boolean {
  return text.length < 8 && DITTO.test(squeeze(text));
}

/**
 * What the blanks of one column mean where the source cannot say: `merge` = no two neighbours repeat a text, so an
 * export of merged cells is likely; `blank` = neighbours repeat texts, so a blank is a blank; `whole` = one cell for all.
 */
export type Blanks = 'merge' | 'blank' | 'whole' | 'none';

export function judgeBlanks(texts: readonly string[], parents: readonly string[]): Blanks {
  let filled = 0;
  let blanks = 0;
  let repeats = 0;
  let last = '';
  let lastParent = '';
  for (let i = 0; i < texts.length; i++) {
    const own = texts[i]!;
    const text = own === last ? own : isBlank(own) ? '' : own;
    if (text === '') {
      blanks++;
      continue;
    }
    filled++;
    if (text === last && parents[i] === lastParent && i > 0 && !isBlank(texts[i - 1])) repeats++;
    last = text;
    lastParent = parents[i]!;
  }
  if (blanks === 0 || filled === 0) return 'none';
  if (filled === 1 && !isBlank(texts[0])) return 'whole';
  return repeats > 0 ? 'blank' : 'merge';
}

/** First lines of two-line labels, as table tools leave them. */
const CUT = /^(?:行政|公共|部门|社会|财政|信息|监督|基本|综合|政府|农村|城乡|国有|重大|环境|安全)$/;

function paths(section: Section, records: readonly TableRecord[], findings: Findings, above: readonly string[]): string[][] {
  const columns = section.head.columns.map((column, i) => ({ column, i })).filter(({ column }) => column.role === 'path');
  // A column without a level of its own stands just below the level on its left.
  const order: number[] = [];
  columns.forEach(({ column }, n) => { order[column.at] = pathLevel(column.leaf) || (n > 0 ? order[columns[n - 1]!.column.at]! : 0) + 0.1; });
  columns.sort((a, b) => order[a.column.at]! - order[b.column.at]! || a.column.at - b.column.at);
  let last: readonly string[] = above;
  let orphan = false;
  let cut: string | undefined;
  return records.map(record => {
    const levels: string[] = [];
    let fresh = false;
    for (let l = 0; l < columns.length; l++) {
      const { column, i } = columns[l]!;
      const own = record.cells[i]!;
      const covered = isBlank(own) ? section.spans.continues(record.row, column.at) && !record.pathless : false;
      const text = covered ? section.spans.text(record.row, column.at) : own;
      if (isDitto(text)) levels[l] = last[l] ?? '';
      else if (isDash(text)) levels[l] = '';
      else if (!isBlank(text)) {
        levels[l] = label(text);
        if (!covered) fresh = true;
      } else levels[l] = fresh ? '' : last[l] ?? '';
    }
    // Nothing below the first own cell is inherited, but a wholly blank path is that of the record above.
    last = levels;
    if (columns.length > 1 && levels[0] === '' && !orphan) {
      orphan = true;
      findings.add(placeOf(section, record.row, columns[0]!.column.at), warning('parent-missing', '上一级事项为空,上面也没有可以承接的,请补上'));
    }
    const path = levels.filter(level => level !== '');
    if (path.length > 1 && path[0] !== cut && CUT.test(path[0]!)) {
      cut = path[0];
      findings.add(placeOf(section, record.row, columns[0]!.column.at), note('maybe-cut', `一级事项只有“${cut}”,原表可能只导出了第一行字,请对照原件`));
    }
    if (record.band && path.length < 4 && path[0] !== record.band) path.unshift(record.band);
    return path;
  });
}

/** A label cut across two rows (城镇燃 | 气管理) is joined only when the whole stands elsewhere in the table. */
function joinCutLabels(section: Section, records: readonly TableRecord[], all: string[][], findings: Findings): void {
  if (records.length < 2 || records.length > 500) return;
  const runs: { text: string; from: number; to: number }[] = [];
  for (let i = 0; i < all.length; i++) {
    const text = all[i]!.length > 1 ? all[i]![0]! : '';
    const last = runs[runs.length - 1];
    if (last && last.text === text) last.to = i;
    else runs.push({ text, from: i, to: i });
  }
  let hay = '';
  for (let i = 0; i + 1 < runs.length; i++) {
    const a = runs[i]!;
    const b = runs[i + 1]!;
    if (a.text === '' || b.text === '' || a.text.length > 8 || b.text.length > 8) continue;
    if (runs.some(run => run !== a && run !== b && (run.text === a.text || run.text === b.text))) continue;
    if (hay === '') hay = squeeze(`${section.title}\n${records.map((r, n) => `${r.cells.join('\n')}\n${all[n]!.slice(1).join('\n')}`).join('\n')}`);
    const whole = a.text + b.text;
    if (hay.indexOf(whole) < 0) continue;
    findings.add(placeOf(section, records[a.from]!.row), warning('label-cut', `一级事项“${a.text}”“${b.text}”像是一个词被拆在两行,已合为“${whole}”,请核对`));
    for (let n = a.from; n <= b.to; n++) all[n]![0] = whole;
    a.text = whole;
    b.text = whole;
  }
}

/** Paths, merged values and 同上 of all records of a section. `above`: the last record of the table that this one continues. */
export function fillRecords(section: Section, records: readonly TableRecord[], findings: Findings, above?: FilledRecord): FilledRecord[] {
  const { columns } = section.head;
  const all = paths(section, records, findings, above?.path ?? []);
  joinCutLabels(section, records, all, findings);
  const levels = columns.filter(column => column.role === 'path').length;
  const parents = all.map((path, i) => (levels > 1 ? path[0] : records[i]!.band) ?? '');
  const out: FilledRecord[] = records.map((record, i) => ({ ...record, path: all[i]!, full: record.cells, guessed: NONE, dittos: NO_DITTOS }));
  const put = (record: FilledRecord, c: number, text: string): void => {
    // The own cells stay as they are: they become `raw`.
    const full = record.full.slice();
    full[c] = text;
    record.full = full;
  };
  const hollow = out.map(record => columns.every((column, i) => SHARED.indexOf(column.role) < 0 || isBlank(record.cells[i])));
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!;
    if (column.role === 'path' || column.role === 'number') continue;
    const shared = SHARED.indexOf(column.role) >= 0;
    const knows = section.spans.downwards;
    const blanks = shared && !knows ? judgeBlanks(out.map(record => record.cells[c]!), parents) : 'none';
    if (blanks === 'blank') findings.add(placeOf(section, section.head.from, column.at), note('blank-kept', `“${column.head}”列既有重复又有空格,空格按未填处理`), undefined, column.head);
    let held = above?.full[c] ?? '';
    let from = -1;
    for (let i = 0; i < out.length; i++) {
      const record = out[i]!;
      const own = record.cells[c]!;
      if (isBlank(own)) {
        if (section.spans.continues(record.row, column.at)) put(record, c, section.spans.text(record.row, column.at));
        else if (shared && from >= 0 && guessMerge(blanks, own, hollow[i]! && !knows, parents[i] === parents[from])) {
          put(record, c, held);
          if (column.role === 'field') continue;
          if (record.guessed.indexOf(column.role) < 0) record.guessed = [...record.guessed, column.role];
          findings.add(placeOf(section, record.row, column.at), warning('merge-guessed', `“${column.head || '此格'}”为空,按与上一行合并读取`), undefined, column.head);
        }
        if (REQUIRED.indexOf(column.role) >= 0 && isBlank(record.full[c])) findings.add(placeOf(section, record.row, column.at), note('empty-cell', `“${column.head}”为空`), undefined, column.head);
        continue;
      }
      if (isDitto(own)) {
        record.dittos = [...record.dittos, { column: c, stands: held }];
        if (from < 0 && held === '') findings.add(placeOf(section, record.row, column.at), warning('ditto-dangling', `“${column.head}”写着“${label(own)}”,上面没有可以参照的内容`), own, column.head);
        else {
          put(record, c, held);
          if (from >= 0 && parents[i] !== parents[from] && record.path[0] !== out[from]!.path[0]) {
            findings.add(placeOf(section, record.row, column.at), note('ditto-across', `“${column.head}”的“同上”跨到了另一个一级事项,请核对`), own, column.head);
          }
        }
        continue;
      }
      held = own;
      from = i;
    }
  }
  return out;
}

function guessMerge(blanks: Blanks, own: string, hollow: boolean, sameParent: boolean): boolean {
  // A cell of one space was typed: in these exports a merged cell comes out empty.
  if (own !== '' && own.length <= 3) return false;
  if (blanks === 'whole') return true;
  return sameParent && (blanks === 'merge' || hollow);
}
