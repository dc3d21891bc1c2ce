import type { LngLat } from '../spec/position.js';
import type { Crs } from '../spec/types.js';
import { convert } from './datum.js';

/**
 * Ways to a place in the map applications people have. Each gets the position in its own datum: the same figures in another one lie
 * some 500 m away. Sources: the URI interfaces that AMap, Baidu and Tencent document for pages (read 2026-11).
 */
export interface WayTo { readonly id: 'amap' | 'baidu' | 'tencent'; readonly href: string }

export interface Destination { readonly name: string; readonly address?: string | undefined; readonly point: LngLat; readonly crs: Crs }

/** Five digits are a metre. */
const figures = (degrees: number): string => degrees.toFixed(6);
const query = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');

export function waysTo({ name, address, point, crs }: Destination): readonly WayTo[] {
  const gcj = convert(point, crs, 'GCJ02').map(figures) as [string, string];
  const bd = convert(point, crs, 'BD09').map(figures) as [string, string];
  return [
    { id: 'amap', href: `https://uri.amap.com/marker?${query([['position', gcj.join(',')], ['name', name], ['coordinate', 'gaode'], ['callnative', '1']])}` },
    { id: 'baidu', href: `https://api.map.baidu.com/marker?${query([['location', `${bd[1]},${bd[0]}`], ['title', name], ['content', address || name], ['coord_type', 'bd09ll'], ['output', 'html'], ['src', 'webapp.gk.elements']])}` },
    { id: 'tencent', href: `https://apis.map.qq.com/uri/v1/marker?${query([['marker', `coord:${gcj[1]},${gcj[0]};title:${clean(name)};addr:${clean(address || name)}`], ['referer', 'gk-elements']])}` },
  ];
}

/** Its own separators would cut the words. */
const clean = (words: string): string => words.replace(/[;:]/g, ' ');
