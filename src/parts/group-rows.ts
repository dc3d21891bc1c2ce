import { css } from 'lit';

/** Sheet of tables whose groups begin with a row of their own (`RowGroup.head`), and of references in cells. */
export const groupRowStyles = css`
.r small{display:block;font-size:var(--_meta);line-height:1.5;color:var(--_ink3)}
.gr th{padding:22px 0 8px;border-top:0;border-bottom:1px solid var(--_rule)}
.gr:hover>th:not([rowspan]){background:none}
.gr div{display:flex;align-items:baseline}
.gr i{flex:none;width:58px;font:700 24px/1.2 var(--_serif);color:var(--_accent)}
.gr b{font:700 var(--_lead)/1.4 var(--_serif);letter-spacing:.02em}
.gr span{flex:1;margin-left:18px;font-size:var(--_small);color:var(--_ink3)}
.gr small{margin-left:auto;padding:0 10px;font-size:var(--_meta);color:var(--_ink3)}
.gr+tr>*{border-top:0}
`;
