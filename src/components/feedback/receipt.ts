import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/dates.js';
import { clockOf } from '../../models/request-clock.js';
import { codeStyles, codeView } from '../../parts/code.js';
import { icon } from '../../parts/icons.js';
import { noticeView } from '../../parts/notice.js';
import { stepsStyles, stepsView } from '../../parts/steps.js';
import { readableAddress } from '../../models/qr.js';
import { byHand } from './review.js';
import type { FeedbackContext } from './context.js';

export const styles = [codeStyles, stepsStyles];

/** Number or code in groups of four, as people read it to each other. */
export const inFours = (text: string): string => (/^[0-9A-Za-z]{5,}$/.test(text) ? text.replace(/(.{4})(?=.)/g, '$1 ') : text);

/** A letter that has been handed in: on its way, or with its receipt. */
export function letterRoom(c: FeedbackContext): TemplateResult {
  const { words: m, letter } = c;
  const state = letter?.state;
  if (state?.at === 'acknowledged') return receipt(c);
  if (!letter || state?.at === 'sending' || (state?.at === 'queued' && state.attempts === 0 && state.why === undefined && navigator.onLine !== false)) {
    return html`<p class="snd" role="status"><i class="spin"></i>${m.sending}</p>`;
  }
  const why = state?.at === 'queued' ? (state.why ?? 'offline') : 'offline';
  const fresh = state?.at === 'queued' && state.attempts === 0;
  return html`<div role="status">${noticeView({ lead: m.waiting, text: `${m.waits[why] ?? ''}${letter.kept ? m.waitingKept : m.waitingHere}`, tone: 'warn', icon: 'history' })}</div>
<div class="end np"><button type="button" class="btn fill" @click=${() => c.act.again()}>${m.tryNow}</button>${fresh ? html`<button type="button" class="link" @click=${() => c.act.takeBack()}>${m.takeBack}</button>` : nothing}</div>
${c.lines.length ? byHand(c, '') : nothing}`;
}

/** The day by which an answer is due by the channel's own rule; undefined where no rule sets one or the calendar does not reach. */
export function dueOf(c: Pick<FeedbackContext, 'form' | 'words' | 'language'>, receivedAt: string): { readonly words: string; readonly day: string } | undefined {
  const limit = c.form?.limit;
  if (!limit) return undefined;
  const day = chinaDay(receivedAt);
  const due = day && clockOf([{ type: 'received', date: day }], day, limit.days).due;
  return due ? { words: c.words.dueBy(formatDate(due, c.language), limit.rule), day: formatDate(due, c.language) } : { words: c.words.dueDays(limit.days, limit.rule), day: '' };
}

/** The day in China of an instant. */
function chinaDay(iso: string): string {
  const time = Date.parse(iso);
  return time === time ? new Date(time + 8 * 3_600_000).toISOString().slice(0, 10) : '';
}

function receipt(c: FeedbackContext): TemplateResult {
  const { words: m, letter, statusAddress } = c;
  if (letter?.state.at !== 'acknowledged') return html``;
  const { number, code, receivedAt } = letter.state.receipt;
  const matrix = statusAddress ? c.code.get(statusAddress) : undefined;
  const due = dueOf(c, receivedAt);
  const when = receivedAt ? formatDate(receivedAt, c.language) : '';
  const [received, accepted, answered, rated] = ['received', 'accepted', 'answered', 'rated'].map((key) => m.steps[key]!);
  return html`<div class="rcp"><div class="nos"><p class="lb2">${m.number}</p><p class="no34" translate="no">${number}</p>${code ? html`<p class="lb2">${m.code}</p><p class="no34" translate="no">${inFours(code)}</p><p class="hint">${m.handEntry}</p>` : nothing}</div>${
    matrix && statusAddress ? html`<div class="qrc">${codeView(matrix, m.scan)}<p>${m.scan}</p><p class="adr">${readableAddress(statusAddress)}</p></div>` : nothing
  }</div>
<dl class="rv fct">${c.lines.filter(({ name }) => name !== 'content' && name.indexOf('answers.') !== 0).slice(0, 6).map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}${due ? html`<div><dt>${m.due}</dt><dd><b>${due.words}</b></dd></div>` : nothing}</dl>
<div class="h3" role="heading" aria-level=${c.level + 1}>${m.then}</div>
${stepsView([
    { name: received![0], when: when, text: received![1], done: true, now: true },
    { name: accepted![0], when: m.after, text: accepted![1], done: false },
    { name: answered![0], when: due?.day ? m.latest(due.day) : '', text: answered![1], done: false },
    { name: rated![0], when: m.afterAnswer, text: rated![1], done: false },
  ])}
<p class="row np"><button type="button" class="btn fill" @click=${() => c.act.printReceipt()}>${icon('print')}${m.printReceipt}</button>${c.kiosk ? nothing : html`<button type="button" class="btn" @click=${() => c.act.savePicture()}>${icon('download')}${m.savePicture}</button>`}<button type="button" class="link" @click=${() => c.act.another()}>${c.lines.length ? m.another : m.done}</button></p>`;
}
