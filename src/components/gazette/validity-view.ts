import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/dates.js';
import type { GazetteWords } from '../../i18n/gazette.js';
import { dateWords, figures, validityOf, type Related, type Relations } from '../../models/gazette.js';
import type { BadgeView } from '../../parts/types.js';
import { icon } from '../../parts/icons.js';
import { text } from '../../parts/text.js';
import type { OfficialDocument, Validity } from '../../spec/types.js';
import type { GazetteContext } from './context.js';

const LOOKS: Readonly<Record<Validity, Pick<BadgeView, 'shape' | 'tone'>>> = {
  'in-force': { shape: 'dot', tone: 'ok' }, amended: { shape: 'diamond', tone: 'warn' }, 'not-yet': { shape: 'ring', tone: 'plain' },
  expired: { shape: 'ring', tone: 'bad' }, repealed: { shape: 'square', tone: 'bad' }, unknown: { shape: 'ring', tone: 'plain' },
};

/** Whether a document holds, in a word and a shape. Nothing known is said as well. */
export function validityBadge(document: OfficialDocument, today: string, words: GazetteWords, long = false): BadgeView {
  const { state } = validityOf(document, today);
  return { label: (long ? words.validity : words.short)[state]!, ...LOOKS[state] };
}

/** Stands before the title of a document: whether it holds, since and until when, what it replaces and what replaced it. */
export function validityBanner(document: OfficialDocument, relations: Relations, c: GazetteContext): TemplateResult {
  const { words: m, today, language } = c;
  const view = validityOf(document, today);
  const day = (date: unknown): string => (figures(date) ? formatDate(figures(date), language) : dateWords(date));
  const dates: string[] = [];
  if (document.effective) dates.push(view.state === 'not-yet' ? m.begins(day(document.effective)) : m.from(day(document.effective)));
  if (document.expires) dates.push(view.state === 'expired' ? m.ended(day(document.expires)) : m.until(day(document.expires)));
  const gone = view.state === 'repealed' || view.state === 'expired';
  const { tone } = LOOKS[view.state];
  return html`<div class=${`vb ${tone}`} role="note">${icon(gone ? 'warn' : tone === 'ok' ? 'check' : 'info')}<div><p><b>${m.validity[view.state]}</b>${dates.length ? html`<span>${text(dates.join(c.messages.listStop))}</span>` : nothing}</p>
${relation(m.repealedBy, relations.repealedBy, c)}${relation(m.replacedBy, relations.replacedBy.filter(({ id }) => !relations.repealedBy.some((one) => one.id === id)), c)}${relation(m.amendedBy, relations.amendedBy, c)}${relation(m.replaces, relations.replaces, c)}${relation(m.repeals, relations.repeals.filter(({ id }) => !relations.replaces.some((one) => one.id === id)), c)}${relation(m.amends, relations.amends, c)}${
    gone ? html`<p>${m.noteOld}</p>` : nothing
  }</div></div>`;
}

function relation(label: string, list: readonly Related[], c: GazetteContext): unknown {
  if (!list.length) return nothing;
  return html`<p>${label}${list.map(({ text: name, id }, i) => html`${i ? c.messages.listStop : nothing}${id ? html`<a href=${c.act.selection.linkTo(id)} @click=${(event: Event) => c.act.open(id, event)}>${text(c.tr(name))}</a>` : text(c.tr(name))}`)}</p>`;
}
