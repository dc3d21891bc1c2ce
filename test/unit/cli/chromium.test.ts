/** The browser that PDFs are made with: how it is found, what it may reach, how it ends. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findChromium, type Chromium } from '../../../src/cli/chromium/find.js';
import { printPdf, scriptPage } from '../../../src/cli/chromium/print-pdf.js';
import { untar } from '../../../src/cli/chromium/tar.js';
import { engine } from '../../engines/engines.mjs';

const work = mkdtempSync(join(tmpdir(), 'gk-find-'));
after(() => { rmSync(work, { recursive: true }); });
// What is left behind is looked for here, where no other test starts a browser.
process.env['TMPDIR'] = work;

const current = engine('current');
const chromium: Chromium = { path: current.path ?? '', env: current.env ?? {}, packaged: current.shell === true };
const skip = current.missing ?? false;
const words = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const profiles = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('gk-chromium-'));

test('GK_CHROMIUM goes before what is installed; what is no program is said in one line', () => {
  const program = join(work, 'my-chromium');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(work, 'google-chrome'), '#!/bin/sh\n', { mode: 0o755 });
  assert.equal(findChromium({ GK_CHROMIUM: program, PATH: work }).path, program);
  assert.equal(findChromium({ PATH: `/nowhere:${work}` }).path, join(work, 'google-chrome'));
  for (const wrong of ['/no/such', work]) {
    assert.throws(() => findChromium({ GK_CHROMIUM: wrong }), (error: Error & { code?: string }) => error.code === 'no-chromium' && error.message.indexOf('\n') < 0 && error.message.includes('GK_CHROMIUM'));
  }
});

test('an archive never writes outside its folder', () => {
  const entry = (name: string, text: string): Buffer => {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write('0000644', 100);
    head.write(text.length.toString(8).padStart(11, '0'), 124);
    head.write('0', 156);
    const body = Buffer.alloc(512);
    body.write(text);
    return Buffer.concat([head, body]);
  };
  const into = join(work, 'tar');
  untar(Buffer.concat([entry('lib/a.txt', 'good'), Buffer.alloc(1024)]), into);
  assert.ok(existsSync(join(into, 'lib/a.txt')));
  for (const name of ['../b.txt', '/tmp/b.txt', 'lib/../../b.txt']) assert.throws(() => untar(entry(name, 'bad'), into));
  assert.ok(!existsSync(join(work, 'b.txt')));
});

test('a document becomes PDF: its paper, its script, its Chinese; nothing is left behind', { skip }, async () => {
  const before = profiles().length;
  const page = scriptPage('document.body.textContent = gkData.text; globalThis.gkReady = Promise.resolve();', { text: '</script><b>公示</b>' });
  const pdf = await printPdf(page, { chromium, size: { width: 420, height: 297 } });
  assert.equal(words(pdf.slice(0, 5)), '%PDF-');
  assert.match(words(pdf), /MediaBox ?\[0 0 119\d(?:\.\d+)? 84\d/);
  assert.equal(profiles().length, before);
});

test('nothing leaves the machine, not even to the machine itself', { skip }, async () => {
  let asked = 0;
  const server = createServer((_, answer) => {
    asked++;
    answer.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  const { port } = server.address() as AddressInfo;
  const at = `http://127.0.0.1:${port}/`;
  await printPdf(`<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${at}a.css"><img src="${at}b.png">字<script>gkReady = fetch('${at}c').then(() => { throw new Error('reached'); }, () => 1)</script>`, { chromium });
  server.close();
  assert.equal(asked, 0);
});

test('a page that never ends, a script that fails and a program that is no browser end in one line', { skip }, async () => {
  const code = (expected: string) => (error: Error & { code?: string }): boolean => error.code === expected && error.message.indexOf('\n') < 0;
  const before = profiles().length;
  await assert.rejects(printPdf('<!doctype html>字<script>gkReady = new Promise(() => {})</script>', { chromium, timeout: 3000 }), code('timeout'));
  await assert.rejects(printPdf('<!doctype html>字<script>gkReady = Promise.reject(new Error("broken"))</script>', { chromium }), (error: Error) => error.message.includes('broken'));
  const program = join(work, 'not-a-browser');
  writeFileSync(program, '#!/bin/sh\necho sorry >&2\nexit 3\n', { mode: 0o755 });
  await assert.rejects(printPdf('字', { chromium: { path: program, env: {}, packaged: false } }), (error: Error & { code?: string }) => code('chromium')(error) && error.message.includes('sorry'));
  assert.equal(profiles().length, before);
});
