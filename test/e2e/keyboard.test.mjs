/** The whole way by keyboard alone: search, conditions, rows, the item and back; the focus is always to be seen. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faults, onEngines } from './site.mjs';

const EL = `document.querySelector('gk-catalogue')`;
const ROOT = `${EL}.shadowRoot`;
/** What has the focus: role or name of the element, its name, and whether it stands in the window with an outline of its own. */
const FOCUS = `(() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return { tag: 'body' };
  const box = at.getBoundingClientRect(), style = getComputedStyle(at);
  return { tag: at.localName, type: at.type || '', row: at.closest('tr') ? at.closest('tr').dataset.id : '', dialog: !!at.closest('dialog'),
    name: (at.getAttribute('aria-label') || (at.labels && at.labels[0] ? at.labels[0].textContent : at.textContent) || '').replace(/\\s+/g, ' ').trim(),
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
})()`;

onEngines('keyboard', ['current', '86'], context => {
  const start = async (path = '/demo/township.html', options = { width: 1280, height: 900 }) => {
    const tab = await context.open(path, options);
    await tab.waitFor(`${EL} && ${EL}.dataset.state === 'ready' && ${ROOT}.querySelectorAll('tbody a, article').length > 5 && (${ROOT}.querySelectorAll('.facets input').length > 0 || innerWidth < 640)`);
    return tab;
  };
  const focus = async tab => {
    const now = await tab.evaluate(FOCUS);
    if (now.tag !== 'body') {
      assert.ok(now.shown, `in sight: ${JSON.stringify(now)}`);
      assert.ok(now.outline, `with an outline: ${JSON.stringify(now)}`);
    }
    return now;
  };
  /** Tab until something has the focus; the way there as names. */
  const tabTo = async (tab, test, key = 'Tab', most = 80) => {
    const way = [];
    for (let i = 0; i < most; i++) {
      await tab.press(key);
      const now = await focus(tab);
      way.push(`${now.tag} ${now.name}`);
      if (test(now)) return { now, way };
    }
    return assert.fail(`not reached: ${way.join(' | ')}`);
  };
  const count = `${ROOT}.querySelector('[role=status]').textContent.replace(/\\s+/g, ' ').trim()`;

  it('search, choose, go through the rows, open, turn, close: the focus is where it was', async () => {
    const tab = await start();
    await tabTo(tab, now => now.type === 'search');
    await tab.type('zhengce');
    await tab.waitFor(`${count} !== '共 61 项' && ${count} !== '共 0 项'`);
    const found = await tab.evaluate(count);
    // on to the conditions, one of them by the space bar
    const { now: box } = await tabTo(tab, now => now.type === 'checkbox');
    await tab.press('Space');
    await tab.waitFor(`${count} !== ${JSON.stringify(found)} || ${ROOT}.querySelector('.chip')`);
    assert.equal((await focus(tab)).name.replace(/ ?\d+$/, ''), box.name.replace(/ ?\d+$/, ''), 'the checkbox keeps the focus');
    await tab.press('Space');
    await tab.waitFor(`${count} === ${JSON.stringify(found)}`);
    assert.equal((await focus(tab)).name, box.name);
    // the rows are one stop; arrows go through them, once the last has come
    await tab.waitFor(`${ROOT}.querySelectorAll('tr[data-id]').length === Number(/\\d+/.exec(${count})[0])`);
    const { now: first } = await tabTo(tab, now => now.row);
    await tab.press('ArrowDown');
    const second = await focus(tab);
    assert.notEqual(second.row, first.row);
    await tab.press('ArrowUp');
    assert.equal((await focus(tab)).row, first.row);
    await tab.press('ArrowUp');
    assert.equal((await focus(tab)).row, first.row, 'the first is the first');
    await tab.press('End');
    const last = await focus(tab);
    await tab.press('ArrowDown');
    assert.equal((await focus(tab)).row, last.row, 'the last is the last');
    await tab.press('Home');
    await tab.press('ArrowDown');
    // open, read, close
    const before = await tab.evaluate('location.hash');
    await tab.press('Enter');
    await tab.waitFor(`${ROOT}.querySelector('dialog[open]')`);
    await tab.until(async () => (await tab.evaluate(FOCUS)).name === '关闭', 'the focus on 关闭');
    assert.ok((await tab.evaluate('location.hash')).includes(`item=${encodeURIComponent(second.row)}`));
    // it goes round inside the dialog
    for (let i = 0; i < 15; i++) {
      await tab.press('Tab');
      const now = await tab.evaluate(FOCUS);
      assert.ok(now.dialog || now.tag === 'body', `out of the dialog: ${JSON.stringify(now)}`);
    }
    await tab.press('Escape');
    await tab.waitFor(`!${ROOT}.querySelector('dialog')`);
    assert.equal((await focus(tab)).row, second.row, 'the focus is where it was');
    assert.equal(await tab.evaluate('location.hash'), before);
    // and out at the end of the table, no trap
    await tabTo(tab, now => !now.row && now.tag !== 'a');
    await tabTo(tab, now => now.row === second.row, 'Shift+Tab', 20);
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('an order by the head’s button, a group by the select, a menu by Enter and Esc', async () => {
    const tab = await start();
    const { now } = await tabTo(tab, one => /^下载$/.test(one.name));
    assert.equal(now.tag, 'button');
    await tab.press('Enter');
    await tab.waitFor(`${ROOT}.querySelector('.acts [aria-expanded=true]')`);
    await tabTo(tab, one => one.name === '表格 CSV', 'Tab', 2);
    await tab.press('Escape');
    await tab.waitFor(`!${ROOT}.querySelector('.acts [aria-expanded=true]')`);
    assert.equal((await focus(tab)).name, '下载');
    await tabTo(tab, one => one.tag === 'select');
    await tab.press('ArrowDown');
    await tab.waitFor(`location.hash.includes('group=')`);
    await tab.press('ArrowUp');
    await tab.waitFor(`!location.hash.includes('group=')`);
    await tabTo(tab, one => one.name === '公开主体' && one.tag === 'button');
    await tab.press('Enter');
    await tab.waitFor(`${ROOT}.querySelector('th[aria-sort=ascending]')`);
    assert.equal((await focus(tab)).name, '公开主体', 'the head keeps the focus');
    await tab.press('Space');
    await tab.waitFor(`${ROOT}.querySelector('th[aria-sort=descending]')`);
    await tab.close();
  });

  it('a chip that is taken away leaves the focus in the element', async () => {
    const tab = await start();
    await tabTo(tab, now => now.type === 'checkbox');
    await tab.press('Space');
    await tab.waitFor(`${ROOT}.querySelector('.chip')`);
    await tabTo(tab, now => /^去掉条件/.test(now.name));
    await tab.press('Enter');
    await tab.waitFor(`!${ROOT}.querySelector('.chip')`);
    await tab.press('Tab');
    const now = await focus(tab);
    assert.notEqual(now.tag, 'body');
    // On from where it was, not from the top of the page.
    assert.ok(await tab.evaluate(`${EL}.matches(':focus-within')`), JSON.stringify(now));
    await tab.close();
  });

  it('narrow: the sheet takes the focus, goes round, gives it back; cards are reached by Tab', async () => {
    const tab = await start('/demo/township.html', { width: 390, height: 800 });
    await tabTo(tab, now => /^筛选/.test(now.name));
    await tab.press('Enter');
    await tab.waitFor(`${ROOT}.querySelector('dialog.sht[open]')`);
    await tab.until(async () => (await tab.evaluate(FOCUS)).name === '关闭', 'the focus on 关闭');
    await tabTo(tab, now => now.type === 'checkbox');
    await tab.press('Space');
    await tab.waitFor(`/^查看 \\d+ 项$/.test(${ROOT}.querySelector('dialog [role=status]').textContent) && ${ROOT}.querySelector('dialog [role=status]').textContent !== '查看 61 项'`);
    await tab.press('Escape');
    await tab.waitFor(`!${ROOT}.querySelector('dialog')`);
    assert.match((await focus(tab)).name, /^筛选 1$/);
    await tabTo(tab, now => now.tag === 'a' && !now.dialog);
    await tab.press('Enter');
    await tab.waitFor(`${ROOT}.querySelector('dialog.dlg[open]')`);
    await tab.press('Escape');
    await tab.waitFor(`!${ROOT}.querySelector('dialog')`);
    assert.equal((await focus(tab)).tag, 'a');
    await tab.close();
  });
});
