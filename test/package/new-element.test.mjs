/** `npm run new` writes an element that the compiler and the house rules accept as it is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ROOT } from '../../scripts/components.mjs';

describe('npm run new', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-new-'));
  after(() => { rmSync(dir, { recursive: true, force: true }); });
  for (const part of ['src', 'scripts', 'eslint', 'demo', 'stories', 'docs/site', 'custom-elements.json', 'test/common', 'test/globals.d.ts', 'package.json', 'tsconfig.json', 'eslint.config.js']) cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  const run = (...args) => spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8' });

  it('writes a working list, in the index and the demo', () => {
    const { status, stdout, stderr } = run('scripts/new.mjs', 'gk-open-days', '--kind=catalogue', '--noun=开放日');
    assert.equal(status, 0, stderr);
    for (const file of ['src/components/open-days/gk-open-days.ts', 'src/i18n/open-days.ts', 'stories/open-days/gk-open-days.stories.ts', 'test/elements/open-days.test.ts', 'demo/open-days.html']) assert.ok(stdout.includes(file), file);
    assert.match(readFileSync(join(dir, 'src/index.ts'), 'utf8'), /open-days\/define/);
    assert.equal(run('scripts/new.mjs', 'gk-open-days').status, 2, 'it overwrote what was there');
    assert.equal(run('scripts/new.mjs', 'open-days').status, 2);
  });

  it('the compiler takes it', () => {
    const { status, stdout } = run(join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json');
    const own = stdout.split('\n').filter(line => line.includes('open-days'));
    assert.deepEqual(own, []);
    assert.ok(status === 0 || !own.length);
  });

  it('the house rules take it', () => {
    const { stdout } = run(join(ROOT, 'node_modules/eslint/bin/eslint.js'), 'src/components/open-days', 'src/i18n/open-days.ts', '--quiet');
    assert.equal(stdout.trim(), '');
  });
});
