/** Print documents on real engines under strict CSP and Trusted Types without any policy: what was measured is what is printed. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { serve } from '../../scripts/server.mjs';
import { launch } from '../engines/cdp.mjs';
import { engines, ROOT } from '../engines/engines.mjs';

const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const CATALOGUE = '/demo/data/catalogue.json';
const bundle = build({ entryPoints: [join(ROOT, 'test/e2e/print/entry.ts')], bundle: true, format: 'iife', write: false, target: 'chrome79' }).then(result => result.outputFiles[0].text);

const routes = {
  '/print/page': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }).end('<!doctype html><html lang="zh"><title>host</title><body><p>宿主页面</p><script src="/print/entry.js"></script></body></html>');
  },
  '/print/entry.js': async (_, response) => { response.writeHead(200, { 'content-type': 'text/javascript' }).end(await bundle); },
};

/** Pages of a PDF and their sizes in mm, whether the page objects lie open or in compressed object streams. */
async function pagesOf(pdf) {
  const { inflateSync } = await import('node:zlib');
  const latin = pdf.toString('latin1');
  let text = latin;
  for (const match of latin.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    text += inflateSync(pdf.subarray(start, latin.indexOf('endstream', start))).toString('latin1');
  }
  const count = (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length;
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(([, width, height]) => `${Math.round(width / 72 * 25.4)}x${Math.round(height / 72 * 25.4)}`);
  return { count, sizes: [...new Set(sizes)] };
}

/** What is wrong with the pages as laid out: words that say what and where. */
const misfits = () => {
  const faults = [];
  const pages = [...document.querySelectorAll('.page')];
  pages.forEach((page, i) => {
    const box = page.getBoundingClientRect();
    const foot = page.querySelector('.foot').getBoundingClientRect();
    const margin = box.width / (box.width > box.height ? 297 : 210) * 12;
    for (const part of page.querySelectorAll('header, table, .end')) {
      const own = part.getBoundingClientRect();
      if (own.bottom > foot.top + 0.5) faults.push(`page ${i + 1}: ${part.tagName} reaches ${own.bottom - foot.top} px into the foot`);
      if (own.right > box.right - margin + 1 || own.left < box.left + margin - 1) faults.push(`page ${i + 1}: ${part.tagName} leaves the margin`);
    }
    for (const cell of page.querySelectorAll('td, th')) if (cell.scrollWidth > cell.clientWidth + 1) faults.push(`page ${i + 1}: “${cell.textContent.slice(0, 20)}” is wider than its cell`);
    const table = page.querySelector('table');
    if (table && table.tHead.rows.length < 2) faults.push(`page ${i + 1}: no two-row head`);
    if (table) {
      // Every row fills the table: spans add up.
      const columns = table.querySelectorAll('col').length;
      const covered = [];
      for (const row of table.tBodies[0].rows) {
        let width = 0;
        covered.forEach((left, c) => { if (left > 0) { width++; covered[c]--; } });
        let column = 0;
        for (const cell of row.cells) { width += cell.colSpan; if (cell.rowSpan > 1) covered.push(cell.rowSpan - 1); column++; }
        if (width !== columns) faults.push(`page ${i + 1}: a row of ${width} cells in ${columns} columns`);
      }
    }
    if (!page.querySelector('.number').textContent.includes(`第 ${i + 1} 页　共 ${pages.length} 页`)) faults.push(`page ${i + 1}: number`);
  });
  return faults;
};

for (const engine of engines(['current', '86', '79'])) {
  describe(`print (Chromium ${engine.name})`, { skip: engine.missing ?? false }, () => {
    let browser;
    let server;
    before(async () => {
      server = await serve({ routes });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/print/page`);
      return page;
    };
    const clean = page => { assert.deepEqual([...page.exceptions, ...page.logs.filter(l => l.level === 'error' && !/favicon/.test(l.url ?? '') && !/^Unrecognized Content-Security-Policy/.test(l.text)).map(l => l.text)], []); };

    it('the official form: every page fits, heads, numbers and merged labels on each, as many pages as measured', async () => {
      const page = await open();
      const { pages } = await page.evaluate(`gkPrint.catalogue('${CATALOGUE}', {}, { address: location.origin + '/gk/mulu/#gk-catalogue?q=低保' })`);
      assert.ok(pages > 20, `${pages} pages`);
      assert.deepEqual(await page.evaluate(misfits), []);
      const pdf = await page.pdf(process.env.GK_SHOTS && join(process.env.GK_SHOTS, `catalogue-${engine.name}.pdf`));
      assert.deepEqual(await pagesOf(pdf), { count: pages, sizes: ['297x210'] });
      const seen = await page.evaluate(() => ({
        numbers: [...document.querySelectorAll('.foot .number')].map(foot => foot.textContent),
        labels: [...document.querySelectorAll('.page table')].map(table => table.tBodies[0].rows[0].cells[0].className),
        rows: document.querySelectorAll('tbody tr').length,
        boxes: [...document.querySelectorAll('td.boxes')].map(cell => cell.textContent).filter(text => /^[■□▲]?政府网站[■□▲]?政府公报[■□▲]?两微一端.*[■□▲]?精准推送.*[■□▲]?其他/.test(text)).length,
        demo: [...document.querySelectorAll('.page .demo')].length,
        broken: document.querySelectorAll('.broken').length,
        heads: [...document.querySelectorAll('.page table')].filter(table => /公开事项.*公开内容.*公开渠道.*一级事项.*全社会/s.test(table.tHead.textContent)).length,
        address: document.querySelector('.end .address').textContent,
        code: document.querySelector('.end svg path').getBoundingClientRect().width,
      }));
      assert.ok(seen.labels.every(name => name === 'label'), 'the field stands again on each page');
      const { items } = JSON.parse(readFileSync(join(ROOT, CATALOGUE), 'utf8'));
      assert.equal(seen.rows, items.length);
      assert.equal(seen.boxes, items.filter(item => item.channels?.length).length, 'all 13 channels in each row that names any');
      assert.equal(seen.broken, 0, 'no row is broken');
      assert.equal(seen.heads, pages);
      assert.equal(seen.demo, pages);
      assert.match(seen.address, /q=低保/);
      assert.ok(Math.abs(seen.code - 25 * 96 / 25.4) < 1, `${seen.code} px is 25 mm`);
      clean(page);
      await page.close();
    });

    it('one field: it stands over the table and not in a column', async () => {
      const page = await open();
      await page.evaluate(`gkPrint.catalogue('${CATALOGUE}', { field: '社会救助' })`);
      assert.deepEqual(await page.evaluate(misfits), []);
      assert.match(await page.evaluate(`document.querySelector('.meta').textContent`), /领域：社会救助/);
      assert.equal(await page.evaluate(`[...document.querySelectorAll('td.label')].filter(cell => cell.textContent === '社会救助').length`), 0);
      await page.pdf(process.env.GK_SHOTS && join(process.env.GK_SHOTS, `field-${engine.name}.pdf`));
      await page.close();
    });

    it('a row taller than a page is parted between its lines and loses nothing; no other row is', async () => {
      const page = await open();
      const long = Array.from({ length: 90 }, (_, i) => `第${i + 1}条：${'办理条件、申请材料和20个工作日的时限，'.repeat(1 + i % 9)}`);
      const column = (id, kind, width, group) => ({ id, head: id, kind, width, ...(group && { group }) });
      const row = (name, lines) => ({ cells: [['社会救助'], [name], lines, ['√']], merge: ['a'] });
      const table = {
        title: '长行', meta: ['发布机构：示例', '', '共 3 项'], publisher: '示例', date: '2026年9月18日', notes: ['说明。'],
        columns: [column('领域', 'label', 12), column('事项', 'name', 30, '公开事项'), column('内容', 'text', 180, '公开事项'), column('县级', 'mark', 10, '层级')],
        rows: [row('甲', ['一行']), row('乙', long), row('丙', [`没有段落：${'字😀'.repeat(6000)}`]), row('丁', ['末行'])],
      };
      const { pages } = await page.evaluate(table => gkPrint.table(table), table);
      assert.deepEqual(await page.evaluate(misfits), []);
      assert.deepEqual((await pagesOf(await page.pdf(process.env.GK_SHOTS && join(process.env.GK_SHOTS, `long-${engine.name}.pdf`)))).count, pages);
      const text = await page.evaluate(`[...document.querySelectorAll('td.text')].map(cell => cell.textContent).join('')`);
      assert.equal(text, ['一行', ...long, `没有段落：${'字😀'.repeat(6000)}`, '末行'].join(''));
      assert.ok(await page.evaluate(`document.querySelectorAll('tr.broken').length`) >= 4);
      await page.close();
    });

    it('a list without merged cells, upright, with group headings (负面清单)', async () => {
      const page = await open();
      const table = {
        title: '政务公开负面清单', meta: ['发布机构：示例', '', '共 60 项'], publisher: '示例', date: '2026年9月18日', notes: [], orientation: 'portrait',
        columns: [{ id: 'n', head: '序号', kind: 'mark', width: 12 }, { id: 'name', head: '事项', kind: 'name', width: 60, group: '事项' }, { id: 'why', head: '依据', kind: 'lines', width: 114, group: '事项' }],
        rows: Array.from({ length: 60 }, (_, i) => ({ cells: [[`${i + 1}`], [`过程性信息${i + 1}`], ['《政府信息公开条例》第十六条', '说明'.repeat(i % 40)]], ...(i % 15 === 0 && { heading: `第${i / 15 + 1}类` }) })),
      };
      const { pages } = await page.evaluate(table => gkPrint.table(table), table);
      assert.deepEqual(await page.evaluate(misfits), []);
      assert.deepEqual(await pagesOf(await page.pdf(process.env.GK_SHOTS && join(process.env.GK_SHOTS, `list-${engine.name}.pdf`))), { count: pages, sizes: ['210x297'] });
      assert.equal(await page.evaluate(`[...document.querySelectorAll('td.heading')].filter(cell => !cell.parentElement.nextElementSibling).length`), 0, 'a heading stays with its row');
      await page.close();
    });

    it('a host page with Prototype.js 1.6 prints the same', async () => {
      // What its Enumerable puts in place of the array's own methods: no third argument, another reduce, no start for startsWith.
      const patch = `(function () {
        var A = Array.prototype;
        A.reduce = function () { return this.length > 1 ? this : this[0]; };
        A.entries = A.toArray = function () { return this.slice(); };
        A.map = A.collect = function (f, c) { var out = []; for (var i = 0; i < this.length; i++) out.push(f.call(c, this[i], i)); return out; };
        A.filter = A.select = function (f, c) { var out = []; for (var i = 0; i < this.length; i++) if (f.call(c, this[i], i)) out.push(this[i]); return out; };
        A.find = A.detect = function (f, c) { for (var i = 0; i < this.length; i++) if (f.call(c, this[i], i)) return this[i]; };
        A.toJSON = function () { return 'broken'; };
        String.prototype.startsWith = function (p) { return this.indexOf(p) === 0; };
        HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
      })();`;
      const counts = [];
      for (const before of [[], [patch]]) {
        const page = await browser.newPage({ before });
        await page.goto(`${server.url}/print/page`);
        counts.push((await page.evaluate(`gkPrint.catalogue('${CATALOGUE}', { field: '社会救助' }, { address: 'https://haiyuan.gov.example/gk/' })`)).pages, await page.evaluate('document.body.textContent'));
        assert.deepEqual(await page.evaluate(misfits), []);
        await page.close();
      }
      const at = [...counts[1]].findIndex((c, i) => c !== counts[3][i]);
      assert.equal(counts[3].slice(Math.max(0, at - 20), at + 60), counts[1].slice(Math.max(0, at - 20), at + 60));
      assert.deepEqual(counts.slice(2), counts.slice(0, 2));
    });

    it('2,000 rows at most, and the form says so', async () => {
      const page = await open();
      const table = await page.evaluate(`gkPrint.form('${CATALOGUE}', { count: 2345 }, { address: 'https://haiyuan.gov.example/' })`);
      assert.equal(table.rows.length, 2000);
      assert.ok(table.notes.some(note => /只打印前 2000 项（共 2345 项）/.test(note)), table.notes.join());
      await page.close();
    });

    it('a hidden frame prints; the paper of the host page stays as it is, and the frame goes', async () => {
      const page = await browser.newPage({ before: ['window.print = function () { top.printed = { title: document.title, pages: document.querySelectorAll(".page").length, frame: window !== top }; dispatchEvent(new Event("afterprint")); };'] });
      await page.goto(`${server.url}/print/page`);
      assert.equal(await page.evaluate(`gkPrint.frame('${CATALOGUE}')`), true);
      const printed = await page.evaluate('printed');
      assert.equal(printed.frame, true);
      assert.ok(printed.pages >= 2);
      await page.waitFor(`document.querySelectorAll('iframe').length === 0`);
      assert.deepEqual((await pagesOf(await page.pdf())).sizes, ['210x297']);
      assert.equal(await page.evaluate('document.title + document.body.children.length'), 'host2');
      clean(page);
      await page.close();
    });

    it('an official document stands on the grid of GB/T 9704: 22 lines of 28 characters, numbered, every word once', async () => {
      const page = await open();
      const { pages } = await page.evaluate('gkPrint.official(14)');
      const seen = await page.evaluate(() => [...document.querySelectorAll('.page')].map(page => {
        const box = page.querySelector('.body').getBoundingClientRect();
        // Every character by the line it stands on, as the engine drew it.
        const lines = new Map();
        const walk = document.createTreeWalker(page.querySelector('.body'), 4);
        const range = document.createRange();
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          if (!node.parentElement.closest('p:not(.redhead):not(.title):not(.number):not(.endnote)')) continue;
          for (let i = 0; i < node.length; i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { top, height } = range.getBoundingClientRect();
            const line = Math.floor((top + height / 2 - box.top) / (box.height / 22));
            lines.set(line, (lines.get(line) || '') + node.data[i]);
          }
        }
        return { folio: page.querySelector('.folio').textContent, side: page.className, lines: [...lines].map(([line, text]) => [line, text]) };
      }));
      assert.equal(seen.length, pages);
      assert.deepEqual(seen.map(({ folio }) => folio), seen.map((_, i) => `— ${i + 1} —`));
      assert.deepEqual(seen.map(({ side }) => side), seen.map((_, i) => `page ${i % 2 ? 'even' : 'odd'}`));
      const full = seen.slice(1, -1);
      assert.ok(full.length >= 2, 'pages of running text');
      for (const { lines } of full) {
        assert.deepEqual(lines.map(([line]) => line), Array.from({ length: 22 }, (_, i) => i));
        // A line that neither begins nor ends a paragraph is full.
        const running = lines.filter(([, text]) => !text.endsWith('。')).map(([, text]) => text.length);
        assert.ok(running.filter(length => length === 28).length > running.length / 2, running.join());
        assert.ok(running.every(length => length <= 28 && length >= 26), running.join());
      }
      const words = seen.flatMap(({ lines }) => lines.map(([, text]) => text)).join('');
      assert.equal(words.match(/制定本办法/g).length, 14 * 4 - 5 * 2, 'nothing lost or doubled where pages were cut');
      const pdf = await page.pdf(process.env.GK_SHOTS && join(process.env.GK_SHOTS, `official-${engine.name}.pdf`));
      assert.deepEqual(await pagesOf(pdf), { count: pages, sizes: ['210x297'] });
      clean(page);
      await page.close();
    });

    it('a whole issue: cover, contents with the pages of this print, documents', async () => {
      const page = await open();
      const { pages, starts } = await page.evaluate(`gkPrint.issue('/demo/data/gazette.json', '2026-2')`);
      const seen = await page.evaluate(() => ({
        cover: document.querySelector('.page.cover').textContent,
        entries: [...document.querySelectorAll('.toc .te')].map(entry => [...entry.querySelectorAll('span')].map(span => span.textContent)),
        first: [...document.querySelectorAll('.page:not(.cover):not(.toc)')].map(page => [page.querySelector('.folio').textContent, (page.querySelector('.title') || page).textContent]),
        demo: document.querySelectorAll('.demo').length,
        over: [...document.querySelectorAll('.page .body')].filter(body => body.scrollHeight > body.clientHeight + 2).length,
      }));
      assert.match(seen.cover, /海原县人民政府公报2026第2期总第34期/);
      assert.equal(seen.entries.length, 10);
      assert.equal(seen.demo, pages);
      assert.equal(seen.over, 0, 'nothing runs out of a page');
      for (const [title, number] of seen.entries) assert.ok(seen.first.some(([folio, head]) => folio === `— ${number} —` && head === title), `${title} begins on ${number}`);
      assert.equal(new Map(starts).get('renju'), 1);
      // The picture of one document lies elsewhere: its words are printed in its place.
      assert.ok(await page.evaluate(`document.body.textContent.includes('图解（示例）')`));
      await page.close();
    });

    it('saves a CSV of the view', async () => {
      const page = await open();
      const dir = mkdtempSync(join(tmpdir(), 'gk-csv-'));
      await page.downloads(dir);
      await page.evaluate(`gkPrint.csv('${CATALOGUE}')`);
      const done = () => readdirSync(dir).find(name => name.endsWith('.csv'));
      await page.until(done, 'the file');
      const text = readFileSync(join(dir, done()), 'utf8');
      assert.equal(text[0], '\ufeff');
      assert.ok(text.includes('最低生活保障'));
      assert.equal(done(), '目录.csv');
      rmSync(dir, { recursive: true });
      clean(page);
      await page.close();
    });
  });
}
