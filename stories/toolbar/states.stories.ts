import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/toolbar/define.js';
import type { Voice } from '../../src/components/toolbar/gk-toolbar.js';
import { controls } from '../controls.js';
import { framed, press, shown, story } from '../stage.js';

export default { title: '阅读设置', ...controls('gk-toolbar'), parameters: framed } satisfies Meta;

/** Says nothing, for as long as it is asked to. */
const mute: Voice = { speak: (_, { signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())) };
const bar = html`<gk-toolbar data-state="ready" .voice=${mute}></gk-toolbar>`;
const tall = html`<div class="gk-tall">${bar}</div>`;
const open = (element: Element): boolean => {
  const button = element.shadowRoot?.querySelector<HTMLElement>('.all');
  button?.click();
  return button !== null && button !== undefined;
};
/** The button's words differ in elder mode; its key does not. */
const aloud = (element: Element): boolean => {
  const button = element.shadowRoot?.querySelector<HTMLElement>('[aria-keyshortcuts="Alt+1"]');
  button?.click();
  return button !== null && button !== undefined;
};
const panel = (element: Element): boolean => element.shadowRoot!.querySelector('.pnl,.sht[open]') !== null;

export const Bar = story('一行', () => bar);
export const NoVoice = story('没有中文语音：不出现朗读', () => html`<gk-toolbar data-state="ready"></gk-toolbar>`);
export const Panel = story('全部设置', () => tall, { steps: [open, panel] });
export const Keys = story('键盘操作说明', () => tall, { steps: [open, panel, press('键盘操作说明')] });
export const Middle = story('中等宽度', () => tall, { width: 720, steps: [open, panel] });
export const Phone = story('手机', () => tall, { width: 328, steps: [open, panel] });
export const Reading = story('朗读中：没有可读的内容', () => bar, { steps: [aloud, shown('没有可以朗读')] });
export const Contrast = story('高对比', () => html`<div class="gk-tall"><gk-toolbar data-state="ready" theme="contrast" .voice=${mute}></gk-toolbar></div>`, { steps: [open, panel] });
export const Dark = story('深色', () => html`<div class="gk-tall"><gk-toolbar data-state="ready" theme="dark" .voice=${mute}></gk-toolbar></div>`, { steps: [open, panel] });
export const Elder = story('长者模式', () => html`<div class="gk-tall"><gk-toolbar data-state="ready" theme="elder" .voice=${mute}></gk-toolbar></div>`, { steps: [open, panel] });
export const Traditional = story('繁体', () => tall, { lang: 'zh-Hant', steps: [open, panel] });
export const English = story('英文', () => tall, { lang: 'en', steps: [open, panel] });
