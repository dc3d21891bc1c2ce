import { ElementWords } from './element-words.js';

/** Words of the codes. */
const zhHans = {
  noun: '二维码',
  searchLabel: '搜索二维码',
  placeholder: '搜索事项、网址',
  caption: (title: string) => `${title}：二维码`,
  facets: { group: '分组' } as Readonly<Record<string, string>>,
  copy: '复制网址',
  copied: '已复制',
  svg: '下载 SVG',
  png: '下载 PNG',
  print: '打印海报',
  expired: '已失效，不再使用',
  daysLeft: (days: number) => `${days} 天后到期`,
  alt: (title: string) => `${title}的二维码`,
  refused: {
    empty: '没有网址，做不成二维码。', control: '网址里有看不见的控制字符，请重新录入。', scheme: '这个网址不能做成二维码：只收 http、https、mailto、tel 开头的完整网址。',
  } as Readonly<Record<string, string>>,
  faults: { contrast: '这两种颜色对比不够，手机扫不出来，已改用黑白。', inverted: '底色比码深，许多手机扫不出来，已改用黑白。' } as Readonly<Record<string, string>>,
  tooLong: (length: number) => `网址有 ${length} 个字符，太长，手机扫不出来。请删去问号后面多余的部分，或换一个短的栏目页地址。`,
};
export type QrWords = typeof zhHans;

export const qrWords = new ElementWords<QrWords>(zhHans, {
  'zh-Hant': () => import('./qr.zh-hant.js'),
  en: () => import('./qr.en.js'),
});
