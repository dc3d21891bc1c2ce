import type { GazetteDocument, GazetteIssue, OfficialDocument, Validity } from '../../../spec/types.js';
import { safeUrl } from '../../../spec/url.js';
import { assignIds } from '../../ids.js';
import { readDocumentNumber } from '../cells/document-number.js';
import { readPublishers } from '../cells/publishers.js';
import { readEnvelope, safeText } from '../envelope.js';
import { Findings, note, warning } from '../findings.js';
import type { Grid } from '../grid.js';
import type { ImportOptions, ImportResult } from '../options.js';
import { half, label, squeeze, toNumber } from '../text.js';
import { readKeyed, type KeyedRow, type KeyedSpec } from './keyed.js';
import { previousRecords, textOr } from './previous.js';
import { looseDate } from './values.js';

type Key = 'order' | 'year' | 'issue' | 'section' | 'page' | 'title' | 'number' | 'issuers' | 'signed' | 'published' | 'effective' | 'expires' | 'status' | 'subject' | 'indexNumber' | 'url' | 'repealedBy';

const SPEC: KeyedSpec<Key> = {
  words: [
    [/^(?:序号?|编号|号)$/, 'order'],
    [/索引号/, 'indexNumber'],
    [/文号|发文字号|字号/, 'number'],
    [/^年(?:份|度)?$/, 'year'],
    [/期号|期数|^期$|刊期/, 'issue'],
    [/栏目|板块/, 'section'],
    [/页码|^页$/, 'page'],
    [/发文(?:机关|单位|机构)|制定机关|机关|单位|部门/, 'issuers'],
    [/成文|制发|签发|印发|发文日期|发文时间/, 'signed'],
    [/发布|公布/, 'published'],
    [/施行|实施|生效/, 'effective'],
    [/废止(?:文件|依据)|由.*废止/, 'repealedBy'],
    [/失效(?:日期|时间)|废止(?:日期|时间)|有效期|截止/, 'expires'],
    [/效力|有效性|状态/, 'status'],
    [/主题|分类/, 'subject'],
    [/网址|链接|地址|url/, 'url'],
    [/标题|文件名|名称|题名|文件/, 'title'],
  ],
  names: ['title'],
  shared: ['year', 'issue', 'section'],
};

const STATUS: readonly (readonly [RegExp, Validity])[] = [
  [/尚未|未施行|未生效/, 'not-yet'], [/废止/, 'repealed'], [/失效/, 'expired'], [/修改|修订|修正/, 'amended'], [/有效/, 'in-force'],
];

function documentOf(row: KeyedRow<Key>, findings: Findings): OfficialDocument {
  const { cells } = row;
  const place = { table: row.table, row: row.row };
  const document: OfficialDocument = { id: '', title: label(cells.title!) };
  if (cells.number) {
    const number = readDocumentNumber(cells.number);
    document.number = number?.value ?? label(cells.number);
    if (number?.change === 'repaired') findings.add(place, note('number-repaired', `文号“${number.found}”括号缺损,已读作“${number.value}”`));
    if (!number || number.unclear) findings.add(place, note('number-kept', '发文字号不合常见写法,原样保留'), cells.number);
  }
  if (cells.issuers) document.issuers = readPublishers(cells.issuers);
  for (const key of ['signed', 'published', 'effective', 'expires'] as const) {
    const date = cells[key] === undefined ? undefined : looseDate(cells[key]);
    if (date !== undefined) document[key] = date;
  }
  if (cells.status) {
    const found = STATUS.filter(([pattern]) => pattern.test(cells.status!))[0];
    document.status = found ? found[1] : 'unknown';
    if (!found) findings.add(place, warning('status-unknown', '效力状态认不出,记为未载'), cells.status);
  }
  if (cells.subject) document.subject = label(cells.subject);
  if (cells.indexNumber) document.indexNumber = label(cells.indexNumber);
  if (cells.repealedBy) document.repealedBy = label(cells.repealedBy);
  const url = safeUrl(squeeze(cells.url ?? row.links[0]?.url ?? ''));
  if (url) document.attachments = [{ title: document.title, url }];
  if (Object.keys(row.ext).length) document.ext = { ...row.ext };
  return document;
}

/** "2024年第3期(总第31期)", or a year and a bare number in two columns. */
function issueOf(cells: KeyedRow<Key>['cells']): { year: number; issue: number; total?: number } | undefined {
  const text = half(squeeze(`${cells.year ?? ''}${cells.year && !/年/.test(cells.year) ? '年' : ''}${cells.issue ?? ''}`));
  const year = /(\d{4})年?/.exec(text)?.[1];
  const issue = /第?([\d一二三四五六七八九十]+)期/.exec(text)?.[1] ?? /年第?(\d{1,3})$/.exec(text)?.[1];
  const n = issue === undefined ? undefined : toNumber(issue);
  if (!year || n === undefined) return undefined;
  const total = /总第?(\d+)期?/.exec(text)?.[1];
  return { year: Number(year), issue: n, ...(total && { total: Number(total) }) };
}

/** A directory of documents, by issue where the table says so → documents and the contents pages of the issues. */
export function importGazette(grids: readonly Grid[], options: ImportOptions): ImportResult<GazetteDocument> {
  const findings = new Findings(safeText);
  const table = readKeyed(grids, SPEC, findings);
  const documents = table.rows.map(row => documentOf(row, findings));
  const before = previousRecords(options.previous, 'documents', doc => ({ path: [textOr(doc['number']), textOr(doc['title'])], content: [] }));
  const ids = assignIds(documents.length, i => [documents[i]!.number ?? '', documents[i]!.title], () => [], before);
  documents.forEach((document, i) => { document.id = ids[i]!; });
  const issues: GazetteIssue[] = [];
  table.rows.forEach(({ cells }, i) => {
    const at = issueOf(cells);
    if (!at) return;
    const id = `${at.year}-${at.issue}`;
    let issue = issues.filter(known => known.id === id)[0];
    if (!issue) issues.push(issue = { id, ...at, sections: [] });
    const title = label(cells.section ?? '文件');
    let section = issue.sections!.filter(known => known.title === title)[0];
    if (!section) issue.sections!.push(section = { title, documents: [] });
    const page = cells.page === undefined ? undefined : toNumber(squeeze(cells.page));
    section.documents.push({ id: documents[i]!.id, ...(page !== undefined && { page }) });
  });
  const envelope = readEnvelope('gazette', options, { titles: table.titles, lines: table.lines, table: grids[0]?.name ?? '' }, findings);
  const document: GazetteDocument = { ...envelope, ...(issues.length && { issues }), documents };
  return { document, sources: table.rows.map(({ row }) => row), findings: findings.list, counts: { tables: table.tables, rows: table.rows.length, items: documents.length, omitted: findings.omitted } };
}
