import { html, nothing, type TemplateResult } from 'lit';
import { linked } from '../../base/list/item-frame.js';
import { badgeView } from '../../parts/badge.js';
import { icon } from '../../parts/icons.js';
import { text } from '../../parts/text.js';
import { safeImageUrl } from '../../spec/url.js';
import type { PlaceProperties } from '../../spec/types.js';
import type { MapContext } from './context.js';
import { distanceAt, facilitiesOf, offWords, openBadge, telephone, whereOf } from './place-text.js';

export interface Fact { readonly label: string; readonly content: unknown }

/** Villages that stand at first; a school may serve forty. */
const VILLAGES = 12;

/** All that is known of a place, in the order in which people ask for it. */
export function factsOf(row: number, place: PlaceProperties, c: MapContext): Fact[] {
  const { words: m } = c;
  const { labels } = m;
  const { hits } = c.act.selection;
  const facts: Fact[] = [];
  const put = (key: string, held: unknown, content: unknown): void => {
    if (held) facts.push({ label: labels[key]!, content });
  };
  const badge = openBadge(place, c);
  const { phone, hours, services, serves, note, updated, url } = place;
  const facilities = facilitiesOf(place, m);
  const off = offWords(row, c);
  const distance = distanceAt(row, c);
  put('phone', phone, html`<a class="nb" href=${telephone(phone ?? '')}>${phone}</a>`);
  put('hours', hours || badge, html`${hours ? text(hours.text) : nothing}${badge ? html`<span class="ost">${badgeView(badge)}</span>` : nothing}`);
  put('services', services?.length, text((services ?? []).join('\u3001'), hits));
  put('facilities', facilities, text(facilities));
  put('address', whereOf(place).length, text(whereOf(place).join(' '), hits));
  put('distance', distance, distance);
  put('serves', serves?.length, servesView(place, c));
  put('note', note, text(note ?? '', hits));
  const link = url ? linked({}, url, c) : undefined;
  put('link', link?.href, html`<a href=${link?.href ?? ''} @click=${link?.open ?? nothing}>${link?.href ? text(link.href.replace(/^https?:\/\//, '')) : nothing}</a>`);
  put('position', off, html`<span class="off">${off}</span>`);
  put('updated', updated, updated);
  return facts;
}

function servesView({ serves = [] }: PlaceProperties, c: MapContext): TemplateResult {
  const { hits } = c.act.selection;
  const year = serves[0]?.year;
  const same = serves.every((one) => one.year === year && one.source === serves[0]!.source);
  const names = serves.slice(0, VILLAGES).map((one) => (same ? one.name : `${one.name}${one.year ? `（${one.year}）` : ''}`)).join('\u3001');
  const rest = serves.slice(VILLAGES);
  const from = same ? c.words.served(year, serves[0]?.source) : '';
  return html`${text(names, hits)}${rest.length ? html`<details class="srv"><summary>${c.messages.more}</summary>${text(rest.map((one) => one.name).join('\u3001'), hits)}</details>` : nothing}${from ? html`<span class="src">${from}</span>` : nothing}`;
}

/** A picture comes from the county's own site; one that does not arrive leaves its words. */
export function photoView({ photo, name }: PlaceProperties, c: MapContext): unknown {
  const src = photo && safeImageUrl(photo.src, document.baseURI);
  if (!photo || !src) return nothing;
  const failed = (event: Event): void => {
    const image = event.target as HTMLElement;
    image.hidden = true;
    (image.nextElementSibling as HTMLElement | null)!.hidden = false;
  };
  return html`<figure class="pho"><img src=${src} alt=${photo.alt || name} loading="lazy" referrerpolicy="no-referrer" @error=${failed} /><figcaption hidden>${c.words.photoMissing}：${photo.alt || name}</figcaption></figure>`;
}

/** 拨打 · 导航 · 扫码, and the ways to the map applications once they are asked for. */
export function buttonsView(row: number, place: PlaceProperties, c: MapContext): TemplateResult {
  const { words: m } = c;
  const { id, name, phone } = place;
  const mapped = c.positions.points[row] !== undefined;
  const ways = c.ways?.id === id ? c.ways.to : undefined;
  return html`<div class="pbs np">${phone ? html`<a class=${c.size === 's' ? 'btn fill' : 'btn'} href=${telephone(phone)} aria-label=${m.callName(name, phone)}>${icon('phone')}${m.call}</a>` : nothing}${
    mapped ? html`<button type="button" class="btn" aria-expanded=${ways !== undefined} aria-label=${m.wayName(name)} @click=${() => c.own.ways(row)}>${icon('route')}${m.way}</button>` : nothing
  }${c.size === 's' || c.elder || c.view === 'table' ? nothing : html`<button type="button" class="btn" aria-label=${`${m.code}：${m.codeName(name)}`} @click=${() => c.act.code()}>${icon('qr')}${m.code}</button>`}</div>${
    ways ? html`<p class="wys np">${ways.map(({ id: app, href }) => html`<a href=${href} target="_blank" rel="noopener noreferrer" @click=${(event: Event) => c.act.navigate(event, href)}>${m.ways[app]}</a>`)}<small>${m.wayNote}</small></p>` : nothing
  }`;
}
