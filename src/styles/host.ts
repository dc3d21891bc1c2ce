import { css } from 'lit';

/**
 * What every element starts from. `:host` stays plain so that a page can place and hide it; `.root{all:initial}` also resets what
 * a hostile page would hand down by inheritance. One rule a line: the sheet ships as it is written.
 */
export const host = css`
:host{display:block}
:host([hidden]){display:none}
.root{all:initial;display:block;position:relative;isolation:isolate;box-sizing:border-box;max-width:1440px;padding:var(--gk-padding,0);color:var(--_ink);background:var(--_paper);font:400 var(--_body)/1.75 var(--_sans);font-variant-numeric:tabular-nums;direction:ltr;text-align:left;line-break:strict;overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%;text-autospace:normal;text-spacing-trim:trim-start;text-wrap:pretty}
.root *,.root ::before,.root ::after{box-sizing:border-box}
[hidden]{display:none!important}
button,input{margin:0;font:inherit;color:inherit;letter-spacing:inherit}
button{padding:0;border:0;background:none;text-align:inherit;cursor:pointer;-webkit-tap-highlight-color:transparent}
button[disabled]{cursor:default}
small{font-size:inherit}
ul,ol,dl,dd,p{margin:0;padding:0;list-style:none}
a,.link{padding:3px 0 0;border-bottom:1px solid var(--_line2);color:var(--_accent);text-decoration:none;transition:border-color 80ms}
a:hover,.link:hover{border-color:currentColor}
.link[disabled]{border-color:transparent;color:var(--_ink3)}
:focus{outline:3px solid var(--_accent);outline-offset:2px;border-radius:2px}
:focus:not(:focus-visible){outline:0}
mark{border-radius:1px;color:var(--_mark-ink);background:var(--_mark)}
.nb{display:inline-block;max-width:100%}
.i{display:inline-block;flex:none;width:20px;height:20px;vertical-align:middle;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.s{width:16px;height:16px}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.bar{border-top:3px solid;border-bottom:1px solid;height:6px;color:var(--_accent)}
.btn{display:inline-flex;align-items:center;justify-content:center;text-align:center;min-height:var(--_target);padding:4px 20px;border:1px solid var(--_edge);border-radius:4px;color:var(--_ink);background:var(--_paper);transition:background-color 80ms}
.btn:hover{background:var(--_tint)}
.btn .i{margin-right:8px}
.fill{border-color:var(--_accent);color:var(--_on-accent);background:var(--_accent);font-weight:700}
.fill:hover{border-color:var(--_accent-strong);color:var(--_paper);background:var(--_accent-strong)}
.btn:focus,.fill:focus{border-radius:4px}
.tag{padding:0 6px;border:1px solid var(--_line2);border-radius:2px;font-size:12px;line-height:18px;color:var(--_ink3)}
.ck::before{content:"";display:inline-block;width:6px;height:11px;margin:0 9px 2px 5px;border:solid var(--_accent);border-width:0 2px 2px 0;transform:rotate(42deg)}
.sq{display:inline-block;white-space:nowrap}
.sq::before{content:"";display:inline-block;width:7px;height:7px;margin-right:5px;border:1px solid var(--_ink3);vertical-align:1px}
.sq.on::before{border-color:var(--_accent);border-width:3px 4px 4px 3px}
.ch{margin:0 4px 4px 0;padding:0 6px;border-radius:2px;font-size:12px;line-height:22px;color:var(--_ink2);background:var(--_ground);vertical-align:top}
@media (forced-colors:active){.chip{border:1px solid}}
@media (prefers-reduced-motion:reduce){.root *{transition:none!important;animation:none!important}}
@media print{.root{max-width:none;padding:0}.np,.chip .i{display:none!important}a{border:0;color:inherit}}
`;
