import type { ChipView, FacetView, FacetsActions } from '../../parts/types.js';
import type { CatalogueContext } from './context.js';
import { plainHead } from './item-text.js';

/** What can be chosen: facets of columns that hold at least two options. */
export function facetViews(c: CatalogueContext): readonly FacetView[] {
  // Asked for several times in one drawing: rows, chips, sheet.
  if (last?.selected !== c.selected || last.selection !== c.selection || last.words !== c.words) last = { selected: c.selected, selection: c.selection, words: c.words, views: make(c) };
  return last.views;
}
let last: (Pick<CatalogueContext, 'selected' | 'selection' | 'words'> & { readonly views: readonly FacetView[] }) | undefined;

function make(c: CatalogueContext): FacetView[] {
  const views: FacetView[] = [];
  c.selected.facets.forEach((counts, id) => {
    const chosen = c.selection.facets[id];
    if (counts.length < 2 && !chosen) return;
    const options = c.order.sort(id, counts).map(({ value, label, count }) => ({ value, label: wordFor(id, value, label, c), count, checked: chosen?.values.includes(value) ?? false }));
    views.push({ id, label: c.words.facets[id] ?? id, all: c.messages.allOf(options.length, c.words.facets[id] ?? id), options, ...(SEVERAL.has(id) && { match: chosen?.match ?? 'any' }) });
  });
  return views;
}
/** A mark that the data gives no label goes by its standard name. */
function wordFor(id: string, value: string, label: string, { words }: CatalogueContext): string {
  if (NAMES[id]) return words[NAMES[id]][value] ?? label;
  return MARKS.has(id) && label === value ? (words.tickWords[value] ?? words.channelFull[value] ?? plainHead(value, words)) : label;
}
const MARKS = new Set(['level', 'audience', 'mode', 'channel']);

/** Facets whose values are codes without a label of their own. */
const NAMES: Readonly<Record<string, 'categoryNames' | 'stageNames'>> = { category: 'categoryNames', stage: 'stageNames' };
/** An item can hold several of these. */
const SEVERAL = new Set(['level', 'audience', 'channel', 'mode', 'publisher', 'stage']);

export const facetActions = (c: CatalogueContext): FacetsActions => ({
  toggle: (facet, value) => c.act.selection.toggle(facet, value),
  match: (facet, match) => c.act.selection.match(facet, match),
  expand: c.act.expand,
  open: c.act.filters,
});

export function chipsFor(c: CatalogueContext): ChipView[] {
  const chips: ChipView[] = [];
  for (const view of facetViews(c)) {
    for (const option of view.options) if (option.checked) chips.push({ facet: view.id, facetLabel: view.label, value: option.value, label: option.label });
  }
  if (c.selection.q.trim()) chips.push({ facet: 'q', facetLabel: c.messages.containing, value: c.selection.q, label: c.selection.q.trim() });
  return chips;
}

