import { sheetCss } from './sheet.css.js';

const SANS = '"PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

/** A4 across: the map at the left, the list beside it; further pages are list alone, in three columns. */
export const mapSheetCss = `${sheetCss('landscape')}
.page { display: flex; flex-direction: column; padding-bottom: 17mm; overflow: hidden; }
.sub { margin: 1mm 0 2mm; text-align: center; font-size: 9pt; }
.both { display: flex; flex: 1; min-height: 0; }
.field { flex: none; width: 156mm; margin-right: 6mm; }
.map { display: block; width: 156mm; height: 138mm; }
.edge { fill: none; stroke: #000; stroke-width: 2; }
.grid { stroke: #aaa; stroke-width: 1.4; }
.degree { font: 20px ${SANS}; fill: #555; }
.words { font: 26px ${SANS}; text-anchor: end; }
.middle { text-anchor: middle; }
.scale { fill: none; stroke: #000; stroke-width: 4; }
.arrow { fill: #000; }
.lead { stroke: #000; stroke-width: 1.6; }
.spot { fill: #000; }
.mk { overflow: visible; fill: #fff; stroke: #000; stroke-width: 1.6; stroke-linejoin: round; }
.mk text { fill: #000; stroke: none; font-weight: 700; font-family: ${SANS}; text-anchor: middle; }
.legend { display: flex; flex-wrap: wrap; margin-top: 2mm; font-size: 8.5pt; }
.key { display: flex; align-items: center; margin-right: 5mm; }
.key .mk { width: 3.4mm; height: 3.4mm; margin-right: 1.4mm; stroke-width: 2.4; }
.note { margin: 1.4mm 0 0; font-size: 8pt; }
.list { flex: 1; min-width: 0; min-height: 0; margin: 0; padding: 0; overflow: hidden; list-style: none; }
.list:not(.wide) { height: 152mm; column-count: 1; }
.wide { height: 176mm; columns: 3; column-gap: 6mm; column-fill: auto; }
.list li { display: flex; padding: 0.7mm 0; break-inside: avoid; line-height: 1.35; border-bottom: 0.3pt solid #999; }
.list .mk { flex: none; width: 4.4mm; height: 4.4mm; margin: 0.3mm 2.4mm 0 0.8mm; }
.list b { display: block; font: 700 8.5pt/1.35 ${SANS}; }
.list span { margin-right: 2mm; font-size: 7.5pt; }
.number { flex: none; }
`;
