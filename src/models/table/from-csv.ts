import { formulaPlain } from '../csv.js';
import type { Grid } from './grid.js';

const MAX_CELLS = 4_000_000;
const MAX_COLUMNS = 1024;

/** The sign between cells: that which stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const counts: Record<string, number> = { ',': 0, '\t': 0, ';': 0, '，': 0 };
  let quoted = false;
  let lines = 0;
  for (let i = 0; i < text.length && lines < 6; i++) {
    const c = text.charAt(i);
    if (c === '"') quoted = !quoted;
    else if (!quoted && c === '\n') lines++;
    else if (!quoted && counts[c] !== undefined) counts[c]++;
  }
  // 、 and ， stand inside Chinese cells: a full-width comma counts only where nothing else separates.
  if (counts['\t']! > 0 && counts['\t']! >= counts[',']!) return '\t';
  if (counts[',']! > 0) return ',';
  if (counts[';']! > 2) return ';';
  return counts['，']! > 6 ? '，' : ',';
}

/**
 * CSV text as a grid (RFC 4180, any line ends, quotes inside a cell forgiven). The apostrophe of our own formula-safe
 * export is taken off. A file that ends inside a quoted cell keeps what was read, and that is said.
 */
export function gridFromCsv(text: string, name: string): Grid {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let opened = false;
  let from = 0;
  let cells = 0;
  const endCell = (): void => {
    // Data tools name the blank heads of a merged title.
    row.push(/^Unnamed: \d+/.test(cell) ? '' : formulaPlain(cell.replace(/\r\n?/g, '\n')));
    cell = '';
    opened = false;
    if (++cells > MAX_CELLS || row.length > MAX_COLUMNS) throw new RangeError('too many cells');
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') continue;
      cell += text.slice(from, i);
      if (text.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
      from = i + 1;
    } else if (c === '"' && !opened && text.slice(from, i).trim() === '' && cell === '') {
      quoted = true;
      opened = true;
      from = i + 1;
    } else if (c === delimiter || c === '\n' || c === '\r') {
      cell += text.slice(from, i);
      if (c === '\r' && text.charAt(i + 1) === '\n') i++;
      from = i + 1;
      if (c === delimiter) endCell();
      else endRow();
    }
  }
  cell += text.slice(from);
  const open = quoted ? [{ row: rows.length, column: row.length, code: 'quote-open', message: '引号没有闭合,后面的内容都读进了这一格,请核对' }] : [];
  if (cell !== '' || row.length) endRow();
  return { name, rows, merges: [], ...(open.length && { problems: open }) };
}
