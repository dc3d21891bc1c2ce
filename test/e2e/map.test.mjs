/** The service map in real engines: drawn, moved and left by keyboard, under the strictest policies, asking nobody, on a phone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faults, onEngines } from './site.mjs';

const ROOT = `document.querySelector('gk-map').shadowRoot`;
const READY = `!!(${ROOT} && ${ROOT}.querySelector('.pis li'))`;
const MAPPED = `!!${ROOT} && ${ROOT}.querySelectorAll('.mkb').length > 5`;

const foreign = (page, base) => page.requests.map(({ url }) => url).filter(url => !url.startsWith(base) && !/^(?:data|blob|about):/.test(url));

onEngines('service map', ['current', '86', '79'], context => {
  it('is drawn beside its list and asks nobody else', async () => {
    const page = await context.open('/demo/map.html', { width: 1280, height: 1000 });
    await page.until(() => page.evaluate(MAPPED), 'markers');
    assert.deepEqual(foreign(page, context.server.url.replace(/\/$/, '')), []);
    assert.deepEqual([...faults(page)], []);
    const [list, map] = await page.evaluate(`['.pl', '.mapf'].map(s => ${ROOT}.querySelector(s).getBoundingClientRect()).map(({ left, width, height }) => [left, width, height])`);
    assert.ok(map[0] > list[0] + 300 && map[1] > 600 && map[2] > 600, `${list} ${map}`);
    assert.ok((await page.evaluate(`${ROOT}.querySelector('path.grt').getAttribute('d')`)).split('M').length > 6);
    await page.close();
  });

  it('with less motion the marks are there too, and what they cover can be pressed', async () => {
    const page = await context.open('/demo/map.html', { width: 1280, height: 1000 });
    await page.media({ reducedMotion: true });
    await page.goto(await page.evaluate('location.href'));
    await page.until(() => page.evaluate(MAPPED), 'markers');
    const hidden = await page.evaluate(`[...${ROOT}.querySelectorAll('.mkb,.zm button')].filter(b => getComputedStyle(b).visibility !== 'visible').map(b => b.getAttribute('aria-label'))`);
    assert.deepEqual(hidden, []);
    const { left, top } = await page.evaluate(`(({ left, top }) => ({ left, top }))(${ROOT}.querySelector('.mkb').getBoundingClientRect())`);
    assert.ok(await page.evaluate(`!!${ROOT}.elementFromPoint(${left + 14}, ${top + 14}).closest('.mkb')`));
    await page.close();
  });

  it('on a phone the map is one tap away, and loads only then', async () => {
    const page = await context.open('/demo/map.html', { width: 360, height: 780, mobile: true });
    await page.until(() => page.evaluate(READY), 'the list');
    await page.quiet();
    assert.ok(!page.requests.some(({ url }) => /map-pane/.test(url)));
    await page.tap('gk-map >>> .pb .btn');
    await page.until(() => page.evaluate(`${ROOT}.querySelectorAll('.mkb').length > 2`), 'markers');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    await page.close();
  });

  it('elders have the map on a phone too', async () => {
    const page = await context.open('/demo/map.html', { width: 360, height: 780, mobile: true });
    await page.until(() => page.evaluate(READY), 'the list');
    await page.evaluate(`document.querySelector('gk-map').setAttribute('theme', 'elder')`);
    await page.until(() => page.evaluate(`${ROOT}.querySelector('.root').dataset.elder !== undefined`), 'elder mode');
    await page.evaluate(`${ROOT}.querySelector('.pb .btn').click()`);
    await page.until(() => page.evaluate(`${ROOT}.querySelectorAll('.mkb').length > 2`), 'markers');
    assert.equal(await page.evaluate(`${ROOT}.querySelector('.mapf').clientWidth`), 360);
    await page.close();
  });

  it('mouse and keyboard: a marker opens its place, Esc leads back to it', async () => {
    const page = await context.open('/demo/map.html', { width: 1280, height: 1000 });
    await page.until(() => page.evaluate(MAPPED), 'markers');
    await page.evaluate(`[...${ROOT}.querySelectorAll('.mkb')].find(b => /^18 /.test(b.getAttribute('aria-label'))).focus()`);
    await page.press('Enter');
    await page.until(() => page.evaluate(`/甘盐池小学/.test((${ROOT}.querySelector('.pi.on') || {}).textContent)`), 'the place');
    assert.match(await page.evaluate(`${ROOT}.activeElement.className`), /sel/);
    await page.press('Escape');
    assert.match(await page.evaluate(`${ROOT}.activeElement.textContent`), /甘盐池小学/);
    await page.click('gk-map >>> .zm button');
    await page.until(() => page.evaluate(`${ROOT}.querySelectorAll('.mkb').length`), 'markers after zooming');
    await page.close();
  });
});

for (const policy of ['csp', 'tt-gk']) {
  onEngines(`service map under ${policy}`, ['current', '86'], context => {
    it('is drawn with all its marks', async () => {
      const page = await context.open(`/-/${policy}/demo/map.html`, { width: 1280, height: 1000 });
      await page.until(() => page.evaluate(MAPPED), 'markers');
      assert.deepEqual([...faults(page)], []);
      await page.close();
    });
  });
}

describe('the map chunk', () => {
  it('weighs no more than 55 kB', async () => {
    const { sizes } = await import('../../scripts/size.mjs');
    const { gz } = sizes().find(({ name }) => /map-pane/.test(name));
    assert.ok(gz <= 55 * 1024, `${(gz / 1024).toFixed(1)} kB`);
  });
});
