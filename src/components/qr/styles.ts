import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';
import { badgeStyles } from '../../parts/badge.js';
import { codeStyles } from '../../parts/code.js';

export const qrStyles = [
  ...listStyles, codeStyles, badgeStyles,
  css`
.one{max-width:288px}
.one .qr{width:100%;min-width:96px}
.one .cap{margin-top:8px;font:700 var(--_lead)/1.4 var(--_serif)}
.one .warn{margin-top:4px;color:var(--_bad)}
.adr{font-size:var(--_meta);line-height:1.6;color:var(--_ink3);overflow-wrap:anywhere}
.box{position:relative;padding-top:100%}
.box .qr,.box .no{position:absolute;top:0;left:0;width:100%;height:100%}
.no{display:flex;align-items:center;padding:16px;box-sizing:border-box;font-size:var(--_meta);color:var(--_bad);background:var(--_bad-tint)}
.ref1{padding:14px 16px;border-left:3px solid var(--_bad);background:var(--_bad-tint)}
.qacts{display:flex;flex-wrap:wrap;margin:4px -8px 0;font-size:var(--_label)}
.qacts button{min-height:44px;padding:0 8px;color:var(--_accent)}
.wall{display:grid;grid-template-columns:repeat(5,minmax(0,192px));grid-gap:32px 36px;justify-content:space-between;margin:24px 0 0;padding:0;list-style:none}
.wall li{min-width:0}
.wall .nm{display:inline-block;margin:14px 0 4px;padding:0;line-height:1.35;font:700 var(--_lead)/1.35 var(--_serif);overflow-wrap:anywhere}
.wall .nm:hover{color:var(--_accent)}
.wall .bdg{margin-top:4px}
.wall .gone .qr{opacity:.25}
.wh{margin-top:28px;padding-bottom:8px;border-bottom:2px solid var(--_rule);font:700 var(--_section)/1.4 var(--_serif)}
.wh small{margin-left:12px;font:400 var(--_meta)/1.4 var(--_sans);color:var(--_ink3)}
[data-size=m] .wall{grid-template-columns:repeat(3,minmax(0,1fr))}
[data-size=s] .wall{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:24px 20px}
[data-elder] .wall{grid-template-columns:repeat(2,minmax(0,1fr))}
[data-elder][data-size=s] .wall{grid-template-columns:minmax(0,240px)}
[data-theme=dark] .qr,[data-theme=contrast] .qr{border-radius:2px}
[data-theme=dark] .hung,[data-theme=contrast] .hung{left:13%;top:13%;width:74%;height:74%}
@media (forced-colors:active){.hung{left:13%;top:13%;width:74%;height:74%}}
`,
];
