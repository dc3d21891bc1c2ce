/**
 * npm run bench -- [options]        measures gk-catalogue beside a floor and two grids; see docs/performance.md
 *
 *   --n 200,10000,100000    sizes
 *   --runs 3                rounds of each size (without it: 2, 3 and 1)
 *   --only first-rows,weight,search,facets,heap,scroll,article
 *   --peers floor-25,floor-rows,tabulator,vaadin,ours,ours-packed,ours-page
 *   --throttle 1,6          CPU slowdowns; above 1 only up to 10,000 items
 *   --engine current|86     browser of the rounds (the article always runs on 86)
 *   --latency 0             ms added to each request of the article
 *   --write                 puts the tables into docs/performance.md
 *   --report FILE[,FILE]    no measuring: tables from results of earlier runs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { engine as find, ROOT } from '../test/engines/engines.mjs';
import { article, measure } from './measure.mjs';
import { PEERS, site } from './pages.mjs';
import { prepare } from './prepare.mjs';
import { insert, markdown } from './report.mjs';
import { serve } from './serve.mjs';

const DEFAULT_RUNS = { 200: 2, 10_000: 3, 100_000: 1 };
const ALL = ['first-rows', 'weight', 'search', 'facets', 'heap', 'scroll', 'article'];
const ARTICLE = { count: 6, cpu: 6, kbits: 1600, runs: 2 };
const OUT = join(ROOT, 'test-results/bench');

const { values: options } = parseArgs({ options: {
  n: { type: 'string', default: '200,10000,100000' }, runs: { type: 'string' }, only: { type: 'string', default: ALL.join() },
  peers: { type: 'string', default: 'floor-25,tabulator,vaadin,ours,ours-packed,ours-page' }, throttle: { type: 'string', default: '1' },
  engine: { type: 'string', default: 'current' }, latency: { type: 'string', default: '0' }, write: { type: 'boolean', default: false }, report: { type: 'string' },
} });
const list = text => text.split(',').filter(Boolean);
const say = text => { process.stderr.write(`${text}\n`); };

function refuse(text) {
  say(text);
  process.exit(2);
}

/** What is measured of this peer at this size: small tables have nothing to scroll, the page variant is the packed one after its first rows. */
function stepsOf(peer, n, cpu, only) {
  if (peer === 'ours-page') return new Set();
  const steps = ['search', 'facets', 'heap', 'scroll'].filter(step => only.has(step) && (n > 1000 || step === 'heap') && (cpu === 1 || step === 'search' || step === 'facets'));
  return new Set(steps);
}

/** Every run in order: sizes, rounds, peers rotated by one each round so that none is always first. */
function plan({ sizes, slowdowns, peers, only }) {
  const jobs = [];
  const rounds = n => Number(options.runs ?? DEFAULT_RUNS[n] ?? 2);
  for (const cpu of slowdowns) for (const n of sizes) {
    if (cpu > 1 && n > 10_000) continue;
    for (let round = 0; round < rounds(n); round++) {
      const turn = round % peers.length;
      for (const peer of [...peers.slice(turn), ...peers.slice(0, turn)]) {
        if (ALL.some(step => step !== 'weight' && step !== 'article' && only.has(step))) jobs.push({ cpu, n, round, peer, only: stepsOf(peer, n, cpu, only) });
        if (round === 0 && cpu === 1 && n <= 10_000 && only.has('weight') && (n === sizes[0] ? peer !== 'ours-page' && peer !== 'floor-rows' : ['ours', 'ours-packed'].includes(peer))) jobs.push({ cpu, n, round, peer, only: new Set(['early']) });
      }
    }
  }
  return jobs;
}

/** One job; what goes wrong is a result too. The typing-at-once runs count for weight only. */
async function runJob(job, shared) {
  const tag = `${job.peer} ${job.n}${job.cpu > 1 ? ` ${job.cpu}x` : ''} #${job.round + 1}${job.only.has('early') ? ' typing at once' : ''}`;
  const started = Date.now();
  const run = await measure({ ...job, ...shared, expected: shared.documents.get(`${job.n}/1`).expected }).catch(error => ({ peer: job.peer, n: job.n, cpu: job.cpu, error: String(error.stack) }));
  if (job.only.has('early')) delete run.rows;
  if (PEERS[job.peer].rendered) run.html = shared.resolve(`/${job.peer}/${job.n}`).body.length;
  const wrong = [...run.keys ?? [], ...run.facets ?? []].filter(step => !step.right);
  say(`${tag}: ${run.error ? `FAILED ${run.error.split('\n')[0]}` : run.rows ? `${Math.round(run.rows)} ms` : `${run.code} B`}${wrong.length ? ` (${wrong.length} answers wrong, e.g. ${JSON.stringify(wrong[0])})` : ''}  [${((Date.now() - started) / 1000).toFixed(1)} s]`);
  return { ...run, round: job.round, load: loadavg()[0] };
}

async function articles(server) {
  const old = find('86');
  if (old.missing) {
    say(`!! the article is left out: ${old.missing}`);
    return [];
  }
  const done = [];
  for (let k = 0; k < ARTICLE.runs; k++) {
    const run = await article({ engine: old, server, ...ARTICLE, latency: Number(options.latency) }).catch(error => ({ error: String(error.stack) }));
    say(`article #${k + 1}: ${run.error ? `FAILED ${run.error.split('\n')[0]}` : `${Math.round(run.first)} ms, ${run.code} B of script`}`);
    done.push(run);
  }
  return done;
}

async function main() {
  const load = loadavg()[0];
  const only = new Set(list(options.only));
  const unknown = [...only].filter(step => !ALL.includes(step));
  if (unknown.length) refuse(`--only: ${unknown} is none of ${ALL}`);
  let peers = list(options.peers);
  if (peers.some(peer => !PEERS[peer])) refuse(`--peers: choose of ${Object.keys(PEERS)}`);
  const sizes = list(options.n).map(Number);
  const documents = new Map();
  for (const n of sizes) documents.set(`${n}/1`, await prepare(n));
  const loader = await readIf(join(ROOT, 'dist/cdn/gk.js'));
  if (!loader) say('!! dist/cdn/gk.js is missing (npm run build): ours is left out');
  peers = peers.filter(peer => (loader || !PEERS[peer].ours) && (PEERS[peer].form !== 'packed' || documents.get(`${sizes[0]}/1`).bodies.packed));
  const browser = find(options.engine);
  if (browser.missing) refuse(`engine ${options.engine} is missing: ${browser.missing}`);
  const withArticle = loader && only.has('article');
  if (withArticle) for (let k = 1; k <= ARTICLE.count; k++) documents.set(`200/${k}`, await prepare(200, k));
  const resolve = await site(documents, 'chrome86');
  const server = await serve(resolve);
  const runs = [];
  let articleRuns = [];
  try {
    for (const job of plan({ sizes, slowdowns: list(options.throttle).map(Number), peers, only })) runs.push(await runJob(job, { engine: browser, server, documents, resolve }));
    if (withArticle) articleRuns = await articles(server);
  } finally {
    await server.close();
  }
  const args = process.argv.slice(2).filter(arg => arg !== '--write').join(' ');
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '), command: `npm run bench${args ? ` -- ${args}` : ''}`, engine: runs[0]?.engine ?? options.engine, load, peers,
    loader: loader && gzipSync(loader, { level: 9 }).length, bytes: Object.fromEntries(sizes.map(n => [n, documents.get(`${n}/1`).bytes])), runs, articles: articleRuns,
  };
}

async function readIf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Results of several files as one; rounds are kept apart. */
function merge(files) {
  const parts = files.map(file => JSON.parse(readFileSync(file, 'utf8')));
  return {
    ...parts[0], command: [...new Set(parts.map(part => part.command))].join('` and `'), peers: [...new Set(parts.flatMap(part => part.peers))],
    bytes: Object.assign({}, ...parts.map(part => part.bytes)), articles: parts.flatMap(part => part.articles),
    runs: parts.flatMap((part, k) => part.runs.map(run => ({ ...run, round: `${k}.${run.round}` }))),
  };
}

const result = options.report ? merge(list(options.report)) : await main();
if (!options.report) {
  mkdirSync(OUT, { recursive: true });
  const file = join(OUT, `${result.date.replace(/[ :]/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(result, null, 1));
  say(`results: ${file.slice(ROOT.length + 1)}`);
}
const text = markdown(result);
process.stdout.write(`${text}\n`);
if (options.write) insert(join(ROOT, 'docs/performance.md'), text);
