import { css, html, nothing, type TemplateResult } from 'lit';
import { envelopeOf, isDemo, titleOf } from '../../base/list/context.js';
import { formatDate } from '../../i18n/dates.js';
import { contentsOf, dateWords, figures, newestOf, validityOf, yearsOf, type Entry } from '../../models/gazette.js';
import { badgeStyles, badgeView } from '../../parts/badge.js';
import { footLine } from '../../parts/foot-line.js';
import { headingView } from '../../parts/heading.js';
import { icon, addIcons } from '../../parts/icons.js';
import { moreIcons } from '../../parts/icons-more.js';
import { searchBox } from '../../parts/search-box.js';
import { text } from '../../parts/text.js';
import type { GazetteIssue } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import type { GazetteContext } from './context.js';
import { scansView, scanStyles } from './scans.js';
import { validityBadge } from './validity-view.js';

addIcons(moreIcons);

/** One issue: cover in type, its contents with start pages, and the way to the others. */
export function issueView(c: GazetteContext, tabs: unknown): TemplateResult {
  const chosen = c.selection.own?.['issue'];
  const issue = (chosen !== undefined && c.issues.find(({ id }) => id === chosen)) || newestOf(c.issues, c.today)!;
  const { words: m, language } = c;
  const fetched = c.issueOf(issue);
  const read = fetched.state === 'here' ? fetched.value.issue : issue;
  const published = figures(read.published);
  const sub = [
    ...(read.total ? [m.totalIssue(read.total)] : []),
    ...(published ? [m.publishedOn(formatDate(published, language))] : dateWords(read.published) ? [dateWords(read.published)] : []),
    ...(read.organiser ? [m.organisedBy(read.organiser)] : []),
    ...(read.licence ? [read.licence] : []),
  ];
  return html`${tabs}<div class="gzi"><aside class="gzl">${coverView(read, c)}${pdfView(read, c)}
<button type="button" class="btn np" @click=${() => c.gazette.printIssue(issue)}>${icon('print', true)}${m.printIssue}</button>${pastView(issue, c)}</aside>
<div class="gzm">${headingView({ title: `${titleOf(c)}　${m.issueName(read.year, read.issue)}`, level: c.level, sub, actions: [] })}
<div class="gzs" @focusin=${() => c.act.selection.prepare()}>${searchBox(
    { value: '', label: m.searchLabel, landmark: titleOf(c), placeholder: m.placeholder, common: [], elder: c.elder },
    { input: (q) => c.act.selection.type(q), clear: () => undefined, common: (q) => c.act.selection.type(q), submit: () => undefined },
    c.messages,
  )}${fetched.state === 'here' ? countView(read, fetched.value.find, c) : nothing}</div>
${fetched.state === 'reading' ? html`<p role="status">${m.readingIssue}</p>` : fetched.state === 'failed' ? html`<p role="status" class="gzn">${m.issueUnread}</p>` : contentsView(read, fetched.value.find, c)}
${read.scans?.length ? scansView(read.scans, c) : nothing}</div></div>
${footLine(footOf(c), c.messages)}`;
}

export function footOf(c: GazetteContext): Parameters<typeof footLine>[0] {
  const { publisher, updated, source } = envelopeOf(c.document);
  const href = source?.url && safeUrl(source.url, document.baseURI);
  return { ...(publisher?.name && { publisher: publisher.name }), ...(updated && { updated }), ...(source?.title && { source: { title: source.title, ...(href && { href }) } }), downloads: c.downloads, demo: isDemo(c.document) };
}

/** How many documents, and the day to which the badges hold. */
function countView(issue: GazetteIssue, find: (id: string) => unknown, c: GazetteContext): TemplateResult {
  let count = 0;
  for (const section of issue.sections ?? []) count += section.documents.filter(({ id }) => find(id)).length;
  const [before, after] = c.words.count;
  return html`<p class="cnt" role="status">${before} <b>${count}</b> ${after}<span>${c.messages.listStop.trim() ? '，' : ', '}${text(c.words.validAsOf(formatDate(c.today, c.language)))}</span></p>`;
}

function coverView(issue: GazetteIssue, c: GazetteContext): TemplateResult {
  const { words: m } = c;
  const title = titleOf(c);
  const name = title.replace(/公[报報]$/, '');
  return html`<div class="cov" aria-hidden="true"><p class="cvn">${name}</p><p class="cvg">${title.slice(name.length) || c.tr('公报')}</p><div class="bar"></div><p class="cvi"><b>${issue.year}</b><span>${m.issueShort(issue.issue)}</span>${
    issue.total ? html`<span>${m.totalIssue(issue.total)}</span>` : nothing
  }</p><p class="cvo">${issue.organiser ?? envelopeOf(c.document).publisher?.name ?? ''}</p></div>`;
}

function pdfView(issue: GazetteIssue, c: GazetteContext): unknown {
  const href = issue.pdf && safeUrl(issue.pdf, document.baseURI);
  if (!href) return nothing;
  return html`<a class="btn fill np" href=${href} @click=${(event: Event) => c.act.navigate(event, href)}>${icon('download', true)}${c.words.downloadIssue}</a>${issue.pages ? html`<p class="gzp">${c.words.pdfPages(issue.pages)}</p>` : nothing}`;
}

/** The year's issues, and the way to other years. */
function pastView(current: GazetteIssue, c: GazetteContext): TemplateResult {
  const { words: m } = c;
  const years = yearsOf(c.issues);
  const at = Math.max(0, years.findIndex(({ year }) => year === current.year));
  const shown = c.allYears ? years : years.slice(at, at + 1);
  const go = (id: string) => (event: Event) => {
    event.preventDefault();
    c.gazette.put({ issue: id });
  };
  const turn = (to: number, label: string, name: string): TemplateResult => {
    const year = years[to];
    return html`<button type="button" class="trn" aria-label=${label} ?disabled=${!year} @click=${() => year && c.gazette.put({ issue: year.issues[year.issues.length - 1]!.id })}>${icon(name)}</button>`;
  };
  return html`<nav class="past np" aria-label=${m.pastIssues}><b class="ph">${m.pastIssues}</b>${
    c.allYears ? nothing : html`<div class="pyr">${turn(at + 1, m.earlier, 'left')}<b>${m.year(current.year)}</b>${turn(at - 1, m.later, 'right')}</div>`
  }${shown.map(({ year, issues }) => html`${c.allYears ? html`<b class="pya">${m.year(year)}</b>` : nothing}<ul>${issues.map((issue) => {
    const out = issue.sections?.length || issue.src || issue.pdf || issue.scans?.length;
    const date = figures(issue.published);
    const label = html`<span>${m.issueShort(issue.issue)}</span><small>${out ? (date ? formatDate(date, c.language).replace(/^\d+年/, '') : dateWords(issue.published)) : m.notOut}</small>`;
    return html`<li>${out ? html`<a href=${`${c.act.selection.linkTo('')}`} aria-current=${issue.id === current.id ? 'true' : nothing} @click=${go(issue.id)}>${label}</a>` : html`<span class="no">${label}</span>`}</li>`;
  })}</ul>`)}${years.length > 1 ? html`<button type="button" class="link" @click=${c.gazette.allYears}>${c.allYears ? m.fewer : m.allIssues(years[years.length - 1]!.year, c.issues.length)}</button>` : nothing}</nav>`;
}

function contentsView(issue: GazetteIssue, find: Parameters<typeof contentsOf>[1], c: GazetteContext): TemplateResult {
  const { words: m } = c;
  const sections = contentsOf(issue, find);
  if (!sections.some(({ entries }) => entries.length)) return html`<p class="gzn">${issue.scans?.length ? m.scans(issue.scans.length) : m.noContents}</p>`;
  const paged = sections.some(({ entries }) => entries.some(({ page }) => page !== undefined));
  return html`<div class="toc"><div class="toh"><b role="heading" aria-level=${c.level + 1}>${m.contents}</b>${paged ? html`<small>${m.startPage}</small>` : nothing}</div>${sections.map(
    ({ title, entries }) => html`<section><b class="tos" role="heading" aria-level=${c.level + 2}>${title}</b><ul>${entries.map((entry) => html`<li>${entryView(entry, issue, c)}</li>`)}</ul></section>`,
  )}</div>`;
}

function entryView({ id, page, document }: Entry, issue: GazetteIssue, c: GazetteContext): TemplateResult {
  if (!document) return html`<p class="toe gone"><span>${c.words.dangling(id)}</span><i></i>${page === undefined ? nothing : html`<b>${page}</b>`}</p>`;
  const { state } = validityOf(document, c.today);
  // News of appointments and events has no validity that anyone would state.
  const stated = state !== 'unknown' || document.status !== undefined;
  return html`<p class="toe"><a href=${c.act.selection.linkTo(id)} @click=${(event: Event) => {
    c.gazette.put({ issue: issue.id });
    c.act.open(id, event);
  }}>${text(document.title)}</a><i aria-hidden="true"></i>${page === undefined ? nothing : html`<b>${page}</b>`}</p><p class="tom">${[document.number, document.signed && formatDate(figures(document.signed) || dateWords(document.signed), c.language), document.number ? '' : document.issuers?.join(c.messages.listStop)].filter(Boolean).map((part) => html`<span>${text(String(part))}</span>`)}${
    stated ? badgeView(validityBadge(document, c.today, c.words)) : nothing
  }</p>`;
}

export const styles = [badgeStyles, scanStyles, css`
.gzi{display:flex;margin-top:24px}
.gzl{flex:none;width:248px;margin-right:64px}
.gzm{flex:1;min-width:0}
.gzm .head{padding-top:0}
.gzl .btn{width:100%;margin-top:12px;text-decoration:none;text-align:center}
.gzl .btn:first-of-type{margin-top:16px}
.gzl a.fill{color:var(--_on-accent)}
.gzp{margin-top:8px;font-size:var(--_meta);color:var(--_ink3)}
.cov{display:flex;flex-direction:column;height:350px;padding:26px 24px;border:1px solid var(--_line2);font-family:var(--_serif);color:var(--_ink)}
.cvn{font:700 19px/1.5 var(--_serif);letter-spacing:.06em;color:var(--_red)}
.cvg{margin-bottom:8px;font:700 76px/1.2 var(--_serif);letter-spacing:.06em;color:var(--_red)}
.cov .bar{color:var(--_red)}
.cvi{display:flex;flex-wrap:wrap;align-items:baseline;margin-top:14px;white-space:nowrap;font-size:var(--_small);color:var(--_ink2)}
.cvi b{margin-right:12px;font-size:30px;color:var(--_ink)}
.cvi span:last-child{margin-left:auto;color:var(--_ink3)}
.cvo{margin-top:auto;font:var(--_small)/1.6 var(--_serif);color:var(--_ink2)}
.past{margin-top:32px}
.ph{display:block;padding-bottom:8px;border-bottom:2px solid var(--_rule)}
.pyr{display:flex;align-items:center;justify-content:space-between;border-bottom:1px solid var(--_line)}
.trn{display:flex;align-items:center;justify-content:center;width:44px;height:44px}
.trn[disabled]{color:var(--_line2)}
.pya{display:block;margin-top:12px;font-size:var(--_small)}
.past li>*{display:flex;justify-content:space-between;min-height:44px;padding:10px 12px;border-bottom:1px solid var(--_line);line-height:1.5;color:var(--_ink)}
.past li small{color:var(--_ink3)}
.past [aria-current]{border-left:3px solid var(--_accent);padding-left:9px;font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
.past .no{color:var(--_ink3)}
.past>.link{margin-top:12px;font-size:var(--_small)}
.gzs{display:flex;align-items:center;justify-content:space-between;margin-top:20px}
.gzs .find{flex:0 1 440px;margin:0 24px 0 0}
.gzs .fld input{height:48px}
.gzs .cnt{margin:0;white-space:normal}
.gzn{margin-top:24px;color:var(--_ink2)}
.toc{margin-top:24px}
.toh{position:relative;padding:8px 0 4px;text-align:center}
.toh b{font:700 var(--_section)/1.5 var(--_serif);letter-spacing:.3em}
.toh small{position:absolute;right:0;bottom:4px;font-size:var(--_meta);color:var(--_ink3)}
.tos{display:block;margin:22px 0 10px;font:700 var(--_body)/1.5 var(--_serif);letter-spacing:.04em;color:var(--_accent)}
.toc li{margin-bottom:14px}
.toe{display:flex;align-items:baseline;font:17px/1.6 var(--_serif)}
.toe a{border:0;font-family:var(--_serif);color:var(--_ink)}
.toe a:hover{color:var(--_accent)}
.toe i{flex:1;min-width:24px;height:1px;margin:0 14px;background:radial-gradient(circle,currentColor 1px,transparent 1.3px) 0 0/8px 2px repeat-x;color:var(--_ink3);height:2px}
.toe b{font:400 17px/1.6 var(--_serif)}
.gone{color:var(--_ink3)}
.tom{display:flex;flex-wrap:wrap;align-items:center;font-size:var(--_meta);color:var(--_ink3)}
.tom>*{margin-right:12px}
[data-elder] .toe,[data-elder] .toe b,[data-elder] .tos{font-size:var(--_lead)}
[data-size=m] .gzl{width:200px;margin-right:32px}
[data-size=m] .cov{height:290px;padding:20px 18px}
[data-size=m] .cvg{font-size:60px}
[data-size=m] .gzs,[data-elder] .gzs{display:block}
[data-size=m] .gzs .cnt,[data-elder] .gzs .cnt{margin-top:8px}
[data-size=s] .gzi,[data-elder] .gzi{display:flex;flex-direction:column-reverse}
[data-size=s] .gzl,[data-elder] .gzl{width:auto;margin:32px 0 0}
[data-size=s] .cov,[data-elder] .cov{display:none}
[data-size=s] .gzs{display:block}
[data-size=s] .toe{align-items:flex-end}
[data-size=s] .toe i{margin-bottom:.5em}
[data-size=s] .gzs .cnt{margin-top:10px;line-height:1.5}
[data-size=s] .gzs .find{margin:0}
@media print{.gzl{display:none}}
`];
