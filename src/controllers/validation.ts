import type { Issue } from '../spec/issues.js';
import { idle, inSlices } from './idle.js';
import type { OpenDocument } from './document-store.js';

/** Issues kept of one document: more would not be read, and a bad table repeats one mistake. */
const MOST = 1000;
/** Records checked between two looks at the clock. */
const STEP = 20;

/**
 * Checks a document against its schema and its meaning, in idle slices after it is shown; what is found joins its issues.
 * The validators load now. Not done where the reader saves data: the findings are for the page's owner.
 */
export function validateLater(document: OpenDocument, done: () => void): () => void {
  let stop = idle(() => {
    void check(document, (stopSlices) => (stop = stopSlices)).then(done, done);
  });
  return () => stop();
}

async function check(document: OpenDocument, running: (stop: () => void) => void): Promise<void> {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  const { kind, columns, envelope } = document;
  // Several elements may show one document.
  if (!kind || document.checked || connection?.saveData) return;
  document.checked = true;
  const { documentChecker, recordValidator } = await import('../spec/validate.js');
  const [{ head, checker }, validate] = await Promise.all([documentChecker(envelope), recordValidator(kind)]);
  const found: Issue[] = head;
  await new Promise<void>((resolve) => running(inSlices(steps(), resolve)));
  const known = new Set(document.issues.map(({ pointer, code }) => `${pointer} ${code}`));
  for (const issue of found) if (!known.has(`${issue.pointer} ${issue.code}`)) document.issues.push(issue);

  function* steps(): Generator<void, void> {
    for (let row = 0; row < columns.count && found.length < MOST; row++) {
      const record = columns.record(row);
      const place = document.placeOf(row);
      const issues = validate(record, place);
      found.push(...issues);
      if (!issues.length) found.push(...checker.record(record, place));
      if (row % STEP === STEP - 1) yield;
    }
    found.push(...checker.end());
  }
}
