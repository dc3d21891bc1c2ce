import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import { assistance, catalogue, household, township } from './fixtures.js';
import { controls } from '../controls.js';
import { framed, press, shown, story } from '../stage.js';

export default { title: '目录/查找与细看', ...controls('gk-catalogue'), parameters: framed } satisfies Meta;

const county = (id: string) => () => html`<gk-catalogue id=${id} queries="危房改造 公租房 义务教育招生 涉农补贴" .data=${catalogue}></gk-catalogue>`;
const at = (id: string, query: string) => ({ address: { id, query } });

export const Alias = story('搜索低保：同义词一起找', county('r-alias'), { ...at('r-alias', 'q=低保'), steps: [shown('已同时查找')] });
export const Mockup = story('搜索加领域', county('r-both'), { ...at('r-both', 'q=低保&field=社会救助&field=农村危房改造'), steps: [shown('已同时查找')] });
export const Initials = story('拼音首字母 nybt', county('r-pinyin'), { ...at('r-pinyin', 'q=nybt') });
export const Filtered = story('只看乡级的市政服务和涉农补贴', county('r-filter'), { ...at('r-filter', 'field=市政服务&field=涉农补贴') });
export const NoMatch = story('没有找到', () => html`<gk-catalogue id="r-none" .data=${household}></gk-catalogue>`, { ...at('r-none', 'q=低保'), steps: [shown('没有找到')] });
export const NoMatchTwo = story('两个条件没有交集', county('r-two'), { ...at('r-two', 'q=低保&field=户籍管理'), steps: [shown('清除条件')] });
export const Sorted = story('按时限排序：不再合并', county('r-sort'), { ...at('r-sort', 'q=补贴&sort=timeLimit') });
export const Cards = story('宽屏看卡片', county('r-cards'), { ...at('r-cards', 'q=公租房&view=cards') });
export const Item = story('一项的全部内容', county('r-item'), { ...at('r-item', 'q=招生&item=ywjy-0301'), steps: [shown('已公开的文件')] });
export const ItemPhone = story('一项的全部内容：手机', county('r-item-s'), { ...at('r-item-s', 'item=ywjy-0301'), width: 360, steps: [shown('已公开的文件')] });
export const Sheet = story('手机上的筛选', () => html`<gk-catalogue id="r-sheet" .data=${township}></gk-catalogue>`, { width: 360, steps: [press('筛选'), shown('查看')] });
export const Code = story('二维码', () => html`<gk-catalogue id="r-code" .data=${township}></gk-catalogue>`, { steps: [press('二维码'), shown('网址')] });
export const Previous = story('与上一版相比', () => html`<gk-catalogue id="r-prev" previous="data/x.json?answer=edition" .data=${assistance}></gk-catalogue>`, { steps: [shown('与上一版')] });
export const PreviousOpen = story('与上一版相比：展开', () => html`<gk-catalogue id="r-open" previous="data/x.json?answer=edition" .data=${assistance}></gk-catalogue>`, { steps: [shown('与上一版'), press('与上一版')] });
export const PreviousMissing = story('上一版没有读到', () => html`<gk-catalogue id="r-miss" previous="data/x.json?answer=404" .data=${household}></gk-catalogue>`, { steps: [shown('上一版没有读到')] });
