/** Small rooms of the receiver, each by itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonical, parseObject } from '../../demo/receiver/intake/body.js';
import { noteOn } from '../../demo/receiver/intake/files.js';
import { checkLetter } from '../../demo/receiver/intake/letter.js';
import { KeyRing, queryCode, same } from '../../demo/receiver/keys.js';
import { countedAddress } from '../../demo/receiver/limits.js';
import { describe as say, logTo } from '../../demo/receiver/log.js';
import { markup } from '../../demo/receiver/staff/markup.js';
import { checkPassword, hashPassword } from '../../demo/receiver/staff/passwords.js';
import { Refusal } from '../../demo/receiver/answers.js';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { isContact } from '../../src/models/letter/check.js';
import { fileKind } from '../../src/models/letter/files.js';
import type { FeedbackChannel, FormField } from '../../src/spec/types.js';

describe('keys', () => {
  const [old, young] = [KeyRing.generate('2025'), KeyRing.generate('2026')];
  it('opens what an older key sealed, and nothing that was changed or moved', () => {
    const sealed = new KeyRing(old).seal('你好', 'a');
    assert.equal(new KeyRing(`${young}${old}`).openText(sealed, 'a'), '你好');
    assert.throws(() => new KeyRing(young).open(sealed, 'a'));
    assert.throws(() => new KeyRing(old).open(sealed, 'b'));
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice();
      changed[i]! ^= 1;
      assert.throws(() => new KeyRing(old).open(changed, 'a'), `byte ${i}`);
    }
  });
  it('seals the same text differently each time', () => {
    const ring = new KeyRing(old);
    assert.notDeepEqual(ring.seal('x', 'a'), ring.seal('x', 'a'));
  });
  it('says what is wrong with a key file', () => {
    for (const text of ['', '# only a remark', 'a short', `${old}${old}`]) assert.throws(() => new KeyRing(text), /密钥/);
  });
  it('compares and mints codes', () => {
    assert.ok(same('a', 'a') && !same('a', 'b') && !same('a', 'aa'));
    for (let i = 0; i < 200; i++) assert.match(queryCode(), /^\d{10}$/);
  });
});

describe('markup', () => {
  it('escapes whatever is put in, and only its own results pass', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const root = parseFragment(markup`<b title="${text}">${[text, markup`<i>${text}</i>`]}</b>`.toString());
      // One element with one attribute, a text and an element with a text; the parser itself drops NUL and joins CR LF.
      const [b, ...rest] = root.childNodes as DefaultTreeAdapterMap['element'][];
      assert.deepEqual([rest.length, b!.nodeName, b!.attrs.length], [0, 'b', 1]);
      const read = (value: string) => value.replace(/\0/g, '').replace(/\r\n?/g, '\n');
      const texts = b!.childNodes.map((node) => node.nodeName === 'i' ? `i:${((node).childNodes[0] as DefaultTreeAdapterMap['textNode'] | undefined)?.value ?? ''}` : (node as DefaultTreeAdapterMap['textNode']).value);
      assert.deepEqual(texts, [...(read(text) ? [read(text)] : []), `i:${read(text)}`]);
    }), { seed: 1, numRuns: 500 });
    const hostile = { toString: () => '<script>' } as unknown as string;
    assert.equal(markup`${hostile}`.toString(), '&lt;script&gt;');
    assert.equal(markup`${false}${null}${undefined}${0}`.toString(), '0');
  });
});

describe('attachments', () => {
  it('never throws on any bytes', () => {
    const heads = ['ffd8ffe1', '89504e470d0a1a0a', '504b0304', '52494646', 'ffd8ffe100084578696600004949', ''];
    fc.assert(fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, rest) => {
      const bytes = new Uint8Array(Buffer.concat([Buffer.from(head, 'hex'), rest]));
      assert.equal(typeof noteOn(bytes, fileKind(bytes)), 'string');
    }), { numRuns: 3000, seed: 3 });
  });
});

describe('letters', () => {
  const channel: FeedbackChannel = { id: 'c', type: 'letter', title: 'c', fields: [{ name: 'title', label: '标题', type: 'text', maxLength: 5 }, { name: 'phone', label: '电话', type: 'tel' }] };
  it('is accepted or refused, never anything else', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 2 }), (fields, answers, rating) => {
      try {
        checkLetter({ spec: 'gk/1', channel: 'c', type: 'letter', createdAt: '2026-01-01T00:00:00Z', fields, answers, rating }, [channel]);
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error));
      }
    }), { numRuns: 1000, seed: 5 });
  });
  it('knows who-fields by name, label and type', () => {
    const field = (name: string, label: string, type: FormField['type'] = 'text') => isContact({ name, label, type });
    assert.deepEqual([field('name', '姓名'), field('x1', '联系电话'), field('x2', 'x', 'email'), field('wx', '微信'), field('a', '姓名或者名称')], [true, true, true, true, true]);
    assert.deepEqual([field('title', '标题'), field('content', '所需信息的名称、文号或者其他特征'), field('kind', '类型'), field('form', '提供形式')], [false, false, false, false]);
  });
  it('has one canonical text for a meaning', () => {
    assert.equal(canonical({ b: [1, { d: null, c: '二' }], a: true }), canonical(JSON.parse('{"a":true,"b":[1,{"c":"\\u4e8c","d":null}]}')));
    assert.notEqual(canonical({ a: '1' }), canonical({ a: 1 }));
    assert.throws(() => parseObject(Buffer.from([0xff, 0xfe])), Refusal);
  });
});

describe('log and addresses', () => {
  it('holds no message of an error and no field it does not know', () => {
    const lines: string[] = [];
    const error = Object.assign(new Error('secret 13912345678'), { detail: 'secret', code: 'secret value with spaces' });
    logTo((line) => lines.push(line))('error', 'failed', { ...say(error), ...({ body: 'secret' } as object) });
    assert.doesNotMatch(lines.join(''), /secret/);
    assert.match(lines.join(''), /parts\.test\.ts:\d+/);
  });
  it('counts a household as one address', () => {
    assert.equal(countedAddress('::ffff:198.51.100.1'), '198.51.100.1');
    assert.equal(countedAddress('2001:db8::1'), countedAddress('2001:db8:0:0:1:2:3:4'));
  });
});

describe('passwords', () => {
  it('match themselves only, in any width of the keyboard', async () => {
    const stored = await hashPassword('correct horse 正确');
    assert.equal(await checkPassword('ｃorrect horse 正确', stored), true);
    assert.equal(await checkPassword('correct horse', stored), false);
    assert.equal(await checkPassword('correct horse 正确', undefined), false);
  });
});
