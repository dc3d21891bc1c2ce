/** What the print tests call in a page; bundled by print.test.mjs. */
import { download } from '../../../src/controllers/download.js';
import { Columns } from '../../../src/models/columns.js';
import { csvParts } from '../../../src/models/export.js';
import { catalogueForm, type FormPrint } from '../../../src/print/catalogue-form.js';
import { openPrint } from '../../../src/print/open-print.js';
import { writeTable } from '../../../src/print/print-document.js';
import type { PrintTable } from '../../../src/print/print-table.js';

type Document_ = Record<string, unknown> & { items: Record<string, unknown>[] };

function columnsOf(items: Record<string, unknown>[]): Columns {
  const columns = new Columns('items');
  columns.append(items, items.map((_, place) => place));
  columns.seal();
  return columns;
}

/** Rows as often as it takes to have `count` of them; `field` keeps one field only. */
function rowsOf(items: Record<string, unknown>[], { count = items.length, field }: { count?: number; field?: string } = {}): number[] {
  const own = items.map((_, row) => row).filter(row => !field || items[row]!['field'] === field);
  const rows: number[] = [];
  while (own.length && rows.length < count) rows.push(...own.slice(0, count - rows.length));
  return field ? own : rows;
}

async function load(src: string): Promise<Document_> {
  return (await fetch(src)).json() as Promise<Document_>;
}

const api = {
  async form(src: string, which: { count?: number; field?: string }, options: FormPrint): Promise<PrintTable> {
    const { items, ...envelope } = await load(src);
    return catalogueForm(columnsOf(items), rowsOf(items, which), envelope, options);
  },
  async catalogue(src: string, which: { count?: number; field?: string }, options: FormPrint = {}): Promise<{ pages: number; ms: number }> {
    const table = await api.form(src, which, options);
    const started = performance.now();
    return { ...await writeTable(document, table), ms: performance.now() - started };
  },
  table: (table: PrintTable) => writeTable(document, table),
  async frame(src: string): Promise<boolean> {
    const table = await api.form(src, { field: '社会救助' }, {});
    return openPrint(doc => writeTable(doc, table));
  },
  async csv(src: string): Promise<void> {
    const { items, ...envelope } = await load(src);
    await download('目录.csv', csvParts(columnsOf(items), rowsOf(items), envelope), 'csv');
  },
};
export type PrintApi = typeof api;
Object.assign(window, { gkPrint: api });
