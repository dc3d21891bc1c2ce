import { css, html, nothing, type TemplateResult } from 'lit';
import { addIcons, icon } from './icons.js';
import { moreIcons } from './icons-more.js';

addIcons(moreIcons);

/** `lead` stands bold before the sentence; one action at the right. `warn` is the stale banner. */
export interface NoticeView {
  readonly lead?: string;
  readonly text: string;
  readonly tone?: 'plain' | 'ok' | 'warn' | 'bad';
  readonly icon?: string;
  readonly action?: { readonly label: string; readonly primary?: boolean; readonly run: (event: Event) => void };
}

export const noticeView = (view: NoticeView): TemplateResult => html`<div class=${`notice ${view.tone ?? 'plain'}`}>${icon(view.icon ?? (view.tone === 'warn' ? 'history' : 'info'))}<p>${
  view.lead ? html`<b>${view.lead}</b>` : nothing
}<span>${view.text}</span></p>${
  view.action ? html`<button type="button" class=${view.action.primary ? 'btn fill np' : 'btn np'} @click=${view.action.run}>${view.action.label}</button>` : nothing
}</div>`;

/** 数据截至 …: full content stands below; the date is printed too. */
export const staleBanner = (view: { readonly asOf: string; readonly why: string; readonly retryLabel: string; readonly retry: (event: Event) => void }): TemplateResult =>
  noticeView({ lead: view.asOf, text: view.why, tone: 'warn', action: { label: view.retryLabel, run: view.retry } });

/** 另有 N 条记录未能显示: one quiet line under the table. */
export const skippedLine = (words: string): TemplateResult => html`<p class="skip">${icon('info', true)}${words}</p>`;

export const noticeStyles = css`
.notice{display:flex;align-items:center;margin-top:24px;padding:14px 16px 14px 20px;border-left:3px solid var(--_accent);background:var(--_ground)}
.notice>.i{margin-right:14px;color:var(--_accent)}
.notice p{flex:1;font-size:var(--_body);line-height:1.6}
.notice .btn{margin-left:20px}
.warn{border-color:var(--_warn);background:var(--_warn-tint);align-items:flex-start}
.warn>.i{margin-top:3px;color:var(--_warn)}
.warn b{display:block}
.warn span{font-size:var(--_small)}
.ok{border-color:var(--_ok);background:var(--_ok-tint)}
.ok>.i{color:var(--_ok)}
.bad{border-color:var(--_bad);background:var(--_bad-tint)}
.bad>.i{color:var(--_bad)}
.skip{display:flex;align-items:center;margin-top:12px;font-size:var(--_meta);color:var(--_ink3)}
.skip .i{margin-right:6px}
[data-theme=contrast] .notice{border:1px solid;border-left-width:3px}
[data-size=s] .notice{flex-wrap:wrap;align-items:flex-start}
[data-size=s] .notice>.i{margin-top:3px}
[data-size=s] .notice p{min-width:60%}
[data-size=s] .notice .btn{width:100%;margin:12px 0 0}
`;
