/**
 * `npm test`: everything that CI runs; the last line is `N passed, N failed`.
 *   TEST_ONLY=unit,elements npm test     only these suites
 *   TEST_FILES=search npm test           only test files whose path contains this
 * A suite is a command that writes its counts to GK_SUMMARY, or one check that passes or fails as a whole.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './components.mjs';

const only = process.env.TEST_ONLY?.split(',').map(name => name.trim());
const wanted = name => !only || only.includes(name);
/** A machine may be three times slower than a quiet one; together they stay below the hour and a half that a run may take. */
const SUITE_MS = 25 * 60_000;
const END = Date.now() + 80 * 60_000;
const summaries = join(ROOT, '.cache/test');
const node = process.execPath;
const bin = path => join(ROOT, 'node_modules', path);

/** Test files below a folder, so that an empty suite is 0 of 0 and not an error. */
function files(dir, suffix) {
  const at = join(ROOT, dir);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true }).map(String).filter(file => file.endsWith(suffix)).map(file => `${dir}/${file}`)
    .filter(file => !process.env.TEST_FILES || file.includes(process.env.TEST_FILES)).sort();
}

const nodeTest = (list, ...flags) => list.length
  ? [node, '--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=./scripts/test/reporter.mjs', '--test-reporter-destination=stdout', ...flags, ...list]
  : null;

/** In order; those in one list run side by side (two cores). */
const PHASES = [
  [{ name: 'generate', command: [node, 'scripts/generate.mjs'], check: true }],
  [
    { name: 'build', command: [node, 'scripts/build.mjs'], check: true },
    { name: 'lint', command: [node, bin('eslint/bin/eslint.js'), '.', '--quiet'], check: true },
  ],
  [
    { name: 'types', command: [node, bin('typescript/bin/tsc'), '--noEmit'], check: true },
    { name: 'manifest', command: existsSync(join(ROOT, 'custom-elements.json')) ? [node, 'scripts/manifest.mjs', '--check'] : null, check: true },
  ],
  [{ name: 'unit', command: nodeTest(files('test/unit', '.test.ts')) }],
  [{ name: 'receiver', command: nodeTest(files('test/receiver', '.test.ts')) }],
  [{ name: 'elements', command: files('test/elements', '.test.ts').length ? [node, bin('@web/test-runner/dist/bin.js')] : null }],
  [{ name: 'package', command: nodeTest(files('test/package', '.test.mjs')) }],
  [{ name: 'e2e', command: nodeTest(files('test/e2e', '.test.mjs')) }],
  [{ name: 'stories', command: existsSync(join(ROOT, '.storybook/main.ts')) && files('stories', '.stories.ts').length ? [node, 'scripts/stories.mjs', '--build', '--a11y=ci'] : null }],
];

function run({ name, command, check }) {
  const summary = join(summaries, `${name}.json`);
  rmSync(summary, { force: true });
  const started = Date.now();
  return new Promise(done => {
    if (!command) return void done({ name, passed: 0, failed: 0, skipped: 0, seconds: 0, output: '' });
    const output = [];
    const child = spawn(command[0], command.slice(1), { cwd: ROOT, env: { ...process.env, GK_SUITE: name, GK_SUMMARY: summary, FORCE_COLOR: '0', NO_COLOR: '1' } });
    // A suite that never ends is a failure, not a CI job that is cancelled without a word.
    const time = Math.max(0, Math.min(SUITE_MS, END - started));
    const deadline = setTimeout(() => {
      output.push(Buffer.from(`stopped after ${Math.round(time / 60_000)} minutes\n`));
      child.kill('SIGKILL');
    }, time);
    child.stdout.on('data', chunk => output.push(chunk));
    child.stderr.on('data', chunk => output.push(chunk));
    child.on('close', code => {
      clearTimeout(deadline);
      let counts = check ? { passed: 0, failed: 0, skipped: 0, [code === 0 ? 'passed' : 'failed']: 1 } : undefined;
      if (!counts && existsSync(summary)) counts = JSON.parse(readFileSync(summary, 'utf8'));
      // A suite that ended badly without a failed test (crash, no summary) is a failure all the same.
      counts ??= { passed: 0, failed: 1, skipped: 0 };
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
      done({ name, ...counts, seconds: (Date.now() - started) / 1000, output: Buffer.concat(output).toString('utf8') });
    });
  });
}

mkdirSync(summaries, { recursive: true });
const results = [];
for (const phase of PHASES) {
  const chosen = phase.filter(({ name }) => wanted(name));
  for (const result of await Promise.all(chosen.map(run))) {
    results.push(result);
    const { name, passed, failed, skipped, seconds, output } = result;
    console.log(`== ${name}  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}  ${seconds.toFixed(1)} s`);
    if (output.trim() && (failed || skipped || process.env.GK_VERBOSE)) console.log(output.trimEnd());
  }
}

const sum = key => results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
console.log(`\n${results.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`).join(', ')}`);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
const none = process.env.TEST_FILES && passed + failed + skipped === 0;
if (none) console.error(`!! no test file's path contains "${process.env.TEST_FILES}"`);
process.exitCode = failed || none ? 1 : 0;
