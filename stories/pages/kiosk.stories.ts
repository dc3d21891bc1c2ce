import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/kiosk/define.js';
import type { GkKiosk } from '../../src/components/kiosk/gk-kiosk.js';
import { site } from '../kiosk/fixtures.js';
import { controls } from '../controls.js';
import { framed, once, story, type Step } from '../stage.js';
import { defineScreen } from './screen.js';

defineScreen();

export default { title: '页面/查阅终端整屏', ...controls('gk-kiosk'), parameters: framed, tags: ['whole'] } satisfies Meta;

const loaded: Step = (element) => (element as GkKiosk).documents >= 4;
const field = (element: Element): HTMLInputElement | null => element.shadowRoot!.querySelector<HTMLInputElement>('.kq');
const look: Step = (element) => (field(element)?.focus(), field(element) !== null);
const ask = (words: string): Step => (element) => {
  const input = field(element);
  if (!input) return false;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return true;
};
const touch = (letters: string): Step[] => [...letters].map((letter) => once((element) => {
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.ky .k')].find((key) => key.textContent === letter)?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
}));
/** In any script: what stands on the screen, not its words. */
const there = (selector: string): Step => (element) => element.shadowRoot!.querySelector(selector) !== null;
const touchFirst = (selector: string): Step => (element) => {
  const first = element.shadowRoot!.querySelector<HTMLElement>(selector);
  first?.click();
  return first !== null;
};
const opened: Step = (element) => element.shadowRoot!.querySelector<HTMLElement>('.sec > *')?.dataset['state'] === 'ready';

const screen = (lying = false, rest = 0) => html`<story-screen ?lying=${lying}><gk-kiosk .data=${site} place="县图书馆公开查阅点" queries="低保 公租房 危房改造 入学" rest=${rest}></gk-kiosk></story-screen>`;

export const Portrait = story('立式：首页', () => screen(), { steps: [loaded] });
export const Typing = story('立式：正在用拼音输入', () => screen(), { steps: [loaded, look, there('.ky'), ask('公租房'), ...touch('dibao')] });
export const Results = story('立式：查到的', () => screen(), { steps: [loaded, ask('公租房'), there('.krs button')] });
export const Document = story('立式：打开一份文件', () => screen(), { steps: [loaded, ask('涉农补贴'), touchFirst('.krs button'), opened] });
export const Catalogue = story('立式：标准目录', () => screen(), { steps: [loaded, touchFirst('.kti button'), opened] });
export const Resting = story('立式：没有人用时', () => screen(false, 0.1), { steps: [loaded, there('.rest')] });
export const Landscape = story('横放：首页', () => screen(true), { steps: [loaded] });
export const LandscapeResults = story('横放：查到的', () => screen(true), { steps: [loaded, ask('公租房'), there('.krs button')] });
