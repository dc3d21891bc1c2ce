import { nothing } from 'lit';
import { GROUPS } from '../../models/catalogue.js';
import { facetButtons, facetsStyles, facetsView } from '../../parts/facets.js';
import { groupSelect, groupSelectStyles } from '../../parts/group-select.js';
import type { CatalogueContext } from './context.js';
import { facetActions, facetViews } from './facet-views.js';
import { GROUP_FACET } from './item-text.js';

export const styles = [facetsStyles, groupSelectStyles];

/** Facets as rows of checkboxes; on narrow widths the sheet has them. */
export const conditions = (c: CatalogueContext): unknown =>
  facetsView({ facets: facetViews(c), expanded: c.expanded, open: c.filtersOpen, size: c.size, width: c.width }, facetActions(c), c.messages);

/** What stands before the view switch: how the list is parted; in elder mode one facet as large buttons. */
export function grouping(c: CatalogueContext): unknown {
  if (!c.elder) return c.size === 's' ? nothing : parting(c);
  const first = facetViews(c)[0];
  return first ? facetButtons(first, c.selected.rows.length, facetActions(c), c.messages) : nothing;
}

/** By what the list is parted; offered where there is a choice. */
function parting(c: CatalogueContext): unknown {
  // The document's own order is by field, whether or not it names any.
  const options = GROUPS.filter((key) => key === 'field' || (c.document.columns.column(key)?.values.length ?? 0) > 2).map((value) => ({ value, label: c.words.facets[GROUP_FACET[value]!] ?? value }));
  if (options.length < 2) return nothing;
  return groupSelect({ label: c.words.groupBy, options, value: c.selection.group ?? 'field' }, (value) => c.act.selection.group(value === 'field' ? undefined : value));
}

