import type { CatalogueDocument, CatalogueItem, ChannelLegend, Field } from '../../spec/types.js';
import { assignIds, type Identified } from '../ids.js';
import { readEnvelope, safeText } from './envelope.js';
import { fillRecords, type FilledRecord } from './fill.js';
import { Findings, note, warning } from './findings.js';
import { maskGrid } from './gate.js';
import type { Grid, Place } from './grid.js';
import { transpose } from './grid.js';
import { headScore } from './heads.js';
import { ItemReader, legendOf } from './items.js';
import type { ImportOptions, ImportResult } from './options.js';
import { placeOf, readRecords } from './records.js';
import type { Section } from './sections.js';
import { continues, findSections } from './sections.js';
import { readTitle } from './title.js';
import { isBlank } from './text.js';

/** Heads that run down the first column: the table lies on its side. */
function upright(grid: Grid): Grid {
  if (grid.rows.length > 60 || grid.rows.some(row => headScore(row) >= 3)) return grid;
  const column = grid.rows.map(row => row[0] ?? '');
  return headScore(column) >= 4 ? transpose(grid) : grid;
}

function fieldOf(section: Section, options: ImportOptions): string | undefined {
  const said = readTitle(section.title).field ?? readTitle(section.grid.before ?? '').field ?? options.field;
  return said ?? readTitle(section.grid.name).field;
}

/** 法律法规 given to 特定群体 on request only: the ticks have most likely slipped by a column. */
function checkSlip(item: CatalogueItem, section: Section, row: number, findings: Findings): void {
  const name = item.path.join('');
  if (!/法律|法规|规章|政策文件|政策解读/.test(name)) return;
  const yes = (list: readonly { code: string; state: string }[] | undefined, code: string): boolean => !!list?.some(mark => mark.code === code && mark.state === 'yes');
  if (yes(item.audience, 'specific') && yes(item.mode, 'on-request') && !yes(item.audience, 'all') && !yes(item.mode, 'proactive')) {
    findings.add(placeOf(section, row), warning('ticks-slipped', '法规政策类事项却只勾了“特定群体”“依申请”,勾像是错了一列,请核对'));
  }
}

function rawOf(cells: readonly string[], section: Section, columns: readonly string[]): CatalogueItem['raw'] {
  const heads = section.head.columns.map(column => column.head);
  if (heads.length === columns.length && heads.every((head, i) => head === columns[i])) return cells as string[];
  const raw: Record<string, string> = {};
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] === '') continue;
    let head = heads[i] || `第${i + 1}列`;
    if (raw[head] !== undefined) head = `${head}(${i + 1})`;
    raw[head] = cells[i]!;
  }
  return raw;
}

/** Namesakes get a numbered id: they are the same in name and content. */
function checkTwins(items: readonly CatalogueItem[], places: readonly Place[], findings: Findings): void {
  let byId: Map<string, number> | undefined;
  for (let i = 0; i < items.length; i++) {
    const twin = /^(.+)-\d+$/.exec(items[i]!.id);
    if (!twin) continue;
    if (!byId) {
      byId = new Map();
      for (let n = 0; n < items.length; n++) byId.set(items[n]!.id, n);
    }
    const first = byId.get(twin[1]!);
    if (first !== undefined) findings.add(places[i]!, note('duplicate', `与第 ${places[first]!.row} 行的事项名称和内容相同,请核对是否重复`));
  }
}

function previousItems(previous: unknown): Identified[] {
  const items = (previous as { items?: unknown } | null | undefined)?.items;
  if (!Array.isArray(items)) return [];
  const out: Identified[] = [];
  for (const item of items as Partial<CatalogueItem>[]) {
    if (typeof item?.id !== 'string' || !Array.isArray(item.path)) continue;
    out.push({ id: item.id, path: [item.field ?? '', ...item.path], content: item.content ?? [] });
  }
  return out;
}

/** Catalogue tables → one document. Tables of one source become one document whose items carry their 领域. */
export function importCatalogue(grids: readonly Grid[], options: ImportOptions): ImportResult<CatalogueDocument> {
  const findings = new Findings(safeText);
  const items: CatalogueItem[] = [];
  const places: Place[] = [];
  const sections: Section[] = [];
  const headless: Grid[] = [];
  let rows = 0;
  for (const source of grids) {
    const found = findSections(upright(maskGrid(source, findings)), findings);
    if (found.length === 0) headless.push(source);
    sections.push(...found);
  }
  // Small tables without a name of their own beside an official one are the page's furniture; a sheet was named by someone.
  for (const source of headless) {
    const filled = source.rows.filter(row => row.filter(cell => !isBlank(cell)).length > 2).length;
    const named = !/^(?:表 ?\d*|网页表格)$/.test(source.name);
    if (filled > 2 || ((named || sections.length === 0) && source.rows.some(row => row.some(cell => !isBlank(cell))))) findings.add({ table: source.name }, note('no-table', '这张表没有认得出的目录表头,没有读入'));
  }
  const columns = (sections[0]?.head.columns ?? []).map(column => column.head);
  const fields: Field[] = [];
  let legend: ChannelLegend | undefined;
  let last: { section: Section; record: FilledRecord | undefined; field: string | undefined; legend: ChannelLegend | undefined } | undefined;
  for (const section of sections) {
    // A table that goes on takes title, field and what 同上 stands for from the one above.
    const above = continues(section, last?.section) ? last : undefined;
    if (above) section.title = above.section.title;
    const own = legendOf(section) ?? above?.legend;
    legend ??= own;
    const field = above ? above.field : fieldOf(section, options);
    const reader = new ItemReader(section, own ?? legend ?? 'used', findings);
    rows += section.rows.length;
    const records: (FilledRecord | undefined)[] = fillRecords(section, readRecords(section, findings), findings, above?.record);
    last = { section, record: records[records.length - 1], field, legend: own };
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!;
      // A long table must not stand in memory twice.
      records[i] = undefined;
      const item = reader.read(record);
      if (item.path.length === 0) {
        const name = item.content?.[0];
        if (name === undefined) continue;
        item.path = [name];
        findings.add(placeOf(section, record.row), warning('path-missing', '没有事项名称,暂用公开内容的第一条'));
      }
      if (item.path.length > 4) item.path = item.path.slice(0, 4);
      item.field ??= field;
      if (item.field === undefined) delete item.field;
      else if (!fields.some(known => known.name === item.field)) fields.push({ id: item.field, name: item.field });
      item.raw = rawOf(record.cells, section, columns);
      checkSlip(item, section, record.row, findings);
      items.push(item);
      places.push(placeOf(section, record.row));
    }
  }
  const ids = assignIds(items.length, i => [items[i]!.field ?? '', ...items[i]!.path], i => items[i]!.content ?? [], previousItems(options.previous));
  for (let i = 0; i < items.length; i++) items[i]!.id = ids[i]!;
  checkTwins(items, places, findings);
  const offices = new Set<string>();
  for (const item of items) for (const office of item.publishers ?? []) if (offices.size < 3) offices.add(office);
  const soleOffice = offices.size === 1 ? offices.values().next().value : undefined;
  const envelope = readEnvelope('catalogue', options, {
    titles: titlesOf(sections, grids), lines: linesOf(sections, grids), table: grids[0]?.name ?? '', ...(soleOffice && { soleOffice }),
  }, findings);
  const document: CatalogueDocument = { ...envelope, items };
  if (fields.length) document.fields = fields;
  if (columns.length) document.columns = columns;
  if (legend) document.channelLegend = legend;
  return { document, sources: places.map(place => place.row ?? 0), findings: findings.list, counts: { tables: sections.length, rows, items: items.length, omitted: findings.omitted } };
}

/** Lines above and below the tables that were read; a grid that holds two tables has its lines once. */
function linesOf(sections: readonly Section[], grids: readonly Grid[]): string[] {
  const read = sections.map(section => section.grid.name);
  return [...grids.filter(grid => grid.around && read.indexOf(grid.name) >= 0).flatMap(grid => grid.around!), ...sections.flatMap(section => section.lines)];
}

function titlesOf(sections: readonly Section[], grids: readonly Grid[]): string[] {
  const titles: string[] = [];
  for (const section of sections) if (section.title !== '' && titles.indexOf(section.title) < 0) titles.push(section.title);
  if (titles.length === 0 && grids[0]?.before) titles.push(grids[0].before);
  return titles;
}
