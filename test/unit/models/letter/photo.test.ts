import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noteOn } from '../../../../demo/receiver/intake/files.js';
import { fileKind } from '../../../../src/models/letter/files.js';
import { withoutNotes } from '../../../../src/models/letter/photo.js';

/** An EXIF body (big-endian) that says the way up and points to a place. */
const tiff = (way: number) => [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 60, 0, 0, 0, 0];
const segment = (marker: number, body: readonly number[]) => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
const text = (words: string) => [...Buffer.from(words, 'latin1')];
const SCAN = [0xff, 0xda, 0, 4, 1, 2, 0x55, 0xff, 0xd9];
const jpeg = (way: number) => new Uint8Array([0xff, 0xd8, ...segment(0xe0, text('JFIF\0')), ...segment(0xe1, [...text('Exif\0\0'), ...tiff(way)]), ...segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:gps 36.5/>')), ...segment(0xfe, text('at home')), ...SCAN]);

describe('what a camera wrote into a picture', () => {
  it('leaves a JPEG, but for the way up', () => {
    const sent = jpeg(6);
    assert.equal(noteOn(sent, 'jpg'), '含拍摄位置');
    const clean = withoutNotes(sent, 'jpg');
    assert.equal(fileKind(clean), 'jpg');
    assert.notEqual(noteOn(clean, 'jpg'), '含拍摄位置');
    const words = Buffer.from(clean).toString('latin1');
    assert.ok(!words.includes('adobe') && !words.includes('at home') && words.includes('JFIF'));
    assert.deepEqual([...clean.slice(-SCAN.length)], SCAN);
    // 0x0112 with 6: turned by the viewer as before.
    assert.ok(words.includes('\x01\x12\0\x03\0\0\0\x01\0\x06'));
    assert.equal(noteOn(withoutNotes(jpeg(1), 'jpg'), 'jpg'), '');
  });

  it('leaves PNG and WebP', () => {
    const chunk = (name: string, body: readonly number[]) => [0, 0, 0, body.length, ...text(name), ...body, 0, 0, 0, 0];
    const png = new Uint8Array([...text('\x89PNG\r\n\x1a\n'), ...chunk('IHDR', [1, 2]), ...chunk('eXIf', tiff(1)), ...chunk('tEXt', text('Author\0W')), ...chunk('IDAT', [9]), ...chunk('IEND', [])]);
    assert.equal(noteOn(png, 'png'), '含拍摄位置');
    assert.equal(noteOn(withoutNotes(png, 'png'), 'png'), '');
    assert.ok(!Buffer.from(withoutNotes(png, 'png')).includes('Author'));
    const riff = (name: string, body: readonly number[]) => [...text(name), body.length, 0, 0, 0, ...body, ...(body.length & 1 ? [0] : [])];
    const parts = [...riff('VP8X', [0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ...riff('VP8 ', [1, 2, 3]), ...riff('EXIF', tiff(1))];
    const webp = new Uint8Array([...text('RIFF'), parts.length + 4, 0, 0, 0, ...text('WEBP'), ...parts]);
    const clean = withoutNotes(webp, 'webp');
    assert.equal(noteOn(clean, 'webp'), '');
    assert.equal(new DataView(clean.buffer).getUint32(4, true), clean.length - 8);
    assert.equal(clean[20]! & 0x0c, 0);
  });

  it('no bytes break it, and what it does not know it leaves alone', () => {
    fc.assert(fc.property(fc.constantFrom('jpg', 'png', 'webp', 'pdf', ''), fc.uint8Array({ maxLength: 300 }), (kind, bytes) => {
      const heads: Record<string, number[]> = { jpg: [0xff, 0xd8, 0xff, 0xe1], png: text('\x89PNG\r\n\x1a\n'), webp: text('RIFF0000WEBP') };
      const whole = new Uint8Array([...(heads[kind] ?? []), ...bytes]);
      assert.ok(withoutNotes(whole, kind) instanceof Uint8Array);
      if (kind === 'pdf') assert.equal(withoutNotes(whole, kind), whole);
    }));
  });
});
