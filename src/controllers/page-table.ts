import { importPageTable } from '../models/table/import-page.js';
import { gridFromElement } from '../models/table/from-element.js';
import type { Issue } from '../spec/issues.js';
import type { Kind } from '../spec/kinds.js';

/** An official table that stands in the page, as a document; what was not understood in it joins the issues. */
export async function readPageTable(table: HTMLTableElement, kind: Kind, issues: Issue[]): Promise<unknown> {
  const { document, findings } = await importPageTable(gridFromElement(table), { kind });
  for (const { code, severity, message, place } of findings) {
    issues.push({ code, severity, pointer: `/table/${place.row ?? 0}/${place.column ?? 0}`, message });
  }
  return document;
}
