import { maskValue } from '../../spec/privacy.js';
import type { Kind } from '../../spec/kinds.js';
import { Columns } from '../../models/columns.js';
import { csvLine } from '../../models/csv.js';
import { csvParts } from '../../models/export.js';
import { listKey } from '../../models/table/rendered.js';
import { renderColumns } from './columns.js';

type Json = Record<string, unknown>;

/** Kinds whose CSV is the one that the page exports. */
const FORMS: readonly unknown[] = ['catalogue', 'replies', 'supervisors'];

export interface RenderedCsv {
  readonly parts: Iterable<string>;
  readonly shown: number;
  readonly total: number;
  /** Kinds of personal data that were masked. */
  readonly masked: readonly string[];
}

/**
 * A document as CSV for a spreadsheet: a catalogue, a ledger of letters and a roster in the columns of their form, as the page exports them, other kinds
 * in the columns of the fallback table. An empty cell is written as —: read again it is "none", not "as above".
 */
export function renderCsv(source: Json, limit?: number): RenderedCsv {
  const gate = maskValue(source);
  const document = gate.value;
  const list = listKey(document['kind'] as Kind);
  const all = Array.isArray(document[list]) ? (document[list] as Json[]).filter(record => typeof record === 'object' && record !== null) : [];
  const records = limit === undefined ? all : all.slice(0, Math.max(0, limit));
  const facts = { shown: records.length, total: all.length, masked: gate.findings.map(finding => finding.kind) };
  if (FORMS.indexOf(document['kind']) >= 0) {
    const columns = new Columns(list);
    columns.append(records, records.map((_, place) => place));
    columns.seal();
    return { parts: csvParts(columns, Uint32Array.from(records.keys()), document), ...facts };
  }
  return { parts: plainParts(document, records), ...facts };
}

function* plainParts(document: Json, records: readonly Json[]): Generator<string> {
  const columns = renderColumns(document, records);
  yield `\ufeff${csvLine(columns.map(column => column.head))}`;
  for (const record of records) yield csvLine(columns.map(column => column.lines(record).join('\n') || '—'));
}
