import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import '../../src/components/negative-list/define.js';
import '../../src/components/qr/define.js';
import { assistance } from '../catalogue/fixtures.js';
import { list } from '../negative-list/fixtures.js';
import { framed, story } from '../stage.js';
import { definePortal } from './shell.js';

definePortal();

export default { title: '页面/部门栏目', parameters: framed, tags: ['whole'] } satisfies Meta;

/** One family, one rhythm, one foot line: three elements of a department one below the other. */
export const Department = story('民政局：目录、负面清单、二维码', () => html`
  <story-portal column="部门公开" office="民政局" heading="县民政局政务公开" publisher="县民政局" siblings="发展和改革局 教育体育局 民政局 财政局 自然资源局 住房和城乡建设局">
    <gk-catalogue id="d-list" phone="0955-4000012" queries="低保 临时救助" .data=${assistance}></gk-catalogue>
    <gk-negative-list id="d-not" phone="0955-4000012" .data=${list}></gk-negative-list>
    <gk-qr value="https://www.haiyuan.example/mzj/" caption="本页网址（示例）"></gk-qr>
  </story-portal>`);
