/** Every path that package.json promises exists, and importing it in Node does not throw. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { components, ROOT } from '../../scripts/components.mjs';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const at = path => join(ROOT, path);

/** `./components/*` and the like, with every name that is really there. */
function targets(pattern) {
  if (!pattern.includes('*')) return [pattern];
  const [before, after] = pattern.split('*');
  const dir = at(before);
  if (!existsSync(dir)) return [pattern];
  return readdirSync(dir, { recursive: true }).map(String).filter(file => file.endsWith(after || '.js')).map(file => before + file);
}

describe('exports', () => {
  for (const [path, target] of Object.entries(manifest.exports)) {
    const needed = typeof target === 'string' ? [target] : [target.default, target.types];
    it(`${path} resolves`, { skip: path === './custom-elements.json' && !existsSync(at('custom-elements.json')) ? 'no manifest yet' : false }, () => {
      for (const pattern of needed) for (const file of targets(pattern)) assert.ok(existsSync(at(file)), `${file} is missing`);
    });
  }

  const modules = ['gk-elements', 'gk-elements/elements', 'gk-elements/elements.js', 'gk-elements/spec',
    ...components().flatMap(name => [`gk-elements/components/${name}/define.js`, `gk-elements/components/${name}/gk-${name}.js`])];

  // By the package's own name, as a consumer writes it.
  for (const name of modules) it(`${name} imports in Node without a document`, async () => { await import(name); });

  for (const name of modules) {
    it(`${name} has types`, () => {
      for (const moduleResolution of [ts.ModuleResolutionKind.Bundler, ts.ModuleResolutionKind.NodeNext]) {
        const options = { moduleResolution, module: moduleResolution === ts.ModuleResolutionKind.NodeNext ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext };
        const { resolvedModule } = ts.resolveModuleName(name, at('dist/consumer.mts'), options, ts.sys, undefined, undefined, ts.ModuleKind.ESNext);
        assert.match(resolvedModule?.resolvedFileName ?? '', /\.d\.ts$/, `${moduleResolution}`);
      }
    });
  }

  it('the packed files are dist and papers, nothing else', () => {
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    const paths = files.map(file => file.path);
    assert.ok(paths.includes('dist/cdn/gk.js') && paths.includes('LICENSE'));
    assert.deepEqual(paths.filter(path => !/^(?:dist\/|package\.json$|custom-elements\.json$|README\.md$|CHANGELOG\.md$|LICENSE$)/.test(path)), []);
  });

  it('every element has a class, a definition and types', () => {
    for (const name of components()) {
      for (const file of [`gk-${name}.js`, `gk-${name}.d.ts`, 'define.js', 'define.d.ts']) {
        assert.ok(existsSync(at(`dist/components/${name}/${file}`)), `${name}/${file}`);
      }
    }
  });

  it('the elements entry defines nothing, side effects are declared', () => {
    const text = readFileSync(at('dist/elements.js'), 'utf8');
    assert.doesNotMatch(text, /define\.js/);
    assert.ok(manifest.sideEffects.includes('./dist/components/*/define.js'));
    assert.ok(manifest.sideEffects.includes('./dist/index.js'));
  });

  it('the command has a shebang and may be run', { skip: existsSync(at('src/cli/main.ts')) ? false : 'no command line yet' }, () => {
    assert.match(readFileSync(at('dist/cli/gk.js'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
