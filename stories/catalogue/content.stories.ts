import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import { kilo, list, single, uneven } from './fixtures.js';
import { controls } from '../controls.js';
import { framed, shown, story } from '../stage.js';

export default { title: '目录/各种内容', ...controls('gk-catalogue'), parameters: framed } satisfies Meta;

export const List = story('公开事项清单', () => html`<gk-catalogue id="c-list" .data=${list}></gk-catalogue>`);
export const ListPhone = story('公开事项清单，手机', () => html`<gk-catalogue id="c-list-s" .data=${list}></gk-catalogue>`, { width: 360 });
export const Set = story('十三份目录合成一个视图', () => html`<gk-catalogue id="c-set" src="data/catalogue-set.json"></gk-catalogue>`);
export const Single = story('只有一项', () => html`<gk-catalogue id="c-one" .data=${single}></gk-catalogue>`);
export const Uneven = story('长名称、四级、空格子、本地列', () => html`<gk-catalogue id="c-uneven" .data=${uneven}></gk-catalogue>`);
export const UnevenMiddle = story('同上，正文栏', () => html`<gk-catalogue id="c-uneven-m" .data=${uneven}></gk-catalogue>`, { width: 768 });
export const UnevenPhone = story('同上，手机', () => html`<gk-catalogue id="c-uneven-s" .data=${uneven}></gk-catalogue>`, { width: 360 });
export const UnevenItem = story('同上，一项的全部内容', () => html`<gk-catalogue id="c-uneven-i" .data=${uneven}></gk-catalogue>`, { address: { id: 'c-uneven-i', query: 'item=u-1' }, steps: [shown('责任科室')] });
export const Kilo = story('一千项', () => html`<gk-catalogue id="c-kilo" .data=${kilo}></gk-catalogue>`);
export const Pasted = story('网页上已有的表格', () => html`<gk-catalogue id="c-table"><table>
  <caption>史店乡社会救助领域标准目录</caption>
  <thead><tr><th rowspan="2">序号</th><th colspan="2">公开事项</th><th rowspan="2">公开内容（要素）</th><th rowspan="2">公开时限</th><th rowspan="2">公开主体</th><th rowspan="2">公开渠道和载体</th><th colspan="2">公开对象</th></tr>
  <tr><th>一级事项</th><th>二级事项</th><th>全社会</th><th>特定群体</th></tr></thead>
  <tbody><tr><td>1</td><td rowspan="2">最低生活保障</td><td>政策法规文件</td><td>1.审核确认办法；2.年度保障标准</td><td>20个工作日内</td><td>史店乡人民政府</td><td>■政府网站 □政府公报</td><td>√</td><td></td></tr>
  <tr><td>2</td><td>审核信息</td><td>公示对象姓名（隐去部分）</td><td>公示7天</td><td>史店乡人民政府</td><td>■公示栏</td><td></td><td>√</td></tr></tbody></table></gk-catalogue>`);
