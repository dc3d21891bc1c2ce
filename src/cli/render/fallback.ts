import { maskValue } from '../../spec/privacy.js';
import { safeUrl } from '../../spec/url.js';
import type { Kind } from '../../spec/kinds.js';
import { writeJson } from '../../models/json.js';
import { readKind } from '../../models/table/import-any.js';
import { baseOf, listKey, ROW_ID } from '../../models/table/rendered.js';
import { textOr } from '../../models/table/kinds/previous.js';
import { readHtml } from '../readers/html.js';
import { escapeHtml } from '../escape.js';
import { renderColumns, type RenderColumn } from './columns.js';
import { jsonLd } from './json-ld.js';
import { evaluationsHtml, totalsLine } from './ledger.js';

type Json = Record<string, unknown>;

export interface RenderOptions {
  readonly headingLevel?: number;
  /** Records shown at most; the mark says how many of how many. */
  readonly limit?: number;
  readonly jsonLd?: boolean;
  /** Our own words (heads, facts) in the script of the document. */
  words?(text: string): string;
}

export interface Rendered {
  readonly html: string;
  readonly shown: number;
  readonly total: number;
  /** Kinds of personal data that were masked. */
  readonly masked: readonly string[];
}

/** For a single-quoted attribute: JSON keeps its double quotes. */
const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/</g, '&lt;').replace(/\u0000/g, '');
const br = (lines: readonly string[]): string => lines.map(line => escapeHtml(line).replace(/\n/g, '<br>')).join('<br>');

/** An id that a browser can jump to; others travel in the row's attribute. */
const plainId = (id: unknown): id is string => typeof id === 'string' && /^[^\s"'<>&#%]+$/.test(id);

function head(columns: readonly RenderColumn[]): { html: string; rows: number } {
  const grouped = columns.some(column => column.group !== undefined);
  if (!grouped) return { html: `<tr>${columns.map(column => `<th scope="col">${escapeHtml(column.head)}</th>`).join('')}</tr>\n`, rows: 1 };
  let first = '';
  let second = '';
  for (let i = 0; i < columns.length;) {
    const { group } = columns[i]!;
    if (group === undefined) {
      first += `<th scope="col" rowspan="2">${escapeHtml(columns[i]!.head)}</th>`;
      i++;
      continue;
    }
    let span = 0;
    for (; i < columns.length && columns[i]!.group === group; i++, span++) second += `<th scope="col">${escapeHtml(columns[i]!.head)}</th>`;
    first += `<th scope="colgroup"${span > 1 ? ` colspan="${span}"` : ''}>${escapeHtml(group)}</th>`;
  }
  return { html: `<tr>${first}</tr>\n<tr>${second}</tr>\n`, rows: 2 };
}

function cell(column: RenderColumn, record: Json): string {
  if (!column.links) return br(column.lines(record));
  return column.links(record).map(({ title, url }) => {
    const safe = safeUrl(url);
    return safe === undefined ? escapeHtml(title) : `<a href="${escapeHtml(safe)}">${escapeHtml(title)}</a>`;
  }).join('<br>');
}

function rowsHtml(columns: readonly RenderColumn[], records: readonly Json[], more: readonly (string | undefined)[]): string {
  let html = '';
  records.forEach((record, i) => {
    const id = record['id'];
    html += `<tr${plainId(id) ? ` id="${ROW_ID}${id}"` : ''}${more[i] === undefined ? '' : ` data-gk-more='${attribute(more[i])}'`}>${columns.map(column => `<td>${cell(column, record)}</td>`).join('')}</tr>\n`;
  });
  return html;
}

/** What the cells of each row do not give back when they are read again, as JSON text; undefined where they give all. */
function remainders(document: Json, columns: readonly RenderColumn[], records: readonly Json[], headHtml: string, headRows: number): (string | undefined)[] {
  const kind = document['kind'] as Kind;
  const grid = readHtml(`<table><thead>${headHtml}</thead><tbody>${rowsHtml(columns, records, [])}</tbody></table>`).grids[0];
  const title = textOr(document['title']);
  const result = grid && readKind([{ name: grid.name, rows: grid.rows, merges: grid.merges, ...(grid.links && { links: grid.links }) }], { kind, title, name: title });
  const read = (result?.document as unknown as Json | undefined)?.[listKey(kind)] as unknown[] | undefined;
  const byRow = new Map<number, Json>();
  (result?.sources ?? []).forEach((row, i) => { if (read?.[i]) byRow.set(row - 1, baseOf(read[i])); });
  return records.map((record, i) => {
    const base = byRow.get(headRows + i) ?? {};
    const rest: Json = {};
    for (const key of Object.keys(record)) {
      if (record[key] === undefined || (key === 'id' && plainId(record[key]))) continue;
      if (base[key] === undefined || writeJson(base[key]) !== writeJson(record[key])) rest[key] = record[key];
    }
    for (const key of Object.keys(base)) if (record[key] === undefined) rest[key] = null;
    return Object.keys(rest).length ? writeJson(rest) : undefined;
  });
}

function envelopeOf(document: Json, list: string): Json {
  const envelope: Json = {};
  for (const key of Object.keys(document)) if (key !== list && key !== 'pack' && key !== 'preview') envelope[key] = document[key];
  return envelope;
}

/** A document → complete HTML without styles or scripts that do anything: heading, facts, table, JSON-LD. */
export function renderFallback(source: Json, options: RenderOptions = {}): Rendered {
  const words = options.words ?? ((text: string) => text);
  const gate = maskValue(source);
  const document = gate.value;
  const kind = document['kind'] as Kind;
  const list = listKey(kind);
  const all = Array.isArray(document[list]) ? (document[list] as Json[]).filter(record => typeof record === 'object' && record !== null) : [];
  const records = options.limit === undefined ? all : all.slice(0, Math.max(0, options.limit));
  const columns = renderColumns(document, records);
  const { html: headHtml, rows: headRows } = head(columns);
  const more = remainders(document, columns, records, headHtml, headRows);
  const level = Math.min(Math.max(Math.round(options.headingLevel ?? 2), 1), 6);
  const publisher = (document['publisher'] as Json | undefined)?.['name'];
  const facts = [
    typeof publisher === 'string' ? `发布机构:${publisher}` : '', typeof document['updated'] === 'string' ? `更新日期:${document['updated']}` : '',
    records.length === all.length ? `共 ${all.length} 项` : `列出 ${records.length} 项,共 ${all.length} 项`,
  ].filter(Boolean).join(' ');
  const anchors = records.map(record => (plainId(record['id']) ? ROW_ID + record['id'] : undefined));
  let html = `<section data-gk-fallback="${escapeHtml(kind)}" lang="${escapeHtml(textOr(document['language']) || 'zh-Hans')}">\n<h${level}>${escapeHtml(textOr(document['title']))}</h${level}>\n<p>${escapeHtml(words(facts))}</p>\n`;
  const totals = totalsLine(document, all);
  if (totals) html += `<p>${escapeHtml(words(totals))}</p>\n`;
  if (typeof document['notice'] === 'string') html += `<p>${br(document['notice'].split('\n'))}</p>\n`;
  html += `<table data-gk-rendered="${records.length}/${all.length}" data-gk-document='${attribute(writeJson(envelopeOf(document, list)))}'>\n<caption>${escapeHtml(textOr(document['title']))}</caption>\n`;
  html += `<thead>\n${words(headHtml)}</thead>\n<tbody>\n${rowsHtml(columns, records, more)}</tbody>\n</table>\n`;
  html += words(evaluationsHtml(document, level));
  if (options.jsonLd !== false) html += `<script type="application/ld+json">${jsonLd(document, records, i => anchors[i])}</script>\n`;
  html += '</section>\n';
  return { html, shown: records.length, total: all.length, masked: gate.findings.map(finding => finding.kind) };
}
