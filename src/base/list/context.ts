import type { CodeController } from '../../controllers/code.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { envelopeOf, isDemo } from '../foot.js';
import type { SelectionController } from '../../controllers/selection.js';
import type { Size } from '../../controllers/size.js';
import type { Messages } from '../../i18n/messages.js';
import type { FacetDefinition } from '../../models/facets.js';
import type { Selected, Selection } from '../../models/selection.js';
import type { ActionView, TableActions, ViewOption } from '../../parts/types.js';
import type { FacetOrder } from './facet-order.js';

/** What a list element calls its things; the words that all lists share are in `Messages`. */
export interface ListWords {
  /** What the list is, in one word: 目录. */
  readonly noun: string;
  readonly searchLabel: string;
  readonly placeholder: string;
  caption(title: string): string;
  /** Facets by id. */
  readonly facets: Readonly<Record<string, string>>;
}

/** Drawn by modules of their own: the list, conditions, dialogs, notices. */
export interface ListExtra { readonly above: unknown; /** The first facet beside the search box, of a compact list. */ readonly first: unknown; readonly conditions: unknown; readonly grouping: unknown; readonly list: unknown; readonly after: unknown; readonly below: unknown }

/** What a list calls back. */
export interface ListAct {
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
}

/** Everything a list is drawn from, and what it calls back. One is made for each drawing. */
export interface ListContext<Words extends ListWords = ListWords> {
  /** As it is drawn: in the reader's script. */
  readonly document: OpenDocument;
  /** As it was published: what is searched, chosen, saved. */
  readonly published: OpenDocument;
  readonly selection: Selection;
  readonly selected: Selected;
  /** Labels that repeat are drawn as merged cells, groups stand together. */
  readonly merged: boolean;
  readonly order: FacetOrder;
  readonly expanded: ReadonlySet<string>;
  readonly more: ReadonlyMap<string, number>;
  readonly filtersOpen: boolean;
  readonly size: Size;
  readonly width: number;
  readonly elder: boolean;
  readonly language: string;
  readonly messages: Messages;
  readonly words: Words;
  readonly heading: string | null;
  readonly level: number;
  readonly phone: string | undefined;
  readonly queries: string | null;
  readonly stale: number | undefined;
  readonly debug: boolean;
  /** Where the list is found on the web, for codes, print and passing on; empty in a terminal whose list is nowhere else. */
  readonly address: string;
  /** In a terminal of a reading room: nothing is saved, copied or opened elsewhere. */
  readonly kiosk: boolean;
  /** A short list: search, the first facet and the count in one row; further facets when asked for. */
  readonly compact: boolean;
  /** The view that is shown, and those the reader may choose from; fewer than two: no choice is offered. */
  readonly view: string;
  readonly views: readonly ViewOption[];
  readonly sub: readonly string[];
  readonly actions: readonly ActionView[];
  readonly downloads: readonly { readonly label: string; readonly run: () => void }[];
  readonly facets: readonly FacetDefinition[];
  /** Columns a list may be parted by, and what they are called; fewer than two: no choice is offered. */
  readonly groups: readonly { readonly value: string; readonly label: string }[];
  readonly extra: ListExtra;
  readonly code: CodeController;
  /** Address that was copied last. */
  readonly copied: string | undefined;
  readonly act: ListAct;
  /** Words that stand by themselves, in the reader's script. */
  tr(text: string): string;
  /** Another document that is drawn here (an edition before, a part), in the reader's script. */
  inScript(document: OpenDocument): OpenDocument;
  /** The word for an option whose value is a code. */
  optionLabel(facet: string, value: string, label: string): string;
}

export { envelopeOf, isDemo };

/** The element's heading: the page's own, else the document's title. */
export const titleOf = (c: Pick<ListContext, 'heading' | 'document'>): string => c.heading ?? envelopeOf(c.document).title ?? '';

/** A shared link in readable letters, without its scheme. */
export function readable(address: string): string {
  try {
    return decodeURI(address).replace(/^https?:\/\//, '');
  } catch {
    return address;
  }
}
