/** A source → the document that the page will show, and everything that someone should look at, in Chinese. */
import { placeText } from '../cli/place.js';
import { typeset } from '../cli/typeset.js';
import { importTables, TABLE_KINDS } from '../models/table/import-any.js';
import type { Grid } from '../models/table/grid.js';
import type { ImportOptions } from '../models/table/options.js';
import { listKey } from '../models/table/rendered.js';
import { publisherOf } from '../models/table/title.js';
import type { Severity } from '../spec/issues.js';
import { LIST_KEY, type Kind } from '../spec/kinds.js';
import { maskValue, type FindingKind } from '../spec/privacy.js';
import { validateDocument } from '../spec/validate.js';
import type { Json, Source } from './read.js';

/** What the clerk says beside the table; empty means: as the table has it. */
export interface Facts {
  readonly title: string;
  readonly publisher: string;
  readonly updated: string;
  /** Coordinates of places: the system they are in. */
  readonly crs: '' | NonNullable<ImportOptions['crs']>;
}

export interface Line {
  readonly severity: Severity;
  /** Where: a cell of the source, or a record of the document. */
  readonly place: string;
  readonly message: string;
}

export interface Made {
  /** Masked: personal numbers are covered already. */
  readonly document: Json;
  readonly count: number;
  readonly lines: readonly Line[];
  readonly privacy: readonly Line[];
}

const KINDS: Readonly<Record<FindingKind, string>> = { 'id-card': '身份证号', 'id-card-old': '旧身份证号', mobile: '手机号', 'bank-card': '银行卡号' };

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `/items/3/content/0` → 第 4 项“低保办事指南”的 content. */
function pointerText(document: Json, pointer: string): string {
  const [, list, index, ...rest] = pointer.split('/');
  if (list === undefined) return '整份数据';
  const number = Number(index);
  const records = document[list];
  if (!Array.isArray(records) || !Number.isInteger(number)) return pointer.slice(1).split('/').join(' › ');
  const record: unknown = records[number];
  const own = isRecord(record) ? record : {};
  const path = own['path'];
  const name: unknown = (Array.isArray(path) ? path[path.length - 1] as unknown : undefined) ?? own['title'] ?? own['name'];
  return `第 ${number + 1} 项${typeof name === 'string' ? `“${maskValue(name).value.slice(0, 20)}”` : ''}${rest.length ? `的 ${rest.join('.')}` : ''}`;
}

function given(document: Json, facts: Facts): Json {
  const publisher = document['publisher'];
  return {
    ...document,
    ...(facts.title && { title: facts.title }),
    ...(facts.publisher && { publisher: { ...(isRecord(publisher) && publisher), ...publisherOf(facts.publisher) } }),
    ...(facts.updated && { updated: facts.updated }),
  };
}

/** Rows that are enough to see what a table is. */
const SAMPLE = 60;

/** Facts that a document has of its first record: the fewer columns a kind knows, the more it leaves in `ext` and `raw`. */
function factsIn(document: Json, kind: Kind): number {
  let record = (document[listKey(kind)] as Json[] | undefined)?.[0] ?? {};
  if (isRecord(record['properties'])) record = record['properties'];
  // Departments stand in the `ext` of the one channel that takes letters.
  if (kind === 'feedback' && isRecord(record['ext'])) record = (record['ext']['departments'] as Json[] | undefined)?.[0] ?? {};
  // A place always has a category; only one that the table names is a fact.
  const named = (document['categories'] as { name?: unknown }[] | undefined)?.[0]?.name !== '未分类';
  return Object.keys(record).filter(key => ['id', 'ext', 'raw', 'number'].indexOf(key) < 0 && (named || key !== 'category')).length;
}

/** The kind that understands most of tables in which the chosen one read nothing. */
export function likeKind(grids: readonly Grid[], chosen: Kind): { readonly kind: Kind; readonly label: string } | undefined {
  const sample = grids.map(grid => ({ ...grid, rows: grid.rows.slice(0, SAMPLE) }));
  let best: (typeof TABLE_KINDS)[number] | undefined;
  let most = 0;
  for (const each of TABLE_KINDS) {
    if (each.kind === chosen) continue;
    const { document, counts } = importTables(sample, { kind: each.kind });
    const facts = counts.items ? factsIn(document as unknown as Json, each.kind) : 0;
    if (facts <= most) continue;
    most = facts;
    best = each;
  }
  return best;
}

/** Total for whatever was read; `count` is 0 where nothing was recognised. */
export async function make(source: Source, kind: Kind, facts: Facts): Promise<Made> {
  const lines: Line[] = [];
  const privacy: Line[] = [];
  let raw: Json;
  let count: number;
  if (source.type === 'tables') {
    const result = importTables(source.grids, {
      kind, ...(source.title && { name: source.title }), ...(facts.title && { title: facts.title }),
      ...(facts.publisher && { publisher: publisherOf(facts.publisher) }), ...(facts.updated && { updated: facts.updated }),
      ...(facts.crs && { crs: facts.crs }),
    });
    raw = result.document as unknown as Json;
    count = result.counts.items;
    for (const { severity, place, message, code } of result.findings) {
      (code === 'privacy' ? privacy : lines).push({ severity, place: placeText(place.table, place.row, place.column), message });
    }
    if (result.counts.omitted) lines.push({ severity: 'note', place: '', message: `同类的发现过多，另有 ${result.counts.omitted} 处没有列出` });
  } else {
    raw = given(source.document, facts);
    const list = raw[LIST_KEY[raw['kind'] as Kind] ?? 'documents'];
    count = Array.isArray(list) ? list.length : 0;
  }
  const gate = maskValue(raw);
  const document = gate.value;
  for (const finding of gate.findings) privacy.push({ severity: 'error', place: pointerText(document, finding.pointer), message: `${KINDS[finding.kind]}，已遮挡；请在原来的表里删去` });
  if (count) for (const issue of await validateDocument(document, { max: 200 })) lines.push({ severity: issue.severity, place: pointerText(document, issue.pointer), message: issue.message });
  const order: Severity[] = ['error', 'warning', 'note'];
  lines.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const set = (line: Line): Line => ({ ...line, message: typeset(line.message).replace(/（命令行可用[^）]*）/g, '').replace('，命令行用 --crs', '，在第三步选') });
  return { document, count, lines: lines.map(set), privacy: privacy.map(set) };
}
