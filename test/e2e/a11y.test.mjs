/** What a screen reader is given: the accessibility tree of the list, its conditions and the item, in both engines. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEngines } from './site.mjs';

const PAGE = '/demo/township.html';
const EL = `document.querySelector('gk-catalogue')`;
const ROOT = `${EL}.shadowRoot`;
const arrived = `${EL} && ${EL}.dataset.state === 'ready' && ${ROOT}.querySelectorAll('tbody tr[data-id]').length > 5 && ${ROOT}.querySelectorAll('.facets input').length > 0`;

onEngines('accessibility tree', ['current', '86'], context => {
  /** `/demo/county.html` has room for the full width, with tick columns. */
  const shown = async (page = PAGE) => {
    const tab = await context.open(page, { width: 1400, height: 900 });
    await tab.waitFor(arrived);
    return tab;
  };
  const of = (tree, ...roles) => tree.filter(({ role }) => roles.includes(role));

  it('one table with a name, column heads, row heads and rows', async () => {
    const tab = await shown();
    const tree = await tab.ax();
    const tables = of(tree, 'table', 'grid');
    assert.equal(tables.length, 1, JSON.stringify(tables));
    assert.match(tables[0].name, /公开事项一览/);
    const heads = of(tree, 'columnheader').map(({ name }) => name.replace(/\s/g, ''));
    for (const head of ['领域', '公开事项', '一级事项', '二级事项', '公开内容（要素）', '公开时限', '公开主体', '公开渠道和载体']) assert.ok(heads.includes(head), `${head} among ${heads}`);
    const rowHeads = of(tree, 'rowheader').map(({ name }) => name);
    assert.ok(rowHeads.some(name => /^社会救助/.test(name)), rowHeads.slice(0, 5).join('|'));
    const drawn = await tab.evaluate(`${ROOT}.querySelectorAll('table tr').length`);
    assert.ok(of(tree, 'row').length >= Math.min(drawn, 5));
    await tab.close();
  });

  it('marks have words: a tick says 是, a channel its full name', async () => {
    const tab = await shown('/demo/county.html');
    const names = new Set((await tab.ax()).map(({ name }) => name));
    for (const name of ['是', '政府网站']) assert.ok(names.has(name), name);
    await tab.close();
  });

  it('the searchbox, the labelled checkboxes with their counts, the select, the buttons: each has a name', async () => {
    const tab = await shown();
    const tree = await tab.ax();
    assert.deepEqual(of(tree, 'searchbox').map(({ name }) => name), ['搜索公开事项']);
    const boxes = of(tree, 'checkbox').map(({ name }) => name.trim());
    assert.ok(boxes.length > 3);
    for (const name of boxes) assert.match(name, /^\S.* ?\d+$/);
    assert.ok(of(tree, 'group').some(({ name }) => name === '领域'));
    for (const { role, name, value } of of(tree, 'button', 'link', 'combobox', 'menuListPopup', 'checkbox', 'image', 'img')) {
      if (role === 'menuListPopup') continue;
      assert.ok(name.trim().length > 0, `a ${role} without a name (${value ?? ''})`);
    }
    await tab.close();
  });

  it('the count is a live status that says what was found', async () => {
    const tab = await shown();
    const status = async () => of(await tab.ax(), 'status').map(({ name, props }) => ({ name, live: props.live }));
    const text = `${ROOT}.querySelector('[role=status]').textContent.replace(/\\s+/g, ' ').trim()`;
    assert.match(await tab.evaluate(text), /^共 61 项$/);
    const [before] = await status();
    assert.equal(before.live, 'polite');
    await tab.evaluate(`window.region = ${ROOT}.querySelector('[role=status]')`);
    await tab.click('gk-catalogue >>> input[type=search]');
    await tab.type('办事指南');
    await tab.waitFor(`!/^共 61 项$/.test(${text})`);
    // The same node, with other words: a new one would not be read out.
    assert.equal(await tab.evaluate(`region.isConnected && region === ${ROOT}.querySelector('[role=status]')`), true);
    await tab.close();
  });

  it('headings lead through: the element’s own below the page’s, no level left out', async () => {
    for (const [width, least] of [[1280, 1], [390, 3]]) {
      const tab = await context.open(PAGE, { width, height: 900 });
      await tab.waitFor(`${EL} && ${EL}.dataset.state === 'ready' && ${ROOT}.querySelectorAll('tbody tr[data-id], article').length > 2`);
      const levels = of(await tab.ax(), 'heading').map(({ name, props }) => [props.level, name]);
      assert.ok(levels.length >= least, JSON.stringify(levels));
      levels.forEach(([level], i) => { if (i) assert.ok(level - levels[i - 1][0] <= 1, `${JSON.stringify(levels[i - 1])} is followed by ${JSON.stringify(levels[i])}`); });
      await tab.close();
    }
  });

  it('the item is a modal dialog with a name; what is behind it is gone from the tree', async () => {
    const tab = await shown();
    await tab.clickRole('link', '政策法规文件');
    await tab.waitFor(`${ROOT}.querySelector('dialog[open]') && ${ROOT}.querySelector('dialog .facts dd')`);
    await tab.settled();
    const tree = await tab.ax();
    const dialogs = of(tree, 'dialog');
    assert.deepEqual(dialogs.map(({ name, props }) => [name, props.modal]), [['政策法规文件', true]]);
    // 86 shows it as modal and keeps the rest in its tree all the same.
    if (context.name === 'current') assert.deepEqual(of(tree, 'table', 'searchbox'), []);
    for (const name of ['关闭', '打印本项']) assert.ok(of(tree, 'button').some(button => button.name === name), name);
    const heads = of(tree, 'heading').map(({ name }) => name);
    assert.ok(heads.includes('政策法规文件'), heads.join());
    for (const { role, name } of of(tree, 'link', 'img', 'image')) assert.ok(name.trim(), role);
    await tab.close();
  });

  it('every button of the item and of the sheet has a name', async () => {
    const tab = await shown();
    await tab.clickRole('link', '政策法规文件');
    await tab.waitFor(`${ROOT}.querySelector('dialog[open]') && ${ROOT}.querySelector('dialog .facts dd')`);
    assert.deepEqual(of(await tab.ax(), 'button').filter(({ name }) => !name.trim()), []);
    await tab.press('Escape');
    await tab.resize({ width: 390 });
    // 86 calls a button with aria-haspopup a combobox.
    await tab.clickRole(context.name === '86' ? 'combobox' : 'button', '筛选');
    await tab.waitFor(`${ROOT}.querySelector('dialog.sht[open]')`);
    assert.deepEqual(of(await tab.ax(), 'button').filter(({ name }) => !name.trim()), []);
    await tab.close();
  });

  it('in the reader’s forced colours controls keep their outlines and marks', async () => {
    if (context.name === '86') return;
    const tab = await shown('/demo/county.html');
    await tab.media({ forcedColors: true });
    await tab.settled();
    const look = await tab.evaluate(`(() => {
      const s = sel => getComputedStyle(${ROOT}.querySelector(sel));
      const box = s('.facets input[type=checkbox]'), field = s('input[type=search]'), tick = getComputedStyle(${ROOT}.querySelector('.y') || document.body, '::before');
      return { appearance: box.appearance, border: field.borderTopWidth, style: field.borderTopStyle, tick: tick.borderRightWidth + ' ' + tick.borderRightStyle };
    })()`);
    assert.deepEqual(look, { appearance: 'auto', border: '1px', style: 'solid', tick: '2px solid' });
    await tab.close();
  });

  it('letters twice as large: nothing is cut off, nothing is wider than the window', async () => {
    for (const width of [360, 1280]) {
      const tab = await context.open(PAGE, { width: width / 2, height: 450, scale: 2 });
      await tab.waitFor(`${EL} && ${EL}.dataset.state === 'ready' && ${ROOT}.querySelectorAll('tbody tr[data-id], article').length > 2`);
      await tab.settled();
      assert.ok(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') <= 0, `at ${width}`);
      await tab.close();
    }
  });
});
