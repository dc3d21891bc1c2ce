import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import '@fontsource/noto-serif-sc/700.css';
import './preview.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const choices = (...items: [value: string, title: string][]) => items.map(([value, title]) => ({ value, title }));

/** What a reviewer turns: sets attributes on the first gk element of the story, language and width on its frame. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen', options: { storySort: { method: 'alphabetical' } } },
  globalTypes: {
    theme: { description: '配色', toolbar: { title: '配色', icon: 'paintbrush', dynamicTitle: true, items: choices(['', '默认'], ['blue', '蓝'], ['red', '红'], ['dark', '深色'], ['contrast', '高对比']) } },
    mode: { description: '方式', toolbar: { title: '方式', icon: 'user', dynamicTitle: true, items: choices(['', '标准'], ['elder', '长者']) } },
    lang: { description: '文字', toolbar: { title: '文字', icon: 'globe', dynamicTitle: true, items: choices(['zh-Hans', '简体'], ['zh-Hant', '繁體'], ['en', 'English']) } },
    width: { description: '宽度', toolbar: { title: '宽度', icon: 'grow', dynamicTitle: true, items: choices(['', '全宽'], ['360', '手机 360'], ['768', '平板 768'], ['1080', '一体机 1080']) } },
  },
  initialGlobals: { theme: '', mode: '', lang: 'zh-Hans', width: '' },
  decorators: [
    (story, context) => {
      const { theme, mode, lang, width } = context.globals as Record<'theme' | 'mode' | 'lang' | 'width', string>;
      const wanted = [theme, mode].filter(Boolean).join(' ');
      const dress = (frame?: Element): void => {
        if (!(frame instanceof HTMLElement)) return;
        frame.lang = lang;
        frame.style.setProperty('max-width', width ? `${width}px` : 'none');
        // The story's own elements come into the frame just after it.
        queueMicrotask(() => {
          if (lang !== 'zh-Hans') for (const inner of frame.querySelectorAll('[lang=zh-Hans]')) inner.setAttribute('lang', lang);
          if (!wanted) return;
          for (const el of frame.querySelectorAll('*')) if (el.localName.startsWith('gk-') && !el.parentElement?.closest('gk-source[theme]')) el.setAttribute('theme', wanted);
        });
      };
      return html`<div class="gk-frame" data-theme=${wanted} ${ref(dress)}>${story()}</div>`;
    },
  ],
};
export default preview;
