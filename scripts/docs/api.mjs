/** typedoc's pages under the site's policy: what it writes inline goes into a file, and a way back to the site is added. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../components.mjs';
import { POLICY } from './page.mjs';

const INLINE = /<script>([\s\S]*?)<\/script>/g;

/** @param {string} out folder of the site; writes `api/` in it */
export function apiPages(out) {
  const dir = join(out, 'api');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typedoc/bin/typedoc'), '--out', dir, '--logLevel', 'Error'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const scripts = new Map();
  const files = readdirSync(dir, { recursive: true }).map(String).filter(file => file.endsWith('.html'));
  for (const file of files) {
    const up = '../'.repeat(file.split('/').length - 1);
    const html = readFileSync(join(dir, file), 'utf8').replace(INLINE, (_, code) => {
      if (!scripts.has(code)) scripts.set(code, `assets/inline-${scripts.size}.js`);
      return `<script src="${up}${scripts.get(code)}"></script>`;
    });
    // typedoc writes parts of its pages as HTML: no Trusted Types here, the rest of the policy holds.
    const policy = POLICY.replace(/; require-trusted-types-for.*$/, '');
    writeFileSync(join(dir, file), html.replace('<meta charset="utf-8"/>', `<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy}"/>`));
  }
  for (const [code, path] of scripts) writeFileSync(join(dir, path), `${code}\n`);
  return files.length;
}
