/** A page in the look that a visitor chose, and then in another one, as when somebody moves the toolbar's switches. */
import { preferences } from './combinations.mjs';

const heightOf = width => (width < 600 ? 844 : 900);

/** What a page needs before its own scripts run: the choice of this page alone, as pages of one browser share their storage. */
const asked = look => `(() => {
  let chosen = ${JSON.stringify(look ? preferences(look) : null)};
  const get = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) { return key === 'gk:preferences' ? chosen : get.call(this, key); };
  window.gkWear = look => { chosen = look; window.dispatchEvent(new Event('gk-preferences')); };
})()`;

/**
 * @param {import('../../test/engines/cdp.mjs').Browser} browser
 * @param {string[] | undefined} look colour, mode, script, width; without one the page is as the story has it
 */
export async function pageIn(browser, look, width = look?.[3] ?? 1280) {
  const page = await browser.newPage({ width, height: heightOf(width), mobile: width < 600, before: [asked(look)] });
  // What fades in is judged when it is there.
  await page.media({ reducedMotion: true });
  return page;
}

/** The same page in another look. */
export async function wear(page, look) {
  await page.resize({ width: look[3], height: heightOf(look[3]), mobile: look[3] < 600 });
  await page.evaluate(`(gkWear(${JSON.stringify(preferences(look))}), true)`);
  await page.quiet();
}
