import { css } from 'lit';

/** Panel 720 with rows of 64; a sheet below 640. Swatches show the words in their own colours, whatever the theme. */
export const panelStyles = css`
.pnl{position:absolute;z-index:30;top:100%;right:0;width:720px;max-width:100%;max-height:calc(100vh - 80px);margin-top:8px;overflow:auto;overscroll-behavior:contain;border:1px solid var(--_line2);border-radius:4px;background:var(--_paper);box-shadow:0 6px 24px #141b252e;animation:drop 120ms ease-out}
@keyframes drop{from{opacity:0;transform:translateY(-8px)}}
.root[data-theme=dark] .pnl,.root[data-theme=contrast] .pnl{box-shadow:none}
.pnl:focus{outline-offset:-3px}
.ph{position:relative;display:flex;flex-wrap:wrap;align-items:baseline;margin:0 28px;padding:18px 56px 12px 0;border-bottom:2px solid var(--_rule)}
.ph b{margin-right:16px;font:700 var(--_section)/1.5 var(--_serif);letter-spacing:.02em}
.say{font-size:var(--_meta);color:var(--_ink3)}
.ph .shut{position:absolute;top:10px;right:-12px;display:flex;align-items:center;justify-content:center;width:44px;height:44px}
.pb{padding:0 28px}
fieldset{display:flex;align-items:center;min-width:0;min-height:64px;margin:0;padding:10px 0;border:0}
fieldset+fieldset{border-top:1px solid var(--_line)}
legend{float:left;flex:none;width:84px;padding:0;font-size:var(--_label);font-weight:700}
.cell{display:flex;flex:1;flex-wrap:wrap;align-items:center;min-width:0;margin:-3px 0}
.opts{display:inline-flex;flex-wrap:wrap;margin:3px 16px 3px 0;border:1px solid var(--_edge);border-radius:4px}
.opts label{position:relative;display:flex;cursor:pointer}
.opts label+label{border-left:1px solid var(--_line2)}
.opts input{position:absolute;top:0;left:0;width:100%;height:100%;opacity:0;cursor:pointer}
.opts label>span{display:flex;align-items:center;min-height:44px;padding:0 18px;border-bottom:3px solid transparent;border-top:3px solid transparent;font-size:var(--_label);line-height:1.5;white-space:nowrap}
.root[lang^=en] .opts label>span{padding:0 12px}
.opts label:hover>span{background:var(--_tint)}
.opts input:checked+span{font-weight:700;color:var(--_accent-strong);border-bottom-color:var(--_accent);background:var(--_tint)}
.opts input:focus+span{outline:3px solid var(--_accent);outline-offset:2px;border-radius:2px}
.opts input:focus:not(:focus-visible)+span{outline:0}
.zi{margin-right:8px;font:400 16px/1 var(--_serif)}
.zi[data-size="125"]{font-size:18px}
.zi[data-size="150"]{font-size:20px}
.zi[data-size="175"]{font-size:23px}
.zi[data-size="200"]{font-size:26px}
.sw{margin-right:8px;padding:0 10px;border:1px solid var(--_line2);border-radius:2px;font:700 var(--_meta)/26px var(--_sans);forced-color-adjust:none;color:#0b57a4;background:#fff}
.sw[data-colour=red]{color:#b3141b}
.sw[data-colour=dark]{color:#86baf0;background:#12171e}
.sw[data-colour=contrast]{color:#ffe600;background:#000}
.cell .btn{margin:3px 16px 3px 0}
.ticks{display:flex;flex-wrap:wrap}
.tick{display:flex;align-items:center;min-height:44px;margin-right:24px;font-size:var(--_label);cursor:pointer}
.tick input{position:relative;flex:none;width:18px;height:18px;margin:0 8px 0 0;border:1px solid var(--_edge);border-radius:2px;background:var(--_paper);-webkit-appearance:none;appearance:none}
.tick input:checked{border-color:var(--_accent);background:var(--_accent)}
.tick input:checked::before{content:"";position:absolute;top:1px;left:5px;width:6px;height:11px;border:solid var(--_on-accent);border-width:0 2px 2px 0;transform:rotate(42deg)}
.help{padding:0 28px;border-top:1px solid var(--_line);font-size:var(--_label)}
.help summary{display:flex;align-items:center;min-height:48px;color:var(--_accent);cursor:pointer;list-style:none}
.help summary::-webkit-details-marker{display:none}
.help summary::before{content:"";width:7px;height:7px;margin:0 12px 3px 3px;border:solid;border-width:0 1.5px 1.5px 0;transform:rotate(45deg)}
.help[open] summary::before{margin-bottom:-4px;transform:rotate(-135deg)}
.help dl{padding:0 0 14px}
.help dl>div{display:flex;padding:5px 0}
.help dt{flex:none;width:120px}
.foot{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;min-height:64px;padding:0 28px;border-top:1px solid var(--_line);border-radius:0 0 4px 4px;background:var(--_ground)}
.rst{display:flex;align-items:center;min-height:44px;color:var(--_accent)}
.rst .i{margin-right:9px}
.kys{font-size:var(--_meta);color:var(--_ink3)}
.kys>span{display:inline-block;margin-left:12px}
kbd{display:inline-block;margin-right:3px;padding:0 6px;border:1px solid var(--_edge);border-radius:2px;font:400 12px/20px var(--_sans);color:var(--_ink2);background:var(--_paper)}
.sht{position:fixed;z-index:40;top:0;left:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;overflow:hidden;color:var(--_ink);background:var(--_scrim)}
.sht::backdrop{background:none}
.sht:not([open]){display:none}
.spn{position:absolute;right:0;bottom:0;left:0;display:flex;flex-direction:column;max-height:90%;border-radius:8px 8px 0 0;background:var(--_paper);animation:drop 120ms ease-out}
.sht .ph{flex:none;margin:0 16px;padding:12px 56px 10px 0}
.sht .ph .shut{top:4px}
.sbd{flex:1;padding:0 16px;overflow:auto;overscroll-behavior:contain}
.sht fieldset{display:block;padding:12px 0 10px}
.sht legend{width:100%;padding-bottom:8px}
.sht .cell{clear:both}
.sht .opts{display:flex;width:100%;margin:4px 0 4px 1px;border:0}
.sht .opts label{flex:1 0 auto;margin:-1px 0 0 -1px;border:1px solid var(--_edge)}
.sht .opts label>span{flex:1;justify-content:center;padding:0 12px}
.sht .help,.sht .foot{margin:0 -16px;padding-left:16px;padding-right:16px}
.sht .kys{display:none}
[data-elder] legend,[data-elder] .opts label>span,[data-elder] .tick,[data-elder] .help,[data-elder] .rst,[data-elder] kbd,[data-elder] .kys{font-size:var(--_meta)}
[data-elder] .opts label>span,[data-elder] .tick,[data-elder] .rst,[data-elder] .help summary{min-height:56px}
[data-elder] .pnl{width:960px}
[data-elder] legend{width:130px}
[data-elder] .ph .shut{width:56px;height:56px}
[data-elder] .help dt{width:170px}
@media (forced-colors:active){.opts input:checked+span{forced-color-adjust:none;color:HighlightText;background:Highlight}.tick input{-webkit-appearance:auto;appearance:auto}.tick input::before{display:none}}
@media print{.pnl,.sht{display:none}}
`;
