import { articleNumber, ARTICLES_2019, FORCE_2019, NEW_ARTICLE_OF, REGULATION_IN_FORCE, REGULATION_NAME, REGULATIONS } from '../spec/facts/law.js';
import type { LawBasis, NegativeItem } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { FacetDefinition, FacetOption } from './facets.js';
import type { ListDefinition } from './selection.js';

/** What a negative list means: its classes, how strongly an entry binds, which article it rests on, whether its review is due. */

const NONE: readonly FacetOption[] = [];
const plain = (value: unknown): readonly FacetOption[] => (typeof value === 'string' && value ? [{ value, label: value }] : NONE);
const facet = (id: string, column: string, options: FacetDefinition['options'], order?: readonly string[]): FacetDefinition => ({ id, column, options, several: false, ...(order && { order }) });

/** The plan's four classes, then those that lists of today add. */
export const CLASSES = ['security', 'third-party', 'process', 'derived', 'enforcement', 'other'] as const;

export const negativeList: ListDefinition = {
  facets: [
    { ...facet('handling', 'force', plain, ['must', 'may', 'derived']), derive: (columns, row) => handlingOf(entryAt(columns, row)) },
    facet('class', 'group', plain, CLASSES),
    facet('partial', 'partial', (value) => (value === true ? [{ value: 'yes', label: '可部分公开' }] : NONE)),
    facet('field', 'field', plain),
    facet('department', 'department', plain),
  ],
  searched: ['name', 'content', 'basis', 'reason', 'field', 'department', 'decidedBy', 'whoMaySee', 'number', 'ext'],
  names: ['name', 'content'],
  group: 'group',
  own: ['step', 'ask', 'pick'],
};

/** Columns a list may be parted by; the first is how it is published. */
export const PARTED_BY = ['group', 'field', 'department'] as const;

export const entryAt = (columns: Columns, row: number): NegativeItem => columns.record(row) as unknown as NegativeItem;

/** `must` not be opened · `may` be withheld · need not be made (`derived`: what would have to be worked out first). */
export type Handling = 'must' | 'may' | 'derived';

/** What the list itself says; where it is silent, what the article says that it cites, if its version is known. */
export function handlingOf(item: Pick<NegativeItem, 'force' | 'group' | 'basis'>): Handling | undefined {
  if (item.group === 'derived' && item.force !== 'must') return 'derived';
  if (item.force) return item.force;
  for (const basis of item.basis ?? []) {
    if (!isRegulation(basis.law) || !/2019|711/.test(basis.version ?? '')) continue;
    const number = articleNumber(basis.article ?? '');
    if (number === 38) return 'derived';
    if (FORCE_2019[number]) return FORCE_2019[number];
  }
  return undefined;
}

export const isRegulation = (law: string): boolean => /政府信息公开条例/.test(law);

/** One reference as it is explained beside the list. */
export interface ArticleView {
  /** 第十六条第二款, as cited; the law's name where no article is cited. */
  readonly article: string;
  readonly law: string;
  /** Version as words: 2019年修订，2019年5月15日起施行. Absent where the list names none and none is known. */
  readonly version?: string;
  /** Subject in our own words; labelled 说明（非法条原文）. */
  readonly explanation?: string;
  /** The words of the law as the county supplies them (`ext.text` of the basis). */
  readonly verbatim?: string;
  /** What holds today in its place; only where the cited version is known to be the old one. */
  readonly outdated?: { readonly now: readonly number[] };
  readonly url?: string;
}

/**
 * @param issued first day of the list as far as its document tells, `YYYY-MM-DD` or empty: an article is called outdated only when its
 * version, or a list date before 2019-05-15, is known
 */
export function articleView(basis: LawBasis, issued: string): ArticleView {
  const { law, article = '', version = '', url } = basis;
  const number = articleNumber(article);
  const own = isRegulation(law);
  const old = own && (/200[78]|492|旧/.test(version) || (!version && issued !== '' && issued < REGULATION_IN_FORCE));
  const current = own && !old && (/2019|711/.test(version) || (!version && issued >= REGULATION_IN_FORCE));
  const known = own ? REGULATIONS.find((one) => (old ? one.version === '2008' : current && one.version === '2019')) : undefined;
  const explanation = current ? (EXPLAINED[`${number}`] && explain(number, article)) || ARTICLES_2019[number] : undefined;
  const { text } = (basis as { ext?: { text?: unknown } }).ext ?? {};
  return {
    article: article || law,
    law: own ? REGULATION_NAME : law,
    ...(known ? { version: versionWords(known.version) } : version && { version }),
    ...(explanation && { explanation }),
    ...(typeof text === 'string' && text && { verbatim: text }),
    ...(old && number > 0 && { outdated: { now: NEW_ARTICLE_OF[number] ?? [] } }),
    ...(url && { url }),
  };
}

function versionWords(version: string): string {
  return version === '2008' ? '2007年公布，2008年5月1日起施行，2019年5月15日起被修订' : '2019年修订，2019年5月15日起施行';
}

/**
 * The articles that lists rest on, explained in our own words (说明，非法条原文), by number and, where it matters, paragraph.
 * Source: 中华人民共和国政府信息公开条例（国令第711号）; read 2026-11.
 */
const EXPLAINED: Readonly<Record<string, readonly string[]>> = {
  14: ['属于国家秘密、法律和行政法规不准公开，或者公开后会危害国家安全、公共安全、经济安全和社会稳定的信息，一律不公开。'],
  15: ['公开会损害别人合法权益的商业秘密、个人隐私，不公开；本人同意，或者不公开会对公共利益有重大影响的，仍要公开。'],
  16: [
    '机关内部的人事、后勤、工作流程等信息，可以不公开。',
    '还在讨论、起草、协商、请示之中、尚未定下来的信息，以及行政执法案卷，可以不公开；别的法律、法规、规章要求公开的，仍要公开。',
  ],
  38: ['机关提供的是已经有的信息；需要另外汇总、加工、分析才有的，可以不提供。'],
};
/** 第一款, 第二款 … as a place in the list above; the whole article where none is named. */
function explain(number: number, article: string): string {
  const parts = EXPLAINED[`${number}`]!;
  const named = /第([一二三四五])款/.exec(article)?.[1];
  const place = named ? '一二三四五'.indexOf(named) : -1;
  return parts[place] ?? parts.join('');
}

/** Review that was due before `today` (`YYYY-MM-DD`). A month counts until its last day. */
export function isOverdue(item: Pick<NegativeItem, 'reviewBy'>, today: string): boolean {
  const due = item.reviewBy;
  if (!due || !/^\d{4}-\d{2}/.test(due)) return false;
  return due.length === 7 ? today.slice(0, 7) > due : today > due;
}

/** The first day of the list, as far as its document tells: `issued`, or the year in `version`. */
export function issuedOf(envelope: Readonly<Record<string, unknown>>): string {
  if (typeof envelope['issued'] === 'string') return envelope['issued'];
  const year = /(20\d\d)\s*年?/.exec(typeof envelope['version'] === 'string' ? envelope['version'] : '')?.[1];
  return year ? `${year}-01-01` : '';
}

/** When the next entry is to be reviewed (empty where none says), and how many should have been by now. */
export function reviewsOf(columns: Columns, now: string): { readonly next: string; readonly overdue: number } {
  let next = '';
  let overdue = 0;
  for (let row = 0; row < columns.count; row++) {
    const reviewBy = columns.value(row, 'reviewBy');
    if (typeof reviewBy !== 'string' || !reviewBy) continue;
    if (isOverdue({ reviewBy }, now)) overdue++;
    else if (!next || reviewBy < next) next = reviewBy;
  }
  return { next, overdue };
}
