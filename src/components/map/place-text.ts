import type { MapWords } from '../../i18n/map.js';
import { openingAt, weekdayOf, type OpenState } from '../../models/opening.js';
import { DISTANCE } from '../../models/places.js';
import type { BadgeView } from '../../parts/types.js';
import type { PlaceProperties } from '../../spec/types.js';
import type { MapContext } from './context.js';

/** A place in words: what list, table, dialog and paper share. */

export function distanceWords(metres: number, m: MapWords): string {
  return metres < 950 ? m.metres(Math.max(50, Math.round(metres / 50) * 50)) : m.kilometres(metres < 9950 ? (metres / 1000).toFixed(1) : String(Math.round(metres / 1000)));
}

export function distanceAt(row: number, c: MapContext): string {
  const metres = c.near.state === 'on' ? c.document.columns.value(row, DISTANCE) : undefined;
  return typeof metres === 'string' ? c.words.away(distanceWords(Number(metres), c.words)) : '';
}

export const openingOf = (place: PlaceProperties, c: MapContext): OpenState => openingAt(place.hours?.weekly, c.now);

/** 正在办公，18:00 结束 · 今天已结束，周一 9:00 开始 · empty where nothing can be said. */
export function stateWords(state: OpenState, m: MapWords): string {
  const { day } = state;
  const doubt = day === 'holiday' && state.today.length ? m.holidayDoubt : day === 'holiday' ? m.holiday : day === 'exchanged' ? m.exchanged : '';
  const said = m.state[state.state];
  const main = typeof said === 'function' ? said(state.at ?? '') : said;
  const next = state.next && m.next(state.next.days === 1 ? m.tomorrow : m.days[weekdayOf(state.next.date)]!, state.next.open);
  return [doubt, main, next].filter(Boolean).join(m.comma);
}

/** ● open · ○ closed for now: the words say it, the shape repeats it. */
export function openBadge(place: PlaceProperties, c: MapContext): BadgeView | undefined {
  const state = openingOf(place, c);
  const label = stateWords(state, c.words);
  return label ? { label, shape: state.state === 'open' ? 'dot' : 'ring', tone: state.state === 'open' ? 'ok' : 'plain' } : undefined;
}

/** Why a place is not on the map; empty for one that is. */
export function offWords(row: number, c: MapContext): string {
  const off = c.positions.off.get(row);
  return !off ? '' : off.why === 'far' ? c.words.far(off.kilometres) : c.words.off[off.why]!;
}

export const facilitiesOf = (place: PlaceProperties, m: MapWords): string => {
  const own = (place as { ext?: { facilities?: unknown } }).ext?.facilities;
  const words = Array.isArray(own) ? own.filter((one): one is string => typeof one === 'string') : [];
  return words.length ? words.join('\u3001') : place.accessible ? m.accessible : '';
};

export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Where it is, in one line: 三河镇 商业街中段. An address that names the township already is not told twice. */
export const whereOf = ({ township, address }: PlaceProperties): readonly string[] =>
  [township && !address?.includes(township) ? township : '', address ?? ''].filter((one): one is string => !!one);
