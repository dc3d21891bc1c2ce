import { html, nothing, type TemplateResult } from 'lit';
import type { Held } from '../../controllers/kiosk/site-documents.js';
import { latest } from '../../controllers/kiosk/latest.js';
import { excerpt } from '../../models/terminal.js';
import { icon } from '../../parts/icons.js';
import { text } from '../../parts/text.js';
import type { KioskContext } from './context.js';
import { KIND_ICON } from './icons.js';

/** Characters of a result's line: two rows of the terminal at most. */
const LINE = 64;

/** The first page: one search through everything, and a large key for each section. */
export function homeView(c: KioskContext): TemplateResult {
  return html`<div class="home">${search(c)}${c.result ? results(c) : common(c)}${tiles(c)}${c.result ? nothing : newest(c)}${status(c)}</div>`;
}

function search({ q, words: w, act }: KioskContext): TemplateResult {
  const typed = (event: Event): void => act.type((event.target as HTMLInputElement).value);
  const submit = (event: Event): void => {
    event.preventDefault();
    act.submit();
  };
  return html`<form class="ks" role="search" aria-label=${w.searchLabel} @submit=${submit}>${icon('search')}<input type="search" class="kq" autocomplete="off" spellcheck="false" inputmode="none" enterkeyhint="search" aria-label=${w.searchLabel} placeholder=${w.placeholder} .value=${q} @input=${typed} @compositionend=${typed} @focus=${act.prepare}
/>${q ? html`<button type="button" class="kx" aria-label=${w.clear} @click=${act.clear}>${icon('close')}</button>` : nothing}</form>`;
}

function results(c: KioskContext): TemplateResult {
  const { words: w, act, result } = c;
  const { rows, count, alias, hits } = result!;
  return html`<div class="kst"><p role="status">${w.found[0]} <b>${count}</b> ${w.found[1]}</p>${alias ? html`<p class="ka">${w.alsoSearched} ${alias.literal} = ${c.tr(alias.added)}</p>` : nothing}${
    count ? html`<button type="button" class="kl" @click=${act.take}>${icon('qr')}${w.takeResults}</button>` : nothing
  }</div>${
    rows.length
      ? html`<ul class="krs" role="list">${rows.slice(0, c.shown).map((row) => html`<li><button type="button" @click=${() => act.open(row.entry, c.q, row.id)}><span><small>${c.tr(row.above)}</small><b>${text(c.tr(row.title), hits)}</b>${line(c.tr(row.line), c)}</span>${icon('right')}</button></li>`)}</ul>${
          rows.length > c.shown ? html`<button type="button" class="btn kmo" @click=${act.more}>${w.more}</button>` : nothing
        }`
      : html`<p class="kno">${w.nothingFound}</p>`
  }`;
}

function line(value: string, { result, tr }: KioskContext): unknown {
  if (!value) return nothing;
  const at = result!.hits(value)[0]?.[0] ?? 0;
  return html`<span class="li">${text(tr(excerpt(value, at, LINE)), result!.hits)}</span>`;
}

function tiles(c: KioskContext): TemplateResult {
  const { words: w } = c;
  const groups: { name: string; held: [Held, number][] }[] = [];
  c.held.forEach((held, place) => {
    const name = held.entry.group ?? '';
    const group = groups.find((one) => one.name === name);
    if (group) group.held.push([held, place]);
    else groups.push({ name, held: [[held, place]] });
  });
  return html`${groups.map(({ name, held }) => html`<div class="kg" role="heading" aria-level=${c.level + 1}>${name ? c.tr(name) : w.byContent}</div>
<ul class="kti" role="list">${held.map(([one, place]) => html`<li><button type="button" @click=${() => c.act.open(place)}>${icon(one.entry.icon && KIND_ICON[one.entry.icon] ? KIND_ICON[one.entry.icon]! : (KIND_ICON[one.entry.kind] ?? 'doc'))}<span><b>${c.tr(one.entry.title)}</b><small>${countOf(one, c)}</small></span></button></li>`)}</ul>`)}`;
}

/** How old what is shown is, and what is missing. */
function status(c: KioskContext): TemplateResult {
  const { words: w } = c;
  const missing = c.held.filter(({ state }) => state === 'missing').map(({ entry }) => c.tr(entry.title));
  return html`<p class="kd">${c.dataLine}${c.stale ? html`<button type="button" @click=${c.act.renew}>${w.again}</button>` : nothing}${missing.length ? html`<span>${w.notRead(missing.join(c.messages.listStop))}</span>` : nothing}${c.skipped ? html`<span>${c.messages.skipped(c.skipped)}</span>` : nothing}</p>`;
}

/** Words that are often looked for: one touch instead of ten. */
const common = ({ queries, words: w, act, tr }: KioskContext): unknown =>
  queries.length ? html`<p class="com">${w.common}${queries.map((query) => html`<button type="button" @click=${() => act.type(query)}>${tr(query)}</button>`)}</p>` : nothing;

/** What was published last, so that the first page says something of its own. */
function newest(c: KioskContext): unknown {
  const rows = latest(c.held);
  return rows.length
    ? html`<div class="kg" role="heading" aria-level=${c.level + 1}>${c.words.latest}</div><ul class="krs new" role="list">${rows.map((row) => html`<li><button type="button" @click=${() => c.act.open(row.entry, '', row.id)}><span><b>${c.tr(row.title)}</b><span class="li">${c.tr(row.line)}</span></span>${icon('right')}</button></li>`)}</ul>`
    : nothing;
}

/** What a section holds, in a few words. */
function countOf({ state, document, entry }: Held, { words: w }: KioskContext): string {
  // A quick answer must not flash a word: the room is kept.
  if (state === 'reading') return '\u00a0';
  if (!document) return w.missing;
  const { columns, envelope } = document;
  const distinct = (key: string): number => (columns.column(key)?.values.length ?? 1) - 1;
  const { issues } = envelope as { issues?: readonly unknown[] };
  if (entry.kind === 'catalogue' && distinct('field') > 1) return w.countCatalogue(distinct('field'), columns.count);
  if (entry.kind === 'negative-list' && distinct('group') > 1) return w.countGroups(distinct('group'), columns.count);
  if (entry.kind === 'gazette' && Array.isArray(issues) && issues.length) return w.countIssues(issues.length);
  return w.countItems(columns.count);
}
