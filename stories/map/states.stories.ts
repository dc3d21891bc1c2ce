import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/map/define.js';
import { framed, press, shown, story, type Step } from '../stage.js';
import { areas, astray, bad, base, empty, invalid, longest, many, one, places, refused } from './fixtures.js';

export default { title: '服务地图', component: 'gk-map', parameters: framed } satisfies Meta;

const link = html`<p><a href="data/places.json">地点的数据文件（JSON）</a></p>`;
/** Something is drawn. */
const drawn = (selector: string): Step => (element) => element.shadowRoot?.querySelector(selector) !== null;
const mapped = drawn('.mkb');

export const Ready = story('正常', () => html`<gk-map id="p-ready" .data=${places}></gk-map>`, { steps: [mapped] });
export const Selected = story('选了一处', () => html`<gk-map id="p-item" .data=${places}></gk-map>`, { address: { id: 'p-item', query: 'item=p01' }, steps: [drawn('.mkb.sel')] });
export const Red = story('红色', () => html`<gk-map id="p-red" theme="red" .data=${places}></gk-map>`, { address: { id: 'p-red', query: 'item=p08' }, steps: [mapped] });
export const Dark = story('深色', () => html`<gk-map id="p-dark" theme="dark" .data=${places}></gk-map>`, { address: { id: 'p-dark', query: 'item=p08' }, steps: [mapped] });
export const Contrast = story('高对比', () => html`<gk-map id="p-contrast" theme="contrast" .data=${places}></gk-map>`, { address: { id: 'p-contrast', query: 'item=p08' }, steps: [mapped] });
export const Elder = story('长者模式', () => html`<gk-map id="p-elder" theme="elder" .data=${places}></gk-map>`, { steps: [shown('三河镇市政服务网点')] });
export const ElderMap = story('长者模式：地图', () => html`<gk-map id="p-elder-map" theme="elder" .data=${places}></gk-map>`, { address: { id: 'p-elder-map', query: 'view=map&item=p08' }, steps: [mapped] });
export const Middle = story('中等宽度', () => html`<gk-map id="p-middle" .data=${places}></gk-map>`, { width: 760, steps: [mapped] });
export const Phone = story('手机：先是列表', () => html`<gk-map id="p-phone" .data=${places}></gk-map>`, { width: 360, steps: [shown('三河镇市政服务网点')] });
export const PhoneMap = story('手机：地图', () => html`<gk-map id="p-phone-map" .data=${places}></gk-map>`, { width: 360, address: { id: 'p-phone-map', query: 'view=map&item=p01' }, steps: [mapped] });
export const Table = story('表格', () => html`<gk-map id="p-table" .data=${places}></gk-map>`, { address: { id: 'p-table', query: 'view=table' }, steps: [drawn('table')] });
export const TableItem = story('表格：一处', () => html`<gk-map id="p-table-item" .data=${places}></gk-map>`, { address: { id: 'p-table-item', query: 'view=table&item=p01' }, steps: [drawn('dialog[open]')] });
export const ListOnly = story('只看列表', () => html`<gk-map id="p-list" .data=${places}></gk-map>`, { address: { id: 'p-list', query: 'view=list&item=p02' }, steps: [shown('三河村')] });
export const Village = story('我村上哪所学校', () => html`<gk-map id="p-village" .data=${places}></gk-map>`, { address: { id: 'p-village', query: 'q=三河村' }, steps: [shown('“三河村”的服务地点'), mapped] });
export const Overlap = story('两所学校都写着这里', () => html`<gk-map id="p-overlap" .data=${places}></gk-map>`, { address: { id: 'p-overlap', query: 'q=建设路社区' }, steps: [shown('不止一处'), mapped] });
export const Nobody = story('名单里没有这个村', () => html`<gk-map id="p-nobody" .data=${places}></gk-map>`, { address: { id: 'p-nobody', query: 'q=王家庄村' }, steps: [shown('没有写到不等于没有')] });
export const Ways = story('导航', () => html`<gk-map id="p-ways" .data=${places}></gk-map>`, { address: { id: 'p-ways', query: 'item=p01' }, steps: [mapped, press('导航'), shown('高德地图')] });
export const Traditional = story('繁体', () => html`<gk-map id="p-hant" .data=${places}></gk-map>`, { lang: 'zh-Hant', steps: [shown('名單順序'), mapped] });
export const English = story('英文', () => html`<gk-map id="p-en" .data=${places}></gk-map>`, { lang: 'en', steps: [shown('As listed'), mapped] });
export const Astray = story('坐标有误', () => html`<gk-map id="p-astray" .data=${astray}></gk-map>`, { steps: [mapped, shown('未标在地图上')] });
export const Areas = story('服务范围', () => html`<gk-map id="p-areas" .data=${areas}></gk-map>`, { steps: [drawn('path.ara')] });
export const Base = story('底图没有取到', () => html`<gk-map id="p-base" .data=${base}></gk-map>`, { steps: [mapped, shown('底图没有取到')] });
export const Refused = story('没有审图号：管理员看到的', () => html`<gk-map id="p-refused" debug .data=${refused}></gk-map>`, { steps: [mapped, shown('没有写审图号')] });
export const Many = story('三千处', () => html`<gk-map id="p-many" .data=${many}></gk-map>`, { steps: [mapped] });
export const NoMatch = story('没有符合的', () => html`<gk-map id="p-match" .data=${places}></gk-map>`, { address: { id: 'p-match', query: 'q=没有这样的事' }, steps: [shown('没有找到')] });
export const One = story('只有一处', () => html`<gk-map id="p-one" .data=${one}></gk-map>`, { steps: [mapped] });
export const Longest = story('最长的字', () => html`<gk-map id="p-long" .data=${longest}></gk-map>`, { address: { id: 'p-long', query: 'item=p01' }, steps: [mapped] });
export const SomeBad = story('部分记录有误', () => html`<gk-map id="p-bad" .data=${bad}></gk-map>`, { steps: [shown('未能显示')] });
export const Debug = story('部分记录有误：管理员看到的', () => html`<gk-map id="p-debug" debug .data=${bad}></gk-map>`, { steps: [shown('复制全部问题')] });
export const Empty = story('没有内容', () => html`<gk-map .data=${empty}></gk-map>`, { expect: 'empty' });
export const Invalid = story('整份不能用', () => html`<gk-map .data=${invalid} phone="0955-4000012">${link}</gk-map>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const Failed = story('读取失败', () => html`<gk-map src="data/x.json?answer=404" phone="0955-4000012">${link}</gk-map>`, { expect: 'error', steps: [shown('没有读出来')] });
export const Loading = story('读取中', () => html`<gk-map src="data/x.json?answer=silent"></gk-map>`, { expect: 'loading', steps: [shown('正在读取')] });
