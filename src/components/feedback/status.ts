import { html, nothing, type TemplateResult } from 'lit';
import type { StatusController } from '../../controllers/letter/status.js';
import { formatDate } from '../../i18n/dates.js';
import type { Clock } from '../../models/request-clock.js';
import { errorSummary, fieldView } from '../../parts/field.js';
import { noticeView } from '../../parts/notice.js';
import { stepsStyles, stepsView } from '../../parts/steps.js';
import type { FeedbackContext } from './context.js';

export const styles = [stepsStyles];

/** What became of a letter, by number and code; both travel in the body and stand in no address. */
export function statusRoom(c: FeedbackContext, status: StatusController): TemplateResult {
  const { words: m } = c;
  const { answer } = status;
  const ask = (event: Event): void => {
    event.preventDefault();
    status.ask(c.endpoint);
  };
  const failed = status.fault === 'missing' ? m.lookMissing : status.fault === 'none' ? m.lookNone : status.fault === 'limited' ? m.lookLimited : status.fault === 'nowhere' ? m.lookNowhere : status.fault ? m.lookFailed : '';
  return html`${failed ? errorSummary(failed, [], () => undefined) : nothing}<form class="fm lk" novalidate autocomplete="off" @submit=${ask}>
${fieldView({ name: '.number', label: m.number, control: 'text', value: status.number }, (_, value) => status.type('number', String(value)))}
${fieldView({ name: '.code', label: m.code, control: 'text', value: status.code }, (_, value) => status.type('code', String(value)))}
<div class="end"><button type="submit" class="btn fill big1">${m.look}</button></div></form>
<div role="status">${status.busy ? html`<p class="snd"><i class="spin"></i>${c.messages.loading('')}</p>` : answer ? html`<dl class="rv fct"><div><dt>${m.number}</dt><dd translate="no">${answer.number}</dd></div><div><dt>${m.state}</dt><dd><b>${m.states[answer.status] ?? answer.status}</b></dd></div>${
    answer.department ? html`<div><dt>${m.department}</dt><dd>${answer.department}</dd></div>` : nothing
  }${answer.clock ? html`<div><dt>${m.due}</dt><dd class=${answer.clock.overdue ? 'over' : ''}>${clockWords(c, answer.clock, answer.status)}</dd></div>` : nothing}${answer.outcome ? html`<div><dt>${m.outcome}</dt><dd>${m.outcomes[answer.outcome] ?? answer.outcome}</dd></div>` : nothing}</dl>` : nothing}</div>
${answer?.events.length ? stepsView(answer.events.map(({ type, date, note }, i) => ({ name: m.events[type] ?? type, when: formatDate(date, c.language), text: note ?? '', done: true, now: i === answer.events.length - 1 }))) : nothing}
${answer ? html`<div class="h3" role="heading" aria-level=${c.level + 1}>${m.answer}</div><p class="ans">${answer.answer || m.noAnswer}</p>${answer.answer ? rate(c, status) : nothing}` : nothing}`;
}

function clockWords(c: FeedbackContext, clock: Clock, state: string): string {
  const { words: m } = c;
  if (clock.paused) return m.clockPaused[clock.paused] ?? '';
  if (clock.used === undefined) return m.clockRule(clock.limit);
  const done = state === 'answered' || state === 'closed';
  return [clock.overdue ? m.clockOver : '', m.clock(clock.used, clock.limit), clock.due && !done ? m.clockLeft(formatDate(clock.due, c.language)) : ''].filter(Boolean).join('，');
}

function rate(c: FeedbackContext, status: StatusController): TemplateResult {
  const { words: m } = c;
  return html`<div class="rt">${fieldView({ name: '.satisfaction', label: m.satisfaction, control: 'radio', value: status.answer?.satisfaction ? `${status.answer.satisfaction}` : undefined, options: m.scores.map((label, i) => ({ value: `${i + 1}`, label })).reverse() }, (_, value) => status.rate(Number(value), c.endpoint))}</div>
<div role="status">${status.rated ? noticeView({ text: m.rated, tone: 'ok', icon: 'check' }) : nothing}</div>`;
}
