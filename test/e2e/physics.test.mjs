/** The element stands on pages that are not ours: policies, encodings, patched prototypes, hostile sheets, two versions, no script. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { drawn, fallbackShown, faults, onEngines, ready, site } from './site.mjs';

const PAGES = '/test/e2e/pages';

onEngines('physics', ['current', '86', '79'], context => {
  const { name, open } = context;

  for (const page of ['plain', 'head', 'head-inline', 'module', 'whole', 'injected']) {
    it(`${page}: draws, asks nobody else, leaves no error`, async () => {
      const tab = await open(`${PAGES}/${page}.html`);
      await tab.waitFor(ready('one'));
      const foreign = tab.requests.filter(({ url }) => !url.startsWith(context.server.url) && !/^(?:data|blob):/.test(url));
      assert.deepEqual(foreign, []);
      assert.deepEqual(faults(tab), []);
      await tab.close();
    });
  }

  it('fetches code and data once each', async () => {
    // A server of its own: what pages before asked for in idle time comes late.
    const server = await site();
    const tab = await context.browser.newPage();
    await tab.goto(`${server.url}${PAGES}/plain.html`);
    await tab.waitFor(ready('one'));
    await tab.settled();
    await tab.close();
    await server.close();
    // The preload and the fetch that takes it are one request at the server.
    const counts = {};
    for (const { path } of server.requests) counts[path] = (counts[path] ?? 0) + 1;
    assert.equal(counts[`${PAGES}/catalogue.json`], 1);
    assert.deepEqual(Object.entries(counts).filter(([, n]) => n > 1), []);
  });

  it('<div data-gk> becomes the element; handlers and styles do not pass', async () => {
    const tab = await open(`${PAGES}/embed.html`);
    await tab.waitFor(`document.querySelector('#host > gk-catalogue').dataset.state === 'ready'`);
    assert.deepEqual(await tab.evaluate(`[...document.querySelector('#host > gk-catalogue').attributes].map(a => a.name).filter(n => !n.startsWith('data-')).sort()`), ['heading', 'src']);
    assert.equal(await tab.evaluate(`document.querySelector('#host > gk-catalogue > table') !== null`), true);
    assert.equal(await tab.evaluate(`document.querySelector('#other').innerHTML`), '别的组件');
    await tab.close();
  });

  for (const [mode, works] of [['csp', true], ['tt-open', true], ['tt-gk', true], ['tt-lit', true], ['tt-none', name === '79']]) {
    it(`${mode}: ${works ? 'draws' : 'keeps the static content, one warning'}, no violation`, async () => {
      for (const page of ['plain', 'whole']) {
        const tab = await open(`/-/${mode}${PAGES}/${page}.html`);
        if (works) {
          await tab.waitFor(ready('one'));
          // 79 does not know the directives; a name that is not allowed is reported by the engine although we catch it.
          assert.deepEqual(faults(tab).filter(text => !/TrustedTypePolicy named 'gk-sdk'|Unrecognized Content-Security-Policy directive/.test(text)), []);
        } else {
          await tab.waitFor(fallbackShown('one'));
          await tab.until(() => tab.console.some(c => c.type === 'warning' && c.text.includes('gk-sdk')), 'the warning');
          assert.equal(tab.console.filter(c => c.type === 'warning').length, 1);
          assert.deepEqual(tab.exceptions, []);
        }
        await tab.close();
      }
    });
  }

  it('a second Lit on the page lives on, whatever policies are allowed', async () => {
    for (const mode of ['csp', 'tt-open']) {
      const tab = await open(`/-/${mode}${PAGES}/second-lit.html`);
      await tab.waitFor(ready('one'));
      await tab.waitFor(`document.getElementById('host').shadowRoot.textContent.includes('host lit')`);
      await tab.close();
    }
    if (name === '79') return;
    const tab = await open(`/-/tt-lit${PAGES}/second-lit.html`);
    await tab.waitFor(`document.getElementById('host').shadowRoot.textContent.includes('host lit')`);
    await tab.until(() => tab.console.some(c => c.type === 'warning' && c.text.includes('gk-sdk')), 'the warning');
    assert.equal(await tab.evaluate(fallbackShown('one')), true);
    assert.deepEqual(tab.exceptions, []);
    await tab.close();
  });

  it('a GBK page shows no mojibake', async () => {
    const utf8 = await open(`${PAGES}/plain.html`);
    await utf8.waitFor(ready('one'));
    // Rooms that load after the list belong to what is compared.
    await utf8.waitFor("document.getElementById('one').shadowRoot.querySelector('.opt') && document.getElementById('one').shadowRoot.querySelector('select')");
    await utf8.settled();
    const expected = await utf8.evaluate(drawn('one'));
    await utf8.close();
    for (const page of ['plain', 'whole']) {
      const tab = await open(`/-/gbk${PAGES}/${page}.html`);
      assert.match(await tab.evaluate('document.characterSet'), /^GBK$/i);
      await tab.waitFor(ready('one'));
      await tab.waitFor(`${drawn('one')} === ${JSON.stringify(expected)}`);
      await tab.close();
    }
  });

  for (const when of ['before', 'after']) {
    it(`Prototype.js ${when} us: draws and searches`, async () => {
      const tab = await open(`${PAGES}/prototype-${when}.html`);
      await tab.waitFor(ready('one'));
      assert.doesNotMatch(await tab.evaluate(drawn('one')), /from the host page/);
      assert.deepEqual(faults(tab), []);
      await tab.close();
    });
  }

  it('hostile host CSS changes nothing inside', async () => {
    const look = `(() => { const s = el => { const c = getComputedStyle(el); return [c.display, c.visibility, c.color, c.fontSize, c.letterSpacing, c.lineHeight, c.transitionDuration].join('|'); };
      return [...document.getElementById('one').shadowRoot.querySelectorAll('.root, .root *')].map(el => el.localName + ' ' + s(el)); })()`;
    const looks = [];
    for (const page of ['plain', 'hostile-css']) {
      const tab = await open(`${PAGES}/${page}.html`);
      await tab.waitFor(ready('one'));
      // Rooms that load after the list: both pages must have all of them.
      await tab.waitFor("document.getElementById('one').shadowRoot.querySelector('.opt') && document.getElementById('one').shadowRoot.querySelector('select')");
      await tab.settled();
      looks.push(await tab.evaluate(look));
      await tab.close();
    }
    assert.deepEqual(looks[1], looks[0]);
  });

  it('two versions: the first serves, the second says so once, nothing throws', async () => {
    const tab = await open(`${PAGES}/two-versions.html`);
    await tab.waitFor(`${ready('one')} && ${ready('two')}`);
    assert.equal(tab.console.filter(c => c.text.includes('9.9.9')).length, 1);
    assert.deepEqual(tab.exceptions, []);
    await tab.close();
    const twice = await open(`${PAGES}/two-elements.html`);
    await twice.waitFor(ready('one'));
    await twice.until(() => twice.console.some(c => c.text.includes('already defined')), 'the second copy says so');
    assert.equal(twice.console.filter(c => c.text.includes('<gk-catalogue>')).length, 1);
    assert.deepEqual(twice.exceptions, []);
    await twice.close();
  });

  it('moved, cloned, removed, re-added, written again as HTML: the same records come back', async () => {
    const tab = await open(`${PAGES}/plain.html`);
    await tab.waitFor(ready('one'));
    await tab.evaluate(`(() => { const box = document.createElement('section'); document.body.append(box); box.append(document.getElementById('one')); })()`);
    await tab.waitFor(ready('one'));
    await tab.evaluate(`(() => { const copy = document.getElementById('one').cloneNode(true); copy.id = 'copy'; document.body.append(copy); })()`);
    await tab.waitFor(ready('copy'));
    await tab.evaluate(`(() => { const el = document.getElementById('one'); el.remove(); document.body.append(el); for (let i = 0; i < 50; i++) { el.remove(); document.body.append(el); } })()`);
    await tab.waitFor(ready('one'));
    // jQuery's .html(x.html())
    await tab.evaluate(`document.body.innerHTML = document.body.innerHTML`);
    await tab.waitFor(`${ready('one')} && ${ready('copy')}`);
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('added late, inside something else: found', async () => {
    const tab = await open(`${PAGES}/plain.html`);
    await tab.waitFor(ready('one'));
    await tab.evaluate(`(() => { const box = document.createElement('div'); box.innerHTML = '<p><gk-catalogue id="late" src="catalogue.json"></gk-catalogue></p>'; document.body.append(box); })()`);
    await tab.waitFor(ready('late'));
    await tab.close();
  });

  it('scripts off, or the file blocked: the static table is read', async () => {
    const off = await open(`${PAGES}/plain.html`, { js: false });
    assert.equal(await off.evaluate(fallbackShown('one')), true);
    await off.close();
    const blocked = await open(`${PAGES}/plain.html`, { blocked: ['*gk-catalogue.js*'] });
    await blocked.until(() => blocked.console.some(c => c.text.includes('could not be loaded')), 'the warning');
    assert.equal(await blocked.evaluate(fallbackShown('one')), true);
    await blocked.close();
  });

  it('an engine without shadow DOM is left alone', async () => {
    const tab = await open(`${PAGES}/plain.html`, { before: ['delete Element.prototype.attachShadow'] });
    await tab.settled();
    assert.equal(await tab.evaluate(fallbackShown('one')), true);
    assert.deepEqual([...tab.exceptions, ...tab.console], []);
    await tab.close();
  });
});
