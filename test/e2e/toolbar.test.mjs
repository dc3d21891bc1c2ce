/** The toolbar on a page: by keyboard alone, across pages, in another script, at 200 %, with what the reader's system asks for. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faults, onEngines } from './site.mjs';

const PAGE = '/demo/toolbar.html';
const BAR = `document.querySelector('gk-toolbar').shadowRoot`;
const EL = `document.querySelector('gk-catalogue')`;
const ROOT = `${EL}.shadowRoot`;
const ready = `${EL} && ${EL}.dataset.state === 'ready' && ${ROOT}.querySelector('.title') && document.querySelector('gk-toolbar').shadowRoot && ${BAR}.querySelector('.all')`;
const title = `${ROOT}.querySelector('.title').textContent.trim()`;
const focused = `${BAR}.activeElement && ((${BAR}.activeElement.closest('label') || ${BAR}.activeElement).textContent || ${BAR}.activeElement.getAttribute('aria-label')).trim()`;

onEngines('toolbar', ['current', '86'], context => {
  const shown = async (page = PAGE, size = { width: 1280, height: 900 }) => {
    const tab = await context.open(page, size);
    await tab.waitFor(ready);
    // Chromium loses the news of a changed medium that comes before the first frame.
    await tab.settled();
    return tab;
  };
  /** The visitor leaves nothing behind for the next test. */
  const leave = async tab => {
    await tab.evaluate(`localStorage.removeItem('gk:preferences')`);
    await tab.close();
  };
  const tabTo = async (tab, words, most = 30) => {
    for (let i = 0; i < most; i++) {
      await tab.press('Tab');
      if ((await tab.evaluate(focused) || '').includes(words)) return;
    }
    assert.fail(`no way to ${words} with Tab`);
  };

  it('with the keyboard alone: traditional letters, the panel, a colour, back', async () => {
    const tab = await shown();
    await tabTo(tab, '繁體');
    await tab.press('Enter');
    await tab.waitFor(`${title} === '海原縣戶籍管理領域基層政務公開標準目錄'`);
    await tabTo(tab, '全部設定');
    await tab.press('Enter');
    await tab.waitFor(`${BAR}.querySelector('.pnl')`);
    await tabTo(tab, '藍');
    await tab.press('ArrowRight');
    await tab.waitFor(`${ROOT}.querySelector('.root').dataset.theme === 'red'`);
    await tab.press('Escape');
    await tab.waitFor(`!${BAR}.querySelector('.pnl')`);
    assert.match(await tab.evaluate(focused), /全部設定/);
    await leave(tab);
  });

  it('what was chosen holds on other pages; ids and addresses are those of the data, search knows both scripts', async () => {
    const tab = await shown();
    await tab.click(`gk-toolbar >>> .seg button:last-child`);
    await tab.waitFor(`${title}.includes('縣')`);
    await tab.goto(`${context.server.url}/demo/county.html`);
    await tab.waitFor(`${EL} && ${EL}.dataset.state === 'ready' && ${ROOT}.querySelector('.title') && /縣/.test(${title})`);
    await tab.quiet();
    const ids = await tab.evaluate(`[...${ROOT}.querySelectorAll('tr[data-id]')].slice(0, 5).map(row => row.dataset.id)`);
    assert.ok(ids.length && ids.every(id => /^[\w-]+$/.test(id)), ids.join());
    const hits = `${ROOT}.querySelectorAll('tbody mark').length > 0 && ${ROOT}.querySelector('[role=status] b').textContent`;
    const counts = [];
    for (const words of ['戶口登記', '户口登记']) {
      await tab.click('gk-catalogue >>> input[type=search]');
      await tab.press('Control+a');
      await tab.type(words);
      await tab.waitFor(`${ROOT}.querySelector('input[type=search]').value === ${JSON.stringify(words)} && ${hits}`);
      counts.push(await tab.evaluate(hits));
    }
    assert.equal(counts[0], counts[1]);
    await leave(tab);
  });

  it('at 200 % nothing needs scrolling sideways, also on a phone, and the dialog of an item can be read', async () => {
    for (const width of [360, 1280]) {
      const tab = await shown(PAGE, { width, height: 900 });
      await tab.evaluate(`localStorage.setItem('gk:preferences', '{"size":200}'); window.dispatchEvent(new Event('gk-preferences')); true`);
      await tab.waitFor(`/2/.test(${ROOT}.querySelector('.root').style.getPropertyValue('zoom')) && ${ROOT}.querySelector('.root').dataset.size === 's' && ${ROOT}.querySelector('article a')`);
      await tab.settled();
      assert.ok(await tab.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1'), `${width}: ${await tab.evaluate('document.documentElement.scrollWidth')}`);
      // Chromium 86 gives places within what is zoomed in unzoomed pixels, so no mouse.
      await tab.evaluate(`${ROOT}.querySelector('article a').click()`);
      await tab.waitFor(`${ROOT}.querySelector('dialog[open] .facts dd')`);
      const over = await tab.evaluate(`(() => { const d = ${ROOT}.querySelector('dialog[open]'); return d.scrollWidth - d.clientWidth; })()`);
      assert.ok(over <= 1, `${width}: the dialog is ${over} px too wide`);
      await leave(tab);
    }
  });

  it('more contrast where the system asks for it; dark only where the page has dark colours', async () => {
    if (context.name === '86') return;
    const tab = await shown();
    const theme = `${ROOT}.querySelector('.root').dataset.theme`;
    await tab.media({ contrast: true });
    await tab.waitFor(`${theme} === 'contrast'`);
    await tab.media({ dark: true });
    await tab.waitFor(`${theme} === 'blue'`);
    await tab.evaluate(`document.documentElement.style.setProperty('color-scheme', 'light dark'); window.dispatchEvent(new Event('gk-preferences')); true`);
    await tab.waitFor(`${theme} === 'dark'`);
    await leave(tab);
  });
});

for (const policy of ['csp', 'tt-gk']) {
  onEngines(`toolbar under ${policy}`, ['current', '86'], context => {
    it('every switch works and nothing is refused', async () => {
      const tab = await context.open(`/-/${policy}${PAGE}`, { width: 1280, height: 900 });
      await tab.waitFor(ready);
      await tab.evaluate(`${BAR}.querySelector('.all').click()`);
      await tab.waitFor(`${BAR}.querySelector('.pnl')`);
      // Each group in turn, its last choice; then the switches.
      const inputs = `[...${BAR}.querySelectorAll('.pnl input')].filter((one, i, all) => one.type === 'checkbox' || !all[i + 1] || all[i + 1].name !== one.name)`;
      for (let i = await tab.evaluate(`${inputs}.length`) - 1; i >= 0; i--) await tab.evaluate(`(${inputs}[${i}] || { click() {} }).click()`);
      await tab.waitFor(`Object.keys(JSON.parse(localStorage.getItem('gk:preferences') || '{}')).length > 3`);
      await tab.waitFor(`${ROOT}.querySelectorAll('tbody a, article a').length > 3`);
      await tab.quiet();
      assert.deepEqual([...faults(tab)], []);
      await tab.evaluate(`localStorage.removeItem('gk:preferences')`);
      await tab.close();
    });
  });
}
