import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';

/** The line of the comparison keeps its room while it is worked out: nothing moves under the reader's pointer. */
export const catalogueStyles = [...listStyles, css`
.dif{min-height:54px;margin-top:20px;padding:12px 0;border:solid var(--_line);border-width:1px 0;font-size:var(--_small);color:var(--_ink2)}
[data-size=s] .dif[aria-busy]{min-height:75px}
`];
