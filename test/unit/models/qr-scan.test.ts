/** What is drawn is what two independent readers read: sizes, blur, covered parts, generated addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeMatrix, type CodeLevel } from '../../../src/models/code.js';
import { codeFaults, codeTarget, daysLeft, readableAddress } from '../../../src/models/qr.js';
import { postersOf } from '../../../src/models/posters.js';
// @ts-expect-error plain module
import { readWithJsqr, readWithZxing } from '../../helpers/decoders.mjs';

interface Picture { data: Uint8ClampedArray; width: number; height: number }
const jsqr = readWithJsqr as (image: Picture) => string | undefined;
const zxing = readWithZxing as (image: Picture) => Promise<string[]>;

/** The path as pixels, `px` a module, four modules of white around. */
async function drawn(text: string, px: number, level: CodeLevel = 'M'): Promise<Picture> {
  const { size, path } = await codeMatrix(text, level);
  const width = (size + 8) * px;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < px; row++) for (let col = 0; col < Number(run) * px; col++) {
      const at = (((Number(y) + 4) * px + row) * width + (Number(x) + 4) * px + col) * 4;
      data[at] = data[at + 1] = data[at + 2] = 0;
    }
  }
  return { data, width, height: width };
}

function blurred({ data, width, height }: Picture, radius: number): Picture {
  const out = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    let sum = 0;
    let count = 0;
    for (let dy = -radius; dy <= radius; dy++) for (let dx = -radius; dx <= radius; dx++) {
      if (x + dx < 0 || y + dy < 0 || x + dx >= width || y + dy >= height) continue;
      sum += data[((y + dy) * width + x + dx) * 4]!;
      count++;
    }
    out.fill(sum / count, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { data: out, width, height };
}

/** 15 % of the code's area in its middle, where an emblem or a sticker would be, in grey. */
function covered({ data, width, height }: Picture, px: number): Picture {
  const out = data.slice();
  const side = Math.round((width - 8 * px) * Math.sqrt(0.15));
  const from = Math.round((width - side) / 2);
  for (let y = from; y < from + side; y++) for (let x = from; x < from + side; x++) out.fill(255, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { data: out, width, height };
}

const both = async (picture: Picture, text: string, what: string): Promise<void> => {
  assert.equal(jsqr(picture), text, `jsQR: ${what}`);
  assert.deepEqual(await zxing(picture), [text], `zxing: ${what}`);
};

const ADDRESSES = ['https://haiyuan.gov.example/gk/shjz/03', 'https://haiyuan.gov.example/gk/涉农补贴?年=2026', `https://haiyuan.gov.example/gk/#gk-catalogue?q=${'低保'.repeat(8)}`];

test('every code is read by both at three sizes, blurred, and with 15 % covered at level H', async () => {
  for (const address of ADDRESSES) {
    const target = codeTarget(address);
    assert.ok('text' in target);
    const { text } = target;
    for (const px of [2, 4, 9]) await both(await drawn(text, px), text, `${px} px`);
    for (const level of ['L', 'M', 'Q', 'H'] as const) await both(blurred(await drawn(text, 6, level), 2), text, `blurred, ${level}`);
    await both(covered(await drawn(text, 6, 'H'), 6), text, 'covered');
  }
});

test('generated addresses come back letter by letter', async () => {
  const count = Number(process.env['GK_QR_COUNT'] ?? 60);
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-_~.低保救助目录公开年度？&=+%20/';
  for (let i = 0; i < count; i++) {
    let path = '';
    for (let n = 3 + next(60); n > 0; n--) path += letters[next(letters.length)];
    const target = codeTarget(`https://x${next(1000)}.gov.example/${path}`);
    assert.ok('text' in target, path);
    await both(await drawn(target.text, 4), target.text, target.text);
  }
});

test('what gets no code says why', () => {
  const refused = (value: unknown, base?: string): unknown => (codeTarget(value, 'M', base) as { refused?: string }).refused;
  assert.equal(refused(''), 'empty');
  assert.equal(refused(undefined), 'empty');
  assert.equal(refused('x'.repeat(5000)), 'too-long');
  assert.equal(refused(`https://a.example/?q=${'x'.repeat(2400)}`), 'too-long');
  assert.equal(refused('https://a.example/\u0007'), 'control');
  assert.equal(refused('https://a.example/\u202e'), 'control');
  for (const wrong of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'https://www.gov.cn@evil.example/', 'gk/shjz']) assert.equal(refused(wrong), 'scheme', wrong);
  assert.deepEqual(codeTarget('gk/低保', 'M', 'https://a.example/x/'), { text: 'https://a.example/x/gk/%E4%BD%8E%E4%BF%9D' });
});

test('what keeps a drawn code from being read is found', () => {
  assert.deepEqual(codeFaults({ level: 'M' }), []);
  assert.deepEqual(codeFaults({ level: 'M', dark: '#ffffff', light: '#000000' }), ['inverted']);
  assert.deepEqual(codeFaults({ level: 'M', dark: '#bbbbbb', light: '#ffffff' }), ['contrast']);
  assert.deepEqual(codeFaults({ level: 'M', emblem: 0.2 }), ['emblem']);
  assert.deepEqual(codeFaults({ level: 'H', emblem: 0.3 }), []);
  assert.deepEqual(codeFaults({ level: 'H', emblem: 0.4 }), ['emblem']);
});

test('words about a code', () => {
  assert.equal(readableAddress('https://a.example/gk/%E4%BD%8E%E4%BF%9D/'), 'a.example/gk/低保');
  assert.equal(readableAddress('https://a.example/%FF'), 'a.example/%FF');
  assert.equal(daysLeft('2026-12-18', '2026-11-18'), 30);
  assert.equal(daysLeft('明年', '2026-11-18'), undefined);
  const { posters, left } = postersOf({ kind: 'qr-set', items: [{ id: 'a', title: '甲', url: 'https://a.example/' }, { id: 'b', title: '乙', url: 'https://b.example/', expires: '2025-01-01' }] }, { today: '2026-01-01' });
  assert.deepEqual([posters.length, left], [1, [{ title: '乙', reason: 'expired' }]]);
});
