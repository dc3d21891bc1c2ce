import { html, nothing, type TemplateResult } from 'lit';
import { sensitiveIn } from '../../models/letter/form.js';
import { icon } from '../../parts/icons.js';
import { noticeView } from '../../parts/notice.js';
import type { FeedbackContext } from './context.js';

/** The letter read over before it is sent; where it cannot be sent, ways to print, copy or mail it. */
export function reviewRoom(c: FeedbackContext): TemplateResult {
  const { words: m } = c;
  const sensitive = sensitiveIn(c.form!, c.values);
  return html`${sensitive.length ? noticeView({ text: m.sensitive(sensitive.join(c.messages.listStop)), tone: 'warn', icon: 'warn' }) : nothing}
<dl class="rv">${c.lines.map(({ name, label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd><dd class="chg np"><button type="button" class="link" aria-label=${m.changeOf(label)} @click=${() => c.act.edit(name)}>${m.change}</button></dd></div>`)}${
    c.files.length ? html`<div><dt>${m.files}</dt><dd>${c.files.map(({ name }) => name).join(c.messages.listStop)}</dd><dd class="chg np"><button type="button" class="link" aria-label=${m.changeOf(m.files)} @click=${() => c.act.edit('file')}>${m.change}</button></dd></div>` : nothing
  }</dl>
${c.endpoint ? nothing : byHand(c)}
<div class="end np">${c.endpoint ? html`<button type="button" class="btn fill big1" @click=${() => c.act.send()}>${m.submit}</button>` : nothing}<button type="button" class="link" @click=${() => c.act.edit()}>${m.back}</button></div>`;
}

/** A letter that goes without the net: on paper, through the clipboard, or with the reader's own mail; nothing personal in an address. */
export function byHand(c: FeedbackContext, lead: string | undefined = c.words.cannotSend): TemplateResult {
  const { words: m } = c;
  const address = /^mailto:[^?]+/i.exec(c.form?.channel.endpoint ?? '')?.[0];
  return html`${lead ? html`<p class="lead">${lead}${c.phone ? ` ${m.callInstead(c.phone)}` : ''}</p>` : nothing}<p class="row np"><button type="button" class="btn" @click=${() => c.act.printLetter()}>${icon('print')}${m.printLetter}</button><button type="button" class="btn" @click=${() => c.act.copyLetter()}>${c.copied ? icon('check') : icon('doc')}${c.copied ? m.copied : m.copyLetter}</button>${
    address ? html`<a class="btn" href=${address}>${m.mail}</a>` : nothing
  }</p>`;
}
