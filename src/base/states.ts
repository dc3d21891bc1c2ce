import { css, html, nothing, type TemplateResult } from 'lit';
import type { MoreMessages } from '../i18n/more.js';
import { addIcons, icon } from '../parts/icons.js';
import { moreIcons } from '../parts/icons-more.js';
import { text } from '../parts/text.js';

addIcons(moreIcons);

/**
 * The drawn states other than `ready` and `loading` (that one is `parts/loading`, always there). Words name what is missing, whose
 * fault it is not, and whom to ask; never a picture. They load when first needed.
 */
export interface PhoneView { readonly phone: string; readonly name?: string; readonly hours?: string }
export interface WayOn { readonly label: string; readonly href?: string; readonly run?: (event: Event) => void; readonly primary?: boolean }

const phoneLine = (view: PhoneView | undefined, lead?: string): unknown =>
  view
    ? html`<p class="stp">${icon('phone')}<span>${lead ? `${lead} ` : view.name ? `${view.name} ` : ''}<b class="nb">${view.phone}</b>${
        (lead && view.name) || view.hours ? `（${[lead && view.name, view.hours].filter(Boolean).join('，')}）` : ''
      }</span></p>`
    : nothing;

const ways = (list: readonly WayOn[]): unknown =>
  list.length
    ? html`<p class="stw np">${list.map((way, i) => {
        const look = way.primary ? 'btn fill' : i ? 'way' : 'btn';
        return way.href
          ? html`<a class=${look} href=${way.href} @click=${way.run ?? nothing}>${way.label}</a>`
          : html`<button type="button" class=${look} @click=${way.run ?? nothing}>${way.label}</button>`;
      })}</p>`
    : nothing;

const title = (words: string, level: number, sign: unknown = nothing): TemplateResult => html`<div class="stt" role="heading" aria-level=${level}>${sign}${words}</div>`;

export interface EmptyView {
  readonly title: string;
  /** Since when, until when: whole sentences. */
  readonly text?: string;
  readonly phone?: PhoneView;
  readonly ways: readonly WayOn[];
  readonly level: number;
}
export const emptyState = (view: EmptyView): TemplateResult =>
  html`<section class="sta">${title(view.title, view.level)}${view.text ? html`<p>${text(view.text)}</p>` : nothing}${phoneLine(view.phone)}${ways(view.ways)}</section>`;

export interface NoMatchView {
  readonly title: string;
  /** Counts on each side: "“户籍管理”领域有 8 项，……两者没有交集。" */
  readonly text?: string;
  /** Conditions one could drop, each with its label. */
  readonly drop: readonly { readonly label: string; readonly run: () => void }[];
  readonly clear: () => void;
  readonly level: number;
}
/** A view within `ready`: the count row "共 0 项" and the chips stand above it. */
export const noMatchState = (view: NoMatchView, more: MoreMessages): TemplateResult =>
  html`<section class="sta nom">${title(view.title, view.level)}${view.text ? html`<p>${text(view.text)}</p>` : nothing}${ways([
    { label: more.clearFilters, primary: true, run: view.clear },
    ...view.drop.map((one) => ({ label: more.dropOne(one.label), run: one.run })),
  ])}</section>`;

export interface ErrorView {
  /** The element's noun: 目录. */
  readonly what: string;
  /** One of `ERROR_CODES`; unknown codes read like `http-other`. */
  readonly code: string;
  readonly retryable: boolean;
  readonly retried: number;
  readonly retry: (event: Event) => void;
  /** A file to take instead. */
  readonly file?: { readonly label: string; readonly href: string };
  readonly phone?: PhoneView;
  readonly fallback: boolean;
  readonly level: number;
}

/** What the page had before stands under the sentence (slot `fallback` is the element's own). */
const fallback = (shown: boolean, more: MoreMessages): unknown => (shown ? html`<div class="stf"><small>${more.onThisPage}</small><slot></slot></div>` : nothing);

export function errorState(view: ErrorView, more: MoreMessages): TemplateResult {
  const { file, phone, retryable } = view;
  const steps: unknown[] = [];
  if (retryable) steps.push(more.wait);
  if (file) steps.push(html`${more.useFile}<a href=${file.href}>${text(file.label)}</a>${more.stop}`);
  if (phone) steps.push(html`${steps.length ? more.orCall : more.callUs} <b class="nb">${phone.phone}</b>${phone.name ? `（${phone.name}）` : ''}${more.stop}`);
  else steps.push(more.tellOwner);
  return html`<section class="sta flt" role="alert">${title(more.errorTitle(view.what), view.level, icon('error'))}<p>${more.errors[view.code] ?? more.errors['http-other']}${
    view.retried ? more.retried(view.retried) : ''
  }${more.notYou}</p>${steps.length > 1 ? html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>` : html`<p>${steps}</p>`}${
    retryable ? html`<p class="stw np"><button type="button" class="btn fill" @click=${view.retry}>${icon('reset')}${more.retry}</button></p>` : nothing
  }${fallback(view.fallback, more)}</section>`;
}

export interface InvalidView { readonly phone?: PhoneView; readonly fallback: boolean; readonly level: number }
export const invalidState = (view: InvalidView, more: MoreMessages): TemplateResult =>
  html`<section class="sta" role="alert">${title(more.invalidTitle, view.level)}${phoneLine(view.phone, more.call)}${fallback(view.fallback, more)}</section>`;

export const stateStyles = css`
.sta{margin-top:24px;padding:24px 0;border-top:2px solid var(--_rule);border-bottom:1px solid var(--_line2);font-size:var(--_label)}
.sta p{max-width:36em;color:var(--_ink2)}
.nom{margin-top:0}
.stt{margin-bottom:4px;font:700 var(--_section)/1.5 var(--_serif);letter-spacing:.02em}
.flt{border-top-color:var(--_bad)}
.stt .i{width:24px;height:24px;margin:-4px 10px 0 0;color:var(--_bad)}
.sta .stp{display:flex;align-items:flex-start;margin-top:8px;color:var(--_ink)}
.stp .i{width:18px;height:18px;margin:4px 8px 0 0;color:var(--_accent)}
.sta ol{margin:8px 0 0 26px;list-style:decimal}
.stw{display:flex;flex-wrap:wrap;align-items:center;margin-top:20px}
.stw>*{margin:0 20px 8px 0;font-size:var(--_body)}
.way{min-height:44px;padding:9px 0;border:0;color:var(--_accent)}
.stf{margin-top:20px;padding-top:12px;border-top:1px solid var(--_line)}
.stf slot{display:block}
[data-theme=dark] .stf slot,[data-theme=contrast] .stf slot{margin-top:8px;padding:12px 16px;color:#1a1f26;background:#fff;color-scheme:light}
.stf small{display:block;font-size:var(--_small);color:var(--_ink3)}
[data-elder] .sta,[data-elder] .stw>*,[data-elder] .stf small{font-size:var(--_body)}
[data-elder] .stt{font-size:var(--_section)}
`;
