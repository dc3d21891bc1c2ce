import type { MoreMessages } from './more.js';
import type { CatalogueMessages } from './catalogue.js';

/**
 * What is on screen before anything lazy has loaded, in zh-Hans. The rest of our strings is in `more.ts` (dialog, sheet, states,
 * debug) and `catalogue.ts`. Look a message up at render, never at load.
 */
export const zhHans = {
  search: '搜索',
  clearSearch: '清除搜索词',
  find: '查找',
  common: '常查',
  clear: '清除',
  all: '全部',
  allOf: (count: number, label: string) => `全部 ${count} 个${label}`,
  more: '更多',
  less: '收起',
  moreFilters: '更多条件',
  matchLabel: '选了几项时',
  matchAny: '任一',
  matchAll: '同时',
  /** Words before and after the figure. */
  total: ['共', '项'] as readonly [string, string],
  read: ['已读', '项'] as readonly [string, string],
  found: ['找到', '项'] as readonly [string, string],
  alsoSearched: '已同时查找',
  because: (words: string) => `（${words}）`,
  onlyLiteral: (query: string) => `只查“${query}”`,
  relaxed: (words: readonly string[]) => `没有完全一致的，已按${words.map((word) => `“${word}”`).join('、')}查找`,
  removeChip: (facet: string, label: string) => `去掉条件：${facet} ${label}`,
  containing: '含',
  channels: '渠道',
  view: '显示方式',
  table: '表格',
  cards: '卡片',
  filter: '筛选',
  yes: '是',
  unknown: '未载',
  required: '必选',
  optional: '可选',
  used: '已采用',
  unknownNote: '“未载”指原表未载明，不等于不公开。',
  arrows: '按上下方向键在各项之间移动。',
  expand: '展开',
  collapse: '收起',
  shownAll: (count: number) => `已显示全部 ${count} 项`,
  shownSome: (shown: number, count: number) => `已显示 ${shown} 项，共 ${count} 项`,
  showMore: (count: number) => `再显示 ${count} 项`,
  seeMore: (count: number) => `再看 ${count} 项`,
  details: '看详细',
  /** What every list offers. */
  count: (count: number) => `${count} 项`,
  groupBy: '分组',
  print: '打印',
  download: '下载',
  qrcode: '二维码',
  csv: '表格 CSV',
  json: '数据 JSON',
  call: '打电话问',
  publisher: '发布机构',
  updated: '更新日期',
  source: '来源',
  downloads: '数据下载',
  demo: '示例数据',
  loading: (what: string) => `正在读取${what}……`,
  skipped: (count: number) => `另有 ${count} 条记录未能显示`,
  listStop: '、',
  clauseStop: '；',
};
export type Messages = typeof zhHans;

export type Script = 'zh-Hans' | 'zh-Hant' | 'en';
export interface Language { readonly core: Messages; readonly more: MoreMessages; readonly catalogue: CatalogueMessages }

const loaded: { [script in Script]?: Language } = {};

/** Nearest set of ours to a BCP 47 tag: `zh-TW`, `zh-HK`, `zh-MO`, `zh-Hant-*` → zh-Hant; `en-*` → en; anything else → zh-Hans. */
export function scriptOf(lang: string): Script {
  return /^zh-(hant|tw|hk|mo)\b/i.test(lang) ? 'zh-Hant' : /^en\b/i.test(lang) ? 'en' : 'zh-Hans';
}

/** A loaded language other than zh-Hans; `undefined` for zh-Hans and for what has not arrived. */
export const languageFor = (lang: string): Language | undefined => loaded[scriptOf(lang)];

/** The set to draw with now: zh-Hans until `loadMessages` has brought another. */
export const messagesFor = (lang: string): Messages => (languageFor(lang) || { core: zhHans }).core;

/** Resolves to true when a language arrived that was not there before: draw again. A failed load leaves zh-Hans standing. */
export async function loadMessages(lang: string): Promise<boolean> {
  const script = scriptOf(lang);
  if (script === 'zh-Hans' || loaded[script]) return false;
  try {
    loaded[script] = (script === 'en' ? await import('./en.js') : await import('./zh-hant.js')).language;
    return true;
  } catch {
    return false;
  }
}
