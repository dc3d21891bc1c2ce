import { html, nothing, type TemplateResult } from 'lit';
import { placeAt } from '../../models/places.js';
import { ServedAreas, type Answer } from '../../models/serves.js';
import { isPlain } from '../../parts/table.js';
import { noticeStyles, noticeView } from '../../parts/notice.js';
import type { MapContext } from './context.js';
import { answerStyles } from './answer-styles.js';
import { distanceWords } from './place-text.js';

export const styles = [noticeStyles, answerStyles];

/** What is said before the list: whom an area belongs to, and what became of "near me". */
export const answers = (c: MapContext): TemplateResult => html`${nearView(c)}${areasView(c)}`;

function nearView(c: MapContext): unknown {
  const { words: m, near } = c;
  if (near.state === 'off') return nothing;
  const words = near.state === 'on' ? m.located(distanceWords(near.accuracy, m)) : near.state === 'asking' ? m.locating : m[near.state];
  const failed = near.state !== 'on' && near.state !== 'asking';
  return html`<div role="status">${noticeView({ text: words, tone: failed ? 'warn' : 'plain', icon: failed ? 'warn' : 'info' })}</div>${near.state === 'on' ? hereView(c) : nothing}`;
}

/** Where there are areas, whose the reader's position is in. */
function hereView(c: MapContext): unknown {
  if (c.near.state !== 'on' || c.crs === 'GCJ02' || c.crs === 'BD09') return nothing;
  const rows = ServedAreas.around(c.document.columns, c.near.point);
  if (!rows) return nothing;
  const { words: m } = c;
  return html`<section class="ans"><b role="heading" aria-level=${c.level + 1}>${m.here}</b>${rows.length ? html`<ul>${rows.map((row) => html`<li>${placeLink(row, c)}</li>`)}</ul>` : html`<p>${m.hereNone}</p>`}</section>`;
}

function areasView(c: MapContext): unknown {
  const { words: m } = c;
  const found = c.areas.answers(c.selection.q);
  if (!found) return nothing;
  if (!found.length) return c.selected.rows.length ? nothing : html`<div class="ans">${noticeView({ text: m.noArea(c.selection.q.trim(), c.phone ?? '') })}</div>`;
  return found.map((answer) => answerView(answer, c));
}

const answerView = (answer: Answer, c: MapContext): TemplateResult => html`<section class="ans"><b role="heading" aria-level=${c.level + 1}>${c.words.answer(answer.area)}</b><dl>${answer.by.map(({ category, places, overlap }) => {
  const { name } = c.categories.of(category);
  return html`<dt>${name}</dt><dd>${places.map((one) => html`<p>${placeLink(one.row, c)} <small>${c.words.served(one.year, one.source && c.tr(one.source))}</small></p>`)}${overlap ? html`<p class="off">${c.words.overlap(name)}</p>` : nothing}</dd>`;
})}</dl></section>`;

function placeLink(row: number, c: MapContext): TemplateResult {
  const { id, name } = placeAt(c.document.columns, row);
  return html`<a href=${c.act.selection.linkTo(id)} @click=${(event: MouseEvent) => isPlain(event) && c.act.open(id, event)}>${name}</a>`;
}
