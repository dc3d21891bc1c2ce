import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { openDocument, type Handle } from '../../controllers/document-store.js';
import { PROVIDER_CHANGED, type Provider } from '../../controllers/source.js';
import { understand } from '../../controllers/words.js';
import { moreFor } from '../../i18n/more.js';
import { catalogueList, itemAt } from '../../models/catalogue.js';
import { closest } from '../../models/closest.js';
import type { Columns } from '../../models/columns.js';
import { entryAt, negativeList } from '../../models/negative-list.js';
import { Selector, type ListDefinition } from '../../models/selection.js';
import { badgeStyles, badgeView } from '../../parts/badge.js';
import { dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icons.js';
import { modal } from '../../parts/modal.js';
import { text } from '../../parts/text.js';
import type { CatalogueItem } from '../../spec/types.js';
import { articleStyles } from './article.js';
import type { NegativeListContext } from './context.js';
import { groupText, handlingBadge } from './entry-text.js';
import { wayOn } from './item.js';

/** Rows of each list that are offered. */
const MOST = 6;

/**
 * 为什么查不到: what are you looking for → is it in the catalogue or on the list → which one → what can you do. Its state is in the
 * address (`step`, `ask`, `pick`), so that going back keeps the answers and a link leads to the same place. It decides nothing.
 */
export class Asking {
  private _handle: Handle | undefined;
  private _url: string | undefined;
  private _provider: Provider | undefined;
  /** One search for each list, made anew when its document is another. */
  private readonly _selectors = new Map<ListDefinition, { columns: Columns; selector: Selector; ready: boolean }>();
  private _typed: string | undefined;

  constructor(private readonly host: LitElement & { readonly catalogue: string | null }) {}

  release(): void {
    this._handle?.release();
    this._handle = this._url = this._provider = undefined;
  }

  /** The catalogue that is searched besides: the attribute's, else that of a `<gk-source>` around. */
  private _catalogue(): Handle | undefined {
    const { catalogue } = this.host;
    const url = catalogue ? new URL(catalogue, document.baseURI).href : undefined;
    const provider = url ? undefined : providerAround(this.host);
    if (this._handle && this._url === url && this._provider === provider) return this._handle;
    this.release();
    const source = url ? ({ type: 'url', url } as const) : provider?.provided?.source;
    if (provider) provider.addEventListener(PROVIDER_CHANGED, () => this.host.requestUpdate(), { once: true });
    if (!source) return undefined;
    this._url = url;
    this._provider = provider;
    this._handle = openDocument(source, {});
    this._handle.document.subscribe(() => this.host.requestUpdate());
    return this._handle;
  }

  private _find(definition: ListDefinition, columns: Columns, question: string): { rows: readonly number[]; total: number; ready: boolean } {
    let known = this._selectors.get(definition);
    if (known?.columns !== columns) {
      const made = { columns, selector: new Selector(columns, definition, { fold: (words) => words.toLowerCase() }), ready: false };
      this._selectors.set(definition, (known = made));
      const done = (): void => {
        made.ready = true;
        this.host.requestUpdate();
      };
      // Without what is known about words the search is literal.
      void understand(columns, definition.names).then((language) => {
        made.selector.language = language;
        done();
      }, done);
    }
    return { ...closest(known.selector, question, MOST), ready: known.ready };
  }

  draw(c: NegativeListContext): TemplateResult | typeof nothing {
    const own = c.selection.own ?? {};
    const step = own['step'];
    if (!step) return nothing;
    const { words: m } = c;
    const close = (): void => c.act.selection.put({ step: '', ask: '', pick: '' });
    const more = moreFor(c.language);
    return html`<dialog class="dlg ask" aria-labelledby="ask-title" ${modal(close)}><div class="pan">
<div class="top"><div class="dt" id="ask-title" role="heading" aria-level=${c.level + 1}>${m.askTitle}</div><div class="bar"></div><button type="button" class="shut" aria-label=${more.close} @click=${close}>${icon('close')}</button></div>
<div class="asb">${this._step(step, own['ask'] ?? '', own['pick'] ?? '', c)}</div>
<div class="end"><p>${m.noDecision}</p></div></div></dialog>`;
  }

  private _step(step: string, question: string, pick: string, c: NegativeListContext): unknown {
    const handle = this._catalogue();
    switch (step) {
      case 'item': {
        const columns = handle?.document.columns;
        const row = columns ? columns.rowOf(pick) : -1;
        if (row >= 0) return this._item(itemAt(columns!, row), c);
        // The catalogue is on its way, or no longer holds it: the choice is offered again.
        return handle && !handle.document.complete && !handle.document.error ? c.messages.loading(c.messages.found[0]) : this._which(question, c, handle);
      }
      case 'entry': {
        const row = c.document.columns.rowOf(pick);
        return row >= 0 ? this._entry(entryAt(c.document.columns, row), c) : this._which(question, c, handle);
      }
      case 'none': return this._none(question, c);
      case 'which': return question.trim() ? this._which(question, c, handle) : this._what(question, c);
      default: return this._what(question, c);
    }
  }

  private _what(question: string, c: NegativeListContext): TemplateResult {
    const { words: m } = c;
    const submit = (event: Event): void => {
      event.preventDefault();
      const ask = (this._typed ?? question).trim();
      this._typed = undefined;
      if (ask) c.act.selection.put({ step: 'which', ask, pick: '' });
    };
    return html`<form class="asf" @submit=${submit}><label for="ask-q">${m.askWhat}</label><p id="ask-h">${m.askHint}</p>
<div><input id="ask-q" data-first type="text" autocomplete="off" enterkeyhint="search" aria-describedby="ask-h" .value=${question} @input=${(event: Event) => (this._typed = (event.target as HTMLInputElement).value)} /><button class="btn fill">${m.askFind}</button></div></form>`;
  }

  private _which(question: string, c: NegativeListContext, handle: Handle | undefined): TemplateResult {
    const { words: m } = c;
    const { selection } = c.act;
    const listed = this._find(negativeList, c.document.columns, question);
    const catalogue = handle?.document;
    const open = catalogue?.complete && catalogue.columns.count ? this._find(catalogueList, catalogue.columns, question) : undefined;
    const waiting = !listed.ready || (catalogue && !catalogue.complete && !catalogue.error) || (open && !open.ready);
    const pick = (step: string, id: string) => () => selection.put({ step, pick: id });
    const choice = (step: string, id: string, over: string, name: string, extra: unknown = nothing): TemplateResult =>
      html`<li><button type="button" class="asc" @click=${pick(step, id)}><span><small>${over}</small>${text(name)}</span>${extra}${icon('right')}</button></li>`;
    return html`<p class="asq">${m.askChoose} <b>${question}</b></p>
<p class="vh" role="status">${waiting ? '' : `${open ? m.askOpen(open.total) : ''} ${m.askListed(listed.total)}`}</p>
${waiting ? html`<p>${c.messages.loading(m.noun)}</p>` : html`${
  open?.rows.length ? html`<b class="bh">${m.askOpen(open.total)}</b><ul>${open.rows.map((row) => {
    const item = itemAt(catalogue!.columns, row);
    return choice('item', item.id, [item.field, ...item.path.slice(0, -1)].filter(Boolean).join(' › '), item.path[item.path.length - 1] ?? '');
  })}</ul>` : nothing}${
  listed.rows.length ? html`<b class="bh">${m.askListed(listed.total)}</b><ul>${listed.rows.map((row) => {
    const item = entryAt(c.document.columns, row);
    const badge = handlingBadge(item, m);
    return choice('entry', item.id, groupText(item, 'group', m), item.name, badge && badgeView(badge));
  })}</ul>` : nothing}${
  !open?.rows.length && !listed.rows.length ? html`<p>${m.askNothing}</p>` : nothing}${
  catalogue?.error || !handle ? html`<p class="asn">${m.askNoCatalogue}</p>` : nothing}
<button type="button" class="btn" @click=${pick('none', '')}>${m.askNone}</button>`}
${this._back(c, 'what')}`;
  }

  private _item(item: CatalogueItem, c: NegativeListContext): TemplateResult {
    const { words: m } = c;
    const phone = item.contacts?.find((one) => one.phone)?.phone ?? c.phone;
    const where = (item.channels ?? []).filter(({ state }) => state !== 'no' && state !== 'unknown').map(({ label, code }) => label ?? code);
    const there = document.querySelector('gk-catalogue');
    const href = there && `#gk-${there.id || 'catalogue'}?item=${encodeURIComponent(item.id)}`;
    return html`<p class="asr ok">${m.askItemTitle}</p><p class="path">${[item.field, ...item.path.slice(0, -1)].filter(Boolean).join(' › ')}</p><p class="ast">${text(item.path[item.path.length - 1] ?? '')}</p>
<ul class="asl">${(item.content ?? []).map((line) => html`<li>${text(line)}</li>`)}</ul>
<dl>${item.publishers?.length ? html`<div><dd>${m.askItemWay(item.publishers.join(c.messages.listStop))}</dd></div>` : nothing}
${item.timeLimit ? html`<div><dt>${m.askItemWhen}</dt><dd>${text(item.timeLimit.text)}</dd></div>` : nothing}
${where.length ? html`<div><dt>${m.askItemWhere}</dt><dd>${where.join(c.messages.listStop)}</dd></div>` : nothing}
${phone ? html`<div><dt>${m.askItemCall}</dt><dd class="nb">${phone}</dd></div>` : nothing}</dl>
${href ? html`<p class="act1"><a class="btn fill" href=${href}>${m.askItemOpen}</a></p>` : nothing}
${this._back(c, 'which')}`;
  }

  private _entry(item: ReturnType<typeof entryAt>, c: NegativeListContext): TemplateResult {
    const { words: m } = c;
    const badge = handlingBadge(item, m);
    return html`<p class="asr">${m.askEntryTitle}</p><p class="path">${groupText(item, 'group', m)}</p><p class="ast">${text(item.name)} ${badge ? badgeView(badge) : nothing}</p>
${item.content ? html`<p>${text(item.content)}</p>` : nothing}<p>${item.reason ? text(item.reason) : m.classNotes[item.group]}</p>${item.partial ? html`<p>${m.partialYes}</p>` : nothing}
<b class="bh">${m.wayLabel}</b>${wayOn(item, c)}${item.whoMaySee ? html`<p>${m.whoLabel}：${text(item.whoMaySee)}</p>` : nothing}
${this._back(c, 'which')}`;
  }

  private _none(question: string, c: NegativeListContext): TemplateResult {
    const { words: m } = c;
    return html`<p class="asr">${m.askNoneTitle}</p><p class="ast">${question}</p><p>${m.askNoneText}</p>
<p class="act1"><button type="button" class="btn fill" @click=${(event: Event) => c.apply(event, question)}>${m.apply}</button></p><p>${m.wayRemedy}</p>
${this._back(c, 'which')}`;
  }

  private _back(c: NegativeListContext, step: string): TemplateResult {
    const { selection } = c.act;
    return html`<p class="asx"><button type="button" class="link" @click=${() => selection.put({ step, pick: '' })}>${icon('left', true)}${c.words.askBack}</button>${
      step === 'which' ? html`<button type="button" class="link" @click=${() => selection.put({ step: 'what', ask: '', pick: '' })}>${c.words.askAgain}</button>` : nothing
    }</p>`;
  }
}

/** The nearest source around that holds a catalogue, as far as its address or its data tell: the list's own source is not it. */
function providerAround(host: HTMLElement): Provider | undefined {
  const own = (host as { src?: string | null }).src;
  let found: Provider | undefined;
  for (let node: Node | null = host.parentNode; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
    if (!(node instanceof HTMLElement) || node.localName !== 'gk-source') continue;
    found = node as Provider;
    // With an address of its own the list leaves the nearest source free for the catalogue; else the nearest one is the list's.
    if (own) return found;
    for (let outer: Node | null = node.parentNode; outer; outer = outer.parentNode) if (outer instanceof HTMLElement && outer.localName === 'gk-source') return outer as Provider;
    return undefined;
  }
  return found;
}

export const styles = [dialogStyles, badgeStyles, articleStyles, css`
.ask .pan{max-width:720px}
.asb{padding:20px 40px 24px}
.asf label{font:700 var(--_lead)/1.5 var(--_serif)}
.asf p,.asn{margin:4px 0 12px;font-size:var(--_small);color:var(--_ink3)}
.asf div{display:flex}
.asf input{flex:1;min-width:0;height:48px;margin-right:12px;padding:0 14px;border:1px solid var(--_edge);border-radius:4px;font-size:var(--_body);color:var(--_ink);background:var(--_paper)}
.asq b{margin-left:8px}
.asb .bh{display:block;margin-top:20px;padding-bottom:6px;border-bottom:2px solid var(--_rule);font:700 var(--_body)/1.5 var(--_serif)}
.asc{display:flex;align-items:center;width:100%;min-height:48px;padding:8px 4px;border-bottom:1px solid var(--_line);font-weight:700;color:var(--_accent)}
.asc:hover{background:var(--_tint)}
.asc>span:first-child{flex:1;min-width:0}
.asc small{display:block;font-size:var(--_meta);font-weight:400;color:var(--_ink3)}
.asc .bdg{margin:0 8px}
.asb>.btn{margin-top:20px}
.asr{margin-bottom:8px;padding:10px 14px;border-left:3px solid var(--_accent);font-weight:700;background:var(--_ground)}
.ast{margin:2px 0 8px;font:700 22px/1.5 var(--_serif)}
.asl{margin-bottom:8px}
.asl li{position:relative;padding-left:14px}
.asl li::before{content:"";position:absolute;left:0;top:.85em;width:6px;border-top:1px solid}
.asb dl>div{display:flex;padding:6px 0;border-top:1px solid var(--_line);font-size:var(--_label)}
.asb dt{flex:none;width:112px;color:var(--_ink3)}
.asb .path{padding:0}
.asx{display:flex;margin-top:24px}
.asx>*{display:inline-flex;align-items:center;min-height:32px;margin-right:24px;border:0;font-size:var(--_label)}
.ask .end p{padding:12px 0;font-size:var(--_meta)}
@media (max-width:767px){.asb{padding:16px}.asf div{display:block}.asf input{width:100%;margin-bottom:12px}.asf .btn{width:100%}}
`];
