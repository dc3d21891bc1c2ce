/** Every way in which a data file does not arrive, in front of <gk-catalogue>: an end, in words, and the page untouched. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FAULTS } from '../../scripts/faults.mjs';
import { launch } from '../engines/cdp.mjs';
import { engines } from '../engines/engines.mjs';
import { site } from './site.mjs';

const FILE = '/demo/data/township-shidian.json';

/** Mode → code, or what it is read as all the same. Engines differ in what they hand out of a spoilt body. */
const EXPECTED = {
  404: 'http-404', 410: 'http-404', 403: 'http-other', 500: 'http-5xx', 502: 'http-5xx', 204: 'empty-body', empty: 'empty-body',
  'html-login': 'not-json', 'not-json': 'not-json', truncated: 'not-json', 'truncated-gzip': 'network not-json', 'plain-as-gzip': 'network',
  utf16: 'wrong-encoding', huge: 'too-large', 'redirect-loop': 'network', deep: 'too-deep', reset: 'network',
  'slow-drip': 'timeout', stall: 'timeout', silent: 'timeout',
  'wrong-type': 61, bom: 61, gbk: 61, 'slow-good': 61, 'proto-keys': 'invalid',
};
/** Nothing wrong with the transport: one record, and it has no name. */
const READ = Object.keys(EXPECTED).filter(mode => typeof EXPECTED[mode] === 'number');

const ENGINES = engines(['current', '86']);

// Side by side: it is mostly waiting for servers that never answer.
describe('faults', { concurrency: 2 }, () => {
  let server;
  const browsers = {};
  before(async () => {
    server = await site();
    for (const engine of ENGINES) if (!engine.missing) browsers[engine.name] = await launch(engine);
  });
  after(async () => {
    for (const name of Object.keys(browsers)) await browsers[name].close();
    await server?.close();
  });
  const open = async (engine, path) => {
    const page = await browsers[engine.name].newPage();
    await page.goto(server.url + path);
    return page;
  };

  for (const engine of ENGINES) it(`all modes at once: each ends within 15 s in its code, a sentence and a telephone; the rest of the page stands (Chromium ${engine.name})`, { skip: engine.missing ?? false }, async () => {
    const modes = Object.keys(FAULTS);
    assert.deepEqual(modes.filter(mode => EXPECTED[mode] === undefined), [], 'what is expected of these?');
    const tab = await open(engine, '/test/e2e/pages/catalogue.json');
    await tab.evaluate(`(() => {
      document.documentElement.innerHTML = '<head><meta charset="utf-8"><meta name="gk-phone" content="0955-4000099"><title>x</title></head><body><h1>本页的标题</h1></body>';
      window.errors = []; window.begun = performance.now();
      addEventListener('gk-error', e => errors.push({ mode: e.target.id, code: e.detail.code, message: e.detail.message, ms: performance.now() - begun }));
      addEventListener('gk-load', e => errors.push({ mode: e.target.id, load: e.detail.count, stale: e.detail.stale, ms: performance.now() - begun }));
      for (const mode of ${JSON.stringify(modes)}) {
        const el = document.createElement('gk-catalogue');
        el.id = mode; el.setAttribute('src', '/-/fault/' + mode + '${FILE}'); el.innerHTML = '<p>原有的 ' + mode + '</p>';
        document.body.append(el);
      }
      document.body.insertAdjacentHTML('beforeend', '<p id="last">页面的最后一段</p>');
      window.page = [...document.body.children].map(el => el.outerHTML.replace(/ data-[a-z]+="[^"]*"/g, ''));
      const script = document.createElement('script'); script.src = '/dist/cdn/gk.js'; document.head.append(script);
    })()`);
    const STATES = `Object.fromEntries([...document.querySelectorAll('gk-catalogue')].map(el => [el.id, el.dataset.state || '']))`;
    await tab.until(async () => Object.values(await tab.evaluate(STATES)).every(state => state && state !== 'loading' && state !== 'idle'), 'every mode to end', 30_000)
      .catch(async error => assert.fail(`${error.message} ${JSON.stringify(await tab.evaluate(STATES))}`));
    await tab.waitFor(`[...document.querySelectorAll('gk-catalogue')].every(el => el.shadowRoot.querySelector('.root').innerText.trim().length > 10)`);
    const errors = await tab.evaluate('errors');
    const states = await tab.evaluate(STATES);
    for (const mode of modes) {
      const said = errors.filter(error => error.mode === mode);
      const text = await tab.evaluate(`document.getElementById('${mode}').shadowRoot.querySelector('.root').innerText`);
      const fallback = await tab.evaluate(`document.getElementById('${mode}').firstElementChild.getClientRects().length > 0`);
      if (READ.includes(mode)) {
        assert.deepEqual([states[mode], said.map(({ load }) => load)], ['ready', [EXPECTED[mode]]], mode);
        assert.match(text, /最低生活保障|政策法规/, mode);
        assert.equal(fallback, false, mode);
      } else {
        assert.equal(states[mode], EXPECTED[mode] === 'invalid' ? 'invalid' : 'error', mode);
        assert.equal(fallback, true, `${mode}: the fallback is shown again`);
        if (EXPECTED[mode] === 'invalid') continue;
        assert.equal(said.length, 1, `${mode}: ${JSON.stringify(said)}`);
        assert.ok(said[0].ms < 20_000, `${mode} took ${Math.round(said[0].ms)} ms, script and waiting for a connection included`);
        assert.ok(EXPECTED[mode].split(' ').includes(said[0].code), `${mode}: ${said[0].code}`);
        assert.match(text, /目录没有读出来[\s\S]*不是您的操作有误/, mode);
        assert.match(text, /0955-4000099/, mode);
        assert.doesNotMatch(text, /undefined|null|Error|http-|[a-z]{6,}(?! )/, mode);
      }
    }
    assert.deepEqual(await tab.evaluate(`[...document.body.children].map(el => el.outerHTML.replace(/ data-[a-z]+="[^"]*"/g, ''))`), await tab.evaluate('page'));
    assert.deepEqual(await tab.evaluate('Object.keys(Object.prototype)'), []);
    assert.deepEqual(tab.exceptions, []);
    await tab.close();
  });

  for (const engine of ENGINES) it(`no network: the sentence, and it is read when the network is back and the reader asks again (Chromium ${engine.name})`, { skip: engine.missing ?? false }, async () => {
    const tab = await open(engine, '/test/e2e/pages/plain.html');
    await tab.waitFor(`document.getElementById('one').dataset.state === 'ready'`);
    // The words of a failure are read beforehand, as on a page that had one.
    await tab.evaluate(`(() => { const el = document.createElement('gk-catalogue'); el.id = 'first'; el.setAttribute('src', '/no-such-file.json'); document.body.append(el); })()`);
    await tab.waitFor(`document.getElementById('first').dataset.state === 'error' && document.getElementById('first').shadowRoot.querySelector('[role=alert]')`);
    await tab.offline(true);
    await tab.waitFor(`fetch('/demo/index.html').then(() => false, () => true)`);
    await tab.evaluate(`(() => { const el = document.createElement('gk-catalogue'); el.id = 'off'; el.setAttribute('src', '${FILE}'); document.body.append(el); })()`);
    await tab.waitFor(`document.getElementById('off').dataset.state === 'error'`);
    await tab.waitFor(`/没有连上数据服务器/.test(document.getElementById('off').shadowRoot.textContent)`);
    await tab.offline(false);
    await tab.waitFor(`fetch('/demo/index.html').then(() => true, () => false)`);
    await tab.click('#off >>> button');
    await tab.waitFor(`document.getElementById('off').dataset.state === 'ready'`);
    assert.deepEqual(tab.exceptions, []);
    await tab.close();
  });
});
