import type { GazetteIssue, OfficialDocument } from '../../spec/types.js';
import { writeDocument, writeIssue, type GazettePrint } from '../../print/gazette-print.js';
import { openPrint } from '../../print/open-print.js';

type Find = (id: string) => OfficialDocument | undefined;

/** A document in the form of GB/T 9704. */
export async function printDocument(document: OfficialDocument, of: GazettePrint, place?: { issue: GazetteIssue; page?: number }): Promise<void> {
  await openPrint((doc) => writeDocument(doc, document, of, place));
}

/** A whole issue: its texts are read first. */
export async function printIssue(issue: GazetteIssue, whole: (issue: GazetteIssue) => Promise<{ issue: GazetteIssue; find: Find }>, of: GazettePrint): Promise<void> {
  const read = await whole(issue);
  await openPrint((doc) => writeIssue(doc, read.issue, read.find, of));
}
