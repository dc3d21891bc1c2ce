import { maskValue } from '../../spec/privacy.js';
import { validateDocument } from '../../spec/validate.js';
import { isPacked, unpack } from '../../models/unpack.js';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { ReadFailure } from '../readers/failure.js';
import { readDocument } from '../readers/json.js';
import { countBySeverity, reportJson, reportText, type ReportFinding } from '../report.js';

export const VALIDATE_ARGS: ArgSpec = { values: ['today'] };

function plainDocument(file: string): Record<string, unknown> {
  const document = readDocument(file);
  if (!isPacked(document)) return document;
  try {
    return unpack(document);
  } catch {
    throw new ReadFailure('schema', '紧凑形式的内容不一致,还原不了');
  }
}

/** The day it is in China, wherever the program runs. */
const todayHere = (): string => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

/** `gk validate`: schema, meaning and the privacy gate of documents. */
export async function validateCommand(argv: readonly string[], streams: Streams): Promise<Exit> {
  const args = readArgs(argv, VALIDATE_ARGS);
  if (args.files.length === 0) throw new UsageError('请给出要检查的 JSON 文件');
  const today = args.value('today') ?? todayHere();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new UsageError('--today 要写成 2024-03-01 的样子');
  const findings: ReportFinding[] = [];
  for (const file of args.files) {
    const document = plainDocument(file);
    for (const { code, severity, pointer, message } of await validateDocument(document, { today })) {
      findings.push({ code, severity, file, place: { text: pointer || '/', pointer }, message });
    }
    const gate = maskValue(document);
    for (const { kind, pointer } of gate.findings) findings.push({ code: 'privacy', severity: 'error', file, place: { text: pointer, pointer }, message: `含有不该公开的个人信息(${kind}),请删去` });
    for (const { code, severity, pointer, message } of gate.issues) findings.push({ code, severity, file, place: { text: pointer, pointer }, message });
  }
  const counts = countBySeverity(findings);
  const bad = counts.error + counts.warning > 0;
  const report = { ok: !bad, summary: { files: args.files.length, ...counts }, findings };
  if (args.has('json')) streams.out(reportJson(report));
  else if (bad || !args.has('quiet')) streams.out(reportText(report, bad ? `检查了 ${args.files.length} 份数据,有要改的地方` : `检查了 ${args.files.length} 份数据,没有问题`, true));
  return bad ? EXIT.findings : EXIT.ok;
}
