import type { Held } from '../../controllers/kiosk/site-documents.js';
import type { SiteResult } from '../../controllers/kiosk/site-search.js';
import type { Phase } from '../../controllers/kiosk/visit.js';
import type { KioskWords } from '../../i18n/kiosk.js';
import type { Messages } from '../../i18n/messages.js';

/** What lies over the screen. */
export type Over =
  | { readonly kind: 'code'; /** What the results, or a link without a name, are called is said in the words of the moment. */ readonly of: 'results' | 'link'; readonly title: string; readonly address: string }
  | { readonly kind: 'service' };

/** Everything one drawing of the terminal needs; made anew each time. */
export interface KioskContext {
  readonly title: string;
  readonly place: string;
  readonly demo: boolean;
  readonly level: number;
  readonly words: KioskWords;
  readonly messages: Messages;
  readonly language: string;
  readonly held: readonly Held[];
  readonly skipped: number;
  readonly clock: { readonly time: string; readonly day: string } | undefined;
  readonly dataLine: string;
  readonly stale: boolean;
  /** Words typed on the first page, what they found, and how much of it is shown. */
  readonly q: string;
  readonly result: SiteResult | undefined;
  readonly shown: number;
  /** The section that is open. */
  readonly open: { readonly held: Held; readonly element: HTMLElement | undefined } | undefined;
  readonly phase: Phase;
  readonly left: number;
  readonly idle: number;
  readonly contrast: boolean;
  readonly elder: boolean;
  readonly more: { readonly up: boolean; readonly down: boolean };
  readonly say: string;
  /** Words of a document in the reader's script. */
  tr(text: string): string;
  readonly queries: readonly string[];
  readonly act: KioskAct;
}

export interface KioskAct {
  type(q: string): void;
  clear(): void;
  prepare(): void;
  submit(): void;
  open(entry: number, q?: string, id?: string): void;
  back(): void;
  home(): void;
  more(): void;
  contrast(): void;
  elder(): void;
  script(): void;
  print(): void;
  take(): void;
  screen(by: 1 | -1): void;
  scrolled(): void;
  stay(): void;
  leave(): void;
  knock(): void;
  renew(): void;
}
