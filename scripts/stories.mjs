/**
 * Opens every story of the built Storybook and runs axe; `npm run stories`.
 *   --build      build the Storybook first
 *   --shots      write a PNG of each story and width to test-results/stories/
 *   --only=text  only stories whose id contains this
 *   --a11y=ci    each state also in one look (colour, mode, script, width), so that together they hold every pair; `pairs`: each state in
 *                every pair; `all`: every state in every look. With the checks of scripts/a11y/checks.mjs, where axe is blind: with `ci` for
 *                some states, else for each state in every pair
 *   --resume     go on where a run that was broken off stood (same build, same choice); nothing is visited twice
 *   --sheets     write docs/accessibility/ from what was found (`npm run a11y`)
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/engines/cdp.mjs';
import { engine } from '../test/engines/engines.mjs';
import { bringAxe, runAxe } from './a11y/axe.mjs';
import { ownChecks } from './a11y/checks.mjs';
import { looks, pairwise } from './a11y/combinations.mjs';
import { pageAt, undress, wear } from './a11y/look.mjs';
import { writeSheets } from './a11y/sheets.mjs';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';
import { buildStorybook, nextStory, openStory, OUT, stories } from './stories/open.mjs';

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`));
const only = flag('only')?.split('=')[1];
const shots = Boolean(flag('shots'));
const choice = flag('a11y')?.split('=')[1] ?? (flag('a11y') && 'ci');
/** In CI own checks are made for every so many states. */
const SOME = 4;
const WIDTHS = shots ? [390, 1280] : [1280];
const WORKERS = 2;
/** Then a new one: what a page gathers stays small. */
const STORIES_A_PAGE = 25;
const PAIRS = pairwise().map(String);

buildStorybook(Boolean(flag('build')));
const list = stories(only);

const ownToo = (story, look) => (choice === 'ci' ? list.indexOf(story) % SOME === 0 : PAIRS.includes(String(look)));
const troubles = page => [...page.exceptions.splice(0).map(text => `exception: ${text}`), ...page.console.splice(0).filter(c => c.type === 'error').map(c => `console: ${c.text}`)];

/** One page after the other, each for some stories at one width: to open the page costs more than to look at the story. */
class Viewer {
  #page;
  #shown = [];
  constructor(browser, base, width) {
    Object.assign(this, { browser, base, width });
  }

  async #open(story) {
    if (this.#shown.length === STORIES_A_PAGE) await this.close();
    this.#shown.push(story.id);
    if (this.#page) {
      await undress(this.#page, this.width);
      return void await nextStory(this.#page, story);
    }
    this.#page = await pageAt(this.browser, this.width);
    await openStory(this.#page, this.base, story);
    await bringAxe(this.#page);
  }

  async close() {
    await this.#page?.close();
    this.#page = undefined;
    this.#shown = [];
  }

  /** One story as it comes, then in each of `chosen` looks one after the other. */
  async see(story, chosen = []) {
    const results = [];
    const looks = [undefined, ...chosen];
    const note = (look, found) => results.push({ story: story.id, element: story.importPath.split('/')[2], look: look ? look.join(' ') : '', faults: [], decided: {}, own: {}, ...found });
    try {
      await this.#open(story);
      if (shots) await this.#page.screenshot(join(ROOT, 'test-results/stories', `${story.id}-${this.width}.png`), { full: true });
      for (const look of looks) {
        if (look) await wear(this.#page, look);
        const { faults, decided } = await runAxe(this.#page);
        const own = look && ownToo(story, look) ? await ownChecks(this.#page) : {};
        for (const [criterion, lines] of Object.entries(own)) faults.push(...lines.map(line => `${criterion} ${line}`));
        note(look, { faults: [...faults, ...troubles(this.#page)], decided, own });
      }
    } catch (error) {
      note(looks[results.length], { faults: [error.message] });
    }
    if (results.some(({ faults }) => faults.length)) {
      console.log(`  in one page: ${this.#shown.join(', ')}`);
      // What went wrong here may not colour the next one.
      await this.close();
    }
    return results;
  }
}

const current = engine('current');
const counts = { passed: 0, failed: 0, skipped: 0 };
/** What was found so far, a line a story: a run of an hour may be broken off. */
const SO_FAR = join(ROOT, 'test-results/stories.ndjson');
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
if (!flag('resume')) rmSync(SO_FAR, { force: true });
const earlier = existsSync(SO_FAR) ? readFileSync(SO_FAR, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
  .filter(([first]) => list.some(({ id }) => id === first.story)) : [];
const results = [];
/** Counts one story and says what is wrong with it. */
function settle(found) {
  results.push(...found);
  const bad = found.filter(({ faults }) => faults.length);
  counts[bad.length ? 'failed' : 'passed'] += 1;
  for (const { story, look, faults } of bad) console.log(`  FAILED ${story} ${look}\n    ${faults.join('\n    ')}`);
}
earlier.forEach(settle);
if (current.missing) counts.skipped = list.length;
else {
  const server = await serve({ root: OUT });
  const browser = await launch(current);
  const chosen = choice ? looks(list.length, choice) : [];
  const queue = list.map((story, i) => ({ story, chosen: chosen[i] })).filter(({ story }) => !earlier.some(([first]) => first.story === story.id));
  await Promise.all(Array.from({ length: WORKERS }, async () => {
    const viewers = WIDTHS.map(width => new Viewer(browser, server.url, width));
    for (let next = queue.shift(); next; next = queue.shift()) {
      const found = [];
      for (const viewer of viewers) found.push(...await viewer.see(next.story, viewer === viewers.at(-1) ? next.chosen : []));
      settle(found);
      appendFileSync(SO_FAR, `${JSON.stringify(found)}\n`);
      if (choice !== 'ci' && (counts.passed + counts.failed) % 10 === 0) console.log(`  ${counts.passed + counts.failed} of ${list.length}`);
    }
  }));
  await browser.close();
  await server.close();
}
results.sort((a, b) => (a.story + a.look < b.story + b.look ? -1 : 1));
if (choice) writeFileSync(join(ROOT, 'test-results/a11y.json'), JSON.stringify(results, null, 1));
if (flag('sheets')) writeSheets(results);
console.log(`  stories: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
if (process.env.GK_SUMMARY) writeFileSync(process.env.GK_SUMMARY, JSON.stringify(counts));
if (counts.failed) process.exitCode = 1;
