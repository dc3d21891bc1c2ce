import Supercluster from 'supercluster';
import type { LngLat } from '../../spec/position.js';

/** A place as the map knows it: its number in the list, its shape, where it is in the datum of the map. */
export interface MapPlace { readonly id: string; readonly number: number; readonly name: string; readonly category: string; readonly shape: string; readonly point: LngLat }

/** What stands on the map at a zoom: single places and heaps of them. */
export type Mark =
  | { readonly kind: 'place'; readonly key: string; readonly place: MapPlace; readonly point: LngLat }
  | { readonly kind: 'heap'; readonly key: string; readonly heap: number; readonly count: number; readonly point: LngLat };

/** Markers are 28 px wide and may touch, not cover each other. */
const RADIUS = 38;
/** From this zoom on only what lies on one spot is heaped. */
const DEEPEST = 17;

/** Places heaped where they would cover each other; built once for a selection, asked at every move. */
export class Clusters {
  private readonly _index: Supercluster<{ at: number }>;

  constructor(private readonly places: readonly MapPlace[]) {
    this._index = new Supercluster<{ at: number }>({ radius: RADIUS, maxZoom: DEEPEST, extent: 256 });
    this._index.load(places.map(({ point }, at) => ({ type: 'Feature', properties: { at }, geometry: { type: 'Point', coordinates: [point[0], point[1]] } })));
  }

  /** In reading order: by number, heaps after the single ones. */
  marks(west: number, south: number, east: number, north: number, zoom: number): Mark[] {
    const singles: Extract<Mark, { kind: 'place' }>[] = [];
    const heaps: Mark[] = [];
    for (const { properties, geometry } of this._index.getClusters([west, south, east, north], Math.floor(zoom))) {
      const point: LngLat = [geometry.coordinates[0]!, geometry.coordinates[1]!];
      if ('cluster' in properties && properties.cluster) heaps.push({ kind: 'heap', key: `h${properties.cluster_id} ${properties.point_count}`, heap: properties.cluster_id, count: properties.point_count, point });
      else {
        const place = this.places[(properties as { at: number }).at]!;
        singles.push({ kind: 'place', key: `p${place.number} ${place.id}`, place, point });
      }
    }
    singles.sort((a, b) => a.place.number - b.place.number);
    return [...singles, ...heaps];
  }

  /** The zoom at which a heap comes apart. */
  apart(heap: number): number {
    return this._index.getClusterExpansionZoom(heap);
  }

  numbers(heap: number, most: number): MapPlace[] {
    return this._index.getLeaves(heap, most).map(({ properties }) => this.places[properties.at]!).sort((a, b) => a.number - b.number);
  }
}
