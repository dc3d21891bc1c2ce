import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';

export const gazetteStyles = [
  ...listStyles,
  // The red of the 红头 stays red in every colour; where red on black is hard to read, its light or the accent.
  css`
.root{--_red:#b3141b}
.root[data-theme=dark]{--_red:#ff9a94}
.root[data-theme=contrast]{--_red:var(--_accent)}
.tabs{display:flex;margin-top:16px;border-bottom:1px solid var(--_line)}
.tabs button{min-height:44px;margin-right:28px;padding:0 2px;border-bottom:3px solid transparent;color:var(--_ink2)}
.tabs [aria-pressed=true]{border-color:var(--_accent);font-weight:700;color:var(--_accent-strong)}
.wtx{margin-top:12px;font-size:var(--_small);color:var(--_ink3)}
`,
];
