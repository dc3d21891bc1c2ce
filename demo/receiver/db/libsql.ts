/** The embedded database: one file beside the service, written through to disk before a commit returns. */
import Libsql from 'libsql';
import { plainRow, StorageError, type Database, type Sql, type Value } from './sql.js';

interface Statement {
  all(...values: unknown[]): Record<string, unknown>[];
  run(...values: unknown[]): { changes: number };
}

interface Connection {
  prepare(text: string): Statement;
  exec(text: string): void;
  close(): void;
}

/** SQLITE_FULL, and the ways in which writing, syncing or growing a file fails when no room is left. */
const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_TRUNCATE', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR']);
const AWAY = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']);

function translate(error: unknown): unknown {
  const code = String((error as { code?: string }).code ?? '');
  if (FULL.has(code)) return new StorageError('full', code);
  return AWAY.has(code) ? new StorageError('away', code) : error;
}

function sqlOn(connection: Connection): Sql {
  const prepared = new Map<string, Statement>();
  const statement = (text: string) => {
    let found = prepared.get(text);
    if (!found) prepared.set(text, found = connection.prepare(text));
    return found;
  };
  const guarded = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw translate(error);
    }
  };
  const all = <T>(text: string, ...values: Value[]) => guarded(() => statement(text).all(...values).map((row) => plainRow<T>(row)));
  return {
    all,
    one: async <T>(text: string, ...values: Value[]) => (await all<T>(text, ...values))[0],
    run: (text, ...values) => guarded(() => statement(text).run(...values).changes),
  };
}

export function openLibsql(file: string): Database {
  const open = (): Connection => {
    const connection = new Libsql(file, {}) as unknown as Connection;
    // FULL makes a commit wait for the disk also in WAL mode; secure_delete overwrites what is erased.
    for (const setting of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) connection.prepare(`PRAGMA ${setting}`).all();
    return connection;
  };
  const [writer, reader] = [open(), open()];
  const [inside, outside] = [sqlOn(writer), sqlOn(reader)];
  // One transaction at a time: the file has one writer anyway, and a queue is fairer than a busy loop.
  let turn: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const exec = (text: string) => {
    try {
      writer.exec(text);
    } catch (error) {
      throw translate(error);
    }
  };
  return {
    dialect: 'libsql',
    all: outside.all,
    one: outside.one,
    run: (text, ...values) => queue(() => inside.run(text, ...values)),
    tx: (work) => queue(async () => {
      exec('BEGIN IMMEDIATE');
      try {
        const result = await work(inside);
        exec('COMMIT');
        return result;
      } catch (error) {
        try {
          writer.exec('ROLLBACK');
        } catch { /* a full disk has rolled back already */ }
        throw error;
      }
    }),
    async close() {
      await turn;
      reader.close();
      writer.close();
    },
  };
}
