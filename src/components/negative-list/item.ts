import { html, nothing, type TemplateResult } from 'lit';
import { itemDialog, linked, styles as frameStyles, type ItemView } from '../../base/list/item-frame.js';
import { articleView, entryAt, handlingOf } from '../../models/negative-list.js';
import { badgeStyles, badgeView } from '../../parts/badge.js';
import { text } from '../../parts/text.js';
import type { NegativeItem } from '../../spec/types.js';
import { articleBody, articleStyles } from './article.js';
import type { NegativeListContext } from './context.js';
import { groupText, handlingBadge, overdueBadge } from './entry-text.js';

export const styles = [...frameStyles, badgeStyles, articleStyles];

/** The entry in full: why it is not published, what it rests on, what can be done. */
export const itemOf = (c: NegativeListContext): unknown => itemDialog(c, (row) => viewOf(entryAt(c.document.columns, row), c), (row) => entryAt(c.document.columns, row).name);

const viewOf = (item: NegativeItem, c: NegativeListContext): ItemView => ({
  path: [groupText(item, 'group', c.words), ...(item.field ? [item.field] : [])],
  title: item.name,
  facts: factsOf(item, c),
});

function factsOf(item: NegativeItem, c: NegativeListContext): { label: string; content: unknown }[] {
  const { words: m } = c;
  const { hits } = c.act.selection;
  const facts: { label: string; content: unknown }[] = [];
  const put = (label: string, held: unknown, content: unknown): void => {
    if (held) facts.push({ label, content });
  };
  const badge = handlingBadge(item, m);
  const overdue = overdueBadge(item, c.today, m);
  put(m.content, item.content, text(item.content ?? '', hits));
  put(m.handling, badge, badge && badgeView(badge));
  put(m.reasonLabel, true, reason(item, c));
  put(m.basisLabel, item.basis?.length, html`${(item.basis ?? []).map((basis) => {
    const view = articleView(basis, c.issued);
    return html`<div class="art">${articleBody(view, linked({}, view.url, c), m)}</div>`;
  })}`);
  put(m.partialLabel, item.partial, m.partialYes);
  put(m.whoLabel, item.whoMaySee, text(item.whoMaySee ?? '', hits));
  put(m.department, item.department, item.department);
  put(m.decidedLabel, item.decidedBy, item.decidedBy);
  put(m.reviewLabel, item.reviewed || item.reviewBy, html`${[item.reviewed && m.reviewed(item.reviewed), item.reviewBy && m.reviewDue(item.reviewBy)].filter(Boolean).join(c.messages.clauseStop)} ${overdue ? badgeView(overdue) : nothing}`);
  facts.push({ label: m.wayLabel, content: wayOn(item, c) });
  for (const key of Object.keys(item.ext ?? {})) {
    const value = item.ext![key];
    if (typeof value === 'string' || typeof value === 'number') facts.push({ label: key, content: text(String(value), hits) });
  }
  return facts;
}

/** The county's own reason first; what the kind of rule means in plain words otherwise. */
function reason(item: NegativeItem, c: NegativeListContext): unknown {
  const handling = handlingOf(item);
  const plain = handling && c.words.reasons[handling];
  return html`${item.reason ? html`<p>${text(item.reason, c.act.selection.hits)}</p>` : nothing}${plain ? html`<p>${plain}</p>` : item.reason ? nothing : c.words.classNotes[item.group]}`;
}

/** Anyone may apply for anything; against the answer there is a remedy. */
export function wayOn(item: NegativeItem, c: NegativeListContext): TemplateResult {
  const { words: m } = c;
  const route = item.route && linked({}, item.route.url, c);
  return html`<p>${m.wayApply}</p>${item.route ? html`<p>${route?.href ? html`<a href=${route.href} @click=${route.open}>${text(item.route.text)}</a>` : text(item.route.text)}</p>` : nothing}
<p class="act1 np"><button type="button" class="btn fill" @click=${(event: Event) => c.apply(event, item.name, item.id)}>${m.apply}</button></p><p>${m.wayRemedy}</p>`;
}
