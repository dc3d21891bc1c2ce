import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/feedback/define.js';
import { controls } from '../controls.js';
import { framed, press, shown, story } from '../stage.js';
import { bad, empty, invalid, longest, only, paper, set } from './fixtures.js';

export default { title: '互动渠道', ...controls('gk-feedback'), parameters: framed } satisfies Meta;

const link = html`<p>写信：某县政务服务中心；电话 0955-4000012</p>`;
const letter = only('letter');

export const Choice = story('选渠道', () => html`<gk-feedback id="f-choice" .data=${set}></gk-feedback>`, { steps: [shown('网上信箱')] });
export const Letter = story('写信', () => html`<gk-feedback id="f-letter" .data=${letter}></gk-feedback>`, { steps: [shown('草稿只保存在本机')] });
export const Faults = story('有几处没写对', () => html`<gk-feedback id="f-faults" .data=${letter}></gk-feedback>`, { steps: [shown('草稿只保存在本机'), press('核对并提交'), shown('还有 5 处')] });
export const Request = story('依申请公开', () => html`<gk-feedback id="f-request" .data=${only('request')}></gk-feedback>`, { steps: [shown('所需信息')] });
export const Survey = story('问卷', () => html`<gk-feedback id="f-survey" .data=${only('survey')}></gk-feedback>`, { steps: [shown('总体评分')] });
export const Rating = story('评价', () => html`<gk-feedback id="f-rating" .data=${only('rating')}></gk-feedback>`, { steps: [shown('总体评价')] });
export const Supervision = story('监督员', () => html`<gk-feedback id="f-supervision" .data=${only('supervision')}></gk-feedback>`, { steps: [shown('邀请码')] });
export const Paper = story('没有接收地址', () => html`<gk-feedback id="f-paper" .data=${paper}></gk-feedback>`, { steps: [shown('意见')] });
export const Status = story('查询办理进度', () => html`<gk-feedback id="f-status" .data=${set}></gk-feedback>`, { address: { id: 'f-status', query: 'view=status' }, steps: [shown('查询码')] });
export const Kiosk = story('一体机', () => html`<gk-feedback id="f-kiosk" kiosk .data=${letter}></gk-feedback>`, { steps: [shown('本机不保存')] });
export const Red = story('红色', () => html`<gk-feedback id="f-red" theme="red" .data=${letter}></gk-feedback>`, { steps: [shown('草稿只保存在本机'), press('核对并提交'), shown('还有 5 处')] });
export const Dark = story('深色', () => html`<gk-feedback id="f-dark" theme="dark" .data=${letter}></gk-feedback>`, { steps: [shown('草稿只保存在本机'), press('核对并提交'), shown('还有 5 处')] });
export const Contrast = story('高对比', () => html`<gk-feedback id="f-contrast" theme="contrast" .data=${letter}></gk-feedback>`, { steps: [shown('草稿只保存在本机'), press('核对并提交'), shown('还有 5 处')] });
export const Elder = story('长者模式', () => html`<gk-feedback id="f-elder" theme="elder" .data=${letter}></gk-feedback>`, { steps: [shown('草稿只保存在本机'), press('核对并提交'), shown('还有 5 处')] });
export const Phone = story('手机', () => html`<gk-feedback id="f-phone" .data=${letter}></gk-feedback>`, { width: 360, steps: [shown('草稿只保存在本机'), press('核对并提交'), shown('还有 5 处')] });
export const Traditional = story('繁体', () => html`<gk-feedback id="f-hant" .data=${letter}></gk-feedback>`, { lang: 'zh-Hant', steps: [shown('核對並提交')] });
export const English = story('英文', () => html`<gk-feedback id="f-en" .data=${letter}></gk-feedback>`, { lang: 'en', steps: [shown('Check and send')] });
export const Longest = story('最长的字', () => html`<gk-feedback id="f-long" .data=${longest}></gk-feedback>`, { steps: [shown('很多选项')] });
export const SomeBad = story('部分记录有误', () => html`<gk-feedback id="f-bad" .data=${bad}></gk-feedback>`, { steps: [shown('未能显示')] });
export const Empty = story('没有内容', () => html`<gk-feedback .data=${empty}></gk-feedback>`, { expect: 'empty' });
export const Invalid = story('整份不能用', () => html`<gk-feedback .data=${invalid} phone="0955-4000012">${link}</gk-feedback>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const Failed = story('读取失败', () => html`<gk-feedback src="data/x.json?answer=404" phone="0955-4000012">${link}</gk-feedback>`, { expect: 'error', steps: [shown('没有读出来')] });
export const Loading = story('读取中', () => html`<gk-feedback src="data/x.json?answer=silent"></gk-feedback>`, { expect: 'loading', steps: [shown('正在读取')] });
