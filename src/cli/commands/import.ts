import { basename, extname } from 'node:path';
import type { Kind } from '../../spec/kinds.js';
import { writeJson } from '../../models/json.js';
import { unpack } from '../../models/unpack.js';
import { LIST_KEY } from '../../spec/kinds.js';
import type { Finding } from '../../models/table/findings.js';
import type { Grid } from '../../models/table/grid.js';
import { importTables, TABLE_KINDS } from '../../models/table/import-any.js';
import type { ImportOptions } from '../../models/table/options.js';
import { publisherOf } from '../../models/table/title.js';
import { readArgs, UsageError, type ArgSpec, type Args } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { decodeText, Progress, readInput, shown, writeOut, writeWhole } from '../io.js';
import { ReadFailure } from '../readers/failure.js';
import { readTables } from '../readers/read.js';
import { placeText, reportJson, reportText, type ReportFinding } from '../report.js';
import { packParts } from '../pack-parts.js';
import { reportPage } from '../report-page.js';

export const IMPORT_ARGS: ArgSpec = {
  values: ['output', 'kind', 'title', 'publisher', 'updated', 'field', 'crs', 'previous', 'report', 'indent'],
  flags: ['pack', 'no-pack'],
  many: ['sheet'],
};

/** Above this the compact form is written unless told otherwise (decisions.md 3). */
const PACK_FROM = 5 * 1024 * 1024;
/** Rough size of the written records is taken from the first so many. */
const SAMPLE = 200;

const ALIASES: Readonly<Record<string, Kind>> = { 'power-list': 'catalogue', list: 'catalogue', departments: 'feedback' };

function kindOf(text: string | undefined): Kind {
  const wanted = text ?? 'catalogue';
  const kind = ALIASES[wanted] ?? TABLE_KINDS.filter(known => known.kind === wanted || known.label.split('、').indexOf(wanted) >= 0)[0]?.kind;
  if (!kind) throw new UsageError(`--kind 不认识“${shown(wanted)}”。可用:${TABLE_KINDS.map(known => `${known.kind}(${known.label})`).join(',')}`);
  return kind;
}

function optionsOf(args: Args, files: readonly string[], titles: readonly string[]): ImportOptions {
  const updated = args.value('updated');
  if (updated !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(updated)) throw new UsageError('--updated 要写成 2024-03-01 的样子');
  const crs = args.value('crs')?.toUpperCase().replace('-', '');
  if (crs !== undefined && ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'].indexOf(crs) < 0) throw new UsageError('--crs 只能是 CGCS2000、WGS84、GCJ02、BD09');
  const title = args.value('title');
  const publisher = args.value('publisher');
  const field = args.value('field');
  const previous = args.value('previous');
  const name = titles[0] ?? (files[0] === '-' ? undefined : basename(files[0]!, extname(files[0]!)));
  return {
    kind: kindOf(args.value('kind')),
    ...(title !== undefined && { title }), ...(publisher !== undefined && { publisher: publisherOf(publisher) }),
    ...(updated !== undefined && { updated }), ...(field !== undefined && { field }), ...(crs !== undefined && { crs: crs as NonNullable<ImportOptions['crs']> }),
    ...(name !== undefined && { name }), ...(previous !== undefined && { previous: readPrevious(previous) }),
  };
}

export function readPrevious(path: string): unknown {
  try {
    const { text } = decodeText(readInput(path));
    return unpack(JSON.parse(text) as Record<string, unknown>);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('previous', `旧文件不是 gk/1 的 JSON:${shown(path)}`);
  }
}

async function gridsOf(files: readonly string[], args: Args, progress: Progress): Promise<{ grids: Grid[]; titles: string[]; fileOf: Map<string, string> }> {
  const grids: Grid[] = [];
  const titles: string[] = [];
  const fileOf = new Map<string, string>();
  const sheets = args.all('sheet');
  for (const file of files) {
    const tables = await readTables(readInput(file), file, rows => progress.say(`正在读取 ${shown(basename(file))}:${rows} 行`));
    if (tables.title) titles.push(tables.title);
    for (const grid of tables.grids) {
      if (sheets.length && sheets.indexOf(grid.name) < 0) continue;
      const name = files.length > 1 ? `${basename(file)} ${grid.name}` : grid.name;
      fileOf.set(name, file);
      grids.push({ ...grid, name });
    }
  }
  if (sheets.length && grids.length === 0) throw new ReadFailure('no-sheet', `没有叫“${shown(sheets.join('、'))}”的工作表`);
  return { grids, titles, fileOf };
}

/** The document as JSON text in parts, one record a part: a long list never stands in memory as one string. */
export function* documentParts(document: Record<string, unknown>, indent: number): Generator<string> {
  const key = LIST_KEY[document['kind'] as Kind];
  const list = key === undefined ? undefined : document[key];
  if (key === undefined || !Array.isArray(list) || list.length < 500) {
    yield `${writeJson(document, indent)}\n`;
    return;
  }
  const line = indent ? '\n' : '';
  const pad = ' '.repeat(indent);
  let first = true;
  let held = '{';
  for (const name of Object.keys(document)) {
    if (document[name] === undefined) continue;
    held += `${first ? '' : ','}${line}${pad}${writeJson(name)}:${indent ? ' ' : ''}`;
    first = false;
    if (name !== key) {
      held += writeJson(document[name], indent);
      continue;
    }
    held += '[';
    for (let i = 0; i < list.length; i++) {
      held += `${i ? ',' : ''}${line}${pad}${pad}${writeJson(list[i])}`;
      if (held.length > 262_144) {
        yield held;
        held = '';
      }
    }
    held += `${line}${pad}]`;
  }
  yield `${held}${line}}\n`;
}

function shouldPack(document: Record<string, unknown>, args: Args): boolean {
  if (args.has('no-pack')) return false;
  if (args.has('pack')) return true;
  const key = LIST_KEY[document['kind'] as Kind];
  const list = key === undefined ? undefined : document[key];
  if (!Array.isArray(list) || list.length < SAMPLE) return false;
  let sample = 0;
  for (let i = 0; i < SAMPLE; i++) sample += Buffer.byteLength(writeJson(list[Math.floor((i * list.length) / SAMPLE)]));
  return (sample / SAMPLE) * list.length > PACK_FROM;
}

function toReport(findings: readonly Finding[], fileOf: ReadonlyMap<string, string>, fallback: string): ReportFinding[] {
  return findings.map(({ code, severity, place, message, excerpt }) => ({
    code, severity, file: fileOf.get(place.table) ?? fallback,
    place: { text: placeText(place.table, place.row, place.column), sheet: place.table, ...(place.row !== undefined && { row: place.row }), ...(place.column !== undefined && { column: place.column }) },
    message, ...(excerpt !== undefined && { excerpt }),
  }));
}

/** `gk import`: 0 written and clean, 1 written but someone should look, 2 nothing written. */
export async function importCommand(argv: readonly string[], streams: Streams): Promise<Exit> {
  const args = readArgs(argv, IMPORT_ARGS);
  const { files } = args;
  if (files.length === 0) throw new UsageError('请给出要导入的文件');
  const indent = Math.min(Math.max(Number(args.value('indent') ?? 1) || 0, 0), 8);
  kindOf(args.value('kind'));
  const progress = new Progress();
  // Whatever stops the reading, its line is taken away first.
  const { grids, titles, fileOf } = await gridsOf(files, args, progress).finally(() => progress.end());
  const options = optionsOf(args, files, titles);
  progress.say('正在理解表格');
  const { document, findings, counts } = importTables(grids, options);
  progress.end();
  const listed = toReport(findings, fileOf, files[0]!);
  const serious = findings.some(finding => finding.severity !== 'note');
  const summary = { items: counts.items, tables: counts.tables, rows: counts.rows, omitted: counts.omitted, kind: options.kind };
  const report = args.value('report');
  if (counts.items === 0) {
    // What the document would have lacked is no concern where there is none.
    const listed = toReport(findings.filter(finding => !/^(?:publisher|updated)-/.test(finding.code)), fileOf, files[0]!);
    const heading = `没有读到一条记录,什么也没有写。${counts.tables === 0 ? '没有认得出的表头。' : ''}要导入的是别的表,请用 --kind 说明`;
    streams.err(args.has('json') ? reportJson({ ok: false, summary, findings: listed }) : reportText({ ok: false, summary, findings: listed }, heading));
    if (report !== undefined) writeWhole(report, reportPage(document.title, heading, grids, findings));
    return EXIT.failed;
  }
  const output = args.value('output');
  const plain = document as unknown as Record<string, unknown>;
  const packed = shouldPack(plain, args);
  const parts = packed ? packParts(plain) : documentParts(plain, indent);
  if (output !== undefined && output !== '-') writeWhole(output, parts);
  else writeOut(parts);
  const heading = `读入 ${counts.items} 条(${counts.tables} 张表,${counts.rows} 行)${output ? `,写入 ${shown(output)}` : ''}${packed ? '(紧凑形式)' : ''}${counts.omitted ? `;同类发现过多,另有 ${counts.omitted} 处未列` : ''}`;
  if (report !== undefined) writeWhole(report, reportPage(document.title, heading, grids, findings));
  const result = { ok: !serious, summary: { ...summary, packed }, findings: listed };
  if (args.has('json')) streams.err(reportJson(result));
  else if (!args.has('quiet')) streams.err(reportText(result, heading, files.length > 1));
  return serious ? EXIT.findings : EXIT.ok;
}
