/** `gk poster` as shipped: the PDF is drawn page by page and every code on it is read by two decoders. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/server.mjs';
import { launch } from '../engines/cdp.mjs';
import { engine, ROOT } from '../engines/engines.mjs';
import { readWithJsqr, readWithZxing } from '../helpers/decoders.mjs';

const current = engine('current');
const work = mkdtempSync(join(tmpdir(), 'gk-poster-'));
const set = JSON.parse(readFileSync(join(ROOT, 'demo/data/qr-set.json'), 'utf8'));
const gk = (document, name, ...args) => {
  writeFileSync(join(work, `${name}.json`), JSON.stringify(document));
  return spawnSync(process.execPath, [join(ROOT, 'dist/cli/gk.js'), 'poster', `${name}.json`, '-o', `${name}.pdf`, '--today', '2026-09-20', ...args], {
    cwd: work, encoding: 'utf8', env: { ...process.env, ...current.env, GK_CHROMIUM: current.path },
  });
};

describe('gk poster', { skip: current.missing ?? false }, () => {
  let server;
  let browser;
  let page;
  before(async () => {
    server = await serve({ routes: {
      '/poster/': (_, response, url) => { response.writeHead(200, { 'content-type': 'application/pdf' }).end(readFileSync(join(work, url.pathname.slice(8)))); },
      '/blank': (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>pdf</title>'); },
    } });
    browser = await launch(current);
    page = await browser.newPage({ width: 800, height: 600 });
    await page.goto(`${server.url}/blank`);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(work, { recursive: true });
  });

  /** Pages of a PDF as grey pixels, and their sizes in mm. */
  const draw = async (name, only, scale = 2) => page.evaluate(`(async () => {
    const pdf = await import('/node_modules/pdfjs-dist/legacy/build/pdf.min.mjs');
    pdf.GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs';
    const file = await pdf.getDocument('/poster/${name}.pdf').promise;
    const page = await file.getPage(${only});
    const [, , width, height] = page.view;
    const viewport = page.getViewport({ scale: ${scale} });
    const canvas = document.createElement('canvas');
    canvas.width = viewport.width; canvas.height = viewport.height;
    const pen = canvas.getContext('2d');
    await page.render({ canvasContext: pen, viewport }).promise;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let grey = '';
    for (let i = 0; i < data.length; i += 4) grey += String.fromCharCode(data[i]);
    const words = (await page.getTextContent()).items.map(item => item.str).join('').replace(/\\s/g, '').normalize('NFKC');
    return { pages: file.numPages, mm: [width, height].map(n => Math.round(n / 72 * 25.4)), width: canvas.width, height: canvas.height, grey: btoa(grey), words };
  })()`);
  const codesOf = async drawn => {
    const grey = Buffer.from(drawn.grey, 'base64');
    const rgba = new Uint8ClampedArray(grey.length * 4);
    for (let i = 0; i < grey.length; i++) rgba.set([grey[i], grey[i], grey[i], 255], i * 4);
    return { rgba, all: await readWithZxing({ data: rgba, width: drawn.width, height: drawn.height }, 50) };
  };

  it('prints one A4 poster a code; all four codes of it are read, the main one by both decoders', async () => {
    const { status, stderr } = gk(set, 'a4');
    assert.equal(status, 1, stderr);
    assert.match(stderr, /12 张,另有 1 个没有印[\s\S]*已过失效日期/);
    const drawn = await draw('a4', 1);
    assert.deepEqual([drawn.pages, ...drawn.mm], [12, 210, 297]);
    const { rgba, all } = await codesOf(drawn);
    const [item] = set.items;
    assert.deepEqual(all.sort(), [item.url, ...item.links.map(({ url }) => url)].map(encodeURI).sort());
    // The half with the main code, for the decoder that reads one code a picture.
    const top = Math.round(drawn.height * 0.25) * drawn.width * 4;
    const part = rgba.slice(top, top + Math.round(drawn.height * 0.35) * drawn.width * 4);
    assert.equal(readWithJsqr({ data: part, width: drawn.width, height: part.length / drawn.width / 4 }), item.url);
    for (const said of ['最低生活保障', '0955-4000019', '发布机构', '示例数据']) assert.ok(drawn.words.includes(said), said);
  });

  it('label sheets, table stands, groups and villages; each code leads where it says', async () => {
    const items = [...Array(30).keys()].map(i => ({ id: `i${i}`, title: `事项第${i}号`, url: `https://haiyuan.gov.example/gk/事项/${i}`, group: i < 20 ? '甲' : '乙' }));
    const many = { ...set, items };
    assert.equal(gk(many, 'label', '--size', 'label').status, 0);
    const label = await draw('label', 1, 3);
    assert.equal(label.pages, 2);
    assert.deepEqual((await codesOf(label)).all.sort(), items.slice(0, 24).map(({ url }) => encodeURI(url)).sort());
    assert.equal(gk({ ...set, items: items.slice(0, 1) }, 'stand', '--size', 'stand').status, 0);
    assert.deepEqual((await codesOf(await draw('stand', 1))).all, [encodeURI(items[0].url), encodeURI(items[0].url)]);
    assert.equal(gk(many, 'group', '--per', 'group', '--size', 'A3', '--marks').status, 0);
    const group = await draw('group', 1, 1.5);
    assert.deepEqual([group.pages, ...group.mm], [3, 317, 440]);
    assert.deepEqual((await codesOf(group)).all.sort(), items.slice(0, 12).map(({ url }) => encodeURI(url)).sort());
    writeFileSync(join(work, 'places.csv'), '\ufeff关桥村,https://haiyuan.gov.example/cun/gq\n李旺村\n');
    assert.equal(gk({ ...set, items: items.slice(0, 2) }, 'places', '--places', 'places.csv').status, 0);
    const place = await draw('places', 1);
    assert.equal(place.pages, 4);
    assert.ok(place.words.includes('关桥村'));
    assert.deepEqual((await codesOf(place)).all, ['https://haiyuan.gov.example/cun/gq']);
  });

  it('a title of 120 letters and long facts are set smaller, and the page count stays', async () => {
    const [item] = set.items;
    const long = { ...item, title: '关于进一步做好特困人员救助供养和最低生活保障工作的'.repeat(5), facts: item.facts.map(({ label, text }) => ({ label, text: text.repeat(4) })) };
    assert.equal(gk({ ...set, items: [long] }, 'long').status, 0);
    const drawn = await draw('long', 1);
    assert.equal(drawn.pages, 1);
    assert.ok(drawn.words.includes('0955-4000019') && drawn.words.includes('张贴至'));
    assert.equal((await codesOf(drawn)).all.length, 4);
  });

  it('bad addresses are told and not printed; nothing usable writes nothing', () => {
    const bad = [['s', 'javascript:alert(1)'], ['l', `https://haiyuan.gov.example/?q=${'长'.repeat(2000)}`], ['c', 'https://haiyuan.gov.example/\u0007']].map(([id, url]) => ({ id, title: id, url }));
    const some = gk({ ...set, items: [...bad, set.items[1]] }, 'some', '--json');
    assert.equal(some.status, 1);
    assert.deepEqual(JSON.parse(some.stderr).findings.map(({ code }) => code), ['scheme', 'too-long', 'control']);
    const none = gk({ ...set, items: bad }, 'none');
    assert.equal(none.status, 2);
    assert.match(none.stderr, /^gk: 没有一个能印/);
    assert.equal(spawnSync(process.execPath, [join(ROOT, 'dist/cli/gk.js'), 'poster', 'some.json', '-o', 'x.pdf'], { cwd: work, encoding: 'utf8', env: { ...process.env, GK_CHROMIUM: '/no/such' } }).status, 2);
  });

  it('a catalogue gives each item with a link its poster', async () => {
    const catalogue = { spec: 'gk/1', kind: 'catalogue', title: '目录', publisher: set.publisher, updated: '2026-09-18', items: [
      { id: 'a', path: ['救助', '临时救助'], field: '社会救助', content: ['政策文件', '办理指南'], links: [{ title: '指南', url: 'https://haiyuan.gov.example/a' }] }, { id: 'b', path: ['没有链接'] },
    ] };
    assert.equal(gk(catalogue, 'cat').status, 0);
    const drawn = await draw('cat', 1);
    assert.equal(drawn.pages, 1);
    assert.deepEqual((await codesOf(drawn)).all, ['https://haiyuan.gov.example/a']);
    assert.ok(drawn.words.includes('临时救助'));
  });
});
