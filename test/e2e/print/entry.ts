/** What the print tests call in a page; bundled by print.test.mjs. */
import { download } from '../../../src/controllers/download.js';
import { Columns } from '../../../src/models/columns.js';
import { csvParts } from '../../../src/models/export.js';
import { catalogueForm, type FormPrint } from '../../../src/print/catalogue-form.js';
import { writeDocument, writeIssue } from '../../../src/print/gazette-print.js';
import type { GazetteDocument } from '../../../src/spec/types.js';
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
  /** A document of running text long enough for several pages, with the printed grid as the engine lays it out. */
  async official(paragraphs: number): Promise<{ pages: number }> {
    const text = '为了规范基层政务公开工作保障公民法人和其他组织依法获取信息提高工作的透明度建设法治政府充分发挥信息对群众生产生活和经济社会活动的服务作用结合本县实际制定本办法'.repeat(2);
    const body = Array.from({ length: paragraphs }, (_, i) => ({ type: 'para' as const, text: `${text}${i % 3 ? text : ''}。` }));
    return writeDocument(document, { id: 'x', title: '关于印发办法的通知', number: '某政发〔2026〕1号', issuers: ['某县人民政府'], signed: '2026-01-01', body }, { title: '某县人民政府公报', publisher: '某县人民政府' });
  },
  async issue(src: string, id: string): Promise<{ pages: number; starts: [string, number][] }> {
    const gazette = (await (await fetch(src)).json()) as GazetteDocument;
    const { pages, starts } = await writeIssue(document, gazette.issues!.find(issue => issue.id === id)!, one => gazette.documents!.find(each => each.id === one), { title: gazette.title, publisher: '某县', demo: true });
    return { pages, starts: [...starts] };
  },
  async csv(src: string): Promise<void> {
    const { items, ...envelope } = await load(src);
    await download('目录.csv', csvParts(columnsOf(items), rowsOf(items), envelope), 'csv');
  },
};
export type PrintApi = typeof api;
Object.assign(window, { gkPrint: api });
