/** The embed builder with tables it has never seen, and each of its snippets in pages that keep, strip scripts, or strip unknown tags. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, it } from 'node:test';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { ROOT } from '../engines/engines.mjs';
import { serve } from '../../scripts/server.mjs';
import { docxTable, makeDocx } from '../helpers/docx.ts';
import { faults, onEngines } from './site.mjs';

const dir = mkdtempSync(join(tmpdir(), 'gk-builder-'));
const at = name => join(dir, name);

/** A township's table as clerks make them: a title over all columns, two head rows, merged cells, 同上, a mobile number. */
async function workbook() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('目录');
  sheet.addRow(['关桥乡养老服务领域基层政务公开标准目录']);
  sheet.mergeCells('A1:I1');
  sheet.addRow(['序号', '公开事项', '', '公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体', '公开层级']);
  sheet.addRow(['', '一级事项', '二级事项', '', '', '', '', '', '乡级']);
  sheet.mergeCells('B2:C2');
  for (const column of 'ADEFGH') sheet.mergeCells(`${column}2:${column}3`);
  sheet.addRow([1, '高龄津贴', '办事指南', '1.发放对象；\n2.申请材料；', '《中华人民共和国老年人权益保障法》', '制定或获取信息之日起10个工作日内', '关桥乡人民政府', '■政府网站 □村公示栏', '√']);
  sheet.addRow([2, '', '发放情况', '1.享受人数；\n2.咨询电话13912345678；', '同上', '每季度', '关桥乡人民政府', '■政府网站 ■村公示栏', '√']);
  sheet.mergeCells('B4:B5');
  sheet.addRow([3, '养老机构', '名录', '名称、地址、床位', '《养老机构管理办法》（民政部令第66号）', '信息变更之日起20个工作日内', '关桥乡人民政府', '■政府网站', '√']);
  await book.xlsx.writeFile(at('guanqiao.xlsx'));
}

/** The same kind of table in a Word file: two head rows, cells merged both ways, a title and 填报单位 in paragraphs above. */
const WORD = makeDocx(['史店乡社会救助领域基层政务公开标准目录', '填报单位：史店乡人民政府'], docxTable([
  [{ text: '序号', down: 'start' }, { text: '公开事项', span: 2 }, { text: '公开内容\n（要素）', down: 'start' }, { text: '公开依据', down: 'start' }, { text: '公开主体', down: 'start' }, { text: '公开渠道和载体', down: 'start' }],
  [{ down: 'go' }, '一级事项', '二级事项', { down: 'go' }, { down: 'go' }, { down: 'go' }, { down: 'go' }],
  ['1', { text: '临时救助', down: 'start' }, '办事指南', '申请条件\n申请材料', '《社会救助暂行办法》', '史店乡人民政府', '■政府网站\n□公示栏'],
  ['2', { down: 'go' }, '审核信息', '名单；咨询电话13912345678', '同上', '史店乡人民政府', '■政府网站\n■公示栏'],
]));

const CSV = '序号,事项名称,权力类型,责任部门,公开程度\r\n1,临时占道审批,行政许可,关桥乡人民政府,全部公开\r\n2,"农机补贴, 受理",行政给付,关桥乡农业办,部分公开\r\n';
const HTML = '<p>负面清单</p><table><tr><th>序号</th><th>类别</th><th>事项名称</th><th>不予公开的依据</th><th>责任部门</th></tr><tr><td>1</td><td>国家秘密</td><td>涉密会议纪要</td><td>《政府信息公开条例》第十四条</td><td>乡党政办</td></tr><tr><td>2</td><td>内部事务信息</td><td>内部值班安排</td><td>《政府信息公开条例》第十六条</td><td>乡党政办</td></tr></table>';

before(async () => {
  await workbook();
  writeFileSync(at('李旺镇公开事项清单.csv'), CSV);
  writeFileSync(at('list.csv'), iconv.encode(CSV, 'gbk'));
  writeFileSync(at('shidian.docx'), WORD);
  writeFileSync(at('old.doc'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]));
  writeFileSync(at('broken.xlsx'), readFileSync(at('guanqiao.xlsx')).subarray(0, 900));
});
after(() => { rmSync(dir, { recursive: true, force: true }); });

/** The builder with `--data` given by the file picker, as a person would. */
async function give(tab, file) {
  await tab.send('DOM.enable');
  const { root } = await tab.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await tab.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.gkb-drop input' });
  await tab.send('DOM.setFileInputFiles', { nodeId, files: [file] });
}

const STATUS = `document.querySelector('.gkb-status').textContent`;
const said = (tab, text) => tab.waitFor(`${STATUS}.includes(${JSON.stringify(text)})`, { timeout: 20_000 });
const live = tag => `(() => { const el = document.querySelector('.gkb-live ${tag}'); return el && el.dataset.state === 'ready' && el.shadowRoot.querySelector('.root').innerText; })()`;
const shows = (tag, word) => `(${live(tag)} || '').includes('${word}')`;
const paste = (tab, html, text) => tab.evaluate(`(() => {
  const transfer = new DataTransfer();
  transfer.setData('text/html', ${JSON.stringify(html)});
  transfer.setData('text/plain', ${JSON.stringify(text)});
  document.querySelector('.gkb-steps textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
})()`);

/** Texts of the code blocks of one form. */
async function snippets(tab, form) {
  await tab.click(`#gkb-tab-${form}`);
  return tab.evaluate(`[...document.querySelectorAll('#gkb-panel pre code')].map(code => code.textContent)`);
}

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

/** A county's site: the scripts in /gk/, what was uploaded in /gk/data/, articles in /a/. */
function county(files) {
  return serve({ root: dir, routes: { '/': (request, response, { pathname }) => {
    const file = files.get(decodeURI(pathname));
    const type = { 'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8' };
    if (file !== undefined) return void response.writeHead(200, type).end(file);
    if (/^\/gk\/[\w./-]+$/.test(pathname) && !pathname.includes('..')) return void response.writeHead(200, type).end(readFileSync(join(ROOT, 'dist/cdn', pathname.slice(4))));
    return void response.writeHead(404).end();
  } } });
}

/** What CMS editors do to an article. */
const stripScripts = html => html.replace(/<script[\s\S]*?<\/script>/g, '');
const stripTags = html => html.replace(/<\/?gk-[^>]*>/g, '');
const article = (body, template = '') => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>栏目</title></head><body><h1>栏目</h1>${body}${template}</body></html>`;

onEngines('embed builder', ['current', '86'], context => {
  const open = async () => {
    const tab = await context.open('/demo/builder.html', { width: 1280, height: 900 });
    await tab.waitFor(`document.querySelector('.gkb-drop') !== null`);
    return tab;
  };

  it('reads an xlsx, shows it, says what it found, asks nobody', async () => {
    const tab = await open();
    const before = tab.requests.length;
    await give(tab, at('guanqiao.xlsx'));
    await said(tab, '读到 3 条');
    await tab.waitFor(shows('gk-catalogue', '名录'));
    const words = await tab.evaluate(live('gk-catalogue'));
    for (const word of ['关桥乡养老服务领域基层政务公开标准目录', '高龄津贴', '发放情况', '139****5678']) assert.ok(words.includes(word), word);
    assert.match(await tab.evaluate(`document.querySelector('.gkb-privacy').textContent`), /手机号/);
    assert.doesNotMatch(await tab.evaluate(`document.body.innerText`), /13912345678/);
    assert.deepEqual(tab.requests.slice(before).map(({ url }) => url).filter(url => !/^(?:data|blob):|\/dist\/cdn\//.test(url)), []);
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('reads a Word file: merged cells, the title above, a number covered', async () => {
    const tab = await open();
    await give(tab, at('shidian.docx'));
    await said(tab, '读到 2 条');
    await tab.waitFor(shows('gk-catalogue', '审核信息'));
    const words = await tab.evaluate(live('gk-catalogue'));
    for (const word of ['史店乡社会救助领域基层政务公开标准目录', '临时救助', '办事指南', '139****5678']) assert.ok(words.includes(word), word);
    assert.doesNotMatch(await tab.evaluate('document.body.innerText'), /13912345678/);
    const [snippet] = await snippets(tab, 'div');
    assert.match(snippet, /^<section data-gk="catalogue"/);
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('reads GBK csv, a pasted table and JSON, and changes to the element that shows it', async () => {
    const tab = await open();
    await give(tab, at('list.csv'));
    await said(tab, '读到 2 条');
    await tab.waitFor(shows('gk-catalogue', '临时占道审批'));
    await tab.click('.gkb-elements input[value=gk-negative-list]');
    await paste(tab, HTML, '负面清单');
    await said(tab, '读到 2 条');
    await tab.waitFor(shows('gk-negative-list', '涉密会议纪要'));
    await paste(tab, '', readFileSync(join(ROOT, 'demo/data/qr-set.json'), 'utf8'));
    await tab.waitFor(`document.querySelector('.gkb-live gk-qr') !== null`, { timeout: 20_000 });
    assert.equal(await tab.evaluate(`document.querySelector('.gkb-elements input:checked').value`), 'gk-qr');
    await tab.close();
  });

  it('goes on saying that the date is a guess until the clerk sets one; files are called by their element', async () => {
    const tab = await open();
    const field = label => `[...document.querySelectorAll('.gkb-field')].find(el => el.textContent.startsWith('${label}')).querySelector('input, select')`;
    const set = (label, value) => tab.evaluate(`(() => { const input = ${field(label)}; input.value = ${JSON.stringify(value)}; input.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    const guessed = `document.querySelector('.gkb-report').textContent.includes('没有写明更新日期')`;
    await give(tab, at('list.csv'));
    await said(tab, '读到 2 条');
    assert.match(await tab.evaluate(`${field('更新日期')}.value`), /^\d{4}-\d\d-\d\d$/);
    await set('发布机构', '李旺镇人民政府');
    await tab.waitFor(`!document.querySelector('.gkb-report').textContent.includes('没有写明发布机构')`);
    assert.equal(await tab.evaluate(guessed), true);
    await set('更新日期', '2026-03-05');
    await tab.waitFor(`!(${guessed})`);
    await set('标题', '李旺镇清单');
    await tab.waitFor(shows('gk-catalogue', '李旺镇清单'));
    assert.deepEqual([await tab.evaluate(guessed), await tab.evaluate(`${field('更新日期')}.value`)], [false, '2026-03-05']);
    const names = [];
    for (const tag of ['gk-negative-list', 'gk-map', 'gk-replies', 'gk-feedback', 'gk-gazette', 'gk-qr', 'gk-kiosk', 'gk-catalogue']) {
      await tab.click(`.gkb-elements input[value=${tag}]`);
      names.push(await tab.evaluate(`${field('文件名')}.value`));
    }
    assert.deepEqual(names, ['fumian', 'ditu', 'laixin', 'hudong', 'gongbao', 'erweima', 'zhongduan', 'mulu']);
    await set('文件名', 'liwang');
    await tab.click('.gkb-elements input[value=gk-map]');
    assert.equal(await tab.evaluate(`${field('文件名')}.value`), 'liwang');
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });

  it('asks for the system of coordinates that a table of places does not name', async () => {
    const tab = await open();
    const select = `document.querySelector('.gkb-steps select')`;
    const seen = `${select}.getClientRects().length > 0`;
    assert.equal(await tab.evaluate(seen), false);
    await tab.click('.gkb-elements input[value=gk-map]');
    assert.equal(await tab.evaluate(seen), true);
    await paste(tab, '', '名称,类别,地址,经度,纬度\n一小,小学,东街,105.64,36.56\n二小,小学,南街,105.70,36.60\n');
    await said(tab, '读到 2 条，有 1 处错误');
    const report = `document.querySelector('.gkb-report').textContent`;
    assert.match(await tab.evaluate(report), /没有写明坐标系[^]*BD09（百度），在第三步选/);
    assert.doesNotMatch(await tab.evaluate(report), /命令行/);
    await tab.evaluate(`(() => { ${select}.value = 'GCJ02'; ${select}.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    await tab.waitFor(`${STATUS} === '读到 2 条'`);
    const document = await tab.evaluate(`document.querySelector('.gkb-live gk-map').data`);
    assert.deepEqual([document.crs, document.features[0].geometry.coordinates], ['GCJ02', [105.64, 36.56]]);
    await tab.close();
  });

  it('calls a table without a title of its own like its file', async () => {
    const tab = await open();
    await give(tab, at('李旺镇公开事项清单.csv'));
    await tab.waitFor(shows('gk-catalogue', '李旺镇公开事项清单'));
    await tab.close();
  });

  it('says in one sentence what it cannot read, and keeps what was there', async () => {
    const tab = await open();
    await give(tab, at('list.csv'));
    await said(tab, '读到 2 条');
    await tab.waitFor(shows('gk-catalogue', '临时占道审批'));
    const report = await tab.evaluate(`document.querySelector('.gkb-report').textContent`);
    await give(tab, at('broken.xlsx'));
    await said(tab, '不完整或已损坏');
    assert.match(await tab.evaluate(STATUS), /[^。]。下面仍是上一份“公开事项目录”$/);
    assert.equal(await tab.evaluate(`document.querySelector('.gkb-report').textContent`), report);
    assert.equal(await tab.evaluate(`document.querySelector('.gkb-live gk-catalogue').hasAttribute('debug')`), false);
    await give(tab, at('old.doc'));
    await said(tab, '另存为');
    await paste(tab, '', '{"a": 1}');
    await said(tab, '不是 gk/1 数据');
    await paste(tab, '', '[{"a": 1}]');
    await said(tab, '最外层应是 {…}');
    await paste(tab, '', '{"spec": "gk/1",\n "items": [1,]}');
    await said(tab, '第 2 行第 13 个字是多余的逗号，最后一项后面不写逗号');
    await paste(tab, '', '今天天气很好');
    await said(tab, '没有读到一条记录：');
    await tab.click('.gkb-elements input[value=gk-gazette]');
    await paste(tab, '', '姓名,界别,聘任时间,职责\n王示例,人大代表,2024年3月,监督公开\n');
    await said(tab, '没有读到一条记录。像是“监督员名册”：请在第一步改选“');
    assert.deepEqual(tab.exceptions, []);
    await tab.close();
  });

  it('each snippet works where everything is kept, where scripts go, where unknown tags go', async () => {
    const tab = await open();
    await give(tab, at('guanqiao.xlsx'));
    await said(tab, '读到 3 条');
    const [tagForm] = await snippets(tab, 'tag');
    const [divArticle, divTemplate] = await snippets(tab, 'div');
    const [frame] = await snippets(tab, 'frame');
    await tab.downloads(dir);
    const saved = async (button, name) => {
      await tab.clickRole('button', button);
      let text;
      await tab.until(() => {
        try {
          text = readFileSync(at(name), 'utf8');
        } catch {
          text = undefined;
        }
        return Boolean(text && /[}>]\s*$/.test(text));
      }, name);
      return text;
    };
    const page = await saved('下载网页 mulu.html', 'mulu.html');
    await snippets(tab, 'tag');
    const data = await saved('下载数据 mulu.json', 'mulu.json');
    assert.match(tagForm, /integrity="sha384-[\w+/=]{64}" crossorigin/);
    assert.ok(!data.includes('13912345678') && !page.includes('13912345678') && !tagForm.includes('13912345678'), 'a number that was found is covered everywhere');

    // The table itself as the data: nothing to upload.
    await tab.clickRole('radio', '写在文章里的表格');
    const [inPage] = await snippets(tab, 'div');
    await tab.close();

    const files = new Map(Object.entries({
      '/gk/data/mulu.json': data, '/gk/data/mulu.html': page,
      '/a/tag.html': article(tagForm), '/a/tag-no-script.html': article(stripScripts(tagForm)), '/a/tag-no-tags.html': article(stripTags(tagForm)),
      '/a/div.html': article(divArticle, divTemplate), '/a/div-stripped.html': article(stripTags(stripScripts(divArticle)), divTemplate), '/a/div-no-script.html': article(stripScripts(divArticle)),
      '/a/table.html': article(stripTags(stripScripts(inPage)), divTemplate), '/a/frame.html': article(stripTags(stripScripts(frame))),
    }));
    const server = await county(files);
    try {
      for (const [path, drawn] of [['tag', true], ['tag-no-script', false], ['tag-no-tags', false], ['div', true], ['div-stripped', true], ['div-no-script', false], ['table', true]]) {
        const host = await context.browser.newPage({ width: 1000, height: 800 });
        await host.goto(`${server.url}/a/${path}.html`);
        const element = `document.querySelector('gk-catalogue')`;
        const words = /高龄津贴[\s\S]*名录/;
        if (!drawn) assert.match(await host.evaluate('document.body.innerText'), words, path);
        else await host.waitFor(`${element} && ${element}.dataset.state === 'ready' && ${words}.test(${element}.shadowRoot.querySelector('.root').innerText)`, { timeout: 20_000 });
        if (drawn) await host.waitFor(`[...${element}.shadowRoot.querySelectorAll('[role=status]')].some(el => el.textContent.replace(/\\s/g, '').includes('共3项'))`);
        assert.deepEqual(faults(host), [], path);
        await host.close();
      }
      const host = await context.browser.newPage({ width: 1000, height: 800 });
      await host.goto(`${server.url}/a/frame.html`);
      const inside = `document.querySelector('iframe').contentDocument.querySelector('gk-catalogue')`;
      await host.waitFor(`${inside} && ${inside}.dataset.state === 'ready' && /高龄津贴[^]*名录/.test(${inside}.shadowRoot.querySelector('.root').innerText)`, { timeout: 20_000 });
      assert.deepEqual(faults(host), []);
      await host.close();
    } finally {
      await server.close();
    }
  });

  if (context.name !== 'current') return;
  it('is used with the keyboard alone, and under the strict policy', async () => {
    const tab = await context.open('/-/tt-gk/demo/builder.html', { width: 1280, height: 900 });
    await tab.waitFor(`document.querySelector('.gkb-drop') !== null`);
    await paste(tab, '', CSV);
    await said(tab, '读到 2 条');
    await tab.waitFor(live('gk-catalogue'));
    await tab.evaluate(`document.getElementById('gkb-tab-tag').focus()`);
    await tab.press('ArrowRight');
    assert.equal(await tab.evaluate(`document.activeElement.id + document.activeElement.getAttribute('aria-selected')`), 'gkb-tab-divtrue');
    assert.match(await tab.evaluate(`document.querySelector('#gkb-panel code').textContent`), /^<section data-gk="catalogue" data-gk-src="\/gk\/data\/mulu\.json"/);
    await tab.clickRole('radio', '红');
    await tab.waitFor(`document.querySelector('#gkb-panel code').textContent.includes('data-gk-theme="red"') && document.querySelector('.gkb-live gk-catalogue').getAttribute('theme') === 'red'`);
    assert.deepEqual(faults(tab), []);
    await tab.close();
  });
});
