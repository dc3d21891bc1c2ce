import type { ListContext } from '../../base/list/context.js';
import type { RepliesWords } from '../../i18n/replies.js';
import type { Figures, Rules } from '../../models/replies.js';

/** Rows that stand at first, and how many more each time. */
export const STEP = 20;

/** What the ledger is drawn from: a list, what its letters are judged by, and its totals. */
export interface RepliesContext extends ListContext<RepliesWords> {
  /** A roster of supervisors and not letters. */
  readonly roster: boolean;
  readonly rules: Rules;
  readonly figures: Figures | undefined;
  /** All letters were received in one year: day and month are enough. */
  readonly oneYear: boolean;
  copyLink(id: string): void;
  /** The row that a letter's number names; -1 where there is none. */
  rowOf(id: string): number;
}

/** Rows that stand now: what was asked for, or up to the letter that the address names. */
export function standing(c: RepliesContext): number {
  const asked = STEP + (c.more.get('') ?? 0);
  const at = c.selection.item && !c.roster ? c.selected.rows.indexOf(c.rowOf(c.selection.item)) : -1;
  return Math.max(asked, Math.ceil((at + 1) / STEP) * STEP);
}
