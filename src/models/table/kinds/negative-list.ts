import type { LawBasis, NegativeGroup, NegativeItem, NegativeListDocument } from '../../../spec/types.js';
import { assignIds } from '../../ids.js';
import { readBasis } from '../cells/basis.js';
import { readNumber } from '../cells/number.js';
import { readEnvelope, safeText } from '../envelope.js';
import { Findings, warning } from '../findings.js';
import type { Grid } from '../grid.js';
import type { ImportOptions, ImportResult } from '../options.js';
import { readTitle } from '../title.js';
import { label } from '../text.js';
import { previousRecords, textOr } from './previous.js';
import { readKeyed, type KeyedSpec } from './keyed.js';
import { day } from './values.js';

type Key = 'force' | 'partial' | 'number' | 'group' | 'field' | 'name' | 'content' | 'basis' | 'reason' | 'department' | 'decidedBy' | 'whoMaySee' | 'reviewed' | 'reviewBy' | 'route';

const SPEC: KeyedSpec<Key> = {
  words: [
    [/^(?:序号?|编号|号)$/, 'number'],
    [/^处理|处理方式|公开属性/, 'force'],
    [/部分公开|区分处理/, 'partial'],
    [/类别|类型|分类|情形/, 'group'],
    [/领域/, 'field'],
    [/依据/, 'basis'],
    [/理由|原因/, 'reason'],
    [/责任|主管|部门|单位/, 'department'],
    [/决定机关|审批|认定/, 'decidedBy'],
    [/可查阅|查阅人|知悉|公开范围|对象/, 'whoMaySee'],
    [/下[一次].*(?:评估|审查)|评估期限|有效期/, 'reviewBy'],
    [/评估|审查|更新/, 'reviewed'],
    [/申请|救济|途径|渠道/, 'route'],
    [/内容|描述|说明/, 'content'],
    [/事项|名称|信息/, 'name'],
  ],
  names: ['name', 'content'],
  shared: ['group', 'field', 'basis', 'department'],
};

const GROUPS: readonly (readonly [RegExp, NegativeGroup])[] = [
  [/执法案卷|案卷|行政处罚|行政强制|卷宗/, 'enforcement'],
  [/第三方|商业秘密|个人隐私|隐私/, 'third-party'],
  [/汇总|加工|分析|重新制作|整理/, 'derived'],
  [/过程性?|内部|人事|讨论|磋商|请示|会议纪要|内设/, 'process'],
  [/安全|涉密|秘密|稳定|机密|危及/, 'security'],
];

export function groupOf(text: string): NegativeGroup | undefined {
  for (const [pattern, group] of GROUPS) if (pattern.test(text)) return group;
  return undefined;
}

/** 《条例》（2019年修订）: the year in the brackets right behind a title; a 文号 there is no version. */
function yearBeside(text: string, title: string): string | undefined {
  const at = text.indexOf(title);
  const behind = at < 0 ? undefined : /^》?\s*[(（]([^)）]{4,16})[)）]/.exec(text.slice(at + title.length))?.[1];
  return behind && !/号|〔|\[/.test(behind) ? /(?:19|20)\d\d/.exec(behind)?.[0] : undefined;
}

/** The version is stated only where the source shows it: the number of the decree or a year beside the title. */
export function lawBasis(text: string): LawBasis[] {
  return readBasis(text).items.map(item => {
    const year = yearBeside(text, item.title) ?? /[(（](?:.*?)(\d{4})年?[^)）]*[)）]/.exec(item.title)?.[1];
    const version = /711号/.test(item.number ?? '') ? '2019' : /492号/.test(item.number ?? '') ? '2008' : year;
    return { law: item.title, ...(version && { version }), ...(item.article && { article: item.article }) };
  });
}

/** "第十六条" alone names no law: the one last named above is meant, if any, and that is said. */
function named(law: LawBasis, above: LawBasis | undefined, say: (code: string, message: string) => void): LawBasis {
  if (law.law !== law.article) return law;
  if (!above || above.law === above.article) {
    say('law-missing', `只写了“${law.law}”,没有写是哪部法,请补上`);
    return law;
  }
  say('law-implied', `只写了“${law.law}”,没有写是哪部法,按上面的“${above.law}”读取,请核对`);
  return { law: above.law, ...(above.version && { version: above.version }), article: law.article };
}

function forceOf(words: string): NegativeItem['force'] {
  if (/可以?不予?(?:公开|提供)/.test(words)) return 'may';
  return /不得公开|不予公开|禁止公开|不应公开/.test(words) ? 'must' : undefined;
}

export function importNegativeList(grids: readonly Grid[], options: ImportOptions): ImportResult<NegativeListDocument> {
  const findings = new Findings(safeText);
  const table = readKeyed(grids, SPEC, findings);
  const items: NegativeItem[] = [];
  let above: LawBasis | undefined;
  for (const { cells, ext, row, table: name } of table.rows) {
    const item: NegativeItem = { id: '', name: label(cells.name ?? cells.content!), group: 'other' };
    const number = cells.number === undefined ? undefined : readNumber(cells.number);
    if (number) item.number = number;
    if (cells.name !== undefined && cells.content !== undefined) item.content = label(cells.content);
    const group = groupOf(cells.group ?? '') ?? groupOf(`${cells.reason ?? ''}${cells.name ?? ''}${cells.content ?? ''}`);
    if (group) item.group = group;
    else findings.add({ table: name, row }, warning('group-unknown', '认不出属于四类中的哪一类,记为“其他”'), cells.group);
    if (cells.group !== undefined && groupOf(cells.group) === undefined) item.ext = { 类别: label(cells.group) };
    if (cells.field) item.field = label(cells.field);
    if (cells.basis) {
      const basis = lawBasis(cells.basis).map(law => named(law, above, (code, message) => findings.add({ table: name, row }, warning(code, message), cells.basis)));
      if (basis.length) item.basis = basis;
      above = basis[basis.length - 1] ?? above;
      for (const law of basis) {
        if (/政府信息公开条例/.test(law.law) && law.article && !law.version) findings.add({ table: name, row }, warning('law-version', '条例的条文号没有写明版本(2008 或 2019),请核对'), cells.basis);
      }
    }
    const force = forceOf(cells.force ?? '') ?? forceOf(`${cells.reason ?? ''}${cells.content ?? ''}${cells.group ?? ''}${Object.keys(ext).map(head => textOr(ext[head])).join('')}`);
    if (force) item.force = force;
    if (cells.partial !== undefined && /^(?:√|✓|是|可|可以)/.test(cells.partial.trim())) item.partial = true;
    if (cells.reason) item.reason = label(cells.reason);
    if (cells.department) item.department = label(cells.department);
    if (cells.decidedBy) item.decidedBy = label(cells.decidedBy);
    if (cells.whoMaySee) item.whoMaySee = label(cells.whoMaySee);
    if (day(cells.reviewed)) item.reviewed = day(cells.reviewed);
    if (day(cells.reviewBy)) item.reviewBy = day(cells.reviewBy);
    if (cells.route) item.route = { text: label(cells.route) };
    if (Object.keys(ext).length) item.ext = { ...item.ext, ...ext };
    items.push(item);
  }
  const before = previousRecords(options.previous, 'items', item => ({ path: [textOr(item['group']), textOr(item['name'])], content: [textOr(item['content'])] }));
  const ids = assignIds(items.length, i => [items[i]!.group, items[i]!.name], i => [items[i]!.content ?? ''], before);
  items.forEach((item, i) => { item.id = ids[i]!; });
  const envelope = readEnvelope('negative-list', options, { titles: table.titles, lines: table.lines, table: grids[0]?.name ?? '' }, findings);
  const field = options.field ?? readTitle(table.titles[0] ?? '').field;
  if (field) for (const item of items) item.field ??= field;
  return { document: { ...envelope, items }, sources: table.rows.map(({ row }) => row), findings: findings.list, counts: { tables: table.tables, rows: table.rows.length, items: items.length, omitted: findings.omitted } };
}
