import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeJson } from '../../../src/models/json.js';

test('writes what JSON.stringify writes, as a value', () => {
  fc.assert(fc.property(fc.jsonValue(), value => {
    assert.deepEqual(JSON.parse(writeJson(value)), JSON.parse(JSON.stringify(value)));
    assert.deepEqual(JSON.parse(writeJson(value, 2)), JSON.parse(JSON.stringify(value)));
  }), { seed: 1, numRuns: 500 });
});

test('any string comes back, unpaired surrogates escaped', () => {
  fc.assert(fc.property(fc.string16bits(), text => {
    assert.equal(JSON.parse(writeJson(text)), text);
    assert.ok(!/[\u2028\u2029]/.test(writeJson(text)));
  }), { seed: 2, numRuns: 500 });
  assert.equal(writeJson('a\ud800b'), '"a\\ud800b"');
  assert.equal(writeJson('😀中'), '"😀中"');
});

test('indentation is that of JSON.stringify', () => {
  const value = { a: [1, { b: [] }], c: {}, d: 'x' };
  assert.equal(writeJson(value, 2), JSON.stringify(value, null, 2));
});

test('a page that patches toJSON cannot change the text', () => {
  const patched = Array.prototype as unknown as { toJSON?: () => string };
  const strings = String.prototype as unknown as { toJSON?: () => string };
  patched.toJSON = () => 'broken';
  strings.toJSON = () => 'broken';
  try {
    assert.equal(writeJson({ a: ['x'] }), '{"a":["x"]}');
  } finally {
    delete patched.toJSON;
    delete strings.toJSON;
  }
});

test('undefined is left out, cycles and bigint are errors', () => {
  assert.equal(writeJson({ a: undefined, b: [undefined, () => 1], c: NaN }), '{"b":[null,null],"c":null}');
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  assert.throws(() => writeJson(loop), RangeError);
  assert.throws(() => writeJson(10n), TypeError);
});
