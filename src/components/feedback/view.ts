import { html, nothing, type TemplateResult } from 'lit';
import { footOf } from '../../base/foot.js';
import { footLine } from '../../parts/foot-line.js';
import { headingView } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { noticeView } from '../../parts/notice.js';
import type { FeedbackContext } from './context.js';

/** What every room of the element stands in: heading, what became of earlier letters, the room, the foot line. */
export function frame(c: FeedbackContext, title: string, sub: readonly string[], room: unknown, back = c.several): TemplateResult {
  const { words: m } = c;
  return html`${headingView({ title, level: c.level, sub, actions: back ? [{ id: 'back', label: m.allChannels, icon: 'left', run: () => c.act.home() }] : [] })}
${c.notices.above}${c.arrived.map((letter) => noticeView({ text: m.receiptWaiting(letter.title), tone: 'ok', icon: 'check', action: { label: m.showReceipt, primary: true, run: () => c.act.show(letter.key) } }))}
${c.pending ? noticeView({ text: m.pending(c.pending), tone: 'plain', action: { label: m.tryNow, run: () => c.act.again() } }) : nothing}
${room}${c.notices.below}${footLine(footOf(c.document), c.messages)}`;
}

/** Channels to choose from, and the way to an answer. */
export function choice(c: FeedbackContext): TemplateResult {
  const { words: m } = c;
  return html`${c.wrongChannel ? noticeView({ text: m.noChannel, tone: 'bad', icon: 'warn' }) : nothing}<ul class="chs" role="list">${c.channels.map(
    (channel) => html`<li><button type="button" class="chn" @click=${() => c.act.choose(channel.id)}><b>${channel.title}</b>${channel.notice ? html`<span>${channel.notice}</span>` : nothing}${icon('right')}</button></li>`,
  )}${c.channels.some(({ endpoint }) => endpoint) ? html`<li><button type="button" class="chn" @click=${() => c.act.status()}><b>${m.statusLink}</b><span>${m.statusHint}</span>${icon('right')}</button></li>` : nothing}</ul>`;
}
