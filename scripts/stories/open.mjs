/** The built Storybook and how a story is opened until it has come to rest; for the axe run and for the pictures. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../components.mjs';

export const OUT = join(ROOT, 'storybook-static');

/** Builds it when it is not there, or when asked to; ends the process with what Storybook said when it fails. */
export function buildStorybook(force = false) {
  if (!force && existsSync(join(OUT, 'index.json'))) return;
  // A fresh checkout has no validators yet.
  for (const run of [['scripts/generate.mjs'], ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', OUT, '--quiet']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, run[0]), ...run.slice(1)], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
    if (status === 0) continue;
    console.error(stdout + stderr);
    process.exit(1);
  }
}

/** `{id, title, name, tags}` in the order of the index. */
export function stories(only) {
  const { entries } = JSON.parse(readFileSync(join(OUT, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type, id }) => type === 'story' && (!only || id.includes(only)));
}

/** Drawn, and every element of ours in a state that lasts. A story of the loading state has the tag `loading`. */
const DRAWN = `document.body.classList.contains('sb-show-main') && document.querySelector('#storybook-root').childElementCount > 0`;
const READY = `${DRAWN} && !document.querySelector('[data-state=loading]')`;

/** @param {string[]} [globals] `theme:dark`, `mode:elder`, `lang:zh-Hant` */
export async function openStory(page, base, story, globals = []) {
  await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story&globals=${['a11y.manual:!true', ...globals].join(';')}`);
  await atRest(page, story);
}

/**
 * The next story in a page that shows one, as when a reviewer clicks in the list: four times as fast as a page of its own. The address
 * and the storage that the story before has written are gone.
 */
export async function nextStory(page, story) {
  await page.evaluate(id => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (window.gkShown === undefined) channel.on('storyRendered', shown => { window.gkShown = shown; });
    window.gkShown = '';
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    return true;
  }, story.id);
  await page.waitFor(`window.gkShown === ${JSON.stringify(story.id)}`, { timeout: 45_000 });
  await atRest(page, story);
}

async function atRest(page, story) {
  const loading = story.tags?.includes('loading');
  await page.waitFor(loading ? DRAWN : READY, { timeout: 45_000 });
  await (loading ? page.settled() : page.quiet());
}
