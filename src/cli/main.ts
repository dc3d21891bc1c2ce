import { isMainThread, parentPort } from 'node:worker_threads';
import { EXIT, type Exit, type Streams } from './context.js';
import { UsageError } from './args.js';
import { helpOf, OVERVIEW } from './help.js';
import { shown, writeOut } from './io.js';
import { inLimitedMemory, isHeavy } from './limited.js';
import { ReadFailure } from './readers/failure.js';
import { reportJson } from './report.js';

declare const __GK_VERSION__: string | undefined;

type Command = (argv: readonly string[], streams: Streams) => Exit | Promise<Exit>;

/** Commands are loaded when called: `gk --help` must not wait for an HTML parser. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.js')).importCommand,
  validate: async () => (await import('./commands/validate.js')).validateCommand,
  lint: async () => (await import('./commands/lint.js')).lintCommand,
  render: async () => (await import('./commands/render.js')).renderCommand,
  pack: async () => (await import('./commands/pack.js')).packCommand,
  index: async () => (await import('./commands/index.js')).indexCommand,
  print: async () => (await import('./commands/print.js')).printCommand,
  kiosk: async () => (await import('./commands/kiosk.js')).kioskCommand,
  poster: async () => (await import('./commands/poster.js')).posterCommand,
};

const streams: Streams = { out: text => writeOut([text]), err: text => writeOut([text], 2) };

function fail(code: string, message: string, json: boolean, hint = ''): Exit {
  if (json) streams.err(reportJson({ ok: false, summary: { code }, findings: [{ code, severity: 'error', file: '', place: { text: '' }, message }] }));
  else streams.err(`gk: ${shown(message)}${hint}\n`);
  return EXIT.failed;
}

async function main(argv: readonly string[]): Promise<Exit> {
  const [name = '', ...rest] = argv;
  if (name === '--version' || name === '-V') {
    streams.out(`${typeof __GK_VERSION__ === 'string' ? __GK_VERSION__ : 'dev'}\n`);
    return EXIT.ok;
  }
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    const asked = name === 'help' ? rest[0] : undefined;
    streams.out(asked !== undefined && COMMANDS[asked] ? helpOf(asked) : OVERVIEW);
    return name === '' ? EXIT.failed : EXIT.ok;
  }
  const load = Object.prototype.hasOwnProperty.call(COMMANDS, name) ? COMMANDS[name] : undefined;
  const json = rest.indexOf('--json') >= 0;
  if (!load) return fail('usage', `没有“${shown(name)}”这个命令。用 gk --help 看全部命令`, json);
  if (rest.indexOf('--help') >= 0 || rest.indexOf('-h') >= 0) {
    streams.out(helpOf(name));
    return EXIT.ok;
  }
  try {
    return await (await load())(rest, streams);
  } catch (error) {
    if (error instanceof ReadFailure) return fail(error.code, error.message, json);
    if (error instanceof UsageError) return fail('usage', error.message, json, `\n用法见 gk ${name} --help`);
    if (process.env['GK_DEBUG']) throw error;
    return fail('internal', '程序出错,没有写任何文件。请把命令和文件的来历告诉维护者(设置 GK_DEBUG=1 可看详情)', json);
  }
}

const argv = process.argv.slice(2);
if (!isMainThread) {
  parentPort!.postMessage({ exit: await main(argv) });
} else if (isHeavy(argv)) {
  process.exitCode = await inLimitedMemory(() => fail('too-large', '文件太大,内存不够用,没有写任何文件。请拆成几份再试', argv.indexOf('--json') >= 0));
} else process.exitCode = await main(argv);
