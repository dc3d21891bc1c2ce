import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/gazette/define.js';
import { controls } from '../controls.js';
import { framed, press, shown, story } from '../stage.js';
import { bad, empty, gazette, invalid, library, longest } from './fixtures.js';

export default { title: '政府公报', ...controls('gk-gazette'), parameters: framed } satisfies Meta;

const link = html`<p><a href="data/gazette.json">公报的数据文件（JSON）</a></p>`;
const at = (id: string, query: string, steps = [shown('海原')]) => ({ address: { id, query }, steps });

export const Issue = story('一期', () => html`<gk-gazette id="z-issue" theme="red" .data=${gazette}></gk-gazette>`, at('z-issue', 'issue=2026-2', [shown('人事任免')]));
export const IssuePhone = story('一期：手机', () => html`<gk-gazette id="z-issue-s" theme="red" .data=${gazette}></gk-gazette>`, { width: 360, ...at('z-issue-s', 'issue=2026-2', [shown('人事任免')]) });
export const IssueMiddle = story('一期：中等宽度', () => html`<gk-gazette id="z-issue-m" theme="red" .data=${gazette}></gk-gazette>`, { width: 760, ...at('z-issue-m', 'issue=2026-2', [shown('人事任免')]) });
export const AllYears = story('往年各期', () => html`<gk-gazette id="z-years" theme="red" .data=${gazette}></gk-gazette>`, { steps: [press('2018年以来'), shown('只看一年')] });
export const Dangling = story('目次所列没有收入', () => html`<gk-gazette id="z-dangling" theme="red" .data=${gazette}></gk-gazette>`, at('z-dangling', 'issue=2025-2', [shown('没有收入')]));
export const Scanned = story('扫描的一期', () => html`<gk-gazette id="z-scan" theme="red" .data=${gazette}></gk-gazette>`, at('z-scan', 'issue=2018-1', [shown('本页文字')]));
export const Library = story('文件库', () => html`<gk-gazette id="z-library" theme="red" .data=${gazette}></gk-gazette>`, at('z-library', 'view=library', [shown('效力状态')]));
export const LibraryPhone = story('文件库：手机', () => html`<gk-gazette id="z-library-s" theme="red" .data=${library}></gk-gazette>`, { width: 360, steps: [shown('现行有效')] });
export const Search = story('文件库：搜索', () => html`<gk-gazette id="z-search" theme="red" .data=${gazette}></gk-gazette>`, at('z-search', 'q=低保', [shown('最低生活保障')]));
export const Document = story('一份文件', () => html`<gk-gazette id="z-doc" theme="red" .data=${gazette}></gk-gazette>`, at('z-doc', 'item=dibao-2026', [shown('网页阅读版')]));
export const DocumentPhone = story('一份文件：手机', () => html`<gk-gazette id="z-doc-s" theme="red" .data=${gazette}></gk-gazette>`, { width: 360, ...at('z-doc-s', 'item=dibao-2026', [shown('网页阅读版')]) });
export const DocumentDark = story('一份文件：深色', () => html`<gk-gazette id="z-doc-d" theme="dark" .data=${gazette}></gk-gazette>`, at('z-doc-d', 'item=dibao-2026', [shown('网页阅读版')]));
export const DocumentContrast = story('一份文件：高对比', () => html`<gk-gazette id="z-doc-c" theme="contrast" .data=${gazette}></gk-gazette>`, at('z-doc-c', 'item=dibao-2026', [shown('网页阅读版')]));
export const DocumentElder = story('一份文件：长者模式', () => html`<gk-gazette id="z-doc-e" theme="red elder" .data=${gazette}></gk-gazette>`, at('z-doc-e', 'item=dibao-2026', [shown('网页阅读版')]));
export const Repealed = story('已废止', () => html`<gk-gazette id="z-repealed" theme="red" .data=${gazette}></gk-gazette>`, at('z-repealed', 'item=dibao-2020', [shown('已废止')]));
export const Expired = story('已失效', () => html`<gk-gazette id="z-expired" theme="red" .data=${gazette}></gk-gazette>`, at('z-expired', 'item=zhuangxiu', [shown('已失效')]));
export const Amended = story('已修改', () => html`<gk-gazette id="z-amended" theme="red" .data=${gazette}></gk-gazette>`, at('z-amended', 'item=gongzufang', [shown('已由下列文件修改')]));
export const NotYet = story('尚未施行', () => html`<gk-gazette id="z-notyet" theme="red" .data=${gazette}></gk-gazette>`, at('z-notyet', 'item=yanglao', [shown('2027年1月1日')]));
export const Compare = story('与旧文件对照', () => html`<gk-gazette id="z-compare" theme="red" .data=${gazette}></gk-gazette>`, at('z-compare', 'item=dibao-2026&with=dibao-2020', [shown('左为旧文件')]));
export const Traditional = story('繁体', () => html`<gk-gazette id="z-hant" theme="red" .data=${gazette}></gk-gazette>`, { lang: 'zh-Hant', ...at('z-hant', 'issue=2026-2', [shown('往期公報')]) });
export const English = story('英文', () => html`<gk-gazette id="z-en" theme="red" .data=${gazette}></gk-gazette>`, { lang: 'en', ...at('z-en', 'issue=2026-2', [shown('Issues')]) });
export const Longest = story('最长的标题', () => html`<gk-gazette id="z-long" theme="red" .data=${longest}></gk-gazette>`, at('z-long', 'item=dibao-2026', [shown('标准化规范化')]));
export const SomeBad = story('部分有误：不认识的段落和没有了的图', () => html`<gk-gazette id="z-bad" theme="red" .data=${bad}></gk-gazette>`, at('z-bad', 'item=odd', [shown('照样显示的文字')]));
export const Empty = story('没有内容', () => html`<gk-gazette .data=${empty}></gk-gazette>`, { expect: 'empty' });
export const Invalid = story('整份不能用', () => html`<gk-gazette .data=${invalid} phone="0955-4000012">${link}</gk-gazette>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const Failed = story('读取失败', () => html`<gk-gazette src="data/x.json?answer=500" phone="0955-4000012">${link}</gk-gazette>`, { expect: 'error', steps: [shown('没有读出来')] });
