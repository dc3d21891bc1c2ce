import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import { ref } from 'lit/directives/ref.js';
import { assistance, township } from './fixtures.js';
import { controls } from '../controls.js';
import { framed, shown, story, type Stage } from '../stage.js';

export default { title: '目录/配色、语言、宽度', ...controls('gk-catalogue'), parameters: framed } satisfies Meta;

const look = (name: string, id: string, theme: string, stage: Stage = {}) => story(name, () => html`<gk-catalogue id=${`l-${id}`} theme=${theme} .data=${assistance}></gk-catalogue>`, stage);

export const Blue = look('政务蓝', 'blue', 'blue');
export const Red = look('公文红', 'red', 'red');
export const Dark = look('深色', 'dark', 'dark');
export const Contrast = look('高对比', 'contrast', 'contrast');
export const Elder = look('长者版', 'elder', 'elder');
export const ElderRed = look('长者版，公文红', 'elder-red', 'red elder');
export const ElderDark = look('长者版，深色', 'elder-dark', 'dark elder');
export const ElderContrast = look('长者版，高对比', 'elder-contrast', 'contrast elder');
export const ElderPhone = look('长者版，手机', 'elder-s', 'elder', { width: 360 });
export const DarkPhone = look('深色，手机', 'dark-s', 'dark', { width: 360 });

const accent = (colour: string) => (element?: Element): void => (element as HTMLElement | undefined)?.style.setProperty('--gk-accent', colour);
export const Own = story('网站自己的颜色：绿', () => html`<gk-catalogue id="l-own" .data=${assistance} ${ref(accent('#1a7f5a'))}></gk-catalogue>`);
export const OwnLight = story('网站自己的颜色太浅：自动加深', () => html`<gk-catalogue id="l-light" .data=${assistance} ${ref(accent('#ffb000'))}></gk-catalogue>`);
export const OwnDark = story('网站自己的颜色，深色', () => html`<gk-catalogue id="l-own-dark" theme="dark" .data=${assistance} ${ref(accent('#1a7f5a'))}></gk-catalogue>`);

export const Traditional = story('繁体界面', () => html`<gk-catalogue id="l-hant" heading="社會救助領域標準目錄" .data=${assistance}></gk-catalogue>`, { lang: 'zh-Hant', steps: [shown('公開')] });
export const English = story('英文界面', () => html`<gk-catalogue id="l-en" heading="Social assistance: what must be open" .data=${assistance}></gk-catalogue>`, { lang: 'en', steps: [shown('Download')] });
export const EnglishPhone = story('英文界面，手机', () => html`<gk-catalogue id="l-en-s" heading="Social assistance: what must be open" .data=${assistance}></gk-catalogue>`, { lang: 'en', width: 360, steps: [shown('Filter')] });

export const Narrow = look('手机 360', 's', 'blue', { width: 360 });
export const Middle = look('正文栏 768', 'm', 'blue', { width: 768 });
export const Column = story('正文栏 760，乡镇', () => html`<gk-catalogue id="l-760" .data=${township}></gk-catalogue>`, { width: 760 });
export const Wide = look('很宽的屏幕：到 1440 为止', 'xl', 'blue', { width: 1800 });
