import type { Columns } from '../columns.js';
import { linesOf } from '../printed.js';
import { catalogueForm } from './catalogue.js';
import type { FormColumn, FormUse } from './column.js';
import { CLASS_NAMES, negativeListForm } from './negative-list.js';
import { placesForm } from './places.js';
import { repliesForm, supervisorsForm } from './replies.js';

type Envelope = Readonly<Record<string, unknown>>;
type MakeForm = (columns: Columns, envelope: Envelope, use: FormUse) => readonly FormColumn[];

/** The form that each kind of list is printed and exported in. A kind without one goes by the keys of its records. */
const FORMS: Readonly<Record<string, MakeForm>> = { catalogue: catalogueForm, 'catalogue-set': catalogueForm, 'negative-list': negativeListForm, places: placesForm, replies: repliesForm, supervisors: supervisorsForm };

export function formOf(columns: Columns, envelope: Envelope, use: FormUse): readonly FormColumn[] {
  const make = FORMS[String(envelope['kind'])];
  return make ? make(columns, envelope, use) : columns.keys().map((key) => ({ id: key, key, head: key, lines: (value) => linesOf(key, value) }));
}

/** What stands over the records of a group on paper; undefined for kinds that are printed without such headings. */
export function groupHeading(envelope: Envelope): ((columns: Columns, row: number) => string) | undefined {
  if (envelope['kind'] !== 'negative-list') return undefined;
  return (columns, row) => CLASS_NAMES[String(columns.value(row, 'group'))] ?? '';
}
