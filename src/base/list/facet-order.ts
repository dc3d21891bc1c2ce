import type { FacetCount } from '../../models/facets.js';
import type { Selected, Selection } from '../../models/selection.js';

/**
 * The order in which a facet's options stand: of the document while nothing is asked, by count while something is, chosen ones first.
 * It is settled when the words change and kept while boxes are ticked, so that nothing moves under the reader's finger.
 */
export class FacetOrder {
  private _query: string | undefined;
  private readonly _order = new Map<string, readonly string[]>();

  take(selected: Selected, selection: Selection): void {
    // Synonyms and questions are understood a moment after the words are typed.
    const query = [selection.q, ...selected.terms].join('\n');
    if (this._query === query) return;
    this._query = query;
    this._order.clear();
    const asked = selection.q !== '' || Object.keys(selection.facets).length > 0;
    if (!asked) return;
    selected.facets.forEach((options, facet) => {
      const chosen = selection.facets[facet]?.values ?? [];
      const rank = (option: FacetCount): number => (chosen.includes(option.value) ? 0 : 1);
      this._order.set(facet, options.slice().sort((a, b) => rank(a) - rank(b) || b.count - a.count).map((option) => option.value));
    });
  }

  sort(facet: string, options: readonly FacetCount[]): readonly FacetCount[] {
    const order = this._order.get(facet);
    if (!order) return options;
    const places = new Map(order.map((value, place) => [value, place]));
    const place = (option: FacetCount): number => places.get(option.value) ?? order.length;
    return options.slice().sort((a, b) => place(a) - place(b));
  }
}
