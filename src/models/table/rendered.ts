import { KINDS, LIST_KEY, SPEC, type Kind } from '../../spec/kinds.js';
import type { GkDocument } from '../../spec/types.js';
import type { Grid } from './grid.js';
import type { ImportOptions, ImportResult } from './options.js';

/**
 * Reading back a table that `gk render` wrote. The table shows what people read; `data-gk-more` of a row holds the values
 * that its cells do not give back, `data-gk-document` of the table the envelope. What the cells say is read from the cells,
 * so that a clerk's correction in the page is not lost behind an attribute.
 */

type Json = Record<string, unknown>;

/** Ids of rows stand behind this in the page, so that they meet no other id there. */
export const ROW_ID = 'gk-row-';

export function listKey(kind: Kind): string {
  return LIST_KEY[kind] ?? (kind === 'gazette' ? 'documents' : 'items');
}

function parseObject(text: string | undefined): Json | undefined {
  if (text === undefined || text.length > 8_000_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** The envelope of a rendered table; undefined for every other table. */
export function renderedEnvelope(grid: Grid): (Json & { kind: Kind }) | undefined {
  const envelope = parseObject(grid.envelope);
  if (!envelope || envelope['spec'] !== SPEC || KINDS.indexOf(envelope['kind'] as Kind) < 0) return undefined;
  return envelope as Json & { kind: Kind };
}

/** A record of the cells without what only the source table had, as the base that `data-gk-more` is laid over. */
export function baseOf(record: unknown): Json {
  const base: Json = {};
  const held = record as Json;
  for (const key of Object.keys(held)) if (key !== 'raw' && key !== 'id') base[key] = held[key];
  return base;
}

function lay(base: Json, more: Json): Json {
  const record: Json = { ...base };
  for (const key of Object.keys(more)) {
    if (key === '__proto__') continue;
    if (more[key] === null) delete record[key];
    else record[key] = more[key];
  }
  return record;
}

/**
 * The document of a rendered table. `read` is the reader of its kind, for the cells.
 * A row that a person added to the page has no marks: it comes as the reader gives it.
 */
export function readRendered(grid: Grid, options: ImportOptions, read: (grids: readonly Grid[], options: ImportOptions) => ImportResult | undefined): ImportResult | undefined {
  const envelope = renderedEnvelope(grid);
  if (!envelope) return undefined;
  const { kind } = envelope;
  const plain: Grid = { name: grid.name, rows: grid.rows, merges: grid.merges, ...(grid.links && { links: grid.links }), ...(grid.firstRow !== undefined && { firstRow: grid.firstRow }) };
  const name = typeof envelope['title'] === 'string' ? envelope['title'] : '';
  const result = read([plain], { ...options, kind, title: name, name });
  const key = listKey(kind);
  const own = (result?.document as unknown as Json | undefined)?.[key] as unknown[] | undefined;
  const first = grid.firstRow ?? 1;
  const byRow = new Map<number, unknown>();
  (result?.sources ?? []).forEach((row, i) => byRow.set(row - first, own?.[i]));
  const records: unknown[] = [];
  for (let r = 0; r < grid.rows.length; r++) {
    const mark = grid.marks?.[r];
    const cells = byRow.get(r);
    const id = mark?.id !== undefined && mark.id.slice(0, ROW_ID.length) === ROW_ID ? mark.id.slice(ROW_ID.length) : undefined;
    if (id === undefined && mark?.more === undefined) {
      // Heads of unusual columns may look like a record; nothing stands above the first marked row.
      if (cells !== undefined && records.length) records.push(cells);
      continue;
    }
    const record = lay(cells === undefined ? {} : baseOf(cells), parseObject(mark?.more) ?? {});
    records.push(id === undefined ? record : { id, ...record });
  }
  const document = { ...envelope, [key]: records } as unknown as GkDocument;
  return {
    document, sources: [], findings: (result?.findings ?? []).filter(finding => finding.code === 'privacy' || finding.severity === 'error'),
    counts: { tables: 1, rows: grid.rows.length, items: records.length, omitted: 0 },
  };
}
