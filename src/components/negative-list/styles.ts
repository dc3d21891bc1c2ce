import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';
import { noticeStyles } from '../../parts/notice.js';

export const negativeListStyles = [
  ...listStyles, noticeStyles,
  css`
.wyq{margin-top:10px;font-size:var(--_small)}
.wyq .link{line-height:1.6}
.bsn{margin-top:8px;font-size:var(--_meta);color:var(--_ink3)}
`,
];
