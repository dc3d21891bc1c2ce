/**
 * Opens every story of the built Storybook and runs axe; `npm run stories`.
 *   --build      build the Storybook first
 *   --shots      write a PNG of each story and width to test-results/stories/
 *   --only=text  only stories whose id contains this
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/engines/cdp.mjs';
import { engine } from '../test/engines/engines.mjs';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`));
const only = flag('only')?.split('=')[1];
const shots = Boolean(flag('shots'));
const WIDTHS = shots ? [390, 1280] : [1280];
const WORKERS = 2;
const out = join(ROOT, 'storybook-static');
const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

if (flag('build') || !existsSync(out)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '-o', out, '--quiet'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
  if (status !== 0) {
    console.error(stdout + stderr);
    process.exit(1);
  }
}

const { entries } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && (!only || id.includes(only)));

/** Drawn, and every element of ours in a state that lasts. A story of the loading state has the tag `loading`. */
const DRAWN = `document.body.classList.contains('sb-show-main') && document.querySelector('#storybook-root').childElementCount > 0`;
const READY = `${DRAWN} && !document.querySelector('[data-state=loading]')`;

/** Violations as lines; contrast that axe cannot decide (text over nothing it can see) is not one. */
async function check(page) {
  await page.evaluate(`(() => { ${axe}\n; return true; })()`);
  const { violations, incomplete } = await page.evaluate(`axe.run('#storybook-root', { resultTypes: ['violations', 'incomplete'] })
    .then(r => ({ violations: r.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.target.join(' >>> ') + ' ' + n.html.slice(0, 160)).slice(0, 3) })), incomplete: r.incomplete.map(v => v.id) }))`);
  return { lines: violations.map(v => `${v.id}: ${v.help}\n      ${v.nodes.join('\n      ')}`), incomplete };
}

async function open(browser, base, story) {
  const faults = [];
  for (const width of WIDTHS) {
    const page = await browser.newPage({ width, height: width < 600 ? 844 : 900, mobile: width < 600 });
    try {
      await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story&globals=a11y.manual:!true`);
      const loading = story.tags?.includes('loading');
      await page.waitFor(loading ? DRAWN : READY, { timeout: 20_000 });
      await (loading ? page.settled() : page.quiet());
      if (shots) await page.screenshot(join(ROOT, 'test-results/stories', `${story.id}-${width}.png`), { full: true });
      const { lines } = await check(page);
      faults.push(...lines, ...page.exceptions.map(text => `exception: ${text}`), ...page.console.filter(c => c.type === 'error').map(c => `console: ${c.text}`));
    } catch (error) {
      faults.push(error.message);
    } finally {
      await page.close();
    }
  }
  return faults;
}

const current = engine('current');
const counts = { passed: 0, failed: 0, skipped: 0 };
if (current.missing) counts.skipped = stories.length;
else {
  const server = await serve({ root: out });
  const browser = await launch(current);
  const queue = stories.slice();
  await Promise.all(Array.from({ length: WORKERS }, async () => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      const faults = await open(browser, server.url, story);
      counts[faults.length ? 'failed' : 'passed'] += 1;
      if (faults.length) console.log(`  FAILED ${story.id}\n    ${faults.join('\n    ')}`);
    }
  }));
  await browser.close();
  await server.close();
}
console.log(`  stories: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
if (process.env.GK_SUMMARY) writeFileSync(process.env.GK_SUMMARY, JSON.stringify(counts));
if (counts.failed) process.exitCode = 1;
