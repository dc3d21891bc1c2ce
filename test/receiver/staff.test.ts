/** The staff's pages: who may see what, what is written down, and what never leaves. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { verify } from '../../demo/receiver/audit.js';
import { expire } from '../../demo/receiver/letters/retention.js';
import { backup, checkBackup, disableStaff, invite, saveStaff } from '../../demo/receiver/manage.js';
import { postgresBin } from '../../scripts/postgres.mjs';
import { validateDocument } from '../../src/spec/index.js';
import { letter, onDatabases, place, post, postFiles, startHere, type Here, type Place } from './kit.js';

/** A browser without scripts: cookies, forms, redirects. */
class Visitor {
  cookie = '';
  page = '';
  status = 0;
  headers = new Headers();
  constructor(private readonly url: string) {}

  async get(path: string): Promise<string> {
    return this.#fetch(path, {});
  }
  /** Posts a form as the last page's token has it, unless told otherwise. */
  async post(path: string, fields: Record<string, string>, { csrf = this.csrf, headers = {} }: { csrf?: string; headers?: Record<string, string> } = {}): Promise<string> {
    return this.#fetch(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }), headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } });
  }
  get csrf(): string {
    return /name="csrf" value="([0-9a-f]+)"/.exec(this.page)?.[1] ?? '';
  }
  async #fetch(path: string, init: { method?: string; body?: URLSearchParams; headers?: Record<string, string> }): Promise<string> {
    const response = await fetch(this.url + path, { ...init, redirect: 'manual', headers: { ...init.headers, ...(this.cookie && { Cookie: this.cookie }) } });
    this.status = response.status;
    this.headers = response.headers;
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0]!;
    const to = response.headers.get('location');
    const text = await response.text();
    if (to && response.status === 303) return this.get(to);
    if ((response.headers.get('content-type') ?? '').startsWith('text/html')) this.page = text;
    return text;
  }
}

/** Every element of a page. */
function elements(html: string): DefaultTreeAdapterMap['element'][] {
  const out: DefaultTreeAdapterMap['element'][] = [];
  const walk = (node: DefaultTreeAdapterMap['node']) => {
    if ('tagName' in node) out.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return out;
}

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';

onDatabases('staff', (dialect) => {
  let at: Place;
  let here: Here;
  const passwords: Record<string, string> = {};
  before(async () => {
    at = await place(dialect);
    here = await startHere(at);
    const people = [['wang', 'clerk', '县教育局'], ['zhao', 'editor'], ['jian', 'supervision'], ['shen', 'auditor']] as const;
    for (const [name, role, department] of people) passwords[name] = await saveStaff(here.service, { name, display: `示例 ${name}`, role, department });
  });
  after(async () => {
    await here.stop();
    await at.remove();
  });
  const enter = async (name: string): Promise<Visitor> => {
    const visitor = new Visitor(here.url);
    await visitor.post('/staff/login', { name, password: passwords[name]! });
    assert.equal(visitor.status, 200, name);
    return visitor;
  };
  const idOf = async (number: string) => (await here.service.db.one<{ id: string }>('SELECT id FROM letters WHERE number = ?', number))!.id;
  const arrive = async (body: unknown = letter(), files: { name: string; bytes: Uint8Array }[] = []) => {
    const { body: { receipt } } = files.length ? await postFiles(here.url, body, files) : await post(here.url, body);
    return { ...receipt!, id: await idOf(receipt!.number) };
  };
  const deeds = async (subject: string) => (await here.service.db.all<{ action: string; actor: string }>('SELECT action, actor FROM audit WHERE subject = ? ORDER BY seq', subject)).map(({ action, actor }) => `${actor} ${action}`);

  it('lets in who has the password, and says the same to everyone else', async () => {
    const visitor = new Visitor(here.url);
    await visitor.get('/staff');
    assert.match(visitor.page, /登录/);
    const said: string[] = [];
    for (const [name, password] of [['zhao', 'wrong wrong wrong'], ['nobody', passwords['zhao']!]]) {
      await visitor.post('/staff/login', { name: name!, password: password! });
      assert.equal(visitor.status, 401);
      said.push(visitor.page.replace(/value="[^"]*"/, ''));
    }
    assert.equal(said[0], said[1]);
    await visitor.post('/staff/login', { name: 'zhao', password: passwords['zhao']! });
    assert.match(visitor.page, /来信 \d+ 件/);
    await visitor.post('/staff/logout', {});
    await visitor.get('/staff');
    assert.match(visitor.page, /登录/);
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    const response = await fetch(`${here.url}/staff/login`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ name: 'zhao', password: passwords['zhao']! }) });
    assert.match(response.headers.get('set-cookie')!, /HttpOnly/);
    assert.match(response.headers.get('set-cookie')!, /SameSite=Strict/);
    const token = /gk-staff=([0-9a-f]+)/.exec(response.headers.get('set-cookie')!)![1]!;
    const rows = JSON.stringify(await here.service.db.all('SELECT * FROM sessions'));
    assert.ok(!rows.includes(token), 'the database holds only a hash');
  });

  it('refuses forms of other sites and of other sessions', async () => {
    const editor = await enter('zhao');
    const { id } = await arrive();
    await editor.get(`/staff/letters/${id}`);
    for (const [csrf, headers] of [['', {}], ['0'.repeat(32), {}], [editor.csrf, { 'Sec-Fetch-Site': 'cross-site' }], [editor.csrf, { 'Sec-Fetch-Site': 'same-site' }], [editor.csrf, { 'Sec-Fetch-Site': '', Origin: 'https://evil.example' }]] as const) {
      const good = editor.page;
      await editor.post(`/staff/letters/${id}/assign`, { department: '县教育局' }, { csrf, headers });
      assert.equal(editor.status, 403);
      editor.page = good;
    }
    assert.equal((await here.service.db.one<{ department: string | null }>('SELECT department FROM letters WHERE id = ?', id))!.department, null);
  });

  it('lets its pages say where a form comes from', async () => {
    const response = await fetch(`${here.url}/staff/login`);
    // `no-referrer` would make browsers send `Origin: null`, which is refused.
    assert.equal(response.headers.get('referrer-policy'), 'same-origin');
    const refused = await fetch(`${here.url}/staff/login`, { method: 'POST', headers: { Origin: 'null' }, body: new URLSearchParams({ name: 'zhao', password: passwords['zhao']! }) });
    assert.equal(refused.status, 403);
  });

  it('keeps each to their own letters', async () => {
    const [own, other] = [await arrive(letter({ department: '县教育局' })), await arrive(letter({ department: '县卫生健康局' }))];
    const { code } = await invite(here.service, '示例监督员');
    const report = await arrive({ ...letter({ channel: 'supervision', type: 'supervision', invitation: code }), fields: { title: '监督秘密', content: '内容' } });
    const may = async (name: string, id: string) => {
      const visitor = await enter(name);
      await visitor.get(`/staff/letters/${id}`);
      return visitor.status;
    };
    assert.deepEqual(await Promise.all([own, other, report].map(({ id }) => may('wang', id))), [200, 404, 404]);
    assert.deepEqual(await Promise.all([own, other, report].map(({ id }) => may('zhao', id))), [200, 200, 404]);
    assert.deepEqual(await Promise.all([own, other, report].map(({ id }) => may('jian', id))), [404, 404, 200]);
    assert.deepEqual(await Promise.all([own, other, report].map(({ id }) => may('shen', id))), [403, 403, 403]);
    const clerk = await enter('wang');
    await clerk.get('/staff');
    assert.ok(clerk.page.includes(own.number) && !clerk.page.includes(other.number) && !clerk.page.includes(report.number));
    for (const path of ['assign', 'publish', 'erase']) {
      await clerk.get('/staff/password');
      await clerk.post(`/staff/letters/${own.id}/${path}`, { reason: '越权' });
      assert.equal(clerk.status, 403, path);
    }
    await clerk.get('/staff/audit');
    assert.equal(clerk.status, 403);
  });

  it('shows what was written as text, whatever was written', async () => {
    const { id } = await arrive(letter({ department: undefined }, { title: HOSTILE.slice(0, 40), content: HOSTILE, name: HOSTILE.slice(0, 40), extra: HOSTILE }), [{ name: `${HOSTILE}.txt`, bytes: Buffer.from('文字') }]);
    const editor = await enter('zhao');
    const pages = [await editor.get('/staff'), await editor.get(`/staff/letters/${id}`), await editor.post(`/staff/letters/${id}/contact`, { reason: '测试显示' })];
    pages.push(await editor.post(`/staff/letters/${id}/publish`, { title: HOSTILE, question: `${HOSTILE} 13912345678`, answer: '', kind: HOSTILE.slice(0, 20) }));
    for (const page of pages) {
      const all = elements(page);
      assert.deepEqual(all.filter(({ tagName }) => ['script', 'img', 'style', 'iframe'].includes(tagName)).map(({ tagName }) => tagName), []);
      assert.deepEqual(all.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|^style$/.test(name)), []);
    }
    assert.match(editor.headers.get('content-security-policy')!, /default-src 'none'/);
    assert.equal(editor.headers.get('cache-control'), 'no-store');
  });

  it('opens contact only for a reason, and writes it down', async () => {
    const { id, number } = await arrive(letter({}, { name: '示例王五', phone: '0955-7654321' }));
    const editor = await enter('zhao');
    await editor.get(`/staff/letters/${id}`);
    assert.doesNotMatch(editor.page, /示例王五|7654321/);
    const page = editor.page;
    await editor.post(`/staff/letters/${id}/contact`, { reason: '' });
    assert.equal(editor.status, 422);
    editor.page = page;
    await editor.post(`/staff/letters/${id}/contact`, { reason: '核实地址 13912345678' });
    assert.equal(editor.status, 422, 'a reason goes into the log for good');
    editor.page = page;
    await editor.post(`/staff/letters/${id}/contact`, { reason: '回访来信人' });
    assert.match(editor.page, /示例王五/);
    assert.deepEqual(await deeds(number), ['public received', 'zhao read', 'zhao read-contact']);
  });

  it('answers, and the writer reads the answer and rates it', async () => {
    const { id, number, code } = await arrive(letter({ department: '县教育局' }));
    const clerk = await enter('wang');
    await clerk.get(`/staff/letters/${id}`);
    await clerk.post(`/staff/letters/${id}/answer`, { answer: '已安排检修。' });
    assert.equal(clerk.status, 200);
    const status = await post(here.url, { number, code }, { path: '/v1/letters/status' });
    assert.deepEqual([status.body['status'], status.body['answer']], ['answered', '已安排检修。']);
    const rated = await post(here.url, { number, code, satisfaction: 4 }, { path: '/v1/letters/satisfaction' });
    assert.equal(rated.body['satisfaction'], 4);
  });

  it('publishes to the ledger only what passed the gate and was agreed to', async () => {
    const { id, number } = await arrive(letter({}, { name: '示例赵六', phone: '0955-2223333' }));
    const editor = await enter('zhao');
    await editor.get(`/staff/letters/${id}`);
    const draft = { title: '路灯不亮', question: '请检修', answer: '已检修', kind: '咨询' };
    const bad: [Partial<typeof draft>, RegExp][] = [
      [{ question: '我的手机 １３９ 1234 5678' }, /来信内容”里有手机号/], [{ answer: '感谢示例赵六来信' }, /答复”里有来信人/], [{ question: '电话0955-222 3333' }, /里有来信人/],
      [{ title: '证件 11010519491231002X' }, /标题”里有身份证号/], [{ title: ' ' }, /请填写标题/],
    ];
    for (const [part, said] of bad) {
      await editor.post(`/staff/letters/${id}/publish`, { ...draft, ...part });
      assert.equal(editor.status, 422);
      assert.match(editor.page, said);
      assert.ok(editor.page.includes('请检修') || part.question, 'nothing typed is lost');
    }
    await editor.post(`/staff/letters/${id}/publish`, draft);
    assert.equal(editor.status, 200);
    const ledger = await (await fetch(`${here.url}/v1/replies.json`)).json() as { items: { number: string; title: string }[] };
    assert.deepEqual((await validateDocument(ledger)).filter(({ severity }) => severity === 'error'), []);
    assert.equal(ledger.items.find((item) => item.number === number)?.title, '路灯不亮');
    assert.doesNotMatch(JSON.stringify(ledger), /赵六|2223333/);
    await editor.post(`/staff/letters/${id}/unpublish`, {});
    assert.equal(((await (await fetch(`${here.url}/v1/replies.json`)).json()) as typeof ledger).items.some((item) => item.number === number), false);
    const silent = await arrive(letter({ public: false }));
    await editor.post(`/staff/letters/${silent.id}/publish`, draft);
    assert.match(editor.page, /没有同意公开/);
  });

  it('keeps the steps of a request in order', async () => {
    const { id, number, code } = await arrive({ ...letter({ channel: 'request', type: 'request' }), fields: { applicant: '公民', name: '示例', phone: '0955-1234567', content: '预算' } });
    const editor = await enter('zhao');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const step = async (type: string, day = today) => {
      await editor.get(`/staff/letters/${id}`);
      await editor.post(`/staff/letters/${id}/step`, { type, day, note: '' });
      return editor.status;
    };
    assert.deepEqual([await step('supplemented'), await step('closed'), await step('supplement-asked', '2020-01-01'), await step('supplement-asked', '2099-01-01'), await step('received')], [422, 422, 422, 422, 422]);
    assert.deepEqual([await step('supplement-asked'), await step('supplement-asked'), await step('supplemented'), await step('extended'), await step('extended')], [200, 422, 200, 200, 422]);
    await editor.get(`/staff/letters/${id}`);
    await editor.post(`/staff/letters/${id}/answer`, { answer: '见附件', outcome: 'granted' });
    assert.equal(await step('closed'), 200);
    const { body } = await post(here.url, { number, code }, { path: '/v1/letters/status' });
    assert.deepEqual([body['status'], body['outcome'], (body['events'] as { type: string }[]).map(({ type }) => type), (body['clock'] as { limit: number }).limit],
      ['closed', 'granted', ['received', 'supplement-asked', 'supplemented', 'extended', 'answered', 'closed'], 40]);
  });

  it('hands out attachments as files to keep, under names of its own', async () => {
    const { id } = await arrive(letter(), [{ name: '说明 "一".txt', bytes: Buffer.from('附件内容') }]);
    const editor = await enter('zhao');
    await editor.get(`/staff/letters/${id}`);
    const path = /\/staff\/attachments\/[0-9a-f]{32}/.exec(editor.page)![0];
    assert.equal(await editor.get(path), '附件内容');
    assert.match(editor.headers.get('content-disposition')!, /^attachment; filename="attachment\.txt"; filename\*=UTF-8''/);
    assert.equal(editor.headers.get('x-content-type-options'), 'nosniff');
    assert.match(editor.headers.get('content-security-policy')!, /^sandbox/);
    const other = await enter('jian');
    await other.get(path);
    assert.equal(other.status, 404);
  });

  it('exports a table that no spreadsheet runs, without contact unless for a reason', async () => {
    await arrive(letter({}, { title: '=HYPERLINK("x")', name: '示例钱七' }));
    const editor = await enter('zhao');
    await editor.get('/staff');
    const plain = await editor.post('/staff/export', { type: 'letter' });
    assert.match(editor.headers.get('content-disposition')!, /^attachment/);
    assert.match(plain, /'=HYPERLINK/);
    assert.doesNotMatch(plain, /钱七|监督秘密/);
    assert.match(await editor.post('/staff/export', { reason: '年度归档' }), /钱七/);
  });

  it('has a log that only grows, shows a change, and is for the auditor', async () => {
    const { db, ring } = here.service;
    for (const text of ["UPDATE audit SET actor = 'x' WHERE seq = 1", 'DELETE FROM audit WHERE seq = 1']) await assert.rejects(db.run(text), /append-only/);
    assert.equal((await verify(db, ring)).broken, undefined);
    const auditor = await enter('shen');
    await auditor.get('/staff');
    assert.match(auditor.page, /签名前后相符/);
    assert.doesNotMatch(auditor.page, /示例赵六|路灯不亮/);
    // Behind the database's back: as its owner would.
    await (dialect === 'postgres' ? db.run('ALTER TABLE audit DISABLE TRIGGER ALL') : db.run('DROP TRIGGER audit_no_update'));
    await db.run("UPDATE audit SET detail = 'x' WHERE seq = 3");
    assert.equal((await verify(db, ring)).broken, 3);
    await db.run("UPDATE audit SET detail = '' WHERE seq = 3");
  });

  it('erases for a reason and after its time, from disk too', async () => {
    const { id, number, code } = await arrive(letter({}, { content: '要删除的内容' }), [{ name: 'a.txt', bytes: Buffer.from('x') }]);
    const editor = await enter('zhao');
    await editor.get(`/staff/letters/${id}`);
    await editor.post(`/staff/letters/${id}/erase`, { reason: '来信人要求' });
    assert.match(editor.page, /内容已删除/);
    const { db } = here.service;
    assert.deepEqual(await db.one('SELECT content, contact, code, answer FROM letters WHERE id = ?', id), { content: null, contact: null, code: null, answer: null });
    assert.equal((await db.all('SELECT name FROM attachments WHERE letter = ?', id)).length, 0);
    assert.equal((await post(here.url, { number, code }, { path: '/v1/letters/status' })).status, 404);
    const old = await arrive();
    await db.run("UPDATE letters SET status = 'closed', updated_at = '2020-01-01T00:00:00.000Z' WHERE id = ?", old.id);
    // Two receivers that tidy at once do it once.
    const [one, two] = await Promise.all([expire(here.service), expire(here.service)]);
    assert.equal(one + two, 1);
    assert.deepEqual(await deeds(old.number), ['public received', 'system expired']);
  });

  it('shuts out guessing, and a person who has left', async () => {
    const visitor = new Visitor(here.url);
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) {
      await visitor.post('/staff/login', { name: 'jian', password: `wrong password ${i}` });
      statuses.push(visitor.status);
    }
    assert.deepEqual([statuses[9], statuses[10]], [401, 429]);
    const clerk = await enter('wang');
    await disableStaff(here.service, 'wang');
    await clerk.get('/staff');
    assert.match(clerk.page, /登录/);
  });

  it('makes a copy that is whole, while it is in use', async (t) => {
    if (dialect === 'postgres' && !existsSync(join(postgresBin(), 'pg_dump'))) return t.skip('no pg_dump');
    const file = join(at.data, 'copy.backup');
    const path = process.env['PATH'];
    process.env['PATH'] = `${postgresBin()}:${path}`;
    const writing = Promise.all(Array.from({ length: 20 }, () => post(here.url, letter())));
    const { letters } = await backup(here.service, file).finally(() => (process.env['PATH'] = path));
    assert.ok((await writing).every(({ status }) => status === 201));
    assert.ok(letters > 5);
    if (dialect === 'libsql') {
      assert.equal(await checkBackup(file), letters);
      assert.equal(readFileSync(file).includes('路灯'), false);
    }
    await assert.rejects(backup(here.service, file), /已存在/);
  });
});
