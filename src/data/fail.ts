import { GkError, type ErrorCode } from '../spec/issues.js';

/**
 * The errors of loading. Messages are for logs: elements and the command line look their own words up by `code`.
 * They never quote the document: what stands there has not passed the privacy gate yet.
 */
export function fail(code: ErrorCode, retryable = false, detail?: number, why = ''): GkError {
  return new GkError(code, retryable, `文件读取失败:${code}${why && ` ${why}`}${detail === undefined ? '' : ` ${detail}`}`, detail);
}

/** @param at about where, in characters from the beginning */
export const notJson = (at?: number): GkError => fail('not-json', false, at);
/** The text breaks off: another try may bring all of it. */
export const truncated = (at: number): GkError => fail('not-json', true, at, '不完整');
/** A login page, a firewall's page, a captive portal: gone once somebody has logged in. */
export const htmlPage = (): GkError => fail('not-json', true, undefined, '收到的是网页');
export const tooDeep = (levels: number): GkError => fail('too-deep', false, levels);

/** What a caller gets who called it off: not an error of the document, so not a GkError. */
export const aborted = (): DOMException => new DOMException('aborted', 'AbortError');

/** The error of an answer that brings no document. 410 is 404 for a reader; a firewall's 401 or 403 is `http-other`. */
export function httpError(status: number): GkError {
  const gone = status === 404 || status === 410;
  const later = status === 304 || status === 408 || status === 429;
  return status >= 500 ? fail('http-5xx', true, status) : fail(gone ? 'http-404' : 'http-other', later, status);
}
