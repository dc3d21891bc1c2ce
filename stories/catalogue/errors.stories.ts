import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/catalogue/define.js';
import { controls } from '../controls.js';
import { shown, story, framed } from '../stage.js';

export default { title: '目录/读不出来', ...controls('gk-catalogue'), parameters: framed } satisfies Meta;

/** What happened, what to do, the telephone; below it the page's own content. */
const error = (name: string, src: string, words: string, bytes = 20_000_000): StoryObj =>
  story(name, () => html`<gk-catalogue src=${src} phone="0955-4000012" max-bytes=${bytes}><p><a href="data/township-shidian.json">目录的数据文件（JSON）</a></p></gk-catalogue>`, { expect: 'error', steps: [shown(words)] });

export const Network = error('连不上 network', 'data/x.json?answer=network', '没有连上数据服务器');
export const Timeout = error('没有按时回应 timeout', 'data/x.json?answer=silent&then', '没有按时回应');
export const NotFound = error('文件不在 http-404', 'data/x.json?answer=404', '不在原来的地址上');
export const Server = error('服务器出错 http-5xx', 'data/x.json?answer=500', '数据服务器出了故障');
export const Forbidden = error('不让读 http-other', 'data/x.json?answer=403', '没有给出数据');
export const Login = error('来的是登录页 not-json', 'data/x.json?answer=login', '不是约定格式');
export const Truncated = error('只传了一半 not-json', 'data/faulty/truncated.json', '不是约定格式');
export const Encoding = error('编码不认识 wrong-encoding', 'data/x.json?answer=utf16', '文字编码');
export const EmptyBody = error('空文件 empty-body', 'data/x.json?answer=empty', '空文件');
export const TooLarge = error('文件太大 too-large', 'data/catalogue.json', '数据文件太大', 1000);
export const TooDeep = error('结构太深 too-deep', 'data/faulty/deep.json', '结构太复杂');
export const WrongKind = error('别种栏目 wrong-kind', 'data/faulty/wrong-kind.json', '另一种栏目');
export const WrongVersion = error('版本太新 wrong-version', 'data/faulty/wrong-version.json', '版本比本页面新');
export const Cors = error('别的网站没有允许 cors', 'https://other.gov.example/x.json?answer=network', '没有允许本网站读取');
export const NoPhone: StoryObj = story('没有电话也没有原有内容', () => html`<gk-catalogue src=${'data/x.json?answer=404&bare'}></gk-catalogue>`, { expect: 'error', steps: [shown('不在原来的地址上')] });
