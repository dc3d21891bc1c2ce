/** The ledger in real browsers, old ones too: a letter opened by key and by address, a strict page, paper, and a permalink from the feed. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faults, onEngines } from './site.mjs';

const READY = `['laixin', 'jianduyuan'].every(id => { const el = document.getElementById(id); return el.dataset.state === 'ready' && el.shadowRoot.querySelector('.end'); })`;
const text = id => `document.getElementById('${id}').shadowRoot.querySelector('.root').innerText`;

onEngines('replies', ['current', '86', '79'], context => {
  it('arrives, opens a letter by key and shows the roster, at every width', async () => {
    const page = await context.open('/demo/replies.html');
    await page.waitFor(READY);
    assert.match(await page.evaluate(text('laixin')), /收到[^]*486[^]*办结[^]*471[^]*已显示 20 封，共 66 封/);
    await page.waitFor(`/马明远[^]*社会评议结果[^]*满意 842 票，70%/.test(${text('jianduyuan')})`);
    await page.evaluate(`document.getElementById('laixin').shadowRoot.querySelector('tr[data-id="HY20260915-0031"] a').focus()`);
    await page.press('Enter');
    await page.waitFor(`${text('laixin')}.includes('八月在三河镇报名的公租房')`);
    assert.equal(await page.evaluate('location.hash'), '#gk-laixin?item=HY20260915-0031');
    await page.press('Enter');
    await page.waitFor(`!document.getElementById('laixin').shadowRoot.querySelector('.dtl') && location.hash === ''`);
    for (const width of [360, 768]) {
      await page.resize({ width, height: 900, mobile: width < 600 });
      await page.settled();
      assert.equal(await page.evaluate('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)'), 0, `${width}`);
    }
    assert.deepEqual(faults(page), []);
    await page.close();
  });

  it('a link of the feed opens its letter in sight, on a strict page too', async () => {
    const page = await context.open('/-/csp/demo/replies.html#gk-laixin?item=HY20260908-0016');
    await page.waitFor(`document.getElementById('laixin').shadowRoot && ${text('laixin')}.includes('路灯坏') && document.getElementById('laixin').shadowRoot.querySelector('.dtl')`);
    await page.waitFor(`(() => { const { top, bottom } = document.getElementById('laixin').shadowRoot.querySelector('.dtl').getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()`);
    assert.deepEqual(faults(page), []);
    await page.close();
  });
});
