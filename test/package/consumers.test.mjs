/** The package as its consumers meet it: resolved by every kind of tool, typed, described to editors, small when one element is taken. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build as esbuild } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { build as vite } from 'vite';
import { components, ROOT } from '../../scripts/components.mjs';

const at = path => join(ROOT, path);
const json = path => JSON.parse(readFileSync(at(path), 'utf8'));
const manifest = json('custom-elements.json');
const tags = manifest.modules.flatMap(module => module.declarations ?? []).filter(({ tagName }) => tagName);

describe('the packed package', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-pack-'));
  const unpacked = join(dir, 'package');
  let tarball;
  before(() => {
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', dir], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    tarball = join(dir, filename);
    execFileSync('tar', ['xzf', tarball, '-C', dir]);
  });
  after(() => { rmSync(dir, { recursive: true, force: true }); });

  it('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: unpacked, pack: false, level: 'suggestion' });
    assert.deepEqual(messages.map(message => formatMessage(message, json('package.json'))), []);
  });

  it('are-the-types-wrong finds nothing for ES modules', async () => {
    const packed = createPackageFromTarballData(readFileSync(tarball));
    const entries = components().map(name => `./components/${name}/define.js`);
    const { types, problems } = await checkPackage(packed, { includeEntrypoints: entries, excludeEntrypoints: ['./components/*', './cdn/*', './spec/*.json', /\.json$/] });
    assert.equal(types.kind, 'included');
    // The package is for ES modules: what `require` of old Node and resolution without `exports` say is no fault (`esm-only`).
    const own = problems.filter(({ resolutionKind, resolutionOption }) => !/^(?:node10|node16-cjs)$/.test(resolutionKind ?? '') && resolutionOption !== 'node10');
    assert.deepEqual(own.map(({ kind, entrypoint, resolutionKind }) => `${kind} ${entrypoint} ${resolutionKind}`), []);
  });
});

describe('one element from a bundler', () => {
  /** kB gz of the entry and all it imports at once, lit included. Most of it is what every list stands on; the budget leaves room for a bundler's own wrapping. */
  const BUDGET = { qr: 55, catalogue: 60 };
  const weight = (files, entry) => {
    const seen = new Set([entry]);
    for (const file of seen) for (const next of files.get(file).imports) if (files.has(next)) seen.add(next);
    return [...seen].reduce((sum, file) => sum + gzipSync(files.get(file).code, { level: 9 }).length, 0) / 1024;
  };
  for (const [name, budget] of Object.entries(BUDGET)) {
    const source = `gk-elements/components/${name}/define.js`;
    it(`gk-${name} with esbuild and with Vite stays under ${budget} kB, and brings no other element`, async () => {
      const { outputFiles, metafile } = await esbuild({
        stdin: { contents: `import '${source}';`, resolveDir: ROOT }, bundle: true, splitting: true, format: 'esm', minify: true, write: false, metafile: true, outdir: 'out', target: 'es2020', logLevel: 'silent',
      });
      const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === '<stdin>')[0];
      const files = new Map(Object.entries(metafile.outputs).map(([path, output]) => [path, { code: outputFiles.find(file => file.path.endsWith(path)).contents, imports: output.imports.filter(each => each.kind === 'import-statement').map(each => each.path) }]));
      const one = weight(files, entry);

      const dir = mkdtempSync(join(ROOT, '.cache/consumer-'));
      try {
        writeFileSync(join(dir, 'main.js'), `import '${join(ROOT, 'dist/components', name, 'define.js')}';\n`);
        const { output } = await vite({ root: dir, configFile: false, logLevel: 'error', build: { write: false, modulePreload: false, target: 'es2020', rollupOptions: { input: join(dir, 'main.js') } } });
        const chunks = new Map(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, { code: chunk.code, imports: chunk.imports }]));
        const two = weight(chunks, output.find(({ isEntry }) => isEntry).fileName);
        console.log(`  gk-${name}: esbuild ${one.toFixed(1)} kB gz, Vite ${two.toFixed(1)} kB gz`);
        assert.ok(one <= budget && two <= budget, `${one.toFixed(1)} and ${two.toFixed(1)} kB`);
        const text = output.filter(({ type }) => type === 'chunk').map(({ code }) => code).join('');
        const others = components().filter(other => other !== name && new RegExp(`["'\`]gk-${other}["'\`],`).test(text));
        assert.deepEqual(others, []);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    });
  }
});

describe('metadata', () => {
  it('the manifest, VS Code data, web-types and JSX types name every element', () => {
    const names = components().map(name => `gk-${name}`);
    assert.deepEqual(tags.map(({ tagName }) => tagName).sort(), names);
    assert.deepEqual(json('dist/html-custom-data.json').tags.map(({ name }) => name), names);
    assert.deepEqual(json('dist/web-types.json').contributions.html.elements.map(({ name }) => name), names);
    for (const name of names) assert.ok(readFileSync(at('dist/jsx.d.ts'), 'utf8').includes(`'${name}': `), name);
  });

  it('every attribute is described', () => {
    for (const { tagName, attributes = [] } of tags) for (const { name, description } of attributes) assert.ok(description, `${tagName} ${name}`);
  });

  it('HTMLElementTagNameMap and the JSX types check and refuse', () => {
    const files = new Map([
      ['good.tsx', `import 'gk-elements'; import type {} from 'gk-elements/jsx';
        const element = document.querySelector('gk-catalogue'); element?.reload(); element?.addEventListener('gk-load', (event) => event.detail.count.toFixed());
        export const view = <gk-catalogue src="a.json" heading-level={3} debug data={{}} ongk-load={(event) => event.detail.count.toFixed()}><p /></gk-catalogue>;`],
      ['bad.tsx', `import type {} from 'gk-elements/jsx';
        export const view = <gk-catalogue source="a.json" />;
        export const other = <gk-catalogue ongk-load={(event) => event.detail.nothing} />;
        document.querySelector('gk-catalogue')?.nothing;`],
      ['react.d.ts', `declare module 'react' { namespace JSX { interface Element {} interface IntrinsicElements { p: {} } } }
        declare module 'react/jsx-runtime' { export namespace JSX { type Element = import('react').JSX.Element; type IntrinsicElements = import('react').JSX.IntrinsicElements; } export const jsx: unknown; export const jsxs: unknown; }`],
    ]);
    const options = { jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], experimentalDecorators: true };
    const host = ts.createCompilerHost(options);
    const inDist = file => file.startsWith(at('dist/t-')) && files.get(file.slice(at('dist/t-').length));
    const { readFile, fileExists, getSourceFile } = host;
    host.readFile = file => inDist(file) || readFile.call(host, file);
    host.fileExists = file => Boolean(inDist(file)) || fileExists.call(host, file);
    host.getSourceFile = (file, ...rest) => (inDist(file) ? ts.createSourceFile(file, inDist(file), options.target, true) : getSourceFile.call(host, file, ...rest));
    const program = ts.createProgram([...files.keys()].map(name => at(`dist/t-${name}`)), options, host);
    const faults = file => ts.getPreEmitDiagnostics(program, program.getSourceFile(at(`dist/t-${file}`))).map(({ messageText, start, file: source }) => `${source.getLineAndCharacterOfPosition(start).line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    assert.deepEqual(faults('good.tsx'), []);
    assert.deepEqual(faults('bad.tsx').map(text => text.slice(0, 1)), ['1', '2', '3'], faults('bad.tsx').join('\n'));
  });

  it('the size table of docs/performance.md names every element', () => {
    const [, table] = /<!-- size:start -->([\s\S]*?)<!-- size:end -->/.exec(readFileSync(at('docs/performance.md'), 'utf8')) ?? [];
    for (const name of components()) assert.ok(table?.includes(`\`gk-${name}\``), `gk-${name}: npm run build && npm run size -- --write`);
  });
});
