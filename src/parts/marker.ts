import { css, svg, type TemplateResult } from 'lit';

/** Outlines of the markers in a 28 × 28 box; some reach over it so that all look equally large. `text` is where the number's line stands. */
export const MARKER_SHAPES: Readonly<Record<string, { readonly path: string; readonly text: number }>> = {
  circle: { path: 'M14 1.2a12.8 12.8 0 1 1 0 25.6 12.8 12.8 0 0 1 0-25.6z', text: 18.6 },
  diamond: { path: 'M14-2.5L30.5 14 14 30.5-2.5 14z', text: 18.6 },
  house: { path: 'M1 11L14-1.5 27 11v16H1z', text: 20.6 },
  square: { path: 'M3 1h22a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z', text: 18.6 },
  triangle: { path: 'M14-3.5L31 27H-3z', text: 23 },
  hexagon: { path: 'M7 .8h14L28.8 14 21 27.2H7L-.8 14z', text: 18.6 },
  shield: { path: 'M1 1h26v13c0 7-6 11-13 14.5C7 25 1 21 1 14z', text: 17.6 },
  pentagon: { path: 'M14-2L29.5 9.5 23.5 27.5h-19L-1.5 9.5z', text: 19.6 },
};

/** Letters get smaller so that four figures still stand inside. */
const sizeOf = (label: string): number => (label.length > 3 ? 9 : label.length > 2 ? 11 : 13);

/** A category's shape with the place's number. Decoration beside words: the words carry the name. */
export const markerView = (shape: string, label: string, filled = false): TemplateResult => {
  const { path, text } = MARKER_SHAPES[shape] ?? MARKER_SHAPES['circle']!;
  return svg`<svg class=${filled ? 'mk on' : 'mk'} viewBox="0 0 28 28" aria-hidden="true"><path d=${path}></path>${label ? svg`<text x="14" y=${text} font-size=${sizeOf(label)}>${label}</text>` : ''}</svg>`;
};

const NS = 'http://www.w3.org/2000/svg';

/** The same as an element, for where no template draws: the map's own panes, paper. */
export function markerElement(doc: Document, shape: string, label: string, filled = false): SVGElement {
  const { path, text } = MARKER_SHAPES[shape] ?? MARKER_SHAPES['circle']!;
  const root = doc.createElementNS(NS, 'svg');
  root.setAttribute('class', filled ? 'mk on' : 'mk');
  root.setAttribute('viewBox', '0 0 28 28');
  root.setAttribute('aria-hidden', 'true');
  const outline = root.appendChild(doc.createElementNS(NS, 'path'));
  outline.setAttribute('d', path);
  if (label) {
    const number = root.appendChild(doc.createElementNS(NS, 'text'));
    for (const [name, value] of [['x', '14'], ['y', `${text}`], ['font-size', `${sizeOf(label)}`]] as const) number.setAttribute(name, value);
    number.textContent = label;
  }
  return root;
}

export const markerStyles = css`
.mk{display:block;flex:none;width:28px;height:28px;overflow:visible;fill:var(--_paper);stroke:var(--_accent);stroke-width:1.6;stroke-linejoin:round}
.mk text{fill:var(--_accent);stroke:none;font-weight:700;font-family:var(--_sans);text-anchor:middle}
.mk.on{fill:var(--_accent)}
.mk.on text{fill:var(--_on-accent)}
@media (forced-colors:active){.mk{forced-color-adjust:none}}
`;
