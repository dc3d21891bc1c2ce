/**
 * A throw-away PostgreSQL for tests: `node scripts/postgres.mjs [--install] -- npm test` starts one on loopback and hands its address on as
 * GK_TEST_DATABASE_URL. Where there is none the command runs all the same, without it, and the tests say what they skip.
 *   --install   try the distribution's package first (as root, on Debian and its kin)
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isRoot = process.getuid?.() === 0;

/** Folder of initdb and postgres, the newest version there is; '' for none. */
export function postgresBin() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)).map(version => join(base, version, 'bin')) : [];
  const folders = [...versions, ...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/local/pgsql/bin'];
  return folders.find(folder => ['initdb', 'postgres'].every(name => existsSync(join(folder, name)))) ?? '';
}

function install() {
  if (!isRoot) return;
  try {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], { ...quiet, timeout: 180_000 });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { ...quiet, timeout: 300_000 });
  } catch { /* said below: there is none */ }
}

/** The server refuses to run as root; any other user of the system will do. */
function owner() {
  if (!isRoot) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = flag => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch { /* the next one */ }
  }
  return undefined;
}

const freePort = () => new Promise((done, failed) => {
  const server = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

const answers = port => new Promise(done => {
  const socket = connect(port, '127.0.0.1').once('connect', () => { socket.destroy(); done(true); }).once('error', () => done(false));
});

/** A cluster of its own in a temporary folder, or why there is none. */
export async function startPostgres() {
  const bin = postgresBin();
  if (!bin) return { reason: 'no PostgreSQL on this machine' };
  const user = owner();
  if (!user) return { reason: 'no user but root to run PostgreSQL as' };
  const folder = mkdtempSync(join(tmpdir(), 'gk-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const env = { ...process.env, LC_ALL: 'C', PATH: `${bin}:${process.env.PATH}` };
  try {
    execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', 'gk', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...user, env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { reason: `initdb failed: ${String(error.stderr ?? error.message).trim().split('\n').pop()}` };
  }
  const port = await freePort();
  const run = () => spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-k', folder, '-p', String(port), '-h', '127.0.0.1', '-c', 'max_connections=100'], { ...user, env, cwd: folder, stdio: 'ignore' });
  const server = run();
  const ended = new Promise(done => server.once('exit', done));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 300 || server.exitCode !== null) return { reason: 'PostgreSQL did not start' };
    await new Promise(done => setTimeout(done, 50));
  }
  return {
    url: `postgresql://gk@127.0.0.1:${port}/postgres`,
    owner: user,
    async stop() {
      server.kill('SIGINT'); // "fast": open sessions are ended
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--');
  const command = process.argv.slice(at + 1);
  if (at < 0 || !command.length) {
    console.error('node scripts/postgres.mjs [--install] -- command …');
    process.exit(2);
  }
  if (process.argv.slice(2, at).includes('--install') && !postgresBin()) install();
  const cluster = process.env.GK_TEST_DATABASE_URL ? { url: process.env.GK_TEST_DATABASE_URL } : await startPostgres();
  if (!cluster.url) console.error(`\n*** PostgreSQL: ${cluster.reason}. What needs it is SKIPPED and counted as skipped. ***\n`);
  const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env: { ...process.env, ...(cluster.url && { GK_TEST_DATABASE_URL: cluster.url }) } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise(done => child.once('error', () => done(127)).once('exit', (status, signal) => done(signal ? 1 : status)));
  await cluster.stop?.();
  process.exitCode = code;
}
