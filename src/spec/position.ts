/**
 * What can be said of a position from its figures alone. Nothing is ever mended here: a position that cannot be right is named and
 * left off the map, the place stays in the list.
 */

/** [longitude, latitude], degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** The box around the territory, in degrees, rounded outwards; coarse on purpose. */
export const inTerritory = ([lng, lat]: LngLat): boolean => lng > 73 && lng < 136 && lat > 3 && lat < 54;

/** `swapped`: latitude was written first · `metres`: figures of a plane grid · `outside`: not in the territory · `not-numbers`. */
export type PositionFault = 'swapped' | 'metres' | 'outside' | 'not-numbers';

export function faultOf(pair: LngLat): PositionFault | undefined {
  const [lng, lat] = pair;
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return 'not-numbers';
  if (inTerritory(pair)) return undefined;
  if (inTerritory([lat, lng])) return 'swapped';
  return Math.abs(lng) > 1000 || Math.abs(lat) > 1000 ? 'metres' : 'outside';
}

const EARTH = 6_371_008.8;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres over the sphere; good to half a percent, which is enough for "about 3 km". */
export function metresBetween(a: LngLat, b: LngLat): number {
  const dLat = rad(b[1] - a[1]);
  const dLng = rad(b[0] - a[0]);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a[1])) * Math.cos(rad(b[1])) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A position far from where the others are. `kilometres` from their middle. */
export interface Stray { readonly index: number; readonly kilometres: number }

/** Fewer positions have no middle worth the name. */
const ENOUGH = 4;
/** A county is about 100 km across: nearer than this nothing is strange. */
const NEAR = 60_000;
const TIMES = 6;

/**
 * Positions that lie far from the middle of all (median of each axis): more than 60 km and six times the median distance.
 * A slip in one figure (106 → 109) shows here; a datum that differs (some 500 m) cannot be seen in the figures.
 * @param points undefined where there is none
 */
export function strays(points: readonly (LngLat | undefined)[]): readonly Stray[] {
  const known: LngLat[] = [];
  for (const point of points) if (point) known.push(point);
  if (known.length < ENOUGH) return [];
  const middle: LngLat = [median(known.map(([lng]) => lng)), median(known.map(([, lat]) => lat))];
  const limit = Math.max(NEAR, TIMES * median(known.map((point) => metresBetween(point, middle))));
  const found: Stray[] = [];
  for (let index = 0; index < points.length; index++) {
    const point = points[index];
    if (!point) continue;
    const metres = metresBetween(point, middle);
    if (metres > limit) found.push({ index, kilometres: Math.round(metres / 1000) });
  }
  return found;
}

function median(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
