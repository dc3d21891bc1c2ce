import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { SearchActions, SearchView } from './types.js';
import { icon } from './icons.js';

/** An IME is left alone while it composes: the words count when they are chosen. */
export function searchBox(view: SearchView, actions: SearchActions, m: Messages): TemplateResult {
  const changed = (event: Event) => {
    if (!(event as InputEvent).isComposing) actions.input((event.target as HTMLInputElement).value);
  };
  const clear = (event: Event) => {
    actions.clear();
    const form = (event.currentTarget as HTMLElement).parentElement;
    form?.querySelector('input')?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    actions.submit();
  };
  return html`<div class="find np">
<form role="search" aria-label=${view.landmark ?? nothing} @submit=${submit}><span class="fld">${icon('search')}<input type="search" enterkeyhint="search" autocomplete="off" spellcheck="false"
  aria-label=${view.label} placeholder=${view.placeholder} .value=${view.value} @input=${changed} @compositionend=${changed}
/>${view.value ? html`<button type="button" class="x" aria-label=${m.clearSearch} @click=${clear}>${view.elder ? m.clear : icon('close')}</button>` : nothing}</span
>${view.elder ? html`<button class="btn fill">${m.find}</button>` : nothing}</form>
${view.common.length ? html`<p class="com"><span>${m.common}</span>${view.common.map((query) => html`<button type="button" class="link" @click=${() => actions.common(query)}>${query}</button>`)}</p>` : nothing}
</div>`;
}

export const searchBoxStyles = css`
.find{display:flex;flex-wrap:wrap;align-items:center;margin-top:24px}
.find form{display:flex;flex:1 1 300px;max-width:640px}
.fld{position:relative;flex:1;min-width:0;color:var(--_ink2)}
.fld>.i{position:absolute;left:17px;top:50%;margin-top:-10px}
.fld input{display:block;width:100%;height:52px;padding:0 52px 0 48px;border:1px solid var(--_edge);border-radius:4px;outline-offset:2px;font-size:var(--_lead);text-overflow:ellipsis;color:var(--_ink);background:var(--_paper);-webkit-appearance:none;appearance:none}
.fld input:placeholder-shown{padding-right:12px}
.fld input::placeholder{color:var(--_ink3);opacity:1}
.fld input::-webkit-search-cancel-button{display:none}
.x{position:absolute;right:10px;top:50%;display:flex;align-items:center;justify-content:center;min-width:44px;height:44px;margin-top:-22px}
.com{margin:0 -14px 0 24px;font-size:var(--_small);color:var(--_ink3)}
.com>*{margin-right:14px}
.com .link{line-height:1.5}
[data-size=s] .find{margin-top:16px}
[data-size=s] .fld input{height:48px}
[data-size=s] .com{margin:6px 0 0}
[data-size=s] .com>:last-child{margin-right:0}
`;
