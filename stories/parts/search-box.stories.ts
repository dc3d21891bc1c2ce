import type { Meta } from '@storybook/web-components-vite';
import { zhHans as m } from '../../src/i18n/messages.js';
import { searchBox } from '../../src/parts/search-box.js';
import { none, part } from './frame.js';
import { searchSample } from './samples.js';

export default { title: '部件/搜索框' } satisfies Meta;

const actions = { input: none, clear: none, common: none, submit: none };
export const Empty = { name: '未输入', ...part(({ elder }) => searchBox({ ...searchSample, value: '', elder }, actions, m)) };
export const Typed = { name: '已输入，可清除', ...part(({ elder }) => searchBox({ ...searchSample, elder }, actions, m)) };
export const Elder = { name: '长者版', ...part(() => searchBox({ ...searchSample, elder: true, common: [] }, actions, m), 'elder') };
