/** What comes in over the net: once, whole, checked, and never repeated where it does not belong. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { zipSync, strToU8 } from 'fflate';
import { openPostgres } from '../../demo/receiver/db/postgres.js';
import { invite, revokeInvite } from '../../demo/receiver/manage.js';
import { concurrentPosts } from './experiments.js';
import { codes, letter, newKey, numbers, onDatabases, place, post, postFiles, startHere, type Here, type Place } from './kit.js';

const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from('ffd9', 'hex')]);
/** EXIF with a GPS directory, little-endian. */
const JPEG_GPS = (() => {
  const tiff = Buffer.alloc(26);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x8825, 10);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 4);
  return Buffer.concat([head, exif, Buffer.from('ffd9', 'hex')]);
})();

onDatabases('intake', (dialect) => {
  let at: Place;
  let here: Here;
  before(async () => {
    at = await place(dialect);
    here = await startHere(at);
  });
  after(async () => {
    await here.stop();
    await at.remove();
  });
  const send = (body: unknown, options?: Parameters<typeof post>[2]) => post(here.url, body, options);

  it('gives the same receipt for the same key and body, and refuses another body', async () => {
    const key = newKey();
    const first = await send(letter(), { key });
    assert.equal(first.status, 201);
    assert.equal(first.body.receipt?.key, key);
    assert.match(first.body.receipt.code, /^\d{10}$/);
    assert.match(first.body.receipt.number, /^XX-\d{4}-\d{6}$/);
    const { fields, ...rest } = letter();
    const again = await send({ fields, ...rest }, { key });
    assert.deepEqual(again.body, first.body, 'the order of keys is not another body');
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    const other = await send(letter({}, { title: '另一封' }), { key });
    assert.deepEqual([other.status, codes(other)], [409, ['conflict']]);
  });

  it('keeps one record for a key that is posted many times at once', async () => {
    const own = await place(dialect);
    const [one, two] = await Promise.all([startHere(own), dialect === 'postgres' ? startHere(own) : undefined]);
    const result = await concurrentPosts(own, [one.url, ...(two ? [two.url] : [])], 200, 20);
    assert.deepEqual(result, { records: 20, receipts: 20, refused: 0, gapless: true });
    await one.stop();
    await two?.stop();
    await own.remove();
  });

  it('says everything that is wrong at once, by field, without repeating it', async () => {
    const wrong = await send(letter({}, { title: '', kind: '别的', email: 'secret-not-an-address', content: '字'.repeat(2001), phone: '无' }));
    assert.equal(wrong.status, 422);
    assert.deepEqual(codes(wrong).sort(), ['content:too-long', 'email:format', 'kind:option', 'phone:format', 'title:required']);
    assert.doesNotMatch(JSON.stringify(wrong.body), /secret-not/);
    // 2,000 characters as people count them, although four bytes and two units each.
    assert.equal((await send(letter({}, { content: '𠮷'.repeat(2000) }))).status, 201);
  });

  it('refuses what is not a letter', async () => {
    const cases: [unknown, Parameters<typeof post>[2], number, string][] = [
      [letter(), { key: 'short' }, 400, 'key'],
      [letter({ spec: 'gk/2' }), {}, 400, 'spec'],
      [letter({ channel: 'nobody' }), {}, 400, 'channel:channel'],
      [letter({ type: 'opinion' }), {}, 400, 'type:channel'],
      [letter({ trap: 'x' }), {}, 422, 'trap:trap'],
      ['{"spec":"gk/1"', {}, 400, 'json'],
      ['[]', {}, 400, 'json'],
      [`{"spec":"gk/1","fields":${'['.repeat(200)}${']'.repeat(200)}}`, {}, 400, 'depth'],
      ['{"spec":"gk/1","__proto__":{"a":1}}', {}, 400, 'key-name'],
      [letter(), { headers: { 'Content-Type': 'text/plain' } }, 415, 'content-type'],
      [letter(), { headers: { 'Content-Encoding': 'gzip' } }, 415, 'encoding'],
      [letter({}, { content: 'x'.repeat(600_000) }), {}, 413, 'too-big'],
      [letter(), { headers: { Origin: 'https://evil.example' } }, 403, 'origin'],
    ];
    for (const [body, options, status, code] of cases) {
      const answer = await send(body, options);
      assert.deepEqual([answer.status, codes(answer)], [status, [code]], code);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    }
    assert.equal((await fetch(`${here.url}/nowhere/${newKey()}`)).status, 404);
  });

  it('tells pages on the list, and only those, that they may post', async () => {
    const preflight = (origin: string) => fetch(`${here.url}/v1/letters`, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' } });
    const good = await preflight('https://www.example.gov.cn');
    assert.equal(good.headers.get('access-control-allow-origin'), 'https://www.example.gov.cn');
    assert.match(good.headers.get('access-control-allow-headers') ?? '', /idempotency-key/i);
    assert.equal((await preflight('https://evil.example')).headers.get('access-control-allow-origin'), null);
    // A refusal must be readable for the page, or the reader is told nothing.
    const refused = await send(letter({}, { title: '' }), { headers: { Origin: 'https://www.example.gov.cn' } });
    assert.equal(refused.headers.get('access-control-allow-origin'), 'https://www.example.gov.cn');
  });

  it('stops reading a body that is over the cap, and cuts off one that never ends', async () => {
    const { hostname, port } = new URL(here.url);
    const answer = await new Promise<string>((done) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString())).once('close', () => done(text)).once('error', () => done(text));
      socket.write(`POST /v1/letters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${newKey()}\r\nTransfer-Encoding: chunked\r\n\r\n`);
      const chunk = `10000\r\n${'x'.repeat(65536)}\r\n`;
      for (let i = 0; i < 20; i++) socket.write(chunk);
    });
    assert.match(answer, /^HTTP\/1.1 413 /);
  });

  it('ends a connection that sends its headers or its body one byte at a time', async () => {
    const own = await place(dialect);
    const hasty = await startHere(own, { RECEIVER_PATIENCE: '100' });
    const { hostname, port } = new URL(hasty.url);
    const ended = (text: string) => new Promise<string>((done) => {
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString())).once('close', () => done(answer)).once('error', () => undefined);
      socket.write(text);
    });
    const head = `POST /v1/letters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${newKey()}\r\n`;
    for (const answer of await Promise.all([ended(head), ended(`${head}Content-Length: 1000\r\n\r\n{"spec"`)])) assert.doesNotMatch(answer, / 201 /);
    assert.deepEqual(await numbers(hasty.service.db), []);
    await hasty.stop();
    await own.remove();
  });

  it('counts an address without keeping it, and says when to come again', async () => {
    const own = await place(dialect);
    const few = await startHere(own, { RECEIVER_RATE_LETTERS: '3', RECEIVER_PROXIES: '1' });
    const from = (address: string) => post(few.url, letter(), { headers: { 'X-Forwarded-For': `203.0.113.250, ${address}` } });
    for (let i = 0; i < 3; i++) assert.equal((await from('198.51.100.77')).status, 201);
    const over = await from('198.51.100.77');
    assert.deepEqual([over.status, codes(over)], [429, ['rate']]);
    assert.ok(Number(over.headers.get('retry-after')) >= 1);
    assert.equal((await from('198.51.100.78')).status, 201);
    // One IPv6 household is one address.
    for (let i = 0; i < 3; i++) await from(`2001:db8:1:2::${i + 1}`);
    assert.equal((await from('2001:db8:1:2:ffff::9')).status, 429);
    const db = own.open();
    const rows = JSON.stringify(await db.all('SELECT * FROM rates'));
    await db.close();
    assert.doesNotMatch(rows + few.lines.join(''), /198\.51|203\.0|2001:db8/);
    await few.stop();
    await own.remove();
  });

  it('takes attachments for what their bytes are', async () => {
    const docx = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') });
    const fine = await postFiles(here.url, letter(), [{ name: '../../etc/passwd\u202egpj.exe', bytes: JPEG_GPS }, { name: '说明.docx', bytes: docx }]);
    assert.equal(fine.status, 201);
    const macro = zipSync({ 'word/document.xml': strToU8('<x/>'), 'word/vbaProject.bin': strToU8('x') });
    const bad: [string, Uint8Array][] = [
      ['page.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')], ['picture.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['program.pdf', Buffer.from('MZ\x90\0\x03')], ['macro.docx', macro], ['archive.docx', zipSync({ 'a.txt': strToU8('x') })], ['empty.txt', Buffer.alloc(0)],
    ];
    for (const [name, bytes] of bad) {
      const answer = await postFiles(here.url, letter(), [{ name, bytes }]);
      assert.deepEqual([answer.status, codes(answer)], [422, ['file.0:file-type']], name);
    }
    assert.deepEqual(codes(await postFiles(here.url, letter(), Array.from({ length: 4 }, () => ({ name: 'a.jpg', bytes: JPEG })))), ['file:file-count']);
    assert.equal((await postFiles(here.url, letter(), [{ name: 'a.jpg', bytes: Buffer.concat([JPEG, Buffer.alloc(5 * 1024 * 1024)]) }])).status, 413);
    const db = at.open();
    const rows = await db.all<{ name: string; type: string; note: string; label: Uint8Array; body: Uint8Array }>('SELECT * FROM attachments ORDER BY place');
    await db.close();
    assert.deepEqual(rows.map(({ type, note }) => [type, note]), [['jpg', '含拍摄位置'], ['docx', '']]);
    for (const { name, label } of rows) assert.match(name, /^[0-9a-f]{32}$/), assert.equal(Buffer.from(label).includes('passwd'), false);
    assert.doesNotMatch(here.service.ring.openText(rows[0]!.label, `label ${rows[0]!.name}`), /[/\\\u202e]|\.\.|exe$/);
    assert.deepEqual(here.service.ring.open(rows[0]!.body, `file ${rows[0]!.name}`), JPEG_GPS, 'evidence stays as it was sent');
  });

  it('has the same body in a multipart letter whatever its boundary', async () => {
    const key = newKey();
    const one = await postFiles(here.url, letter(), [{ name: 'a.jpg', bytes: JPEG }], key);
    const two = await postFiles(here.url, letter(), [{ name: 'a.jpg', bytes: JPEG }], key);
    assert.deepEqual(two.body, one.body);
    assert.equal((await postFiles(here.url, letter(), [{ name: 'a.jpg', bytes: JPEG_GPS }], key)).status, 409);
  });

  it('lets only invited supervisors report, and keeps no code', async () => {
    const report = (invitation?: string) => send({ ...letter({ channel: 'supervision', type: 'supervision', ...(invitation && { invitation }) }), fields: { title: '监督', content: '窗口无人。' } });
    assert.deepEqual(codes(await report()), ['invitation:invitation']);
    assert.deepEqual(codes(await report('AAAA-BBBB-CCCC-DDDD')), ['invitation:invitation']);
    const { id, code } = await invite(here.service, '示例监督员', '2099-12-31');
    const ok = await report(code.toLowerCase());
    assert.equal(ok.status, 201);
    assert.match(ok.body.receipt!.number, /^JD-/);
    const late = await invite(here.service, '任期已满', '2020-01-01');
    assert.deepEqual(codes(await report(late.code)), ['invitation:invitation']);
    await revokeInvite(here.service, id);
    assert.deepEqual(codes(await report(code)), ['invitation:invitation']);
    const db = at.open();
    const all = JSON.stringify([await db.all('SELECT id, supervisor FROM letters'), await db.all('SELECT * FROM invites'), await db.all('SELECT * FROM audit')]);
    assert.ok(!all.includes(code) && !all.includes(code.replace(/-/g, '')));
    assert.ok(all.includes(`"supervisor":"${id}"`));
    // Neither published nor counted.
    const before = (await here.service.db.one<{ count: number }>("SELECT COUNT(*) AS count FROM letters WHERE type = 'letter'"))!.count;
    const ledger = await (await fetch(`${here.url}/v1/replies.json`)).json() as { items: unknown[]; totals: { received: number } };
    assert.deepEqual([ledger.items, ledger.totals.received], [[], before]);
    await db.close();
  });

  it('tells the status to who has number and code, and nothing to who guesses', async () => {
    const { body: { receipt } } = await send(letter({ department: '县教育局' }));
    const ask = (number: string, code: string) => send({ number, code }, { path: '/v1/letters/status' });
    const status = await ask(receipt!.number.toLowerCase(), `${receipt!.code.slice(0, 5)} ${receipt!.code.slice(5)}`);
    assert.equal(status.status, 200);
    assert.equal(status.body['status'], 'received');
    assert.equal(status.body['department'], '县教育局');
    assert.equal((status.body['clock'] as { limit: number }).limit, 10);
    const [wrong, none] = [await ask(receipt!.number, '0000000000'), await ask('XX-2026-999999', receipt!.code)];
    assert.deepEqual([wrong.status, wrong.body], [404, none.body], 'a wrong code and a wrong number are one answer');
    for (let i = 0; i < 9; i++) await ask(receipt!.number, `000000000${i}`);
    const shut = await ask(receipt!.number, receipt!.code);
    assert.equal(shut.status, 429, 'after ten wrong codes the number is shut for a while, also for the right one');
    const early = await send({ ...(await send(letter())).body.receipt, satisfaction: 5 }, { path: '/v1/letters/satisfaction' });
    assert.deepEqual([early.status, codes(early)], [409, ['not-answered']]);
  });

  it('starts the clock of a request and keeps who asked sealed apart', async () => {
    const answer = await send({ ...letter({ channel: 'request', type: 'request' }), fields: { applicant: '公民', name: '示例甲', phone: '0955-1234567', content: '2025 年预算', idNumber: '未声明的一项' } });
    assert.equal(answer.status, 201);
    const { number, code } = answer.body.receipt!;
    const status = await send({ number, code }, { path: '/v1/letters/status' });
    assert.equal((status.body['clock'] as { limit: number; paused: string }).limit, 20);
    const row = await here.service.db.one<{ id: string; content: Uint8Array; contact: Uint8Array }>('SELECT id, content, contact FROM letters WHERE number = ?', number);
    const { ring } = here.service;
    assert.deepEqual(Object.keys((JSON.parse(ring.openText(row!.content, `content ${row!.id}`)) as { fields: object }).fields).sort(), ['applicant', 'content']);
    assert.deepEqual(Object.keys(JSON.parse(ring.openText(row!.contact, `contact ${row!.id}`)) as object).sort(), ['idNumber', 'name', 'phone']);
    assert.throws(() => ring.open(row!.contact, 'contact of another letter'), 'a sealed value cannot be moved');
  });

  it('does not keep the identity number of an applicant', async () => {
    const answer = await send({ ...letter({ channel: 'request', type: 'request' }), fields: { applicant: '公民', name: '示例甲 11010519491231002X', phone: '0955-1234567', content: '2025 年预算' } });
    assert.deepEqual([answer.status, codes(answer)], [422, ['name:identity']]);
    assert.doesNotMatch(JSON.stringify(answer.body), /11010519/);
  });

  it('is what its OpenAPI file says', async () => {
    const api = JSON.parse(readFileSync('demo/receiver/openapi.json', 'utf8')) as { components: { schemas: Record<string, object> } };
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ ...api, $id: 'api' });
    const valid = (name: string, value: unknown) => {
      const check = ajv.getSchema(`api#/components/schemas/${name}`)!;
      assert.ok(check(value), `${name}: ${ajv.errorsText(check.errors)}`);
    };
    valid('Letter', letter());
    const ok = await send(letter());
    valid('ReceiptAnswer', ok.body);
    valid('Errors', (await send(letter({}, { title: '' }))).body);
    valid('Status', (await send({ number: ok.body.receipt!.number, code: ok.body.receipt!.code }, { path: '/v1/letters/status' })).body);
    assert.equal((await fetch(`${here.url}/v1/openapi.json`)).status, 200);
    const ready = await fetch(`${here.url}/ready`);
    assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ok' }]);
  });

  it('keeps planted personal markers out of logs, and out of the database but for sealed columns', async () => {
    const own = await place(dialect);
    const service = await startHere(own);
    const marks = ['MARK-NAME-张三丰', '13912345678', 'mark@example.cn', 'MARK-TITLE', 'MARK-CONTENT', 'MARK-EXTRA', 'MARK-FILE', 'MARK-QUERY'];
    const body = letter({ page: 'https://www.example.gov.cn/a?MARK-QUERY=1#MARK-QUERY' }, { name: marks[0], phone: marks[1], email: marks[2], title: marks[3], content: marks[4], extra: marks[5] });
    const key = newKey();
    const ok = await postFiles(service.url, body, [{ name: `${marks[6]}.jpg`, bytes: JPEG }], key);
    assert.equal(ok.status, 201);
    await postFiles(service.url, letter({}, { title: marks[3] }), [], key);
    await post(service.url, JSON.stringify(body).slice(0, -5));
    await post(service.url, letter({ channel: marks[3] }, { title: marks[3], email: marks[0] }));
    await fetch(`${service.url}/v1/letters?name=${marks[3]}&phone=${marks[1]}`, { method: 'POST', headers: { 'X-Mark': marks[3]! } });
    await fetch(`${service.url}/${marks[3]}/${marks[1]}`);
    const number = ok.body.receipt!.number;
    await post(service.url, { number, code: marks[1] }, { path: '/v1/letters/status' });
    // An error inside, with the text in its message and its values.
    const { db } = service.service;
    const one = db.one.bind(db);
    db.one = () => Promise.reject(new Error(`Key (name)=(${marks[0]}) ${marks[1]}`));
    assert.equal((await post(service.url, body)).status, 500);
    db.one = one;
    const logs = service.lines.join('');
    assert.ok(service.lines.length > 6);
    const secrets = [...marks, key, ok.body.receipt!.code];
    for (const mark of secrets) assert.ok(!logs.includes(mark), `logs hold ${mark}`);
    let kept: Buffer;
    if (dialect === 'postgres') {
      const tables = ['letters', 'attachments', 'events', 'rates', 'audit', 'counters'];
      kept = Buffer.from((await Promise.all(tables.map(async (table) => (await db.all<{ text: string }>(`SELECT CAST(${table}.* AS TEXT) AS text FROM ${table}`)).map(({ text }) => text).join('\n')))).join('\n'));
      const hex = (text: string) => Buffer.from(text).toString('hex');
      for (const mark of secrets) assert.ok(!kept.includes(hex(mark)), `the database holds ${mark}`);
    } else kept = Buffer.concat(['letters.db', 'letters.db-wal'].map((name) => readFileSync(join(own.data, name))));
    for (const mark of secrets) assert.ok(!kept.includes(mark), `the database holds ${mark}`);
    await service.stop();
    await own.remove();
  });

  if (dialect === 'postgres') it('answers 503 while the database is away, and goes on when it is back', async () => {
    const own = await place(dialect);
    const service = await startHere(own);
    const name = new URL(own.database).pathname.slice(1);
    const admin = openPostgres(process.env['GK_TEST_DATABASE_URL']!);
    await admin.run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.all(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    const key = newKey();
    for (let i = 0; i < 3; i++) {
      const answer = await post(service.url, letter(), { key });
      assert.deepEqual([answer.status, codes(answer), answer.headers.get('retry-after')], [503, ['away'], '10']);
    }
    assert.equal((await fetch(`${service.url}/ready`)).status, 503);
    assert.equal((await fetch(`${service.url}/health`)).status, 200);
    await admin.run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    assert.equal((await post(service.url, letter(), { key })).status, 201);
    await admin.close();
    await service.stop();
    await own.remove();
  });

  it('answers 507 when the disk is full, keeps nothing of it, and goes on when there is room', async (t) => {
    // A real full disk: a small file system in memory. Only root can make one.
    const folder = mkdtempSync(join(tmpdir(), 'gk-small-'));
    const size = dialect === 'postgres' ? '24m' : '2m';
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0777`, 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      rmSync(folder, { recursive: true });
      return t.skip('a file system cannot be mounted here');
    }
    const name = `gk_small_${process.pid}`;
    let own: Place | undefined;
    let service: Here | undefined;
    try {
      if (dialect === 'postgres') {
        const dir = join(folder, 'space');
        const admin = openPostgres(process.env['GK_TEST_DATABASE_URL']!);
        const home = (await admin.one<{ data_directory: string }>('SHOW data_directory'))!.data_directory;
        if (!existsSync(home)) {
          await admin.close();
          return t.skip('PostgreSQL is on another machine');
        }
        const { uid, gid } = statSync(home);
        mkdirSync(dir);
        chownSync(dir, uid, gid);
        await admin.run(`CREATE TABLESPACE ${name} LOCATION '${dir}'`);
        await admin.close();
        own = await place(dialect, { tablespace: name });
      } else own = await place(dialect, { folder });
      service = await startHere(own);
      const good = await post(service.url, letter());
      assert.equal(good.status, 201);
      const balloon = join(folder, 'balloon');
      execFileSync('sh', ['-c', `dd if=/dev/zero of=${balloon} bs=4096 2>/dev/null || true`]);
      const refused: string[] = [];
      let full = 0;
      for (let i = 0; i < 400 && full < 3; i++) {
        const key = newKey();
        const answer = await post(service.url, letter({}, { content: `信 ${'长'.repeat(1900)}` }), { key });
        if (answer.status === 201) continue;
        assert.deepEqual([answer.status, answer.body.receipt, codes(answer)], [507, undefined, ['full']]);
        refused.push(key);
        full++;
      }
      assert.equal(full, 3, 'the disk was full');
      rmSync(balloon);
      const before = (await numbers(service.service.db)).length;
      for (const key of refused) assert.equal((await post(service.url, letter({}, { content: `信 ${'长'.repeat(1900)}` }), { key })).status, 201);
      const kept = await numbers(service.service.db);
      assert.equal(kept.length, before + 3);
      assert.ok(kept.every((number, i) => Number(number.slice(-6)) === i + 1), 'no number was lost');
    } finally {
      await service?.stop();
      await own?.remove();
      if (dialect === 'postgres') {
        const admin = openPostgres(process.env['GK_TEST_DATABASE_URL']!);
        await admin.run(`DROP TABLESPACE IF EXISTS ${name}`);
        await admin.close();
      }
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('starting', () => {
  it('does not open old letters with a new key', async () => {
    const at = await place('libsql');
    const here = await startHere(at);
    await here.stop();
    rmSync(join(at.data, 'keys.txt'));
    await assert.rejects(startHere(at), /密钥文件却不见了/);
    await at.remove();
  });

  it('says what is wrong with a channel file', async () => {
    const at = await place('libsql');
    const file = join(at.data, 'channels.json');
    writeFileSync(file, '{"spec":"gk/1","kind":"feedback","title":"x","publisher":{"name":"x"},"updated":"2026-01-01","channels":[{"id":"a","title":"x"}]}');
    await assert.rejects(startHere(at, { RECEIVER_CHANNELS: file }), /渠道文件有误/);
    await at.remove();
  });
});
