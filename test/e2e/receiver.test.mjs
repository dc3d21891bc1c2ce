/** The staff's pages in real browsers: signed in, answered and published with the keyboard alone, no script, no error. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../engines/engines.mjs';
import { onEngines } from './site.mjs';

const MAIN = ['--import', 'tsx', 'demo/receiver/main.ts'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

onEngines('staff of the receiver', ['current', '86'], context => {
  let data;
  let receiver;
  let url;
  let password;
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'gk-receiver-e2e-'));
    const env = { ...process.env, RECEIVER_DATA: data, RECEIVER_PORT: '0', DATABASE_URL: '' };
    const { stderr } = await promisify(execFile)(process.execPath, [...MAIN, 'staff', 'add', 'zhao', '--role', 'editor', '--display', '示例'], { cwd: ROOT, env });
    password = /：(\S+)\s*$/.exec(stderr)[1];
    receiver = spawn(process.execPath, [...MAIN, 'serve'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [, port] = await new Promise(done => receiver.stdout.on('data', chunk => {
      const found = /"started","port":(\d+)/.exec(chunk);
      if (found) done(found);
    }));
    url = `http://127.0.0.1:${port}`;
    const letter = { spec: 'gk/1', channel: 'letter', type: 'letter', public: true, createdAt: '2026-11-26T00:00:00Z', fields: { kind: '咨询', title: '路灯不亮', content: '请安排检修。', name: '示例甲' } };
    const answer = await fetch(`${url}/v1/letters`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomBytes(16).toString('hex') }, body: JSON.stringify(letter) });
    assert.equal(answer.status, 201);
  });
  after(async () => {
    const ended = new Promise(done => receiver.once('exit', done));
    receiver.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });

  it('answers and publishes a letter', async () => {
    const page = await context.browser.newPage({ width: 360, height: 780 });
    const focus = async id => {
      for (let i = 0; i < 60; i++) {
        if (await page.evaluate(`document.activeElement && document.activeElement.id === ${JSON.stringify(id)}`)) return;
        await page.press('Tab');
      }
      assert.fail(`${id} is not reached with Tab`);
    };
    const arrived = words => page.waitFor(text => document.readyState === 'complete' && document.body.textContent.includes(text), { args: [words] });
    const sound = async () => {
      assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0, 'nothing is cut at 360 px');
      if (context.name !== 'current') return;
      const found = await page.evaluate(`${axe};axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`);
      assert.deepEqual(found, []);
    };
    await page.goto(`${url}/staff`);
    await sound();
    await focus('name');
    await page.type('zhao');
    await focus('password');
    await page.type(password);
    await page.press('Enter');
    await arrived('来信 1 件');
    await sound();
    await page.clickRole('link', '路灯不亮');
    await arrived('答复来信人');
    await sound();
    await focus('answer');
    await page.type('已安排检修，预计三日内修好。');
    await page.press('Tab');
    await page.press('Enter');
    await arrived('已答复');
    await sound();
    await focus('public-answer');
    await page.press('Tab');
    await page.press('Enter');
    await arrived('已公开');
    const ledger = await (await fetch(`${url}/v1/replies.json`)).json();
    assert.deepEqual(ledger.items.map(({ title, answer }) => [title, answer]), [['路灯不亮', '已安排检修，预计三日内修好。']]);
    assert.doesNotMatch(JSON.stringify(ledger), /示例甲/);
    assert.deepEqual([...page.exceptions, ...page.console, ...page.logs.filter(({ level }) => level === 'error')], []);
  });
});
