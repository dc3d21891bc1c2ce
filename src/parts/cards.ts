import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { badgeView } from './badge.js';
import type { CardGroup, CardView, CardsActions, CardsView, Hits, RefView } from './types.js';
import { addIcons, icon } from './icons.js';
import { moreIcons } from './icons-more.js';
import { text } from './text.js';

addIcons(moreIcons);

const facts = (card: CardView, m: Messages, elder: boolean, actions: CardsActions): TemplateResult => html`<dl>${card.facts.map(
  (fact) => html`<dt>${fact.label}</dt><dd>${fact.lines ? text(fact.lines.join(m.listStop)) : nothing}${
    fact.chips
      ? elder
        ? fact.chips.map((chip) => chip.name).join(m.listStop)
        : html`<span class="cs">${fact.chips.map((chip) => html`<span class=${chip.filled ? 'ch sq on' : 'ch sq'} role="img" aria-label=${chip.name} title=${chip.name}>${chip.label}</span>`)}</span>`
      : nothing
  }${fact.refs ? fact.refs.map((ref) => html`<span class="rl">${refOf(card, ref, actions)}${ref.note ? html`<small>${text(ref.note)}</small>` : nothing}</span>`) : nothing}</dd>`,
)}</dl>`;

const refOf = (card: CardView, { key, text: words }: RefView, actions: CardsActions): unknown =>
  key === undefined ? text(words) : html`<button type="button" class="ref" aria-haspopup="dialog" @click=${(event: Event) => actions.refer?.(card.id, key, event.currentTarget as HTMLElement)}>${text(words)}</button>`;

const open = (card: CardView, actions: CardsActions) => (event: MouseEvent) => {
  if (!event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) actions.open(card.id, event);
};

const small = (card: CardView, level: number, hits: Hits, actions: CardsActions, m: Messages): TemplateResult => html`<article class="card">
<div role="heading" aria-level=${level}>${card.href === undefined ? html`<span class="ct">${text(card.title, hits)}</span>` : html`<a class="ct" href=${card.href} aria-expanded=${card.open ?? nothing} @click=${open(card, actions)}>${card.parent ? html`<small>${text(card.parent, hits)}</small>` : nothing}${text(card.title, hits)}${icon(card.open === undefined ? 'right' : 'down')}</a>`}</div>
${card.badge ? html`<p class="bl">${badgeView(card.badge)}</p>` : nothing}<p>${text(card.content.join(m.clauseStop), hits)}</p>${facts(card, m, false, actions)}${
  card.ticks.length ? html`<p class="tks">${card.ticks.map((tick) => html`<span class="ck">${tick}</span>`)}</p>` : nothing
}${card.detail ?? nothing}</article>`;

/** Elder mode: a number, the item in plain words, and two large buttons. */
const large = (card: CardView, at: number, level: number, hits: Hits, actions: CardsActions, m: Messages): TemplateResult => html`<article class="card big"
><b class="no" aria-hidden="true">${at}</b><div><div class="ct" role="heading" aria-level=${level}>${card.parent ? html`${text(card.parent, hits)}：` : nothing}${text(card.title, hits)}</div>
${card.badge ? html`<p class="bl">${badgeView(card.badge)}</p>` : nothing}<p>${text(card.content.join(m.clauseStop), hits)}</p>${facts(card, m, true, actions)}</div><div class="two np">${card.href === undefined ? nothing : html`<a class="btn fill" href=${card.href} aria-label=${`${card.open ? m.collapse : m.details} ${card.title}`} aria-expanded=${card.open ?? nothing} @click=${open(card, actions)}>${card.open ? m.collapse : m.details}</a
>`}${card.phone ? html`<a class="btn" href=${`tel:${card.phone.replace(/[^\d+]/g, '')}`} aria-label=${`${m.call} ${card.phone}`}>${icon('phone')}${m.call}</a>` : nothing}</div>${card.detail ?? nothing}</article>`;

const more = (group: CardGroup, label: (count: number) => string, actions: CardsActions): unknown =>
  group.more > 0 ? html`<button type="button" class="btn np" @click=${() => actions.more(group.key)}>${label(group.more)}</button>` : nothing;

/** One item a card, the item first; a field's head above its cards. No boxes: hairlines separate. */
export function cardsView(view: CardsView, actions: CardsActions, m: Messages): TemplateResult {
  const level = view.level ?? 3;
  let at = 0;
  return view.elder
    ? html`<div class="cards">${view.groups.map((group) => html`${group.cards.map((card) => large(card, ++at, level, view.hits, actions, m))}${more(group, m.seeMore, actions)}`)}</div>`
    : html`<div class="cards">${view.groups.map(
        (group) => html`<section>${group.label ? html`<div class="gh"><b role="heading" aria-level=${level}>${group.label}</b><small>${group.count}</small></div>` : nothing}${group.note ? html`<p class="gn">${group.note}</p>` : nothing}${group.cards.map((card) =>
          small(card, group.label ? level + 1 : level, view.hits, actions, m),
        )}${more(group, m.showMore, actions)}</section>`,
      )}</div>`;
}

export const cardsStyles = css`
.gh{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;margin-top:24px;padding-bottom:6px;border-bottom:2px solid var(--_rule)}
.gh b{font:700 var(--_lead)/1.4 var(--_serif);letter-spacing:.04em}
.gh small{font-size:var(--_meta);color:var(--_ink3)}
.card{position:relative;margin:0 -6px;padding:16px 6px 14px;content-visibility:auto;contain-intrinsic-size:1px 240px}
.card::after{content:"";position:absolute;left:6px;right:6px;bottom:0;border-bottom:1px solid var(--_line)}
.card div+p{margin-top:6px}
.card p{font-size:var(--_label);line-height:1.65}
.ct{position:relative;display:block;padding:0 32px 0 0;border:0;font-size:var(--_lead);font-weight:700;line-height:1.35}
.ct small{display:block;margin-bottom:2px;font-size:var(--_meta);font-weight:400;line-height:1.5;color:var(--_ink3)}
.ct .i{position:absolute;right:-4px;top:10px;color:var(--_ink2)}
.ct[aria-expanded=true] .i{transform:rotate(180deg)}
.card dl{display:grid;grid-template-columns:52px minmax(0,1fr);margin:8px 0 4px;font-size:var(--_small);line-height:26px}
.card dt{color:var(--_ink3)}
.cs{display:flex;flex-wrap:wrap;padding-top:2px}
.cs .ch{max-width:100%;white-space:normal}
.tks{display:flex;flex-wrap:wrap;color:var(--_ink2)}
.card .tks{font-size:var(--_meta);line-height:26px}
.tks>*{margin-right:14px}
.cards section>.btn{width:100%;margin:16px 0}
.gn{margin-top:6px;font-size:var(--_small);line-height:1.6;color:var(--_ink3)}
.rl{display:block}
.rl small{margin-left:8px;font-size:var(--_meta);color:var(--_ink3)}
`;
