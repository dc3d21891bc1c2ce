import { LIST_KEY, type Kind } from '../../spec/kinds.js';
import { isPacked, unpack } from '../../models/unpack.js';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { shown, writeOut, writeWhole } from '../io.js';
import { packParts } from '../pack-parts.js';
import { readDocument } from '../readers/json.js';
import { reportJson } from '../report.js';
import { documentParts } from './import.js';

export const PACK_ARGS: ArgSpec = { values: ['output', 'indent'], flags: ['unpack'] };

/** `gk pack FILE`: the compact form of a document, or with `--unpack` the equal plain one. */
export function packCommand(argv: readonly string[], streams: Streams): Exit {
  const args = readArgs(argv, PACK_ARGS);
  if (args.files.length !== 1) throw new UsageError('请给出一个 JSON 文件');
  const document = readDocument(args.files[0]!);
  const back = args.has('unpack');
  const indent = Math.min(Math.max(Number(args.value('indent') ?? 1) || 0, 0), 8);
  const plain = isPacked(document) ? unpack(document) : document;
  const parts = [...(back ? documentParts(plain, indent) : packParts(plain))];
  const output = args.value('output');
  if (output !== undefined && output !== '-') writeWhole(output, parts);
  else writeOut(parts);
  const list = plain[LIST_KEY[plain['kind'] as Kind] ?? 'items'];
  const summary = { records: Array.isArray(list) ? list.length : 0, bytes: parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0), packed: !back };
  if (args.has('json')) streams.err(reportJson({ ok: true, summary, findings: [] }));
  else if (output !== undefined && !args.has('quiet')) streams.err(`写入 ${shown(output)}:${summary.records} 条,${summary.bytes} 字节\n`);
  return EXIT.ok;
}
