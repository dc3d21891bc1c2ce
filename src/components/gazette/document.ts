import { css, html, nothing, type TemplateResult } from 'lit';
import { isDemo, titleOf } from '../../base/list/context.js';
import { addressOf, linked } from '../../base/list/item-frame.js';
import { formatDate } from '../../i18n/dates.js';
import { moreFor } from '../../i18n/more.js';
import { isNumberOnly } from '../../models/basis.js';
import { cellText, levelOf, outlineOf, paragraphsOf, type Paragraph } from '../../models/gazette-body.js';
import { citation, dateWords, figures, placeOf } from '../../models/gazette.js';
import { badgeStyles, badgeView } from '../../parts/badge.js';
import { codeStyles, codeView } from '../../parts/code.js';
import { footLine } from '../../parts/foot-line.js';
import { addIcons, icon } from '../../parts/icons.js';
import { moreIcons } from '../../parts/icons-more.js';
import { text } from '../../parts/text.js';
import type { Block, OfficialDocument } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import type { GazetteContext } from './context.js';
import { footOf } from './issue.js';
import { validityBadge, validityBanner } from './validity-view.js';

addIcons(moreIcons);

/** A document as a document reads: whether it holds, 红头, number, title, text with anchors, and what belongs to it. */
export function documentView(row: number, head: OfficialDocument, c: GazetteContext, comparison: unknown): TemplateResult {
  const { words: m } = c;
  const fetched = c.documentOf(head);
  const whole = fetched.state === 'here' ? fetched.value : head;
  const relations = c.library.related(row);
  const paragraphs = paragraphsOf(whole.body);
  const outline = outlineOf(paragraphs);
  const older = relations.replaces.find(({ id }) => id) ?? relations.amends.find(({ id }) => id);
  const back = (event: Event): void => {
    event.preventDefault();
    c.act.selection.close();
  };
  const banner = validityBanner(whole, relations, c);
  // Where all stands in one column, whether it holds comes before its contents too.
  const narrow = c.size === 's' || c.elder;
  return html`<p class="gzb np"><a href=${c.act.selection.linkTo('')} @click=${back}>${icon('left', true)}${m.back}</a></p>${narrow ? banner : nothing}
<div class="gzd" data-step=${c.textStep}><nav class="gzo np" aria-label=${m.outline}>${outline.length > 1 ? outlineView(outline, head.id, c) : nothing}${turnView(head.id, c)}</nav>
<article class="gzt" aria-labelledby="gz-title">${narrow ? nothing : banner}${redHead(whole, c)}
${comparison ?? html`<div class="gzx">${whole.to?.length ? html`<p class="to">${text(whole.to.join('，'))}：</p>` : nothing}${
    fetched.state === 'reading' ? html`<p role="status">${m.readingBody}</p>` : fetched.state === 'failed' ? html`<p role="status">${m.bodyUnread}</p>` : paragraphs.length ? bodyView(whole.body ?? [], paragraphs, head.id, c) : html`<p>${m.noBody}</p>`
  }${signature(whole)}</div>`}<p class="gze"><span>${placeText(head, c)}</span><span>${m.webEdition}</span></p></article>
<aside class="gzf">${factsView(whole, c)}${relatedView(whole, c)}<div class="gza np">${sizes(c)}
<button type="button" class="act" @click=${() => c.gazette.printDocument(whole)}>${icon('print')}${m.printForm}</button>${pdfView(head, c)}
<button type="button" class="act" @click=${() => c.gazette.copyCitation(whole)}>${icon('link')}${m.copyCitation}</button>
${older?.id ? html`<button type="button" class="act" aria-pressed=${c.selection.own?.['with'] ? 'true' : 'false'} @click=${() => c.gazette.put({ with: c.selection.own?.['with'] ? '' : older.id! })}>${icon('history')}${c.selection.own?.['with'] ? m.closeCompare : m.compare}</button>` : nothing}</div>${codeOf(head.id, c)}</aside></div>
${footLine(footOf(c), c.messages)}`;
}

function redHead(document: OfficialDocument, c: GazetteContext): TemplateResult {
  const issuers = document.issuers ?? [];
  // Several that issue together stand one below the other, each across the measure.
  const names = issuers.length === 1 ? [`${issuers[0]}文件`] : issuers;
  const long = Math.max(0, ...names.map(({ length }) => length)) + names.length - 1;
  const size = long <= 13 ? 'a' : long <= 15 ? 'b' : long <= 19 ? 'c' : 'd';
  return html`${issuers.length && document.number ? html`<p class=${`rh rh-${size}`}>${names.map((name) => html`<span>${name} </span>`)}</p>` : nothing}${document.number ? html`<p class="rn">${text(document.number, c.act.selection.hits)}</p>` : nothing}
<div class="gti" id="gz-title" role="heading" aria-level=${c.level}>${document.title.split(/(《[^》]{1,22}》)/).map((part, i) => (i % 2 ? html`<span class="tw">${text(part, c.act.selection.hits)}</span>` : text(part, c.act.selection.hits)))}</div>`;
}

/** The blocks, each paragraph with an anchor that stays when others are edited. */
function bodyView(body: readonly Block[], paragraphs: readonly Paragraph[], id: string, c: GazetteContext): unknown {
  const byBlock = new Map<Block, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const list = byBlock.get(paragraph.block);
    if (list) list.push(paragraph);
    else byBlock.set(paragraph.block, [paragraph]);
  }
  const draw = (blocks: readonly Block[]): unknown => blocks.map((block) => {
    const own = byBlock.get(block) ?? [];
    if (block.type === 'annex') return html`<section class="anx">${own.map((one) => html`<p class="pa anh" id=${one.anchor} role="heading" aria-level=${c.level + 1}>${text(one.text, c.act.selection.hits)}${mark(one, id, c)}</p>`)}${draw(block.body)}</section>`;
    if (block.type === 'list') return html`<ul class="pl">${own.map((one) => html`<li class="pa" id=${one.anchor}>${one.label ? html`<span class="ln">${one.label}</span>` : nothing}${text(one.text, c.act.selection.hits)}${mark(one, id, c)}</li>`)}</ul>`;
    if (block.type === 'table') return tableView(block, own[0]?.anchor);
    if (block.type === 'image') return pictureView(block, c);
    if (block.type === 'signature') return html`<div class="sig">${block.issuers.map((issuer) => html`<p>${issuer}</p>`)}${block.date ? html`<p>${formatDate(figures(block.date) || dateWords(block.date), 'zh-Hans')}</p>` : nothing}</div>`;
    return own.map((one) => paragraphView(one, id, c));
  });
  return html`<div @keydown=${rove}>${draw(body)}</div>`;
}

function paragraphView(one: Paragraph, id: string, c: GazetteContext): TemplateResult {
  const { hits } = c.act.selection;
  const here = c.selection.own?.['part'] === one.anchor;
  const content = html`${one.label ? html`<b>${one.label}　</b>` : nothing}${text(one.text, hits)}${mark(one, id, c)}`;
  if (one.kind === 'heading') return html`<p class=${`pa ph${Math.min(3, one.level ?? 1)}${here ? ' here' : ''}`} id=${one.anchor} role="heading" aria-level=${Math.min(6, c.level + (one.level ?? 1))}>${content}</p>`;
  if (one.kind === 'unknown') return html`<p class="pa unk" id=${one.anchor}><small>${c.words.unknownBlock}</small>${content}</p>`;
  const level = one.kind === 'para' && one.text.length < 40 ? levelOf(one.text) : 0;
  return html`<p class=${`pa${level ? ` l${level}` : ''}${one.kind === 'note' ? ' nt' : ''}${here ? ' here' : ''}`} id=${one.anchor}>${content}</p>`;
}

/** The link of a paragraph: seen on hover and focus, one tab stop for all of them, up and down between them. */
function mark(one: Paragraph, id: string, c: GazetteContext): TemplateResult {
  const first = c.selection.own?.['part'] === one.anchor;
  return html`<a class="pm np" tabindex=${first ? 0 : -1} href=${`${c.act.selection.linkTo(id)}&part=${encodeURIComponent(one.anchor)}`} aria-label=${`${c.words.paragraphLink}：${one.text.slice(0, 12)}`} @click=${(event: Event) => {
    event.preventDefault();
    c.gazette.put({ part: one.anchor });
    c.gazette.copyCitation({ id } as OfficialDocument, one.anchor);
  }}>${icon('link', true)}</a>`;
}

function rove(event: KeyboardEvent): void {
  const { key } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const marks = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.pm')];
  const at = marks.indexOf(event.target as HTMLElement);
  const next = marks[at + (key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  marks[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function tableView(block: Extract<Block, { type: 'table' }>, anchor = ''): TemplateResult {
  const cell = (value: unknown, tag: 'th' | 'td'): TemplateResult => {
    const { colspan, rowspan } = (typeof value === 'object' && value !== null ? value : {}) as { colspan?: number; rowspan?: number };
    const [across, down] = [colspan && colspan > 1 ? Math.min(60, colspan) : nothing, rowspan && rowspan > 1 ? Math.min(500, rowspan) : nothing];
    return tag === 'th' ? html`<th scope="col" colspan=${across} rowspan=${down}>${text(cellText(value))}</th>` : html`<td colspan=${across} rowspan=${down}>${text(cellText(value))}</td>`;
  };
  return html`<div class="gtb" id=${anchor} tabindex="0" role="region" aria-label=${block.caption ?? '表'}><table>${block.caption ? html`<caption>${block.caption}</caption>` : nothing}${
    block.head?.length ? html`<thead>${block.head.map((row) => html`<tr>${row.map((one) => cell(one, 'th'))}</tr>`)}</thead>` : nothing
  }<tbody>${block.rows.map((row) => html`<tr>${row.map((one) => cell(one, 'td'))}</tr>`)}</tbody></table></div>`;
}

function pictureView(block: Extract<Block, { type: 'image' }>, c: GazetteContext): TemplateResult {
  const url = safeUrl(block.src, document.baseURI);
  const gone = (event: Event): void => {
    const image = event.currentTarget as HTMLImageElement;
    image.hidden = true;
    image.nextElementSibling!.removeAttribute('hidden');
  };
  return url ? html`<p class="pic"><img src=${url} alt=${block.alt} loading="lazy" @error=${gone} /><span hidden>${c.words.pictureGone}${block.alt}</span></p>` : html`<p class="pic">${c.words.pictureGone}${block.alt}</p>`;
}

/** 署名 and 成文日期, unless the text holds them itself. */
function signature(document: OfficialDocument): unknown {
  if ((document.body ?? []).some(({ type }) => type === 'signature') || !document.body?.length || !document.signed) return nothing;
  return html`<div class="sig">${(document.issuers ?? []).map((issuer) => html`<p>${issuer}</p>`)}<p>${formatDate(figures(document.signed) || dateWords(document.signed), 'zh-Hans')}</p></div>`;
}

function outlineView(outline: readonly Paragraph[], id: string, c: GazetteContext): TemplateResult {
  const numerals = '一二三四五六七八九十';
  return html`<b class="oh">${c.words.outline}</b><ol>${outline.map((one, i) => {
    const plain = one.text.replace(/^(?:第[一二三四五六七八九十百]+章|[一二三四五六七八九十]+、)[\s　]*/, '');
    return html`<li><a href=${`${c.act.selection.linkTo(id)}&part=${encodeURIComponent(one.anchor)}`} aria-current=${c.selection.own?.['part'] === one.anchor ? 'true' : nothing} @click=${(event: Event) => {
      event.preventDefault();
      c.gazette.put({ part: one.anchor });
    }}><i aria-hidden="true">${numerals[i] ?? i + 1}</i>${plain}</a></li>`;
  })}</ol>`;
}

/** The documents before and after it in its issue. */
function turnView(id: string, c: GazetteContext): unknown {
  const place = placeOf(c.issues, id);
  if (!place) return nothing;
  const ids = (place.issue.sections ?? []).flatMap(({ documents }) => documents.map((one) => one.id)).filter((one) => c.document.columns.rowOf(one) >= 0);
  const at = ids.indexOf(id);
  const to = (other: string | undefined, label: string, name: string): TemplateResult | typeof nothing => (other ? html`<a href=${c.act.selection.linkTo(other)} @click=${(event: Event) => c.act.open(other, event)}>${name === 'left' ? icon('left', true) : nothing}${label}${name === 'right' ? icon('right', true) : nothing}</a>` : html`<span></span>`);
  return html`<p class="ont">${to(ids[at - 1], c.words.previousDocument, 'left')}${to(ids[at + 1], c.words.nextDocument, 'right')}</p>`;
}

function placeText(document: OfficialDocument, c: GazetteContext): string {
  const place = placeOf(c.issues, document.id);
  return place ? c.words.inIssue(c.tr(citation(titleOf(c), place))) : '';
}

function factsView(document: OfficialDocument, c: GazetteContext): TemplateResult {
  const { words: m, language } = c;
  const day = (date: unknown): string => (date ? formatDate(figures(date) || dateWords(date), language) : '');
  const facts: [string, unknown][] = [
    [m.indexNumber, document.indexNumber], [m.issuers, document.issuers?.join(c.messages.listStop)], [m.to, document.to?.join(c.messages.listStop)], [m.number, document.number && text(document.number)], [m.signed, day(document.signed)],
    [m.published, day(document.published)], [m.effective, day(document.effective)], [m.expires, day(document.expires)], [m.subject, document.subject],
    [m.basis, document.basis?.length ? document.basis.map(({ title, number }) => (isNumberOnly(title, number) ? title : `${/[《〈]/.test(title) ? title : `《${title}》`}${number ?? ''}`)).join(c.messages.clauseStop) : undefined],
  ];
  return html`<dl>${facts.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}<div><dt>${m.validityLabel}</dt><dd>${badgeView(validityBadge(document, c.today, m, true))}</dd></div></dl>`;
}

function relatedView(document: OfficialDocument, c: GazetteContext): unknown {
  const { words: m } = c;
  const links = [
    ...(document.interpretations ?? []).map(({ title, url, form }) => ({ ...linked({ title: `${m.interpretation}：${title}` }, url, c), note: form ?? '' })),
    ...(document.attachments ?? []).map(({ title, url, bytes }) => ({ ...linked({ title: `${m.attachments}：${title}` }, url, c), note: [/\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(url)?.[1]?.toUpperCase(), bytes && sizeOf(bytes)].filter(Boolean).join('・') })),
  ];
  if (!links.length) return nothing;
  return html`<b class="rlh">${m.related}</b><ul class="rlv">${links.map((one) => html`<li>${one.href ? html`<a href=${one.href} @click=${one.open}>${text(one.title)}</a>` : text(one.title)}${one.note ? html`<small>${one.note}</small>` : nothing}</li>`)}</ul>`;
}

const sizeOf = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

function sizes(c: GazetteContext): TemplateResult {
  const { words: m } = c;
  return html`<span class="szs" role="group" aria-label=${m.textSize}>${[m.smaller, m.normal, m.larger, m.largest].map((label, step) => html`<button type="button" aria-pressed=${c.textStep === step} @click=${() => c.gazette.textStep(step)}>${label}</button>`)}</span>`;
}

function pdfView(head: OfficialDocument, c: GazetteContext): unknown {
  const pdf = placeOf(c.issues, head.id)?.issue.pdf;
  const href = pdf && safeUrl(pdf, document.baseURI);
  return href ? html`<a class="act" href=${href} @click=${(event: Event) => c.act.navigate(event, href)}>${icon('download')}${c.words.downloadPdf}</a>` : nothing;
}

function codeOf(id: string, c: GazetteContext): unknown {
  const address = addressOf(id, c);
  const matrix = c.code.get(address);
  return matrix ? html`<div class="gzq">${codeView(matrix, moreFor(c.language).scan)}</div>${isDemo(c.document) ? html`<span class="tag">${c.messages.demo}</span>` : nothing}` : nothing;
}

export const styles = [badgeStyles, codeStyles, css`
.gzb{margin-top:12px}
.gzb a{display:inline-flex;align-items:center;min-height:44px;border:0}
.gzd{display:flex;margin-top:8px}
.gzo{flex:none;width:196px;margin-right:44px}
.oh{display:block;padding-bottom:8px;border-bottom:2px solid var(--_rule);font:700 var(--_lead)/1.5 var(--_serif);letter-spacing:.3em}
.gzo li a{display:flex;min-height:44px;padding:10px 8px;border-bottom:1px solid var(--_line);font-size:var(--_label);line-height:1.5;color:var(--_ink)}
.gzo li i{flex:none;width:1.75em;font-style:normal;color:var(--_ink3)}
.gzo [aria-current]{border-left:3px solid var(--_accent);padding-left:5px;font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
.ont{display:flex;justify-content:space-between;margin-top:12px}
.ont a{display:inline-flex;align-items:center;min-height:44px;border:0;font-size:var(--_label)}
.gzt{flex:1;min-width:0}
.gzf{flex:none;width:220px;margin-left:44px;border-top:2px solid var(--_rule)}
.vb{display:flex;padding:14px 18px;border-left:3px solid var(--_ink3);font-size:var(--_label);line-height:1.75;background:var(--_ground)}
.vb>.i{margin:3px 12px 0 0}
.vb b{margin-right:16px}
.vb.ok{border-color:var(--_ok);background:var(--_ok-tint)}
.vb.warn{border-color:var(--_warn);background:var(--_warn-tint)}
.vb.bad{border-color:var(--_bad);background:var(--_bad-tint)}
.vb.ok>.i,.vb.ok b{color:var(--_ok)}
.vb.warn>.i,.vb.warn b{color:var(--_warn)}
.vb.bad>.i,.vb.bad b{color:var(--_bad)}
[data-theme=contrast] .vb{border:1px solid;border-left-width:3px}
.rh,.rn{max-width:calc(var(--_lead)*38);margin:32px auto 0}
.rh{text-align:justify;text-align-last:justify;font:700 50px/1.3 var(--_serif);color:var(--_red)}
.rh span{display:block}
.rh-b{font-size:42px}
.rh-c{font-size:34px}
.rh-d{font-size:24px}
.rn{margin-top:16px;padding-bottom:8px;border-bottom:3px solid var(--_red);text-align:center;font:var(--_lead)/1.5 var(--_serif)}
.gti{margin:40px auto 28px;max-width:24em;text-align:center;font:700 26px/1.5 var(--_serif);text-wrap:balance}
.tw{display:inline-block}
.gzx{max-width:38em;margin:0 auto;font:var(--_lead)/1.9 var(--_serif);text-align:justify}
[data-step="0"] .gzx{font-size:calc(var(--_lead)*.89)}
[data-step="2"] .gzx{font-size:calc(var(--_lead)*1.17)}
[data-step="3"] .gzx{font-size:calc(var(--_lead)*1.44)}
.pa{position:relative;text-indent:2em}
.to{text-indent:0}
.pa b{font-family:var(--_sans)}
.ph1,.anh{margin:24px 0 8px;text-align:center;text-indent:0;font-weight:700;font-size:1.05em}
.ph2,.ph3,.l1{font-weight:700}
.l2{font-weight:700}
.pl .pa{padding-left:2em;text-indent:0}
.ln{margin-right:.5em}
.nt{margin-top:20px}
.unk small{display:block;font:var(--_meta)/1.6 var(--_sans);color:var(--_ink3);text-indent:0}
.here{background:var(--_mark);color:var(--_mark-ink)}
.anx{margin-top:48px;padding-top:12px;border-top:1px solid var(--_line2)}
.anh{font-size:1.15em}
.sig{margin:28px 3em 20px 0;text-align:right}
.pm{position:absolute;right:-30px;top:2px;padding:6px;border:0;line-height:0;opacity:0}
.pa:hover>.pm,.pm:focus{opacity:1}
.pic{margin:16px 0;text-align:center}
.pic img{max-width:100%}
.gtb{margin:16px 0;overflow-x:auto}
.gtb table{border-top:1.5px solid var(--_ink);border-bottom:1.5px solid var(--_ink);border-collapse:collapse;width:100%;font:var(--_label)/1.6 var(--_sans);text-align:left;table-layout:auto}
.gtb caption{padding-bottom:6px;font-weight:700}
.gtb th,.gtb td{position:static;padding:8px 10px;border:1px solid var(--_line2);white-space:normal;vertical-align:top;background:none}
.gze{display:flex;flex-wrap:wrap;justify-content:space-between;max-width:44em;margin:36px auto 0;padding-top:12px;border-top:1px solid var(--_line2);font-size:var(--_meta);color:var(--_ink3)}
.gzf dl>div{padding:12px 0;border-bottom:1px solid var(--_line);font-size:var(--_label);line-height:1.6}
.gzf dt{font-size:var(--_meta);color:var(--_ink3)}
.rlh{display:block;margin-top:20px}
.rlv li{padding:10px 0;border-bottom:1px solid var(--_line);font-size:var(--_label)}
.rlv small{display:block;font-size:var(--_meta);color:var(--_ink3)}
.gza{margin-top:12px}
.gza .act{display:flex;align-items:center;min-height:44px;padding:0;border:0;font-size:var(--_label);color:var(--_accent)}
.gza .act .i{margin-right:10px}
.szs{display:inline-flex;margin:8px 0;border:1px solid var(--_line2);border-radius:4px}
.szs button{min-width:42px;white-space:nowrap;min-height:36px;padding:0 8px;text-align:center;font-size:var(--_label)}
.szs button+button{border-left:1px solid var(--_line2)}
.szs [aria-pressed=true]{font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
.gzq{width:112px;margin:16px 0 8px}
[data-size=m] .gzo{display:none}
[data-size=m] .gzf{width:180px;margin-left:32px}
[data-size=m] .rh{font-size:38px}
[data-size=m] .rh-c,[data-size=m] .rh-d{font-size:24px}
[data-size=s] .gzd,[data-elder] .gzd{display:block}
[data-size=s] .gzo,[data-elder] .gzo{width:auto;margin:16px 0}
[data-size=s] .gzf,[data-elder] .gzf{width:auto;margin:32px 0 0}
[data-size=s] .rh{font-size:27px}
[data-size=s] .rh-b{font-size:23px}
[data-size=s] .rh-c,[data-size=s] .rh-d{font-size:19px}
[data-size=s] .gti{margin:28px auto 20px;font-size:22px}
[data-elder] .gti{font-size:28px}
[data-size=s] .pm,[data-elder] .pm{right:0;background:var(--_paper)}
@media print{.gzf{display:none}}
`];
