import type { CellLink, Grid, Merge } from '../../models/table/grid.js';
import { readPreface } from '../../models/table/preface.js';
import { ReadFailure } from './failure.js';
import { isSymbolFont, symbolOf, symbolText } from './symbols.js';
import { attribute, readXml, type XmlHandler } from './xml.js';
import { Zip } from './zip.js';

/** Tables of a Word file: gridSpan and vMerge as spans, symbols of Wingdings as their glyphs, tracked deletions left out. */

interface OpenTable {
  readonly rows: string[][];
  readonly merges: Merge[];
  readonly links: CellLink[];
  /** Vertical merges that are open, by column. */
  readonly down: Map<number, { row: number; column: number; rows: number; columns: number }>;
  row: number;
  column: number;
  span: number;
  vertical: 'none' | 'restart' | 'continue';
  /** Paragraphs above it, up to the table before. */
  above: readonly string[];
  paragraphs: string[];
  tableText: string;
}

class DocxHandler implements XmlHandler {
  readonly grids: Grid[] = [];
  readonly paragraphs: string[] = [];
  private readonly stack: OpenTable[] = [];
  /** Paragraphs that stand above a table that was read already. */
  private read = 0;
  private paragraph = '';
  /** Paragraphs around an open text box. */
  private readonly outer: string[] = [];
  /** Inside the fallback of a drawing: the same text once more. */
  private fallback = 0;
  private collecting = false;
  private deleted = 0;
  private font = '';
  /** State of the open form check box. */
  private checked: boolean | undefined;
  private link: { url: string; text: string } | undefined;

  constructor(private readonly rels: ReadonlyMap<string, string>) {}

  private get table(): OpenTable | undefined {
    return this.stack[this.stack.length - 1];
  }

  open(name: string, a: Readonly<Record<string, string>>): void {
    const { table } = this;
    switch (name) {
      case 'tbl':
        this.stack.push({ rows: [], merges: [], links: [], down: new Map(), row: -1, column: -1, span: 1, vertical: 'none', above: this.above(), paragraphs: [], tableText: '' });
        break;
      case 'tr':
        if (table) {
          table.row++;
          table.column = -1;
          table.rows.push([]);
        }
        break;
      case 'gridBefore': if (table) table.column += Number(attribute(a, 'val')) || 0; break;
      case 'tc':
        if (table) {
          table.column += table.column < 0 ? 1 : table.span;
          table.span = 1;
          table.vertical = 'none';
          table.paragraphs = [];
        }
        break;
      case 'gridSpan': if (table) table.span = Math.min(Math.max(Number(attribute(a, 'val')) || 1, 1), 200); break;
      case 'vMerge': if (table) table.vertical = attribute(a, 'val') === 'restart' ? 'restart' : 'continue'; break;
      case 'txbxContent':
        this.outer.push(this.paragraph);
        this.paragraph = '';
        break;
      case 'Fallback': this.fallback++; break;
      case 'p': this.paragraph = ''; break;
      case 't': this.collecting = this.deleted === 0; break;
      case 'tab': this.add(' '); break;
      case 'br': case 'cr': this.add('\n'); break;
      case 'noBreakHyphen': this.add('-'); break;
      case 'sym': this.add(this.symbol(a)); break;
      case 'checkBox': this.checked = false; break;
      case 'checked': case 'default': if (this.checked !== undefined) this.checked = !/^(?:0|false|off)$/.test(attribute(a, 'val') ?? '1'); break;
      case 'r': this.font = ''; break;
      case 'rFonts': this.font = (attribute(a, 'ascii') ?? attribute(a, 'hAnsi') ?? '').toLowerCase(); break;
      case 'del': case 'moveFrom': this.deleted++; break;
      case 'hyperlink': {
        const url = this.rels.get(attribute(a, 'id') ?? '');
        if (url) this.link = { url, text: '' };
        break;
      }
      default:
    }
  }

  private symbol(a: Readonly<Record<string, string>>): string {
    const code = parseInt(attribute(a, 'char') ?? '', 16) || 0x25a1;
    return symbolOf(attribute(a, 'font') ?? '', code) ?? String.fromCharCode(code);
  }

  private add(text: string): void {
    if (this.deleted || this.fallback) return;
    this.paragraph += text;
    if (this.link) this.link.text += text;
  }

  text(text: string): void {
    if (this.collecting) this.add(isSymbolFont(this.font) ? symbolText(this.font, text) : text);
  }

  close(name: string): void {
    const { table } = this;
    switch (name) {
      case 't': this.collecting = false; break;
      case 'checkBox':
        // A form field draws its box; no text holds it.
        this.add(this.checked ? '■' : '□');
        this.checked = undefined;
        break;
      case 'del': case 'moveFrom': this.deleted--; break;
      case 'hyperlink':
        if (this.link && table) table.links.push({ row: table.row, column: table.column, title: this.link.text, url: this.link.url });
        this.link = undefined;
        break;
      case 'p':
        if (table) table.paragraphs.push(this.paragraph);
        else this.paragraphs.push(this.paragraph);
        this.paragraph = '';
        break;
      case 'Fallback': this.fallback--; break;
      case 'txbxContent': this.paragraph = this.outer.pop() ?? ''; break;
      case 'tc': if (table) this.endCell(table); break;
      case 'tbl': this.endTable(); break;
      default:
    }
  }

  private endCell(table: OpenTable): void {
    const cells = table.rows[table.row];
    if (!cells || table.column > 256) return;
    while (cells.length < table.column) cells.push('');
    const text = table.paragraphs.join('\n').replace(/\n{2,}/g, '\n').replace(/^\n+|\n+$/g, '');
    const open = table.down.get(table.column);
    if (table.vertical === 'continue' && open) {
      open.rows++;
      cells[table.column] = '';
    } else {
      cells[table.column] = text;
      const merge = { row: table.row, column: table.column, rows: 1, columns: table.span };
      if (table.vertical === 'restart') table.down.set(table.column, merge);
      else table.down.delete(table.column);
      table.merges.push(merge);
    }
    while (cells.length < table.column + table.span) cells.push('');
  }

  private endTable(): void {
    const table = this.stack.pop();
    if (!table) return;
    const outer = this.table;
    // A table inside a cell is text of that cell as well as a table of its own.
    if (outer) outer.paragraphs.push(table.rows.map(row => row.filter(cell => cell !== '').join(' ')).join('\n'));
    const { title, lines } = readPreface(table.above);
    const merges = table.merges.filter(merge => merge.rows > 1 || merge.columns > 1);
    this.grids.push({ name: `表 ${this.grids.length + 1}`, rows: table.rows, merges, links: table.links, ...(title !== '' && { before: title }), ...(lines.length && { around: lines }) });
    this.read = this.paragraphs.length;
  }

  private above(): string[] {
    return this.stack.length ? [] : this.paragraphs.slice(this.read).flatMap(paragraph => paragraph.split('\n'));
  }
}

async function relations(zip: Zip): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const path = 'word/_rels/document.xml.rels';
  if (!zip.has(path)) return found;
  await readXml([zip.read(path)], {
    open(name, a) { if (name === 'Relationship' && a['TargetMode'] === 'External') found.set(a['Id'] ?? '', a['Target'] ?? ''); },
    text() { /* none */ },
    close() { /* none */ },
  });
  return found;
}

export async function readDocx(bytes: Buffer): Promise<{ grids: Grid[]; paragraphs: string[]; links: string[] }> {
  const zip = new Zip(bytes);
  if (!zip.has('word/document.xml')) throw new ReadFailure('not-docx', '这不是 .docx 文字文件');
  const rels = await relations(zip);
  const handler = new DocxHandler(rels);
  await readXml(zip.stream('word/document.xml'), handler);
  const links: string[] = [];
  rels.forEach(url => links.push(url));
  return { grids: handler.grids, paragraphs: handler.paragraphs, links };
}
