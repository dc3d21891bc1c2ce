import { download } from '../../controllers/download.js';
import { csvParts, exportName, jsonParts } from '../../models/export.js';
import { formatDate } from '../../i18n/dates.js';
import { moreFor } from '../../i18n/more.js';
import { printTableOf } from '../../print/forms.js';
import { openPrint } from '../../print/open-print.js';
import { writeTable } from '../../print/print-document.js';
import { isDemo, type ListContext } from './context.js';
import { chipsFor } from './facet-views.js';

/** The current view as a file: the rows that are selected, in their order. */
export async function save(c: ListContext, type: 'csv' | 'json'): Promise<void> {
  // Data is passed on as it was published, whatever script it is read in.
  const { columns, envelope } = c.published;
  const rows = c.selected.rows;
  const parts = type === 'csv' ? csvParts(columns, rows, envelope) : jsonParts(columns, rows, envelope);
  await download(exportName(envelope, type), parts, type);
}

/** The form of its kind on A4: the rows named, or the whole selection. */
export async function printRows(c: ListContext, only: readonly number[] | undefined): Promise<void> {
  const { columns, envelope } = c.document;
  const condition = only ? '' : chipsFor(c).map((chip) => chip.label).join(' ');
  const table = printTableOf(columns, only ?? c.selected.rows, envelope, {
    address: c.address,
    language: c.language,
    demo: isDemo(c.document),
    ...(condition && { condition }),
    ...(c.stale !== undefined && { notes: [moreFor(c.language).asOf(formatDate(new Date(c.stale).toISOString(), c.language))] }),
  });
  await openPrint((doc) => writeTable(doc, table));
}
