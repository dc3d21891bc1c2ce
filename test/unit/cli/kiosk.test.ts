/** gk kiosk: the folder, its list, updates that are cut off anywhere, the server that tries a version before it shows it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../../src/cli/args.js';
import { kioskCommand } from '../../../src/cli/commands/kiosk.js';
import { faultsOf, folderReader, isSafePath, MANIFEST, parseManifest, sha256, Terminal } from '../../../src/cli/kiosk/release.js';
import { KioskServer, SILENCE } from '../../../src/cli/kiosk/serve.js';
import { ReadFailure } from '../../../src/cli/readers/failure.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'gk-kiosk-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const MAIN = join(ROOT, 'src/cli/main.ts');
/** The command as the program calls it. */
async function run(args: readonly string[]): Promise<{ status: number; stderr: string }> {
  let stderr = '';
  try {
    const status = await kioskCommand(args, { out: () => undefined, err: (text) => void (stderr += text) });
    return { status, stderr };
  } catch (error) {
    assert.ok(error instanceof ReadFailure || error instanceof UsageError, String(error));
    return { status: 2, stderr: error.message };
  }
}
const manifestOf = (folder: string): string => readFileSync(join(folder, MANIFEST), 'utf8');

/** A release made by hand: as many files as asked for, all of the same size. */
function release(name: string, count = 3, size = 1000, seed = name): string {
  const folder = join(dir, name);
  mkdirSync(folder, { recursive: true });
  const files = Array.from({ length: count }, (_, i) => {
    const path = i ? `data/${i}.json` : 'index.html';
    const bytes = Buffer.alloc(size, `${seed} ${i} `);
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
  writeFileSync(join(folder, MANIFEST), JSON.stringify({ format: 1, version: name, built: '2026-11-26', title: name, documents: [], missing: [], files }));
  return folder;
}

/** A site with documents beside it; what is given is written instead. */
function site(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(dir, name);
  mkdirSync(folder, { recursive: true });
  const head = { spec: 'gk/1', updated: '2026-09-18', publisher: { name: '某县人民政府办公室', level: 'county', phone: '0955-4000012' } };
  const all: Record<string, string> = {
    'site.json': JSON.stringify({ ...head, kind: 'site', title: '某县政务公开', documents: [{ kind: 'catalogue', title: '目录', src: 'mulu.json' }, { kind: 'qr-set', title: '二维码', src: 'qr.json' }] }),
    'mulu.json': JSON.stringify({ ...head, kind: 'catalogue', title: '目录 </script><script>alert(1)</script>', items: [{ id: '1', path: ['低保'], content: ['标准'], links: [{ title: '附件', url: 'fujian/标准.pdf' }] }] }),
    'qr.json': JSON.stringify({ ...head, kind: 'qr-set', title: '码', items: [{ id: 'a', title: '低保', url: 'https://gov.example/1' }] }),
    'fujian/标准.pdf': '%PDF-1.4 x',
    ...files,
  };
  for (const path of Object.keys(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), all[path]!);
  }
  return join(folder, 'site.json');
}

test('build: one folder with everything, listed with digests; no script or style in the page; the same bytes again', async () => {
  const out = join(dir, 'out');
  const first = await run(['build', site('s1'), '-o', out, '--today', '2026-11-26', '--place', '图书馆 "一楼" <b>']);
  assert.equal(first.status, 0, first.stderr);
  const { manifest, faults } = faultsOf(out);
  assert.deepEqual(faults, []);
  assert.deepEqual(manifest!.files.map(({ path }) => path), ['fujian/标准.pdf', 'gk.all.js', 'index.html', 'kiosk.css', 'sw.js']);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|alert\(1\)<\/script>|<b>/);
  assert.equal(page.match(/<script/g)!.length, 5, 'site, two documents, words, elements');
  const second = join(dir, 'out2');
  await run(['build', site('s1'), '-o', second, '--today', '2026-11-26', '--place', '图书馆 "一楼" <b>']);
  assert.equal(manifestOf(second), manifestOf(out));
});

test('build: what is missing, broken or elsewhere is said, and the rest stands', async () => {
  const head = '"spec":"gk/1","kind":"site","title":"某县"';
  const path = site('s2', { 'site.json': `{${head},"documents":[{"kind":"catalogue","title":"目录","src":"mulu.json"},{"kind":"qr-set","title":"没有的","src":"none.json"},{"kind":"gazette","title":"坏的","src":"bad.json"},{"kind":"places","title":"网上的","src":"https://gov.example/x.json"},{"kind":"places","title":"外面的","src":"../../etc/x.json"}]}`, 'bad.json': '{"spec":' });
  const out = join(dir, 'out3');
  const { status, stderr } = await run(['build', path, '-o', out, '--json']);
  assert.equal(status, 1);
  const report = JSON.parse(stderr) as { summary: { missing: string[]; documents: number } };
  assert.deepEqual(report.summary.missing, ['没有的', '坏的', '网上的', '外面的']);
  assert.equal(report.summary.documents, 1);
  assert.deepEqual(faultsOf(out).faults, []);
});

test('build: nothing usable, no site, a folder that is not ours, wrong options: nothing is written', async () => {
  const mine = join(dir, 'mine');
  mkdirSync(mine);
  writeFileSync(join(mine, '照片.jpg'), 'x');
  for (const args of [
    [site('s3', { 'mulu.json': '', 'qr.json': '[]' }), '-o', join(dir, 'never')], [join(dir, 's1/mulu.json'), '-o', join(dir, 'never')], [join(dir, 'nowhere.json'), '-o', join(dir, 'never')],
    [site('s1'), '-o', mine], [site('s1')], [site('s1'), '-o', join(dir, 'never'), '--pin', 'abc'], [site('s1'), '-o', join(dir, 'never'), '--idle', '1'], [site('s1'), '-o', join(dir, 'never'), '--night', '晚上'],
  ]) {
    const { status, stderr } = await run(['build', ...args]);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /[\u4e00-\u9fa5]{2}/);
  }
  assert.ok(!existsSync(join(dir, 'never')));
  assert.deepEqual(readdirSync(mine), ['照片.jpg']);
});

test('build: personal data is masked, and said', async () => {
  const id = '640522190001010003';
  const out = join(dir, 'out4');
  const { status } = await run(['build', site('s4', { 'qr.json': JSON.stringify({ spec: 'gk/1', kind: 'qr-set', title: '码', items: [{ id: 'a', title: `某人 ${id}`, url: 'https://gov.example/1' }] }) }), '-o', out]);
  assert.equal(status, 1);
  assert.ok(!readFileSync(join(out, 'index.html'), 'utf8').includes(id));
});

test('paths and lists of somebody else', () => {
  for (const path of ['../a', '/a', 'a/../b', 'a//b', 'C:\\a', 'a\0', '', './a', 'a/.', 5]) assert.equal(isSafePath(path), false, String(path));
  assert.ok(isSafePath('data/公报.json'));
  for (const text of ['', 'null', '[]', '{"format":1}', '{"format":1,"version":"../../x","files":[]}', JSON.stringify({ format: 1, version: 'abcdef', files: [{ path: '../x', bytes: 1, sha256: 'a'.repeat(64) }] })]) {
    assert.throws(() => parseManifest(text), { name: /./ });
  }
});

test('an update is compared file by file; a wrong one changes nothing', async () => {
  const terminal = new Terminal(join(dir, 't1'));
  const one = release('aaaaaa1');
  assert.equal(await terminal.take(manifestOf(one), folderReader(one)), 'new');
  assert.equal(terminal.state().current, 'aaaaaa1');
  const two = release('bbbbbb1');
  writeFileSync(join(two, 'data/1.json'), 'changed on the way');
  await assert.rejects(terminal.take(manifestOf(two), folderReader(two)), /校验清单不符/);
  rmSync(join(two, 'data/2.json'));
  await assert.rejects(terminal.take(manifestOf(two), folderReader(two)));
  assert.deepEqual([terminal.state(), readdirSync(terminal.releases)], [{ current: 'aaaaaa1' }, ['aaaaaa1']]);
});

test('a version is shown only when it has lived; one that did not is never tried again', async () => {
  const terminal = new Terminal(join(dir, 't2'));
  for (const name of ['aaaaaa2', 'bbbbbb2']) await terminal.take(manifestOf(release(name)), folderReader(join(dir, name)));
  assert.deepEqual(terminal.state(), { current: 'aaaaaa2', candidate: 'bbbbbb2' });
  terminal.reject('bbbbbb2');
  assert.equal(await terminal.take(manifestOf(join(dir, 'bbbbbb2')), folderReader(join(dir, 'bbbbbb2'))), 'bad');
  await terminal.take(manifestOf(release('cccccc2')), folderReader(join(dir, 'cccccc2')));
  terminal.promote('cccccc2');
  const { current, previous } = terminal.state();
  assert.deepEqual([current, previous, terminal.state().bad], ['cccccc2', 'aaaaaa2', ['bbbbbb2']]);
  assert.deepEqual(readdirSync(terminal.releases).sort(), ['aaaaaa2', 'cccccc2']);
  terminal.reject('cccccc2');
  assert.equal(terminal.state().current, 'aaaaaa2');
});

test('a disk that loses a file, a state that is gone or nonsense: whatever is whole is shown', async () => {
  const terminal = new Terminal(join(dir, 't3'));
  for (const name of ['aaaaaa3', 'bbbbbb3']) await terminal.take(manifestOf(release(name)), folderReader(join(dir, name)));
  terminal.promote('bbbbbb3');
  writeFileSync(join(terminal.pathOf('bbbbbb3'), 'index.html'), 'half');
  assert.equal(terminal.settle(), 'aaaaaa3');
  for (const text of ['', '{"current":', 'null', '{"current":"../../etc"}']) {
    writeFileSync(join(terminal.folder, 'state.json'), text);
    assert.equal(terminal.settle(), 'aaaaaa3', text);
  }
});

test('killed anywhere in an update, the old version or the new one is whole, and the next update goes through', async () => {
  const folder = join(dir, 't4');
  const [one, two] = [release('aaaaaa4', 30, 60_000), release('bbbbbb4', 30, 60_000)];
  const terminal = new Terminal(folder);
  await terminal.take(manifestOf(one), folderReader(one));
  const script = join(dir, 'take.mts');
  const release_ = join(ROOT, 'src/cli/kiosk/release.ts');
  // Says when it begins, so that the cut falls inside the update and not before it.
  writeFileSync(script, `import { readFileSync } from 'node:fs'; import { folderReader, Terminal } from ${JSON.stringify(release_)};
const terminal = new Terminal(${JSON.stringify(folder)}); process.stdout.write('begin'); const read = folderReader(${JSON.stringify(two)});
let n = 0; await terminal.take(readFileSync(${JSON.stringify(join(two, MANIFEST))}, 'utf8'), async (path) => { process.stdout.write(' ' + n++); return read(path); }); process.stdout.write(' end');`);
  const cuts = Number(process.env['GK_CUTS'] ?? 5);
  let inside = 0;
  for (let cut = 0; cut < cuts; cut++) {
    const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    const at = ` ${Math.floor((30 * cut) / cuts)}`;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(at)) child.kill('SIGKILL');
    });
    await new Promise((done) => child.once('close', done));
    if (!said.includes('end')) inside++;
    const shown = new Terminal(folder).settle();
    assert.ok(shown === 'aaaaaa4' || shown === 'bbbbbb4');
    assert.deepEqual(faultsOf(terminal.pathOf(shown)).faults, []);
    const { candidate } = terminal.state();
    if (candidate) assert.ok(terminal.isWhole(candidate), 'only what is whole is offered');
  }
  assert.ok(inside > 0, 'at least one cut fell inside');
  await terminal.take(manifestOf(two), folderReader(two));
  assert.equal(terminal.state().candidate, 'bbbbbb4');
  assert.deepEqual(readdirSync(terminal.releases).filter((name) => name.startsWith('.')), [], 'nothing half-made is left');
});

test('a full disk: the update says so, the old version stands', { skip: process.platform === 'win32' }, async () => {
  const folder = join(dir, 't5');
  const one = release('aaaaaa5');
  const terminal = new Terminal(folder);
  await terminal.take(manifestOf(one), folderReader(one));
  const two = release('bbbbbb5', 2, 3_000_000);
  // No file may grow beyond 1 MB: the same refusal as that of a full disk.
  const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 1024; exec "${process.execPath}" --import tsx "${MAIN}" kiosk update "${folder}" --from "${two}"`], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 2, stderr);
  assert.match(stderr, /原来的内容照旧/);
  assert.equal(terminal.settle(), 'aaaaaa5');
});

test('the server: tries a version, takes it back when it falls silent, answers nobody else', async () => {
  const terminal = new Terminal(join(dir, 't6'));
  for (const name of ['aaaaaa6', 'bbbbbb6']) await terminal.take(manifestOf(release(name)), folderReader(join(dir, name)));
  let now = 0;
  const server = new KioskServer({ port: 0, terminal, now: () => now });
  const url = `http://127.0.0.1:${await server.listen()}`;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> => fetch(url + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
  try {
    assert.equal((await fetch(`${url}/`, { redirect: 'manual' })).headers.get('location'), '/r/aaaaaa6/');
    assert.equal((await fetch(`${url}/r/aaaaaa6/`)).status, 200);
    for (const path of ['/r/aaaaaa6/../state.json', '/r/aaaaaa6/%2e%2e/%2e%2e/state.json', '/r/aaaaaa6/kiosk.json', '/state.json', '/r/..%2f..%2fx/index.html']) assert.equal((await fetch(url + path)).status, 404, path);
    assert.equal((await post('/kiosk/alive', { version: 'aaaaaa6' }, { origin: 'https://other.example' })).status, 403);
    assert.equal((await fetch(`${url}/kiosk/alive`, { method: 'POST', body: 'version=1' })).status, 403);
    assert.equal((await post('/kiosk/alive', 'x'.repeat(40_000))).status, 400);
    assert.equal((await fetch(`${url}/kiosk/health`)).status, 503);
    const wish = await (await post('/kiosk/alive', { version: 'aaaaaa6', visits: 3, documents: 2, errors: { network: 1, '<b>': 9 } })).json() as unknown;
    assert.deepEqual(wish, { version: 'aaaaaa6', candidate: 'bbbbbb6' });
    const health = await (await fetch(`${url}/kiosk/health`)).json() as { errors: unknown; visits: number };
    assert.deepEqual([health.errors, health.visits], [{ network: 1 }, 3]);
    await post('/kiosk/alive', { version: 'bbbbbb6', trial: true, documents: 0 });
    assert.equal(terminal.state().current, 'aaaaaa6', 'a page without sections has not proved itself');
    await post('/kiosk/alive', { version: 'bbbbbb6', trial: true, documents: 2 });
    assert.equal(terminal.state().current, 'bbbbbb6');
    now += SILENCE + 1;
    server.watch();
    assert.equal(terminal.state().current, 'aaaaaa6', 'it was never heard of again');
    assert.deepEqual(terminal.state().bad, ['bbbbbb6']);
    assert.ok(existsSync(join(terminal.folder, 'heartbeat.json')));
  } finally {
    await server.close();
  }
});

test('gk kiosk check and the web as a source', async () => {
  const out = join(dir, 'out');
  assert.equal((await run(['check', out])).status, 0);
  const copy = join(dir, 'copy');
  cpSync(out, copy, { recursive: true });
  writeFileSync(join(copy, 'index.html'), 'x');
  assert.equal((await run(['check', copy])).status, 1);
  assert.equal((await run(['update', join(dir, 't7'), '--from', 'http://gov.example/kiosk/'])).status, 2, 'only https: the list itself must be trusted');
  assert.equal((await run(['update', join(dir, 't7'), '--from', join(dir, 'nowhere')])).status, 2);
  assert.equal((await run(['serve', join(dir, 'nowhere')])).status, 2);
});
