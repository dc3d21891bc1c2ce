import { figures } from '../../models/gazette.js';
import { tell } from '../../models/site-list.js';
import type { Found } from './site-search.js';
import type { Held } from './site-documents.js';

const MOST = 4;
const DATES = ['published', 'signed', 'answered', 'updated'];
const made = new WeakMap<object, readonly { readonly date: string; readonly row: number }[]>();

/** The newest records that carry a date of their own, over all documents. */
export function latest(held: readonly Held[]): Found[] {
  const all: { date: string; place: number; row: number }[] = [];
  held.forEach(({ document, entry }, place) => {
    // Lists of matters are dated as a whole; only papers and answers come one by one.
    if (!document || (entry.kind !== 'gazette' && entry.kind !== 'replies')) return;
    const { columns } = document;
    let dated = made.get(columns);
    if (!dated) {
      const rows: { date: string; row: number }[] = [];
      for (let row = 0; row < columns.count; row++) {
        let date = '';
        for (const key of DATES) date ||= figures(columns.value(row, key));
        if (date) rows.push({ date, row });
      }
      made.set(columns, (dated = rows.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.row - b.row)).slice(0, MOST)));
    }
    for (const one of dated) all.push({ ...one, place });
  });
  all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return all.slice(0, MOST).map(({ place, row }) => ({ ...tell(held[place]!.entry.kind, held[place]!.entry.title, held[place]!.document!.columns, row), entry: place }));
}
