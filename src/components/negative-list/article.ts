import { css, html, nothing, type TemplateResult } from 'lit';
import type { NegativeListWords } from '../../i18n/negative-list.js';
import type { ArticleView } from '../../models/negative-list.js';
import { text } from '../../parts/text.js';

/**
 * An article as the list cites it: number, law and version, what it means in our own words (labelled as such), the county's verbatim
 * text if it supplies one, and the way to the text in force.
 */
export function articleBody(view: ArticleView, link: { readonly href?: string; readonly open?: (event: Event) => void }, m: NegativeListWords): TemplateResult {
  return html`<div class="arh"><b>${text(view.article)}</b><span>${/[《〈]/.test(view.law) ? view.law : `《${view.law}》`}<br />${view.version ? text(view.version) : m.versionUnknown}</span></div>
${view.outdated ? html`<p class="aro">${text(m.outdated(view.outdated.now))}</p>` : nothing}${
    view.explanation ? html`<div class="are"><b>${m.explanation}</b><p>${text(view.explanation)}</p></div>` : nothing
  }${view.verbatim ? html`<div class="are arv"><b>${m.verbatim}</b><p>${text(view.verbatim)}</p></div>` : nothing}${
    view.explanation || view.verbatim || view.outdated ? nothing : html`<p class="arn">${m.noExplanation}</p>`
  }${link.href ? html`<p class="arl"><a href=${link.href} @click=${link.open}>${m.readText}</a><span>${sourceOf(link.href)}</span></p>` : nothing}`;
}

/** Whose text it is: the site's name says more than its address, the address more than nothing. */
const sourceOf = (href: string): string => {
  try {
    return new URL(href).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
};

export const articleStyles = css`
.arh{display:flex;flex-wrap:wrap;align-items:center;padding-right:36px}
.arh b{flex:none;max-width:60%;margin-right:12px;font:700 var(--_section)/1.4 var(--_serif);color:var(--_accent)}
.arh>span{flex:1 1 190px;font-size:12px;line-height:1.5;color:var(--_ink3)}
.are{margin-top:14px;padding:12px 16px;border-left:3px solid var(--_accent);background:var(--_tint)}
.are b{font-size:var(--_meta)}
.are p{font-size:var(--_label);line-height:1.8}
.arv p{font-family:var(--_serif)}
.aro{margin-top:12px;padding:8px 12px;border-left:3px solid var(--_warn);font-size:var(--_small);color:var(--_warn);background:var(--_warn-tint)}
.arn{margin-top:12px;font-size:var(--_small);color:var(--_ink2)}
.arl{display:flex;justify-content:space-between;margin-top:12px;font-size:var(--_small)}
.arl>span{color:var(--_ink3)}
.art+.art{margin-top:20px}
.act1{margin:12px 0}
[data-theme=contrast] .are{border:1px solid;border-left-width:3px}
[data-elder] .arh>span,[data-elder] .are b,[data-elder] .arl,[data-elder] .aro,[data-elder] .arn{font-size:var(--_meta)}
[data-elder] .are p{font-size:var(--_body)}
[data-elder] .arh{display:block}
`;
