import { faultOf, strays, type LngLat, type PositionFault } from '../spec/position.js';
import type { PlaceCategory, PlaceFeature, PlaceProperties } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { FacetDefinition, FacetOption } from './facets.js';
import { openNow, type ChinaTime } from './opening.js';
import type { ListDefinition } from './selection.js';

/** What a list of places means: what is searched, which positions can be drawn, which shape stands for which category. */

const NONE: readonly FacetOption[] = [];
const each = (value: unknown): readonly FacetOption[] => (Array.isArray(value) ? (value as string[]) : []).map((text) => ({ value: text, label: text }));
const plain = (value: unknown): readonly FacetOption[] => (typeof value === 'string' && value ? [{ value, label: value }] : NONE);
const facet = (id: string, column: string, options: FacetDefinition['options'], more: Partial<FacetDefinition> = {}): FacetDefinition => ({ id, column, options, several: false, ...more });

/** Name of the category as a column: a word is looked for, not its code. */
export const CATEGORY_NAME = 'categoryName';
/** Metres from the reader, once they have asked for it. */
export const DISTANCE = 'distance';

/**
 * @param now asked at each drawing of the "open now" condition
 * @param order ids of the categories as the county lists them
 */
export function placesList(now: () => ChinaTime, order: () => readonly string[] = () => []): ListDefinition {
  return {
    facets: [
      Object.defineProperty(facet('category', 'category', plain), 'order', { get: order }),
      facet('township', 'township', plain),
      facet('service', 'services', each, { several: true }),
      facet('open', 'hours', plain, { single: true, derive: (columns, row) => (openNow((columns.value(row, 'hours') as PlaceProperties['hours'])?.weekly, now()) ? 'yes' : undefined) }),
      facet('accessible', 'accessible', (value) => (value === true ? [{ value: 'yes', label: 'yes' }] : NONE), { single: true }),
    ],
    searched: ['name', CATEGORY_NAME, 'township', 'address', 'services', 'serves', 'note', 'phone', 'ext'],
    names: ['name', CATEGORY_NAME, 'township'],
    own: ['at'],
  };
}

/** What is known of one place, its geometry aside. */
export const placeAt = (columns: Columns, row: number): PlaceProperties => (columns.record(row) as unknown as PlaceFeature).properties;

type Geometry = PlaceFeature['geometry'];
export const geometryAt = (columns: Columns, row: number): Geometry => (columns.value(row, '/geometry') as Geometry | undefined) ?? null;

/** Shapes tell categories apart before colours do; after the last they begin again, and the list says the rest. */
export const SHAPES = ['circle', 'diamond', 'house', 'square', 'triangle', 'hexagon', 'shield', 'pentagon'] as const;
export type Shape = (typeof SHAPES)[number];

export interface CategoryView { readonly id: string; readonly name: string; readonly shape: Shape; /** `#rrggbb`, the county's own. */ readonly colour?: string }

/** The county's order decides which category has which shape; one that is not in the list stands with its code, after the others. */
export class Categories {
  private readonly _views = new Map<string, CategoryView>();
  /** Codes that places use and the document does not name. */
  readonly unknown: string[] = [];

  constructor(named: readonly PlaceCategory[] | undefined) {
    for (const { id, name, icon, colour } of named ?? []) this._add(id, name, icon, colour);
  }

  private _add(id: string, name: string, icon?: string, colour?: string): CategoryView {
    const shape = SHAPES.find((one) => one === icon) ?? SHAPES[this._views.size % SHAPES.length]!;
    const view = { id, name, shape, ...(colour && /^#[\da-f]{6}$/i.test(colour) && { colour }) };
    this._views.set(id, view);
    return view;
  }

  get ids(): readonly string[] {
    return [...this._views.keys()];
  }

  of(id: string): CategoryView {
    const known = this._views.get(id);
    if (known) return known;
    this.unknown.push(id);
    return this._add(id, id);
  }
}

/** Why a place is not on the map. `far`: `kilometres` from the middle of all. */
export type OffMap = { readonly why: 'none' | 'area' | PositionFault } | { readonly why: 'far'; readonly kilometres: number };

/** Positions of all places, in the document's own datum; a place without one says why. */
export interface Positions {
  readonly points: readonly (LngLat | undefined)[];
  readonly off: ReadonlyMap<number, OffMap>;
}

export function positionsOf(columns: Columns): Positions {
  const points: (LngLat | undefined)[] = [];
  const off = new Map<number, OffMap>();
  for (let row = 0; row < columns.count; row++) {
    const geometry = geometryAt(columns, row);
    const pair = geometry && pointOf(geometry);
    const fault = pair ? faultOf(pair) : undefined;
    if (!pair) off.set(row, { why: 'none' });
    else if (fault) off.set(row, { why: fault });
    points.push(pair && !fault ? pair : undefined);
  }
  for (const { index, kilometres } of strays(points)) {
    off.set(index, { why: 'far', kilometres });
    points[index] = undefined;
  }
  return { points, off };
}

/** A point, or the middle of an area's outer ring, where its number stands. */
export function pointOf(geometry: NonNullable<Geometry>): LngLat | undefined {
  switch (geometry.type) {
    case 'Point':
      return pairOf(geometry.coordinates);
    case 'Polygon':
      return middleOf(geometry.coordinates[0]);
    case 'MultiPolygon': {
      // The largest part speaks for the whole.
      let best: readonly number[][] | undefined;
      for (const [ring] of geometry.coordinates) if (ring && (!best || ring.length > best.length)) best = ring;
      return middleOf(best);
    }
    default:
      return undefined;
  }
}

const pairOf = (position: readonly number[]): LngLat => [position[0]!, position[1]!];

function middleOf(ring: readonly (readonly number[])[] | undefined): LngLat | undefined {
  if (!ring?.length) return undefined;
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of ring) {
    const [lng, lat] = pairOf(position);
    w = Math.min(w, lng);
    e = Math.max(e, lng);
    s = Math.min(s, lat);
    n = Math.max(n, lat);
  }
  return [(w + e) / 2, (s + n) / 2];
}

/** Whether a point lies in an area; its holes are outside. */
export function contains(geometry: Geometry, [lng, lat]: LngLat): boolean {
  if (geometry?.type === 'Polygon') return inRings(geometry.coordinates);
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.some(inRings) : false;

  function inRings(rings: readonly (readonly (readonly number[])[])[]): boolean {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax, ay] = pairOf(ring[i]!);
        const [bx, by] = pairOf(ring[j]!);
        if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
    return inside;
  }
}
