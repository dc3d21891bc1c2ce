import { importPageTable } from '../models/table/import-page.js';
import { gridFromElement } from '../models/table/from-element.js';
import { GkError, type Issue } from '../spec/issues.js';
import { LIST_KEY, type Kind } from '../spec/kinds.js';

/**
 * An official table that stands in the page, as a document; what was not understood in it joins the issues.
 * @throws GkError `schema` when nothing of it was understood: the table must stay in the page, not become an empty list
 */
export async function readPageTable(table: HTMLTableElement, kind: Kind, issues: Issue[]): Promise<unknown> {
  const { document, findings } = await importPageTable(gridFromElement(table), { kind });
  for (const { code, severity, message, place } of findings) {
    issues.push({ code, severity, pointer: `/table/${place.row ?? 0}/${place.column ?? 0}`, message });
  }
  const list = (document as unknown as Record<string, unknown>)[LIST_KEY[kind] ?? ''];
  if (findings.some(({ code }) => code === 'no-table') && !(Array.isArray(list) && list.length)) throw new GkError('schema', false, '网页上的表格没有认得出的表头');
  return document;
}
