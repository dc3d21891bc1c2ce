import { degreeLabel, graticuleStep, linesBetween, scaleBar } from '../../models/map-scale.js';
import { polyline, type LeafletMap } from './leaflet.js';
import type * as L from 'leaflet';

const EQUATOR = 40_075_016.686;
/** Room for the scale bar, px. */
const BAR = 140;

/**
 * Lines of longitude and latitude with their degrees, and a scale bar: with them a map without a base still says where and how far.
 * Lines move with the map; the labels keep to its left and lower edge.
 */
export class Frame {
  readonly bar: HTMLElement = document.createElement('div');
  private readonly _labels: HTMLElement = document.createElement('div');
  private readonly _lats: HTMLElement = document.createElement('div');
  private readonly _lngs: HTMLElement = document.createElement('div');
  private _anchor: { readonly at: L.LatLngExpression; readonly x: number; readonly y: number } = { at: [0, 0], x: 0, y: 0 };
  private readonly _lines: L.Polyline;
  private _step = 0;
  private _drawn = '';

  constructor(private readonly map: LeafletMap, renderer: L.Renderer, private readonly distance: (metres: number) => string) {
    this._labels.className = 'deg';
    this._labels.setAttribute('aria-hidden', 'true');
    this._labels.appendChild(document.createElement('div')).append(this._lats);
    this._labels.appendChild(document.createElement('div')).append(this._lngs);
    this.bar.className = 'scl';
    const rule = this.bar.appendChild(document.createElement('i'));
    rule.setAttribute('aria-hidden', 'true');
    this.bar.appendChild(document.createElement('span'));
    map.getContainer().append(this._labels, this.bar);
    // One path for all of them.
    this._lines = polyline([] as L.LatLngTuple[][], { className: 'grt', interactive: false, renderer, smoothFactor: 0 }).addTo(map);
    map.on('move', this._move, this);
    map.on('moveend', this._redraw, this);
    map.on('zoomstart', this._hide, this);
    this._redraw();
  }

  release(): void {
    this.map.off('move', this._move, this);
    this.map.off('moveend', this._redraw, this);
    this.map.off('zoomstart', this._hide, this);
  }

  /** While the zoom is animated the labels would stand beside their lines. */
  private _hide(): void {
    this._labels.hidden = true;
  }

  private _redraw(): void {
    const { map } = this;
    const size = map.getSize();
    if (!size.x) return;
    const inside = map.getBounds();
    this._step = graticuleStep((inside.getEast() - inside.getWest()) / size.x);
    const bounds = inside.pad(0.5);
    const step = this._step;
    const lngs = linesBetween(bounds.getWest(), bounds.getEast(), step);
    const lats = linesBetween(bounds.getSouth(), bounds.getNorth(), step);
    const drawn = [step, lngs[0], lngs[lngs.length - 1], lats[0], lats[lats.length - 1]].join();
    if (drawn !== this._drawn) {
      this._drawn = drawn;
      const parts: L.LatLngTuple[][] = [];
      for (const lng of lngs) parts.push([[Math.max(-85, bounds.getSouth() - step), lng], [Math.min(85, bounds.getNorth() + step), lng]]);
      for (const lat of lats) parts.push([[lat, bounds.getWest() - step], [lat, bounds.getEast() + step]]);
      this._lines.setLatLngs(parts);
    }
    this._scale();
    this._label(lats, lngs);
  }

  /** At every step of a move two transforms: nothing is measured, nothing laid out. */
  private _move(): void {
    const { x, y } = this.map.latLngToContainerPoint(this._anchor.at);
    this._lats.style.setProperty('transform', `translateY(${Math.round(y - this._anchor.y)}px)`);
    this._lngs.style.setProperty('transform', `translateX(${Math.round(x - this._anchor.x)}px)`);
  }

  private _label(lats: readonly number[], lngs: readonly number[]): void {
    const { map, _step: step } = this;
    const at = map.getCenter();
    const { x, y } = map.latLngToContainerPoint(at);
    this._anchor = { at, x, y };
    const size = map.getSize();
    // A label that the edge would cut says a wrong number.
    const fill = (into: HTMLElement, values: readonly number[], axis: 'lat' | 'lng', long: number, room: number): void => {
      values.forEach((value, i) => {
        const label = (into.children[i] as HTMLElement | undefined) ?? into.appendChild(document.createElement('span'));
        const place = axis === 'lat' ? map.latLngToContainerPoint([value, at.lng]).y - 17 : map.latLngToContainerPoint([at.lat, value]).x + 6;
        label.hidden = (place < 2 && place > -long) || (place > room - long && place < room);
        label.textContent = degreeLabel(value, step, axis);
        label.style.setProperty('transform', axis === 'lat' ? `translate(8px,${Math.round(place)}px)` : `translateX(${Math.round(place)}px)`);
      });
      for (let i = values.length; i < into.children.length; i++) (into.children[i] as HTMLElement).hidden = true;
    };
    fill(this._lats, lats, 'lat', 18, size.y);
    fill(this._lngs, lngs, 'lng', 50, size.x);
    this._labels.hidden = false;
    this._move();
  }

  private _scale(): void {
    const { map } = this;
    const { metres, px } = scaleBar((EQUATOR * Math.cos((map.getCenter().lat * Math.PI) / 180)) / 2 ** (map.getZoom() + 8), Math.min(BAR, map.getSize().x / 3));
    const [rule, words] = [this.bar.firstChild as HTMLElement, this.bar.lastChild as HTMLElement];
    rule.style.setProperty('width', `${px}px`);
    this.bar.dataset['metres'] = `${metres}`;
    words.textContent = this.distance(metres);
  }
}
