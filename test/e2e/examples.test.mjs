/** The examples, built with the packed package and opened: a framework gives the data, hears the events, changes the theme. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { buildExamples, examples, missing, SITE } from '../../scripts/examples.mjs';
import { serve } from '../../scripts/server.mjs';
import { faults, onEngines } from './site.mjs';

const FRAMEWORKS = ['react', 'vue', 'svelte'];
let server;

before(async () => {
  await buildExamples();
  server = await serve({ root: SITE });
});
after(() => server?.close());

const ELEMENT = `document.querySelector('gk-catalogue')`;
const shows = word => `(() => { const el = ${ELEMENT}; return Boolean(el) && el.dataset.state === 'ready' && el.shadowRoot.querySelector('.root').innerText.includes('${word}'); })()`;
const said = text => `document.getElementById('said').textContent.includes('${text}')`;

onEngines('examples', ['current'], context => {
  for (const name of examples()) {
    const absent = missing(name);
    it(name, { skip: absent.length ? `${absent.join(', ')} not installed` : false }, async () => {
      const tab = await context.browser.newPage({ width: 1100, height: 800 });
      await tab.goto(`${server.url}/${name}/index.html`);
      if (FRAMEWORKS.includes(name)) {
        await tab.waitFor(`${ELEMENT} && ${ELEMENT}.dataset.state === 'idle'`);
        await tab.clickRole('button', '读取');
      }
      if (name === 'jquery') await tab.clickRole('button', '事项目录');
      await tab.waitFor(shows('最低生活保障'), { timeout: 20_000 });
      await tab.waitFor(said(name === 'cms' ? '读到 3 项' : '读到 10 项'));
      if (FRAMEWORKS.includes(name)) {
        await tab.clickRole('button', '长者版');
        await tab.waitFor(`${ELEMENT}.shadowRoot.querySelector('.root').hasAttribute('data-elder')`);
        await tab.clickRole('button', '长者版');
        await tab.waitFor(`!${ELEMENT}.shadowRoot.querySelector('.root').hasAttribute('data-elder') && ${shows('办事指南')}`);
      }
      if (name !== 'cms' && name !== 'plain') {
        await tab.clickRole('link', '办事指南');
        await tab.waitFor(said('打开了'));
      }
      assert.deepEqual(faults(tab), []);
      assert.deepEqual(tab.requests.map(({ url }) => url).filter(url => !url.startsWith(server.url) && !/^(?:data|blob|about):/.test(url)), []);
      await tab.close();
    });
  }
});
