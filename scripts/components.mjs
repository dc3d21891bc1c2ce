/**
 * The list of elements is the list of folders: `src/components/<x>/define.ts` makes `<gk-x>`.
 * Writes `src/elements.ts` (classes), `src/index.ts` (defines all) and `src/components/kiosk/elements.ts` (how each is loaded) from it; all are committed.
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
  const shown = names.filter(name => name !== 'kiosk' && name !== 'source');
  const lazy = `// Written by scripts/components.mjs from the folders in src/components: each element by its name without \`gk-\`, loaded when it is asked for.\n${
    shown.length ? `export const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {\n${shown.map(name => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: () => import('../${name}/define.js'),`).join('\n')}\n};` : 'export const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {};'}\n`;
  const files = [['src/elements.ts', elements], ['src/index.ts', index]];
  // Only the terminal shows elements that it does not name.
  if (names.includes('kiosk')) files.push(['src/components/kiosk/elements.ts', lazy]);
  return files.filter(([path, text]) => write(join(root, path), text)).map(([path]) => path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(components().map(name => `gk-${name}`).join(' '), ...writeIndexes());
