import type { Grid } from './grid.js';
import { importTables } from './import-any.js';
import type { ImportOptions, ImportResult } from './options.js';

export type { ImportOptions, ImportResult } from './options.js';
export type { Finding } from './findings.js';
export type { Grid, Place } from './grid.js';

/**
 * Any official table, or several of one source → a `gk/1` document and what was found on the way. Total: whatever the
 * cells hold, it returns a document, with no records when no table was recognised.
 */
export function importGrid(grid: Grid | readonly Grid[], options: ImportOptions): ImportResult {
  return importTables(Array.isArray(grid) ? (grid as readonly Grid[]) : [grid as Grid], options);
}
