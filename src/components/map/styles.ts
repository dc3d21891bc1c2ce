import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';

export const mapStyles = [
  ...listStyles,
  css`
.cmp .find{flex-basis:346px;margin-right:24px}
.cmp{margin-bottom:16px}
.mpw{display:flex;align-items:center;justify-content:center;height:100%;min-height:300px;font-size:var(--_small);color:var(--_ink3);background:var(--_ground)}
[data-size=s] .mpw{margin:4px -16px 0}
[data-size=s] .st{border-bottom:0}
`,
];
