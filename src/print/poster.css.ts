import type { PosterSheet, PosterSize } from '../models/posters.js';

/** Trimmed paper in mm. */
export const TRIM: Readonly<Record<PosterSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 }, label: { width: 210, height: 297 }, stand: { width: 210, height: 297 },
};
/** Around the trimmed paper where a print shop cuts: 3 mm bleed and the marks. */
export const AROUND = 10;
const ACCENT = { blue: '#0b57a4', red: '#b3141b', ink: '#000' } as const;
const SANS = '"PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif';
const SERIF = '"Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "STZhongsong", SimSun, serif';

/** One part of the drawing, in mm. */
export const unitOf = (size: PosterSize): number => (size === 'stand' ? 0.2 : TRIM[size].width / 794);

/** Every length is of paper; `--u` is one part in 794 of its width, the unit of the drawing. */
export function posterCss({ size, theme, marks }: Pick<PosterSheet, 'size' | 'theme' | 'marks'>): string {
  const { width, height } = TRIM[size];
  const around = marks ? AROUND : 0;
  const unit = unitOf(size);
  return `
@page { size: ${width + 2 * around}mm ${height + 2 * around}mm; margin: 0; }
html, body { margin: 0; padding: 0; background: #fff; color: #1c2430; }
body { --u: ${unit}mm; --ink: ${theme === 'ink' ? '#000' : '#1c2430'}; --ink3: ${theme === 'ink' ? '#000' : '#5d6875'}; --accent: ${ACCENT[theme]}; color: var(--ink);
  font: 400 calc(22 * var(--u))/1.5 ${SANS}; font-variant-numeric: tabular-nums; line-break: strict; -webkit-text-size-adjust: none; }
.sheet { position: relative; box-sizing: border-box; width: ${width + 2 * around}mm; height: ${height + 2 * around - 0.4}mm; padding: ${around}mm; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
.marks { position: absolute; left: 0; top: 0; width: 100%; height: ${height + 2 * around}mm; }
p, h1, dl, dd, dt { margin: 0; padding: 0; font: inherit; }
svg { display: block; }
.face { position: relative; display: flex; flex-direction: column; box-sizing: border-box; width: ${width}mm; height: ${height - 0.4}mm; padding: calc(56 * var(--u)) calc(60 * var(--u)) calc(48 * var(--u)); overflow: hidden; }
.top { display: flex; justify-content: space-between; align-items: baseline; color: var(--ink); font-size: calc(20 * var(--u)); }
.top .head { font: 700 calc(22 * var(--u))/1.4 ${SERIF}; letter-spacing: 0.12em; }
.top .area { margin-left: 2em; text-align: right; color: #46515e; }
.title { margin: calc(26 * var(--u)) 0 calc(14 * var(--u)); font: 700 calc(var(--t) * var(--u))/1.25 ${SERIF}; letter-spacing: 0.04em; color: var(--accent); overflow-wrap: anywhere; }
.rule { height: calc(2 * var(--u)); border: solid var(--accent); border-width: calc(6 * var(--u)) 0 calc(2 * var(--u)); padding-top: calc(2 * var(--u)); }
.lead { margin-top: calc(26 * var(--u)); font-size: calc(24 * var(--u)); }
.mid { display: grid; grid-template-columns: 1fr calc(256 * var(--u)); grid-column-gap: calc(48 * var(--u)); margin-top: calc(36 * var(--u)); }
.facts > div { padding: calc(12 * var(--u)) 0 calc(14 * var(--u)); border-top: 1px solid #b9bfc6; }
.facts > div:first-child { padding-top: 0; border: 0; }
.facts dt { font-size: calc(16 * var(--u)); color: var(--ink3); }
.facts dd { font-size: calc(var(--f, 22) * var(--u)); overflow-wrap: anywhere; }
.facts .whole, .whole { display: inline-block; max-width: 100%; font-weight: 700; }
.scan { text-align: center; }
.scan .how { margin-top: calc(20 * var(--u)); font-size: calc(22 * var(--u)); font-weight: 700; }
.scan .hint { font-size: calc(14 * var(--u)); color: #46515e; }
.scan .address { font-size: calc(13 * var(--u)); color: #46515e; overflow-wrap: anywhere; }
.codes { display: grid; grid-template-columns: repeat(3, 1fr); grid-gap: calc(20 * var(--u)) calc(24 * var(--u)); margin-top: calc(30 * var(--u)); padding-top: calc(25 * var(--u)); border-top: calc(2 * var(--u)) solid var(--ink); }
.code { display: flex; align-items: center; min-width: 0; }
.code svg { flex: none; width: max(25mm, calc(104 * var(--u))); height: max(25mm, calc(104 * var(--u))); margin-right: calc(18 * var(--u)); }
.code b { display: block; font-size: calc(20 * var(--u)); line-height: 1.35; overflow-wrap: anywhere; }
.code span { display: block; font-size: calc(16 * var(--u)); line-height: 1.4; color: var(--ink3); overflow-wrap: anywhere; }
.many { grid-gap: calc(34 * var(--u)) calc(48 * var(--u)); border: 0; }
.many .code { display: block; }
.many .code svg { width: calc(140 * var(--u)); height: calc(140 * var(--u)); margin: 0 0 calc(10 * var(--u)); }
.fill { flex: 1; }
.phones { display: grid; flex: none; grid-template-columns: auto auto; justify-content: space-between; margin-top: calc(24 * var(--u)); padding: calc(16 * var(--u)) 0; border: solid #b9bfc6; border-width: 1px 0; }
.phones > div + div { padding-left: calc(32 * var(--u)); border-left: 1px solid #b9bfc6; }
.phones small { display: block; font-size: calc(16 * var(--u)); line-height: 1.5; color: var(--ink3); }
.phones b { margin-right: calc(14 * var(--u)); font-size: calc(30 * var(--u)); line-height: 1.2; white-space: nowrap; }
.phones span { display: inline-block; font-size: calc(16 * var(--u)); color: #46515e; }
.foot { display: flex; align-items: center; margin-top: calc(14 * var(--u)); font-size: calc(14 * var(--u)); color: #46515e; }
.foot span { margin-right: calc(28 * var(--u)); }
.foot .demo { margin: 0 0 0 auto; padding: 0 calc(6 * var(--u)); border: 1px solid #9aa3ad; white-space: nowrap; }
.foot .sp { flex: 1; margin: 0; }
.labels { display: grid; grid-template-columns: repeat(3, 70mm); grid-template-rows: repeat(8, 37mm); align-content: start; }
.label { display: flex; align-items: center; box-sizing: border-box; padding: 3mm 4mm 3mm 5mm; overflow: hidden; }
.label svg { flex: none; width: 26mm; height: 26mm; margin-right: 4mm; }
.label b { display: block; max-height: 18mm; overflow: hidden; font: 700 calc(var(--l, 11) * 1pt)/1.3 ${SERIF}; overflow-wrap: anywhere; }
.label span { display: block; margin-top: 1mm; font-size: 6.5pt; line-height: 1.35; color: #46515e; overflow-wrap: anywhere; }
.stand .face { width: 210mm; height: 148.2mm; padding: 10mm 14mm 7mm; }
.stand .face.turned { transform: rotate(180deg); }
.stand .fold { position: absolute; left: ${around}mm; width: 6mm; top: ${around + 148.2}mm; border-top: 0.3pt dashed #9aa3ad; }
.stand .mid { margin-top: calc(22 * var(--u)); grid-template-columns: 1fr calc(210 * var(--u)); }
.stand .title { margin: calc(10 * var(--u)) 0 calc(10 * var(--u)); }
.stand .lead { margin-top: calc(14 * var(--u)); }
.stand .phones { margin-top: calc(10 * var(--u)); padding: calc(8 * var(--u)) 0; }
`;
}
