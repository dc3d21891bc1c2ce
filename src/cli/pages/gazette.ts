/** Runs in the page of the browser that PDFs are made with: the pages of a gazette, set as the print button sets them. */
import { writeDocument, writeIssue, type GazettePrint } from '../../print/gazette-print.js';
import type { GazetteIssue, OfficialDocument } from '../../spec/types.js';

interface Data { readonly of: GazettePrint; readonly issue?: GazetteIssue; readonly documents: readonly OfficialDocument[] }

const scope = globalThis as unknown as { gkData: Data; gkReady: Promise<unknown> };
const { of, issue, documents } = scope.gkData;
scope.gkReady = issue
  ? writeIssue(document, issue, (id) => documents.find((one) => one.id === id), of)
  : writeDocument(document, documents[0]!, of);
