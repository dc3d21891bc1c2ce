/**
 * Official documents by GB/T 9704: A4 upright, 版心 156 × 225 mm, 22 lines of 28 characters in 仿宋 三号. Everything stands on the grid:
 * each block is a whole number of lines high, so that a page can be cut between any two lines.
 */
export const GRID = { lines: 22, characters: 28, width: 156, height: 225 } as const;

const FANGSONG = '"FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif';
const HEITI = 'SimHei, "黑体", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const KAITI = '"KaiTi_GB2312", "楷体_GB2312", KaiTi, "楷体", STKaiti, "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif';
const XIAOBIAOSONG = '"FZXiaoBiaoSong-B05S", "方正小标宋简体", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", STZhongsong, SimSun, serif';

export const gridCss = `
@page { size: A4 portrait; margin: 0; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
.page { position: relative; box-sizing: border-box; width: 210mm; height: 296.2mm; padding: 37mm 26mm 0 28mm; overflow: hidden; break-inside: avoid; break-after: page; }
.page:last-child { break-after: auto; }
.body {
  width: 156mm; height: 225mm; font-family: ${FANGSONG}; font-size: 5.5714mm; line-height: 10.22727mm; text-align: justify; text-justify: inter-ideograph;
  line-break: strict; overflow-wrap: anywhere; word-break: break-word; text-autospace: no-autospace; text-spacing-trim: space-all; text-rendering: geometricPrecision; font-kerning: none;
  -webkit-text-size-adjust: none; font-variant-numeric: tabular-nums;
}
.measuring { height: auto; overflow: visible; }
.measuring .body { height: auto; }
.body p { margin: 0; text-indent: 2em; }
.body .flush, .body .cont { text-indent: 0; }
.body .blank { height: 10.22727mm; }
.body .redhead { height: 20.45454mm; margin: 0; text-indent: 0; text-align: center; text-align-last: justify; white-space: nowrap; overflow: hidden; font: 700 14mm/20.45454mm ${XIAOBIAOSONG}; color: #c00; }
.body .number { position: relative; text-indent: 0; text-align: center; }
.body .number::after { content: ""; position: absolute; left: 0; right: 0; bottom: -1mm; border-bottom: 0.7mm solid #c00; }
.body .title { margin: 0; padding: 0 1em; text-indent: 0; text-align: center; text-align-last: center; font: 400 7.76mm/10.22727mm ${XIAOBIAOSONG}; }
.body .annex { font-weight: 700; }
.body .h1 { font-family: ${HEITI}; }
.body .h2 { font-family: ${KAITI}; }
.body .h3 { font-weight: 700; }
.body .chapter { text-indent: 0; text-align: center; text-align-last: center; font-family: ${HEITI}; }
.body b { font-family: ${HEITI}; font-weight: 400; }
.body .sign { text-indent: 0; text-align: right; padding-right: 2em; }
.body .sign.date { padding-right: 4em; }
.body .note { text-indent: 2em; }
.body .endnote { font-size: 4.2mm; line-height: 10.22727mm; text-indent: 0; }
.body .whole { white-space: nowrap; }
.body figure { margin: 0; text-align: center; }
.body img { max-width: 156mm; max-height: 200mm; vertical-align: top; }
.body table { width: 156mm; border-collapse: collapse; table-layout: fixed; font-size: 4.4mm; line-height: 6mm; text-align: left; color: inherit; }
.body th, .body td { padding: 1mm 1.5mm; border: 0.5pt solid #000; vertical-align: middle; font-weight: 400; }
.body th { font-family: ${HEITI}; text-align: center; }
.folio { position: absolute; bottom: 22mm; font: 4.94mm/1 ${FANGSONG}; }
.odd .folio { right: calc(26mm + 1em); }
.even .folio { left: calc(28mm + 1em); }
.demo { position: absolute; top: 12mm; right: 26mm; padding: 0 1.5mm; border: 0.5pt solid #000; font: 4mm/6mm ${HEITI}; }
.cover { padding: 0; }
.cover .name { margin: 62mm 26mm 0; font: 700 12mm/1.4 ${XIAOBIAOSONG}; letter-spacing: .12em; color: #b3141b; }
.cover .gz { margin: 0 26mm; font: 700 44mm/1.15 ${XIAOBIAOSONG}; letter-spacing: .12em; color: #b3141b; }
.cover .rules { height: 1.6mm; margin: 8mm 26mm; border-top: 1.2mm solid #b3141b; border-bottom: .4mm solid #b3141b; }
.cover .no { display: flex; align-items: baseline; margin: 0 26mm; font: 400 6mm/1.4 ${XIAOBIAOSONG}; }
.cover .no b { margin-right: 8mm; font-size: 14mm; }
.cover .no span:last-child { margin-left: auto; }
.cover .by { position: absolute; left: 26mm; right: 26mm; bottom: 32mm; font: 400 5mm/1.8 ${FANGSONG}; }
.toc .body .tt { text-indent: 0; text-align: center; font: 700 7.76mm/20.45454mm ${XIAOBIAOSONG}; letter-spacing: .5em; }
.toc .body .ts { text-indent: 0; font-family: ${HEITI}; color: #b3141b; }
.body .te { display: flex; align-items: baseline; text-indent: 0; }
.te i { flex: 1; min-width: 4em; margin: 0 .4em; border-bottom: 0.5mm dotted #555; transform: translateY(-1.4mm); }
`;
