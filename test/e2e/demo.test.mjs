/** Every demo page, as a reader opens it: old and new engines, a phone's width, scripts off, from a disk. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../engines/engines.mjs';
import { faults, onEngines } from './site.mjs';

const DEMO = join(ROOT, 'demo');
const PAGES = readdirSync(DEMO).filter(name => name.endsWith('.html')).sort();
const PHONE = { width: 360, height: 780, mobile: true };
const read = name => readFileSync(join(DEMO, name), 'utf8');

/** Each element has come to the state that the page says, `ready` where it says nothing, and shows words. */
const ARRIVED = `(() => {
  for (const host of document.querySelectorAll('[data-gk]')) if (!host.querySelector('gk-' + host.dataset.gk)) return false;
  for (const el of document.querySelectorAll('gk-catalogue')) {
    if (!(el.dataset.expect || 'ready').split(' ').includes(el.dataset.state)) return false;
    if (el.dataset.state !== 'loading' && el.shadowRoot.querySelector('.root').innerText.trim().length < 10) return false;
  }
  return true;
})()`;

/** What the page asks for on purpose and does not get. */
const expected = name => name === 'states.html' ? /no-such-file\.json|\/-\/fault\// : /^$/;
const errors = (tab, name) => [...faults({ ...tab, exceptions: tab.exceptions, console: tab.console, logs: tab.logs.filter(log => !expected(name).test(log.url ?? '')) })];
const foreign = (tab, base) => tab.requests.map(({ url }) => url).filter(url => !url.startsWith(base) && !/^(?:data|blob|about):/.test(url));

/** How much wider than the window, px; without scripts no frame is ever called back, and none is waited for. */
async function wide(tab, scripts = true) {
  if (scripts) await tab.settled();
  return tab.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
}

describe('demo pages as files', () => {
  const links = name => [...read(name).replace(/<pre[^]*?<\/pre>/g, '').matchAll(/\b(?:src|href|previous|data-gk-src)="([^"]*)"/g)].map(([, to]) => to.replace(/&amp;/g, '&'));

  it('the index leads to each of them', () => {
    const listed = new Set(links('index.html'));
    assert.deepEqual(PAGES.filter(name => name !== 'index.html' && !listed.has(name)), []);
  });

  for (const name of PAGES) {
    it(`${name}: every link leads to a file of ours, and it says 示例数据`, () => {
      for (const to of links(name)) {
        // Addresses in the records themselves end in the reserved `.example`: shown as links, never asked for.
        if (/^#|no-such-file|^https:\/\/[\w.]+\.example\//.test(to)) continue;
        assert.doesNotMatch(to, /^(?:https?:)?\/\//, to);
        const path = to.replace(/[?#].*/, '').replace(/^\.\.\/-\/(?:fault\/[^/]+|[^/]+)\//, '../');
        assert.ok(existsSync(join(DEMO, path)), to);
      }
      assert.match(read(name), /<title>[^<]*示例数据/);
      assert.match(read(name), /<b>示例数据<\/b>/);
    });

    it(`${name}: no inline script or style, and content inside every element`, () => {
      const html = read(name);
      assert.doesNotMatch(html, /<style|\sstyle="|\son\w+="|<script(?![^>]*(?:\ssrc=|type="application\/(?:ld\+)?json"))/i);
      for (const [whole, , inside] of html.matchAll(/<(gk-catalogue)[^>]*>([\s\S]*?)<\/\1>/g)) {
        if (!whole.includes('data-expect="loading error"')) assert.match(inside, /<p[ >]|<table/, whole.slice(0, 80));
      }
    });
  }

  it('the written-out rows are those that gk render writes today', () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'gk-demo-')), 'prerendered.html');
    copyFileSync(join(DEMO, 'prerendered.html'), copy);
    execFileSync(process.execPath, ['dist/cli/gk.js', 'render', 'demo/data/catalogue.json', '--limit', '25', '--into', copy, '--target', 'mulu'], { cwd: ROOT, stdio: 'ignore' });
    assert.equal(readFileSync(copy, 'utf8'), read('prerendered.html'), 'node dist/cli/gk.js render demo/data/catalogue.json --limit 25 --into demo/prerendered.html --target mulu');
    rmSync(dirname(copy), { recursive: true });
  });

  it('style and script are ASCII: the GBK page links them without a charset', () => {
    for (const file of ['demo.css', 'demo.js', 'legacy/old.css', 'legacy/old.js']) assert.doesNotMatch(read(file), /[^\0-\x7f]/, file);
  });
});

onEngines('demo', ['current', '86', '79'], context => {
  const { name: engine, open } = context;

  for (const name of PAGES) {
    it(`${name}: arrives, no error, nobody else is asked, fits a phone`, async () => {
      const tab = await open(`/demo/${name}`, PHONE);
      await tab.waitFor(name === 'large.html' ? `!document.getElementById('start').disabled` : ARRIVED, { timeout: 20_000 });
      assert.deepEqual(errors(tab, name), []);
      assert.deepEqual(foreign(tab, context.server.url), []);
      assert.ok((await wide(tab)) <= 0, `${await wide(tab)} px too wide at 360`);
      if (engine === 'current') {
        for (const width of [768, 1280]) {
          await tab.resize({ width, height: 900, mobile: false });
          assert.ok((await wide(tab)) <= 0, `${await wide(tab)} px too wide at ${width}`);
        }
        assert.deepEqual(errors(tab, name), []);
      }
      await tab.close();
    });
  }

  if (engine === 'current') {
    for (const name of PAGES) {
      it(`${name}: with scripts off the written content is what is read`, async () => {
        const tab = await open(`/demo/${name}`, { ...PHONE, js: false });
        const hidden = await tab.evaluate(`[...document.querySelectorAll('gk-catalogue, [data-gk]')].filter(el => el.children.length)
          .filter(el => el.innerText.trim().length < 8 || ![...el.children].some(child => child.getClientRects().length > 0)).map(el => el.outerHTML.slice(0, 80))`);
        assert.deepEqual(hidden, []);
        assert.match(await tab.evaluate('document.body.innerText'), /示例数据/);
        assert.ok((await wide(tab, false)) <= 0, `${await wide(tab, false)} px too wide at 360`);
        await tab.close();
      });
    }

    it('large.html: 100,000 items when they are asked for', async () => {
      const tab = await open('/demo/large.html');
      await tab.click('#start');
      await tab.waitFor(`document.querySelector('gk-catalogue').dataset.state === 'ready' && document.getElementById('said').textContent.includes('100000')`, { timeout: 60_000 });
      assert.deepEqual(errors(tab, 'large.html'), []);
      await tab.close();
    });
  }

  for (const [mode, page] of [['tt-gk', 'strict-csp.html'], ['csp', 'county.html'], ['gbk', 'gbk.html'], ['gbk', 'legacy.html']]) {
    it(`${page} served as /-/${mode}/: arrives without an error`, async () => {
      const tab = await open(`/-/${mode}/demo/${page}`, PHONE);
      await tab.waitFor(ARRIVED, { timeout: 20_000 });
      assert.deepEqual(errors(tab, page).filter(text => !/Unrecognized Content-Security-Policy directive/.test(text)), []);
      if (page === 'strict-csp.html') await tab.waitFor(`!document.querySelector('[data-if=strict]').hidden && document.getElementById('policy').textContent.includes('gk-sdk')`);
      if (page === 'gbk.html') {
        assert.equal(await tab.evaluate(`document.getElementById('charset').textContent`), 'GBK');
        assert.match(await tab.evaluate(`document.querySelector('gk-catalogue').shadowRoot.querySelector('.root').innerText`), /农村危房改造/);
      }
      await tab.close();
    });
  }

  it('states.html: the line breaks, the last good copy is shown with its date', async () => {
    const tab = await open('/demo/states.html', PHONE);
    await tab.waitFor(ARRIVED, { timeout: 20_000 });
    // The copy is kept in idle time; the reader's hand is slower than that.
    await tab.waitFor(`new Promise((done, failed) => {
      const ask = indexedDB.open('gk', 1);
      ask.onerror = failed;
      ask.onupgradeneeded = () => ask.transaction.abort();
      ask.onsuccess = () => {
        const keys = ask.result.transaction('cache').objectStore('cache').getAllKeys();
        keys.onsuccess = () => { ask.result.close(); done(keys.result.some(key => String(key).includes('wfgz'))); };
      };
    })`, { timeout: 20_000 });
    // Cards far away take their real height when they come near: first there, then the click.
    await tab.place('#cut');
    await tab.settled();
    await tab.click('#cut');
    await tab.waitFor(`document.getElementById('stale').hasAttribute('data-stale') && document.getElementById('stale').shadowRoot.querySelector('.root').innerText.includes('数据截至')`, { timeout: 20_000 });
    assert.deepEqual(tab.exceptions, []);
    await tab.close();
  });

  it('source.html: two elements, one request', async () => {
    context.server.requests.length = 0;
    const tab = await open('/demo/source.html');
    await tab.waitFor(ARRIVED, { timeout: 20_000 });
    assert.equal(context.server.requests.filter(({ path }) => path.includes('hjgl.json')).length, 1);
    await tab.close();
  });

  it('legacy.html: the article written anew as HTML comes back', async () => {
    const tab = await open('/demo/legacy.html');
    await tab.waitFor(ARRIVED, { timeout: 20_000 });
    await tab.evaluate(`document.querySelector('gk-catalogue').mark = 1`);
    await tab.click('.size');
    await tab.waitFor(`!document.querySelector('gk-catalogue').mark && ${ARRIVED}`, { timeout: 20_000 });
    assert.deepEqual(errors(tab, 'legacy.html'), []);
    await tab.close();
  });

  it('events.html: what is said stands in the list', async () => {
    const tab = await open('/demo/events.html');
    await tab.waitFor(`document.getElementById('log').innerText.includes('gk-load')`);
    await tab.close();
  });

  if (engine !== '79') {
    it('file.html: from a disk, without a server', async () => {
      const tab = await context.browser.newPage(PHONE);
      await tab.goto(pathToFileURL(join(DEMO, 'file.html')).href);
      await tab.waitFor(`${ARRIVED} && document.querySelector('gk-catalogue').shadowRoot.querySelector('.root').innerText.includes('最低生活保障')`);
      assert.deepEqual(errors(tab, 'file.html'), []);
      assert.deepEqual(tab.requests.filter(({ url }) => !url.startsWith('file:')), []);
      await tab.close();
    });
  }
});
