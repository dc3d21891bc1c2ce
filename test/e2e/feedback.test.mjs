/** A letter from a real browser to a real receiver: the line goes, the page is closed, the browser is killed, and it arrives once. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from '../engines/cdp.mjs';
import { engines, ROOT } from '../engines/engines.mjs';
import { serve } from '../../scripts/server.mjs';

let server, receiver, address;
/** 'open', 'cut' (nothing gets there) or 'deaf' (it gets there, the answer does not come back). */
let line = 'open';

before(async () => {
  server = await serve({
    routes: {
      '/v1/': (request, response) => {
        if (line === 'cut') return void response.destroy();
        const onward = ask(address + request.url, { method: request.method, headers: request.headers }, answer => {
          if (line === 'deaf') return void answer.resume().on('end', () => response.destroy());
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
        });
        onward.on('error', () => response.destroy());
        request.pipe(onward);
      },
    },
  });
  receiver = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'demo/receiver/main.ts'), 'serve', '--temp', '--port', '0', '--origin', server.url], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  address = await new Promise((done, failed) => {
    receiver.once('exit', code => failed(new Error(`the receiver ended with ${code}`)));
    receiver.stderr.on('data', text => {
      const found = /http:[^\s]+(?=\/v1\/letters)/.exec(String(text))?.[0];
      if (found) done(found);
    });
  });
});
after(async () => {
  receiver?.kill();
  await server?.close();
});

const HOST = `document.querySelector('gk-feedback')`;
const shows = (page, words) => page.waitFor(([w]) => { const at = document.querySelector('gk-feedback'); return !!at && !!at.shadowRoot && at.shadowRoot.textContent.includes(w); }, { args: [[words]] });
async function fill(page, id, value) {
  await page.evaluate(`(() => { const at = ${HOST}.shadowRoot.getElementById(${JSON.stringify(id)}); if (at.type === 'radio') at.click(); else { at.value = ${JSON.stringify(value ?? '')}; at.dispatchEvent(new Event('input', { bubbles: true })); } return true; })()`);
}
async function write(page, title) {
  await page.goto(`${server.url}/demo/feedback.html#gk-feedback?channel=letter`);
  await shows(page, '草稿只保存在本机');
  await fill(page, 'f-kind');
  await fill(page, 'f-title', title);
  await fill(page, 'f-content', '2026年9月，我到三河镇便民服务中心询问。');
  await fill(page, 'f--contact-1');
  await fill(page, 'f--public-1');
  await page.clickRole('button', '核对并提交');
  await shows(page, '还没有提交');
  // The receiver takes whoever is done in two seconds for a program.
  await page.waitFor(() => performance.now() > 3500);
  await page.waitFor(() => [...document.querySelector('gk-feedback').shadowRoot.querySelectorAll('button')].some(b => b.textContent.trim() === '提交'));
}
const numberOf = page => page.waitFor(() => { const at = document.querySelector('gk-feedback').shadowRoot.querySelector('.no34'); return at && at.textContent; });

for (const engine of engines()) {
  describe(`letters on ${engine.name}`, { skip: engine.missing }, () => {
    let browser;
    before(async () => { browser = await launch(engine); });
    after(async () => { await browser.close(); });

    it('is sent, numbered, and its status is told to who knows the code; nothing of it stands in an address', async () => {
      line = 'open';
      const page = await browser.newPage();
      await write(page, '一封顺利的信');
      await page.clickRole('button', '提交');
      const number = await numberOf(page);
      assert.match(number, /^XX-\d{4}-\d{6}$/);
      const code = await page.evaluate(`${HOST}.shadowRoot.querySelectorAll('.no34')[1].textContent`);
      await page.goto(`${server.url}/demo/feedback.html#gk-feedback?view=status`);
      await page.waitFor(() => { const at = document.querySelector('gk-feedback'); return !!at && !!at.shadowRoot && at.shadowRoot.getElementById('f--code') !== null; });
      await fill(page, 'f--number', number);
      await fill(page, 'f--code', code);
      await page.clickRole('button', '查询');
      await shows(page, '已收到');
      assert.ok(page.requests.every(({ url }) => !url.includes(number) && !/%E9%A1%BA%E5%88%A9/.test(url)));
      assert.deepEqual(page.exceptions, []);
      await page.close();
    });

    it('an answer that is lost does not double it, and a closed page does not lose it', async () => {
      line = 'deaf';
      const page = await browser.newPage();
      await write(page, '回答丢了的信');
      await page.clickRole('button', '提交');
      await shows(page, '还没有送达');
      line = 'open';
      const { context } = page;
      await page.close();
      const again = await browser.newPage({ context });
      await again.goto(`${server.url}/demo/feedback.html#gk-feedback?channel=letter`);
      const number = await numberOf(again);
      assert.match(number, /^XX-/);
      // Asked for once more it would be the same number: one letter, one record.
      assert.deepEqual(again.exceptions, []);
      await again.close();
    });
  });
}
