import { css, unsafeCSS } from 'lit';
import { declare, ELDER_SIZES, sizes } from './declare.js';

const INK = 'ink#12181f ink2#2f3945 ink3#46515e line#12181f38 line2#12181f4d edge#5d6875';
const BLUE = 'rule#12181f accent#0a4b8f accent-strong#073768';
const LIGHT = '.root[data-elder]:not([data-theme=dark]):not([data-theme=contrast])';

/** The mode `elder` of the parts that are always there; lazily loaded parts bring their own. `.root` raises it above their rules in any order. */
export const elder = [
  unsafeCSS(`.root[data-elder]{${sizes(ELDER_SIZES)}}.root[data-elder][data-size=s]{--_display:30px}${LIGHT}{${declare(INK, 'gk')}}${LIGHT}:not([data-theme=red]){${declare(BLUE, 'gk')}}`),
  css`
.fbs{display:flex;flex-wrap:wrap;margin:-6px -12px -6px 0}
.fbs .btn{margin:6px 12px 6px 0;padding:4px 24px}
.root .card.big{display:grid;grid-template-columns:64px minmax(0,1fr) auto;padding:28px 6px 22px;contain-intrinsic-size:1px 276px}
.root .card .no{font:700 28px/1.35 var(--_serif);color:var(--_accent)}
.root .card.big .ct{font-size:30px;padding:0}
.root .card.big p{margin-top:6px}
.root .card.big dl{grid-template-columns:136px minmax(0,1fr);margin-top:10px;font-size:var(--_body);line-height:40px}
.root .card.big dt{color:var(--_ink2)}
.root .card .two{width:216px;margin:16px 0 0 24px}
.root .card .two .btn{width:100%;padding:4px 8px;white-space:nowrap;min-height:64px;margin-bottom:16px}
.root[data-elder] .acts{font-size:var(--_meta)}
.root[data-elder] .find form{max-width:none}
.root[data-elder] .find{display:block;margin-top:28px}
.root[data-elder] .fld input{height:72px;padding:0 90px 0 66px;border-width:2px;font-size:28px}
.root[data-elder] .fld input:placeholder-shown{padding-right:12px}
.root[data-elder][data-size=s] .fld input::placeholder{font-size:var(--_body)}
.root[data-elder] .fld>.i{left:24px;width:28px;height:28px;margin-top:-14px}
.root[data-elder] .x{right:20px;color:var(--_accent)}
.root[data-elder] .find .btn{margin-left:16px;padding:0 40px;font-size:26px}
.root[data-elder] .com{margin:14px -14px 0 0}
.root[data-elder] .com .link{min-height:48px}
.root[data-elder][data-size=s] .find form{flex-wrap:wrap}
.root[data-elder][data-size=s] .fld{flex-basis:100%}
.root[data-elder][data-size=s] .find .btn{flex:1;min-height:64px;margin:12px 0 0}
.root[data-elder] .st{min-height:0;padding:22px 0 16px;border:0}
.root[data-elder] .cnt{margin-right:28px}
.root[data-elder] .cnt b{margin:0;font-size:40px}
.root[data-elder] .note{margin:8px 0 26px}
.root[data-elder] .card{content-visibility:visible}
.root[data-elder] .cards{border-top:3px solid var(--_rule)}
.root[data-elder] .cards>.btn{min-height:64px;margin-top:28px;padding:4px 48px}
.root[data-elder][data-size=s] .card.big{grid-template-columns:40px minmax(0,1fr)}
.root[data-elder][data-size=s] .card.big .ct{font-size:26px}
.root[data-elder][data-size=s] .card.big dl{grid-template-columns:minmax(0,1fr);line-height:34px}
.root[data-elder][data-size=s] .card.big dt{margin-top:6px}
.root[data-elder][data-size=s] .card .two{display:flex;flex-wrap:wrap;grid-column:1/3;width:auto;margin:12px 0 0}
.root[data-elder][data-size=s] .card .two .btn{flex:1 1 auto;width:auto;margin-bottom:12px}
.root[data-elder][data-size=s] .card .two .btn:not(:last-child){margin-right:12px}
.root[data-elder][data-size=s] .fbs,.root[data-elder][data-size=s] .com{margin-right:0}
.root[data-elder] .foot{line-height:36px}
.root[data-elder] .foot>div>*::before{top:13px}
.root[data-elder][data-size=s] .foot{display:block}
.root[data-elder][data-size=s] .foot .tag{display:inline-block;margin:8px 0 0}
.root[data-elder] .ld{font-size:var(--_body)}
.root[data-elder] .btn{border-width:2px}
.root[data-elder] .tag{font-size:var(--_meta);line-height:26px}
.root[data-elder] .ch{font-size:var(--_meta);line-height:32px}
.root[data-elder] .ck::before{width:8px;height:15px}
.root[data-elder] .sq::before{width:11px;height:11px}
.root[data-elder] .sq.on::before{border-width:5px 6px 6px 5px}
`,
];
