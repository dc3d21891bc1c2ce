import type { FeedbackDocument, Supervisor, SupervisorsDocument } from '../../../spec/types.js';
import { readEnvelope, safeText } from '../envelope.js';
import { Findings, note } from '../findings.js';
import type { Grid } from '../grid.js';
import type { ImportOptions, ImportResult } from '../options.js';
import { half, label, squeeze } from '../text.js';
import { readKeyed, type KeyedSpec } from './keyed.js';
import { list, looseDate } from './values.js';

type MemberKey = 'number' | 'name' | 'group' | 'term' | 'from' | 'to' | 'duties';

/**
 * Heads of what belongs to a person and not to the office of a supervisor. 工作单位及职务 says in whose name someone
 * supervises and stays.
 */
const PERSONAL = new RegExp([
  '电话|手机|联系(?:方式|人|号码)|微信|qq|邮箱|邮件|e-?mail|传真', '住址|住所|地址|籍贯|户籍', '身份证|证件|出生|生日|年龄|性别|民族|照片|相片|寸照',
  '学历|学位|政治面貌|党派', '银行|卡号|账号|帐号|账户|帐户|开户',
].join('|'), 'i');

const MEMBERS: KeyedSpec<MemberKey> = {
  words: [
    [/^(?:序号?|编号|号)$/, 'number'],
    [/姓名/, 'name'],
    // 身份证号 and 证件类别 are of a person, no group.
    [/界别|^(?!证件).*类别|身份(?!证)|代表类型/, 'group'],
    [/(?:任期|聘期)(?:开始|起)|聘任(?:日期|时间)|起始/, 'from'],
    [/(?:任期|聘期)(?:结束|止|届满)|截止|终止/, 'to'],
    [/任期|聘期/, 'term'],
    [/职责/, 'duties'],
  ],
  names: ['name'],
  shared: ['group', 'term', 'from', 'to', 'duties'],
  beside: PERSONAL,
};

/** "2024.3-2027.3" gives both ends; "三年" is no date: it stays as words beside the date of appointment. */
function termOf({ term, from, to }: Readonly<Partial<Record<MemberKey, string>>>): { term?: NonNullable<Supervisor['term']>; words?: string } {
  const ends = (term ?? '').split(/至|到|—|–|~|-(?=\s*\d{4})/).map(part => (/\d{4}|[〇零一二]{2}/.test(part) ? looseDate(part) : undefined));
  const begin = ends[0] ?? (from === undefined ? undefined : looseDate(from));
  const end = ends[1] ?? (to === undefined ? undefined : looseDate(to));
  const whole = begin === undefined && end === undefined ? undefined : { ...(begin !== undefined && { from: begin }), ...(end !== undefined && { to: end }) };
  return { ...(whole && { term: whole }), ...(term !== undefined && ends[0] === undefined && { words: label(term) }) };
}

/** A roster of supervisors. Columns such as telephone or address of a person are not taken over: a roster needs none. */
export function importSupervisors(grids: readonly Grid[], options: ImportOptions): ImportResult<SupervisorsDocument> {
  const findings = new Findings(safeText);
  const table = readKeyed(grids, MEMBERS, findings);
  const members: Supervisor[] = [];
  const said: string[] = [];
  const personal = (name: string, row: number, head: string): void => {
    if (said.indexOf(`${name}\n${head}`) >= 0) return;
    said.push(`${name}\n${head}`);
    findings.add({ table: name, row }, note('personal-column', `“${head}”列属于个人信息,名册不需要,整列没有收入`));
  };
  for (const { cells, ext, table: name, row } of table.rows) {
    const member: Supervisor = { name: label(cells.name!) };
    if (cells.group) member.group = label(cells.group);
    const { term, words } = termOf(cells);
    if (term) member.term = term;
    if (cells.duties) member.duties = list(cells.duties);
    const kept: Record<string, unknown> = {};
    for (const head of Object.keys(ext)) {
      // Full-width letters and spaces set in for the looks (籍 贯) say the same.
      if (PERSONAL.test(half(squeeze(head)))) personal(name, row, head);
      else kept[head] = ext[head];
    }
    if (words !== undefined) kept['任期'] = words;
    if (Object.keys(kept).length) member.ext = kept;
    members.push(member);
  }
  const envelope = readEnvelope('supervisors', options, { titles: table.titles, lines: table.lines, table: grids[0]?.name ?? '' }, findings);
  return { document: { ...envelope, members }, sources: table.rows.map(({ row }) => row), findings: findings.list, counts: { tables: table.tables, rows: table.rows.length, items: members.length, omitted: findings.omitted } };
}

type DepartmentKey = 'number' | 'name' | 'phone' | 'address' | 'scope';

const DEPARTMENTS: KeyedSpec<DepartmentKey> = {
  words: [
    [/^(?:序号?|编号|号)$/, 'number'],
    [/部门|单位|机构|名称/, 'name'],
    [/电话|联系方式/, 'phone'],
    [/地址/, 'address'],
    [/职责|范围|事项|业务/, 'scope'],
  ],
  names: ['name'],
};

/** Offices that take letters → a feedback document with one channel; telephone and duties stay beside the name. */
export function importDepartments(grids: readonly Grid[], options: ImportOptions): ImportResult<FeedbackDocument> {
  const findings = new Findings(safeText);
  const table = readKeyed(grids, DEPARTMENTS, findings);
  const departments: string[] = [];
  const details: Record<string, string>[] = [];
  for (const { cells, row, table: name } of table.rows) {
    const office = label(cells.name!);
    if (departments.indexOf(office) >= 0) {
      findings.add({ table: name, row }, note('duplicate', `部门“${office}”重复`));
      continue;
    }
    departments.push(office);
    const detail: Record<string, string> = { name: office };
    for (const key of ['phone', 'address', 'scope'] as const) if (cells[key]) detail[key] = label(cells[key]);
    details.push(detail);
  }
  const envelope = readEnvelope('feedback', options, { titles: table.titles, lines: table.lines, table: grids[0]?.name ?? '' }, findings);
  const document: FeedbackDocument = { ...envelope, channels: [{ id: 'letter', type: 'letter', title: '网上信箱', departments, ext: { departments: details } }] };
  return { document, sources: [], findings: findings.list, counts: { tables: table.tables, rows: table.rows.length, items: departments.length, omitted: findings.omitted } };
}
