/** gk index and gk print: parts beside the gazette are read, nothing else is touched; a PDF of the issue asked for. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { indexCommand } from '../../../src/cli/commands/index.js';
import { printCommand } from '../../../src/cli/commands/print.js';
import { readGazette } from '../../../src/cli/gazette-parts.js';
import { engine } from '../../engines/engines.mjs';

const dir = mkdtempSync(join(tmpdir(), 'gk-gazette-'));
after(() => { rmSync(dir, { recursive: true, force: true }); });
const write = (name: string, value: unknown): string => {
  const path = join(dir, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};
const head = { spec: 'gk/1', kind: 'gazette', title: '某县人民政府公报', updated: '2026-01-01', publisher: { name: '某县' } };
mkdirSync(join(dir, 'in', 'parts'), { recursive: true });
write('outside.json', { ...head, documents: [{ id: 'secret', title: '外面的', body: [{ type: 'para', text: '外面的文字' }] }] });
write('in/parts/one.json', { ...head, issues: [{ id: 'i2', year: 2026, issue: 2, sections: [{ title: '文件', documents: [{ id: 'c', page: 1 }] }] }], documents: [{ id: 'c', title: '丙', body: [{ type: 'para', text: '另存的正文' }] }] });
write('in/parts/text.json', { ...head, documents: [{ id: 'b', title: '乙', body: [{ type: 'para', text: '乙的正文' }] }] });
const main = write('in/gazette.json', {
  ...head,
  issues: [{ id: 'i1', year: 2026, issue: 1, published: '2026-01-01', sections: [{ title: '文件', documents: [{ id: 'a', page: 1 }] }] }, { id: 'i2', year: 2026, issue: 2, src: 'data/parts/one.json' }],
  documents: [{ id: 'a', title: '甲', number: '某政发〔2026〕1号', issuers: ['某县'], body: [{ type: 'para', text: '甲的正文' }] }, { id: 'b', title: '乙', src: 'parts/text.json' }, { id: 'd', title: '丁', src: '../outside.json' }, { id: 'e', title: '戊', src: 'https://gov.example/e.json' }],
});

function streams(): { err: string; readonly streams: { out(text: string): void; err(text: string): void } } {
  const said = { err: '', streams: { out: () => undefined, err: (text: string) => { said.err += text; } } };
  return said;
}

test('parts are read from the folder of the gazette only', () => {
  const whole = readGazette(main);
  assert.deepEqual(whole.missing, ['../outside.json', 'https://gov.example/e.json']);
  assert.deepEqual(whole.documents.map(({ id, body }) => [id, body?.length ?? 0]), [['a', 1], ['b', 1], ['d', 0], ['e', 0], ['c', 1]]);
  assert.equal(whole.issues[1]!.sections![0]!.documents[0]!.id, 'c');
});

test('gk index writes the files of the element, and says what was not read', () => {
  const said = streams();
  const out = join(dir, 'idx');
  assert.equal(indexCommand([main, '-o', out, '--json'], said.streams), 1);
  const report = JSON.parse(said.err) as { summary: { documents: number }; findings: unknown[] };
  assert.deepEqual([report.summary.documents, report.findings.length], [5, 2]);
  const manifest = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { spec: string; ids: string[] };
  assert.deepEqual([manifest.spec, manifest.ids], ['gk-index/1', ['a', 'b', 'd', 'e', 'c']]);
  assert.throws(() => indexCommand([main], streams().streams), /-o/);
});

const current = engine('current');
test('gk print writes the issue or the document asked for', { skip: current.missing ?? false }, async () => {
  const before = { ...process.env };
  Object.assign(process.env, current.env, { GK_CHROMIUM: current.path });
  try {
    const out = join(dir, 'issue.pdf');
    await assert.rejects(printCommand([main, '-o', out, '--issue', '2019-1'], streams().streams), /没有这一期/);
    await assert.rejects(printCommand([main, '-o', out, '--document', '没有'], streams().streams), /没有这份文件/);
    const said = streams();
    assert.equal(await printCommand([main, '-o', out, '--document', '某政发〔2026〕1号', '--json'], said.streams), 1);
    assert.equal(readFileSync(out).subarray(0, 5).toString(), '%PDF-');
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
});
