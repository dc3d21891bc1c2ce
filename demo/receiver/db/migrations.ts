/** The tables, as steps that are only ever added to. `BLOB` becomes `bytea` for PostgreSQL; everything else is the same text. */
import type { Database } from './sql.js';

interface Step {
  id: number;
  both: string[];
  libsql?: string[];
  postgres?: string[];
}

/** Rows of these tables are added and never changed or removed, by the database's own word. */
const appendOnly = (table: string): Pick<Step, 'libsql' | 'postgres'> => ({
  libsql: ['UPDATE', 'DELETE'].map((deed) => `CREATE TRIGGER ${table}_no_${deed.toLowerCase()} BEFORE ${deed} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`),
  postgres: [
    `CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $body$`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only()`,
  ],
});

const STEPS: Step[] = [
  {
    id: 1,
    both: [
      // What a citizen wrote is sealed: `content` (the letter), `contact` (who wrote it), `code` (the query code), `answer`.
      `CREATE TABLE letters (
        id TEXT PRIMARY KEY, key_hash TEXT NOT NULL UNIQUE, body_hash TEXT NOT NULL, number TEXT UNIQUE,
        channel TEXT NOT NULL, type TEXT NOT NULL, department TEXT, consent INTEGER NOT NULL, status TEXT NOT NULL,
        received_at TEXT NOT NULL, received_on TEXT NOT NULL, updated_at TEXT NOT NULL, answered_on TEXT, outcome TEXT,
        assignee TEXT, supervisor TEXT, satisfaction INTEGER, erased_at TEXT,
        code BLOB, content BLOB, contact BLOB, answer BLOB)`,
      'CREATE INDEX letters_by_day ON letters (received_on, number)',
      'CREATE INDEX letters_by_status ON letters (status, received_on)',
      `CREATE TABLE attachments (
        name TEXT PRIMARY KEY, letter TEXT NOT NULL REFERENCES letters (id), place INTEGER NOT NULL,
        type TEXT NOT NULL, bytes INTEGER NOT NULL, note TEXT, label BLOB NOT NULL, body BLOB NOT NULL)`,
      'CREATE INDEX attachments_of ON attachments (letter, place)',
      'CREATE TABLE events (letter TEXT NOT NULL REFERENCES letters (id), seq INTEGER NOT NULL, day TEXT NOT NULL, type TEXT NOT NULL, note TEXT, PRIMARY KEY (letter, seq))',
      `CREATE TABLE published (
        letter TEXT PRIMARY KEY REFERENCES letters (id), title TEXT NOT NULL, question TEXT, answer TEXT, kind TEXT, published_at TEXT NOT NULL)`,
      'CREATE TABLE staff (name TEXT PRIMARY KEY, display TEXT NOT NULL, role TEXT NOT NULL, department TEXT, password TEXT NOT NULL, disabled INTEGER NOT NULL, created_at TEXT NOT NULL)',
      'CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, staff TEXT NOT NULL REFERENCES staff (name), csrf TEXT NOT NULL, created BIGINT NOT NULL, seen BIGINT NOT NULL)',
      'CREATE TABLE invites (id TEXT PRIMARY KEY, code_hash TEXT NOT NULL UNIQUE, label TEXT NOT NULL, until_day TEXT, revoked INTEGER NOT NULL)',
      'CREATE TABLE rates (bucket TEXT NOT NULL, slot BIGINT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (bucket, slot))',
      'CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)',
      'CREATE TABLE audit (seq BIGINT PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, chain TEXT NOT NULL)',
    ],
    ...appendOnly('audit'),
  },
];

export const NEWEST = STEPS[STEPS.length - 1]!.id;

/** Brings the tables up to date; several receivers may start at once. */
export async function migrate(db: Database): Promise<void> {
  await db.tx(async (sql) => {
    if (db.dialect === 'postgres') await sql.run('SELECT pg_advisory_xact_lock(6405220)');
    await sql.run('CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY, done_at TEXT NOT NULL)');
    const done = new Set((await sql.all<{ id: number }>('SELECT id FROM migrations')).map(({ id }) => id));
    for (const step of STEPS) {
      if (done.has(step.id)) continue;
      for (const text of step.both) await sql.run(db.dialect === 'postgres' ? text.replace(/\bBLOB\b/g, 'bytea') : text);
      for (const text of step[db.dialect] ?? []) await sql.run(text);
      await sql.run('INSERT INTO migrations (id, done_at) VALUES (?, ?)', step.id, new Date().toISOString());
    }
  });
}

/** Are the tables there, and those of this program? Throws when the database is away. */
export async function ready(db: Database): Promise<boolean> {
  return (await db.one<{ id: number }>('SELECT MAX(id) AS id FROM migrations'))?.id === NEWEST;
}
