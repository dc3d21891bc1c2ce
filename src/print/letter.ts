import { codeOf } from './code.js';
import { adopt, make } from './elements.js';

/** A letter or its receipt on one sheet of A4: what it is, large numbers if it has them, its lines, what comes at the end. */
export interface LetterSheet {
  readonly title: string;
  readonly sub: string;
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly notes: readonly string[];
  /** Blanks to be filled in by hand: signature, day. */
  readonly blanks: readonly string[];
  /** Where the status can be asked for; never holds number or code. */
  readonly address?: string;
  readonly foot: string;
  readonly demo: string;
  readonly language: string;
}

const CSS = `
@page{size:A4 portrait;margin:20mm}
*{box-sizing:border-box}
html,body{margin:0;color:#000;background:#fff;font:11pt/1.7 "Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
h1{margin:0;font:700 22pt/1.3 "Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",serif}
.sub{margin:1mm 0 3mm;color:#444}
.bar{height:2mm;border-top:1mm solid;border-bottom:.3mm solid}
.top{display:flex;justify-content:space-between;margin:6mm 0}
.n{color:#444}
.v{margin:0 0 3mm;font:700 26pt/1.2 "Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",serif;letter-spacing:.02em}
.line{display:flex;padding:2mm 0;border-bottom:.2mm solid #999;break-inside:avoid-page}
.line b{flex:none;width:32mm;font-weight:400;color:#444}
.line span{flex:1;white-space:pre-wrap;overflow-wrap:anywhere}
.note{margin:4mm 0 0}
.blank{display:inline-block;width:70mm;margin:14mm 10mm 0 0;border-bottom:.3mm solid}
.foot{margin-top:10mm;padding-top:2mm;border-top:.2mm solid #999;font-size:9pt;color:#444}
`;

export async function writeLetter(doc: Document, sheet: LetterSheet): Promise<void> {
  doc.documentElement.lang = sheet.language;
  doc.title = sheet.title;
  adopt(doc, CSS);
  const { body } = doc;
  while (body.firstChild) body.firstChild.remove();
  body.appendChild(make(doc, 'h1', '', sheet.title));
  body.appendChild(make(doc, 'p', 'sub', sheet.sub));
  body.appendChild(make(doc, 'div', 'bar'));
  const code = sheet.address ? await codeOf(doc, sheet.address) : undefined;
  if (sheet.numbers.length || code) {
    const top = body.appendChild(make(doc, 'div', 'top'));
    const left = top.appendChild(make(doc, 'div'));
    for (const { label, value } of sheet.numbers) {
      left.appendChild(make(doc, 'div', 'n', label));
      left.appendChild(make(doc, 'p', 'v', value));
    }
    if (code) top.appendChild(code);
  }
  for (const { label, text } of sheet.lines) {
    const line = body.appendChild(make(doc, 'div', 'line'));
    line.appendChild(make(doc, 'b', '', label));
    line.appendChild(make(doc, 'span', '', text));
  }
  for (const note of sheet.notes) body.appendChild(make(doc, 'p', 'note', note));
  for (const blank of sheet.blanks) body.appendChild(make(doc, 'span', 'blank', blank));
  body.appendChild(make(doc, 'div', 'foot', [sheet.foot, sheet.demo].filter(Boolean).join('　')));
}
