/** One SQL layer for both databases: statements are written once, with `?`; the dialects differ only in what stands in this folder. */
export type Value = string | number | null | Uint8Array;

export interface Sql {
  /** Rows of a query. Blobs are Uint8Array, counts are numbers, in both databases. */
  all<T>(text: string, ...values: Value[]): Promise<T[]>;
  one<T>(text: string, ...values: Value[]): Promise<T | undefined>;
  /** How many rows a statement changed. */
  run(text: string, ...values: Value[]): Promise<number>;
}

export interface Database extends Sql {
  readonly dialect: 'libsql' | 'postgres';
  /** All or nothing; when it resolves, the work is on disk. It may run `work` again after a conflict, so `work` touches nothing else. */
  tx<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Nothing was kept: the disk is full (507), or the database is away (503). */
export class StorageError extends Error {
  constructor(readonly kind: 'full' | 'away', readonly code: string) {
    super(`${kind} ${code}`);
  }
}

/** Rows as plain objects with bytes as Uint8Array. */
export function plainRow<T>(row: Record<string, unknown>): T {
  for (const name of Object.keys(row)) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  }
  return row as T;
}
