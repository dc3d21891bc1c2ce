/**
 * The list of elements is the list of folders: `src/components/<x>/define.ts` makes `<gk-x>`.
 * Writes `src/elements.ts` (classes) and `src/index.ts` (defines all) from it; both are committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Names without `gk-`, in alphabetical order. */
export function components(root = ROOT) {
  const dir = join(root, 'src/components');
  if (!existsSync(dir)) return [];
  return readdirSync(dir).filter(name => existsSync(join(dir, name, 'define.ts')) && existsSync(join(dir, name, `gk-${name}.ts`))).sort();
}

function write(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(path, text);
  return true;
}

/** @returns {string[]} files that changed */
export function writeIndexes(root = ROOT) {
  const names = components(root);
  const parts = names.flatMap(name => ['gk-' + name, ...(existsSync(join(root, `src/components/${name}/events.ts`)) ? ['events'] : [])]
    .map(file => `export * from './components/${name}/${file}.js';`));
  const elements = `// Written by scripts/components.mjs from the folders in src/components: the classes, defining nothing.\n${parts.join('\n') || 'export {};'}\n`;
  const index = `// Written by scripts/components.mjs from the folders in src/components: defines every element.\n${
    names.map(name => `import './components/${name}/define.js';`).join('\n')}\nexport * from './elements.js';\n`;
  return [['src/elements.ts', elements], ['src/index.ts', index]].filter(([path, text]) => write(join(root, path), text)).map(([path]) => path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(components().map(name => `gk-${name}`).join(' '), ...writeIndexes());
