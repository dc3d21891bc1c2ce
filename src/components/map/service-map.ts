import type { MapWords } from '../../i18n/map.js';
import type { BasePlan } from '../../models/base-map.js';
import type { LngLat } from '../../spec/position.js';
import { Clusters, type MapPlace } from './clusters.js';
import { Frame } from './frame.js';
import { createMap, latLngBounds, layerGroup, polygon, svg, tileLayer, type LeafletMap } from './leaflet.js';
import { Markers } from './markers.js';
import { gestures } from './gestures.js';

/** Rings of an area in the datum of the map. */
export type Rings = readonly (readonly LngLat[])[];

/** What the map shows. `places` and `areas` are compared by identity. */
export interface Scene {
  readonly places: readonly MapPlace[];
  readonly areas: readonly Rings[];
  readonly selected: string | undefined;
  readonly you: LngLat | undefined;
  readonly base: BasePlan;
  readonly words: MapWords;
  /** What the names of the places are from: another script is another one. */
  readonly names: object;
  readonly title: string;
  /** One finger scrolls the page, two move the map. */
  readonly twoFingers: boolean;
}

export interface MapAct {
  select(id: string): void;
  /** The reader leaves the map for the list. */
  escape(): void;
  hint(words: string): void;
  /** Not one tile has come. */
  failed(): void;
  say(words: string): void;
}

const CLOSEST = 14;
const DEEPEST = 18;
/** Up to so many places a choice may heap the others anew. */
const FEW = 3000;
/** Marks are worked out for this much more than is in sight, so that a short move shows no gap. */
const AROUND = 0.3;

/** The map itself. Leaflet draws panes and moves them; markers, frame and gestures are ours, elements only. */
export class ServiceMap {
  readonly element: HTMLElement = document.createElement('div');
  private _map: LeafletMap | undefined;
  private _scene: Scene | undefined;
  private _clusters: Clusters | undefined;
  private _alone: string | undefined;
  private _markers: Markers | undefined;
  private _frame: Frame | undefined;
  private _base: { readonly plan: BasePlan; remove(): void } | undefined;
  private readonly _areas = layerGroup();
  private readonly _renderer = svg({ padding: 0.5 });
  private readonly _observer = new ResizeObserver(() => requestAnimationFrame(() => this._resized()));
  private _release: (() => void) | undefined;

  constructor(private readonly act: MapAct) {
    this.element.className = 'mapf';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'group');
    this._observer.observe(this.element);
  }

  show(scene: Scene): void {
    const before = this._scene;
    this._scene = scene;
    this.element.setAttribute('aria-label', scene.words.mapLabel(scene.title));
    this.element.classList.toggle('touch', scene.twoFingers);
    const alone = scene.places.length <= FEW ? scene.selected : undefined;
    if (before?.places !== scene.places || this._alone !== alone) {
      // The chosen place stands for itself; of very many it is drawn over its heap.
      this._alone = alone;
      this._clusters = new Clusters(alone === undefined ? scene.places : scene.places.filter(({ id }) => id !== alone));
    }
    if (!this._map) return this._start();
    const map = this._map;
    if (scene.twoFingers) map.dragging.disable();
    else map.dragging.enable();
    if (this._base?.plan !== scene.base) this._setBase();
    if (before?.areas !== scene.areas) this._drawAreas();
    if (before?.places !== scene.places && before?.selected === scene.selected && !scene.selected) this.whole();
    this._draw();
    if (scene.selected && before?.selected !== scene.selected) this._reach(scene.selected);
  }

  zoom(by: number): void {
    this._map?.setZoom(this._map.getZoom() + by);
  }

  /** All places in sight. */
  whole(): void {
    const map = this._map;
    const { places = [], areas = [] } = this._scene ?? {};
    const bounds = latLngBounds([]);
    for (const { point } of places) bounds.extend([point[1], point[0]]);
    for (const rings of areas) for (const [lng, lat] of rings[0] ?? []) bounds.extend([lat, lng]);
    if (bounds.isValid()) map?.fitBounds(bounds, { ...this._room(), maxZoom: CLOSEST, animate: false });
    else map?.setView([36, 104], 4, { animate: false });
  }

  /** Below and at the right stand legend, scale and buttons. */
  private _room(): { readonly paddingTopLeft: [number, number]; readonly paddingBottomRight: [number, number] } {
    return this.element.clientHeight < 400 ? { paddingTopLeft: [30, 30], paddingBottomRight: [84, 44] } : { paddingTopLeft: [50, 40], paddingBottomRight: [84, 96] };
  }

  focus(): void {
    if (!this._markers?.focusSelected()) this.element.focus({ preventScroll: true });
  }

  release(): void {
    this._observer.disconnect();
    this._release?.();
    this._markers?.release();
    this._frame?.release();
    this._map?.remove();
    this._map = undefined;
  }

  private get _still(): boolean {
    return matchMedia('(prefers-reduced-motion:reduce)').matches;
  }

  /** Needs a size; the observer calls again when there is one. */
  private _start(): void {
    const { element } = this;
    const scene = this._scene;
    if (!scene || this._map || !element.isConnected || !element.clientWidth) return;
    const moving = !this._still;
    const map = (this._map = createMap(element, {
      zoomControl: false, attributionControl: false, keyboard: false, scrollWheelZoom: false, boxZoom: false, trackResize: false, minZoom: 3, maxZoom: DEEPEST,
      zoomSnap: scene.base.type === 'none' ? 0.25 : 1, zoomDelta: 1, zoomAnimation: moving, fadeAnimation: moving, markerZoomAnimation: moving, inertia: moving,
      dragging: !scene.twoFingers, renderer: this._renderer,
    }));
    this.whole();
    this._setBase();
    this._areas.addTo(map);
    this._drawAreas();
    this._frame = new Frame(map, this._renderer, (metres) => (metres < 1000 ? this._scene!.words.metres(metres) : this._scene!.words.kilometres(`${metres / 1000}`)));
    this._markers = new Markers(map, {
      select: (id) => this.act.select(id),
      open: (heap, point) => this._open(heap, point),
      met: ([lng, lat]) => map.panInside([lat, lng], { ...this._room(), animate: false }),
      lost: () => element.focus({ preventScroll: true }),
    });
    map.on('moveend', () => this._draw());
    this._release = gestures(map, element, {
      words: () => this._scene!.words,
      hint: (words) => this.act.hint(words),
      escape: () => this.act.escape(),
      moved: () => this.act.say(this._scene!.words.inView(this._inView())),
    });
    this._draw();
    if (scene.selected) this._reach(scene.selected);
  }

  private _resized(): void {
    if (!this._map) return this._start();
    if (!this.element.clientWidth) return;
    this._map.invalidateSize({ animate: false });
    this._draw();
  }

  private _setBase(): void {
    this._base?.remove();
    const plan = this._scene!.base;
    const layers = plan.type === 'tiles' ? plan.layers.map((url) => tileLayer(url, { subdomains: plan.subdomains, maxNativeZoom: plan.maxZoom, maxZoom: DEEPEST, className: 'tl' })) : [];
    let came = false;
    let failed = 0;
    for (const layer of layers) {
      layer.on('tileload', () => (came = true));
      layer.on('tileerror', () => {
        if (!came && failed++ === 2) this.act.failed();
      });
      layer.addTo(this._map!);
    }
    this._base = { plan, remove: () => layers.forEach((layer) => layer.remove()) };
  }

  private _drawAreas(): void {
    this._areas.clearLayers();
    for (const rings of this._scene!.areas) this._areas.addLayer(polygon(rings.map((ring) => ring.map(([lng, lat]) => [lat, lng] as [number, number])), { className: 'ara', interactive: false, renderer: this._renderer }));
  }

  private _draw(): void {
    const [map, scene] = [this._map, this._scene];
    if (!map || !scene || !this._clusters) return;
    const bounds = map.getBounds().pad(AROUND);
    const marks = this._clusters.marks(bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth(), map.getZoom());
    const selected = scene.selected === undefined ? undefined : scene.places.find(({ id }) => id === scene.selected);
    this._markers!.draw(marks, selected, scene.you, scene.words, scene.names);
  }

  private _inView(): number {
    const bounds = this._map!.getBounds();
    let count = 0;
    for (const { point } of this._scene!.places) if (bounds.contains([point[1], point[0]])) count++;
    return count;
  }

  /** Brings a selected place into sight; the map does not jump for one that is. */
  private _reach(id: string): void {
    const place = this._scene!.places.find((one) => one.id === id);
    const map = this._map!;
    if (!place) return;
    const at = { lat: place.point[1], lng: place.point[0] };
    const { x, y } = map.latLngToContainerPoint(at);
    const { x: width, y: height } = map.getSize();
    if (x < 60 || y < 40 || x > width - 60 || y > height - 80) map.panTo(at, { animate: !this._still });
  }

  /** A heap comes apart; one that lies on a single spot names its numbers. */
  private _open(heap: number, [lng, lat]: LngLat): void {
    const clusters = this._clusters!;
    const map = this._map!;
    const zoom = clusters.apart(heap);
    if (zoom <= DEEPEST && map.getZoom() < DEEPEST) return void map.setView([lat, lng], Math.min(DEEPEST, Math.max(zoom, map.getZoom() + 0.5)), { animate: !this._still });
    const { words } = this._scene!;
    const list = clusters.numbers(heap, 20);
    const said = words.samePlace(list.map(({ number, name }) => words.numbered(number, name)).join('\u3001'));
    this.act.hint(said);
    this.act.say(said);
    if (list[0]) this.act.select(list[0].id);
  }
}
