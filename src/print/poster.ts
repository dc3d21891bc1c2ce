import { codeMatrix, type CodeLevel, type CodeMatrix } from '../models/code.js';
import type { Poster, PosterCode, PosterSheet } from '../models/posters.js';
import { adopt, make, wholeText } from './elements.js';
import { AROUND, posterCss, TRIM, unitOf } from './poster.css.js';

const SVG = 'http://www.w3.org/2000/svg';
const LABELS = 24;
/** Sizes of the title, from the largest: how many letters a line of it holds. */
const TITLE = [[6, 92], [8, 72], [10, 56]] as const;
const SMALLEST = { title: 30, facts: 13 };

/**
 * Posters as a print document: one sheet each, labels 24 a sheet. What is too long for its sheet is set smaller, and nothing is cut.
 * Elements and text nodes only; whatever the body held is taken out.
 */
export async function writePosters(doc: Document, sheet: PosterSheet): Promise<{ readonly pages: number }> {
  doc.documentElement.lang = sheet.language;
  doc.title = sheet.title;
  adopt(doc, posterCss(sheet));
  while (doc.body.firstChild) doc.body.firstChild.remove();
  const made = new Map<string, CodeMatrix>();
  const level: CodeLevel = sheet.size === 'label' ? 'M' : 'Q';
  const draw = async (code: PosterCode, label: string): Promise<SVGElement> => {
    let matrix = made.get(code.text);
    if (!matrix) made.set(code.text, (matrix = await codeMatrix(code.text, level)));
    return codeElement(doc, matrix, label);
  };
  const faces: HTMLElement[] = [];
  let pages = 0;
  const page = (): HTMLElement => {
    pages++;
    const element = doc.body.appendChild(make(doc, 'section', `sheet ${sheet.size === 'stand' ? 'stand' : ''}`));
    if (sheet.marks) element.appendChild(marksOf(doc, sheet));
    return element;
  };
  if (sheet.size === 'label') {
    let grid: HTMLElement | undefined;
    let at = 0;
    for (const poster of sheet.posters) {
      for (const code of poster.main ? [{ ...poster.main, title: poster.title, note: poster.main.address }] : poster.codes) {
        if (at++ % LABELS === 0) grid = page().appendChild(make(doc, 'div', 'labels'));
        const label = grid!.appendChild(make(doc, 'div', 'label'));
        label.appendChild(await draw(code, code.title));
        const words = label.appendChild(make(doc, 'div'));
        const name = words.appendChild(make(doc, 'b', '', code.title));
        name.style.setProperty('--l', code.title.length > 24 ? '8' : code.title.length > 14 ? '9.5' : '12');
        if (code.note.length <= 60) words.appendChild(make(doc, 'span', '', code.note));
        if (poster.demo) words.appendChild(make(doc, 'span', '', '示例数据'));
      }
    }
  } else {
    for (const poster of sheet.posters) {
      const at = page();
      if (sheet.size === 'stand') at.appendChild(make(doc, 'div', 'fold'));
      // A table stand is read from both sides: the upper half stands on its head until the sheet is folded.
      for (const turned of sheet.size === 'stand' ? [true, false] : [false]) {
        const face = at.appendChild(await faceOf(doc, poster, draw, sheet.size === 'stand'));
        if (turned) face.classList.add('turned');
        faces.push(face);
      }
    }
  }
  fit(faces, unitOf(sheet.size));
  return { pages };
}

async function faceOf(doc: Document, poster: Poster, draw: (code: PosterCode, label: string) => Promise<SVGElement>, short: boolean): Promise<HTMLElement> {
  const face = make(doc, 'div', 'face');
  const top = face.appendChild(make(doc, 'div', 'top'));
  top.appendChild(make(doc, 'span', 'head', poster.head));
  if (poster.area) top.appendChild(make(doc, 'span', 'area', poster.area));
  face.appendChild(make(doc, 'h1', 'title', poster.title)).style.setProperty('--t', `${titleSize(poster.title)}`);
  face.appendChild(make(doc, 'div', 'rule'));
  if (poster.lead) face.appendChild(make(doc, 'p', 'lead', poster.lead));
  if (poster.main) {
    const mid = face.appendChild(make(doc, 'div', 'mid'));
    const facts = mid.appendChild(make(doc, 'dl', 'facts'));
    for (const { label, text } of short ? poster.facts.slice(0, 2) : poster.facts) {
      const row = facts.appendChild(make(doc, 'div'));
      row.appendChild(make(doc, 'dt', '', label));
      wholeText(doc, row.appendChild(make(doc, 'dd')), text);
    }
    const scan = mid.appendChild(make(doc, 'div', 'scan'));
    scan.appendChild(await draw(poster.main, poster.title));
    scan.appendChild(make(doc, 'p', 'how', poster.main.title));
    scan.appendChild(make(doc, 'p', 'hint', '用微信“扫一扫”或手机相机对准二维码'));
    if (poster.main.address.length <= 80) scan.appendChild(make(doc, 'p', 'address', poster.main.address));
  }
  if (poster.codes.length && !short) {
    const codes = face.appendChild(make(doc, 'div', poster.main ? 'codes' : 'codes many'));
    for (const code of poster.codes) {
      const box = codes.appendChild(make(doc, 'div', 'code'));
      box.appendChild(await draw(code, code.title));
      const words = box.appendChild(make(doc, 'div'));
      words.appendChild(make(doc, 'b', '', code.title));
      if (code.note) words.appendChild(make(doc, 'span', '', code.note));
    }
  }
  face.appendChild(make(doc, 'div', 'fill'));
  if (poster.phones.length) {
    const phones = face.appendChild(make(doc, 'div', 'phones'));
    for (const { label, phone, office } of poster.phones.slice(0, 2)) {
      const box = phones.appendChild(make(doc, 'div'));
      box.appendChild(make(doc, 'small', '', label));
      box.appendChild(make(doc, 'b', '', phone));
      if (office) box.appendChild(make(doc, 'span', '', office));
    }
  }
  const foot = face.appendChild(make(doc, 'div', 'foot'));
  for (const words of poster.foot) foot.appendChild(make(doc, 'span', '', words));
  if (poster.demo) foot.appendChild(make(doc, 'span', 'demo', '示例数据'));
  return face;
}

const titleSize = (title: string): number => (TITLE.find(([letters]) => title.length <= letters)?.[1] ?? (title.length > 30 ? 40 : 56));

/** All are measured, then all that overflow are set smaller: a pass of layout each, however many posters there are. */
function fit(faces: readonly HTMLElement[], unit: number): void {
  let over = faces;
  for (let pass = 1; pass <= 12 && over.length; pass++) {
    over = over.filter((face) => face.scrollHeight > face.clientHeight + 1);
    for (const face of over) {
      const title = face.querySelector<HTMLElement>('.title')!;
      const size = Number(title.style.getPropertyValue('--t'));
      title.style.setProperty('--t', `${Math.max(SMALLEST.title, Math.round(size * 0.88))}`);
      face.style.setProperty('--f', `${Math.max(SMALLEST.facts, Math.round(22 * 0.92 ** pass))}`);
      // Words alone were not enough: now everything but the codes that are small already.
      if (pass > 6) face.style.setProperty('--u', `${unit * 0.94 ** (pass - 6)}mm`);
    }
  }
}

/** The quiet zone of four modules is the white around it, which the layout keeps. */
function codeElement(doc: Document, { size, path }: CodeMatrix, label: string): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const shape = doc.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.appendChild(shape);
  return svg;
}

/** Cut here: two strokes at each corner, 3 mm off the trimmed edge. */
function marksOf(doc: Document, { size }: PosterSheet): SVGElement {
  const { width, height } = TRIM[size];
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'marks');
  svg.setAttribute('viewBox', `0 0 ${width + 2 * AROUND} ${height + 2 * AROUND}`);
  svg.setAttribute('aria-hidden', 'true');
  let d = '';
  for (const [x, out] of [[AROUND, -1], [AROUND + width, 1]] as const) {
    for (const [y, away] of [[AROUND, -1], [AROUND + height, 1]] as const) d += `M${x} ${y + 3 * away}v${6 * away}M${x + 3 * out} ${y}h${6 * out}`;
  }
  const shape = doc.createElementNS(SVG, 'path');
  for (const [name, value] of [['d', d], ['stroke', '#000'], ['stroke-width', '0.1'], ['fill', 'none']] as const) shape.setAttribute(name, value);
  svg.appendChild(shape);
  return svg;
}
