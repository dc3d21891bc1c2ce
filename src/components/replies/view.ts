import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/dates.js';
import type { Messages } from '../../i18n/messages.js';
import type { RepliesWords } from '../../i18n/replies.js';
import { replyAt, shareOf, timingOf } from '../../models/replies.js';
import { addIcons } from '../../parts/icons.js';
import { noticeView } from '../../parts/notice.js';
import { text } from '../../parts/text.js';
import { standing, STEP, type RepliesContext } from './context.js';

addIcons({ mail: 'M3 5h14v10.5H3zM3.3 5.6l6.7 5.2 6.7-5.2' });

/** 收到 · 办结 · 公开 · 按期办结 · 满意度: the figures of all letters, in a ruled row; where they are counted from the list, that is said. */
export function totalsView(c: RepliesContext): unknown {
  const { figures: f, words: m } = c;
  if (!f) return nothing;
  const stated = f.source === 'document';
  const count = (label: string, value: number, note = ''): TemplateResult => figure(m.figures[label]!, String(value), m.unit, note);
  return html`<div role="group" aria-label=${m.totalsName}><dl class="fig">${count(stated ? 'received' : 'listed', f.received)}${count('answered', f.answered, shareOf(f.answered, f.received))}${
    stated ? count('published', f.published, f.received ? m.ofReceived(shareOf(f.published, f.received)) : '') : nothing
  }${f.onTime === undefined ? nothing : count('onTime', f.onTime, shareOf(f.onTime, f.answered))}${
    f.satisfaction === undefined ? nothing : figure(m.figures['satisfaction']!, String(f.satisfaction), m.scoreUnit, f.rated === undefined ? '' : m.raters(f.rated))
  }</dl></div>${stated ? nothing : html`<p class="src">${m.counted}</p>`}`;
}

const figure = (label: string, value: string, unit: string, note: string): TemplateResult =>
  html`<div><dt>${label}</dt><dd><b>${value}</b> <span>${unit}</span>${note ? html` <small>${note}</small>` : nothing}</dd></div>`;

/** Letters past their limit, said before the list; not while they are all that is shown. */
export function overdueNotice(c: RepliesContext): unknown {
  const { figures: f, words: m } = c;
  const chosen = c.selection.facets['pace']?.values.includes('overdue');
  if (!f?.overdue || chosen) return nothing;
  return noticeView({
    lead: m.overdueLead(f.overdue), text: m.overdueText(formatDate(c.rules.asOf, c.language)), tone: 'warn', icon: 'warn',
    action: { label: m.overdueShow, run: () => c.act.selection.toggle('pace', 'overdue') },
  });
}

/** How much stands there and the way to more; why less is published than came in; the limits that letters are judged by. */
export function endView(c: RepliesContext): TemplateResult {
  const { figures: f, words } = c;
  const m = c.roster ? words.supervisors : words;
  const total = c.selected.rows.length;
  const shown = Math.min(total, standing(c));
  const left = total - shown;
  return html`<div class="end">${left && c.view !== 'cards' ? html`<button type="button" class="btn np" @click=${() => c.act.more('')}>${m.more(Math.min(STEP, left))}</button>` : nothing}<p role="status">${
    left ? m.shownSome(shown, total) : m.shownAll(total)
  }</p>${f?.source === 'document' && f.published < f.received ? html`<p class="few">${words.fewer}</p>` : nothing}</div>${c.roster ? nothing : rulesView(c)}`;
}

function rulesView(c: RepliesContext): unknown {
  const { words: m } = c;
  // Types of one rule and one limit are named together.
  const groups = new Map<string, { types: string[]; workdays: number; rule: string }>();
  for (const { type, workdays, rule } of c.rules.limits) {
    const key = `${workdays} ${rule}`;
    const group = groups.get(key) ?? { types: [], workdays, rule };
    groups.set(key, group);
    if (type) group.types.push(c.tr(type));
  }
  const limits: string[] = [];
  groups.forEach(({ types, workdays, rule }) => limits.push(m.rule(types.join(c.messages.listStop), workdays, c.tr(rule))));
  const beyond = beyondCount(c);
  return html`${limits.length ? html`<p class="rul">${m.rulesLead}${text(limits.join(c.messages.clauseStop))}</p>` : nothing}${beyond ? html`<p class="rul">${m.beyond(beyond)}</p>` : nothing}`;
}

/** Letters for which nothing could be computed, among all of the list; counted once for each document and its rules. */
const counted = new WeakMap<object, { revision: number; count: number }>();
function beyondCount({ document: { columns }, rules }: RepliesContext): number {
  let known = counted.get(rules);
  if (known?.revision !== columns.revision) {
    let count = 0;
    for (let row = 0; row < columns.count; row++) if (timingOf(replyAt(columns, row), rules).beyond) count++;
    counted.set(rules, (known = { revision: columns.revision, count }));
  }
  return known.count;
}

/** The shared words with what one record is called here: 封, 人. */
const named = new WeakMap<Messages, WeakMap<object, Messages>>();
export function messagesWith(messages: Messages, words: Pick<RepliesWords, 'total' | 'read' | 'found' | 'count' | 'more' | 'shownSome' | 'shownAll'>): Messages {
  let own = named.get(messages);
  if (!own) named.set(messages, (own = new WeakMap()));
  let made = own.get(words);
  if (!made) {
    const { total, read, found, count, more, shownSome, shownAll } = words;
    own.set(words, (made = { ...messages, total, read, found, count, shownSome, shownAll, showMore: more, seeMore: more }));
  }
  return made;
}
