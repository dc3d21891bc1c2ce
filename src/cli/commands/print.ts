import { newestOf, figures } from '../../models/gazette.js';
import { today } from '../../models/today.js';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { pageScript } from '../chromium/page-script.js';
import { printPdf, scriptPage } from '../chromium/print-pdf.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { readGazette } from '../gazette-parts.js';
import { Progress, shown, writeWhole } from '../io.js';
import { ReadFailure } from '../readers/failure.js';
import { reportJson } from '../report.js';

export const PRINT_ARGS: ArgSpec = { values: ['output', 'issue', 'document'] };

/** `gk print FILE -o issue.pdf`: a whole issue, or one document, in the form of GB/T 9704. */
export async function printCommand(argv: readonly string[], streams: Streams): Promise<Exit> {
  const args = readArgs(argv, PRINT_ARGS);
  const output = args.value('output');
  if (args.files.length !== 1) throw new UsageError('请给出一份公报的 JSON 文件');
  if (!output || output === '-') throw new UsageError('请用 -o 写明 PDF 的文件名');
  if (args.value('issue') !== undefined && args.value('document') !== undefined) throw new UsageError('--issue 和 --document 只能写一个');
  const whole = readGazette(args.files[0]!);
  const { publisher, title, ext } = whole.document as { publisher?: { name?: string }; title?: string; ext?: { demo?: boolean } };
  const of = { title: title ?? '政府公报', publisher: publisher?.name ?? '', demo: ext?.demo === true };
  const one = args.value('document');
  const document = one === undefined ? undefined : whole.documents.find(({ id, number, title: name }) => id === one || number === one || name === one);
  if (one !== undefined && !document) throw new ReadFailure('not-found', `公报里没有这份文件:${one}`);
  const asked = args.value('issue');
  const issue = document ? undefined : asked === undefined ? newestOf(whole.issues, today()) : whole.issues.find(({ id, year, issue: number }) => id === asked || `${year}-${number}` === asked);
  if (!document && !issue) throw new ReadFailure('not-found', asked === undefined ? '这份公报没有各期，请用 --document 写明文件' : `公报里没有这一期:${asked}`);
  if (issue && !issue.sections?.some(({ documents }) => documents.length)) throw new ReadFailure('empty', `这一期没有收入目次和文件，不能印:${issue.id}${figures(issue.published) ? '' : '（未出版）'}`);
  const progress = new Progress();
  progress.say('正在排版');
  const pdf = await printPdf(scriptPage(pageScript('gazette'), { of, ...(issue && { issue }), documents: document ? [document] : whole.documents }));
  progress.end();
  writeWhole(output, [pdf]);
  const findings = whole.missing.map((src) => ({ code: 'missing-part', severity: 'warning' as const, file: args.files[0]!, place: { text: src }, message: '这一部分没有读到，没有印' }));
  if (args.has('json')) streams.err(reportJson({ ok: !findings.length, summary: { bytes: pdf.length }, findings }));
  else if (!args.has('quiet')) streams.err(`写入 ${shown(output)}:${document ? `《${document.title}》` : `${issue!.year}年第${issue!.issue}期`},${pdf.length} 字节\n${whole.missing.map((src) => `没有读到 ${shown(src)}\n`).join('')}`);
  return findings.length ? EXIT.findings : EXIT.ok;
}
