import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/qr/define.js';
import { controls } from '../controls.js';
import { framed, shown, story } from '../stage.js';
import { bad, empty, invalid, longest, one, refused, set } from './fixtures.js';

export default { title: '二维码', ...controls('gk-qr'), parameters: framed } satisfies Meta;

const link = html`<p><a href="data/qr-set.json">二维码的数据文件（JSON）</a></p>`;
const address = 'https://haiyuan.gov.example/gk/涉农补贴';

export const Single = story('一个网址', () => html`<gk-qr value=${address} caption="涉农补贴"></gk-qr>`, { expect: 'idle', steps: [shown('打印海报')] });
export const Colours = story('自己的颜色', () => html`<gk-qr value=${address} caption="涉农补贴" dark="#7a1d13" light="#fffbf2"></gk-qr>`, { expect: 'idle', steps: [shown('打印海报')] });
export const Emblem = story('中间有图', () => html`<gk-qr value=${address} caption="涉农补贴" emblem="favicon.svg"></gk-qr>`, { expect: 'idle', steps: [shown('打印海报')] });
export const Faint = story('颜色扫不出来', () => html`<gk-qr value=${address} caption="涉农补贴" dark="#ffcc00"></gk-qr>`, { expect: 'idle', steps: [shown('对比不够')] });
export const TooLong = story('网址太长', () => html`<gk-qr value=${`https://haiyuan.gov.example/?${'长'.repeat(400)}`}></gk-qr>`, { expect: 'idle', steps: [shown('太长')] });
export const Scheme = story('做不成二维码的网址', () => html`<gk-qr value="javascript:alert(1)"></gk-qr>`, { expect: 'idle', steps: [shown('不能做成')] });
export const Ready = story('一面墙', () => html`<gk-qr id="q-ready" theme="red" .data=${set}></gk-qr>`);
export const Blue = story('蓝色', () => html`<gk-qr id="q-blue" .data=${set}></gk-qr>`);
export const Dark = story('深色', () => html`<gk-qr id="q-dark" theme="dark" .data=${set}></gk-qr>`);
export const Contrast = story('高对比', () => html`<gk-qr id="q-contrast" theme="contrast" .data=${set}></gk-qr>`);
export const Elder = story('长者模式', () => html`<gk-qr id="q-elder" theme="red elder" .data=${set}></gk-qr>`);
export const Middle = story('中等宽度', () => html`<gk-qr id="q-middle" theme="red" .data=${set}></gk-qr>`, { width: 760 });
export const Phone = story('手机', () => html`<gk-qr id="q-phone" theme="red" .data=${set}></gk-qr>`, { width: 360 });
export const Traditional = story('繁体', () => html`<gk-qr id="q-hant" theme="red" .data=${set}></gk-qr>`, { lang: 'zh-Hant', steps: [shown('列印')] });
export const English = story('英文', () => html`<gk-qr id="q-en" theme="red" .data=${set}></gk-qr>`, { lang: 'en', steps: [shown('Print')] });
export const Refused = story('有的做不成', () => html`<gk-qr id="q-refused" theme="red" .data=${refused}></gk-qr>`, { steps: [shown('太长')] });
export const NoMatch = story('没有符合的', () => html`<gk-qr id="q-match" theme="red" .data=${set}></gk-qr>`, { address: { id: 'q-match', query: 'q=没有这样的事' }, steps: [shown('没有找到')] });
export const One = story('只有一个', () => html`<gk-qr id="q-one" theme="red" .data=${one}></gk-qr>`);
export const Longest = story('最长的字', () => html`<gk-qr id="q-long" theme="red" .data=${longest}></gk-qr>`);
export const SomeBad = story('部分记录有误', () => html`<gk-qr id="q-bad" theme="red" .data=${bad}></gk-qr>`, { steps: [shown('未能显示')] });
export const Empty = story('没有内容', () => html`<gk-qr .data=${empty}></gk-qr>`, { expect: 'empty' });
export const Invalid = story('整份不能用', () => html`<gk-qr .data=${invalid} phone="0955-4000012">${link}</gk-qr>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const Failed = story('读取失败', () => html`<gk-qr src="data/x.json?answer=404" phone="0955-4000012">${link}</gk-qr>`, { expect: 'error', steps: [shown('没有读出来')] });
export const Loading = story('读取中', () => html`<gk-qr src="data/x.json?answer=silent"></gk-qr>`, { expect: 'loading', steps: [shown('正在读取')] });
