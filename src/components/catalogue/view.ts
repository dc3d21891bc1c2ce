import { html, type TemplateResult } from 'lit';
import { footLine } from '../../parts/foot-line.js';
import { headingView } from '../../parts/heading.js';
import { searchBox } from '../../parts/search-box.js';
import { statusRow } from '../../parts/status-row.js';
import { safeUrl } from '../../spec/url.js';
import { envelopeOf, viewOf, type CatalogueContext } from './context.js';
import { chipsFor } from './facet-views.js';

/** The frame: heading, search, count, foot. List, conditions and all else are modules of their own (`extra`). */
export function catalogueView(c: CatalogueContext): TemplateResult {
  const { selection } = c.act;
  return html`
    ${headingView({ title: c.heading ?? envelopeOf(c.document).title ?? '', level: c.level, sub: subLine(c), actions: c.elder ? [] : c.actions })}
    ${c.extra.above}
    <div @focusin=${() => selection.prepare()}>
      ${searchBox(
        { value: c.selection.q, label: c.words.searchLabel, landmark: c.heading ?? envelopeOf(c.document).title ?? '', placeholder: c.words.placeholder, common: c.queries?.split(/\s+/).filter(Boolean) ?? [], elder: c.elder },
        { input: (q) => selection.type(q), clear: () => selection.type(''), common: (q) => selection.type(q), submit: () => undefined },
        c.messages,
      )}
    </div>
    ${c.elder ? '' : c.extra.conditions}
    ${status(c)}
    ${c.extra.list}
    ${c.extra.after}
    ${c.extra.list === undefined ? '' : footLine(footOf(c), c.messages)}
    ${c.extra.below}
  `;
}

function subLine(c: CatalogueContext): string[] {
  const { version, publisher } = envelopeOf(c.document);
  const fields = c.document.columns.column('field')?.values.length ?? 1;
  const sub: string[] = [];
  if (c.size === 's' && publisher?.name) sub.push(publisher.name);
  if (version) sub.push(version);
  sub.push(fields > 2 ? c.words.sub(fields - 1, c.document.columns.count) : c.words.groupCount(c.document.columns.count));
  return sub;
}

function status(c: CatalogueContext): TemplateResult {
  const { selection } = c.act;
  const chips = chipsFor(c);
  const { alias, relaxed } = c.selected;
  const onPhone = c.size === 's';
  return statusRow(
    {
      count: c.selected.rows.length,
      reading: !c.document.complete,
      ...(alias && { alias: { added: alias.added, because: `${alias.literal} = ${alias.added}`, literal: alias.literal } }),
      ...(relaxed && { relaxed }),
      chips: onPhone ? chips.filter((chip) => chip.facet !== 'q') : chips,
      ...(onPhone || c.elder ? {} : { view: viewOf(c) }),
      canClear: chips.length > 0,
      filters: chips.filter((chip) => chip.facet !== 'q').length,
      size: c.size,
      elder: c.elder,
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

function footOf(c: CatalogueContext): Parameters<typeof footLine>[0] {
  const { publisher, updated, source, notice, ext } = envelopeOf(c.document);
  const href = source?.url && safeUrl(source.url, document.baseURI);
  return {
    ...(publisher?.name && { publisher: publisher.name }),
    ...(updated && { updated }),
    ...(source?.title && { source: { title: source.title, ...(href && { href }) } }),
    downloads: c.downloads,
    demo: ext?.demo === true || /示例数据/.test(notice ?? ''),
  };
}
