import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/negative-list/define.js';
import '../../src/components/source/define.js';
import { catalogue } from '../catalogue/fixtures.js';
import { controls } from '../controls.js';
import { framed, press, shown, story } from '../stage.js';
import { bad, empty, invalid, list, longest, old, one, verbatim } from './fixtures.js';

export default { title: '负面清单', ...controls('gk-negative-list'), parameters: framed } satisfies Meta;

const link = html`<p><a href="data/negative-list.json">清单的数据文件（JSON）</a></p>`;
/** Presses the first control that matches. */
const click = (selector: string) => (element: Element): boolean => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null && found !== undefined;
};

export const Ready = story('正常', () => html`<gk-negative-list id="n-ready" theme="red" .data=${list}></gk-negative-list>`);
export const Blue = story('蓝色', () => html`<gk-negative-list id="n-blue" .data=${list}></gk-negative-list>`);
export const Dark = story('深色', () => html`<gk-negative-list id="n-dark" theme="dark" .data=${list}></gk-negative-list>`);
export const Contrast = story('高对比', () => html`<gk-negative-list id="n-contrast" theme="contrast" .data=${list}></gk-negative-list>`);
export const Elder = story('长者模式', () => html`<gk-negative-list id="n-elder" theme="red elder" .data=${list}></gk-negative-list>`);
export const Middle = story('中等宽度', () => html`<gk-negative-list id="n-middle" theme="red" .data=${list}></gk-negative-list>`, { width: 760 });
export const Phone = story('手机', () => html`<gk-negative-list id="n-phone" theme="red" .data=${list}></gk-negative-list>`, { width: 360 });
export const Traditional = story('繁体', () => html`<gk-negative-list id="n-hant" theme="red" .data=${list}></gk-negative-list>`, { lang: 'zh-Hant', steps: [shown('申請公開')] });
export const English = story('英文', () => html`<gk-negative-list id="n-en" theme="red" .data=${list}></gk-negative-list>`, { lang: 'en', steps: [shown('Apply for disclosure')] });
export const Article = story('条文的说明', () => html`<gk-negative-list id="n-article" theme="red" .data=${list}></gk-negative-list>`, { steps: [click('.ref'), shown('说明（非法条原文）')] });
export const ArticlePhone = story('条文的说明：手机', () => html`<gk-negative-list id="n-article-phone" theme="red" .data=${list}></gk-negative-list>`, { width: 360, steps: [click('.ref'), shown('说明（非法条原文）')] });
export const Verbatim = story('发布机构提供条文原文', () => html`<gk-negative-list id="n-verbatim" theme="red" .data=${verbatim}></gk-negative-list>`, { steps: [click('.ref'), shown('由发布机构提供')] });
export const Old = story('旧清单：条文号已不适用', () => html`<gk-negative-list id="n-old" theme="red" .data=${old}></gk-negative-list>`, { steps: [click('.ref'), shown('旧条例')] });
export const Item = story('一项', () => html`<gk-negative-list id="n-item" theme="red" .data=${list}></gk-negative-list>`, { address: { id: 'n-item', query: 'item=aj-01' }, steps: [shown('还可以怎样')] });
export const Ask = story('为什么查不到：问', () => html`<gk-negative-list id="n-ask" theme="red" .data=${list}></gk-negative-list>`, { steps: [press('为什么查不到'), shown('您要找的是什么')] });
export const Which = story('为什么查不到：选', () => html`<gk-source .data=${catalogue}><gk-negative-list id="n-which" theme="red" .data=${list}></gk-negative-list></gk-source>`, { address: { id: 'n-which', query: 'step=which&ask=处罚案卷' }, steps: [shown('都不是我要找的')] });
export const Listed = story('为什么查不到：在清单里', () => html`<gk-negative-list id="n-listed" theme="red" .data=${list}></gk-negative-list>`, { address: { id: 'n-listed', query: 'step=entry&ask=处罚案卷&pick=aj-01' }, steps: [shown('不在主动公开之列')] });
export const Nowhere = story('为什么查不到：都没有', () => html`<gk-negative-list id="n-none" theme="red" .data=${list}></gk-negative-list>`, { address: { id: 'n-none', query: 'step=none&ask=县长的工资' }, steps: [shown('都没有这一项')] });
export const Apply = story('申请公开：没有表单', () => html`<gk-negative-list id="n-apply" theme="red" .data=${list}></gk-negative-list>`, { steps: [press('申请公开'), shown('复制申请内容')] });
export const NoMatch = story('没有符合的', () => html`<gk-negative-list id="n-match" theme="red" .data=${list}></gk-negative-list>`, { address: { id: 'n-match', query: 'q=没有这样的事' }, steps: [shown('没有找到')] });
export const One = story('只有一项', () => html`<gk-negative-list id="n-one" theme="red" .data=${one}></gk-negative-list>`);
export const Longest = story('最长的字', () => html`<gk-negative-list id="n-long" theme="red" .data=${longest}></gk-negative-list>`);
export const SomeBad = story('部分记录有误', () => html`<gk-negative-list id="n-bad" theme="red" .data=${bad}></gk-negative-list>`, { steps: [shown('未能显示')] });
export const Debug = story('部分记录有误：管理员看到的', () => html`<gk-negative-list id="n-debug" debug .data=${bad}></gk-negative-list>`, { steps: [shown('复制全部问题')] });
export const Empty = story('没有内容', () => html`<gk-negative-list .data=${empty}></gk-negative-list>`, { expect: 'empty' });
export const Invalid = story('整份不能用', () => html`<gk-negative-list .data=${invalid} phone="0955-4000012">${link}</gk-negative-list>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const Failed = story('读取失败', () => html`<gk-negative-list src="data/x.json?answer=404" phone="0955-4000012">${link}</gk-negative-list>`, { expect: 'error', steps: [shown('没有读出来')] });
export const Loading = story('读取中', () => html`<gk-negative-list src="data/x.json?answer=silent"></gk-negative-list>`, { expect: 'loading', steps: [shown('正在读取')] });
