import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { FootView } from './types.js';

/** The quiet line every element ends with: 发布机构 · 更新日期 · 来源 · 数据下载. */
export const footLine = (view: FootView, m: Messages): TemplateResult => html`<div class="foot"><div>${
  view.publisher ? html`<span>${m.publisher} ${view.publisher}</span>` : nothing
}${view.updated ? html`<span>${m.updated} <span class="nb">${view.updated}</span></span>` : nothing}${
  view.source ? html`<span>${m.source} ${view.source.href ? html`<a href=${view.source.href}>${view.source.title}</a>` : view.source.title}</span>` : nothing
}${view.downloads.length ? html`<span class="np">${m.downloads}${view.downloads.map((one) => html`<button type="button" class="link" @click=${one.run}>${one.label}</button>`)}</span>` : nothing}</div>${
  view.demo ? html`<span class="tag">${m.demo}</span>` : nothing
}</div>`;

export const footLineStyles = css`
.foot{display:flex;align-items:flex-start;justify-content:space-between;margin-top:28px;padding:12px 0;border-top:1px solid var(--_line);font-size:var(--_meta);line-height:24px;color:var(--_ink3)}
.foot>div{display:flex;flex-wrap:wrap;margin-left:-24px;clip-path:inset(-8px -8px -8px 20px)}
.foot>div>*{position:relative;margin-left:24px}
.foot>div>*::before{content:"";position:absolute;left:-12px;top:7px;height:10px;border-left:1px solid var(--_line2)}
.foot a,.foot .link{color:inherit;line-height:1.4}
.foot .link{margin-left:8px}
.foot .tag{flex:none}
[data-size=s] .foot{align-items:flex-end;justify-content:flex-start}
[data-size=s] .foot>div{display:block}
[data-size=s] .foot>div>*{display:block}
[data-size=s] .foot .tag{margin:0 0 2px 16px}
`;
