import { html, nothing, type TemplateResult } from 'lit';
import type { NegativeListWords } from '../../i18n/negative-list.js';
import { reviewsOf } from '../../models/negative-list.js';
import type { Columns } from '../../models/columns.js';
import { today } from '../../models/today.js';
import { noticeView } from '../../parts/notice.js';
import type { NegativeListContext } from './context.js';

/** Not published is not closed: said first, with the way to apply, and the way for those who cannot find something. */
export const aboveView = (c: NegativeListContext, ask: () => void): TemplateResult => html`${noticeView({
  lead: c.words.notOpenLead, text: c.words.notOpen, action: { label: c.words.apply, primary: true, run: (event) => c.apply(event, '') },
})}<p class="wyq np"><button type="button" class="link" @click=${ask}>${c.words.why}</button></p>`;

/** Edition · how many classes and entries · when it is looked at again. */
export function subLine(lead: readonly string[], columns: Columns, words: NegativeListWords): string[] {
  const classes = (columns.column('group')?.values.length ?? 1) - 1;
  const { next, overdue } = reviewsOf(columns, today());
  return [...lead.slice(0, -1), words.sub(classes, columns.count), ...(next ? [words.nextReview(next)] : []), ...(overdue ? [words.overdueCount(overdue)] : [])];
}

/** What the article numbers in the list mean, under the list where any are cited. */
export const basisNote = (c: NegativeListContext): unknown => ((c.document.columns.column('basis')?.values.length ?? 0) > 1 ? html`<p class="bsn">${c.words.basisNote}</p>` : nothing);
