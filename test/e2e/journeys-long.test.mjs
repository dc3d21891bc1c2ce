/** Long lists in real windows: whole up to 1,000 rows, windowed above, growing while they are read; no place is ever blank. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faults, onEngines, ready } from './site.mjs';

/** In the page: what the tests ask of a catalogue. */
const TOOLS = `
  window.many = count => ({ spec: 'gk/1', kind: 'catalogue', title: '共' + count + '项', updated: '2026-09-18', publisher: { name: '某县' },
    items: Array.from({ length: count }, (_, i) => ({ id: 'n' + i, number: String(i + 1), field: '领域' + Math.floor(i / Math.ceil(count / 10)), path: ['一级' + Math.floor(i / 4), '事项' + i], content: ['第' + i + '项内容'.repeat(1 + i % 30)], publishers: ['县民政局'] })) });
  window.put = data => {
    document.body.textContent = '';
    history.replaceState(null, '', location.pathname);
    const el = document.createElement('gk-catalogue');
    el.id = 'long';
    if (typeof data === 'string') el.src = data; else el.data = data;
    document.body.append(el);
  };
  window.root = () => document.getElementById('long').shadowRoot;
  window.rows = () => [...root().querySelectorAll('tbody tr[data-id]')];
  window.count = () => { const status = root().querySelector('[role=status]'); return status ? status.textContent.replace(/\\s+/g, ' ').trim() : ''; };
  /** Places in the window where a row ought to stand and none does. */
  window.blanks = () => {
    const table = root().querySelector('table'), box = table.getBoundingClientRect(), head = table.tHead.getBoundingClientRect(), found = [];
    for (let y = Math.max(1, head.bottom + 2); y < Math.min(innerHeight - 1, box.bottom - 2); y += 20) {
      const hit = root().elementFromPoint(box.left + box.width / 2, y);
      if (!hit || !hit.closest('tbody tr[data-id], thead')) found.push(y);
    }
    return found;
  };
  window.painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  /** The true number of each row drawn, spans that stay in their body, one cell a column. */
  window.wrong = () => {
    const table = root().querySelector('table'), found = [];
    for (const row of rows()) if (sorted() === false && row.getAttribute('aria-rowindex') !== String(Number(row.dataset.id.slice(1)) + 3)) found.push(row.dataset.id + ' is ' + row.getAttribute('aria-rowindex'));
    const width = table.querySelectorAll('col').length;
    for (const body of table.querySelectorAll('tbody:not([aria-hidden])')) {
      const cells = [...body.rows].map(() => 0);
      [...body.rows].forEach((row, y) => { for (const cell of row.cells) for (let dy = 0; dy < cell.rowSpan; dy++) { if (y + dy >= cells.length) found.push('a span leaves its body'); else cells[y + dy] += cell.colSpan; } });
      cells.forEach((sum, y) => { if (sum !== width) found.push(body.rows[y].dataset.id + ' has ' + sum + ' of ' + width + ' cells'); });
    }
    return found;
  };
  window.sorted = () => root().querySelector('[aria-sort]') !== null;
  window.search = q => { const box = root().querySelector('input[type=search]'); box.value = q; box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); };
`;

onEngines('long lists', ['current', '86'], context => {
  /** A list on a page of its own, its first rows drawn. */
  const list = async (what, before = []) => {
    const tab = await context.open('/test/e2e/pages/plain.html', { before });
    await tab.waitFor(ready('one'));
    await tab.evaluate(TOOLS);
    await tab.evaluate(`put(${what})`);
    await tab.waitFor('rows().length > 3');
    return tab;
  };
  const filled = async (tab, what) => {
    await tab.waitFor('blanks().length === 0').catch(async error => assert.fail(`${what}: blank at ${await tab.evaluate('blanks().slice(0, 3).join()')}, rows from ${await tab.evaluate('rows()[0].dataset.id')}: ${error.message}`));
    assert.deepEqual(await tab.evaluate('wrong()'), [], what);
  };

  it('1,000 rows stand whole in the page, 1,001 are windowed with true numbers wherever one jumps', async () => {
    const tab = await list('many(1000)');
    await tab.waitFor('rows().length === 1000', { timeout: 25_000 });
    assert.deepEqual(await tab.evaluate(`[root().querySelectorAll('tbody[aria-hidden]').length, root().querySelector('table').getAttribute('aria-rowcount')]`), [0, '1002']);
    assert.deepEqual(await tab.evaluate('wrong()'), []);
    await tab.evaluate('put(many(1001))');
    await tab.waitFor(`root() && rows().length > 3 && count() === '共 1001 项'`);
    await filled(tab, 'at the top');
    assert.equal(await tab.evaluate(`root().querySelector('table').getAttribute('aria-rowcount')`), '1003');
    for (const share of [0.5, 0.1, 0.97, 0.33, 0.66, 0]) {
      await tab.evaluate(`scrollTo(0, ${share} * document.documentElement.scrollHeight)`);
      await filled(tab, `at ${share}`);
      const drawn = await tab.evaluate('rows().length');
      assert.ok(drawn < 150, `${drawn} rows at ${share}`);
    }
    await tab.waitFor(`scrollTo(0, document.documentElement.scrollHeight), rows().some(row => row.dataset.id === 'n1000')`);
    await filled(tab, 'at the end');
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('in small steps down and up it is never blank after a frame', async () => {
    const tab = await list('many(3000)');
    for (const step of [400, 900, -700]) {
      const blank = await tab.evaluate(`(async () => { const found = []; for (let i = 0; i < 10; i++) { scrollBy(0, ${step}); await painted(); if (blanks().length) found.push(i); } return found; })()`);
      assert.deepEqual(blank, [], `steps of ${step}`);
    }
    await tab.close();
  });

  it('another order or another search while far down: what is in sight is drawn', async () => {
    const tab = await list('many(3000)');
    await tab.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)');
    await filled(tab, 'half way');
    await tab.evaluate(`root().querySelector('thead button.sort').click()`);
    await tab.waitFor('sorted()');
    await filled(tab, 'sorted half way');
    for (const [q, hits] of [['事项1', 1111], ['事项12', 111], ['', 3000]]) {
      await tab.evaluate(`search('${q}')`);
      await tab.waitFor(`count() === '共 ${hits} 项'`);
      await filled(tab, `${hits} hits half way`);
    }
    await tab.close();
  });

  it('a list that is being read grows at its end: scroll, focus and what is drawn stay', async () => {
    // A body that comes when it is told.
    const slow = `(() => {
      const real = window.fetch; let control;
      window.fetch = (url, init) => String(url).includes('/streamed.json')
        ? Promise.resolve(new Response(new ReadableStream({ start: c => { control = c; } }), { headers: { 'content-type': 'application/json' } })) : real.call(window, url, init);
      window.send = text => control.enqueue(new TextEncoder().encode(text));
      window.end = () => control.close();
    })()`;
    const tab = await context.open('/test/e2e/pages/plain.html', { before: [slow] });
    await tab.waitFor(ready('one'));
    await tab.evaluate(TOOLS);
    await tab.evaluate(`(() => {
      const { items, ...head } = many(2400);
      window.part = (from, to) => items.slice(from, to).map(item => JSON.stringify(item)).join(',');
      window.begin = JSON.stringify(head).slice(0, -1) + ',"items":[';
      put('/streamed.json');
    })()`);
    await tab.waitFor(`(() => { try { send(begin + part(0, 600)); return true; } catch { return false; } })()`);
    await tab.waitFor(`rows().length > 5 && /已读/.test(count())`);
    await tab.evaluate(`scrollTo(0, 300), rows()[3].querySelector('a').focus({ preventScroll: true })`);
    const look = `({ y: scrollY, name: root().activeElement && root().activeElement.textContent, top: Math.round(root().activeElement ? root().activeElement.getBoundingClientRect().top : -1) })`;
    const before = await tab.evaluate(look);
    assert.equal(before.name, '事项3');
    await tab.evaluate(`send(',' + part(600, 1800))`);
    await tab.waitFor(`Number(root().querySelector('[role=status] b').textContent) > 600`);
    await tab.evaluate(`send(',' + part(1800, 2400) + ']}'), end()`);
    await tab.waitFor(`count() === '共 2400 项'`);
    await tab.settled();
    const after = await tab.evaluate(look);
    assert.equal(after.name, before.name);
    assert.ok(Math.abs(after.top - before.top) <= 2, `the row moved from ${before.top} to ${after.top}`);
    await filled(tab, 'after it was read');
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('the focus never goes to another item when its row is scrolled out of the window', async () => {
    const tab = await list('many(3000)');
    await tab.evaluate(`rows()[2].querySelector('a').focus()`);
    await tab.evaluate('scrollTo(0, document.documentElement.scrollHeight * 0.6)');
    await filled(tab, 'far down');
    const now = await tab.evaluate(`root().activeElement && root().activeElement.matches('tbody a') ? root().activeElement.textContent : ''`);
    assert.ok(now === '' || now === '事项2', now);
    await tab.close();
  });
});
