import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (/\.(?:json|md|ts|html)$/.test(name)) yield path;
  }
}

/** Every line with Chinese in it that a reader of our pages may see: the demo's data, our words, our guides. */
export function ownTexts() {
  const lines = new Set();
  for (const folder of ['demo', 'docs', 'src/i18n', 'src/spec', 'src/print']) {
    for (const path of files(join(ROOT, folder))) {
      for (const line of readFileSync(path, 'utf8').split('\n')) if (/[\u4e00-\u9fff]/.test(line)) lines.add(line.trim());
    }
  }
  return [...lines];
}
