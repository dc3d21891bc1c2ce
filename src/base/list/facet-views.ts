import type { ChipView, FacetView, FacetsActions } from '../../parts/types.js';
import type { ListContext } from './context.js';

/** What can be chosen: facets of columns that hold at least two options. */
export function facetViews(c: ListContext): readonly FacetView[] {
  // Asked for several times in one drawing: rows, chips, sheet.
  if (last?.selected !== c.selected || last.selection !== c.selection || last.words !== c.words || last.document !== c.document) {
    last = { selected: c.selected, selection: c.selection, words: c.words, document: c.document, views: make(c) };
  }
  return last.views;
}
let last: (Pick<ListContext, 'selected' | 'selection' | 'words' | 'document'> & { readonly views: readonly FacetView[] }) | undefined;

function make(c: ListContext): FacetView[] {
  const views: FacetView[] = [];
  for (const { id, several, single } of c.facets) {
    const counts = c.selected.facets.get(id) ?? [];
    const chosen = c.selection.facets[id];
    if (counts.length < (single ? 1 : 2) && !chosen) continue;
    const name = c.words.facets[id] ?? id;
    const options = c.order.sort(id, counts).map(({ value, label, count }) => ({ value, label: c.optionLabel(id, value, label), count, checked: chosen?.values.includes(value) ?? false }));
    views.push({ id, label: name, all: c.messages.allOf(options.length, name), options, ...(several && { match: chosen?.match ?? 'any' }) });
  }
  return views;
}

export const facetActions = (c: ListContext): FacetsActions => ({
  toggle: (facet, value) => c.act.selection.toggle(facet, value),
  match: (facet, match) => c.act.selection.match(facet, match),
  expand: c.act.expand,
  open: c.act.filters,
});

export function chipsFor(c: ListContext): ChipView[] {
  const chips: ChipView[] = [];
  for (const view of facetViews(c)) {
    for (const option of view.options) if (option.checked) chips.push({ facet: view.id, facetLabel: view.label, value: option.value, label: option.label });
  }
  if (c.selection.q.trim()) chips.push({ facet: 'q', facetLabel: c.messages.containing, value: c.selection.q, label: c.selection.q.trim() });
  return chips;
}
