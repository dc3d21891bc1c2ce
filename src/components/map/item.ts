import { html } from 'lit';
import { itemDialog, styles as frameStyles } from '../../base/list/item-frame.js';
import type { Columns } from '../../models/columns.js';
import { waysTo } from '../../models/navigate.js';
import { placeAt, type Positions } from '../../models/places.js';
import { badgeStyles } from '../../parts/badge.js';
import type { Crs } from '../../spec/types.js';
import type { MapContext } from './context.js';
import { buttonsView, factsOf, photoView } from './facts.js';
import { placeStyles } from './list-styles.js';

export const styles = [...frameStyles, badgeStyles, placeStyles];

/** A place of the table in full. */
export const itemOf = (c: MapContext): unknown => itemDialog(c, (row) => {
  const place = placeAt(c.document.columns, row);
  const category = c.categories.of(place.category).name;
  return {
    path: [category, ...(place.township ? [place.township] : [])],
    title: place.name,
    facts: factsOf(row, place, c),
    ...(place.phone && { phones: [{ phone: place.phone }] }),
    band: html`${photoView(place, c)}${buttonsView(row, place, c)}`,
  };
}, (row) => placeAt(c.document.columns, row).name);

/** The ways to a place, each in the datum of its application; the conversions load now. */
export async function waysOf(row: number, columns: Columns, crs: Crs, positions: Positions): Promise<NonNullable<MapContext['ways']>> {
  const { id, name, address } = placeAt(columns, row);
  const point = positions.points[row];
  return { id, to: point ? waysTo({ name, address, point, crs }) : [] };
}
