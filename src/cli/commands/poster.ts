import { isPacked, unpack } from '../../models/unpack.js';
import { POSTER_SIZES, postersOf, type PosterLeft, type PosterSheet, type PosterSize } from '../../models/posters.js';
import { maskValue } from '../../spec/privacy.js';
import { checkEnvelope, usableHead, usableRecord } from '../../spec/guard.js';
import { SPEC } from '../../spec/kinds.js';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { pageScript } from '../chromium/page-script.js';
import { printPdf, scriptPage } from '../chromium/print-pdf.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { decodeText, readInput, shown, writeWhole } from '../io.js';
import { ReadFailure } from '../readers/failure.js';
import { readDocument } from '../readers/json.js';
import { reportJson, reportText, type ReportFinding } from '../report.js';

export const POSTER_ARGS: ArgSpec = { values: ['output', 'size', 'per', 'places', 'theme', 'today', 'timeout'], flags: ['marks'] };

const THEMES = ['blue', 'red', 'ink'] as const;
/** More than this is a mistake rather than a job: some 10,000 sheets. */
const MOST = 10_000;
const REASONS: Readonly<Record<PosterLeft['reason'], string>> = {
  empty: '没有网址', control: '网址里有看不见的控制字符,请重新录入', scheme: '网址不能做成二维码:只收 http、https、mailto、tel 开头的完整网址',
  'too-long': '网址太长,扫不出来:请删去问号后面多余的部分,或换一个短的栏目页地址', expired: '已过失效日期',
};

function oneOf<T extends string>(value: string | undefined, name: string, all: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  const found = all.find((one) => one.toLowerCase() === value.toLowerCase());
  if (!found) throw new UsageError(`--${name} 只能是 ${all.join('、')}`);
  return found;
}

/** 村名, or 村名,网址, one a line. */
function readPlaces(path: string): { readonly name: string; readonly url?: string }[] {
  const lines = decodeText(readInput(path)).text.replace(/^\ufeff/, '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return lines.map((line) => {
    const [, name = '', url] = /^"?([^",\t]+)"?(?:[,\t]"?([^"]*)"?)?$/.exec(line) ?? [];
    if (!name) throw new ReadFailure('bad-places', `名单里有一行看不懂(应是“村名”或“村名,网址”):${shown(line.slice(0, 40))}`);
    return { name: name.trim(), ...(url?.trim() && { url: url.trim() }) };
  });
}

/** What can be printed of a document: its faulty records are findings, and never hide the good ones. */
function usable(whole: Record<string, unknown>, file: string): { document: Record<string, unknown>; findings: ReportFinding[] } {
  const envelope = checkEnvelope(whole, ['qr-set', 'catalogue']);
  if (!envelope.ok) throw new ReadFailure(envelope.issue.code, envelope.issue.message);
  const findings: ReportFinding[] = [];
  const items = (whole['items'] as unknown[]).map((item, i) => usableRecord(envelope.kind, item, i, ({ code, severity, pointer, message }) => findings.push({ code, severity, file, place: { text: pointer, pointer }, message })));
  return { document: { ...usableHead(whole, () => undefined), items: items.filter((item) => item !== undefined) }, findings };
}

/** `gk poster FILE -o FILE.pdf`: a poster for each code, for each group, or for each of them in every village. */
export async function posterCommand(argv: readonly string[], streams: Streams): Promise<Exit> {
  const args = readArgs(argv, POSTER_ARGS);
  if (args.files.length !== 1) throw new UsageError('请给出一个 JSON 文件');
  const output = args.value('output');
  if (output === undefined || output === '-') throw new UsageError('请用 -o 写明 PDF 文件');
  const file = args.files[0]!;
  const today = args.value('today') ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new UsageError('--today 要写成 2026-09-18 这样');
  const seconds = Number(args.value('timeout') ?? 120);
  if (!(seconds > 0 && seconds <= 3600)) throw new UsageError('--timeout 要写成 1 到 3600 的数字');
  const read = readDocument(file);
  if (read['spec'] !== SPEC) throw new ReadFailure('wrong-version', '不是 gk/1 数据:缺 "spec": "gk/1"');
  if (read['kind'] !== 'qr-set' && read['kind'] !== 'catalogue') throw new ReadFailure('wrong-kind', '海报要用 qr-set(二维码集)或 catalogue(公开目录)');
  // Personal data never reaches paper, whatever the file holds.
  const gate = maskValue(isPacked(read) ? unpack(read) : read);
  const { document, findings } = usable(gate.value, file);
  const wish = (document['poster'] as { size?: string } | undefined)?.size;
  const size = oneOf<PosterSize>(args.value('size') ?? wish, 'size', POSTER_SIZES, 'A4');
  const places = args.value('places');
  const { posters, left } = postersOf(document, {
    today, per: oneOf(args.value('per'), 'per', ['item', 'group'] as const, 'item'), ...(places !== undefined && { places: readPlaces(places) }),
  });
  if (!posters.length) throw new ReadFailure('nothing', left.length ? `没有一个能印:${REASONS[left[0]!.reason]}` : '没有可印的二维码:目录里没有带链接的事项');
  if (posters.length > MOST) throw new ReadFailure('too-large', `共 ${posters.length} 张,超过 ${MOST} 张,请分几次印`);
  const sheet: PosterSheet = {
    size, theme: oneOf(args.value('theme'), 'theme', THEMES, 'blue'), marks: args.has('marks'), posters,
    title: typeof document['title'] === 'string' ? document['title'] : '海报', language: typeof document['language'] === 'string' ? document['language'] : 'zh-Hans',
  };
  const pdf = await printPdf(scriptPage(pageScript('poster'), sheet, sheet.language), { timeout: seconds * 1000 });
  writeWhole(output, [pdf]);
  for (const { title, reason } of left) findings.push({ code: reason, severity: 'warning', file, place: { text: title }, message: REASONS[reason] });
  if (gate.findings.length) findings.push({ code: 'privacy', severity: 'error', file, place: { text: '' }, message: '数据里有不该公开的个人信息,印出来的已遮盖;请用 gk lint 找到并删去', count: gate.findings.length });
  const summary = { posters: posters.length, left: left.length };
  if (args.has('json')) streams.err(reportJson({ ok: findings.length === 0, summary, findings }));
  else if (findings.length || !args.has('quiet')) streams.err(reportText({ ok: findings.length === 0, summary, findings }, `写入 ${shown(output)}:${posters.length} 张${left.length ? `,另有 ${left.length} 个没有印` : ''}`));
  return findings.length ? EXIT.findings : EXIT.ok;
}
