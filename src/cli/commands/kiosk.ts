import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinCheck } from '../../models/pin.js';
import { readArgs, UsageError, type ArgSpec, type Args } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { shown } from '../io.js';
import { KioskBuild } from '../kiosk/build.js';
import { faultsOf, folderReader, MANIFEST, Terminal } from '../kiosk/release.js';
import { KioskServer } from '../kiosk/serve.js';
import { ReadFailure } from '../readers/failure.js';
import { reportJson, reportText } from '../report.js';

const BUILD: ArgSpec = { values: ['output', 'place', 'pin', 'idle', 'countdown', 'rest', 'night', 'theme', 'queries', 'today'] };
const UPDATE: ArgSpec = { values: ['from', 'timeout'] };
const SERVE: ArgSpec = { values: ['port'] };

/** `gk kiosk build|serve|update|check`: the terminal of a reading room. */
export async function kioskCommand(argv: readonly string[], streams: Streams): Promise<Exit> {
  const [name, ...rest] = argv;
  switch (name) {
    case 'build': return buildFolder(readArgs(rest, BUILD), streams);
    case 'update': return update(readArgs(rest, UPDATE), streams);
    case 'serve': return serve(readArgs(rest, SERVE), streams);
    case 'check': return check(readArgs(rest, {}), streams);
    default: throw new UsageError('请写明 gk kiosk build、serve、update 或 check');
  }
}

function numeric(args: Args, name: string, low: number, high: number): string | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < low || number > high) throw new UsageError(`--${name} 要写成 ${low} 到 ${high} 的整数(秒)`);
  return value;
}

async function buildFolder(args: Args, streams: Streams): Promise<Exit> {
  const output = args.value('output');
  if (args.files.length !== 1) throw new UsageError('请给出一份站点文档(site.json)');
  if (!output || output === '-') throw new UsageError('请用 -o 写明终端文件夹');
  const pin = args.value('pin');
  if (pin !== undefined && !/^\d{4,12}$/.test(pin)) throw new UsageError('--pin 要写成 4 到 12 位数字');
  const night = args.value('night');
  if (night !== undefined && !/^\d{1,2}:\d{2}-\d{1,2}:\d{2}$/.test(night)) throw new UsageError('--night 要写成 22:00-06:30 这样');
  const built = args.value('today') ?? new Date().toISOString().slice(0, 10);
  const attributes: Record<string, string> = {};
  const put = (name: string, value: string | undefined): void => void (value !== undefined && (attributes[name] = value));
  put('place', args.value('place'));
  put('idle', numeric(args, 'idle', 10, 3600));
  put('countdown', numeric(args, 'countdown', 5, 120));
  put('rest', numeric(args, 'rest', 0, 36_000));
  put('night', night);
  put('theme', args.value('theme'));
  put('queries', args.value('queries'));
  put('pin', pin && (await pinCheck(pin)));
  const { manifest, findings, bytes } = new KioskBuild(args.files[0]!).write(output, { attributes, built });
  const worst = findings.filter(({ severity }) => severity !== 'note').length;
  const heading = `写入 ${shown(output)}:${manifest.documents.length} 份文档,${manifest.files.length + 1} 个文件,${bytes} 字节,版本 ${manifest.version}${manifest.missing.length ? `\n没有读到:${manifest.missing.map(shown).join('、')}(终端上会照实说明)` : ''}`;
  if (args.has('json')) streams.err(reportJson({ ok: !worst, summary: { version: manifest.version, documents: manifest.documents.length, files: manifest.files.length + 1, bytes, missing: manifest.missing }, findings }));
  else if (worst || !args.has('quiet')) streams.err(reportText({ ok: !worst, summary: {}, findings }, heading));
  return worst ? EXIT.findings : EXIT.ok;
}

/** Bytes of a release that lies on another machine. */
function webReader(base: string, timeout: number) {
  return async (path: string): Promise<Uint8Array> => {
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
      if (!response.ok) throw new ReadFailure('http', `来源没有给出 ${path}(HTTP ${response.status}),没有更新`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw error instanceof ReadFailure ? error : new ReadFailure('network', `连不上来源,没有更新,原来的内容照旧:${url.host}`);
    }
  };
}

async function update(args: Args, streams: Streams): Promise<Exit> {
  const from = args.value('from');
  if (args.files.length !== 1) throw new UsageError('请给出终端的文件夹');
  if (!from) throw new UsageError('请用 --from 写明新内容从哪里来:gk kiosk build 做好的文件夹,或它的网址');
  const seconds = Number(args.value('timeout') ?? 60);
  if (!(seconds > 0 && seconds <= 3600)) throw new UsageError('--timeout 要写成 1 到 3600 的数字');
  const web = /^https?:/i.test(from);
  if (web && !/^https:|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/i.test(from)) throw new UsageError('网址要用 https:校验清单本身也要可信');
  if (!web && !existsSync(join(from, MANIFEST))) throw new ReadFailure('not-found', `来源里没有校验清单 ${MANIFEST}:${shown(from)}`);
  const read = web ? webReader(from.replace(/\/*$/, '/'), seconds * 1000) : folderReader(from);
  const manifest = Buffer.from(await read(MANIFEST)).toString('utf8');
  const terminal = new Terminal(args.files[0]!);
  const result = await terminal.take(manifest, read);
  const { current, candidate } = terminal.state();
  const said = result === 'bad' ? '这个版本试开过,不成,没有再换' : result === 'known' ? '内容没有变化' : candidate ? `新版本 ${candidate} 已核对,等终端试开成功就换用` : `已换用 ${current ?? ''}`;
  if (args.has('json')) streams.err(reportJson({ ok: result !== 'bad', summary: { result, ...(current && { current }), ...(candidate && { candidate }) }, findings: [] }));
  else if (!args.has('quiet')) streams.err(`${said}\n`);
  return result === 'bad' ? EXIT.findings : EXIT.ok;
}

function check(args: Args, streams: Streams): Exit {
  if (args.files.length !== 1) throw new UsageError('请给出一个终端文件夹');
  const path = args.files[0]!;
  const terminal = new Terminal(path);
  const folder = terminal.exists ? terminal.pathOf(terminal.state().current ?? terminal.settle() ?? '-') : path;
  const { manifest, faults } = faultsOf(folder);
  if (args.has('json')) streams.err(reportJson({ ok: !faults.length, summary: { version: manifest?.version ?? '', faults: faults.length }, findings: faults.map((message) => ({ code: 'hash-mismatch', severity: 'error' as const, file: folder, place: { text: '' }, message })) }));
  else streams.err(faults.length ? `${faults.slice(0, 20).join('\n')}\n` : `完好:版本 ${manifest!.version},${manifest!.files.length} 个文件\n`);
  return faults.length ? EXIT.findings : EXIT.ok;
}

async function serve(args: Args, streams: Streams): Promise<Exit> {
  if (args.files.length !== 1) throw new UsageError('请给出终端的文件夹');
  const port = Number(args.value('port') ?? 8090);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port 要写成 0 到 65535 的整数');
  const path = args.files[0]!;
  const terminal = new Terminal(path);
  const single = !terminal.exists && existsSync(join(path, MANIFEST));
  if (!single && !terminal.exists) throw new ReadFailure('not-found', `这里没有终端的内容:${shown(path)}。先执行 gk kiosk build 或 gk kiosk update`);
  if (single) {
    const { faults } = faultsOf(path);
    if (faults.length) throw new ReadFailure('hash-mismatch', `文件夹和它的校验清单不符:${faults[0]}`);
  } else {
    const before = terminal.state().current;
    const now = terminal.settle();
    if (!now) throw new ReadFailure('not-found', '终端里没有一个完整的版本,请执行 gk kiosk update');
    if (before && before !== now) streams.err(`版本 ${before} 不完整,退回 ${now}\n`);
  }
  const server = new KioskServer({ port, ...(single ? { folder: path } : { terminal }), say: (text) => streams.err(text) });
  let actual: number;
  try {
    actual = await server.listen();
  } catch {
    throw new ReadFailure('port', `端口 ${port} 已被占用,请用 --port 换一个`);
  }
  streams.err(`终端:http://127.0.0.1:${actual}/  健康检查:http://127.0.0.1:${actual}/kiosk/health\n`);
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await server.close();
  return EXIT.ok;
}
