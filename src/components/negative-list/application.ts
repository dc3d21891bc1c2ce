import { html, type TemplateResult } from 'lit';
import { copyText } from '../../controllers/clipboard.js';
import { envelopeOf } from '../../base/list/context.js';
import { moreFor } from '../../i18n/more.js';
import { dialogContentStyles } from '../../parts/dialog-content.js';
import { dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icons.js';
import { modal } from '../../parts/modal.js';
import type { NegativeListContext } from './context.js';

export const styles = [dialogStyles, dialogContentStyles];

/** No form on the site: what to ask for stands ready to copy, with the telephone of the office that takes it. */
export function applicationDialog(c: NegativeListContext, name: string, close: () => void): TemplateResult {
  const { words: m } = c;
  const wording = m.applyText(name || '……');
  const copy = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    void copyText(wording).then((done) => {
      const said = button.nextElementSibling;
      if (said) said.textContent = done ? m.copied : '';
    });
  };
  return html`<dialog class="dlg" aria-labelledby="apl-title" ${modal(close)}><div class="pan">
<div class="top"><div class="dt" id="apl-title" role="heading" aria-level=${c.level + 1}>${m.apply}</div><div class="bar"></div><button type="button" class="shut" aria-label=${moreFor(c.language).close} @click=${close}>${icon('close')}</button></div>
<div class="mid"><dl class="facts"><div><dt>${m.apply}</dt><dd><b>${wording}</b></dd></div>
<div><dt>${m.wayLabel}</dt><dd><p>${m.wayApply}</p><p>${m.wayRemedy}</p></dd></div>
${envelopeOf(c.document).publisher?.name ? html`<div><dt>${c.messages.publisher}</dt><dd>${envelopeOf(c.document).publisher!.name}</dd></div>` : ''}
${c.phone ? html`<div><dt>${m.callApply}</dt><dd class="nb">${c.phone}</dd></div>` : ''}</dl></div>
<div class="end"><button type="button" class="btn fill" @click=${copy}>${icon('link', true)}${m.copyApplication}</button><span role="status"></span></div></div></dialog>`;
}
