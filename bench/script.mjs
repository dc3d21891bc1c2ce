/**
 * `npm run bench:script`: how long the change of script holds a page up, beside opencc-js with its full dictionary, each in fresh pages
 * of every engine there is. Milliseconds of one task: the least of all rounds, which other work on the machine cannot make smaller, and
 * the median.
 *   --rounds 12
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../scripts/components.mjs';
import { serve } from '../scripts/server.mjs';
import { launch } from '../test/engines/cdp.mjs';
import { engine } from '../test/engines/engines.mjs';

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 12 : Number(process.argv[at + 1]);
const folder = join(ROOT, 'test-results/bench-script');
const WHO = {
  ours: `import { prepare, converterFor } from './src/controllers/in-script.ts'; export const make = async () => { await prepare('zh-Hant'); return converterFor('hans', 'hant'); };`,
  'opencc-js': `import * as all from 'opencc-js'; export const make = async () => all.Converter({ from: 'cn', to: 't' });`,
};
mkdirSync(folder, { recursive: true });
for (const [name, contents] of Object.entries(WHO)) {
  await build({ stdin: { contents, resolveDir: ROOT, loader: 'ts' }, bundle: true, format: 'iife', globalName: 'made', minify: true, target: 'chrome79', outfile: join(folder, `${name}.js`), logLevel: 'error' });
}
writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bench</title>');

/** In the page: the longest time in which nothing else got a turn, and the time until the first text was converted. */
const MEASURE = name => `fetch('/${name}.js').then(r => r.text()).then(async code => {
  let longest = 0, last = performance.now(), on = true;
  const channel = new MessageChannel();
  const turn = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; if (on) channel.port2.postMessage(0); };
  channel.port1.onmessage = turn;
  channel.port2.postMessage(0);
  await new Promise(done => setTimeout(done, 30));
  longest = 0; last = performance.now();
  const start = last;
  const made = new Function(code + ';return made')();
  const convert = await made.make();
  const text = convert('发展皇后后面的头发');
  const all = performance.now() - start;
  await new Promise(done => setTimeout(done, 30));
  on = false;
  return { longest, all, text };
})`;

const server = await serve({ root: folder });
for (const version of ['current', '86', '79']) {
  const one = engine(version);
  if (one.missing) {
    console.log(`${version}: skipped, ${one.missing}`);
    continue;
  }
  const browser = await launch(one);
  const found = { ours: [], 'opencc-js': [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(WHO)) {
      const page = await browser.newPage();
      await page.goto(`${server.url}/index.html`);
      found[name].push(await page.evaluate(MEASURE(name)));
      await page.close();
    }
  }
  await browser.close();
  for (const [name, list] of Object.entries(found)) {
    const of = key => list.map(one => one[key]).sort((a, b) => a - b);
    const say = key => `${of(key)[0].toFixed(1)} (median ${of(key)[Math.floor(list.length / 2)].toFixed(1)})`;
    console.log(`${version.padEnd(8)} ${name.padEnd(10)} longest task ${say('longest')} ms, first text after ${say('all')} ms  ${list[0].text}`);
  }
}
await server.close();
rmSync(folder, { recursive: true, force: true });
