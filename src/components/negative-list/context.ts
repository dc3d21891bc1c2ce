import type { ListContext } from '../../base/list/context.js';
import type { NegativeListWords } from '../../i18n/negative-list.js';

/** What the negative list is drawn from: a list, its first day (which numbering of articles it means), and the way to apply. */
export interface NegativeListContext extends ListContext<NegativeListWords> {
  readonly issued: string;
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: string;
  /** Leads to an application for what is named; runs when a button for it is pressed. */
  apply(event: Event, name: string, id?: string): void;
}
