import gcoord from 'gcoord';
import type { LngLat } from '../spec/position.js';
import type { Crs } from '../spec/types.js';

/**
 * Conversions between the datums that Chinese positions come in. Loads with the map or with a way to a map application, never with
 * the list. CGCS2000 and WGS84 differ by centimetres: they are one here.
 */
type System = Parameters<typeof gcoord.transform>[1];
const SYSTEMS: Readonly<Record<Crs, System>> = { CGCS2000: gcoord.WGS84, WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 };

export function convert(pair: LngLat, from: Crs, to: Crs): LngLat {
  if (SYSTEMS[from] === SYSTEMS[to]) return pair;
  const [lng, lat] = gcoord.transform([pair[0], pair[1]], SYSTEMS[from], SYSTEMS[to]);
  return [lng, lat];
}
