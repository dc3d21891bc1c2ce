import { html, nothing, type TemplateResult } from 'lit';
import type { ListContext } from '../../base/list/context.js';
import type { QrWords } from '../../i18n/qr.js';
import { codeTarget, daysLeft } from '../../models/qr.js';
import { qrItemAt } from '../../models/qr-set.js';
import { today } from '../../models/today.js';
import { badgeView } from '../../parts/badge.js';
import { codeView } from '../../parts/code.js';
import type { QrItem } from '../../spec/types.js';
import { addressView, refusal } from './view.js';

type Context = ListContext<QrWords>;
/** Codes of a group that stand at first. */
const FIRST = 60;
/** Days before the end that are worth a word. */
const SOON = 90;

/** The wall: codes by group, each with what it leads to; one that has expired says so and can no longer be scanned. */
export function wall(c: Context): TemplateResult {
  const { columns } = c.document;
  const groups = new Map<string, number[]>();
  for (const row of c.selected.rows) {
    const key = c.merged ? (qrItemAt(columns, row).group ?? '') : '';
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  const parts: TemplateResult[] = [];
  groups.forEach((rows, name) => {
    const shown = rows.slice(0, FIRST + (c.more.get(name) ?? 0));
    parts.push(html`${name ? html`<div class="wh" role="heading" aria-level=${c.level + 1}>${name}<small>${c.messages.count(rows.length)}</small></div>` : nothing}
<ul class="wall" role="list">${shown.map((row) => entry(qrItemAt(columns, row), c))}</ul>
${shown.length < rows.length ? html`<button type="button" class="btn np" @click=${() => c.act.more(name)}>${c.messages.more}</button>` : nothing}`);
  });
  return html`${parts}`;
}

function entry(item: QrItem, c: Context): TemplateResult {
  const { words: m } = c;
  const target = codeTarget(item.url);
  const left = daysLeft(item.expires, today());
  const gone = left !== undefined && left < 0;
  const matrix = 'text' in target && !gone ? c.code.get(target.text) : undefined;
  return html`<li><div class="box">${
    gone ? html`<p class="no">${m.expired}</p>` : 'refused' in target ? html`<p class="no">${refusal(target, m)}</p>` : matrix ? codeView(matrix, m.alt(item.title), undefined, true) : nothing
  }</div>${'text' in target && !gone ? html`<a class="nm" href=${target.text} @click=${(event: Event) => c.act.navigate(event, target.text)}>${item.title}</a>` : html`<span class="nm">${item.title}</span>`}
${item.caption ? html`<p class="adr">${item.caption}</p>` : nothing}${'text' in target ? html`<p class="adr">${addressView(target.text)}</p>` : nothing}
${!gone && left !== undefined && left <= SOON ? badgeView({ label: m.daysLeft(left), shape: 'diamond', tone: 'warn' }) : nothing}</li>`;
}
