import type { QrWords } from './qr.js';

export const words: QrWords = {
  noun: '二維碼',
  searchLabel: '搜尋二維碼',
  placeholder: '搜尋事項、網址',
  caption: (title: string) => `${title}：二維碼`,
  facets: { group: '分組' },
  copy: '複製網址',
  copied: '已複製',
  svg: '下載 SVG',
  png: '下載 PNG',
  print: '列印海報',
  expired: '已失效，不再使用',
  daysLeft: (days: number) => `${days} 天後到期`,
  alt: (title: string) => `${title}的二維碼`,
  refused: {
    empty: '沒有網址，做不成二維碼。', control: '網址裏有看不見的控制字元，請重新輸入。', scheme: '這個網址不能做成二維碼：只收 http、https、mailto、tel 開頭的完整網址。',
  },
  faults: { contrast: '這兩種顏色對比不夠，手機掃不出來，已改用黑白。', inverted: '底色比碼深，許多手機掃不出來，已改用黑白。' },
  tooLong: (length: number) => `網址有 ${length} 個字元，太長，手機掃不出來。請刪去問號後面多餘的部分，或換一個短的欄目頁地址。`,
};
