import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeBytes } from '../../../src/data/decode.js';
import { DocumentReader } from '../../../src/data/document-reader.js';
import { StreamDecoder } from '../../../src/data/stream-decode.js';
import { GkError } from '../../../src/spec/issues.js';
import { Collector } from './collect.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gb = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'gb18030'));
const join = (...parts: (Uint8Array | number[])[]): Uint8Array => {
  const all: number[] = [];
  for (const part of parts) for (const byte of part) all.push(byte);
  return Uint8Array.from(all);
};
const wrong = (error: unknown): boolean => error instanceof GkError && error.code === 'wrong-encoding' && !error.retryable;

const TEXT = '{"title":"政务公开","notice":"𠮷龘"}';
const MARK = [0xef, 0xbb, 0xbf];

test('UTF-8, with and without a mark; GB 18030', () => {
  assert.deepEqual(decodeBytes(utf8(TEXT)), { text: TEXT, encoding: 'utf-8', bom: false });
  assert.deepEqual(decodeBytes(join(MARK, utf8(TEXT))), { text: TEXT, encoding: 'utf-8', bom: true });
  assert.deepEqual(decodeBytes(gb(TEXT)), { text: TEXT, encoding: 'gb18030', bom: false });
  assert.deepEqual(decodeBytes(new Uint8Array(0)), { text: '', encoding: 'utf-8', bom: false });
});

const WRONG: Record<string, Uint8Array> = {
  'UTF-16 little endian with a mark': join([0xff, 0xfe], new Uint8Array(iconv.encode(TEXT, 'utf-16le'))),
  'UTF-16 big endian with a mark': join([0xfe, 0xff], new Uint8Array(iconv.encode(TEXT, 'utf-16be'))),
  'UTF-16 little endian without a mark': new Uint8Array(iconv.encode('{"a":1}', 'utf-16le')),
  'UTF-16 big endian without a mark': new Uint8Array(iconv.encode('{"a":1}', 'utf-16be')),
  'a mark of UTF-8 and then GB 18030': join(MARK, gb(TEXT)),
  'a picture': join([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xff]),
};
for (const [name, bytes] of Object.entries(WRONG)) {
  test(`wrong encoding: ${name}`, async () => {
    assert.throws(() => decodeBytes(bytes), wrong);
    for (const size of [1, 2, bytes.length]) {
      const reader = new DocumentReader(new Collector(), {});
      await assert.rejects(async () => {
        for (let at = 0; at < bytes.length; at += size) await reader.bytes(bytes.subarray(at, at + size));
        await reader.finish();
      }, (error: unknown) => wrong(error) || (size < 3 && error instanceof GkError), `${name}, ${size}`);
    }
  });
}

/** Feeds `bytes` in pieces to a decoder, which starts anew where it must. */
function stream(bytes: Uint8Array, cuts: readonly number[]): { text: string; decoder: StreamDecoder } {
  const decoder = new StreamDecoder();
  let text = '';
  let from = 0;
  for (const cut of [...[...new Set(cuts.map((at) => at % bytes.length))].sort((a, b) => a - b), bytes.length]) {
    const piece = decoder.push(bytes.subarray(from, cut));
    text = piece.again ? piece.text : text + piece.text;
    from = cut;
  }
  return { text, decoder };
}

const cuts = fc.array(fc.nat(10_000), { maxLength: 10 });

test('cut anywhere, both encodings give the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('公开', 'abc', '领域：', '〔2019〕54号', '𠮷', '"', '\u3000'), { maxLength: 40 }), fc.boolean(), cuts, (parts, mark, places) => {
      const text = `{"t":"${parts.join('')}政务公开条例"}`;
      const plain = stream(join(mark ? MARK : [], utf8(text)), places);
      assert.deepEqual([plain.text, plain.decoder.encoding, plain.decoder.bom], [text, 'utf-8', mark]);
      const other = stream(gb(text), places);
      assert.deepEqual([other.text, other.decoder.encoding], [text, 'gb18030']);
    }),
    { numRuns: 500, seed: 3 },
  );
});

test('once text has been given away, only ASCII can still turn out to be GB 18030', () => {
  const ascii = new StreamDecoder();
  assert.equal(ascii.push(utf8('{"kind":"catalogue",')).text, '{"kind":"catalogue",');
  ascii.commit();
  assert.deepEqual(ascii.push(gb('"title":"公开目录"')), { text: '"title":"公开目录"', again: false });
  assert.equal(ascii.push(gb('公')).text, '公');
  assert.equal(ascii.encoding, 'gb18030');

  const chinese = new StreamDecoder();
  chinese.push(utf8('{"title":"公开"'));
  chinese.commit();
  assert.throws(() => chinese.push(gb('"notice":"公开目录"')), wrong);
});

test('a long GB 18030 document whose first part is ASCII is read', async () => {
  const items = Array.from({ length: 6000 }, (_, i) => ({ id: `r${i}`, note: i < 4000 ? 'x'.repeat(80) : '公开内容' }));
  const text = JSON.stringify({ kind: 'catalogue', items, title: '目录' });
  const bytes = gb(text);
  const sink = new Collector();
  const reader = new DocumentReader(sink, {});
  const first = bytes.findIndex((byte) => byte > 127);
  assert.ok(first > 300_000);
  for (const [from, to] of [[0, 200_000], [200_000, first], [first, first + 9000], [first + 9000, bytes.length]]) await reader.bytes(bytes.subarray(from, to));
  const { envelope } = await reader.finish();
  assert.deepEqual(sink.rows, items);
  assert.equal(envelope['title'], '目录');
  assert.equal(reader.decoder.encoding, 'gb18030');
});
