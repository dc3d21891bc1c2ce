import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import { cutLine } from '../answers.js';
import { bad, catalogue, empty, invalid, personal, township } from './fixtures.js';
import { controls } from '../controls.js';
import { framed, once, shown, story } from '../stage.js';

export default { title: '目录/状态', ...controls('gk-catalogue'), parameters: framed } satisfies Meta;

const link = html`<p><a href="data/township-shidian.json">目录的数据文件（JSON）</a></p>`;

export const Idle = story('没有数据来源：页面原有的内容', () => html`<gk-catalogue data-gk-idle>${link}</gk-catalogue>`, { expect: 'idle' as never });
export const Loading = story('读取中', () => html`<gk-catalogue src="data/x.json?answer=silent"></gk-catalogue>`, { expect: 'loading', steps: [shown('正在读取')] });
export const LoadingWithRows = story('读取中：先看预先写好的几行', () => html`<gk-catalogue src=${'data/x.json?answer=silent&rows'}>
  <table data-gk-rendered="2/61"><caption>史店乡标准目录</caption><thead><tr><th scope="col">事项</th><th scope="col">主体</th></tr></thead><tbody><tr><td>政策法规文件</td><td>史店乡人民政府</td></tr><tr><td>办事指南</td><td>史店乡人民政府</td></tr></tbody></table></gk-catalogue>`, { expect: 'loading' });
export const Ready = story('正常', () => html`<gk-catalogue id="state-ready" queries="危房改造 公租房 义务教育招生 涉农补贴" .data=${catalogue}></gk-catalogue>`);
export const Township = story('正常：一个乡', () => html`<gk-catalogue id="state-township" .data=${township}></gk-catalogue>`);
export const Empty = story('没有内容', () => html`<gk-catalogue .data=${empty}></gk-catalogue>`, { expect: 'empty' });
export const Stale = story('数据较旧：断网后是上次读到的', () => html`<gk-catalogue id="state-stale" src="data/parts/wfgz.json"></gk-catalogue>`, {
  steps: [kept('data/parts/wfgz.json'), once((element) => (cutLine('data/parts/wfgz.json'), element.reload())), shown('数据截至')],
});
export const SomeBad = story('部分记录有误：公众看到的', () => html`<gk-catalogue id="state-bad" .data=${bad}></gk-catalogue>`, { steps: [shown('未能显示')] });
export const Debug = story('部分记录有误：管理员看到的', () => html`<gk-catalogue id="state-debug" debug .data=${bad}></gk-catalogue>`, { steps: [shown('复制全部问题')] });
export const Personal = story('混入个人信息：已遮挡', () => html`<gk-catalogue id="state-personal" debug .data=${personal}></gk-catalogue>`);
export const Invalid = story('整份不能用：公众看到的', () => html`<gk-catalogue .data=${invalid} phone="0955-4000012">${link}</gk-catalogue>`, { expect: 'invalid', steps: [shown('数据格式有误')] });
export const InvalidDebug = story('整份不能用：管理员看到的', () => html`<gk-catalogue debug .data=${invalid} phone="0955-4000012">${link}</gk-catalogue>`, { expect: 'invalid', steps: [shown('复制全部问题')] });

/** The last good copy is kept in idle time: waits until it is there. */
function kept(address: string) {
  let there = false;
  let asking = false;
  const look = (): void => {
    asking = true;
    const ask = indexedDB.open('gk', 1);
    ask.onupgradeneeded = () => ask.transaction?.abort();
    ask.onerror = () => (asking = false);
    ask.onsuccess = () => {
      const keys = ask.result.transaction('cache').objectStore('cache').getAllKeys();
      keys.onsuccess = () => {
        there = keys.result.some((key) => typeof key === 'string' && key.endsWith(address));
        ask.result.close();
        asking = false;
      };
    };
  };
  return (): boolean => {
    if (!there && !asking) look();
    return there;
  };
}
