// Pinyin comes from the engine's own collation: the same characters must sound the same in Node, in Chromium 79, 86 and today's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../engines/cdp.mjs';
import { engines } from '../engines/engines.mjs';

const entry = fileURLToPath(new URL('../../src/models/pinyin.ts', import.meta.url));
const { outputFiles: [bundle] } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', globalName: 'sounds', target: 'chrome79', charset: 'ascii' });
const code = `(() => { ${bundle.text}
  const decoder = new TextDecoder('gb18030');
  const all = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) all.push(decoder.decode(new Uint8Array([lead, trail])));
  return all.map(each => each + sounds.syllables(each) + ' ' + sounds.initials(each)).join('|');
})()`;
const here = (0, eval)(code);

test('Node reads GB 2312', () => { assert.ok(here.includes('保bao b|') && here.split('|').length === 72 * 94); });

for (const engine of engines()) {
  test(`GB 2312 sounds the same in ${engine.name}`, { skip: engine.missing }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.newPage();
      await page.goto('about:blank');
      const { result } = await page.send('Runtime.evaluate', { expression: code, returnByValue: true });
      const there = result.value.split('|');
      const other = here.split('|').filter((each, i) => each !== there[i]);
      assert.deepEqual(other, []);
    } finally {
      await browser.close();
    }
  });
}
