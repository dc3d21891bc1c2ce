import { GkError } from '../spec/issues.js';

/**
 * The errors of loading. Messages are for logs and the command line; an element looks its own words up by `code`.
 * They never quote the document: what stands there has not passed the privacy gate yet.
 */
export const notJson = (at?: number): GkError =>
  new GkError('not-json', false, at === undefined ? '不是有效的 JSON' : `不是有效的 JSON:第 ${at} 个字符附近`, at);
export const truncated = (at: number): GkError => new GkError('not-json', true, `文件不完整:到第 ${at} 个字符中断`, at);
export const htmlPage = (): GkError => new GkError('not-json', true, '收到的是网页(可能是登录页或拦截页),不是数据文件');
export const notAnObject = (): GkError => new GkError('schema', false, '文件最外层须是一个对象 { … }');
export const emptyBody = (): GkError => new GkError('empty-body', true, '文件是空的');
export const tooLarge = (cap: number): GkError => new GkError('too-large', false, `文件超过 ${cap} 字节的上限`, cap);
export const tooDeep = (cap: number): GkError => new GkError('too-deep', false, `嵌套超过 ${cap} 层`, cap);
export const wrongEncoding = (): GkError => new GkError('wrong-encoding', false, '文字编码须是 UTF-8 或 GB 18030');
export const timedOut = (ms: number): GkError => new GkError('timeout', true, `${ms} 毫秒内没有进展`, ms);

/** What a caller gets who called it off: not an error of the document, so not a GkError. */
export const aborted = (): DOMException => new DOMException('aborted', 'AbortError');

/** Why an answer is no document, if it is none. 410 is 404 for a reader; a firewall's 401 or 403 is `http-other`. */
export function httpError(status: number): GkError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const message = `服务器回答 ${status}`;
  if (status === 404 || status === 410) return new GkError('http-404', false, message, status);
  if (status >= 500) return new GkError('http-5xx', true, message, status);
  return new GkError('http-other', status === 304 || status === 408 || status === 425 || status === 429, message, status);
}
