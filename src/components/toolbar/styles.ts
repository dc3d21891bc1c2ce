import { css } from 'lit';

/** The bar: 56 high, one line, groups 44; it may stand over what follows, since its panel does. */
export const toolbarStyles = [
  css`
.root{z-index:30;max-width:none;background:none}
.root[data-theme=dark],.root[data-theme=contrast]{background:var(--_paper)}
.tb{position:relative;border-bottom:1px solid var(--_line)}
.row{display:flex;flex-wrap:wrap;align-items:center;min-height:56px;padding:3px 0;font-size:var(--_label)}
.lab{margin-right:20px;font-size:var(--_small);color:var(--_ink2)}
.seg{display:inline-flex;margin:3px 20px 3px 0;border:1px solid var(--_edge);border-radius:4px;background:var(--_paper)}
.seg>*{display:flex;align-items:center;justify-content:center;min-width:56px;min-height:42px;padding:0 13px;white-space:nowrap}
.seg>*+*{border-left:1px solid var(--_line2)}
.seg>button:hover{background:var(--_tint)}
.seg>:first-child{border-radius:3px 0 0 3px}
.seg>:last-child{border-radius:0 3px 3px 0}
.seg [aria-pressed=true]{font-weight:700;color:var(--_on-accent);background:var(--_accent)}
.seg [aria-pressed=true]:hover{background:var(--_accent-strong);color:var(--_paper)}
.seg [aria-disabled=true]{color:var(--_ink3);cursor:default}
.val{color:var(--_ink2)}
.grp,.end{display:flex;flex-wrap:wrap;align-items:center}
.end{margin-left:auto}
.tbt{display:inline-flex;align-items:center;min-height:44px;padding:0 14px;border-radius:4px;color:var(--_ink2);white-space:nowrap;transition:background-color 80ms}
.tbt:hover{color:var(--_accent)}
.tbt .i{margin-right:7px}
.tbt[aria-pressed=true]{font-weight:700;color:var(--_accent-strong);background:var(--_tint);box-shadow:inset 0 -3px var(--_accent)}
.all .i{margin:0 0 0 4px;transition:transform 80ms}
.all[aria-expanded=true]{font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
.all[aria-expanded=true] .i{transform:rotate(180deg)}
.seg button:focus,.tbt:focus{position:relative;z-index:1;border-radius:4px}
.prg{display:flex;flex-wrap:wrap;align-items:center;padding:6px 0 9px;border-top:1px solid var(--_line);font-size:var(--_small);color:var(--_ink2)}
.pos{margin-left:16px}
.prg .link{min-height:24px;margin-left:16px}
[data-theme=contrast] .tbt[aria-pressed=true],[data-theme=contrast] .all[aria-expanded=true]{color:#000;background:#ffe600}
[data-size=m] .lab{display:none}
[data-size=m] .seg{margin-right:10px}
[data-size=m] .seg>*{min-width:50px;padding:0 9px}
[data-size=m] .tbt{padding:0 9px}
[data-size=s] .seg{margin-right:8px}
[data-size=s] .tbt{padding:0 9px}
[data-elder] .row{min-height:80px;font-size:var(--_meta)}
[data-elder] .lab{font-size:var(--_body)}
[data-elder] .seg>*{min-height:56px;padding:0 18px}
[data-elder] .end .btn{margin:3px 16px 3px 0;white-space:nowrap}
[data-elder] .tbt{min-height:56px}
[data-elder] .prg{font-size:var(--_meta)}
[data-elder] .prg .link{min-height:48px}
[data-elder][data-size=s] .lab,[data-elder][data-size=m] .lab{display:none}
[data-elder][data-size=s] .end{width:100%;margin:0}
[data-elder][data-size=s] .end .btn{flex:1;margin:3px 8px 3px 0;padding:4px 10px}
@media print{.aid{display:none!important}}
@media (forced-colors:active){.seg [aria-pressed=true],.tbt[aria-pressed=true]{forced-color-adjust:none;color:HighlightText;background:Highlight}}
`,
];
