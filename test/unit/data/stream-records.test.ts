import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DocumentReader } from '../../../src/data/document-reader.js';
import { RecordSplitter } from '../../../src/data/stream-records.js';
import { GkError } from '../../../src/spec/issues.js';
import { Collector } from './collect.js';

/** Splits `text` (with its opening brace) as it comes in `chunks`, by the splitter alone. */
function split(chunks: readonly string[]): { document: Record<string, unknown>; batches: number[]; heads: number } {
  const splitter = new RecordSplitter();
  const rows: unknown[] = [];
  const batches: number[] = [];
  let heads = 0;
  const drain = (last: boolean): void => {
    for (let known; (known = splitter.next(last)); ) {
      if (known === 'head') {
        heads++;
        continue;
      }
      assert.ok(heads === 1, 'records before the head');
      batches.push(known.length);
      for (const row of known) rows.push(row);
      assert.equal(splitter.count, rows.length);
    }
  };
  let first = true;
  for (const chunk of chunks) {
    splitter.push(first ? chunk.replace(/^\s*\{/, '') : chunk);
    first = false;
    drain(false);
  }
  drain(true);
  splitter.finish();
  const document: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(splitter.envelope)) document[key] = splitter.envelope[key];
  if (splitter.listKey) document[splitter.listKey] = rows;
  return { document, batches, heads };
}

function chunked(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.map((cut) => 1 + (cut % Math.max(1, text.length))))].sort((a, b) => a - b);
  const out: string[] = [];
  let from = 0;
  for (const place of places) {
    out.push(text.slice(from, place));
    from = place;
  }
  out.push(text.slice(from));
  return out;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The same document; keys of the envelope in whatever order (comparing text is much faster than walking two trees). */
function same(got: Record<string, unknown>, expected: unknown): void {
  const keys = Object.keys(expected as object).sort();
  assert.deepEqual(Object.keys(got).sort(), keys);
  for (const key of keys) {
    const want = (expected as Record<string, unknown>)[key];
    if (JSON.stringify(got[key]) !== JSON.stringify(want)) assert.deepEqual(plain(got[key]), want);
  }
}

/** More with GK_RUNS=10, other ones with GK_SEED=1. */
const runs = (n: number): number => n * Number(process.env['GK_RUNS'] ?? 1);
const seed = (n: number): number => n + Number(process.env['GK_SEED'] ?? 0);

const word = fc.oneof(
  fc.constantFrom('{"id":', ',{"id":', '"', '\\', '\\"', '},{', '],"items":[', '公开目录', '\u2028', '\ud83d\ude00', '', '[{', '}'),
  fc.string({ maxLength: 8 }),
  fc.fullUnicodeString({ maxLength: 6 }),
);
const textValue = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
const nested = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    textValue,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('id', 'items', '__proto__', 'a'), textValue), tie('value'), { maxKeys: 3 }),
    fc.array(fc.record({ id: fc.integer() }), { maxLength: 4 }),
  ),
})).value;
const record = fc.oneof(
  { weight: 8, arbitrary: fc.record({ id: fc.oneof(fc.integer(), textValue), a: nested, b: nested }) },
  { weight: 2, arbitrary: fc.record({ number: textValue, id: nested }) },
  { weight: 1, arbitrary: nested },
);
const entries = fc.array(fc.tuple(fc.oneof(fc.constantFrom('title', 'features', 'notice', 'spec', 'documents'), textValue), nested), { maxLength: 4 });
const document = fc.record({
  kindFirst: fc.boolean(),
  before: entries,
  records: fc.array(record, { maxLength: 12 }),
  /** The records stand there so many times, so that there are several batches. */
  times: fc.constantFrom(1, 1, 1, 3, 100, 3000),
  after: entries,
  packed: fc.boolean(),
  indent: fc.constantFrom(undefined, undefined, 1, 2, '\t'),
});

/** JSON text of such a document; later duplicates of a key are left out. */
function write(shape: { kindFirst: boolean; before: [string, unknown][]; records: unknown[]; times: number; after: [string, unknown][]; packed: boolean; indent?: string | number }): string {
  const out: Record<string, unknown> = Object.create(null);
  const add = (key: string, value: unknown): void => {
    if (!(key in out) && !/^\d+$/.test(key)) Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true });
  };
  if (shape.kindFirst) add('kind', 'catalogue');
  for (const [key, value] of shape.before) add(key, value);
  const unit = JSON.stringify(shape.records);
  const times = Math.min(shape.times, Math.ceil(400_000 / unit.length));
  const items: unknown[] = [];
  for (let i = 0; i < times; i++) items.push(...shape.records);
  if (shape.packed) add('items', { n: 1, rows: shape.records });
  else add('items', items);
  for (const [key, value] of shape.after) add(key, value);
  add('kind', 'catalogue');
  return JSON.stringify(out, null, shape.indent);
}

test('the pieces put together are what JSON.parse says, however the text is cut', () => {
  fc.assert(
    fc.property(document, fc.array(fc.nat(2_000_000), { maxLength: 12 }), (shape, cuts) => {
      const text = write(shape);
      const { document: got, heads } = split(chunked(text, cuts));
      assert.equal(heads, 1);
      same(got, JSON.parse(text));
    }),
    { numRuns: runs(200), seed: seed(20261125) },
  );
});

test('one character at a time', () => {
  fc.assert(
    fc.property(document, (shape) => {
      const text = write({ ...(shape as never as Parameters<typeof write>[0]), times: 1 });
      same(split([...text]).document, JSON.parse(text));
    }),
    { numRuns: runs(80), seed: seed(7) },
  );
});

test('bytes cut anywhere give the same', async () => {
  await fc.assert(
    fc.asyncProperty(document, fc.array(fc.nat(2_000_000), { maxLength: 8 }), async (shape, cuts) => {
      const bytes = new TextEncoder().encode(write(shape));
      const text = new TextDecoder().decode(bytes); // unpaired surrogates cannot be sent
      const sink = new Collector();
      const reader = new DocumentReader(sink, {});
      const places = [...new Set(cuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b);
      let from = 0;
      for (const place of [...places, bytes.length]) {
        await reader.bytes(bytes.subarray(from, place));
        from = place;
      }
      same(sink.whole(await reader.finish()), JSON.parse(text));
    }),
    { numRuns: runs(80), seed: seed(11) },
  );
});

/** Valid in the head, then broken in some way: an error with a code, at once, never another exception. */
test('mutated text ends in a GkError or is what JSON.parse says', () => {
  const junk = fc.constantFrom('{', '}', '[', ']', ',', '"', ':', '\\', ' ', '\u0000', '1', 'null', '"items":', ',,', '公', '\ufeff', '\u00a0', ']}', '[[[[');
  const change = fc.record({ at: fc.nat(2_000_000), cut: fc.nat(6), put: fc.oneof(fc.constant(''), junk) });
  let refused = 0;
  fc.assert(
    fc.property(document, fc.array(change, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(2_000_000), { maxLength: 5 }), (shape, changes, cuts) => {
      let text = write(shape);
      for (const { at, cut, put } of changes) {
        const place = 1 + (at % (text.length - 1));
        text = text.slice(0, place) + put + text.slice(place + cut);
      }
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        expected = undefined;
      }
      try {
        const { document: got } = split(chunked(text, cuts));
        assert.ok(expected !== undefined, 'what is not JSON was accepted');
        same(got, expected);
      } catch (error) {
        if (!(error instanceof GkError)) throw error;
        refused++;
        assert.ok(error.code === 'not-json' || error.code === 'too-deep', error.code);
        // a key written twice is JSON, but which list is meant nobody knows
        if (expected !== undefined && error.code === 'not-json') assert.ok((text.match(/"items"/g) ?? []).length > 1, 'JSON was refused');
      }
    }),
    { numRuns: runs(800), seed: seed(42) },
  );
  assert.ok(refused > runs(200), `${refused}`);
});

test('a record longer than a batch, records that open otherwise, an opening that stands everywhere', () => {
  const giant = { id: 'g', text: 'x'.repeat(700_000), list: [{ id: 1 }, { id: 2 }] };
  const small = Array.from({ length: 2000 }, (_, i) => ({ id: `s${i}`, history: [{ id: 1 }, { id: 2 }, { id: 3 }] }));
  const other = Array.from({ length: 2000 }, (_, i) => ({ number: i, id: `o${i}` }));
  const text = JSON.stringify({ kind: 'catalogue', items: [...small, giant, ...other, giant, 5, null, 'x', [1]], tail: small });
  const { document: got, batches } = split(chunked(text, [40_000, 50_000, 300_000, 301_000, 900_000]));
  assert.deepEqual(plain(got), JSON.parse(text));
  assert.ok(batches.length > 4, batches.join());
});

test('the list of the kind is the list, not an array that happens to be called like one', () => {
  const text = JSON.stringify({ kind: 'catalogue', documents: [{ id: 1 }], items: [{ id: 2 }] });
  const { document: got } = split([text]);
  assert.deepEqual(plain(got), JSON.parse(text));
  const splitter = new RecordSplitter();
  splitter.push(text.slice(1));
  assert.equal(splitter.next(true), 'head');
  assert.equal(splitter.listKey, 'items');
  assert.deepEqual(plain(splitter.envelope), { kind: 'catalogue', documents: [{ id: 1 }] });
});

test('a list before the kind is given at the end, when its kind is known', () => {
  const splitter = new RecordSplitter();
  splitter.push('"documents":[1,2],"items":[{"id":1}],"kind":"catalogue"}');
  assert.equal(splitter.next(false), undefined);
  assert.equal(splitter.next(true), 'head');
  assert.equal(splitter.listKey, 'items');
  assert.deepEqual(plain(splitter.envelope), { documents: [1, 2], kind: 'catalogue' });
  assert.deepEqual(splitter.next(true), [{ id: 1 }]);
  assert.equal(splitter.next(true), undefined);
  splitter.finish();
});

test('what only looks like the key of the list is not taken for it', () => {
  for (const text of [
    '{"kind":"catalogue","x\\"items":[1,2],"items":[{"id":1}]}',
    '{"kind":"catalogue","x":"\\"items\\":[","y":"\"items\":[","items":[{"id":1}]}'.replace('"\"items\":["', '"{\\"items\\":["'),
    '{"kind":"catalogue","a":{"items":[1]},"b":[{"items":[2]}],"items":[{"id":1}],"c":{"items":[3]}}',
    `{"kind":"catalogue","a":[${'{"items":[1]},'.repeat(80)}0],"items":[{"id":1}]}`,
  ]) same(split([text]).document, JSON.parse(text));
});

test('a head longer than we look into: the whole is given at the end', () => {
  const text = JSON.stringify({ kind: 'catalogue', notice: 'x'.repeat(1_100_000), items: [{ id: 1 }, { id: 2 }] });
  const { document: got, batches } = split(chunked(text, [300_000, 900_000, 1_050_000]));
  same(got, JSON.parse(text));
  assert.deepEqual(batches, [2]);
});

test('a key __proto__ in the envelope is a key and changes no object', () => {
  const { document: got } = split(['{"kind":"catalogue","__proto__":{"polluted":1},"items":[],"constructor":2}']);
  assert.equal(Object.getOwnPropertyDescriptor(got, '__proto__')?.value.polluted, 1);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.equal(got['constructor'], 2);
});

/** A record that is a batch of its own, so that a cut is made at its comma. */
const long = JSON.stringify({ id: 'x'.repeat(300_000) });

for (const [name, text] of Object.entries({
  'two commas': '{"kind":"catalogue","items":[{"id":1},,{"id":2}]}',
  'a comma first': '{"kind":"catalogue","items":[,{"id":1}]}',
  'a comma last': '{"kind":"catalogue","items":[{"id":1},]}',
  'a comma last in the document': '{"kind":"catalogue","items":[{"id":1}],}',
  'nothing between list and key': '{"kind":"catalogue","items":[] "a":1}',
  'text behind the document': '{"kind":"catalogue","items":[]} x',
  'text behind a document without a list': '{"kind":"gazette"} x',
  'a comma alone': '{,}',
  'a comma behind the only entry': '{"a":1,}',
  'the list twice': '{"kind":"catalogue","items":[{"id":1}],"items":[]}',
  'a list closed as an object': '{"kind":"catalogue","items":[{"id":1}}',
  'an object closed as a list': '{"kind":"catalogue"]',
  'a record closed as a list': '{"kind":"catalogue","items":[{"id":1]]}',
  'a brace between records': '{"kind":"catalogue","items":[{"id":1}} {"id":2}]}',
  'two commas between long records': `{"kind":"catalogue","items":[${long},,${long}]}`,
  'a comma behind long records': `{"kind":"catalogue","items":[${long},]}`,
  'no colon': '{"kind" "catalogue"}',
  'a space that is none in JSON': '{"kind":"catalogue",\u00a0"items":[]}',
})) {
  test(`refused: ${name}`, () => {
    assert.throws(() => split([text]), (error: unknown) => error instanceof GkError && error.code === 'not-json');
  });
}

test('what breaks off is said to be incomplete, and may be tried again', () => {
  const text = JSON.stringify({ kind: 'catalogue', title: '目录', items: [{ id: 'a"b', list: [1] }, { id: 'c' }], updated: 'x' });
  for (let end = 1; end < text.length; end++) {
    assert.throws(
      () => split([text.slice(0, end)]),
      (error: unknown) => error instanceof GkError && error.code === 'not-json' && error.retryable,
      text.slice(0, end),
    );
  }
});

test('nesting without end is refused in the head, in the list and behind it', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const text of [
    `{"kind":"catalogue","a":${deep}}`,
    `{"kind":"catalogue","items":[${deep}]}`,
    `{"kind":"catalogue","items":[{"id":1,"a":${deep}},{"id":2}]}`,
    `{"kind":"catalogue","items":[${'{"id":1},'.repeat(9000)}${deep}]}`,
  ]) assert.throws(() => split([text]), (error: unknown) => error instanceof GkError && error.code === 'too-deep');
});
