import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeMatrix } from '../../../src/models/code.js';

test('a page that replaces reduce (Prototype.js 1.6) gets the same code', async () => {
  const plain = await codeMatrix('https://haiyuan.gov.example/gk/#gk-catalogue?q=低保');
  assert.ok(plain.size >= 21 && (plain.size - 17) % 4 === 0);
  assert.match(plain.path, /^M0 0h7v1h-7z/);
   
  const own = Array.prototype.reduce;
  (Array.prototype as unknown as Record<string, unknown>)['reduce'] = function reduce(this: unknown[]) { return this.length > 1 ? this : this[0]; };
  try {
    assert.deepEqual(await codeMatrix('https://haiyuan.gov.example/gk/#gk-catalogue?q=低保'), plain);
  } finally {
    (Array.prototype as unknown as Record<string, unknown>)['reduce'] = own;
  }
});

test('any text has a code: characters beyond the first plane, halves of them, blanks', async () => {
  for (const text of ['https://x.example/😀', 'https://x.example/\ud83d', 'a b\n', '低保']) assert.ok((await codeMatrix(text)).size >= 21, text);
  await assert.rejects(codeMatrix('x'.repeat(3000)), 'longer than any code holds');
});
