import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import { township } from '../catalogue/fixtures.js';
import { framed, shown, story } from '../stage.js';
import { definePortal } from './shell.js';

definePortal();

export default { title: '页面/乡镇栏目', parameters: framed, tags: ['whole'] } satisfies Meta;

const page = (id: string) => () => html`<story-portal><gk-catalogue id=${id} queries="低保 危房改造 补贴" phone="0955-4000070" .data=${township}></gk-catalogue></story-portal>`;

export const Township = story('县门户里的一个乡', page('p-township'));
export const Searched = story('正在搜索低保', page('p-search'), { address: { id: 'p-search', query: 'q=低保' }, steps: [shown('已同时查找')] });
