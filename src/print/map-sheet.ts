import { degreeLabel, graticuleStep, linesBetween, scaleBar } from '../models/map-scale.js';
import type { LngLat } from '../spec/position.js';
import { apart, type Spot } from './apart.js';
import { adopt, make } from './elements.js';
import { mapSheetCss } from './map-sheet.css.js';

/** A service map on paper: numbered pins, and the numbered list beside them. Words come ready made. */
export interface MapSheet {
  readonly title: string;
  readonly language: string;
  readonly sub: string;
  /** What the map is: its system, what it is no evidence of. */
  readonly note: string;
  readonly north: string;
  readonly places: readonly { readonly number: number; readonly name: string; readonly shape: string; readonly point?: LngLat; readonly lines: readonly string[] }[];
  readonly legend: readonly { readonly name: string; readonly shape: string }[];
  readonly foot: readonly string[];
  readonly demo: string;
  distance(metres: number): string;
  /** A category's mark with a number in it. */
  pin(doc: Document, shape: string, label: string): SVGElement;
}

const NS = 'http://www.w3.org/2000/svg';
/** The drawing's own units: tenths of a millimetre. */
const WIDE = 1560;
const HIGH = 1480;
const EDGE = 110;
const PIN = 52;
const DEGREE_M = 111_320;
/** More pins than this are drawn where they are: moved apart they would cover the sheet. */
const MOVED = 400;

/** Writes the sheet; resolves with the number of pages. */
export function writeMap(doc: Document, sheet: MapSheet): Promise<{ readonly pages: number }> {
  doc.documentElement.lang = sheet.language;
  doc.title = sheet.title;
  adopt(doc, mapSheetCss);
  while (doc.body.firstChild) doc.body.firstChild.remove();
  const first = pageOf(doc);
  first.appendChild(make(doc, 'h1', 'title', sheet.title));
  if (sheet.sub) first.appendChild(make(doc, 'p', 'sub', sheet.sub));
  const body = first.appendChild(make(doc, 'div', 'both'));
  const field = body.appendChild(make(doc, 'div', 'field'));
  field.appendChild(drawing(doc, sheet));
  const legend = field.appendChild(make(doc, 'div', 'legend'));
  for (const { name, shape } of sheet.legend) {
    const entry = legend.appendChild(make(doc, 'span', 'key'));
    entry.appendChild(sheet.pin(doc, shape, ''));
    entry.appendChild(doc.createTextNode(name));
  }
  field.appendChild(make(doc, 'p', 'note', sheet.note));
  let list = body.appendChild(make(doc, 'ol', 'list'));
  const pages = [first];
  for (const place of sheet.places) {
    const item = entryOf(doc, place, sheet);
    list.appendChild(item);
    if (list.scrollHeight <= list.clientHeight + 1 && list.scrollWidth <= list.clientWidth + 1) continue;
    // One that fits no page at all stays where it is.
    if (list.children.length === 1) continue;
    const next = pageOf(doc);
    pages.push(next);
    list = next.appendChild(make(doc, 'ol', 'list wide'));
    list.appendChild(item);
  }
  pages.forEach((page, i) => page.appendChild(footOf(doc, sheet, i + 1, pages.length)));
  return Promise.resolve({ pages: pages.length });
}

const pageOf = (doc: Document): HTMLElement => doc.body.appendChild(make(doc, 'section', 'page'));

function entryOf(doc: Document, { number, name, shape, lines }: MapSheet['places'][number], sheet: MapSheet): HTMLElement {
  const item = make(doc, 'li');
  item.appendChild(sheet.pin(doc, shape, `${number}`));
  const words = item.appendChild(make(doc, 'div'));
  words.appendChild(make(doc, 'b', '', name));
  for (const line of lines) words.appendChild(make(doc, 'span', '', line));
  return item;
}

function footOf(doc: Document, sheet: MapSheet, at: number, of: number): HTMLElement {
  const foot = make(doc, 'p', 'foot');
  foot.appendChild(make(doc, 'span', '', sheet.foot.join('  ')));
  if (sheet.demo) foot.appendChild(make(doc, 'span', 'demo', sheet.demo));
  foot.appendChild(make(doc, 'span', 'number', `${at} / ${of}`));
  return foot;
}

function drawing(doc: Document, sheet: MapSheet): SVGElement {
  const svg = doc.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', `0 0 ${WIDE} ${HIGH}`);
  svg.setAttribute('class', 'map');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', sheet.title);
  const add = (name: string, attributes: Readonly<Record<string, string | number>>, words?: string): SVGElement => {
    const element = svg.appendChild(doc.createElementNS(NS, name));
    for (const key of Object.keys(attributes)) element.setAttribute(key, `${attributes[key]!}`);
    if (words !== undefined) element.textContent = words;
    return element;
  };
  add('rect', { x: 1, y: 1, width: WIDE - 2, height: HIGH - 2, class: 'edge' });
  const spots = sheet.places.filter(({ point }) => point);
  if (!spots.length) return svg;
  const { project, perUnit, west, east, south, north } = projection(spots.map(({ point }) => point!));
  const step = graticuleStep(perUnit, 260);
  for (const lng of linesBetween(west, east, step)) {
    const [x] = project([lng, south]);
    add('line', { x1: x, x2: x, y1: 0, y2: HIGH, class: 'grid' });
    add('text', { x: x + 8, y: HIGH - 12, class: 'degree' }, degreeLabel(lng, step, 'lng'));
  }
  for (const lat of linesBetween(south, north, step)) {
    const [, y] = project([west, lat]);
    add('line', { x1: 0, x2: WIDE, y1: y, y2: y, class: 'grid' });
    if (y < HIGH - 80) add('text', { x: 10, y: y - 8, class: 'degree' }, degreeLabel(lat, step, 'lat'));
  }
  const pins: Spot[] = spots.map(({ point }) => {
    const [x, y] = project(point!);
    return { x, y };
  });
  const size = pins.length > MOVED ? PIN / 2 : PIN;
  const placed = pins.length > MOVED ? pins : apart(pins, size * 1.18, { width: WIDE, height: HIGH, edge: size * 0.7 });
  placed.forEach(({ x, y }, i) => {
    const { x: px, y: py } = pins[i]!;
    if (Math.hypot(x - px, y - py) <= size * 0.2) return;
    add('line', { x1: px, y1: py, x2: x, y2: y, class: 'lead' });
    add('circle', { cx: px, cy: py, r: 5, class: 'spot' });
  });
  placed.forEach(({ x, y }, i) => {
    const pin = svg.appendChild(sheet.pin(doc, spots[i]!.shape, `${spots[i]!.number}`));
    for (const [key, value] of [['x', x - size / 2], ['y', y - size / 2], ['width', size], ['height', size]] as const) pin.setAttribute(key, `${value.toFixed(1)}`);
  });
  const { metres, px } = scaleBar(perUnit * DEGREE_M * Math.cos((((south + north) / 2) * Math.PI) / 180), 340);
  add('path', { d: `M${WIDE - 60 - px} ${HIGH - 70}v14h${px}v-14`, class: 'scale' });
  add('text', { x: WIDE - 60, y: HIGH - 84, class: 'words' }, sheet.distance(metres));
  add('path', { d: `M${WIDE - 60} 30l16 66-16-14-16 14z`, class: 'arrow' });
  add('text', { x: WIDE - 60, y: 132, class: 'words middle' }, sheet.north);
  return svg;
}

/** Plain: a degree of longitude shortened by the latitude; a county is small enough. */
function projection(points: readonly LngLat[]): { project(point: LngLat): readonly [number, number]; perUnit: number; west: number; east: number; south: number; north: number } {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of points) [w, s, e, n] = [Math.min(w, lng), Math.min(s, lat), Math.max(e, lng), Math.max(n, lat)];
  const middle: LngLat = [(w + e) / 2, (s + n) / 2];
  const narrow = Math.cos((middle[1] * Math.PI) / 180);
  // Degrees of longitude a unit; one place alone stands in about five kilometres.
  const perUnit = Math.max((e - w) / (WIDE - 2 * EDGE), (n - s) / narrow / (HIGH - 2 * EDGE), 0.05 / WIDE);
  return {
    project: ([lng, lat]) => [WIDE / 2 + (lng - middle[0]) / perUnit, HIGH / 2 - (lat - middle[1]) / (perUnit * narrow)],
    perUnit,
    west: middle[0] - (WIDE / 2) * perUnit, east: middle[0] + (WIDE / 2) * perUnit,
    south: middle[1] - (HIGH / 2) * perUnit * narrow, north: middle[1] + (HIGH / 2) * perUnit * narrow,
  };
}
