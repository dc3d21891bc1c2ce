/**
 * `npm run shots`: every story as a picture, a contact sheet in test-results/shots/index.html, and what changed against the baseline
 * in test/shots/baseline/. Taken with the packaged engine and the packaged fonts, so that two machines make the same pictures.
 *   --update      the pictures of the leading stories become the baseline
 *   --build       build the Storybook first (it is built when it is not there)
 *   --only=text   only stories whose id contains this
 *   --kept        only the pictures of the baseline
 *   --check       end with 1 when a picture changed
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/engines/cdp.mjs';
import { engine } from '../test/engines/engines.mjs';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';
import { compare } from './stories/compare.mjs';
import { LOOKS, plan } from './stories/looks.mjs';
import { buildStorybook, openStory, OUT, stories } from './stories/open.mjs';
import { sheet } from './stories/sheet.mjs';

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`));
const only = flag('only')?.split('=')[1];
const out = join(ROOT, 'test-results/shots');
const baseline = join(ROOT, 'test/shots/baseline');
const WORKERS = 2;
/** Taller pages are cut: what is below is the same rows again, but for a story with the tag `tall`. */
const TALLEST = 1800;
const TALL = 6400;
const MAX_BYTES = 15 * 1024 * 1024;
/** Share of visibly different pixels below which a picture is the same: the blinking of nothing, not a design change. */
const SAME = 0.0002;

/** All pictures are of one morning, so that a clock or an office hour changes none of them. */
const MORNING = `(() => { const Real = Date, start = Real.UTC(2026, 10, 2, 1, 30), at = performance.now();
const now = () => start + performance.now() - at;
window.Date = class extends Real { constructor(...parts) { parts.length ? super(...parts) : super(now()); } static now() { return now(); } }; })()`;

process.env.CHROME_PATH = 'packaged';
const packaged = engine('current');
if (packaged.missing) {
  console.error(`!! ${packaged.missing}: the pictures of another engine would not be those of the baseline`);
  process.exit(2);
}
buildStorybook(Boolean(flag('build')));
const shots = plan(stories(only)).filter(({ kept }) => kept || !flag('kept'));
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'diff'), { recursive: true });

async function take(browser, base, { story, look, width, name }) {
  const page = await browser.newPage({ width, height: width < 600 ? 800 : 900, mobile: width < 600, before: [MORNING] });
  try {
    await page.media({ reducedMotion: true });
    await openStory(page, base, story, LOOKS[look]);
    const height = await page.evaluate(`Math.min(${story.tags?.includes('tall') ? TALL : TALLEST}, Math.max(200, document.documentElement.scrollHeight))`);
    await page.viewport(width, height);
    await page.settled();
    const { data } = await page.send('Page.captureScreenshot', { format: 'webp', quality: 50 });
    writeFileSync(join(out, `${name}.webp`), Buffer.from(data, 'base64'));
    return undefined;
  } catch (error) {
    return `${name}: ${error.message}`;
  } finally {
    await page.close();
  }
}

const server = await serve({ root: OUT });
const browser = await launch(packaged);
const faults = [];
const queue = shots.slice();
await Promise.all(Array.from({ length: WORKERS }, async () => {
  for (let shot = queue.shift(); shot; shot = queue.shift()) {
    const fault = await take(browser, server.url, shot);
    if (fault) faults.push(fault);
  }
}));

const read = (dir, name) => readFileSync(join(dir, `${name}.webp`));
const taken = shots.filter(({ name }) => existsSync(join(out, `${name}.webp`)));
const kept = taken.filter(shot => shot.kept);
const known = existsSync(baseline) ? readdirSync(baseline).filter(file => file.endsWith('.webp')).map(file => file.replace('.webp', '')) : [];
const changed = [];
const page = await browser.newPage();
for (const { name } of kept) {
  if (!known.includes(name)) continue;
  const [before, now] = [read(baseline, name), read(out, name)];
  if (before.equals(now)) continue;
  const { share, sized, picture } = await compare(page, before, now);
  if (share <= SAME && !sized) continue;
  writeFileSync(join(out, 'diff', `${name}.webp`), picture);
  changed.push({ name, share, sized });
}
await browser.close();
await server.close();

const names = new Set(kept.map(({ name }) => name));
const added = kept.map(({ name }) => name).filter(name => !known.includes(name));
const gone = only ? [] : known.filter(name => !names.has(name));
const summary = `${taken.length} pictures, ${changed.length} changed, ${added.length} new, ${gone.length} gone`;
writeFileSync(join(out, 'index.html'), sheet({ shots: taken, changed: changed.sort((a, b) => b.share - a.share), added, gone, summary, baseline: '../../test/shots/baseline' }));
for (const fault of faults) console.error(`  FAILED ${fault}`);
console.log(`  ${summary}: test-results/shots/index.html`);

if (flag('update')) {
  mkdirSync(baseline, { recursive: true });
  for (const name of gone) rmSync(join(baseline, `${name}.webp`));
  const stale = new Set([...changed.map(({ name }) => name), ...added]);
  for (const name of stale) writeFileSync(join(baseline, `${name}.webp`), read(out, name));
  const bytes = readdirSync(baseline).reduce((sum, file) => sum + statSync(join(baseline, file)).size, 0);
  console.log(`  baseline: ${readdirSync(baseline).length} pictures, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
  if (bytes > MAX_BYTES) {
    console.error('!! the baseline is larger than 15 MB');
    process.exitCode = 1;
  }
} else if (faults.length || (flag('check') && changed.length + gone.length)) process.exitCode = 1;
