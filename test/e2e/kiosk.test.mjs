/** The terminal as it stands in a reading room: opened from a disk without a network, touched and nothing else; then behind `gk kiosk serve`. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, cpSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../engines/engines.mjs';
import { faults, onEngines } from './site.mjs';

const CLI = join(ROOT, 'dist/cli/gk.js');
const dir = mkdtempSync(join(tmpdir(), 'gk-kiosk-'));
const folder = join(dir, 'usb');
const gk = (...args) => execFileSync(process.execPath, [CLI, ...args], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const SIZES = [{ width: 1080, height: 1920 }, { width: 1920, height: 1080 }];

const ready = `document.querySelector('gk-kiosk').dataset.state === 'ready' && document.querySelector('gk-kiosk').documents === 6`;
const shown = `document.querySelector('gk-kiosk').shadowRoot.querySelector('.root').innerText`;

/** Before Chromium 128 an element inside a zoomed one tells its place in pixels of its own. */
const OLD_ZOOM = '!/Chrome\\/1[3-9]\\d/.test(navigator.userAgent)';

/** A finger on the point where an element stands now; nothing is scrolled for it. */
async function touch(tab, find, ...args) {
  const point = await tab.waitFor(`(() => { const find = ${find}; const el = find(document.querySelector('gk-kiosk').shadowRoot, ...${JSON.stringify(args)}); if (!el) return null; const r = el.getBoundingClientRect(); if (!r.width) return null; const host = el.getRootNode().host; const zoom = ${OLD_ZOOM} && host.parentElement && host.style.zoom ? Number(host.style.zoom) : 1; return { x: (r.left + r.width / 2) * zoom, y: (r.top + r.height / 2) * zoom }; })()`);
  await tab.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await tab.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
const byName = '(root, name, sel) => [...root.querySelectorAll(sel || "button")].find(b => (b.getAttribute("aria-label") || b.innerText).replace(/\\s+/g, " ").includes(name))';
const press = (tab, name, selector = 'button') => touch(tab, byName, name, selector);
const inside = (tab, selector) => touch(tab, '(root, sel) => { const el = root.querySelector(".sec > *"); return el && el.shadowRoot && el.shadowRoot.querySelector(sel); }', selector);
async function letters(tab, word) {
  for (const letter of word) await touch(tab, '(root, letter) => [...root.querySelectorAll(".ky .k:not(.fn)")].find(k => k.textContent.trim() === letter)', letter);
}
const value = `document.querySelector('gk-kiosk').shadowRoot.querySelector('.kq').value`;

before(() => {
  gk('kiosk', 'build', 'demo/data/site.json', '-o', folder, '--place', '县图书馆公开查阅点', '--quiet', '--today', '2026-11-26');
});
after(() => rmSync(dir, { recursive: true, force: true }));

onEngines('terminal from a disk', ['current', '86'], context => {
  const open = async size => {
    const tab = await context.browser.newPage({ ...size, mobile: true, offline: true });
    await tab.goto(pathToFileURL(join(folder, 'index.html')).href);
    await tab.waitFor(ready, { timeout: 20_000 });
    await tab.settled();
    return tab;
  };

  for (const size of SIZES) {
    it(`${size.width} × ${size.height}: types Chinese, finds, opens, goes back and home, by touch alone`, async () => {
      const tab = await open(size);
      const entries = await tab.evaluate('history.length');
      await touch(tab, 'root => root.querySelector(".kq")');
      await letters(tab, 'gongzufang');
      const first = await tab.waitFor(`document.querySelector('gk-kiosk').shadowRoot.querySelector('.cs .on').innerText`);
      assert.match(first, /公租房/);
      const keys = await tab.evaluate(`[...document.querySelector('gk-kiosk').shadowRoot.querySelectorAll('.ky .k')].map(k => k.getBoundingClientRect()).map(r => [r.width, r.height])`);
      for (const [width, height] of keys) assert.ok(height >= (size.width === 1080 ? 88 : 44) && width >= 44, `${width} × ${height}`);
      await touch(tab, 'root => root.querySelector(".cs .on")');
      assert.equal(await tab.evaluate(value), '公租房');
      await press(tab, '公租房申请条件', '.krs button');
      await tab.waitFor(`(() => { const el = document.querySelector('gk-kiosk').shadowRoot.querySelector('.sec > *'); return el.dataset.state === 'ready' && el.shadowRoot.querySelector('dialog[open]') && el.shadowRoot.querySelector('dialog').innerText.includes('公租房申请条件'); })()`);
      assert.match(await tab.evaluate(shown), /首页[^]*标准目录/);
      await press(tab, '返回', '.kf button');
      await tab.waitFor(`!document.querySelector('gk-kiosk').shadowRoot.querySelector('.sec > *').shadowRoot.querySelector('dialog[open]')`);
      await press(tab, '返回', '.kf button');
      assert.equal(await tab.waitFor(value), '公租房', 'the results stand as they were left');
      await press(tab, '回首页', '.kf button');
      await tab.waitFor(`${value} === ''`);
      for (const section of ['政府公报', '负面清单', '二维码', '目录汇编']) {
        await press(tab, section, '.kti button');
        await tab.waitFor(`(() => { const el = document.querySelector('gk-kiosk').shadowRoot.querySelector('.sec > *'); return el && el.dataset.state === 'ready' && el.shadowRoot.querySelector('.root').innerText.length > 100; })()`);
        await press(tab, '回首页', '.kf button');
        await tab.waitFor(`!document.querySelector('gk-kiosk').shadowRoot.querySelector('.sec')`);
      }
      assert.deepEqual(await tab.evaluate('[location.hash, history.length]'), ['', entries], 'no address and no history of a visit');
      assert.deepEqual(tab.requests.filter(({ url }) => !/^(?:file|data|blob):/.test(url)), []);
      assert.deepEqual(faults(tab), []);
      await tab.close();
    });
  }

  it('a link that leads outside becomes a code', async () => {
    const tab = await open(SIZES[0]);
    await press(tab, '政府公报', '.kti button');
    await tab.waitFor(`(() => { const el = document.querySelector('gk-kiosk').shadowRoot.querySelector('.sec > *'); const a = el && el.shadowRoot.querySelector('.foot a'); if (a) a.scrollIntoView({ block: 'center' }); return a; })() !== null`);
    await tab.settled();
    await inside(tab, '.foot a');
    await tab.waitFor(`${shown}.includes('请用手机扫码查看') && document.querySelector('gk-kiosk').shadowRoot.querySelector('.ov svg.qr')`);
    assert.match(await tab.evaluate('location.href'), /index\.html$/);
    await press(tab, '关闭', '.ov button');
    await tab.waitFor(`!document.querySelector('gk-kiosk').shadowRoot.querySelector('.ov')`);
    await tab.close();
  });

  it('nobody there: seconds are counted, staying is one touch, and then nothing of the visit is left', async () => {
    const tab = await open(SIZES[0]);
    const marker = '7391846205';
    await tab.evaluate(`void Object.assign(document.querySelector('gk-kiosk'), { idle: 0.6, countdown: 2 })`);
    await touch(tab, 'root => root.querySelector(".kq")');
    await press(tab, '123', '.ky button');
    await letters(tab, [...marker].reverse().join(''));
    await tab.waitFor(`document.querySelector('gk-kiosk').shadowRoot.querySelector('[role=alertdialog]')`);
    assert.match(await tab.evaluate(shown), /还在使用吗/);
    await press(tab, '继续使用', '.ov button');
    await tab.waitFor(`!document.querySelector('gk-kiosk').shadowRoot.querySelector('.ov')`);
    assert.equal(await tab.evaluate(value), [...marker].reverse().join(''));
    await tab.evaluate(`sessionStorage.setItem('x', '1'), localStorage.setItem('gk:preferences', '{"theme":"dark"}')`);
    await tab.waitFor(`new Promise(done => document.addEventListener('gk-kiosk-reset', () => done(true), { once: true }))`);
    assert.equal(await tab.evaluate(value), '');
    assert.deepEqual(await tab.evaluate(`[sessionStorage.length, localStorage.getItem('gk:preferences'), location.hash]`), [0, null, '']);
    if (context.name === 'current') {
      await tab.send('HeapProfiler.enable');
      for (let i = 0; i < 3; i++) await tab.send('HeapProfiler.collectGarbage');
      let snapshot = '';
      const stop = tab.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => { snapshot += chunk; });
      await tab.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
      stop();
      assert.ok(snapshot.includes('gk-kiosk'));
      const found = snapshot.indexOf([...marker].reverse().join(''));
      assert.equal(found, -1, snapshot.slice(Math.max(0, found - 200), found + 60));
    }
    await tab.close();
  });
});

onEngines('terminal behind gk kiosk serve', ['current'], context => {
  let server;
  let url = '';
  const terminal = join(dir, 'terminal');
  const next = join(dir, 'next');

  before(async () => {
    gk('kiosk', 'update', terminal, '--from', folder, '--quiet');
    server = spawn(process.execPath, [CLI, 'kiosk', 'serve', terminal, '--port', '0'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    await new Promise((done, failed) => {
      server.stderr.on('data', chunk => {
        said += chunk;
        url = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1] ?? '';
        if (url) done();
      });
      server.once('exit', () => failed(new Error(said)));
    });
  });
  after(() => { server?.kill(); });
  const state = () => JSON.parse(readFileSync(join(terminal, 'state.json'), 'utf8'));

  it('shows the current version, proves the next one in a frame, and goes over to it', async () => {
    const site = join(dir, 'site');
    cpSync(join(ROOT, 'demo/data'), site, { recursive: true });
    const text = readFileSync(join(site, 'site.json'), 'utf8').replace('海原县政务公开', '海原县政务公开新版');
    writeFileSync(join(site, 'site.json'), text);
    gk('kiosk', 'build', join(site, 'site.json'), '-o', next, '--quiet');
    gk('kiosk', 'update', terminal, '--from', next, '--quiet');
    const { current, candidate } = state();
    assert.ok(candidate && candidate !== current);
    const tab = await context.browser.newPage({ ...SIZES[0], mobile: true });
    await tab.goto(`${url}/`);
    await tab.waitFor(`${shown}.includes('海原县政务公开新版')`, { timeout: 30_000 });
    assert.equal(state().current, candidate);
    assert.equal(state().previous, current);
    await tab.until(async () => (await fetch(`${url}/kiosk/health`)).ok, 'the heartbeat of the new version');
    assert.deepEqual(faults(tab).filter(text => !/favicon|net::ERR_ABORTED/.test(text)), []);
    await tab.close();
  });
});
