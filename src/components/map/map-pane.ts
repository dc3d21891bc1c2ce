import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import { titleOf } from '../../base/list/context.js';
import { basePlan, type BasePlan } from '../../models/base-map.js';
import { convert } from '../../models/datum.js';
import { geometryAt, placeAt } from '../../models/places.js';
import { icon } from '../../parts/icons.js';
import { markerStyles, markerView } from '../../parts/marker.js';
import type { LngLat } from '../../spec/position.js';
import type { Crs } from '../../spec/types.js';
import type { MapPlace } from './clusters.js';
import type { MapContext } from './context.js';
import { paneStyles } from './map-styles.js';
import { ServiceMap, type Rings, type Scene } from './service-map.js';

export const styles = [markerStyles, paneStyles];

const HINT_MS = 1600;

type Kept<K extends object, V> = { readonly key: K; readonly value: V };
const same = (a: Readonly<Record<string, unknown>> | undefined, b: Readonly<Record<string, unknown>>): boolean => a !== undefined && Object.keys(b).every((key) => a[key] === b[key]);

/** The map beside the list: the field itself, and around it zoom, north, legend, the base's number and sources. */
export class MapPane {
  private _map: ServiceMap | undefined;
  private _scene: Scene | undefined;
  private _c: MapContext | undefined;
  private _failed = false;
  /** The choice that the list has been moved to. */
  private _shown: string | undefined;
  private _hint = '';
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _plan: Kept<Record<string, unknown>, BasePlan> | undefined;
  private _places: Kept<Record<string, unknown>, readonly MapPlace[]> | undefined;
  private _areas: Kept<Record<string, unknown>, readonly Rings[]> | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  draw(c: MapContext): TemplateResult {
    this._c = c;
    const map = (this._map ??= this._make());
    const { words: m } = c;
    const plan = this._planOf(c);
    this._scene = this._sceneOf(c, plan);
    const tiles = plan.type === 'tiles';
    return html`<section class=${`mpp${c.size === 'l' && !c.elder ? '' : ' low'}`} aria-label=${m.map}>${map.element}<div class="zm np"
><button type="button" aria-label=${m.zoomIn} @click=${() => map.zoom(1)}>${icon('plus')}</button><button type="button" aria-label=${m.zoomOut} @click=${() => map.zoom(-1)}>${icon('minus')}</button><button type="button" aria-label=${m.whole} @click=${() => map.whole()}>${icon('home')}</button></div
><p class="nth"><svg class="nn" viewBox="0 0 12 24" aria-hidden="true"><path d="M6 0l5.5 24L6 18.5.5 24z"></path></svg>${m.north}</p>${c.size === 's' || c.elder ? nothing : this._legend(c)}${
      tiles ? html`<p class="apv">${plan.attribution ? html`<span>${plan.attribution}</span>` : nothing}<b>${m.approval(plan.approval)}</b></p>` : nothing
    }<p class="hnt" aria-hidden="true" ?hidden=${!this._hint}>${this._hint}</p></section>`;
  }

  /** What stands under map and list: what the map is, and what of it could not be shown. */
  note(c: MapContext): TemplateResult {
    const { words: m } = c;
    const plan = this._planOf(c);
    const off = [...c.positions.off.keys()].filter((row) => c.number(row) > 0);
    const areas = this._hasAreas(c);
    const refused = plan.type === 'none' ? plan.refused : undefined;
    const main = plan.type === 'tiles' ? m.baseNote(c.crs) : areas && c.approval ? m.areaNote(c.crs) : m.plainNote(c.crs);
    return html`<div class="mpn"><p>${main}${areas && c.approval && plan.type === 'none' ? html` ${m.approval(c.approval)}` : nothing}</p>${off.length ? html`<details class="ofm"><summary>${m.offMap(off.length)}</summary><ul>${off.slice(0, 50).map((row) => html`<li>${m.numbered(c.number(row), placeAt(c.document.columns, row).name)}：${wordsOf(row, c)}</li>`)}</ul></details>` : nothing}${
      this._failed && plan.type === 'tiles' ? html`<p class="bad" role="status">${m.tilesFailed}</p>` : nothing
    }${refused && (c.debug || refused === 'pmtiles') ? html`<p class="bad">${m.refused[refused]}</p>` : nothing}${c.debug && areas && !c.approval ? html`<p class="bad">${m.areasRefused}</p>` : nothing}</div>`;
  }

  /** After the template is in the page. */
  sync(): void {
    if (!this._map || !this._scene || !this._map.element.isConnected) return;
    this._map.show(this._scene);
    const { selected } = this._scene;
    if (selected !== this._shown) {
      this._shown = selected;
      if (selected !== undefined) this._bringUp(selected);
    }
  }

  focus(): void {
    this._map?.focus();
  }

  release(): void {
    clearTimeout(this._timer);
    this._map?.release();
    this._map = undefined;
  }

  private _make(): ServiceMap {
    return new ServiceMap({
      select: (id) => {
        const c = this._c!;
        // As from the list: a second press closes it.
        c.own.toggle(id, new Event('click'));
      },
      escape: () => this._toList(),
      hint: (words) => this._say(words),
      failed: () => {
        this._failed = true;
        this.host.requestUpdate();
      },
      say: (words) => announce(words),
    });
  }

  /** The list follows: the chosen place is in sight in its own scroller, the page stays where it is. */
  private _bringUp(id: string): void {
    const row = this._rowOf(id);
    const list = row?.closest<HTMLElement>('.duo .pl');
    if (!row || !list) return;
    const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight];
    if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) list.scrollTop = top - 8;
  }

  private _rowOf(id: string): HTMLElement | undefined {
    for (const row of this.host.shadowRoot?.querySelectorAll<HTMLElement>('.pi') ?? []) if (row.dataset['id'] === id) return row;
    return undefined;
  }

  private _toList(): void {
    const { item } = this._c!.selection;
    const row = item === undefined ? undefined : this._rowOf(item);
    (row ?? this.host.shadowRoot?.querySelector('.pi'))?.querySelector<HTMLElement>('.ct')?.focus();
  }

  private _say(words: string): void {
    clearTimeout(this._timer);
    const changed = this._hint !== words;
    this._hint = words;
    this._timer = setTimeout(() => {
      this._hint = '';
      this.host.requestUpdate();
    }, HINT_MS);
    if (changed) this.host.requestUpdate();
  }

  private _legend(c: MapContext): unknown {
    const column = c.document.columns.column('category');
    const shown = new Set<unknown>();
    if (column) for (const row of c.selected.rows) shown.add(column.values[column.codes[row]!]);
    const seen = c.categories.ids.filter((id) => shown.has(id)).map((id) => c.categories.of(id));
    const { words: m } = c;
    return html`<ul class="lgd" aria-label=${m.legend}>${seen.map(({ name, shape }) => html`<li>${markerView(shape, '')}${name}</li>`)}<li><span class="hp" aria-hidden="true">${m.clusterUnit || 'n'}</span>${m.clusterLegend}</li></ul>`;
  }

  private _planOf(c: MapContext): BasePlan {
    const key = { base: c.base, approval: c.approval, token: c.token };
    if (!same(this._plan?.key, key)) {
      this._plan = { key, value: basePlan(c.base, c.approval, c.token, document.baseURI) };
      this._failed = false;
    }
    return this._plan!.value;
  }

  private _hasAreas(c: MapContext): boolean {
    return (c.document.columns.column('/geometry')?.values ?? []).some((one) => one !== undefined && (one as { type: string }).type !== 'Point');
  }

  private _sceneOf(c: MapContext, base: BasePlan): Scene {
    const to: Crs = base.type === 'tiles' ? base.crs : 'WGS84';
    const move = (point: LngLat): LngLat => convert(point, c.crs, to);
    const key = { rows: c.selected.rows, columns: c.document.columns, words: c.words, to, crs: c.crs, positions: c.positions };
    if (!same(this._places?.key, key)) this._places = { key, value: this._placesOf(c, move) };
    const areasKey = { rows: c.selected.rows, to, approval: c.approval };
    if (!same(this._areas?.key, areasKey)) this._areas = { key: areasKey, value: c.approval ? areasOf(c, move) : [] };
    return {
      places: this._places!.value, areas: this._areas!.value, selected: c.selection.item, base, words: c.words, names: c.document.columns, title: titleOf(c),
      you: c.near.state === 'on' ? convert(c.near.point, 'WGS84', to) : undefined,
      twoFingers: c.size === 's' && matchMedia('(pointer:coarse)').matches,
    };
  }

  private _placesOf(c: MapContext, move: (point: LngLat) => LngLat): MapPlace[] {
    const places: MapPlace[] = [];
    const { columns } = c.document;
    const { rows } = c.selected;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const point = c.positions.points[row];
      if (!point) continue;
      const { name: category, shape } = c.categories.of(String(columns.value(row, 'category')));
      places.push({ id: String(columns.value(row, 'id')), number: at + 1, name: String(columns.value(row, 'name')), category, shape, point: move(point) });
    }
    return places;
  }
}

const wordsOf = (row: number, c: MapContext): string => {
  const off = c.positions.off.get(row)!;
  return off.why === 'far' ? c.words.far(off.kilometres) : c.words.off[off.why]!;
};

function areasOf(c: MapContext, move: (point: LngLat) => LngLat): Rings[] {
  const areas: Rings[] = [];
  for (const row of c.selected.rows) {
    const geometry = geometryAt(c.document.columns, row);
    if (!geometry || geometry.type === 'Point') continue;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const part of parts) areas.push((part as number[][][]).map((ring) => ring.map(([lng, lat]) => move([lng!, lat!]))));
  }
  return areas;
}
