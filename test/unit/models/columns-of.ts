import { Columns } from '../../../src/models/columns.js';

/** Columns of records, as they are after a whole document has been read. */
export function columnsOf(records: readonly Record<string, unknown>[], listKey = 'items'): Columns {
  const columns = new Columns(listKey);
  columns.append(records, records.map((_, place) => place));
  columns.seal();
  return columns;
}
