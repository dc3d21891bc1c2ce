/** Article numbers of the regulation on disclosure that no longer say what a list means by them. */
import type { Issue } from '../issues.js';
import { articleNumber, NEW_ARTICLE_OF, REGULATION_IN_FORCE } from '../facts/law.js';
import { text, warning, type Bag } from './common.js';

const REGULATION = /政府信息公开条例/;

/** The first day of the list, as far as the data tells: `issued`, or the year in `version`. */
export function listDate(head: Bag): string {
  const year = /(20\d\d)\s*年?/.exec(text(head['version']))?.[1];
  return text(head['issued']) || (year ? `${year}-01-01` : '');
}

/**
 * An article of the old regulation (in force from 2008-05-01 until 2019-05-15)? Only said when the version, or a list date before
 * 2019-05-15, is known.
 * @param law name of the law as the list has it
 * @param article 第十四条, 14 …; @param version 2008, 2019 or absent
 */
export function staleArticle(law: string, article: string, version: string, issued: string, pointer: string): Issue[] {
  const number = articleNumber(article);
  if (!REGULATION.test(law) || !number) return [];
  const old = /200[78]|旧/.test(version) || (!version && !!issued && issued < REGULATION_IN_FORCE);
  if (!old) return [];
  const now = NEW_ARTICLE_OF[number];
  const advice = now?.length ? `现行条例中相近的是第 ${now.join('、')} 条` : '现行条例中没有对应的条文';
  return [warning('stale-article', pointer, `条文号按 2008 年的条例所写，2019 年 5 月 15 日起不再适用；${advice}。请核对后改写，并注明版本 2019。`)];
}
