/**
 * View-models of the parts: what a part needs in order to draw, and nothing about where it came from.
 * The parts know no kind of document; an element's `models/<kind>` and `view.ts` fill these in.
 */

/** Hits in a text: half-open ranges `[start, end)`, ascending, not overlapping. Must return one shared empty array where there is none. */
export type Hits = (text: string) => readonly (readonly [number, number])[];

export type Mark3 = 'yes' | 'no' | 'unknown';

/** A channel as a chip: `filled` = used or mandatory (■), hollow = optional (□). `name` is the full name for readers and titles. */
export interface Chip { readonly label: string; readonly name: string; readonly filled: boolean }

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  /** Bold; the row's own heading or its parent's. */
  | { readonly kind: 'strong'; readonly text: string }
  /** Opens the item. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'lines'; readonly items: readonly string[] }
  | { readonly kind: 'chips'; readonly chips: readonly Chip[] }
  /** `text` = words that stand in the tick's place in the source table. */
  | { readonly kind: 'tick'; readonly state: Mark3; readonly text?: string }
  /** A state in words, told apart by its shape before its colour. */
  | { readonly kind: 'badge'; readonly badge: BadgeView }
  /** References that open beside the cell (an article of a law), each with what it belongs to below. */
  | { readonly kind: 'refs'; readonly refs: readonly RefView[] }
  /** 领域: stands vertically in its merged cell, with the count of its rows below. */
  | { readonly kind: 'label'; readonly text: string; readonly count?: string }
  /** 1 to 5 as a number and as many of five squares. */
  | { readonly kind: 'score'; readonly score: number };

/** ● in force, answered · ◆ amended, in hand, expiring · ○ expired, may be withheld · ■ repealed, must not be opened. */
export interface BadgeView { readonly label: string; readonly shape: 'dot' | 'diamond' | 'ring' | 'square'; readonly tone: 'ok' | 'warn' | 'bad' | 'plain' }

/** `key` names the reference to `refer`; one without a key is plain words. */
export interface RefView { readonly text: string; readonly note?: string; readonly key?: string }

export interface ColumnView {
  readonly key: string;
  /** May hold `\n` where the printed head breaks. */
  readonly head: string;
  /** Spanner above this and its neighbours with the same `group.key`. */
  readonly group?: { readonly key: string; readonly label: string };
  /** Width in px at the full width of 1232; `grow` columns share any surplus. */
  readonly width: number;
  readonly grow?: boolean;
  /** Least width in px where room is short: what stands in it would break ("20个工作日内" needs 112). */
  readonly min?: number;
  /** A hairline before this column: a column group begins. */
  readonly divider?: boolean;
  readonly align?: 'start' | 'center' | 'end';
  /** Head set small and regular (tick columns). */
  readonly small?: boolean;
  readonly sortable?: boolean;
}

export interface RowView {
  readonly id: string;
  /** Position in the whole result, 0-based: `aria-rowindex` follows from it. */
  readonly index: number;
  readonly cells: readonly Cell[];
  /** Row span of each cell within its group: 0 = covered by the one above, 1 = stands alone. */
  readonly spans: readonly number[];
  /** The last row of a field: closes with the stronger rule. */
  readonly last?: boolean;
}

/** A row of its own before a group's rows: numeral, name, what it means, how many. */
export interface GroupHead { readonly numeral?: string; readonly label: string; readonly note?: string; readonly count?: string }

/** A run of rows that is drawn as one `<tbody>`; merged cells never cross it. */
export interface RowGroup { readonly key: string; readonly rows: readonly RowView[]; readonly head?: GroupHead }

/** What stands below the selected row, under all columns but the first `from`. */
export interface DetailView { readonly from: number; draw(): unknown }

export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly groups: readonly RowGroup[];
  /** Heights in px of what is not drawn above and below (windowed tables); 0 for whole ones. Set through CSSOM. */
  readonly before: number;
  readonly after: number;
  /** All rows of the result, for `aria-rowcount`; head rows come on top. */
  readonly total: number;
  readonly sort?: { readonly key: string; readonly descending: boolean };
  readonly selected?: string;
  /** A record opens below its row: links say whether it is, and what the selected one holds is drawn there, `from` columns in. */
  readonly opens?: boolean;
  readonly detail?: DetailView;
  /** The same function as long as the query is the same: identity says whether marks must be redrawn. */
  readonly hits: Hits;
  /** Width of the element in px. Surplus goes to `grow` columns, want is taken from all; without it the columns stand as given. */
  readonly width?: number;
}

/** Keep this object for the life of the element: opened cells are remembered by it. */
export interface TableActions {
  /** Plain activation only; a click for a new tab is left to the browser. Call `preventDefault` to stay on the page. */
  open(id: string, event: Event): void;
  sort?(key: string): void;
  /** A clamped cell was opened or closed in place: heights changed. */
  resized?(): void;
  /** A reference in a cell was pressed; what it says is shown beside `from`. */
  refer?(id: string, key: string, from: HTMLElement): void;
}

export interface CardView {
  readonly id: string;
  /** Where the record opens; absent where the card says all there is. */
  readonly href?: string;
  readonly parent: string;
  readonly title: string;
  readonly content: readonly string[];
  readonly facts: readonly { readonly label: string; readonly lines?: readonly string[]; readonly chips?: readonly Chip[]; readonly refs?: readonly RefView[] }[];
  readonly badge?: BadgeView;
  /** Ticks as words: "全社会", "主动公开", "县级". */
  readonly ticks: readonly string[];
  /** Elder mode shows it as the second button. */
  readonly phone?: string;
  /** The card opens in place: whether it is open, and what it then holds. */
  readonly open?: boolean;
  readonly detail?: unknown;
}

export interface CardGroup { readonly key: string; readonly label: string; readonly note?: string; readonly count: string; readonly cards: readonly CardView[]; /** How many more this group holds than are shown. */ readonly more: number }

export interface CardsView {
  readonly groups: readonly CardGroup[];
  readonly hits: Hits;
  readonly elder: boolean;
  /** Heading level of a group; its cards stand one below. 3 if absent. */
  readonly level?: number;
}
export interface CardsActions { open(id: string, event: Event): void; more(group: string): void; refer?(id: string, key: string, from: HTMLElement): void }

export interface OptionView { readonly value: string; readonly label: string; readonly count: number; readonly checked: boolean }
export interface FacetView {
  readonly id: string;
  readonly label: string;
  readonly options: readonly OptionView[];
  /** Any of the checked values, or all of them; absent where a record holds one value only. */
  readonly match?: 'any' | 'all';
  /** Words of the opener where not all options fit: "全部 26 个领域"; otherwise "更多". */
  readonly all?: string;
}
export interface FacetsView {
  readonly facets: readonly FacetView[];
  /** Ids of facets whose options are all shown; others show the first that fit. */
  readonly expanded: ReadonlySet<string>;
  /** "更多条件" is open (middle width shows the first row only until then). */
  readonly open: boolean;
  readonly size: 's' | 'm' | 'l';
  /** Width of the element in px: how many options fit a line. */
  readonly width?: number;
}
export interface FacetsActions {
  toggle(facet: string, value: string): void;
  match(facet: string, match: 'any' | 'all'): void;
  expand(facet: string): void;
  open(): void;
}

export interface ChipView { readonly facet: string; readonly facetLabel: string; readonly value: string; readonly label: string }

/** What was done to the words typed beyond looking for them literally, in a sentence a citizen understands. */
export interface AliasView { readonly added: string; readonly because: string; readonly literal: string }

/** A way in which a list is shown. */
export interface ViewOption { readonly value: string; readonly label: string; readonly icon: string }

export interface StatusView {
  /** "共 9 项": the words around the figure come from the messages. */
  readonly count: number;
  /** The list is still being read: the count is "已读 N 项". */
  readonly reading: boolean;
  readonly alias?: AliasView;
  /** Nothing matched literally: which words were searched instead. */
  readonly relaxed?: readonly string[];
  readonly chips: readonly ChipView[];
  /** The view that is shown, of those that may be chosen; fewer than two: no choice is offered. */
  readonly view: string;
  readonly views: readonly ViewOption[];
  readonly canClear: boolean;
  /** The count stands beside the search box already. */
  readonly compact?: boolean;
  readonly filters: number;
  readonly size: 's' | 'm' | 'l';
  readonly elder?: boolean;
}
export interface StatusActions {
  remove(chip: ChipView): void;
  clear(): void;
  literal(): void;
  view(view: string): void;
  /** Opens the filter sheet (narrow widths). */
  filter(): void;
}

export interface HeadingView { readonly title: string; readonly level: number; readonly sub: readonly string[]; readonly actions: readonly ActionView[] }
export interface ActionView { readonly id: string; readonly label: string; readonly icon: string; readonly run: (event: Event) => void; readonly menu?: readonly { id: string; label: string; run: () => void }[] }

export interface SearchView {
  readonly value: string;
  /** Accessible name. */
  readonly label: string;
  /** Name of the search landmark: what is searched, since a page may hold several. */
  readonly landmark?: string;
  readonly placeholder: string;
  /** Common queries as plain links ("常查"). */
  readonly common: readonly string[];
  readonly elder: boolean;
}
export interface SearchActions { input(value: string): void; clear(): void; common(query: string): void; submit(): void }

export interface FootView {
  readonly publisher?: string;
  readonly updated?: string;
  readonly source?: { readonly title: string; readonly href?: string };
  readonly downloads: readonly { readonly label: string; readonly run: () => void }[];
  readonly demo: boolean;
}

/** Under the bottom rule: what the marks mean, and how much of the result stands there. */
export interface LegendView {
  /** Which legend the squares follow; absent where the table has none. */
  readonly channels?: 'used' | 'mandatory-optional';
  /** Some cell says 未载. */
  readonly unknown: boolean;
  readonly shown: number;
  readonly total: number;
}
