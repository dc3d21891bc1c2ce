/**
 * 中华人民共和国政府信息公开条例 as facts: versions, subjects of articles in our own words, how strongly the articles on
 * withholding bind. No text of the law: an explanation drawn from here is labelled 说明（非法条原文）.
 * Source: the regulation itself as promulgated (国令第492号, 国令第711号); read 2026-11.
 */
export type RegulationVersion = '2008' | '2019';

export interface Regulation {
  version: RegulationVersion;
  /** Order of the State Council. */
  order: string;
  promulgated: string;
  /** First day in force. */
  inForce: string;
  /** First day no longer in force; absent: in force. */
  until?: string;
  articles: number;
}

export const REGULATION_NAME = '中华人民共和国政府信息公开条例';
/** From this day the numbers of 2019 hold. */
export const REGULATION_IN_FORCE = '2019-05-15';

export const REGULATIONS: readonly Regulation[] = [
  { version: '2008', order: '国令第492号', promulgated: '2007-04-05', inForce: '2008-05-01', until: '2019-05-15', articles: 38 },
  { version: '2019', order: '国令第711号', promulgated: '2019-04-03', inForce: '2019-05-15', articles: 56 },
];

/** Subjects of the articles in force, in our own words (说明，非法条原文). Only those that lists and pages cite. */
export const ARTICLES_2019: Readonly<Record<number, string>> = {
  2: '什么是政府信息', 5: '公开为常态、不公开为例外的原则', 6: '及时、准确公开，澄清不实信息', 10: '由哪个机关负责公开', 12: '公开指南和公开目录', 13: '应当公开的范围与两种公开方式',
  14: '国家秘密等不予公开的信息', 15: '涉及第三方商业秘密、个人隐私的信息', 16: '内部事务、过程性信息和执法案卷', 17: '公开前的保密审查', 18: '对不予公开信息的定期评估', 19: '主动公开的一般标准',
  20: '各机关应当主动公开的事项', 21: '市县乡还应当主动公开的事项', 22: '确定并逐步增加主动公开的内容', 23: '公开的渠道', 24: '统一的信息公开平台', 25: '查阅场所和设施', 26: '主动公开的时限',
  27: '申请公开的权利', 28: '申请渠道和办理便利', 29: '申请的方式和内容', 30: '申请内容不明时的补正', 31: '收到申请的日期', 32: '征求第三方意见', 33: '答复期限及延长', 34: '征求共同制作机关的意见',
  35: '数量、频次明显过多的申请', 36: '各种答复', 37: '可以区分处理的信息', 38: '需要加工、分析的信息', 39: '以申请公开形式提出的信访等', 40: '提供信息的形式', 41: '更正自身信息', 42: '收费', 43: '对有困难者的帮助',
  44: '多人申请同一信息的主动公开', 49: '年度报告的公布', 50: '年度报告的内容', 51: '投诉、举报、复议和诉讼',
};

/** How the articles on withholding bind: `must` keep from the public, `may` withhold. Article 15 has an exception: consent or public interest. */
export const FORCE_2019: Readonly<Record<number, 'must' | 'may'>> = { 14: 'must', 15: 'must', 16: 'may', 38: 'may' };

/** Old article → articles of 2019 with the same subject, where that is certain; an empty list: nothing corresponds. */
export const NEW_ARTICLE_OF: Readonly<Record<number, readonly number[]>> = {
  2: [2], 3: [3], 4: [4], 5: [5], 6: [6], 7: [11], 8: [14], 9: [19], 10: [20], 11: [21], 12: [21], 13: [27], 14: [14, 15, 17], 15: [23], 16: [25], 17: [10], 18: [26], 19: [12], 20: [29], 21: [36], 22: [37], 23: [15, 32],
  24: [33], 25: [41], 26: [40], 27: [42], 28: [43], 29: [46], 30: [47], 31: [49], 32: [50], 33: [51], 36: [54], 37: [55],
};

const DIGITS = '零一二三四五六七八九';

/** 第十四条, 十四, 14, 第14条第二款 → 14; 0 when it is no article number. */
export function articleNumber(article: string): number {
  const found = /(\d{1,3}|[零一二三四五六七八九十百]{1,5})\s*条?/.exec(article.replace(/\s+/g, ''))?.[1];
  if (!found) return 0;
  if (/^\d/.test(found)) return Number(found);
  let total = 0;
  let digit = 0;
  for (const character of found) {
    if (character === '百' || character === '十') {
      total += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(character);
  }
  return total + digit;
}
