import type { Grid } from './grid.js';
import { importCatalogue } from './catalogue.js';
import type { ImportOptions, ImportResult } from './options.js';

/**
 * A table of the page → a document, loading no more than its kind needs: a catalogue is read at once, the other kinds and
 * rendered previews fetch their readers first. Same results as `importGrid`.
 */
export async function importPageTable(grid: Grid, options: ImportOptions): Promise<ImportResult> {
  if (options.kind === 'catalogue' && grid.envelope === undefined) return importCatalogue([grid], options);
  const { importTables } = await import('./import-any.js');
  return importTables([grid], options);
}
