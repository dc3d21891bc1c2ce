import { css } from 'lit';
import { listStyles } from '../../base/list/styles.js';
import { badgeStyles } from '../../parts/badge.js';
import { codeStyles } from '../../parts/code.js';

export const qrStyles = [
  ...listStyles, codeStyles, badgeStyles,
  css`
.one{max-width:288px}
.one .qr{width:100%;min-width:96px}
.one .cap{margin-top:8px;font:700 18px/1.4 var(--_serif)}
.one .warn{margin-top:4px;color:var(--_bad)}
.adr{font-size:var(--_meta);line-height:1.6;color:var(--_ink3);overflow-wrap:anywhere}
.box{position:relative;padding-top:100%}
.box .qr,.box .no{position:absolute;top:0;left:0;width:100%;height:100%}
.no{display:flex;align-items:center;padding:16px;box-sizing:border-box;font-size:var(--_meta);color:var(--_bad);background:var(--_bad-tint)}
.ref1{padding:14px 16px;border-left:3px solid var(--_bad);background:var(--_bad-tint)}
.qacts{display:flex;flex-wrap:wrap;margin:4px -8px 0;font-size:15px}
.qacts button{min-height:44px;padding:0 8px;color:var(--_accent)}
.wall{display:grid;grid-template-columns:repeat(5,minmax(0,192px));grid-gap:32px 36px;justify-content:space-between;margin:24px 0 0;padding:0;list-style:none}
.wall li{min-width:0}
.wall .nm{display:block;width:100%;margin-top:14px;text-align:left;font:700 18px/1.35 var(--_serif);overflow-wrap:anywhere}
.wall .nm:hover{color:var(--_accent)}
.wall .bdg{margin-top:4px}
.wall .gone .qr{opacity:.25}
.wh{margin-top:28px;padding-bottom:8px;border-bottom:2px solid var(--_rule);font:700 20px/1.4 var(--_serif)}
.wh small{margin-left:12px;font:400 var(--_meta)/1.4 var(--_sans);color:var(--_ink3)}
[data-size=m] .wall{grid-template-columns:repeat(3,minmax(0,1fr))}
[data-size=s] .wall{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:24px 20px}
[data-elder] .wall{grid-template-columns:repeat(2,minmax(0,1fr))}
[data-theme=dark] .qr,[data-theme=contrast] .qr{border-radius:2px}
`,
];
