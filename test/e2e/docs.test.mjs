/** The documentation site and the embed builder, as readers use them: from a server, from a disk, on old kernels, with a keyboard. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { components } from '../../scripts/components.mjs';
import { ROOT } from '../engines/engines.mjs';
import { faults, onEngines } from './site.mjs';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'gk-docs-'));
let pages = [];

before(() => {
  execFileSync(process.execPath, ['scripts/docs.mjs', '--no-api', '--quiet', `--out=${dir}`, '--site=https://gk.example.org/docs'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  pages = readdirSync(dir, { recursive: true }).map(String).filter(file => file.endsWith('.html') && !file.includes('frames/')).sort();
});
after(() => { rmSync(dir, { recursive: true, force: true }); });

const read = file => readFileSync(join(dir, file), 'utf8');
const url = file => pathToFileURL(join(dir, file)).href;

describe('documentation site', () => {
  it('has a page for every element in both languages, for every kind and for every guide', () => {
    for (const name of components()) for (const lang of ['', 'en/']) assert.ok(pages.includes(`${lang}elements/gk-${name}.html`), name);
    for (const file of readdirSync(join(ROOT, 'src/spec/schema'))) assert.ok(pages.includes(`format/${file.replace('.schema.json', '.html')}`), file);
    for (const file of readdirSync(join(ROOT, 'docs/guide'))) assert.ok(pages.includes(`guide/${file.replace('.md', '.html')}`), file);
  });

  it('the map for crawlers and the one for language models name every page that is there', () => {
    const mapped = [...read('sitemap.xml').matchAll(/<loc>https:\/\/gk\.example\.org\/docs\/([^<]+)<\/loc>/g)].map(([, path]) => decodeURI(path)).sort();
    assert.deepEqual(mapped, pages);
    for (const name of components()) assert.ok(read('llms.txt').includes(`gk-${name}`), name);
  });

  it('every link leads to a page, a heading or a file of the site', () => {
    const all = new Set(readdirSync(dir, { recursive: true }).map(String));
    for (const page of pages) {
      const html = read(page).replace(/<pre[\s\S]*?<\/pre>/g, '').replace(/<div class="live"[\s\S]*?<\/script>/g, '');
      for (const [, to] of html.matchAll(/\b(?:href|src)="([^"]*)"/g)) {
        if (/^https:\/\/[\w.]+\.(?:example|org)\b|^mailto:/.test(to)) continue;
        assert.doesNotMatch(to, /^(?:https?:)?\/\//, `${page}: ${to}`);
        const [path, hash] = decodeURI(to).split('#');
        const target = path ? join(page, '..', path) : page;
        if (target.startsWith('api/')) continue; // left out of this build
        assert.ok(all.has(target), `${page}: ${to}`);
        if (hash) assert.match(read(target), new RegExp(` id="${hash.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`), `${page}: ${to}`);
      }
    }
  });

  it('has no inline script or style, and a policy in every page', () => {
    for (const page of pages) {
      const html = read(page);
      assert.doesNotMatch(html.replace(/<pre[\s\S]*?<\/pre>/g, ''), /<style|\sstyle="|\son\w+="|<script(?![^>]*(?:\ssrc=|type="application\/json"))/i, page);
      assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'self'/, page);
    }
  });

  it('shows an example of every field of every kind', () => {
    for (const file of readdirSync(join(ROOT, 'src/spec/schema'))) {
      const html = read(`format/${file.replace('.schema.json', '.html')}`);
      const empty = [...html.matchAll(/<tr><th scope="row"><code>([^<]+)<\/code><\/th>(?:<td>(?:(?!<\/td>)[\s\S])*<\/td>){3}<td><\/td><\/tr>/g)].map(([, key]) => key).filter(key => !/(?:^|\.)ext$/.test(key));
      assert.deepEqual(empty, [], file);
    }
  });
});

onEngines('documentation site', ['current', '86'], context => {
  it('opens from a disk: drawn examples, no fault, nobody asked', async () => {
    const tab = await context.browser.newPage({ width: 1280, height: 900 });
    for (const page of ['index.html', 'guide/embed.html', 'format/catalogue.html', ...pages.filter(file => /^elements\/gk-/.test(file))]) {
      await tab.goto(url(page));
      await tab.waitFor(`[...document.querySelectorAll('.live > *')].filter(el => el.localName.startsWith('gk-') && el.querySelector('script[type="application/json"]')).every(el => el.dataset.state === 'ready')`, { timeout: 20_000 });
      assert.deepEqual(faults(tab), [], page);
      assert.deepEqual(tab.requests.map(({ url: to }) => to).filter(to => !/^(?:file|data|blob|about):/.test(to)), [], page);
    }
    await tab.close();
  });

  it('is searched with folding, pinyin and synonyms, by the keyboard', async () => {
    const tab = await context.browser.newPage({ width: 1280, height: 900 });
    await tab.goto(url('guide/embed.html'));
    for (const [query, expected] of [['sri', 'guide/hosting.html'], ['fzfwqs', 'guide/hosting.html'], ['負面清單', 'negative-list.html'], ['channelLegend', 'format/catalogue.html']]) {
      await tab.evaluate(`(() => { const field = document.querySelector('.find input'); field.value = ''; field.focus(); })()`);
      await tab.type(query);
      await tab.waitFor(`[...document.querySelectorAll('.hits a')].some(a => a.href.includes('${expected}'))`, { timeout: 5000 });
    }
    await tab.press('ArrowDown');
    assert.equal(await tab.evaluate(`document.activeElement.closest('.hits') !== null`), true);
    await tab.press('Escape');
    assert.equal(await tab.evaluate(`document.querySelector('.hits').hidden && document.activeElement.matches('.find input')`), true);
    await tab.evaluate(`document.querySelector('.find input').value = ''`);
    await tab.type('没有这样的字');
    await tab.waitFor(`document.querySelector('.find [role=status]').textContent === '没有找到'`);
    await tab.close();
  });

  if (context.name !== 'current') return;
  it('fits a phone, and axe finds nothing', async () => {
    for (const page of ['index.html', 'guide/cli.html', 'format/catalogue.html', 'elements/gk-negative-list.html', 'builder.html', 'en/index.html', 'en/elements/gk-catalogue.html']) {
      const tab = await context.browser.newPage({ width: 360, height: 780, mobile: true });
      await tab.goto(url(page));
      await tab.settled();
      assert.ok((await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) <= 0, page);
      await tab.evaluate(`(() => { ${AXE}\n; return true; })()`);
      const violations = await tab.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')))`);
      assert.deepEqual(violations, [], page);
      await tab.close();
    }
  });
});
