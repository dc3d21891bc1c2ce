import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import '../../src/components/source/define.js';
import { household } from '../catalogue/fixtures.js';
import { controls } from '../controls.js';
import { framed, shown, story } from '../stage.js';

export default { title: '共用数据', ...controls('gk-source'), parameters: framed } satisfies Meta;

const two = html`<gk-catalogue id="s-a" heading="户籍管理公开事项"></gk-catalogue><gk-catalogue id="s-b" heading="户籍管理公开事项（长者版）" theme="elder"></gk-catalogue>`;

export const Two = story('一次读取，两个组件', () => html`<gk-source src="data/parts/hjgl.json">${two}</gk-source>`);
export const Value = story('由脚本给数据', () => html`<gk-source .data=${household}>${two}</gk-source>`);
export const Failed = story('读不出来：里面各说各的', () => html`<gk-source src="data/x.json?answer=404">${two}</gk-source>`, { expect: 'error', steps: [shown('不在原来的地址上')] });
