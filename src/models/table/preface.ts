import { isBlank, label, trim } from './text.js';

/** What stands just before a table, as in a Word file: its title, and lines such as 填报单位 and 附件. */
export interface Preface {
  readonly title: string;
  readonly lines: readonly string[];
}

const TITLE = /(?:目录|清单|一览表|名单|名册|登记表|汇总表|统计表)(?:[(（][^)）]*[)）])*$/;
const FACT = /^(?:附件|附表|填报|填表|公布|公开|发布|编制|更新|制表|审核|单位|部门|机关|日期|时间|截至|注|说明)[^,，。]{0,12}?(?:[:：]|\d*$)/;
/** The second line of a title that was broken over two. */
const TAIL = /^(?:领域)?(?:基层)?(?:政务公开|政府信息|公开事项|标准目录|事项标准目录)/;
const EDITION = /^[(（](?:\d{4}|试行|样板|征求意见|暂行)[^()（）]{0,20}[)）]$/;
const MAX_LINE = 80;
/** Lines looked at above a table. */
export const PREFACE_LINES = 8;

/** The words are those of a table's title. */
export function isTableTitle(text: string): boolean {
  return text.length <= MAX_LINE && (TITLE.test(text) || /领域.{0,20}(?:目录|清单)/.test(text));
}

/**
 * Lines in the order of the source → title and the rest. Prose above the table ends the look. `strict`: without a line that
 * reads like a title there is none, and only lines that state a fact are kept, as on a page where menus stand above a table.
 */
export function readPreface(source: readonly string[], strict = false): Preface {
  let lines = source.filter(line => !isBlank(line)).slice(-PREFACE_LINES).map(trim);
  for (let i = lines.length - 1; i >= 0; i--) {
    if (lines[i]!.length <= MAX_LINE) continue;
    lines = lines.slice(i + 1);
    break;
  }
  let at = lines.length - 1;
  while (at >= 0 && !isTableTitle(label(lines[at]!))) at--;
  if (at < 0 && !strict) {
    at = lines.length - 1;
    while (at >= 0 && (FACT.test(lines[at]!) || /[,，。;；]/.test(lines[at]!))) at--;
  }
  let from = at;
  let to = at + 1;
  if (at > 0 && TAIL.test(label(lines[at]!)) && lines[at - 1]!.length <= 30 && !FACT.test(lines[at - 1]!) && !/[,，。;；:：]/.test(lines[at - 1]!)) from = at - 1;
  if (at >= 0 && to < lines.length && EDITION.test(label(lines[to]!))) to++;
  const title = at < 0 ? '' : label(lines.slice(from, to).join(''));
  const rest = at < 0 ? lines : [...lines.slice(0, from), ...lines.slice(to)];
  return { title, lines: strict ? rest.filter(line => FACT.test(line)) : rest };
}
