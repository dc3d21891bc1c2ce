import { html, nothing, type TemplateResult } from 'lit';
import type { CodeController } from '../../controllers/code.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import type { SelectionController } from '../../controllers/selection.js';
import type { Size } from '../../controllers/size.js';
import { WHOLE, type Segment } from '../../controllers/visible-rows.js';
import type { CatalogueMessages } from '../../i18n/catalogue.js';
import type { Messages } from '../../i18n/messages.js';
import { GROUPS, itemAt, type CatalogueShape } from '../../models/catalogue.js';
import type { Selected, Selection } from '../../models/selection.js';
import { cardsView } from '../../parts/cards.js';
import { facetButtons, facetsView } from '../../parts/facets.js';
import { footLine } from '../../parts/foot-line.js';
import { groupSelect } from '../../parts/group-select.js';
import { headingView } from '../../parts/heading.js';
import { searchBox } from '../../parts/search-box.js';
import { statusRow } from '../../parts/status-row.js';
import { legendView, tableView } from '../../parts/table.js';
import type { ActionView, CardGroup, ChipView, FacetView, TableActions } from '../../parts/types.js';
import type { FacetOrder } from './facet-order.js';
import { cardFor, GROUP_FACET, groupText } from './rows.js';
import type { CatalogueTable } from './table.js';

/** Everything the view draws from, and what it calls back. */
export interface CatalogueContext {
  readonly document: OpenDocument;
  readonly shape: CatalogueShape;
  readonly selection: Selection;
  readonly selected: Selected;
  /** Labels that repeat are drawn as merged cells. */
  readonly merged: boolean;
  readonly segments: readonly Segment[];
  readonly before: number;
  readonly after: number;
  readonly table: CatalogueTable;
  readonly order: FacetOrder;
  readonly expanded: ReadonlySet<string>;
  readonly more: ReadonlyMap<string, number>;
  readonly filtersOpen: boolean;
  readonly size: Size;
  readonly width: number;
  readonly elder: boolean;
  readonly language: string;
  readonly messages: Messages;
  readonly words: CatalogueMessages;
  readonly heading: string | null;
  readonly level: number;
  readonly phone: string | undefined;
  readonly queries: string | null;
  readonly stale: number | undefined;
  readonly debug: boolean;
  readonly actions: readonly ActionView[];
  readonly downloads: readonly { readonly label: string; readonly run: () => void }[];
  /** Lazily drawn: dialog, filter sheet, no match, debug. */
  readonly extra: { readonly above: unknown; readonly instead: unknown; readonly after: unknown; readonly below: unknown };
  readonly code: CodeController;
  /** Address that was copied last. */
  readonly copied: string | undefined;
  readonly act: {
    readonly selection: SelectionController;
    expand(facet: string): void;
    filters(): void;
    sheet(): void;
    code(): void;
    copied(address: string): void;
    /** Prints these rows, or the whole selection. */
    print(rows: readonly number[] | undefined): void;
    more(group: string): void;
    open(id: string, event: Event): void;
    reload(): void;
    /** Kept for the life of the element: the table remembers by it which cells are open. */
    readonly table: TableActions;
    navigate(event: Event, href: string): void;
  };
}

type Envelope = { title?: string; version?: string; updated?: string; notice?: string; publisher?: { name?: string; phone?: string }; source?: { title?: string; url?: string }; ext?: { demo?: boolean } };
export const envelopeOf = (document: OpenDocument): Envelope => document.envelope;

/** Narrow widths and elder mode show cards; wider ones what the reader has chosen. */
export const viewOf = (c: Pick<CatalogueContext, 'size' | 'elder' | 'selection'>): 'table' | 'cards' => (c.size === 's' || c.elder ? 'cards' : (c.selection.view ?? 'table'));

export function catalogueView(c: CatalogueContext): TemplateResult {
  const { selection } = c.act;
  const count = c.selected.rows.length;
  return html`
    ${headingView({ title: c.heading ?? envelopeOf(c.document).title ?? '', level: c.level, sub: subLine(c), actions: c.elder ? [] : c.actions })}
    ${c.extra.above}
    <div @focusin=${() => selection.prepare()}>
      ${searchBox(
        { value: c.selection.q, label: c.words.searchLabel, placeholder: c.words.placeholder, common: c.queries?.split(/\s+/).filter(Boolean) ?? [], elder: c.elder },
        { input: (q) => selection.type(q), clear: () => selection.type(''), common: (q) => selection.type(q), submit: () => undefined },
        c.messages,
      )}
    </div>
    ${c.elder ? nothing : facetsView({ facets: facetViews(c), expanded: c.expanded, open: c.filtersOpen, size: c.size, width: c.width }, facetActions(c), c.messages)}
    ${status(c)}
    ${c.extra.instead === nothing ? (viewOf(c) === 'table' ? table(c) : cards(c)) : c.extra.instead}
    ${count ? legend(c) : nothing}
    ${c.extra.after}
    ${footLine(footOf(c), c.messages)}
    ${c.extra.below}
  `;
}

function subLine(c: CatalogueContext): string[] {
  const { version, publisher } = envelopeOf(c.document);
  const fields = c.document.columns.column('field')?.values.length ?? 1;
  const sub: string[] = [];
  if (c.size === 's' && publisher?.name) sub.push(publisher.name);
  if (version) sub.push(version);
  if (c.document.complete) sub.push(fields > 2 ? c.words.sub(fields - 1, c.document.columns.count) : c.words.groupCount(c.document.columns.count));
  return sub;
}

/** What can be chosen: facets of columns that hold at least two options. */
export function facetViews(c: CatalogueContext): FacetView[] {
  const views: FacetView[] = [];
  c.selected.facets.forEach((counts, id) => {
    const chosen = c.selection.facets[id];
    if (counts.length < 2 && !chosen) return;
    const options = c.order.sort(id, counts).map(({ value, label, count }) => ({ value, label: NAMES[id] ? (c.words[NAMES[id]][value] ?? label) : label, count, checked: chosen?.values.includes(value) ?? false }));
    views.push({ id, label: c.words.facets[id] ?? id, all: c.messages.allOf(options.length, c.words.facets[id] ?? id), options, ...(SEVERAL.has(id) && { match: chosen?.match ?? 'any' }) });
  });
  return views;
}
/** Facets whose values are codes without a label of their own. */
const NAMES: Readonly<Record<string, 'categoryNames' | 'stageNames'>> = { category: 'categoryNames', stage: 'stageNames' };
/** An item can hold several of these. */
const SEVERAL = new Set(['level', 'audience', 'channel', 'mode', 'publisher', 'stage']);

export const facetActions = (c: CatalogueContext): Parameters<typeof facetsView>[1] => ({
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

function status(c: CatalogueContext): TemplateResult {
  const { selection } = c.act;
  const chips = chipsFor(c);
  const { alias, relaxed } = c.selected;
  const onPhone = c.size === 's';
  const facets = c.elder ? facetViews(c) : [];
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
    facets[0] ? facetButtons(facets[0], c.selected.rows.length, facetActions(c), c.messages) : grouping(c),
  );
}

/** By what the list is parted; offered where there is a choice. */
function grouping(c: CatalogueContext): unknown {
  const options = GROUPS.filter((key) => (c.document.columns.column(key)?.values.length ?? 0) > 2).map((value) => ({ value, label: c.words.facets[GROUP_FACET[value]!] ?? value }));
  if (options.length < 2) return nothing;
  return groupSelect({ label: c.words.groupBy, options, value: c.selection.group ?? 'field' }, (value) => c.act.selection.group(value === 'field' ? undefined : value));
}

const hrefOf = (c: CatalogueContext) => (id: string): string => c.act.selection.linkTo(id);

function table(c: CatalogueContext): TemplateResult {
  return tableView(
    {
      caption: c.words.caption(c.heading ?? envelopeOf(c.document).title ?? ''),
      columns: c.table.columns(c),
      groups: c.table.groups(c),
      width: c.width,
      before: c.before,
      after: c.after,
      total: c.selected.rows.length,
      ...(c.selection.sort && { sort: c.selection.sort }),
      ...(c.selection.item && { selected: c.selection.item }),
      hits: c.act.selection.hits,
    },
    c.act.table,
    c.messages,
  );
}

/** Cards shown of each field at first; of a list without fields, and when nothing is parted. */
const FIRST = 3;
const FIRST_WHOLE = 20;

function cards(c: CatalogueContext): TemplateResult {
  const { columns } = c.document;
  const group = c.selection.group ?? 'field';
  const field = columns.column(group);
  const groups = new Map<number, number[]>();
  const whole = !field || !c.merged || c.elder;
  for (const row of c.selected.rows) {
    const code = whole ? 0 : field.codes[row]!;
    const rows = groups.get(code);
    if (rows) rows.push(row);
    else groups.set(code, [row]);
  }
  const first = whole || groups.size === 1 ? FIRST_WHOLE : FIRST;
  const views: CardGroup[] = [];
  groups.forEach((rows, code) => {
    const key = String(code);
    const shown = first + (c.more.get(key) ?? 0);
    views.push({
      key,
      label: code ? groupText(itemAt(columns, rows[0]!), group, c.words) : '',
      count: c.words.groupCount(rows.length),
      cards: rows.slice(0, shown).map((row) => cardFor(itemAt(columns, row), c.words, c.elder, hrefOf(c), c.phone)),
      more: Math.max(0, rows.length - shown),
    });
  });
  return cardsView({ groups: views, hits: c.act.selection.hits, elder: c.elder, level: c.level + 1 }, { open: c.act.open, more: c.act.more }, c.messages);
}

function legend(c: CatalogueContext): unknown {
  if (viewOf(c) !== 'table') return nothing;
  const { channelLegend } = c.document.envelope as { channelLegend?: string };
  const total = c.selected.rows.length;
  const drawn = c.segments.reduce((sum, { start, end }) => sum + end - start, 0);
  return legendView(
    {
      ...(c.shape.has.has('channels') && { channels: channelLegend === 'mandatory-optional' ? 'mandatory-optional' : 'used' }),
      unknown: c.size === 'l' && c.shape.ticks.length > 0,
      // A windowed table stands for all of its rows.
      shown: total > WHOLE ? total : drawn,
      total,
    },
    c.messages,
  );
}

function footOf(c: CatalogueContext): Parameters<typeof footLine>[0] {
  const { publisher, updated, source, notice, ext } = envelopeOf(c.document);
  return {
    ...(publisher?.name && { publisher: publisher.name }),
    ...(updated && { updated }),
    ...(source?.title && { source: { title: source.title, ...(source.url && { href: source.url }) } }),
    downloads: c.downloads,
    demo: ext?.demo === true || /示例数据/.test(notice ?? ''),
  };
}
