import { css } from 'lit';

/** Panes, tiles and markers as Leaflet places them; everything that is seen is ours. */
export const paneStyles = css`
.mpp{position:relative;min-width:0;height:100%;background:var(--_ground);overflow:hidden}
.mpp.low{height:420px;margin:8px 0 0;border:solid var(--_rule);border-width:2px 0 1px}
.mapf{position:absolute;z-index:0;top:0;left:0;width:100%;height:100%;overflow:hidden;touch-action:none;cursor:grab;outline-offset:-4px;-webkit-user-select:none;user-select:none}
.mapf:active{cursor:grabbing}
.mapf.touch{touch-action:pan-x pan-y}
.leaflet-pane,.leaflet-tile,.leaflet-marker-icon,.leaflet-tile-container,.leaflet-pane>svg,.leaflet-layer{position:absolute;left:0;top:0}
.leaflet-pane{z-index:1}
.leaflet-tile-pane{z-index:1}
.leaflet-overlay-pane{z-index:2}
.leaflet-marker-pane{z-index:3}
.leaflet-overlay-pane svg{max-width:none;max-height:none;pointer-events:none}
.leaflet-tile{visibility:hidden;pointer-events:none;-webkit-user-select:none;user-select:none;max-width:none;max-height:none}
.leaflet-tile-loaded{visibility:inherit}
.leaflet-zoom-animated{transform-origin:0 0}
.leaflet-zoom-anim .leaflet-zoom-animated{transition:transform .15s ease-out}
.leaflet-pan-anim .leaflet-tile,.leaflet-zoom-anim .leaflet-tile{transition:none}
.leaflet-zoom-anim .leaflet-zoom-hide{visibility:hidden}
.grt{stroke:var(--_line);stroke-width:1;stroke-opacity:1;fill:none;shape-rendering:crispEdges}
.ara{stroke:var(--_accent);stroke-width:1.5;stroke-opacity:1;fill:var(--_accent);fill-opacity:.08}
.deg{position:absolute;z-index:4;top:0;right:0;bottom:0;left:0;pointer-events:none;font-size:11px;line-height:16px;color:var(--_ink3)}
.deg>div{position:absolute;top:0;right:0;bottom:40px;left:0;overflow:hidden}
.deg>div+div{top:auto;bottom:4px;height:18px}
.deg span{position:absolute;top:0;left:0;white-space:nowrap}
.scl{position:absolute;z-index:5;right:16px;bottom:28px;display:flex;align-items:center;padding:0 4px;pointer-events:none;font-size:12px;line-height:18px;color:var(--_ink2);background:var(--_ground)}
.scl i{height:6px;margin-right:8px;border:1px solid var(--_ink2);background:linear-gradient(90deg,var(--_ink2) 50%,var(--_paper) 50%)}
.mkw{display:flex;align-items:center;justify-content:center;pointer-events:none}
.mkw:focus-within{z-index:100000!important}
.mkb{position:relative;display:flex;align-items:center;justify-content:center;flex:none;min-width:28px;min-height:28px;border-radius:50%;pointer-events:auto;touch-action:inherit}
.mkb::before{content:"";position:absolute;top:-8px;right:-8px;bottom:-8px;left:-8px}
.mkb:focus{border-radius:50%;outline-offset:3px}
.mkb:hover .mk{fill:var(--_tint)}
.mkb.sel{width:48px;height:48px;border:3px solid var(--_accent);border-radius:50%;background:var(--_paper)}
.mkb.sel .mk{width:30px;height:30px}
.mkb.sel:hover .mk,.mkb.sel .mk{fill:var(--_accent)}
.mkl{position:absolute;top:54px;left:50%;max-width:220px;padding:5px 16px;border:1px solid var(--_accent);border-radius:2px;transform:translateX(-50%);font-size:14px;font-weight:700;line-height:22px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;color:var(--_ink);background:var(--_paper)}
.mkb.heap{width:40px;height:40px;border:1.6px solid var(--_accent);color:var(--_accent);background:var(--_tint);white-space:nowrap}
.mkb.heap::after{content:"";position:absolute;top:-6px;right:-6px;bottom:-6px;left:-6px;border:1px solid var(--_accent);border-radius:50%}
.heap b{font-size:14px}
.heap small{margin-left:1px;font-size:11px}
.heap:hover{background:var(--_tint2)}
.you{display:block;width:18px;height:18px;border:5px solid var(--_paper);border-radius:50%;background:var(--_bad);box-shadow:0 0 0 2px var(--_bad)}
.zm{position:absolute;z-index:6;top:16px;right:16px;width:46px;border:1px solid var(--_edge);border-radius:4px;background:var(--_paper)}
.zm button{display:flex;align-items:center;justify-content:center;width:44px;height:44px}
.zm button+button{border-top:1px solid var(--_line2)}
.zm button:hover{background:var(--_tint)}
.zm button:focus{outline-offset:-3px}
.nth{position:absolute;z-index:5;top:164px;right:16px;width:46px;text-align:center;font-size:13px;line-height:18px;color:var(--_ink2);pointer-events:none}
.nn{display:block;width:12px;height:24px;margin:0 auto 2px;fill:var(--_ink2)}
.lgd{position:absolute;z-index:5;left:56px;bottom:32px;display:flex;flex-wrap:wrap;max-width:calc(100% - 300px);padding:8px 14px 6px 0;border:1px solid var(--_line2);border-radius:2px;font-size:13px;line-height:24px;color:var(--_ink2);background:var(--_paper)}
.lgd li{display:flex;align-items:center;margin-left:14px;white-space:nowrap}
.lgd .mk{width:13px;height:13px;margin-right:8px;stroke-width:2.6}
.hp{width:18px;height:18px;margin-right:6px;border:1px solid var(--_accent);border-radius:50%;text-align:center;font-size:11px;line-height:16px;color:var(--_accent);box-shadow:0 0 0 2px var(--_paper),0 0 0 3px var(--_accent);transform:scale(.85)}
.apv{position:absolute;z-index:7;left:0;bottom:0;display:flex;padding:2px 10px;font-size:12px;line-height:18px;color:var(--_ink);background:var(--_paper)}
.apv span{margin-right:10px}
.hnt{position:absolute;z-index:7;top:50%;left:50%;max-width:80%;padding:8px 16px;border-radius:4px;transform:translate(-50%,-50%);font-size:15px;line-height:1.5;color:var(--_paper);background:var(--_ink);pointer-events:none}
.mpn{margin-top:12px;font-size:var(--_meta);line-height:1.8;color:var(--_ink3)}
.mpn .bad{color:var(--_bad);background:none}
.ofm summary{cursor:pointer}
.ofm li{line-height:1.7}
[data-size=s] .mpp.low{height:300px;margin:4px -16px 0;border-width:0}
[data-size=s] .zm{top:12px;right:12px}
[data-size=s] .nth,[data-size=s] .mkl{display:none}
[data-size=s] .scl{bottom:24px}
[data-elder] .zm,[data-elder] .nth{width:58px}
[data-elder] .zm button{width:56px;height:56px}
[data-elder] .nth{top:204px}
[data-elder] .mkl,[data-elder] .scl,[data-elder] .hnt,[data-elder] .mpn,[data-elder] .apv{font-size:var(--_meta);line-height:1.6}
[data-theme=contrast] .mapf{background:var(--_paper)}
@media (prefers-reduced-motion:reduce){.leaflet-zoom-anim .leaflet-zoom-animated{transition:none}}
@media (forced-colors:active){.mkb,.mkl,.zm,.lgd{border:1px solid}}
@media print{.mpp,.mpp.low{height:120mm;break-inside:avoid}.hnt{display:none}}
`;
