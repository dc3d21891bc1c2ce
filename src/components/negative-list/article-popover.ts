import { css, html, type TemplateResult } from 'lit';
import { linked } from '../../base/list/item-frame.js';
import { moreFor } from '../../i18n/more.js';
import { articleView } from '../../models/negative-list.js';
import { dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icons.js';
import { modal } from '../../parts/modal.js';
import { popoverStyles, popoverView } from '../../parts/popover.js';
import type { LawBasis } from '../../spec/types.js';
import { articleBody, articleStyles } from './article.js';
import type { NegativeListContext } from './context.js';

export { PopoverController } from '../../controllers/popover.js';

/** The article beside the control that was pressed. */
export function articlePopover(c: NegativeListContext, basis: LawBasis, close: () => void): TemplateResult {
  const view = articleView(basis, c.issued);
  return popoverView({ label: `${view.law}${view.article}`, content: articleBody(view, linked({}, view.url, c), c.words), close: moreFor(c.language).close }, close);
}

/** The same over the list: narrow widths and touch. */
export function articleDialog(c: NegativeListContext, basis: LawBasis, close: () => void): TemplateResult {
  const view = articleView(basis, c.issued);
  return html`<dialog class="dlg ard" aria-label=${`${view.law}${view.article}`} ${modal(close)}><div class="pan"><button type="button" class="shut" aria-label=${moreFor(c.language).close} @click=${close}>${icon('close')}</button>${articleBody(view, linked({}, view.url, c), c.words)}</div></dialog>`;
}

export const styles = [dialogStyles, popoverStyles, articleStyles, css`
.ard .pan{max-width:480px;padding:24px}
@media (max-width:767px){.ard{padding:0;background:var(--_scrim)}.ard .pan{position:absolute;right:0;bottom:0;left:0;max-width:none;padding:20px 16px 28px;border-radius:8px 8px 0 0}}
`];
