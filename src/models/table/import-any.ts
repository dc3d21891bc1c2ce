import type { Kind } from '../../spec/kinds.js';
import type { Grid } from './grid.js';
import { importCatalogue } from './catalogue.js';
import { importGazette } from './kinds/gazette.js';
import { importNegativeList } from './kinds/negative-list.js';
import { importDepartments, importSupervisors } from './kinds/people.js';
import { importPlaces } from './kinds/places.js';
import type { ImportOptions, ImportResult } from './options.js';
import { readRendered } from './rendered.js';

/** Kinds that a table can hold, with what a clerk calls them. 事项清单 is a catalogue with fewer columns. */
export const TABLE_KINDS: readonly { readonly kind: Kind; readonly label: string }[] = [
  { kind: 'catalogue', label: '公开目录、事项清单' },
  { kind: 'negative-list', label: '负面清单' },
  { kind: 'places', label: '便民地点' },
  { kind: 'supervisors', label: '监督员名册' },
  { kind: 'feedback', label: '受理部门表' },
  { kind: 'gazette', label: '公报、文件目录' },
];

/** The reader of one kind; undefined for kinds that no clerk's table holds. */
export function readKind(grids: readonly Grid[], options: ImportOptions): ImportResult | undefined {
  switch (options.kind) {
    case 'catalogue': return importCatalogue(grids, options);
    case 'negative-list': return importNegativeList(grids, options);
    case 'places': return importPlaces(grids, options);
    case 'supervisors': return importSupervisors(grids, options);
    case 'feedback': return importDepartments(grids, options);
    case 'gazette': return importGazette(grids, options);
    default: return undefined;
  }
}

/**
 * Tables of one source → a document of the asked kind; a table that `gk render` wrote → the document it was written from.
 * Total for any cells. @throws RangeError for a kind that no table holds
 */
export function importTables(grids: readonly Grid[], options: ImportOptions): ImportResult {
  for (const grid of grids) {
    const back = grid.envelope === undefined ? undefined : readRendered(grid, options, readKind);
    if (back) return back;
  }
  const result = readKind(grids, options);
  if (!result) throw new RangeError(`no table holds a document of kind ${options.kind}`);
  return result;
}
