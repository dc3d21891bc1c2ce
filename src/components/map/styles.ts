import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';

export const mapStyles = [
  ...listStyles,
  css`
.cmp .find{flex-basis:346px;margin-right:24px}
.cmp{margin-bottom:16px}
[data-size=s] .st{border-bottom:0}
`,
];
