import { css } from 'lit';
import { loadingStyles } from '../../parts/loading.js';

/**
 * Everything is measured at 1080 × 1920 and multiplied by `--k`, which the element works out from its own size; `--f` is the size of
 * running text (24 px there, never under 16), `--key` a key (88 px, never under 44).
 */
export const kioskStyles = [loadingStyles, css`
:host{height:var(--gk-kiosk-height,100vh);overflow:hidden;overscroll-behavior:none}
.root{--k:1;--k2:1;--f:max(16px,calc(24px*var(--k)));--key:max(44px,calc(88px*var(--k)));--gut:calc(56px*var(--k));height:100%;max-width:none;padding:0!important;overflow:hidden;font-size:var(--f);line-height:1.6;user-select:none;-webkit-user-select:none;-webkit-touch-callout:none}
.root[data-elder]{--f:max(20px,calc(30px*var(--k)))}
.shell{display:flex;flex-direction:column;height:100%;transform:translate(var(--sx,0),var(--sy,0))}
.kh{display:flex;flex:none;align-items:flex-end;justify-content:space-between;min-height:calc(120px*var(--k));padding:calc(24px*var(--k)) var(--gut) calc(22px*var(--k))}
.kt{font:700 max(22px,calc(46px*var(--k)))/1.25 var(--_serif);letter-spacing:.02em}
.kp{font-size:var(--f);line-height:1.4;color:var(--_ink2)}
.kc{display:flex;flex-direction:column;align-items:flex-end;flex:none;margin-left:16px;text-align:right;line-height:1.4;color:var(--_ink2)}
.kc b{font:700 max(22px,calc(46px*var(--k)))/1.25 var(--_serif);color:var(--_ink)}
.kr{flex:none;height:max(6px,calc(9px*var(--k)));margin:0 var(--gut);border-top:max(3px,calc(5px*var(--k))) solid;border-bottom:max(1px,calc(2px*var(--k))) solid;color:var(--_accent)}
.cr{display:flex;flex:none;align-items:center;min-height:max(44px,calc(72px*var(--k)));padding:0 var(--gut);color:var(--_ink2)}
.cr button{min-height:44px;color:var(--_accent)}
.cr .i{margin:0 calc(8px*var(--k))}
.stage{position:relative;flex:1;min-height:0;transform:translate(0)}
.roll{height:100%;scroll-padding-bottom:calc(120px*var(--k));overflow:hidden auto;overscroll-behavior:contain;scrollbar-width:none;outline:0;-webkit-overflow-scrolling:touch}
.roll::-webkit-scrollbar{display:none}
.home{padding:calc(30px*var(--k)) var(--gut) calc(40px*var(--k))}
.sec{padding:0 var(--gut) calc(120px*var(--k))}
.no,.kno{padding:calc(40px*var(--k)) 0;font-size:calc(var(--f)*1.2)}
.ks{position:relative;color:var(--_ink2)}
.ks>.i{position:absolute;left:calc(34px*var(--k));top:50%;width:calc(var(--f)*1.4);height:calc(var(--f)*1.4);margin-top:calc(var(--f)*-.7)}
.kq{display:block;width:100%;height:max(56px,calc(112px*var(--k)));padding:0 calc(110px*var(--k)) 0 calc(94px*var(--k));border:2px solid var(--_edge);border-radius:4px;font-size:max(20px,calc(46px*var(--k)));color:var(--_ink);background:var(--_paper);-webkit-appearance:none;appearance:none;user-select:text;-webkit-user-select:text}
.kq:focus{border-color:var(--_accent);outline:max(3px,calc(5px*var(--k))) solid var(--_accent);outline-offset:2px;border-radius:4px}
.kq::placeholder{color:var(--_ink3);opacity:1;font-size:max(17px,calc(34px*var(--k)))}
.kq::-webkit-search-cancel-button{display:none}
.kq::selection{color:var(--_accent);background:none;text-decoration:underline}
.kx{position:absolute;right:calc(16px*var(--k));top:50%;display:flex;align-items:center;justify-content:center;width:var(--key);height:var(--key);margin-top:calc(var(--key)/-2)}
.kx .i,.kl .i{width:calc(var(--f)*1.2);height:calc(var(--f)*1.2)}
.kst{display:flex;flex-wrap:wrap;align-items:center;min-height:calc(92px*var(--k));border-bottom:max(2px,calc(3px*var(--k))) solid var(--_rule);font-size:calc(var(--f)*1.1)}
.kst b{margin:0 .15em;font:700 1.7em/1.1 var(--_serif)}
.ka{margin-left:calc(20px*var(--k));padding-left:calc(20px*var(--k));border-left:1px solid var(--_line2);font-size:var(--f);color:var(--_ink2)}
.kl{display:flex;align-items:center;min-height:max(44px,calc(72px*var(--k)));margin-left:auto;color:var(--_accent)}
.kl .i{margin-right:.5em}
.krs button{display:flex;align-items:center;justify-content:space-between;width:100%;min-height:calc(150px*var(--k));padding:calc(16px*var(--k)) 0;border-bottom:1px solid var(--_line2)}
.krs button>span{flex:1;min-width:0}
.krs b{display:block;font-size:calc(var(--f)*1.33);line-height:1.35}
.krs small,.krs .li{display:block;font-size:calc(var(--f)*.92);line-height:1.4;color:var(--_ink2)}
.krs .i{margin:0 calc(8px*var(--k)) 0 calc(24px*var(--k));width:var(--f);height:var(--f)}
.kmo{min-height:var(--key);margin-top:calc(20px*var(--k))}
.com{display:flex;flex-wrap:wrap;align-items:center;margin-top:calc(14px*var(--k));color:var(--_ink3)}
.com button{min-height:max(44px,calc(80px*var(--k)));padding:0 calc(22px*var(--k));font-size:calc(var(--f)*1.1);color:var(--_accent)}
.com button:first-of-type{margin-left:calc(6px*var(--k))}
.new{margin-top:calc(10px*var(--k))}
.new button{min-height:calc(112px*var(--k))}
.kg{margin-top:calc(34px*var(--k));padding-bottom:calc(10px*var(--k));border-bottom:1px solid var(--_line2);font:700 calc(var(--f)*1.12)/1.4 var(--_serif);letter-spacing:.04em}
.kti{display:grid;grid-template-columns:repeat(3,minmax(0,1fr))}
.kti,.kti li{border-bottom:1px solid var(--_line2)}
.kti li{margin-bottom:-1px;background:var(--_paper)}
.kti li:not(:nth-child(3n+1)){border-left:1px solid var(--_line)}
.kti button{display:flex;align-items:center;width:100%;min-height:calc(152px*var(--k));padding:calc(16px*var(--k)) calc(24px*var(--k))}
.kti li:nth-child(3n+1) button{padding-left:0}
.kti .i{width:max(24px,calc(46px*var(--k)));height:max(24px,calc(46px*var(--k)));margin-right:calc(20px*var(--k));color:var(--_accent);stroke-width:1.1}
.kti b{display:block;font-size:calc(var(--f)*1.25);line-height:1.35}
.kti small{display:block;font-size:calc(var(--f)*.88);line-height:1.5;color:var(--_ink2)}
.root[data-elder] .kti,.root[data-narrow] .kti{grid-template-columns:repeat(2,minmax(0,1fr))}
.root[data-elder] .kti li,.root[data-narrow] .kti li{border-left:0}
.root[data-elder] .kti li:nth-child(2n),.root[data-narrow] .kti li:nth-child(2n){border-left:1px solid var(--_line)}
.root[data-elder] .kti button,.root[data-narrow] .kti button{padding-left:calc(24px*var(--k))}
.root[data-narrow] .kti .i{display:none}
.kd{padding-top:calc(24px*var(--k));font-size:calc(var(--f)*.88);color:var(--_ink3)}
.kd>span{display:block}
.kd button{min-height:max(44px,calc(72px*var(--k)));margin-left:calc(16px*var(--k));color:var(--_accent)}
button:active{color:var(--_accent-strong)}
.kti button:active,.krs button:active{background:var(--_tint)}
.pg{position:absolute;z-index:55;right:calc(20px*var(--k));bottom:calc(20px*var(--k));display:flex;border:1px solid var(--_line2);border-radius:4px;background:var(--_paper);box-shadow:var(--_shadow)}
.pg button{display:flex;align-items:center;min-height:var(--key);padding:0 calc(24px*var(--k));color:var(--_accent)}
.pg button+button{border-left:1px solid var(--_line2)}
.pg button[disabled]{color:var(--_ink3);opacity:.6}
.pg .i{margin-right:.4em}
.kf{display:flex;flex:none;align-items:center;justify-content:space-between;min-height:max(48px,calc(92px*var(--k)));padding:0 calc(40px*var(--k)) 0 calc(36px*var(--k));border-top:1px solid var(--_line2);background:var(--_paper)}
.kf .kn{display:flex;flex:none;margin-left:calc(-4px*var(--k))}
.kf button{display:flex;align-items:center;min-height:max(48px,calc(80px*var(--k)));padding:0 calc(15px*var(--k));white-space:nowrap}
.kf .i{width:calc(var(--f)*1.05);height:calc(var(--f)*1.05);margin-right:.35em;color:var(--_accent)}
.kf [aria-pressed=true]{font-weight:700;color:var(--_accent-strong);background:var(--_tint);border-radius:4px}
.kf p{flex:1;min-width:0;margin-left:12px;font-size:calc(var(--f)*.75);line-height:1.35;text-align:right;color:var(--_ink3)}
.kf p b{color:var(--_ink)}
.kf .tag{display:inline-block;margin-left:calc(14px*var(--k));font-size:max(12px,calc(19px*var(--k)));line-height:1.5}
.root[data-narrow] .kf,.root[data-narrow] .kf .kn{flex-wrap:wrap}
.root[data-narrow] .kf .kn{flex:1 1 100%}
.root[data-narrow] .kf p{margin:0 0 6px;padding-left:calc(18px*var(--k));text-align:left}
.root[data-narrow]{overflow:hidden auto}
.root[data-narrow] .kh{display:block}
.root[data-narrow] .kc{align-items:flex-start;margin:4px 0 0;text-align:left}
.root[data-narrow] .pg{display:none}
.root[data-narrow] .shell{height:auto;min-height:100%}
.ov.rest{flex-direction:column;text-align:center;background:var(--_paper);cursor:pointer}
.rest .i{width:calc(144px*var(--k));height:calc(144px*var(--k));margin-bottom:calc(40px*var(--k));color:var(--_accent);stroke-width:1}
.rt{display:block;font:700 calc(var(--f)*2.3)/1.35 var(--_serif)}
.rest p{margin-top:calc(24px*var(--k));font-size:calc(var(--f)*1.4);color:var(--_ink2)}
.night{position:absolute;z-index:90;top:0;right:0;bottom:0;left:0;background:#000}
.night p{position:absolute;color:#6b7480;font:400 calc(64px*var(--k))/1 var(--_serif)}
.n0{top:12%;left:10%}.n1{top:60%;left:52%}.n2{top:30%;left:40%}.n3{top:78%;left:16%}
`];
