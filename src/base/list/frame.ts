import { html, nothing, type TemplateResult } from 'lit';
import { footLine } from '../../parts/foot-line.js';
import { headingView } from '../../parts/heading.js';
import { searchBox } from '../../parts/search-box.js';
import { countView, statusRow } from '../../parts/status-row.js';
import { footOf } from '../foot.js';
import { titleOf, type ListContext } from './context.js';
import { chipsFor } from './facet-views.js';

/** The frame of every list: heading, search, count, foot. List, conditions and all else are modules of their own (`extra`). */
export function listFrame(c: ListContext): TemplateResult {
  const { selection } = c.act;
  return html`
    ${headingView({ title: titleOf(c), level: c.level, sub: c.sub, actions: c.elder ? [] : c.actions })}
    ${c.extra.above}
    <div class=${c.compact ? 'cmp' : nothing} @focusin=${() => selection.prepare()}>
      ${searchBox(
        { value: c.selection.q, label: c.words.searchLabel, landmark: titleOf(c), placeholder: c.words.placeholder, common: c.compact ? [] : (c.queries?.split(/\s+/).filter(Boolean) ?? []), elder: c.elder },
        { input: (q) => selection.type(q), clear: () => selection.type(''), common: (q) => selection.type(q), submit: () => undefined },
        c.messages,
      )}${c.compact ? html`${c.extra.first}${countView({ count: c.selected.rows.length, reading: !c.document.complete }, c.messages)}` : nothing}
    </div>
    ${c.elder ? '' : c.extra.conditions}
    ${status(c)}
    ${c.extra.list}
    ${c.extra.after}
    ${c.extra.list === undefined ? '' : footLine(footOf(c.document, c.downloads), c.messages)}
    ${c.extra.below}
  `;
}

function status(c: ListContext): TemplateResult {
  const { selection } = c.act;
  const chips = chipsFor(c);
  const { alias, relaxed } = c.selected;
  const onPhone = c.size === 's';
  return statusRow(
    {
      count: c.selected.rows.length,
      reading: !c.document.complete,
      ...(alias && { alias: { added: c.tr(alias.added), because: `${alias.literal} = ${c.tr(alias.added)}`, literal: alias.literal } }),
      ...(relaxed && { relaxed }),
      chips: onPhone ? chips.filter((chip) => chip.facet !== 'q') : chips,
      view: c.view,
      views: c.views,
      canClear: chips.length > 0,
      filters: chips.filter((chip) => chip.facet !== 'q').length,
      size: c.size,
      elder: c.elder,
      compact: c.compact,
    },
    {
      remove: (chip) => (chip.facet === 'q' ? selection.type('') : selection.toggle(chip.facet, chip.value)),
      clear: () => selection.clear(),
      literal: () => selection.exact(),
      view: (view) => selection.view(view),
      filter: c.act.sheet,
    },
    c.messages,
    c.extra.grouping,
  );
}
