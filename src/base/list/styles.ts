import { css } from 'lit';
import { footLineStyles } from '../../parts/foot-line.js';
import { headingStyles } from '../../parts/heading.js';
import { loadingStyles } from '../../parts/loading.js';
import { searchBoxStyles } from '../../parts/search-box.js';
import { statusRowStyles } from '../../parts/status-row.js';

/** The frame's parts bring their own sheets; the room of the conditions is kept while they load. */
export const listStyles = [
  headingStyles, searchBoxStyles, statusRowStyles, loadingStyles, footLineStyles,
  css`
.wait{height:192px;margin-top:12px}
.cmp{display:flex;align-items:center;margin-top:24px}
.cmp .find{flex:0 1 386px;margin:0 36px 0 0}
.cmp .fld input{height:48px}
.cmp .fin{flex:1}
.cmp .cnt{margin:0 0 0 16px}
[data-size=m] .wait{height:57px}
[data-size=s] .wait{display:none}
`,
];
