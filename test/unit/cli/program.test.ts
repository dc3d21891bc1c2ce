/** The program as it is shipped: bundled, called as a process. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  for (let i = 0; i < 24_000; i++) rows.push([i + 1, `事项${i}号`, `内容${i}；流程${i % 17}；${Math.sin(i)}`, `《第${i}号办法》（云政发〔2019〕${i % 90 + 1}号）`, '信息形成之日起20个工作日内', '云溪县民政局']);
  writeFileSync(join(work, 'big.xlsx'), makeXlsx([{ name: '目录', rows }]));
  assert.ok(statSync(join(work, 'big.xlsx')).size > 1024 * 1024, 'or it is not worked on in the thread');
  const { status, stderr } = gk('import', 'big.xlsx', '-o', 'big.json', '--updated', '2024-01-01');
  assert.equal(status, 0, stderr);
  const packed = JSON.parse(readFileSync(join(work, 'big.json'), 'utf8')) as { pack: number; items: { count: number } };
  assert.deepEqual([packed.pack, packed.items.count], [1, 24_000]);
  assert.deepEqual(readdirSync(work).filter(name => name.includes('tmp')), []);
  assert.equal(gk('pack', 'big.json', '--unpack', '-o', 'plain.json').status, 0);
  assert.equal((JSON.parse(readFileSync(join(work, 'plain.json'), 'utf8')) as { items: unknown[] }).items.length, 24_000);
});


test('progress is shown on a terminal, also from the thread for large inputs', t => {
  if (process.platform !== 'linux') return t.skip('script takes other arguments there');
  const terminal = spawnSync('script', ['-qec', `${JSON.stringify(process.execPath)} ${JSON.stringify(program)} import big.xlsx -o big.json -q`, '/dev/null'], { cwd: work, encoding: 'utf8' });
  if (terminal.error) return t.skip('no program that makes a terminal');
  assert.match(terminal.stdout, /\r\u001b\[K正在读取 big\.xlsx:\d+ 行/);
  assert.match(terminal.stdout, /\r\u001b\[K$/, 'and taken away at the end');
});

/**
 * Loaded before the program: sends SIGINT to the process at one step of writing. In the thread for large inputs the thread
 * then stands still until it is stopped, so that the signal hits exactly there; in the main thread the signal comes at once.
 */
const INTERRUPT = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';
const [when, step] = process.env.GK_TEST_STOP.split(' ');
const stop = () => {
  process.kill(process.pid, process.env.GK_TEST_SIGNAL);
  if (!isMainThread) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
let file;
let done = false;
for (const name of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    const ours = name === step && !done && (name === 'openSync' || name === 'renameSync' ? String(args[0]).endsWith('.tmp') : file !== undefined && args[0] === file);
    done = done || ours;
    if (ours && when === 'before') stop();
    const result = real(...args);
    if (name === 'openSync' && String(args[0]).endsWith('.tmp')) file = result;
    if (ours && when === 'after') stop();
    return result;
  };
}
syncBuiltinESMExports();
`;

test('a signal at any step of writing leaves the old file or the whole new one, and nothing else', () => {
  writeFileSync(join(work, 'stop.mjs'), INTERRUPT);
  const item = (i: number, size: number): object => ({ id: `i${i}`, path: ['甲', `乙${i}`], content: [{ text: '内容'.repeat(size) }] });
  const inputs = { small: [1, 2, 3].map(i => item(i, 10)), large: [1, 2, 3, 4].map(i => item(i, 60_000)) };
  for (const name of ['small', 'large'] as const) {
    writeFileSync(join(work, `${name}.json`), JSON.stringify({ gk: '1', kind: 'catalogue', title: '目录', publisher: { name: '云溪县民政局' }, updated: '2024-01-01', items: inputs[name] }));
    for (const [at, signal] of [['before openSync', 'SIGINT'], ['after openSync', 'SIGINT'], ['before writeSync', 'SIGINT'], ['after writeSync', 'SIGTERM'], ['after fsyncSync', 'SIGINT'], ['after closeSync', 'SIGHUP'], ['before renameSync', 'SIGINT'], ['after renameSync', 'SIGINT']] as const) {
      writeFileSync(join(work, 'out.json'), 'old');
      const { status, signal: killedBy, stderr } = spawnSync(process.execPath, ['--import', join(work, 'stop.mjs'), program, 'pack', `${name}.json`, '-o', 'out.json', '-q'], { cwd: work, encoding: 'utf8', timeout: 20_000, env: { ...process.env, GK_TEST_STOP: at, GK_TEST_SIGNAL: signal } });
      const place = `${name}, ${signal} ${at}: ${status} ${killedBy} ${stderr}`;
      const text = readFileSync(join(work, 'out.json'), 'utf8');
      const written = name === 'small' || at === 'after renameSync';
      assert.deepEqual(readdirSync(work).filter(file => file.endsWith('.tmp')), [], place);
      if (written) assert.notEqual(text, 'old', place);
      if (written) assert.equal((JSON.parse(text) as { items: { count: number } }).items.count, inputs[name].length, place);
      else assert.equal(text, 'old', place);
      // A short write goes on to its end; a long one is stopped and says so as a shell expects.
      assert.equal(status, name === 'small' ? 0 : 128 + { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[signal], place);
    }
  }
});
