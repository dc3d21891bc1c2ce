import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf } from '../../models/gazette-body.js';
import { writeJson } from '../../models/json.js';
import { buildTextIndex } from '../../models/text-index.js';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { readGazette } from '../gazette-parts.js';
import { isPacked, unpack } from '../../models/unpack.js';
import { maskValue } from '../../spec/privacy.js';
import { Progress, shown, writeOut, writeWhole } from '../io.js';
import { readDocument } from '../readers/json.js';
import { lexiconOf } from '../words/lexicon.js';
import { reportJson } from '../report.js';

export const INDEX_ARGS: ArgSpec = { values: ['output'], flags: ['words'] };

/** `gk index FILE -o DIR`: the full-text index of a gazette, as small static files. */
export function indexCommand(argv: readonly string[], streams: Streams): Exit {
  const args = readArgs(argv, INDEX_ARGS);
  const output = args.value('output');
  if (args.has('words')) return words(args.files, output, args.has('quiet'), streams);
  if (args.files.length !== 1) throw new UsageError('请给出一份公报的 JSON 文件');
  if (!output) throw new UsageError('请用 -o 写明索引放在哪个文件夹');
  const { document, documents, missing } = readGazette(args.files[0]!);
  const progress = new Progress();
  const texts = function* (): Generator<{ id: string; title: string; text: string }> {
    let done = 0;
    for (const one of documents) {
      progress.say(`正在建索引 ${++done}/${documents.length}`);
      yield { id: one.id, title: one.title, text: paragraphsOf(one.body).map(({ label, text }) => `${label ?? ''}${text}`).join('\n') };
    }
  };
  const files = buildTextIndex(texts(), typeof document.updated === 'string' ? document.updated : undefined);
  progress.end();
  mkdirSync(output, { recursive: true });
  let bytes = 0;
  files.forEach((value, name) => {
    const text = writeJson(value);
    bytes += Buffer.byteLength(text);
    writeWhole(join(output, name), [text]);
  });
  const findings = missing.map((src) => ({ code: 'missing-part', severity: 'warning' as const, file: args.files[0]!, place: { text: src }, message: '这一部分没有读到，索引里没有它的正文' }));
  const summary = { documents: documents.length, files: files.size, bytes };
  if (args.has('json')) streams.err(reportJson({ ok: !missing.length, summary, findings }));
  else if (!args.has('quiet')) streams.err(`写入 ${shown(output)}:${documents.length} 份文件,${files.size} 个索引文件,${bytes} 字节\n${missing.map((src) => `没有读到 ${shown(src)}\n`).join('')}`);
  return missing.length ? EXIT.findings : EXIT.ok;
}

/** `gk index --words FILE… -o words.json`: the dictionary of a terminal's keyboard. */
function words(files: readonly string[], output: string | undefined, quiet: boolean, streams: Streams): Exit {
  if (!files.length) throw new UsageError('请给出要在终端上查的数据文件');
  const built = lexiconOf(files.map((file) => {
    const raw = readDocument(file);
    return maskValue(isPacked(raw) ? unpack(raw) : raw).value;
  }));
  const text = `${writeJson(built)}\n`;
  if (output !== undefined && output !== '-') writeWhole(output, [text]);
  else writeOut([text]);
  if (!quiet) streams.err(`词库:${built.words.split(' ').length} 个词,${Buffer.byteLength(text)} 字节\n`);
  return EXIT.ok;
}
