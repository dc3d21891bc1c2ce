/**
 * CSV for spreadsheets. A cell that a spreadsheet would run as a formula gets an apostrophe in front, also where its first sign is
 * full-width or follows apostrophes of its own, so that taking one apostrophe off again gives back the very text.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const OURS = /^''*[=+\-@\t\r\n＝＋－＠]/;

/** The text as it may stand in a spreadsheet cell. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `formulaSafe`. */
export function formulaPlain(text: string): string {
  return OURS.test(text) ? text.slice(1) : text;
}

/** One line of CSV (RFC 4180, CRLF); every cell is made formula-safe and quoted where it has to be. */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const text = formulaSafe(cells[i]!);
    line += (i ? ',' : '') + (/[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.split('"').join('""')}"` : text);
  }
  return `${line}\r\n`;
}
