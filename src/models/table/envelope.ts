import { mask } from '../../spec/privacy.js';
import type { Kind } from '../../spec/kinds.js';
import type { Envelope, Publisher } from '../../spec/types.js';
import type { Findings } from './findings.js';
import { note, warning } from './findings.js';
import { readDate } from './items.js';
import type { ImportOptions } from './options.js';
import { isTableTitle } from './preface.js';
import { publisherOf, readTitle } from './title.js';
import { isBlank, label } from './text.js';

/** What stands around the tables: titles, lines above and below, the name of the file. */
export interface Surroundings {
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly table: string;
  /** The one office that publishes every item, if it is one. */
  readonly soleOffice?: string;
}

const UNIT_LINE = /^(?:填报|公布|公开|编制|发布)?(?:单位|机关|机构|部门)(?:名称)?[:：]\s*(.{2,40}?)(?:\s|$|[,，;；])/;
const DATE_LINE = /(?:公布|公开|更新|填报|发布|编制|截至)?(?:日期|时间)|截至|更新于/;

export const safeText = (text: string): string => mask(text).text;

/** Offices of a template that name nobody: 县级民政部门, 乡镇人民政府. */
const GENERIC = /部门$|^(?:街道|乡镇?|镇|县|区|市)(?:办事处|政府)$|^[县乡镇市区州]{1,2}级?(?:\([^)]*\))?人民政府|负责|相关|各级|地方|所在|机构$|主管|同级/;

/** What a table of each kind is called where nobody says it. */
const TITLES: Readonly<Partial<Record<Kind, string>>> = {
  catalogue: '公开事项目录', 'negative-list': '不予公开事项清单', supervisors: '政务公开监督员名册', places: '便民服务地点', feedback: '互动渠道', gazette: '公报、文件目录',
};

/** The title, and how it was come by where it is not the table's own. */
function titleOf(kind: Kind, options: ImportOptions, around: Surroundings): { title: string; guess?: string } {
  const own = around.titles.filter(title => !isBlank(title));
  const usual = TITLES[kind] ?? '公开事项目录';
  if (options.title) return { title: options.title };
  if (own.length === 1) return { title: safeText(own[0]!) };
  if (own.length > 1) {
    const tail = /(?:基层)?政务公开.*$/.exec(own[0]!)?.[0];
    return { title: safeText(`${readTitle(own[0]!).publisher?.name ?? ''}${tail ?? usual}`), ...(tail === undefined && { guess: `有 ${own.length} 个标题,合` }) };
  }
  return options.name ? { title: safeText(options.name) } : { title: usual, guess: '没有写明标题,' };
}

/** The envelope of an imported document; what had to be guessed is reported. */
export function readEnvelope<K extends Kind>(kind: K, options: ImportOptions, around: Surroundings, findings: Findings): Envelope & { kind: K } {
  const place = { table: around.table };
  const { title, guess } = titleOf(kind, options, around);
  if (guess !== undefined) findings.add(place, note('title-guessed', `${guess}记为“${title}”,请核对(命令行可用 --title)`));
  const facts = readTitle(around.titles[0] ?? title);
  let publisher: Publisher | undefined = options.publisher;
  let updated = options.updated;
  const notices: string[] = [];
  const footer: string[] = [];
  for (const line of around.lines) {
    const unit = UNIT_LINE.exec(line)?.[1];
    const date = DATE_LINE.test(line) ? readDate(line) : undefined;
    if (unit && !publisher) publisher = publisherOf(safeText(label(unit)));
    if (date && !updated) updated = date;
    if (/^(?:审核|审批|填表|制表|填报|复核|经办|校对|负责)人|^(?:联系人|签发)/.test(line)) footer.push(safeText(label(line)));
    else if (!unit && !date && !/^附件\s*\d*[:：]?$/.test(line)) notices.push(line);
  }
  // The name of the file or the title of the page may say whose table it is where the table does not.
  publisher ??= facts.publisher ?? (isTableTitle(label(options.name ?? '')) ? readTitle(options.name!).publisher : undefined);
  if (!publisher && around.soleOffice && !GENERIC.test(around.soleOffice)) {
    publisher = publisherOf(safeText(around.soleOffice));
    findings.add(place, note('publisher-guessed', `没有写明发布机构,按唯一的公开主体记为“${publisher.name}”`));
  }
  if (!publisher) {
    publisher = { name: '未载明' };
    findings.add(place, warning('publisher-missing', '没有写明发布机构,请补上(命令行可用 --publisher)'));
  }
  if (!updated) {
    const now = new Date(Date.now() + 8 * 3600_000);
    updated = now.toISOString().slice(0, 10);
    findings.add(place, note('updated-guessed', `没有写明更新日期,记为导入当天 ${updated},请核对(命令行可用 --updated)`));
  }
  const envelope: Envelope & { kind: K } = { spec: 'gk/1', kind, title, publisher, updated };
  if (facts.version) envelope.version = facts.version;
  if (notices.length) envelope.notice = safeText(notices.map(label).join('\n'));
  // Names of those who filled in the form are kept, but not shown as a notice.
  if (footer.length) envelope.ext = { 表外文字: footer };
  return envelope;
}
