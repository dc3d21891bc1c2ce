/** `npm run manifest` writes custom-elements.json; `--check` fails when the committed one is out of date. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './components.mjs';

const file = join(ROOT, 'custom-elements.json');
execFileSync(process.execPath, [join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'], { cwd: ROOT, stdio: 'inherit' });
const manifest = JSON.parse(readFileSync(join(ROOT, '.cache/manifest/custom-elements.json'), 'utf8'));
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
const text = `${JSON.stringify(manifest, null, 2).replace(/"(\/?)src\/((?:base|components)\/[^"]+)\.[jt]s"/g, '"$1dist/$2.js"')}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('custom-elements.json is out of date: npm run manifest');
  process.exitCode = 1;
}
