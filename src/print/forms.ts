import type { Columns } from '../models/columns.js';
import { catalogueForm, type FormPrint } from './catalogue-form.js';
import { listForm } from './list-form.js';
import type { PrintTable } from './print-table.js';

/** A list as the printed form of its kind. */
export function printTableOf(columns: Columns, rows: ArrayLike<number>, envelope: Readonly<Record<string, unknown>>, options: FormPrint = {}): PrintTable {
  const kind = envelope['kind'];
  return kind === 'catalogue' || kind === 'catalogue-set' ? catalogueForm(columns, rows, envelope, options) : listForm(columns, rows, envelope, options);
}
