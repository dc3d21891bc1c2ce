/**
 * The sheet of a printed table. Every length is of paper (mm, pt): the pages measured on the screen are the pages printed.
 * `@page` has no margin of its own, so that no browser prints its head and foot lines; the page boxes keep 12 mm.
 */
export const MARGIN_MM = 12;
export const FOOT_MM = 7;
/** One box a page; a little lower than the paper, or rounding (Chromium 79: up to half a millimetre) gives an empty sheet after each. */
export const PAPER = { landscape: { width: 297, height: 209.2 }, portrait: { width: 210, height: 296.2 } } as const;

export const sheetCss = (orientation: 'landscape' | 'portrait'): string => `
@page { size: A4 ${orientation}; margin: 0; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
body {
  font: ${orientation === 'portrait' ? 9 : 8}pt/1.4 "Songti SC", SimSun, "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif;
  font-variant-numeric: tabular-nums; line-break: strict; text-spacing-trim: space-all; text-rendering: geometricPrecision; -webkit-text-size-adjust: none;
}
.page {
  position: relative; box-sizing: border-box; width: ${PAPER[orientation].width}mm; height: ${PAPER[orientation].height}mm; padding: ${MARGIN_MM}mm;
  overflow: visible; break-inside: avoid; break-after: page;
}
.page:last-child { break-after: auto; }
.measuring { height: auto; }
.title {
  margin: 0; text-align: center; font: 700 18pt/1.3 "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "STZhongsong", SimHei, "PingFang SC", serif;
}
.meta { display: flex; justify-content: space-between; margin: 2mm 0 1.6mm; font-size: 9pt; }
.meta span { margin: 0 0 0 6mm; }
.meta span:first-child { margin: 0; }
.meta span + span:not(:last-child) { flex: 1; text-align: center; }
/* A frame without an address is in quirks mode, where tables inherit no font. */
table { width: 100%; border-collapse: collapse; table-layout: fixed; font: inherit; font-variant-numeric: inherit; color: inherit; text-align: left; }
th, td { padding: 0.8mm 0.9mm; border: 0.5pt solid #000; vertical-align: middle; text-align: left; font-weight: 400; overflow-wrap: anywhere; word-break: break-word; }
th { white-space: pre-line; padding: 0.9mm 0.4mm; text-align: center; font: 700 8pt/1.3 SimHei, "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
th.mark { font-size: 6.5pt; font-weight: 400; padding: 0.9mm 0; }
td.label { text-align: center; font-family: SimHei, "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
td.name { font-family: SimHei, "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
td.mark { padding: 0.8mm 0.1mm; text-align: center; line-height: 1.25; }
td.tick { font-size: 7pt; }
td.heading { padding: 1.2mm 1mm; font: 700 9pt/1.4 SimHei, "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
td div { white-space: pre-line; }
.whole { display: inline-block; max-width: 100%; text-indent: 0; }
td.several div { padding-left: 0.9em; text-indent: -0.9em; }
td.several div::before { content: "●"; display: inline-block; width: 1.5em; text-indent: 0; font-size: 60%; vertical-align: 12%; }
td.several div.on::before { content: ""; }
td.boxes { font-size: 7pt; line-height: 1.3; }
td.boxes div { display: inline-block; min-width: 50%; max-width: 100%; box-sizing: border-box; padding: 0 0 0 1em; text-indent: -1em; vertical-align: top; }
.measuring td, .continued td, .broken td { vertical-align: top; }
.end { display: flex; justify-content: space-between; align-items: flex-start; padding-top: 3mm; font-size: 8.5pt; line-height: 1.5; }
.end p { margin: 0; overflow-wrap: anywhere; word-break: break-word; }
.end .words { flex: 1; min-width: 0; }
.end .code { flex: none; margin: -1mm -3mm 0 8mm; text-align: center; font-size: 7.5pt; }
.end svg { display: block; }
.foot { position: absolute; left: ${MARGIN_MM}mm; right: ${MARGIN_MM}mm; bottom: ${MARGIN_MM - 3}mm; display: flex; justify-content: space-between; align-items: baseline; font-size: 8.5pt; line-height: 1.2; }
.foot span { flex: 1; }
.foot .number { flex: none; padding: 0 6mm; text-align: center; }
.foot .last { text-align: right; }
.foot .demo { flex: none; margin-left: 3mm; padding: 0 1mm; border: 0.5pt solid #000; }
@media screen { body { background: #fff; } }
`;
