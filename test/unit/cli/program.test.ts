/** The program as it is shipped: bundled, called as a process. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { makeXlsx, type SheetCell } from '../../helpers/xlsx.js';

const root = new URL('../../../', import.meta.url).pathname;
// Inside the project, so that the packages that stay outside the bundle are found.
mkdirSync(join(root, '.cache'), { recursive: true });
const dir = mkdtempSync(join(root, '.cache', 'gk-test-'));
const work = mkdtempSync(join(tmpdir(), 'gk-program-'));
const program = join(dir, 'gk.mjs');
after(() => {
  rmSync(dir, { recursive: true });
  rmSync(work, { recursive: true });
});
before(() => build({ entryPoints: [join(root, 'src/cli/main.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', charset: 'utf8', define: { __GK_VERSION__: '"1.2.3"' } }).then(() => undefined));

const gk = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, [program, ...args], { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28 });

test('help in Chinese with examples, for all and for each command', () => {
  const all = gk('--help');
  assert.equal(all.status, 0);
  for (const command of ['import', 'validate', 'lint', 'render', 'pack']) {
    assert.ok(all.stdout.includes(`gk ${command}`));
    const help = gk(command, '--help');
    assert.equal(help.status, 0);
    assert.ok(help.stdout.includes('例子:') && help.stdout.includes('用法:'), command);
  }
  assert.equal(gk('--version').stdout, '1.2.3\n');
});

test('misuse is exit 2 and one line that says what', () => {
  for (const args of [[], ['dance'], ['import'], ['import', '--nope', 'a.csv'], ['import', 'missing.xlsx'], ['lint', 'missing'], ['render']]) {
    const { status, stdout, stderr } = gk(...args);
    assert.equal(status, 2, args.join(' '));
    if (args.length) assert.ok(stderr.startsWith('gk: ') && stderr.split('\n').length <= 3 && stdout === '', `${args.join(' ')}: ${stderr}`);
  }
  assert.equal((JSON.parse(gk('import', 'missing.xlsx', '--json').stderr) as { summary: { code: string } }).summary.code, 'not-found');
});

test('without -o the document goes to stdout and the report to stderr', () => {
  writeFileSync(join(work, 'a.csv'), '序号,公开事项,公开内容,公开依据,公开时限,公开主体\n1,甲,乙,《丙法》,及时,云溪县民政局\n');
  const { status, stdout, stderr } = gk('import', 'a.csv', '--updated', '2024-01-01');
  assert.equal(status, 0);
  assert.equal((JSON.parse(stdout) as { kind: string }).kind, 'catalogue');
  assert.ok(stderr.includes('读入 1 条') && !stderr.includes('\r'), 'no progress where there is no terminal');
});

test('a large file is worked on in limited memory, with the same result; leftovers of writing are none', () => {
  const rows: SheetCell[][] = [['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体']];
  for (let i = 0; i < 20_000; i++) rows.push([i + 1, `事项${i}号`, `内容${i}；流程${i % 17}；${Math.sin(i)}`, `《第${i}号办法》（云政发〔2019〕${i % 90 + 1}号）`, '信息形成之日起20个工作日内', '云溪县民政局']);
  writeFileSync(join(work, 'big.xlsx'), makeXlsx([{ name: '目录', rows }]));
  const { status, stderr } = gk('import', 'big.xlsx', '-o', 'big.json', '--updated', '2024-01-01');
  assert.equal(status, 0, stderr);
  const packed = JSON.parse(readFileSync(join(work, 'big.json'), 'utf8')) as { pack: number; items: { count: number } };
  assert.deepEqual([packed.pack, packed.items.count], [1, 20_000]);
  assert.deepEqual(readdirSync(work).filter(name => name.includes('tmp')), []);
  assert.equal(gk('pack', 'big.json', '--unpack', '-o', 'plain.json').status, 0);
  assert.equal((JSON.parse(readFileSync(join(work, 'plain.json'), 'utf8')) as { items: unknown[] }).items.length, 20_000);
});

test('Ctrl-C while writing leaves the old file, or the whole new one, and nothing else', async () => {
  writeFileSync(join(work, 'out.json'), 'old');
  const child = spawn(process.execPath, [program, 'import', 'big.xlsx', '-o', 'out.json', '--no-pack', '-q'], { cwd: work });
  const ended = new Promise<void>(resolve => { child.on('exit', () => resolve()); });
  // The temporary file appears when writing begins.
  const watcher = watch(work, () => { if (readdirSync(work).some(name => name.endsWith('.tmp'))) child.kill('SIGINT'); });
  await ended;
  watcher.close();
  const text = readFileSync(join(work, 'out.json'), 'utf8');
  if (text !== 'old') assert.equal((JSON.parse(text) as { items: unknown[] }).items.length, 20_000);
  assert.deepEqual(readdirSync(work).filter(name => name.endsWith('.tmp')), []);
});
