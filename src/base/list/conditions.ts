import { html, nothing } from 'lit';
import { facetButtons, facetInline, facetsStyles, facetsView } from '../../parts/facets.js';
import { groupSelect, groupSelectStyles } from '../../parts/group-select.js';
import type { ListContext } from './context.js';
import { facetActions, facetViews } from './facet-views.js';

export const styles = [facetsStyles, groupSelectStyles];

/** Facets as rows of checkboxes; on narrow widths the sheet has them. Of a compact list all but the first, once they are asked for. */
export function conditions(c: ListContext): unknown {
  const facets = facetViews(c);
  // The first records of a list that is being read are often alike: what can be chosen among comes later, into the room kept for it.
  if (!facets.length && !c.document.complete && !c.compact) return html`<div class="wait"></div>`;
  const shown = c.compact ? facets.slice(1).filter((facet) => c.filtersOpen || facet.options.some(({ checked }) => checked)) : facets;
  return facetsView({ facets: shown, expanded: c.expanded, open: c.filtersOpen, size: c.size, width: c.width }, facetActions(c), c.messages);
}

/** The first facet beside the search box, with the way to the others. */
export const first = (c: ListContext): unknown => facetInline(facetViews(c), c.filtersOpen, facetActions(c), c.messages);

/** What stands before the view switch: how the list is parted; in elder mode one facet as large buttons. */
export function grouping(c: ListContext): unknown {
  if (!c.elder) return c.size === 's' ? nothing : parting(c);
  const first = facetViews(c)[0];
  return first ? facetButtons(first, c.selected.rows.length, facetActions(c), c.messages) : nothing;
}

/** By what the list is parted; offered where there is a choice. The first is the document's own order. */
function parting(c: ListContext): unknown {
  const { groups } = c;
  if (groups.length < 2) return nothing;
  const own = groups[0]!.value;
  return groupSelect({ label: c.messages.groupBy, options: groups, value: c.selection.group ?? own }, (value) => c.act.selection.group(value === own ? undefined : value));
}
