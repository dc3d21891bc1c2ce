import { isDemo, titleOf, envelopeOf } from '../../base/list/context.js';
import { placeAt } from '../../models/places.js';
import { openPrint } from '../../print/open-print.js';
import { markerElement } from '../../parts/marker.js';
import { writeMap, type MapSheet } from '../../print/map-sheet.js';
import type { MapContext } from './context.js';
import { facilitiesOf, whereOf } from './place-text.js';

/** Pins with the numbers of the list, and the list: what is shown now, or the rows named. */
export async function printMap(c: MapContext, only: readonly number[] | undefined): Promise<void> {
  await openPrint((doc) => writeMap(doc, sheetOf(c, only ?? [...c.selected.rows])));
}

/** Most rows on paper (decision 20); more is what `gk print` is for. */
const MOST = 2000;

export function sheetOf(c: MapContext, rows: readonly number[]): MapSheet {
  const { words: m } = c;
  const { publisher, updated } = envelopeOf(c.document);
  const seen = new Map<string, string>();
  const places = rows.slice(0, MOST).map((row, at) => {
    const place = placeAt(c.document.columns, row);
    const { shape, name: category } = c.categories.of(place.category);
    seen.set(category, shape);
    const point = c.positions.points[row];
    const lines = [category, ...whereOf(place), place.phone, place.hours?.text, facilitiesOf(place, m)].filter((one): one is string => !!one);
    return { number: c.number(row) || at + 1, name: place.name, shape, lines, ...(point && { point }) };
  });
  const legend: { name: string; shape: string }[] = [];
  seen.forEach((shape, name) => legend.push({ name, shape }));
  return {
    title: titleOf(c), language: c.language, sub: [m.count(rows.length), m.printHead].join('\u30fb'), note: m.plainNote(c.crs), north: m.north, places, legend,
    foot: [publisher?.name, updated, location.href.split('#')[0]].filter((one): one is string => !!one), demo: isDemo(c.document) ? c.messages.demo : '',
    distance: (metres) => (metres < 1000 ? m.metres(metres) : m.kilometres(`${metres / 1000}`)),
    pin: markerElement,
  };
}
