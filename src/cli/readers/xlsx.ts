import type { CellLink, Grid, Merge } from '../../models/table/grid.js';
import { ReadFailure } from './failure.js';
import { isSymbolFont, symbolText } from './symbols.js';
import { attribute, readXml, type XmlHandler } from './xml.js';
import { Zip } from './zip.js';

/** Sheets of an .xlsx as grids: shared and inline strings, formula values, merges, hyperlinks, dates. Hidden sheets are read too and named. */

const MAX_COLUMNS = 256;
const MAX_ROWS = 200_000;
/** Filled cells and letters of one sheet: a few strings that a million cells share must not be written out a million times. */
const MAX_CELLS = 4_000_000;
const MAX_TEXT = 200_000_000;
/** Excel's own limit for a cell. */
const MAX_CELL = 32_767;

export interface XlsxProgress { (rows: number): void }

interface SheetRef { readonly name: string; readonly path: string; readonly hidden: boolean }

function columnOf(ref: string): number {
  let n = 0;
  for (let i = 0; i < ref.length; i++) {
    const c = ref.charCodeAt(i);
    if (c < 65 || c > 90) break;
    n = n * 26 + (c - 64);
  }
  return n - 1;
}

function rowOf(ref: string): number {
  return Number(ref.replace(/^[A-Z]+/, '')) - 1;
}

async function relations(zip: Zip, part: string): Promise<Map<string, { target: string; type: string }>> {
  const slash = part.lastIndexOf('/');
  const path = `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, { target: string; type: string }>();
  if (!zip.has(path)) return found;
  await readXml([zip.read(path)], {
    open(name, a) { if (name === 'Relationship') found.set(a['Id'] ?? '', { target: a['Target'] ?? '', type: a['Type'] ?? '' }); },
    text() { /* none */ },
    close() { /* none */ },
  });
  return found;
}

function resolve(base: string, target: string): string {
  if (target.charAt(0) === '/') return target.slice(1);
  const parts = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

async function sheetList(zip: Zip): Promise<{ sheets: SheetRef[]; strings?: string; date1904: boolean; styles?: string }> {
  const book = 'xl/workbook.xml';
  if (!zip.has(book)) throw new ReadFailure('not-xlsx', '这不是 .xlsx 表格文件');
  const rels = await relations(zip, book);
  const sheets: SheetRef[] = [];
  let date1904 = false;
  await readXml([zip.read(book)], {
    open(name, a) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(a['date1904'] ?? '');
      if (name !== 'sheet') return;
      const rel = rels.get(attribute(a, 'id') ?? '');
      if (rel && /\/worksheet$/.test(rel.type)) sheets.push({ name: a['name'] ?? '', path: resolve(book, rel.target), hidden: (a['state'] ?? 'visible') !== 'visible' });
    },
    text() { /* none */ },
    close() { /* none */ },
  });
  let strings: string | undefined;
  let styles: string | undefined;
  rels.forEach(rel => {
    if (/\/sharedStrings$/.test(rel.type)) strings = resolve(book, rel.target);
    if (/\/styles$/.test(rel.type)) styles = resolve(book, rel.target);
  });
  if (strings === undefined && zip.has('xl/sharedStrings.xml')) strings = 'xl/sharedStrings.xml';
  return { sheets, date1904, ...(strings !== undefined && { strings }), ...(styles !== undefined && { styles }) };
}

async function sharedStrings(zip: Zip, path: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  let font = '';
  await readXml(zip.stream(path), {
    open(name, a) {
      if (name === 'si') text = '';
      else if (name === 'r') font = '';
      else if (name === 'rFont') font = (a['val'] ?? '').toLowerCase();
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    text(piece) { if (inText) text += isSymbolFont(font) ? symbolText(font, piece) : piece; },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'r') font = '';
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(clean(text));
    },
  });
  return strings;
}

/** _x000D_ escapes and carriage returns of Excel as plain line ends. */
function clean(text: string): string {
  return text.indexOf('\r') < 0 && text.indexOf('_x') < 0 ? text : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replace(/\r\n?/g, '\n').replace(/\u0000/g, '');
}

/** Which cell styles show a date. */
async function dateStyles(zip: Zip, path: string | undefined): Promise<boolean[]> {
  const dates: boolean[] = [];
  if (path === undefined || !zip.has(path)) return dates;
  const custom = new Map<string, boolean>();
  let inCells = false;
  await readXml([zip.read(path)], {
    open(name, a) {
      if (name === 'numFmt') custom.set(a['numFmtId'] ?? '', /[yd年月]/i.test((a['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '')));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = a['numFmtId'] ?? '0';
        const n = Number(id);
        dates.push(custom.get(id) ?? ((n >= 14 && n <= 17) || n === 22 || (n >= 27 && n <= 36) || (n >= 50 && n <= 58)));
      }
    },
    text() { /* none */ },
    close(name) { if (name === 'cellXfs') inCells = false; },
  });
  return dates;
}

function dateText(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

interface SheetContext { readonly strings: readonly string[]; readonly dates: readonly boolean[]; readonly date1904: boolean; readonly progress?: XlsxProgress }

/** Reads the cells of one sheet as they stream by. */
class SheetHandler implements XmlHandler {
  readonly rows: string[][] = [];
  readonly merges: Merge[] = [];
  readonly problems: NonNullable<Grid['problems']>[number][] = [];
  private cells = 0;
  private letters = 0;
  private formula = false;
  readonly links: { ref: string; id: string; location: string }[] = [];
  private row = -1;
  private column = -1;
  private type = '';
  private style = -1;
  private value = '';
  private collecting = false;

  constructor(private readonly context: SheetContext) {}

  open(name: string, a: Readonly<Record<string, string>>): void {
    if (name === 'c') {
      const ref = a['r'];
      this.column = ref ? columnOf(ref) : this.column + 1;
      this.type = a['t'] ?? 'n';
      this.style = a['s'] === undefined ? -1 : Number(a['s']);
      this.value = '';
      this.formula = false;
    } else if (name === 'f') this.formula = true;
    else if (name === 'v' || name === 't') this.collecting = true;
    else if (name === 'row') {
      this.row = a['r'] ? Number(a['r']) - 1 : this.row + 1;
      this.column = -1;
      if (this.row >= MAX_ROWS || !(this.row >= 0)) throw new ReadFailure('too-many-rows', `工作表超过 ${MAX_ROWS} 行,请拆分后再导入`);
      while (this.rows.length <= this.row) this.rows.push([]);
      if (this.context.progress && this.row % 5000 === 0) this.context.progress(this.row);
    } else if (name === 'mergeCell') this.merge(a['ref'] ?? '');
    else if (name === 'hyperlink') this.links.push({ ref: a['ref'] ?? '', id: attribute(a, 'id') ?? '', location: a['location'] ?? '' });
  }

  text(text: string): void {
    if (this.collecting) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'c' && this.column < MAX_COLUMNS && this.row >= 0) {
      const text = this.cellText().slice(0, MAX_CELL);
      if (text === '') return this.problem();
      this.letters += text.length;
      if (++this.cells > MAX_CELLS || this.letters > MAX_TEXT) throw new ReadFailure('too-large', '工作表内容过多,请拆分后再导入');
      const cells = this.rows[this.row]!;
      while (cells.length < this.column) cells.push('');
      cells[this.column] = text;
    }
  }

  /** A cell that should say something and does not. */
  private problem(): void {
    if (this.problems.length >= 1000) return;
    if (this.type === 'e') this.problems.push({ row: this.row, column: this.column, code: 'formula-error', message: `公式出错(${this.value.slice(0, 12)}),这一格按空读取` });
    else if (this.formula && this.value === '') this.problems.push({ row: this.row, column: this.column, code: 'formula-empty', message: '公式没有算出的值,这一格按空读取;请在 Excel 里打开重算后保存' });
  }

  private cellText(): string {
    const { value } = this;
    if (value === '') return '';
    switch (this.type) {
      case 's': return this.context.strings[Number(value)] ?? '';
      case 'b': return value === '1' ? '是' : '否';
      case 'e': return '';
      case 'str': case 'inlineStr': case 'd': return clean(value);
      default: return this.context.dates[this.style] && Number(value) > 0 ? dateText(Number(value), this.context.date1904) : plainNumber(value);
    }
  }

  private merge(ref: string): void {
    const [from, to] = ref.split(':');
    if (!from || !to || this.merges.length > 500_000) return;
    const row = rowOf(from);
    const column = columnOf(from);
    const rows = Math.min(rowOf(to), this.rows.length - 1) - row + 1;
    const columns = Math.min(columnOf(to), MAX_COLUMNS - 1) - column + 1;
    if (rows > 0 && columns > 0 && rows * columns > 1) this.merges.push({ row, column, rows, columns });
  }
}

/** "1.0" and "2.0000000001" as people see them; long digit strings are never rounded. */
function plainNumber(value: string): string {
  if (/^-?\d{1,15}$/.test(value)) return value;
  const n = Number(value);
  return Number.isFinite(n) && Math.abs(n) < 1e15 ? String(Number(n.toPrecision(15))) : value;
}

export async function readXlsx(bytes: Buffer, progress?: XlsxProgress): Promise<Grid[]> {
  const zip = new Zip(bytes);
  const { sheets, strings, styles, date1904 } = await sheetList(zip);
  const context: SheetContext = {
    strings: strings !== undefined && zip.has(strings) ? await sharedStrings(zip, strings) : [],
    dates: await dateStyles(zip, styles), date1904, ...(progress && { progress }),
  };
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const handler = new SheetHandler(context);
    await readXml(zip.stream(sheet.path), handler);
    const links = handler.links.length ? await sheetLinks(zip, sheet.path, handler) : undefined;
    grids.push({ name: sheet.hidden ? `${sheet.name}(隐藏)` : sheet.name, rows: handler.rows, merges: handler.merges, ...(links && { links }), ...(handler.problems.length && { problems: handler.problems }) });
  }
  return grids;
}

async function sheetLinks(zip: Zip, path: string, handler: SheetHandler): Promise<CellLink[]> {
  const rels = await relations(zip, path);
  const links: CellLink[] = [];
  for (const link of handler.links) {
    const url = rels.get(link.id)?.target;
    const row = rowOf(link.ref.split(':')[0]!);
    const column = columnOf(link.ref);
    if (url && row >= 0 && column >= 0) links.push({ row, column, title: handler.rows[row]?.[column] ?? '', url });
  }
  return links;
}
