/**
 * Opens every story of the built Storybook and runs axe; `npm run stories`.
 *   --build      build the Storybook first
 *   --shots      write a PNG of each story and width to test-results/stories/
 *   --only=text  only stories whose id contains this
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/engines/cdp.mjs';
import { engine } from '../test/engines/engines.mjs';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';
import { buildStorybook, openStory, OUT, stories } from './stories/open.mjs';

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`));
const only = flag('only')?.split('=')[1];
const shots = Boolean(flag('shots'));
const WIDTHS = shots ? [390, 1280] : [1280];
const WORKERS = 2;
const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

buildStorybook(Boolean(flag('build')));
const list = stories(only);

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
      await openStory(page, base, story);
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
if (current.missing) counts.skipped = list.length;
else {
  const server = await serve({ root: OUT });
  const browser = await launch(current);
  const queue = list.slice();
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
