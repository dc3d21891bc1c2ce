import { safeUrl } from '../spec/url.js';
import type { BaseMap, Crs } from '../spec/types.js';

/**
 * Which base map may be drawn. None is the rule. One without 审图号 is not drawn, whoever asks for it: 地图管理条例 wants the number
 * shown with the map. No address is asked before the page or the document names one.
 */
export type BasePlan =
  | { readonly type: 'none'; /** Why the base that was asked for is not drawn. */ readonly refused?: BaseRefusal }
  | { readonly type: 'tiles'; readonly layers: readonly string[]; readonly subdomains: string; readonly crs: Crs; readonly approval: string; readonly attribution: string; readonly maxZoom: number };

export type BaseRefusal = 'approval' | 'token' | 'url' | 'pmtiles';

const TIANDITU = ['vec', 'cva'];
/** WMTS of 天地图 in Web Mercator (`w`), base and labels. Source: its service page for developers (read 2026-11). */
const tianditu = (layer: string, token: string): string =>
  `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(token)}`;

/**
 * @param base of the document
 * @param token of the page, for 天地图; comes before the document's, which everybody can read
 * @param page absolute address that relative ones are resolved against
 */
export function basePlan(base: BaseMap | undefined, approval: string | undefined, token: string | null, page: string): BasePlan {
  if (!base || base.type === 'none') return { type: 'none' };
  if (!approval) return { type: 'none', refused: 'approval' };
  const common = { type: 'tiles' as const, approval, maxZoom: base.maxZoom ?? 18, crs: base.crs ?? ('CGCS2000' as const) };
  switch (base.type) {
    case 'tianditu': {
      const key = token || base.token;
      return key ? { ...common, crs: 'CGCS2000', layers: TIANDITU.map((layer) => tianditu(layer, key)), subdomains: '01234567', attribution: base.attribution ?? '天地图' } : { type: 'none', refused: 'token' };
    }
    case 'xyz': {
      const url = template(base.url, page);
      return url ? { ...common, layers: [url], subdomains: 'abc', attribution: base.attribution ?? '' } : { type: 'none', refused: 'url' };
    }
    // The seam for archives: a reader of PMTiles gives layers here.
    case 'pmtiles':
      return { type: 'none', refused: 'pmtiles' };
    default:
      return { type: 'none' };
  }
}

/** A template of tile addresses: {x} {y} {z}, {s} for a host; the rest must be an address that may be followed. */
function template(url: string | undefined, page: string): string | undefined {
  if (!url || !/\{z\}/.test(url) || !/\{x\}/.test(url) || !/\{-?y\}/.test(url)) return undefined;
  const marks: string[] = [];
  // Braces are not part of an address: letters stand in for them while it is judged.
  const plain = url.replace(/\{(-?[a-z]+)\}/g, (_, mark: string) => `gkmark${marks.push(mark) - 1}x`);
  const safe = safeUrl(plain, page);
  return safe && /^https?:/.test(safe) ? safe.replace(/gkmark(\d+)x/g, (_, i: string) => `{${marks[Number(i)]!}}`) : undefined;
}
