import { html, nothing, type TemplateResult } from 'lit';
import { isAnswered, idOf, replyAt, timingOf } from '../../models/replies.js';
import { text } from '../../parts/text.js';
import type { Reply } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import type { RepliesContext } from './context.js';
import { scoreText, timeNotes } from './letter-text.js';

/** Letter and answer, opened in place: side by side where there is room. */
export function letterView(c: RepliesContext, row: number): TemplateResult {
  const { words: m } = c;
  const reply = replyAt(c.document.columns, row);
  const { hits } = c.act.selection;
  const timing = timingOf(reply, c.rules);
  const paragraphs = (value: string): unknown => value.split(/\n+/).filter((line) => line.trim()).map((line) => html`<p>${text(line, hits)}</p>`);
  const answer = reply.answer ? paragraphs(reply.answer) : html`<p class="none">${isAnswered(reply) ? m.answerNotHere : m.noAnswer}</p>`;
  // What the table shows in columns at the full width is said here where it does not.
  const beside = c.size === 'l' && !c.elder ? [] : [`${m.number} ${reply.number}`, c.size === 's' || c.elder ? '' : scoreText(reply, m) && `${m.satisfaction} ${scoreText(reply, m)}`];
  const notes = [...beside, ...timeNotes(reply, timing, m)].filter(Boolean);
  return html`<div class="two-sides"><div><p class="lh"><b>${m.question}</b>${c.size === 'l' ? nothing : html` <span class="nb">${reply.received ?? ''}</span>`}</p>${
    reply.question ? paragraphs(reply.question) : html`<p class="none">${m.noQuestion}</p>`
  }</div><div><p class="lh"><b>${m.answer}</b> ${reply.department ? html`<span>${text(reply.department, hits)}</span> ` : nothing}${reply.answered ? html`<span class="nb">${reply.answered}</span>` : nothing}</p>${answer}${linksOf(reply, c)}</div></div
><p class="ln">${notes.map((note) => html`<span>${text(note)}</span>`)}<button type="button" class="link np" @click=${() => c.copyLink(idOf(c.document.columns, row))}>${m.copyLink}</button></p>`;
}

function linksOf({ links }: Reply, c: RepliesContext): unknown {
  if (!links?.length) return nothing;
  return html`<ul class="lks">${links.map(({ title, url }) => {
    const href = safeUrl(url, document.baseURI);
    return html`<li>${href ? html`<a href=${href} @click=${(event: Event) => c.act.navigate(event, href)}>${text(title)}</a>` : text(title)}</li>`;
  })}</ul>`;
}
