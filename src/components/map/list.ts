import { html, nothing, type TemplateResult } from 'lit';
import { placeAt } from '../../models/places.js';
import { badgeStyles, badgeView } from '../../parts/badge.js';
import { icon } from '../../parts/icons.js';
import { markerStyles, markerView } from '../../parts/marker.js';
import { noticeStyles } from '../../parts/notice.js';
import { isPlain } from '../../parts/table.js';
import { text } from '../../parts/text.js';
import type { MapContext, SortBy } from './context.js';
import { buttonsView, factsOf, photoView } from './facts.js';
import { placeStyles } from './list-styles.js';
import { distanceAt, openBadge, whereOf } from './place-text.js';

export const styles = [badgeStyles, markerStyles, noticeStyles, placeStyles];

/** Places that stand at first, in a list of its own and under a map. */
const FIRST = { list: 20, under: 8 };
const STEPS: readonly SortBy[] = ['document', 'name', 'distance'];

/** The places as a list that is complete alone; `beside` is the map, where it is shown. */
export function places(c: MapContext, beside?: TemplateResult): TemplateResult {
  const side = beside !== undefined && c.size === 'l' && !c.elder;
  const list = html`<div class="pl">${bar(c)}${items(c, beside !== undefined && !side)}</div>`;
  if (!beside) return html`<div class="pm one">${list}</div>`;
  return side ? html`<div class="pm duo">${list}${beside}</div>` : html`<div class="pm">${beside}${list}</div>`;
}

/** In which order; on narrow widths the way to the map, one tap away. */
function bar(c: MapContext): TemplateResult {
  const { words: m } = c;
  const toMap = c.size !== 'l' || c.elder;
  const other = c.view === 'map' ? 'list' : 'map';
  return html`<div class="pb np"><span class="pso" role="group" aria-label=${m.sort}>${STEPS.map((by) => html`<button type="button" aria-pressed=${c.sortedBy === by} @click=${() => c.own.sort(by)}>${m.sorts[by]}</button>`)}</span>${
    toMap ? html`<button type="button" class="btn" @click=${() => c.own.show(other)}>${icon(other === 'map' ? 'pin' : 'list')}${other === 'map' ? m.views['map'] : m.views['shortList']}</button>` : nothing
  }</div>`;
}

function items(c: MapContext, under: boolean): TemplateResult {
  const { rows } = c.selected;
  const { columns } = c.document;
  const open = c.selection.item ? columns.rowOf(c.selection.item) : -1;
  const at = open < 0 ? 0 : c.number(open);
  const shown = Math.min(rows.length, Math.max((under ? FIRST.under : FIRST.list) + (c.more.get('') ?? 0), under ? 0 : at));
  const views: TemplateResult[] = [];
  // Under the map of a phone the selected place comes first, so that both are in sight.
  if (under && at) views.push(item(open, c));
  for (let i = 0; i < shown; i++) if (!under || rows[i] !== open) views.push(item(rows[i]!, c));
  // A link may name a place that the conditions leave out.
  if (open >= 0 && !at) views.unshift(item(open, c));
  const rest = rows.length - shown;
  return html`<ol class="pis" role="list">${views}</ol>${rest > 0 ? html`<p class="pmo np"><button type="button" class="link" @click=${() => c.act.more('')}>${c.messages.showMore(rest)}${icon('down', true)}</button></p>` : nothing}`;
}

function item(row: number, c: MapContext): TemplateResult {
  const place = placeAt(c.document.columns, row);
  const { id, name } = place;
  const { hits } = c.act.selection;
  const { shape, name: category } = c.categories.of(place.category);
  const number = c.number(row);
  const open = c.selection.item === id;
  const distance = open ? '' : distanceAt(row, c);
  const state = c.elder && !open ? openBadge(place, c) : undefined;
  const press = (event: MouseEvent): void => {
    if (isPlain(event)) c.own.toggle(id, event);
  };
  return html`<li class=${open ? 'pi on' : 'pi'} data-id=${id}><span class="pn">${markerView(shape, number ? `${number}` : '', open)}</span><div class="pt"
><div role="heading" aria-level=${c.level + 1}><a class="ct" href=${c.act.selection.linkTo(id)} aria-expanded=${open} @click=${press}><span class="vh">${number ? `${number} ` : ''}</span>${text(name, hits)}</a></div>
<p class="pw"><span>${text(category, hits)}</span>${whereOf(place).map((one) => html`<span>${text(one, hits)}</span>`)}${distance ? html`<span class="nb">${distance}</span>` : nothing}</p>${
    open ? html`${photoView(place, c)}<dl class="pf">${factsOf(row, place, c).map(({ label, content }) => html`<dt>${label}</dt><dd>${content}</dd>`)}</dl>${buttonsView(row, place, c)}` : c.elder ? html`${state ? html`<p>${badgeView(state)}</p>` : nothing}${buttonsView(row, place, c)}` : nothing
  }</div></li>`;
}
