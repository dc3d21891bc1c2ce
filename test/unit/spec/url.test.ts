import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeImageUrl, safeUrl } from '../../../src/spec/url.js';

const BASE = 'https://www.example.gov.cn/zwgk/index.html';
const ALLOWED = ['http:', 'https:', 'mailto:', 'tel:'];

test('honest addresses pass', () => {
  const cases: [string, string][] = [
    ['https://www.example.gov.cn/a.html', 'https://www.example.gov.cn/a.html'],
    ['//static.example.gov.cn/a.pdf', 'https://static.example.gov.cn/a.pdf'],
    ['附件/清单 1.xls', 'https://www.example.gov.cn/zwgk/%E9%99%84%E4%BB%B6/%E6%B8%85%E5%8D%95%201.xls'],
    ['?q=低保', 'https://www.example.gov.cn/zwgk/index.html?q=%E4%BD%8E%E4%BF%9D'],
    ['#x', 'https://www.example.gov.cn/zwgk/index.html#x'],
    ['mailto:zwgk@example.gov.cn', 'mailto:zwgk@example.gov.cn'],
    ['tel:0955-4012345', 'tel:0955-4012345'],
    [' \n https://a.cn/ \t', 'https://a.cn/'],
  ];
  for (const [value, href] of cases) assert.equal(safeUrl(value, BASE), href);
  assert.equal(safeUrl('附件/1.pdf'), '附件/1.pdf');
});

test('nothing but the allowed schemes comes out, however it is spelled', () => {
  const heads = ['javascript:', 'JaVaScRiPt:', ' javascript:', '\u0001javascript:', 'java\tscript:', 'java\nscript:', 'java\r\nscript:', 'javascript\t:',
    '\u0000javascript:', 'java\u0000script:', '\ufeffjavascript:', '\u200bjavascript:', '\u202ejavascript:', 'vbscript:', 'data:text/html,', 'data:text/html;base64,',
    'blob:https://a.cn/', 'file:///etc/passwd?', 'filesystem:https://a.cn/', 'view-source:', 'about:blank#', 'ws://a.cn/', 'ftp://a.cn/', 'intent://a#', 'weixin://',
    'ms-settings:', 'javascript&colon;', 'javascript&#58;', 'javascript%3A', 'ｊavascript:', 'javascript：', 'feed:javascript:', 'jar:', 'x-javascript:', '\u2028javascript:', 'data:image/svg+xml,'];
  for (const head of heads) {
    for (const tail of ['alert(1)', '//%0aalert(1)', '<script>alert(1)</script>']) {
      const out = safeUrl(head + tail, BASE);
      if (out !== undefined) assert.ok(ALLOWED.includes(new URL(out, BASE).protocol), head);
      const bare = safeUrl(head + tail);
      if (bare !== undefined) assert.ok(ALLOWED.includes(new URL(bare, BASE).protocol), head);
    }
  }
  assert.equal(safeUrl('javascript:alert(1)'), undefined);
  assert.equal(safeUrl('java\nscript:alert(1)'), undefined);
});

test('whatever the text, the result parses to an allowed scheme', () => {
  const piece = fc.oneof(fc.constantFrom('java', 'script', ':', '//', '\\', '\t', '\u0001', 'data', 'http', '@', 'x', '%', '\ufeff', '.', '/'), fc.string({ maxLength: 3 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
    for (const base of [BASE, undefined]) {
      const out = safeUrl(parts.join(''), base);
      if (out !== undefined) assert.ok(ALLOWED.includes(new URL(out, BASE).protocol));
    }
  }), { numRuns: 5000, seed: 20190515 });
});

test('no user names, no other types, no endless addresses', () => {
  for (const bad of ['https://www.gov.cn@evil.example/', 'http://a:b@c/', '//x@evil.example/', '', '   ', null, 5, {}, [], undefined, `https://a.cn/${'x'.repeat(5000)}`, 'http://', 'https://[']) {
    assert.equal(safeUrl(bad, BASE), undefined);
  }
});

test('a page on file:// links its neighbours and no other machine', () => {
  assert.equal(safeUrl('data/a.pdf', 'file:///media/usb/index.html'), 'file:///media/usb/data/a.pdf');
  assert.equal(safeUrl('//server/share', 'file:///media/usb/index.html'), undefined);
  assert.equal(safeUrl('\\\\server\\share', 'file:///media/usb/index.html'), undefined);
  assert.equal(safeUrl('file:///etc/passwd', 'file:///media/usb/index.html'), undefined);
});

test('images: raster data only', () => {
  assert.equal(safeImageUrl('data:image/png;base64,iVBORw0KGgo='), 'data:image/png;base64,iVBORw0KGgo=');
  assert.equal(safeImageUrl('photos/1.jpg', BASE), 'https://www.example.gov.cn/zwgk/photos/1.jpg');
  for (const bad of ['data:image/svg+xml;base64,AAAA', 'data:image/png,%89', 'data:image/png;base64,AA"onload', 'mailto:a@b', 'tel:1', 'data:text/html;base64,AAAA', 'DATA:image/svg+xml,x']) {
    assert.equal(safeImageUrl(bad, BASE), undefined);
  }
});
