import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';
import { noticeStyles } from '../../parts/notice.js';

export const repliesStyles = [
  ...listStyles, noticeStyles,
  css`
.fig{display:flex;flex-wrap:wrap;margin:0;border-bottom:1px solid var(--_line)}
.fig>div{flex:1 1 0;min-width:150px;padding:22px 24px 14px;border-left:1px solid var(--_line)}
.fig>:first-child{padding-left:0;border-left:0}
.fig dt{font-size:var(--_small);line-height:1.5;color:var(--_ink2)}
.fig dd{line-height:1.3}
.fig b{white-space:nowrap;margin-right:6px;font:700 40px/1.25 var(--_serif)}
.fig span{font-size:var(--_label)}
.fig small{margin-left:8px;font-size:var(--_small);color:var(--_ink3);white-space:nowrap}
.src{margin-top:8px;font-size:var(--_meta);line-height:1.7;color:var(--_ink3)}
.cmp .find{margin-top:20px}
.cmp{margin:0 0 18px}
.cmp .cnt{margin-top:20px}
.cmp .fin{margin-top:20px}
.cmp+.facets{margin-top:8px}
.two-sides{display:flex;font-size:var(--_label);line-height:1.75}
.two-sides>div{flex:1 1 0;min-width:0;padding-right:36px}
.two-sides>div+div{flex:1.25 1 0;padding:0 0 0 36px;border-left:1px solid var(--_line2)}
.two-sides p{max-width:38em}
.lh{font-size:var(--_small)}
.lh>*{margin-right:10px;color:var(--_ink3)}
.lh b{color:var(--_ink2)}
.none{color:var(--_ink3)}
.two-sides .lks{margin-top:6px}
.two-sides .lks li{padding:0}
.two-sides .lks li::before{content:none}
.ln{margin-top:14px;font-size:var(--_meta);line-height:1.9;color:var(--_ink3)}
.ln>*{margin-right:14px}
.ln .link{line-height:1.5}
.end{display:flex;flex-wrap:wrap;align-items:center;margin-top:16px;font-size:var(--_meta);color:var(--_ink3)}
.end .btn{margin-right:16px;font-size:var(--_body)}
.few{flex:1;text-align:right}
.rul{margin-top:8px;font-size:var(--_meta);line-height:1.7;color:var(--_ink3)}
.card .two-sides,[data-size=s] .two-sides{display:block}
.card .two-sides>div+div,[data-size=s] .two-sides>div+div{margin-top:14px;padding:14px 0 0;border-left:0;border-top:1px solid var(--_line2)}
.card .two-sides>div,[data-size=s] .two-sides>div{padding-right:0}
.card .two-sides{margin-top:10px;padding:12px 14px;border-left:3px solid var(--_accent);background:var(--_tint)}
.card .ln{font-size:var(--_meta)}
[data-elder][data-size=s] .fig>div{min-width:140px}
[data-size=m] .fig>div{padding:18px 14px 12px;min-width:112px}
[data-size=m] .fig>:first-child{padding-left:0}
[data-size=m] .fig b{font-size:32px}
[data-size=m] .fig small{display:block;margin-left:0}
[data-size=m] .two-sides>div{padding-right:20px}
[data-size=m] .two-sides>div+div{padding-left:20px}
[data-size=s] .fig>div{flex-basis:50%;min-width:50%;padding:14px 0 10px 16px}
[data-size=s] .fig>:nth-child(odd){padding-left:0;border-left:0}
[data-size=s] .fig>:nth-child(n+3){border-top:1px solid var(--_line)}
[data-size=s] .fig b{font-size:30px}
[data-size=s] .fig small{margin-left:0}
[data-size=s] .few{flex-basis:100%;text-align:left}
[data-elder] .fig b{font-size:44px}
[data-elder] .fig small{white-space:normal}
[data-elder] .big .two-sides,[data-elder] .big .ln{grid-column:2/4}
[data-elder][data-size=s] .big .two-sides,[data-elder][data-size=s] .big .ln{grid-column:1/3}
[data-theme=contrast] .card .two-sides{border:1px solid;border-left-width:3px}
@media print{.end .few{text-align:left}}
`,
];
