import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { zhHans as m } from '../../src/i18n/messages.js';
import { moreZhHans as more } from '../../src/i18n/more.js';
import { footLine } from '../../src/parts/foot-line.js';
import { loadingView } from '../../src/parts/loading.js';
import { statusRow } from '../../src/parts/status-row.js';
import { none, part } from './frame.js';
import { columns, footSample, statusSample } from './samples.js';
import { stateSamples } from './samples-more.js';

export default { title: '部件/各种状态' } satisfies Meta;

const state = (name: keyof typeof stateSamples) => part(() => stateSamples[name](more));
export const Loading = { name: '读取中', ...part(({ width }) => loadingView(m.loading('目录'), columns.map((column) => (column.width * width) / 1232))) };
export const Empty = { name: '没有内容', ...state('empty') };
export const NoMatch = {
  name: '没有符合条件的结果',
  ...part(({ size }) => html`${statusRow({ ...statusSample, alias: undefined, count: 0, size, views: [] }, { remove: none, clear: none, literal: none, view: none, filter: none }, m)}${stateSamples.noMatch(more)}`),
};
export const Stale = { name: '数据较旧', ...state('stale') };
export const Notice = { name: '提示', ...state('notice') };
export const Skipped = { name: '部分记录有误', ...state('skipped') };
export const Debug = { name: '管理员看到的问题', ...state('debug') };
export const Invalid = { name: '整份数据不能用', ...state('invalid') };
export const Failed = { name: '读取失败', ...state('error') };
export const Foot = { name: '尾行', ...part(() => footLine(footSample, m)) };
