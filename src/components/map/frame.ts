import { degreeLabel, graticuleStep, linesBetween, scaleBar } from '../../models/map-scale.js';
import { layerGroup, polyline, type LeafletMap } from './leaflet.js';
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
  private readonly _lines = layerGroup();
  private _step = 0;
  private _drawn = '';

  constructor(private readonly map: LeafletMap, private readonly renderer: L.Renderer, private readonly distance: (metres: number) => string) {
    this._labels.className = 'deg';
    this._labels.setAttribute('aria-hidden', 'true');
    this.bar.className = 'scl';
    const rule = this.bar.appendChild(document.createElement('i'));
    rule.setAttribute('aria-hidden', 'true');
    this.bar.appendChild(document.createElement('span'));
    map.getContainer().append(this._labels, this.bar);
    this._lines.addTo(map);
    map.on('move zoomend resize', this._move, this);
    map.on('moveend', this._redraw, this);
    map.on('zoomstart', this._hide, this);
    this._redraw();
  }

  release(): void {
    this.map.off('move zoomend resize', this._move, this);
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
      this._lines.clearLayers();
      const line = (a: L.LatLngTuple, b: L.LatLngTuple): void => void this._lines.addLayer(polyline([a, b], { className: 'grt', interactive: false, renderer: this.renderer, smoothFactor: 0 }));
      for (const lng of lngs) line([Math.max(-85, bounds.getSouth() - step), lng], [Math.min(85, bounds.getNorth() + step), lng]);
      for (const lat of lats) line([lat, bounds.getWest() - step], [lat, bounds.getEast() + step]);
    }
    this._scale();
    this._move();
  }

  private _move(): void {
    const { map, _labels: labels, _step: step } = this;
    labels.hidden = false;
    const bounds = map.getBounds();
    const { y: height } = map.getSize();
    let used = 0;
    const put = (words: string, x: number, y: number): void => {
      const label = (labels.children[used++] as HTMLElement | undefined) ?? labels.appendChild(document.createElement('span'));
      label.hidden = false;
      if (label.textContent !== words) label.textContent = words;
      label.style.setProperty('transform', `translate(${Math.round(x)}px,${Math.round(y)}px)`);
    };
    for (const lat of linesBetween(bounds.getSouth(), bounds.getNorth(), step)) {
      const { y } = map.latLngToContainerPoint([lat, bounds.getWest()]);
      if (y > 16 && y < height - 44) put(degreeLabel(lat, step, 'lat'), 8, y - 17);
    }
    for (const lng of linesBetween(bounds.getWest(), bounds.getEast(), step)) {
      const { x } = map.latLngToContainerPoint([bounds.getSouth(), lng]);
      put(degreeLabel(lng, step, 'lng'), x + 6, height - 22);
    }
    for (; used < labels.children.length; used++) (labels.children[used] as HTMLElement).hidden = true;
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
