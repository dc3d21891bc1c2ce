/**
 * Opens every story of the built Storybook and runs axe; `npm run stories`.
 *   --build      build the Storybook first
 *   --shots      write a PNG of each story and width to test-results/stories/
 *   --only=text  only stories whose id contains this
 *   --a11y=ci    each state also in one look (colour, mode, script, width), so that together they hold every pair; `pairs`: each state in
 *                every pair; `all`: every state in every look. With the checks of scripts/a11y/checks.mjs, where axe is blind
 *   --sheets     write docs/accessibility/ from what was found (`npm run a11y`)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/engines/cdp.mjs';
import { engine } from '../test/engines/engines.mjs';
import { ownChecks } from './a11y/checks.mjs';
import { looks, preferences } from './a11y/combinations.mjs';
import { writeSheets } from './a11y/sheets.mjs';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';
import { buildStorybook, openStory, OUT, stories } from './stories/open.mjs';

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`));
const only = flag('only')?.split('=')[1];
const shots = Boolean(flag('shots'));
const choice = flag('a11y')?.split('=')[1] ?? (flag('a11y') && 'ci');
/** In CI own checks are made for every so many states; the rest of them when all is asked for. */
const SOME = 4;
const WIDTHS = shots ? [390, 1280] : [1280];
const WORKERS = 2;
const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

buildStorybook(Boolean(flag('build')));
const list = stories(only);

/** Violations as lines, and what axe could not decide, by rule. */
async function check(page) {
  await page.evaluate(`(() => { ${axe}\n; return true; })()`);
  const { violations, incomplete } = await page.evaluate(`axe.run('#storybook-root', { resultTypes: ['violations', 'incomplete'] })
    .then(r => ({ violations: r.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.target.join(' >>> ') + ' ' + n.html.slice(0, 160)).slice(0, 3) })),
      incomplete: r.incomplete.flatMap(v => v.nodes.map(n => v.id + ': ' + (n.any[0] || n.all[0] || n.none[0] || {}).message)) }))`);
  return { lines: violations.map(v => `${v.id}: ${v.help}\n      ${v.nodes.join('\n      ')}`), incomplete };
}

const heightOf = width => (width < 600 ? 844 : 900);

async function open(browser, base, story, width, look) {
  const page = await browser.newPage({ width, height: heightOf(width), mobile: width < 600 });
  const found = { story: story.id, element: story.importPath.split('/')[2], look: look ? look.join(' ') : '', faults: [], incomplete: [], own: {} };
  try {
    // The visitor's choice, for this page alone: pages of one browser share their storage.
    if (look) await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(() => { const get = Storage.prototype.getItem; Storage.prototype.getItem = function (key) { return key === 'gk:preferences' ? ${JSON.stringify(preferences(look))} : get.call(this, key); }; })()` });
    await openStory(page, base, story);
    if (shots) await page.screenshot(join(ROOT, 'test-results/stories', `${story.id}-${width}.png`), { full: true });
    const { lines, incomplete } = await check(page);
    found.incomplete = incomplete;
    found.faults.push(...lines, ...page.exceptions.map(text => `exception: ${text}`), ...page.console.filter(c => c.type === 'error').map(c => `console: ${c.text}`));
    if (look && (choice !== 'ci' || list.indexOf(story) % SOME === 0)) {
      found.own = await ownChecks(page, { width, height: heightOf(width) });
      for (const [criterion, faults] of Object.entries(found.own)) found.faults.push(...faults.map(fault => `${criterion} ${fault}`));
    }
  } catch (error) {
    found.faults.push(error.message);
  } finally {
    await page.close();
  }
  return found;
}

const current = engine('current');
const counts = { passed: 0, failed: 0, skipped: 0 };
const results = [];
if (current.missing) counts.skipped = list.length;
else {
  const server = await serve({ root: OUT });
  const browser = await launch(current);
  const chosen = choice ? looks(list.length, choice) : [];
  const queue = list.map((story, i) => ({ story, runs: [...WIDTHS.map(width => ({ width })), ...(chosen[i] ?? []).map(look => ({ width: look[3], look }))] }));
  await Promise.all(Array.from({ length: WORKERS }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const found = [];
      for (const { width, look } of next.runs) found.push(await open(browser, server.url, next.story, width, look));
      results.push(...found);
      const bad = found.filter(({ faults }) => faults.length);
      counts[bad.length ? 'failed' : 'passed'] += 1;
      for (const { look, faults } of bad) console.log(`  FAILED ${next.story.id} ${look}\n    ${faults.join('\n    ')}`);
    }
  }));
  await browser.close();
  await server.close();
}
results.sort((a, b) => (a.story + a.look < b.story + b.look ? -1 : 1));
if (choice) {
  const tally = new Map();
  for (const { incomplete } of results) for (const line of incomplete) tally.set(line, (tally.get(line) ?? 0) + 1);
  for (const [line, number] of tally) console.log(`  not decided by axe, ${number} times: ${line}`);
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  writeFileSync(join(ROOT, 'test-results/a11y.json'), JSON.stringify(results, null, 1));
}
if (flag('sheets')) writeSheets(results);
console.log(`  stories: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
if (process.env.GK_SUMMARY) writeFileSync(process.env.GK_SUMMARY, JSON.stringify(counts));
if (counts.failed) process.exitCode = 1;
