/**
 * Four builds of one source, by mode (scripts/build.mjs runs them in this order):
 *   npm      dist/**: unbundled ES modules, dependencies external
 *   cdn      dist/cdn/gk-<x>.js and chunks/: ES modules for pages without a build step
 *   classic, module, whole   dist/cdn/gk.js, gk.mjs, gk.all.js: one file each
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { chunkGroups } from './scripts/build/chunks.mjs';
import { asciiMinify, es5, leafletProbe, litPolicy, TARGET, templates } from './scripts/build/plugins.mjs';
import { components } from './scripts/components.mjs';

const root = import.meta.dirname;
/** scripts/build.mjs builds beside `dist` and swaps at the end, so that a failed build leaves the last good one. */
const dist = process.env.GK_DIST ?? join(root, 'dist');
const at = (path: string): string => join(root, path);
const { version, dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string; dependencies: Record<string, string> };

const constants = (patched: boolean, chunks = '{}'): Record<string, string> => ({
  __GK_VERSION__: JSON.stringify(version),
  __GK_PATCHED_LIT__: String(patched),
  __GK_CHUNKS__: chunks,
  'process.env.NODE_ENV': '"production"',
});

const common = { root, configFile: false, logLevel: 'warn', publicDir: false } as const;
const output = { emptyOutDir: false, minify: false, target: TARGET, reportCompressedSize: false, modulePreload: false } as const;

/** What the npm package offers as modules: entries and, through them, all they use. */
function npm(): UserConfig {
  const names = components(root);
  const entry: Record<string, string> = { index: at('src/index.ts'), elements: at('src/elements.ts') };
  if (existsSync(at('src/spec/index.ts'))) entry['spec/index'] = at('src/spec/index.ts');
  for (const name of names) entry[`components/${name}/define`] = at(`src/components/${name}/define.ts`);
  const external = Object.keys(dependencies);
  return {
    ...common,
    define: constants(false),
    build: {
      ...output, target: 'es2021', outDir: dist,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: id => /^node:/.test(id) || external.some(name => id === name || id.startsWith(`${name}/`)),
        output: { preserveModules: true, preserveModulesRoot: at('src'), entryFileNames: '[name].js' },
      },
    },
  };
}

function cdn(): UserConfig {
  const entries = Object.fromEntries(components(root).map(name => [`gk-${name}`, at(`src/components/${name}/define.ts`)]));
  const base = ['define', 'trusted-types', 'gk-element', 'data-element'].map(name => at(`src/base/${name}.ts`));
  return {
    ...common,
    define: constants(true),
    plugins: [litPolicy(at('src/base/trusted-types.ts')), leafletProbe(), templates(), asciiMinify({ format: 'esm' })],
    build: {
      ...output, outDir: join(dist, 'cdn'),
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        output: { minify: false, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: chunkGroups({ entries, base }) },
      },
    },
  };
}

/** One file; `chunks` is what the loader knows of each element's static imports (GK_CHUNKS, from the cdn build). */
function single(mode: 'classic' | 'module' | 'whole'): UserConfig {
  const file = { classic: 'gk.js', module: 'gk.mjs', whole: 'gk.all.js' }[mode];
  const plugins = mode === 'classic' ? [es5()] : [litPolicy(at('src/base/trusted-types.ts')), leafletProbe(), templates(), asciiMinify(mode === 'module' ? { format: 'esm' } : {})];
  return {
    ...common,
    define: constants(true, process.env.GK_CHUNKS ?? '{}'),
    plugins,
    build: {
      ...output, ...(mode === 'classic' ? { target: 'es2018' } : {}), outDir: join(dist, 'cdn'),
      lib: { entry: at(`src/entries/${mode}.ts`), name: 'gkElements', formats: [mode === 'module' ? 'es' : 'iife'], fileName: () => file },
      rolldownOptions: { output: { minify: false, codeSplitting: false } },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'cdn') return cdn();
  if (mode === 'classic' || mode === 'module' || mode === 'whole') return single(mode);
  return npm();
});
