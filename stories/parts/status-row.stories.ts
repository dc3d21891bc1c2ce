import type { Meta } from '@storybook/web-components-vite';
import { zhHans as m } from '../../src/i18n/messages.js';
import { statusRow } from '../../src/parts/status-row.js';
import type { StatusView } from '../../src/parts/types.js';
import { none, part } from './frame.js';
import { statusSample } from './samples.js';

export default { title: '部件/结果行' } satisfies Meta;

const actions = { remove: none, clear: none, literal: none, view: none, filter: none };
const row = (more: Partial<StatusView> = {}) => part(({ size, elder }) => statusRow({ ...statusSample, size, elder, ...more }, actions, m));

export const Alias = { name: '同时查了近义词', ...row() };
export const Relaxed = { name: '没有完全一致的', ...row({ alias: undefined, relaxed: ['公租房', '申请'] }) };
export const Untouched = { name: '没有条件', ...row({ alias: undefined, chips: [], canClear: false, count: 312, filters: 0 }) };
export const Reading = { name: '还在读取', ...row({ alias: undefined, chips: [], canClear: false, count: 150, reading: true, filters: 0 }) };
