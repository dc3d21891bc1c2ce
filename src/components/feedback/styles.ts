import { css } from 'lit';
import { fieldStyles } from '../../parts/field.js';
import { footLineStyles } from '../../parts/foot-line.js';
import { headingStyles } from '../../parts/heading.js';
import { loadingStyles } from '../../parts/loading.js';
import { noticeStyles } from '../../parts/notice.js';

export const feedbackStyles = [
  headingStyles, footLineStyles, noticeStyles, loadingStyles, fieldStyles,
  css`
.title:focus{outline:0}
.fm{max-width:900px;padding-bottom:4px}
.chs{margin-top:8px}
.chs li{border-bottom:1px solid var(--_line)}
.chn{position:relative;display:block;width:100%;min-height:64px;padding:14px 36px 14px 6px}
.chn>.i{position:absolute;right:6px;top:50%;margin-top:-10px;color:var(--_ink3)}
.chn b{display:block;font:700 var(--_section)/1.5 var(--_serif);color:var(--_accent)}
.chn span{display:block;font-size:var(--_label);line-height:1.6;color:var(--_ink2)}
.chn:hover{background:var(--_tint)}
.who{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:0 28px}
.ind{margin-left:10px;padding-left:20px;border-left:1px solid var(--_line2)}
.ind .fd{margin-top:10px}
[data-size=s] .who{grid-template-columns:1fr}
.trp{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.fls{display:flex;flex-wrap:wrap;align-items:center;margin-top:4px}
.pick{position:relative;display:inline-flex;margin-right:16px}
.pick .btn{cursor:pointer}
.pick input{position:absolute;left:0;top:0;width:100%;height:100%;opacity:0;cursor:pointer}
.pick input:focus-visible~.btn{outline:3px solid var(--_accent);outline-offset:2px}
.pl{position:relative;width:14px;height:14px;margin-right:10px}
.pl::before,.pl::after{content:"";position:absolute;left:0;top:6px;width:14px;border-top:2px solid}
.pl::after{transform:rotate(90deg)}
.got{margin-top:8px}
.got li{display:flex;align-items:center;min-height:44px;border-bottom:1px solid var(--_line);line-height:1.5}
.got span{flex:1;min-width:0;margin:0 8px;overflow-wrap:anywhere}
.got small{font-size:var(--_meta);color:var(--_ink3)}
.rm{display:flex;align-items:center;justify-content:center;width:44px;min-height:44px}
.prv{display:flex;margin-top:28px;padding:14px 18px;font-size:var(--_small);line-height:1.75;color:var(--_ink2);background:var(--_ground)}
.prv .i{margin:2px 12px 0 0}
.end{display:flex;flex-wrap:wrap;align-items:center;margin-top:24px;padding-top:24px;border-top:1px solid var(--_line2)}
.end>*{margin-right:24px}
.big1{min-height:52px;padding:4px 40px;font-size:var(--_lead)}
.cl .link{margin-left:10px}
.dr{display:flex;flex:1;align-items:center;justify-content:flex-end;margin-right:0;font-size:var(--_small);line-height:1.6;color:var(--_ok)}
.dr .i{margin-right:6px}
.nt{margin-top:14px;max-width:900px;font-size:var(--_small);line-height:1.7;color:var(--_ink3)}
[data-size=s] .dr{flex-basis:100%;justify-content:flex-start;margin-top:14px}
[data-size=s] .end .btn{flex:1}
[data-elder][data-size=s] .end .btn{flex-basis:100%;margin:0 0 16px}
.rv{margin-top:8px}
.fct{margin-top:20px;border-top:2px solid var(--_rule)}
.rv>div{display:flex;padding:10px 0;border-bottom:1px solid var(--_line);line-height:28px}
.rv dt{flex:none;width:112px;font-size:var(--_label);color:var(--_ink3);overflow-wrap:anywhere}
.rv dd{flex:1;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.rv .chg{flex:none;margin-left:16px;font-size:var(--_label)}
[data-size=s] .rv>div{flex-wrap:wrap}
[data-size=s] .rv dt{flex:1}
[data-size=s] .rv dd{order:3;flex-basis:100%}
[data-size=s] .rv .chg{order:2}
.rv .over{color:var(--_bad);font-weight:700}
.lead{margin-top:20px}
.row{display:flex;flex-wrap:wrap;align-items:center;margin:20px 0 0}
.row>*{margin:0 12px 12px 0}
.row .link{margin-left:8px}
.snd{display:flex;align-items:center;min-height:96px;font-size:var(--_lead)}
.spin{width:20px;height:20px;margin-right:14px;border:2px solid var(--_line2);border-top-color:var(--_accent);border-radius:50%;animation:spin 1s linear infinite}
@keyframes spin{to{transform:rotate(360deg)}}
.rcp{display:flex;justify-content:space-between;padding:28px 0 20px}
.lb2{font-size:var(--_label);color:var(--_ink3)}
.no34{margin-bottom:10px;font:700 34px/1.3 var(--_serif);letter-spacing:.01em;overflow-wrap:anywhere}
.rcp .hint{font-size:var(--_label)}
.qrc{flex:none;width:136px;margin-left:32px;text-align:center;font-size:var(--_small);line-height:1.6;color:var(--_ink3)}
.qrc p{margin-top:6px}
.qrc .adr{margin-top:0;font-size:var(--_meta);overflow-wrap:anywhere}
[data-size=s] .rcp{display:block}
[data-size=s] .qrc{margin:20px 0 0}
[data-size=s] .no34{font-size:28px}
.fct dt{width:112px}
.h3{margin:28px 0 8px;font:700 var(--_section)/1.4 var(--_serif)}
.lk{max-width:420px}
.ans{white-space:pre-wrap;overflow-wrap:anywhere}
[data-elder] .rv dt,[data-elder] .fct dt{width:180px;font-size:var(--_small)}
[data-elder] .no34{font-size:40px}
@media print{.rv>div{break-inside:avoid}}
`,
];
