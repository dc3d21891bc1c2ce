/** What the editors of Chinese CMSs make of our snippets (test/fixtures/editors/), opened in a county's page: what works, and what stays readable where it does not. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { ROOT } from '../engines/engines.mjs';
import { serve } from '../../scripts/server.mjs';
import { faults, onEngines } from './site.mjs';

const fixtures = join(ROOT, 'test/fixtures/editors');
const read = (...parts) => readFileSync(join(...parts), 'utf8');
const editors = JSON.parse(read(fixtures, 'editors.json'));
const FORMS = ['tag', 'section', 'div', 'frame', 'plain'];

const SCRIPT = '<script src="/gk/gk.js"></script>';
const page = body => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>栏目</title></head><body><h1>栏目</h1>${body}</body></html>`;
/** What the template of the column adds: nothing for the two forms that bring all with them, the script, or the wrapper too. */
const TEMPLATES = {
  tag: body => body, frame: body => body,
  section: body => body + SCRIPT, div: body => body + SCRIPT,
  plain: body => `<section data-gk="catalogue">${body}</section>${SCRIPT}`,
};
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

let server;
before(async () => {
  const framed = page(`<gk-catalogue src="mulu.json"></gk-catalogue>${SCRIPT}`);
  server = await serve({ root: fixtures, routes: { '/': (request, response, { pathname }) => {
    const send = (body, type = 'text/html; charset=utf-8') => void response.writeHead(200, { 'content-type': type }).end(body);
    const [, folder, form] = /^\/a\/(.+)~(\w+)\.html$/.exec(pathname) ?? [];
    // The frames of wangEditor and Quill take whole addresses only.
    if (folder) return send(page(TEMPLATES[form](read(fixtures, folder, `${form}.html`).replaceAll('https://www.example.gov.cn', ''))));
    if (pathname === '/gk/data/mulu.html') return send(framed);
    if (pathname === '/gk/data/mulu.json') return send(read(ROOT, 'examples/data/mulu.json'), TYPES['.json']);
    const file = join(ROOT, 'dist/cdn', pathname.slice(4));
    if (/^\/gk\/[\w./-]+$/.test(pathname) && !pathname.includes('..') && existsSync(file)) return send(readFileSync(file), TYPES[extname(file)]);
    return void response.writeHead(404).end();
  } } });
});
after(() => server?.close());

const drawn = (scope, form) => `(() => {
  const scope = ${scope};
  const el = scope && scope.querySelector('gk-catalogue');
  const words = el && el.dataset.state === 'ready' && el.shadowRoot ? el.shadowRoot.querySelector('.root').innerText : '';
  return ${form === 'plain' ? `/享受人数/.test(words) && words.replace(/\\s/g, '').includes('共2项')` : `/最低生活保障/.test(words)`};
})()`;

const WORDS = `document.body.innerText + [...document.querySelectorAll('gk-catalogue')].map(el => el.shadowRoot ? el.shadowRoot.querySelector('.root').innerText : '').join(' ')`;

onEngines('articles from editors', ['current'], context => {
  for (const { folder, editor, works } of editors) {
    it(`${editor}: ${works.join(', ')}`, async () => {
      for (const form of FORMS) {
        const tab = await context.browser.newPage({ width: 1000, height: 800 });
        await tab.goto(`${server.url}/a/${folder}~${form}.html`);
        const shown = drawn(form === 'frame' ? `document.querySelector('iframe') && document.querySelector('iframe').contentDocument` : 'document', form);
        if (works.includes(form)) {
          await tab.waitFor(shown, { timeout: 20_000 });
        } else {
          await tab.quiet();
          assert.equal(await tab.evaluate(shown), false, `${folder} ${form} works: editors.json says it does not`);
          // A frame that is filtered away leaves nothing; every other form leaves words, in the page or in what the element drew of it.
          if (form !== 'frame') assert.match(await tab.evaluate(WORDS), /数据文件|享受人数/, `${folder} ${form}`);
        }
        assert.deepEqual(faults(tab), [], `${folder} ${form}`);
        await tab.close();
      }
    });
  }

  it('the table of the guide says what the files say', () => {
    const columns = [['tag'], ['section'], ['frame'], ['plain']];
    for (const path of ['docs/guide/embed.md', 'docs/en/embed.md']) {
      const rows = read(ROOT, path).split('\n').filter(line => line.startsWith('| ')).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()));
      for (const { editor, works } of editors) {
        const name = path.includes('/en/') ? editor.replace('，放开后', ', opened') : editor;
        const row = rows.find(([first]) => first === name);
        assert.ok(row, `${path}: ${name}`);
        columns.forEach(([form], index) => { assert.equal(row[index + 1].startsWith('✓'), works.includes(form), `${path}: ${name}, ${form}`); });
      }
    }
  });
});
