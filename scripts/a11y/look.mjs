/** A page in the look that a visitor chose, and then in another one, as when somebody moves the toolbar's switches. */
import { preferences } from './combinations.mjs';

const sizeOf = width => ({ width, height: width < 600 ? 844 : 900, mobile: width < 600 });

/** What a page needs before its own scripts run: a choice of this page alone, none at first. */
const ASKED = `(() => {
  let chosen = null;
  const get = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) { return key === 'gk:preferences' ? chosen : get.call(this, key); };
  window.gkWear = look => { chosen = look; window.dispatchEvent(new Event('gk-preferences')); };
})()`;

/** @param {import('../../test/engines/cdp.mjs').Browser} browser */
export async function pageAt(browser, width) {
  const page = await browser.newPage({ ...sizeOf(width), before: [ASKED] });
  // What fades in is judged when it is there.
  await page.media({ reducedMotion: true });
  return page;
}

/** The page as it was opened: the story's own look. */
export async function undress(page, width) {
  await page.resize(sizeOf(width));
  await page.evaluate('(gkWear(null), true)');
}

/** @param {string[]} look colour, mode, script, width */
export async function wear(page, look) {
  await page.resize(sizeOf(look[3]));
  await page.evaluate(`(gkWear(${JSON.stringify(preferences(look))}), true)`);
  await page.quiet();
}
