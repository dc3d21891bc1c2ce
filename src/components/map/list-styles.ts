import { css } from 'lit';

export const placeStyles = css`
.pm{position:relative}
.pm.duo{display:grid;grid-template-columns:412px 1fr;height:678px;border:solid var(--_rule);border-width:2px 0}
.pm.duo .pl{position:relative;overflow:auto;border-right:1px solid var(--_line2);overscroll-behavior:contain}
.pm.one .pis{border-top:2px solid var(--_rule)}
.pb{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;min-height:44px;padding:4px 0}
.duo .pb{border-bottom:1px solid var(--_line)}
.pso{display:flex;flex-wrap:wrap}
.pso button{min-height:36px;padding:0 12px;font-size:var(--_small);color:var(--_ink2)}
.pso button:hover{color:var(--_accent)}
.pso [aria-pressed=true]{font-weight:700;color:var(--_accent-strong);box-shadow:inset 0 -2px var(--_accent)}
.pi{position:relative;display:flex;padding:14px 16px 13px;border-bottom:1px solid var(--_line)}
.pi.on{background:var(--_tint);box-shadow:inset 3px 0 var(--_accent)}
.pi.hov{background:var(--_ground)}
.pn{flex:none;width:42px}
.pn .mk{margin-top:0}
.pt{flex:1;min-width:0}
.pi .ct{position:static;display:block;padding:0;border:0;font-size:var(--_lead);font-weight:700;line-height:1.4;color:var(--_ink)}
.pi .ct:hover{color:var(--_accent)}
.pi:not(.on) .ct::after{content:"";position:absolute;top:0;right:0;bottom:0;left:0}
.pi .ct:focus{outline-offset:0}
.pw{margin-top:1px;font-size:var(--_small);line-height:1.6;color:var(--_ink3)}
.pw>*{margin-right:14px}
.pf{display:grid;grid-template-columns:48px 1fr;margin-top:6px;font-size:var(--_small);line-height:26px}
.pf dt{color:var(--_ink3)}
.pf dd{min-width:0;overflow-wrap:anywhere}
.pf a{line-height:1.5}
.ost{display:block;margin:2px 0 4px}
.ost .bdg{white-space:normal;height:auto}
.off{color:var(--_warn)}
.src{display:block;font-size:var(--_meta);line-height:1.6;color:var(--_ink3)}
.srv summary{cursor:pointer;color:var(--_accent)}
.pho{margin:8px 0 0}
.pho img{display:block;width:100%;max-width:320px;height:auto;max-height:200px;border-radius:2px;object-fit:cover}
.pbs{display:flex;flex-wrap:wrap;margin:8px -8px 0 0}
.pbs .btn{min-height:44px;margin:0 8px 8px 0;padding:4px 14px;font-size:var(--_label)}
.wys{display:flex;flex-wrap:wrap;align-items:center;font-size:var(--_label)}
.wys a{margin-right:20px;line-height:36px}
.wys small{flex-basis:100%;font-size:var(--_meta);line-height:1.6;color:var(--_ink3)}
.pmo{text-align:center;padding:12px 0}
.pmo .link{min-height:44px;border:0;font-size:var(--_label)}
.pmo .i{margin-left:4px}
[data-size=s] .pi,[data-size=m] .pi{margin:0;padding-left:0;padding-right:0}
[data-size=s] .pi.on,[data-size=m] .pi.on{margin:0 -16px;padding-left:16px;padding-right:16px}
[data-size=s] .pbs .btn{flex:1}
[data-size=s] .pso button{padding:0 8px}
[data-size=s] .pb .btn{min-height:40px;padding:4px 12px;font-size:var(--_label)}
[data-elder] .pi{padding:24px 6px 20px}
[data-elder] .pi .ct{font-size:28px}
[data-elder] .pi:not(.on) .ct::after{display:none}
[data-elder] .pn{width:64px}
[data-elder] .pn .mk{width:44px;height:44px}
[data-elder] .pw,[data-elder] .pf,[data-elder] .src,[data-elder] .wys,[data-elder] .wys small,[data-elder] .pmo .link{font-size:var(--_body);line-height:1.7}
[data-elder] .pf{grid-template-columns:120px 1fr}
[data-elder] .pf dt,[data-elder] .pw{color:var(--_ink2)}
[data-elder] .pso button{min-height:56px;padding:0 18px;font-size:var(--_body)}
[data-elder] .pb .btn,[data-elder] .pbs .btn{min-height:64px;padding:4px 28px;font-size:var(--_body)}
[data-elder] .pbs{margin-top:14px}
[data-elder]:not([data-size=s]) .pi:not(.on) .pt{padding-right:360px}
[data-elder]:not([data-size=s]) .pi:not(.on) .pbs{position:absolute;right:0;top:32px;flex-wrap:nowrap;margin:0 -8px 0 0}
[data-elder]:not([data-size=s]) .pi:not(.on) .wys{margin-right:-360px}
[data-elder][data-size=s] .pbs .btn{padding:4px 8px;white-space:nowrap}
[data-elder][data-size=s] .pb .btn{margin:8px 0}
[data-elder][data-size=s] .pf{grid-template-columns:1fr}
[data-elder][data-size=s] .pn{width:54px}
[data-elder] .wys a{line-height:56px}
[data-theme=contrast] .pi.on{outline:1px solid;outline-offset:-1px}
@media print{.pm.duo{display:block;height:auto}.pm.duo .pl{overflow:visible;border:0}}
`;
