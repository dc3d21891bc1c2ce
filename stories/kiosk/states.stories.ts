import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/kiosk/define.js';
import type { GkKiosk } from '../../src/components/kiosk/gk-kiosk.js';
import { controls } from '../controls.js';
import { framed, once, press, shown, story, type Step } from '../stage.js';
import { empty, faulty, grouped, invalid, longest, missing, site } from './fixtures.js';

export default { title: '查阅终端', ...controls('gk-kiosk'), parameters: framed } satisfies Meta;

const link = html`<p><a href="data/site.json">站点文档（JSON）</a></p>`;
const loaded: Step = (element) => (element as GkKiosk).documents >= 4;
const input = (element: Element): HTMLInputElement | null => element.shadowRoot!.querySelector<HTMLInputElement>('.kq');
const type = (words: string): Step => (element) => {
  const field = input(element);
  if (!field) return false;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return true;
};
const focus: Step = (element) => {
  input(element)?.focus();
  return input(element) !== null;
};
const touch = (letters: string): Step[] => letters.split('').map((letter) => once((element) => {
  const key = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.ky .k')].find((each) => each.textContent === letter)!;
  key.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
}));
const kiosk = (data: unknown, theme = 'blue') => html`<gk-kiosk theme=${theme} .data=${data} place="县图书馆公开查阅点" queries="低保 公租房 入学" rest="0"></gk-kiosk>`;

export const Home = story('首页', () => kiosk(site), { steps: [loaded] });
export const Results = story('查到的', () => kiosk(site), { steps: [loaded, type('低保'), shown('扫码带走结果')] });
export const NoMatch = story('没有查到', () => kiosk(site), { steps: [loaded, type('没有这样的事'), shown('没有找到')] });
export const Keys = story('键盘：拼音', () => kiosk(site), { steps: [loaded, focus, shown('空格'), ...touch('dibao'), shown('低保')] });
export const Figures = story('键盘：数字', () => kiosk(site), { steps: [loaded, focus, shown('空格'), once((element) => element.shadowRoot!.querySelector<HTMLElement>('.ky [aria-label="123"]')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))), shown('拼音')] });
export const Section = story('栏目', () => kiosk(site), { steps: [loaded, press('负面清单'), (element) => element.shadowRoot!.querySelector<HTMLElement>('.sec > *')?.dataset['state'] === 'ready'] });
export const Code = story('带走结果', () => kiosk(site), { steps: [loaded, type('低保'), press('扫码带走结果'), shown('用手机扫码')] });
export const Leaving = story('倒数', () => html`<gk-kiosk .data=${site} idle="0.1" countdown="100000" rest="0"></gk-kiosk>`, { steps: [loaded, type('低保'), once((element) => element.dispatchEvent(new PointerEvent('pointerdown'))), shown('还在使用吗')] });
export const Grouped = story('分组', () => kiosk(grouped), { steps: [loaded, shown('便民查询')] });
export const Missing = story('缺一份', () => kiosk(missing), { steps: [loaded, shown('暂时没有读到')] });
export const Faulty = story('部分栏目有误', () => kiosk(faulty), { steps: [loaded, shown('未能显示')] });
export const Red = story('红色', () => kiosk(site, 'red'), { steps: [loaded] });
export const Dark = story('深色', () => kiosk(site, 'dark'), { steps: [loaded, focus, shown('空格')] });
export const Contrast = story('高对比', () => kiosk(site, 'contrast'), { steps: [loaded, focus, shown('空格'), ...touch('dibao')] });
export const Elder = story('大字', () => kiosk(site, 'elder'), { steps: [loaded, type('低保'), shown('扫码带走结果')] });
export const Phone = story('很窄的屏', () => kiosk(site), { width: 360, steps: [loaded] });
export const Middle = story('竖放的平板', () => kiosk(site), { width: 768, steps: [loaded, focus, shown('空格')] });
export const Traditional = story('繁体', () => kiosk(site), { lang: 'zh-Hant', steps: [loaded, shown('回首頁')] });
export const English = story('英文', () => kiosk(site), { lang: 'en', steps: [loaded, shown('Home')] });
export const Longest = story('最长的字', () => kiosk(longest), { steps: [loaded] });
export const Empty = story('没有内容', () => html`<gk-kiosk .data=${empty}></gk-kiosk>`, { expect: 'empty' });
export const Invalid = story('整份不能用', () => html`<gk-kiosk .data=${invalid} phone="0955-4000012">${link}</gk-kiosk>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const Failed = story('读取失败', () => html`<gk-kiosk src="data/x.json?answer=404" phone="0955-4000012">${link}</gk-kiosk>`, { expect: 'error', steps: [shown('没有读出来')] });
export const Loading = story('读取中', () => html`<gk-kiosk src="data/x.json?answer=silent"></gk-kiosk>`, { expect: 'loading', steps: [shown('正在读取')] });
