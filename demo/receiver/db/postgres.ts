/** PostgreSQL: for several receivers beside one another. Commits wait for the disk, whatever the server's default says. */
import pg from 'pg';
import { plainRow, StorageError, type Database, type Sql, type Value } from './sql.js';

/** Conflicts that another try settles: serialization failure, deadlock. */
const AGAIN = new Set(['40001', '40P01']);
const FULL = new Set(['53100', '53000', 'ENOSPC']);
/** Connections refused or broken, a server that shuts down, is read-only, has no room for another session, or does not know us (any more). */
const AWAY = /^(?:08|28|3D|55000|57P0|53300|25006|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/;

const codeOf = (error: unknown) => String((error as { code?: string }).code ?? '');

function translate(error: unknown): unknown {
  const code = codeOf(error);
  if (FULL.has(code)) return new StorageError('full', code);
  // The driver gives a broken connection no code of its own.
  const broken = !code && error instanceof Error && /connection|timeout/i.test(error.message);
  return broken || AWAY.test(code) ? new StorageError('away', code || 'connection') : error;
}

const numbered = new Map<string, string>();
/** `?` → `$1`, once for each statement. No statement of ours has a question mark in a text. */
function number(text: string): string {
  let found = numbered.get(text);
  if (!found) {
    let count = 0;
    numbered.set(text, found = text.replace(/\?/g, () => `$${++count}`));
  }
  return found;
}

interface Queries { query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }> }

function sqlOn(queries: Queries): Sql {
  const query = async (text: string, values: Value[]) => {
    try {
      return await queries.query(number(text), values.map((value) => value instanceof Uint8Array ? Buffer.from(value) : value));
    } catch (error) {
      throw translate(error);
    }
  };
  return {
    all: async <T>(text: string, ...values: Value[]) => (await query(text, values)).rows.map((row) => plainRow<T>(row)),
    one: async <T>(text: string, ...values: Value[]) => {
      const [row] = (await query(text, values)).rows;
      return row && plainRow<T>(row);
    },
    run: async (text, ...values) => (await query(text, values)).rowCount ?? 0,
  };
}

export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url, max: 10, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000,
    statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000,
    options: '-c synchronous_commit=on -c timezone=UTC',
    types: { getTypeParser: ((oid: number, format?: 'text'): unknown => oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const sql = sqlOn(pool);
  const attempt = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => { throw translate(error); });
    client.on('error', () => undefined);
    let broken: Error | undefined;
    try {
      const inside = sqlOn(client);
      await inside.run('BEGIN');
      const result = await work(inside);
      await inside.run('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => { broken = failed; });
      throw error;
    } finally {
      client.removeAllListeners('error');
      client.on('error', () => undefined);
      client.release(broken);
    }
  };
  return {
    dialect: 'postgres',
    ...sql,
    async tx(work) {
      for (let tries = 0; ; tries++) {
        try {
          return await attempt(work);
        } catch (error) {
          if (tries >= 4 || !AGAIN.has(codeOf(error))) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
}
