import { css, html, nothing, type TemplateResult } from 'lit';
import type { MoreMessages } from '../i18n/more.js';
import type { Hits } from './types.js';
import { icon } from './icons.js';
import { text } from './text.js';

/** 公开内容 as numbered lines. */
export const numbered = (items: readonly string[], hits?: Hits): TemplateResult =>
  html`<ol class="num">${items.map((item, i) => html`<li><i aria-hidden="true">${i + 1}</i>${text(item, hits)}</li>`)}</ol>`;

export interface BasisView { readonly title: string; readonly href?: string; readonly note?: string; readonly open?: (event: Event) => void }
/** 公开依据: by name, linked where the data has an address; who made it, or the 文号, beside it. */
export const basisList = (items: readonly BasisView[], hits?: Hits): TemplateResult =>
  html`<ul>${items.map((item) => html`<li>${item.href ? html`<a href=${item.href} @click=${item.open ?? nothing}>${text(item.title, hits)}</a>` : text(item.title, hits)}${
    item.note ? html`<span class="by">${text(item.note)}</span>` : nothing
  }</li>`)}</ul>`;

export interface ChannelView { readonly name: string; readonly state: 'on' | 'optional' | 'off' }
/** All 13 as printed, in four columns: filled = used, hollow and dark = optional, hollow and grey = not used. */
export const channelGrid = (channels: readonly ChannelView[], more: MoreMessages): TemplateResult =>
  html`<ul class="chg">${channels.map(
    (channel) => html`<li class=${`sq ${channel.state}`}>${channel.state === 'off' ? html`<s>${channel.name}</s>` : channel.name}${channel.state === 'optional' ? html` <small>${more.optionalMark}</small>` : nothing}</li>`,
  )}</ul>`;

/** Ticks as words. */
export const tickWords = (ticks: readonly string[]): TemplateResult => html`<p class="tks">${ticks.map((tick) => html`<span class="ck">${tick}</span>`)}</p>`;

/** 五公开: the stages in order, those that apply bold. */
export const stageWords = (stages: readonly { readonly name: string; readonly on: boolean }[]): TemplateResult =>
  html`<p class="stg">${stages.map((stage) => (stage.on ? html`<b>${stage.name}</b>` : html`<span>${stage.name}</span>`))}</p>`;

export interface DocumentLink { readonly title: string; readonly href: string; readonly date?: string; readonly open?: (event: Event) => void }
export const documentList = (documents: readonly DocumentLink[], more: MoreMessages): TemplateResult =>
  html`<section><b class="bh">${more.documents}</b><ul class="docs">${documents.map(
    (one) => html`<li><span><a href=${one.href} @click=${one.open ?? nothing}>${text(one.title)}</a></span>${one.date ? html`<time>${one.date}</time>` : nothing}</li>`,
  )}</ul></section>`;

export interface ChangeView { readonly date: string; readonly change: string; readonly note?: string }
export const changeList = (changes: readonly ChangeView[], more: MoreMessages): TemplateResult =>
  html`<section><b class="bh">${more.changes}</b><ul class="chs">${changes.map(
    (one) => html`<li><time>${one.date}</time><b>${more.change[one.change] ?? one.change}</b><span>${one.note ? text(one.note) : nothing}</span></li>`,
  )}</ul></section>`;

export interface AsideView {
  /** The drawn code (svg); the address in words stands below it. */
  readonly code?: unknown;
  readonly address?: string;
  readonly phones?: readonly { readonly name?: string; readonly phone: string }[];
  readonly copied: boolean;
  /** A terminal: there is nothing to copy the address to. */
  readonly alone?: boolean;
}
export const asideView = (view: AsideView, actions: { copy(): void; print(): void }, more: MoreMessages): TemplateResult => html`${
  view.code ? html`<div class="code">${view.code}</div><p class="scn">${more.scan}</p>` : nothing
}${view.address ? html`<p class="adr">${view.address.split(/(?=\/)/).map((part) => html`<wbr />${part}`)}</p>` : nothing}${view.alone ? nothing : html`<button type="button" class="btn np" @click=${actions.copy}>${icon('link', true)}${view.copied ? more.copied : more.copyLink}</button>`}<span class="vh" role="status">${view.copied ? more.copied : ''}</span
><button type="button" class="btn np" @click=${actions.print}>${icon('print', true)}${more.printItem}</button>${
  view.phones?.length
    ? html`<p class="ph"><small>${more.phone}</small>${view.phones.map((one) => html`<span>${one.name ? html`${one.name} ` : nothing}<b class="nb">${one.phone}</b></span>`)}</p>`
    : nothing
}`;

export const dialogContentStyles = css`
.num li{position:relative;padding-left:22px}
.num i{position:absolute;left:0;font-style:normal;color:var(--_ink3)}
.by{display:inline-block;margin-left:16px;color:var(--_ink3)}
.facts a{line-height:1.6}
.chg{display:grid;grid-template-columns:repeat(4,auto);justify-content:start;grid-gap:0 18px;font-size:var(--_small)}
.chg li{padding-left:16px;white-space:normal;text-indent:-16px}
.chg .sq::before{margin-right:7px;width:9px;height:9px;vertical-align:0}
.chg .on::before{border-width:4px 5px 5px 4px}
.chg .optional::before{border-color:var(--_ink)}
.chg s{text-decoration:none;color:var(--_ink3)}
.chg small{font-size:12px;color:var(--_ink3)}
.facts .tks{color:inherit}
.facts .tks>*{margin-right:22px}
.stg>*{margin-right:16px}
.stg span{color:var(--_ink3)}
.bh{display:block;padding:6px 0;border-bottom:1px solid var(--_line2);font-size:var(--_label);line-height:1.8}
.docs li,.chs li{display:flex;justify-content:space-between;padding:8px 0;font-size:var(--_label);line-height:26px}
.chs li{flex-wrap:wrap;padding:7px 0;font-size:var(--_small);justify-content:flex-start}
.docs li+li,.chs li+li{border-top:1px solid var(--_line)}
.band time{flex:none;margin-left:16px;font-size:var(--_small);color:var(--_ink3)}
.chs time{width:92px;margin:0}
.chs b{flex:none;margin-right:12px}
.chs span{flex:1 1 100px}
.code{width:112px;padding:0;background:#fff}
.code svg{display:block;width:112px;height:112px}
.scn{margin-top:14px;font-size:var(--_meta);color:var(--_ink3)}
.adr{margin:4px 0 8px;font-size:var(--_meta);line-height:20px;overflow-wrap:anywhere;color:var(--_ink2)}
aside .btn{justify-content:flex-start;width:100%;min-height:40px;margin-bottom:8px;padding:0 14px;font-size:var(--_small)}
.ph{margin-top:10px;font-size:var(--_meta);color:var(--_ink3)}
.ph span{display:block;line-height:1.5}
.ph b{font-size:var(--_body);color:var(--_ink)}
@media (max-width:767px){.chg{grid-template-columns:repeat(2,auto)}}
[data-elder] .chg{grid-template-columns:repeat(2,auto)}
[data-elder] .num li,[data-elder] .chg,[data-elder] .bh,[data-elder] .docs li,[data-elder] .chs li,[data-elder] .band time,[data-elder] .scn,[data-elder] .adr,[data-elder] aside .btn,[data-elder] .ph,[data-elder] .ph b{font-size:var(--_meta);line-height:1.7}
[data-elder] .chg small{font-size:var(--_meta)}
[data-elder] .chg .sq{padding-left:22px;text-indent:-22px}
[data-elder] .bh{margin-top:12px}
[data-elder] .num li{padding-left:28px}
[data-elder] aside .btn{min-height:56px}
[data-elder] .chs{line-height:1.7}
[data-elder] .chs time{width:130px}
`;
