/** The whole check of a document: schema and meaning. Loaded when first asked for, one validator for each kind. */
import type { Issue } from './issues.js';
import { KINDS, LIST_KEY, SPEC, type Kind } from './kinds.js';
import { toIssues, type SchemaError, type Words } from './messages.js';
import { checkerOf, type Checker, type MeaningOptions } from './meaning/index.js';

interface Compiled {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** What `scripts/generate-spec.mjs` writes for each kind into `generated/`. */
export interface KindValidator extends Words {
  document: Compiled;
  record: Compiled;
}

const LOADERS: Record<Kind, () => Promise<KindValidator>> = {
  catalogue: () => import('./generated/catalogue.js'),
  'catalogue-set': () => import('./generated/catalogue-set.js'),
  'negative-list': () => import('./generated/negative-list.js'),
  places: () => import('./generated/places.js'),
  'qr-set': () => import('./generated/qr-set.js'),
  feedback: () => import('./generated/feedback.js'),
  replies: () => import('./generated/replies.js'),
  supervisors: () => import('./generated/supervisors.js'),
  gazette: () => import('./generated/gazette.js'),
  site: () => import('./generated/site.js'),
};

export interface ValidateOptions extends MeaningOptions {
  /** Issues after which the rest is only counted (default 1,000). */
  max?: number;
}

function run(compiled: Compiled, data: unknown, words: Words, pointer: string, list: string): Issue[] {
  return compiled(data) ? [] : toIssues(compiled.errors ?? [], data, words, pointer, list);
}

/**
 * Checks one record of a kind's list against the schema; for reading in slices.
 * The returned function gives issues with pointers into the document (`/items/17/path`).
 */
export async function recordValidator(kind: Kind): Promise<(record: unknown, index: number) => Issue[]> {
  const words = await LOADERS[kind]();
  const list = LIST_KEY[kind] ?? 'documents';
  return (record, index) => run(words.record, record, words, `/${list}/${index}`, list);
}

/**
 * The schema of everything beside the list, and the list's checks of meaning (`Checker`), for a document that streams.
 * @param document the document without its list, or with it: the list is not looked at
 */
export async function documentChecker(document: Readonly<Record<string, unknown>>, options: MeaningOptions = {}): Promise<{ head: Issue[]; checker: Checker }> {
  const kind = document['kind'] as Kind;
  const words = await LOADERS[kind]();
  const list = LIST_KEY[kind];
  const head = list ? { ...document, [list]: [] } : document;
  return { head: run(words.document, head, words, '', ''), checker: checkerOf(kind, document, options) };
}

/**
 * Everything that is wrong with a document, or worth a look: schema, then meaning. Never throws on bad data.
 * Without a known `kind` there is one issue. A record that the schema refuses is not asked for its meaning.
 */
export async function validateDocument(document: unknown, { max = 1000, ...options }: ValidateOptions = {}): Promise<Issue[]> {
  const wrong = (code: string, pointer: string, message: string): Issue[] => [{ code, severity: 'error', pointer, message }];
  if (!document || typeof document !== 'object' || Array.isArray(document)) return wrong('schema', '', '应为一份 gk/1 文档：{"spec": "gk/1", "kind": …}。');
  const value = document as Record<string, unknown>;
  if (value['spec'] !== SPEC) return wrong('wrong-version', '/spec', '请写 "spec": "gk/1"。');
  const kind = value['kind'] as Kind;
  if (KINDS.indexOf(kind) < 0) return wrong('wrong-kind', '/kind', `kind（文档种类）应为 ${KINDS.join('、')} 之一。`);
  const list = LIST_KEY[kind];
  const records = list ? value[list] : undefined;
  // A list that is no list at all: the schema says so in one sentence.
  const plain = list && !Array.isArray(records) ? run((await LOADERS[kind]()).document, value, await LOADERS[kind](), '', '') : undefined;
  const { head, checker } = await documentChecker(value, options);
  const out = plain ?? head;
  let more = 0;
  const add = (issues: readonly Issue[]): void => {
    for (const issue of issues) {
      if (out.length < max) out.push(issue);
      else more++;
    }
  };
  if (Array.isArray(records)) {
    const check = await recordValidator(kind);
    for (let i = 0; i < records.length; i++) {
      const issues = check(records[i], i);
      add(issues);
      if (!issues.some(({ severity }) => severity === 'error')) add(checker.record(records[i] as never, i));
    }
  }
  add(checker.end());
  if (more) out.push({ code: 'more', severity: 'note', pointer: '', message: `另有 ${more} 处，未逐一列出。` });
  return out;
}
