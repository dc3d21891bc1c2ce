import type { CodeController } from '../../controllers/code.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import type { SelectionController } from '../../controllers/selection.js';
import type { Size } from '../../controllers/size.js';
import type { CatalogueMessages } from '../../i18n/catalogue.js';
import type { Messages } from '../../i18n/messages.js';
import type { CatalogueShape } from '../../models/catalogue.js';
import type { Selected, Selection } from '../../models/selection.js';
import type { ActionView, TableActions } from '../../parts/types.js';
import type { FacetOrder } from './facet-order.js';

/** Everything the view draws from, and what it calls back. */
export interface CatalogueContext {
  readonly document: OpenDocument;
  readonly shape: CatalogueShape;
  readonly selection: Selection;
  readonly selected: Selected;
  /** Labels that repeat are drawn as merged cells. */
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
  readonly words: CatalogueMessages;
  readonly heading: string | null;
  readonly level: number;
  readonly phone: string | undefined;
  readonly queries: string | null;
  readonly stale: number | undefined;
  readonly debug: boolean;
  readonly actions: readonly ActionView[];
  readonly downloads: readonly { readonly label: string; readonly run: () => void }[];
  /** Drawn by modules of their own: the list, conditions, dialog, notices. */
  readonly extra: { readonly above: unknown; readonly conditions: unknown; readonly grouping: unknown; readonly list: unknown; readonly after: unknown; readonly below: unknown };
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

