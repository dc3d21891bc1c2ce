import type { Columns } from '../columns.js';

/** A column of a form: what its head says, and the lines that one value is printed as. Paper, CSV and `gk render` share it. */
export interface FormColumn {
  /** Stands for the column: `path.0`, `levels.county`, `ext.责任科室`. */
  readonly id: string;
  /** Column of the model its words come from. */
  readonly key: string;
  readonly head: string;
  /** Spanner above this and its neighbours. */
  readonly group?: string;
  /** Share of the sheet's width it wants on paper, mm. */
  readonly width?: number;
  /** Lines as printed; of one value of `key` alone, so that each distinct value is put into words once. */
  lines(value: unknown): readonly string[];
  /** Where no one value says it (days between two dates): of the whole row, instead of `lines`. */
  of?(columns: Columns, row: number): readonly string[];
}

/**
 * `paper`: as the form is printed (all 13 channels with their boxes). `sheet`: a table that may be read back: only what the document says,
 * and besides the form's columns those that a spreadsheet should not lose (telephones, documents, dates).
 */
export type FormUse = 'paper' | 'sheet';

/** The words of a column for any row; a distinct value is put into words once. */
export function reader(columns: Columns, column: FormColumn): (row: number) => readonly string[] {
  if (column.of) return (row) => column.of!(columns, row);
  const source = columns.column(column.key);
  const known: (readonly string[] | undefined)[] = [];
  return (row) => {
    const code = source?.codes[row] ?? 0;
    return (known[code] ??= code ? column.lines(source!.values[code]) : NONE);
  };
}

const NONE: readonly string[] = [];
