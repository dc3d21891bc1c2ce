/** The metadata of the package, beside its modules. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsx, vscode, webTypes } from './editors.mjs';

/** @param {string} root of the repository @param {string} out folder of the build */
export function writeMetadata(root, out) {
  const manifestFile = join(root, 'custom-elements.json');
  if (!existsSync(manifestFile)) return;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const words = join(root, 'docs/site/api.zh.json');
  const chinese = existsSync(words) ? JSON.parse(readFileSync(words, 'utf8')) : {};
  const json = (file, value) => writeFileSync(join(out, file), `${JSON.stringify(value, null, 1)}\n`);
  json('html-custom-data.json', vscode(manifest, chinese));
  json('web-types.json', webTypes(manifest, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), chinese));
  writeFileSync(join(out, 'jsx.js'), 'export {};\n');
  writeFileSync(join(out, 'jsx.d.ts'), jsx(manifest));
}
