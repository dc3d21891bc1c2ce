import type { Kind } from '../../spec/kinds.js';
import type { GkDocument, Publisher } from '../../spec/types.js';
import type { Finding, ImportReport } from './findings.js';

/** What the caller knows and a table seldom says. */
export interface ImportOptions {
  readonly kind: Kind;
  /** Title of the document; else the table's own. */
  readonly title?: string;
  readonly publisher?: Publisher;
  /** YYYY-MM-DD; else a date printed with the table, else today, which is said. */
  readonly updated?: string;
  /** Used where the table has no title: file or page name. */
  readonly name?: string;
  /** 领域 of every item, where neither title nor column says it. */
  readonly field?: string;
  /** The last document made of this table: its ids are kept. */
  readonly previous?: unknown;
  /** Coordinates of places: crs as the source states it. */
  readonly crs?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
}

export interface ImportResult<D = GkDocument> extends ImportReport {
  readonly document: D;
  /** Source row (1-based) of each record, in the order of the document's list. */
  readonly sources: readonly number[];
  readonly findings: readonly Finding[];
}
