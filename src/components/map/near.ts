import type { Positions } from '../../models/places.js';
import { metresBetween, type LngLat } from '../../spec/position.js';
import type { Crs } from '../../spec/types.js';
import type { Near } from './context.js';

const WAIT = 15_000;
/** A position of the last minutes is good enough for "which office is nearer". */
const FRESH = 5 * 60_000;

/** Asks the browser for the reader's position, once, because they pressed for it. It goes nowhere from here. */
export function locate(): Promise<Near> {
  if (!window.isSecureContext) return Promise.resolve({ state: 'insecure' });
  const { geolocation } = navigator;
  if (!geolocation) return Promise.resolve({ state: 'nowhere' });
  return new Promise((resolve) => geolocation.getCurrentPosition(
    ({ coords: { longitude, latitude, accuracy } }) => resolve(Number.isFinite(longitude) && Number.isFinite(latitude) ? { state: 'on', point: [longitude, latitude], accuracy: accuracy || 0 } : { state: 'nowhere' }),
    ({ code }) => resolve({ state: code === 1 ? 'denied' : 'nowhere' }),
    { timeout: WAIT, maximumAge: FRESH },
  ));
}

/** Metres to each place as text, since that is what columns sort by; undefined for one without a position. */
export async function distancesFrom(from: LngLat, { points }: Positions, crs: Crs): Promise<readonly (string | undefined)[]> {
  const foreign = crs === 'GCJ02' || crs === 'BD09';
  const { convert } = foreign ? await import('../../models/datum.js') : { convert: (point: LngLat) => point };
  return points.map((point) => point && String(Math.round(metresBetween(from, convert(point, crs, 'WGS84')))));
}
