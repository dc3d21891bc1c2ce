import type { TemplateResult } from 'lit';
import { moreFor } from '../../i18n/more.js';
import { sheetStyles, sheetView } from '../../parts/sheet.js';
import type { ListContext } from './context.js';
import { facetActions, facetViews } from './facet-views.js';

export const styles = [sheetStyles];

/** The conditions of narrow widths. */
export function filterSheet(c: ListContext): TemplateResult {
  const facets = facetViews(c);
  let filters = 0;
  for (const facet of facets) filters += facet.options.filter((option) => option.checked).length;
  const { toggle, match, expand } = facetActions(c);
  return sheetView(
    { facets, expanded: c.expanded, count: c.selected.rows.length, filters, level: c.level + 1 },
    { toggle, match, expand, clear: () => c.act.selection.clear(), close: () => c.act.sheet() },
    c.messages,
    moreFor(c.language),
  );
}
