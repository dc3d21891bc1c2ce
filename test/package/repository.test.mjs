/** The lock installs everywhere, and no committed file knows the machine it was made on. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/components.mjs';

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
const TEXT = /\.(?:m?[jt]s|json|md|html|css|ya?ml|txt|svg|sh)$|^\.npmrc$|\.ci\/run$/;

describe('repository', () => {
  it('the lock lists every optional package it points at (npm ci fails otherwise)', () => {
    const names = new Set(Object.keys(lock.packages).map(key => key.split('node_modules/').pop()));
    for (const [key, value] of Object.entries(lock.packages)) {
      const absent = Object.keys(value.optionalDependencies ?? {}).filter(name => !names.has(name));
      assert.deepEqual(absent, [], key);
    }
  });

  it('the lock names no host', () => {
    const resolved = Object.entries(lock.packages).filter(([, value]) => value.resolved && !value.link);
    assert.deepEqual(resolved.map(([key]) => key), []);
  });

  it('package.json and lock agree', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.deepEqual(lock.packages[''].dependencies, manifest.dependencies);
    assert.deepEqual(lock.packages[''].devDependencies, manifest.devDependencies);
  });

  it('no file speaks of one machine or one registry', () => {
    const machine = /(?:^|[\s"'`(=:])\/(?:work|home|root|Users)\/[a-z]|registry\.npm(?:js|mirror)|npm\.pkg\.github|artifactory/i;
    for (const file of tracked) {
      if (!TEXT.test(file) || file === 'package-lock.json' || file === 'test/package/repository.test.mjs') continue;
      let text;
      try {
        text = readFileSync(join(ROOT, file), 'utf8');
      } catch {
        continue; // deleted but not yet committed
      }
      assert.doesNotMatch(text, machine, file);
    }
  });
});
