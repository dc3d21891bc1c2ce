import type { Meta } from '@storybook/web-components-vite';
import { zhHans as m } from '../../src/i18n/messages.js';
import { moreZhHans as more } from '../../src/i18n/more.js';
import { none, part } from './frame.js';
import { dialogSample } from './samples-more.js';

export default { title: '部件/事项详情' } satisfies Meta;

export const Item = { name: '一个事项的全部内容', ...part(() => dialogSample({ close: none, previous: none, next: none }, m, more)) };
export const Elder = { name: '长者版', ...part(() => dialogSample({ close: none, previous: none, next: none }, m, more), 'elder') };
