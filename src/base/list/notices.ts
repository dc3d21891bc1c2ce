import { copyText } from '../../controllers/clipboard.js';
import { formatDate } from '../../i18n/dates.js';
import { moreFor } from '../../i18n/more.js';
import { debugPanel, debugPanelStyles } from '../../parts/debug-panel.js';
import { noticeStyles, skippedLine, staleBanner } from '../../parts/notice.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import type { Messages } from '../../i18n/messages.js';

/** What the notices of any data element are drawn from. */
export interface NoticeContext {
  readonly document: OpenDocument;
  readonly language: string;
  readonly messages: Messages;
  readonly stale: number | undefined;
  readonly act: { reload(): void };
}

export const styles = [noticeStyles, debugPanelStyles];

/** 数据截至 …: the last good copy is shown. */
export function stale(c: NoticeContext): unknown {
  const more = moreFor(c.language);
  return staleBanner({ asOf: more.asOf(formatDate(new Date(c.stale!).toISOString(), c.language)), why: more.staleWhy, retryLabel: more.retry, retry: c.act.reload });
}

/** 另有 N 条记录未能显示. */
export const left = (c: NoticeContext): unknown => skippedLine(c.messages.skipped(c.document.skipped.length));

/** What the page's owner should mend. */
export function owner(c: NoticeContext): unknown {
  const { issues, skipped, columns, loaded } = c.document;
  return debugPanel({ issues, dropped: skipped.length, kept: columns.count, source: loaded?.url ?? '', encoding: loaded?.encoding ?? '' }, { copy: () => void copyText(issues.map(({ pointer, message }) => `${pointer}\t${message}`).join('\n')) }, moreFor(c.language));
}
