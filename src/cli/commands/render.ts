import iconv from 'iconv-lite';
import { convertValue, guarded, namesOf } from '../../models/script/document.js';
import { converterFor, formOf } from '../../models/script/index.js';
import { isPacked, listKeyOf, unpack } from '../../models/unpack.js';
import { KINDS, SPEC, type Kind } from '../../spec/kinds.js';
import { safeUrl } from '../../spec/url.js';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { decodeText, readInput, shown, writeOut, writeWhole } from '../io.js';
import { ReadFailure } from '../readers/failure.js';
import { readDocument } from '../readers/json.js';
import { renderAtom } from '../render/atom.js';
import { renderCsv } from '../render/csv.js';
import { renderFallback } from '../render/fallback.js';
import { putInto } from '../render/into.js';
import { reportJson, type ReportFinding } from '../report.js';

export const RENDER_ARGS: ArgSpec = { values: ['output', 'into', 'target', 'heading-level', 'limit', 'page', 'self', 'lang'], flags: ['no-json-ld', 'csv', 'atom'] };

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`--${name} 要写成数字`);
  return Number(text);
}

/** An address that a feed may name: complete, http or https. */
function webAddress(text: string | undefined, name: string): string | undefined {
  if (text === undefined) return undefined;
  const url = /^https?:\/\//i.test(text) ? safeUrl(text) : undefined;
  if (url === undefined) throw new UsageError(`--${name} 要写完整的网址,以 https:// 开头`);
  return url;
}

/** The document in another script, for a page that ships both; 文号, addresses, codes and names in `ext.noConvert` stay. */
function inScript(document: Record<string, unknown>, lang: string | undefined): Record<string, unknown> {
  if (lang === undefined) return document;
  const to = formOf(lang);
  if (!to) throw new UsageError('--lang 要写成 zh-Hans、zh-Hant、zh-TW 或 zh-HK');
  const language = document['language'];
  const convert = converterFor((typeof language === 'string' && formOf(language)) || 'hans', to);
  if (!convert) return document;
  const list = document[listKeyOf(document)];
  const names = namesOf(document['ext']).slice();
  if (Array.isArray(list)) for (const record of list) names.push(...namesOf((record as { ext?: unknown } | null)?.ext));
  return { ...(convertValue(document, guarded(convert, names)) as Record<string, unknown>), language: lang };
}

/** `gk render FILE`: the light-DOM fallback, as a snippet or inside the page that holds the element; or the document as CSV. */
export function renderCommand(argv: readonly string[], streams: Streams): Exit {
  const args = readArgs(argv, RENDER_ARGS);
  if (args.files.length !== 1) throw new UsageError('请给出一个 JSON 文件');
  const file = args.files[0]!;
  const read = readDocument(file);
  if (read['spec'] !== SPEC) throw new ReadFailure('wrong-version', '不是 gk/1 数据:缺 "spec": "gk/1"');
  if (KINDS.indexOf(read['kind'] as Kind) < 0) throw new ReadFailure('wrong-kind', '不认识的文档种类(kind)');
  let document = read;
  try {
    if (isPacked(read)) document = unpack(read);
  } catch {
    throw new ReadFailure('schema', '紧凑形式的内容不一致,还原不了');
  }
  document = inScript(document, args.value('lang'));
  const form = args.value('lang') && formOf(args.value('lang')!);
  const words = form ? converterFor('hans', form) : undefined;
  const headingLevel = wholeNumber(args.value('heading-level'), 'heading-level');
  const limit = wholeNumber(args.value('limit'), 'limit');
  const into = args.value('into');
  const output = args.value('output');
  const csv = args.has('csv') || (into === undefined && /\.csv$/i.test(output ?? ''));
  if (csv && into !== undefined) throw new UsageError('--csv 和 --into 不能一起用');
  const atom = args.has('atom') || (into === undefined && /\.(?:atom|xml)$/i.test(output ?? ''));
  if (atom && (csv || into !== undefined)) throw new UsageError('--atom 不能和 --csv、--into 一起用');
  if (atom && document['kind'] !== 'replies') throw new UsageError('--atom 只用于来信答复(kind: replies)');
  const page = webAddress(args.value('page'), 'page');
  const self = webAddress(args.value('self'), 'self');
  if (!atom && (page ?? self) !== undefined) throw new UsageError('--page、--self 只和 --atom 一起用');
  const result = atom ? renderAtom(document, { ...(limit !== undefined && { limit }), ...(page !== undefined && { page }), ...(self !== undefined && { self }) }) : csv ? renderCsv(document, limit) : renderFallback(document, { ...(headingLevel !== undefined && { headingLevel }), ...(limit !== undefined && { limit }), jsonLd: !args.has('no-json-ld'), ...(words && { words }) });
  if ('atom' in result) {
    if (output !== undefined && output !== '-') writeWhole(output, [result.atom]);
    else writeOut([result.atom]);
  } else if ('parts' in result) {
    if (output !== undefined && output !== '-') writeWhole(output, result.parts);
    else writeOut(result.parts);
  } else if (into !== undefined) {
    const { text, encoding } = decodeText(readInput(into));
    const page = putInto(text, result.html, String(document['kind']), args.value('target'));
    const bom = encoding === 'utf-8' && readInput(into).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    writeWhole(output ?? into, [encoding === 'utf-8' ? (bom ? `\ufeff${page}` : page) : iconv.encode(page, encoding === 'gb18030' ? 'gb18030' : encoding)]);
  } else if (output !== undefined && output !== '-') writeWhole(output, [result.html]);
  else writeOut([result.html]);
  const findings: ReportFinding[] = result.masked.length
    ? [{ code: 'privacy', severity: 'error', file, place: { text: '' }, message: '数据里有不该公开的个人信息,已遮盖;请用 gk lint 找到并删去', count: result.masked.length }] : [];
  const summary = { shown: result.shown, total: result.total };
  if (args.has('json')) streams.err(reportJson({ ok: findings.length === 0, summary, findings }));
  else {
    for (const finding of findings) streams.err(`gk: ${finding.message}(${finding.count} 处)\n`);
    const where = into !== undefined ? output ?? into : output;
    if (where !== undefined && !args.has('quiet')) streams.err(`写入 ${shown(where)}:${result.shown} 项(共 ${result.total} 项)\n`);
  }
  return findings.length ? EXIT.findings : EXIT.ok;
}
