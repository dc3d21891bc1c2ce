import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { zhHans as m } from '../../src/i18n/messages.js';
import { cardsView } from '../../src/parts/cards.js';
import { legendView, tableView } from '../../src/parts/table.js';
import type { Hits, TableView } from '../../src/parts/types.js';
import { none, part } from './frame.js';
import { cardsSample, columnsM, groupsOf, hits, noHits, samples, tableSample } from './samples.js';

export default { title: '部件/目录表格' } satisfies Meta;

const actions = { open: (_id: string, event: Event) => event.preventDefault(), sort: none };
const legend = (unknown = true) => legendView({ channels: 'mandatory-optional', unknown, shown: 9, total: 9 }, m);
/** 宽度够时用正式表格，手机和长者版用卡片。 */
const table = (marks: Hits, more: Partial<TableView> = {}, list = samples) =>
  part(({ size, width, elder }) =>
    size === 's' || elder
      ? cardsView({ ...cardsSample(elder), hits: marks }, { open: actions.open, more: none }, m)
      : size === 'm'
        ? html`${tableView({ ...tableSample, columns: columnsM, groups: groupsOf(list, true), hits: marks, width, ...more }, actions, m)}${legend(false)}`
        : html`${tableView({ ...tableSample, groups: groupsOf(list), hits: marks, width, ...more }, actions, m)}${legend()}`,
  );

export const Merged = { name: '合并单元格与竖排领域', ...table(noHits) };
export const Hit = { name: '标出命中', ...table(hits) };
export const Sorted = { name: '按时限排序', ...table(noHits, { sort: { key: 'timeLimit', descending: false } }) };
export const Selected = { name: '选中一项', ...table(noHits, { selected: 'item-3' }) };
export const Clamped = { name: '长内容就地展开', ...table(noHits, {}, samples.map((sample, i) => (i % 3 ? sample : { ...sample, content: [...sample.content, '申请人户籍、收入、财产状况证明材料的种类、格式、出具单位和有效期限', '受理、审核、确认各环节的时限和公示方式'] }))) };
export const Cards = { name: '卡片', ...part(({ elder }) => cardsView(cardsSample(elder), { open: actions.open, more: none }, m)) };
export const Elder = { name: '长者版列表', ...part(() => cardsView(cardsSample(true), { open: actions.open, more: none }, m), 'elder') };
