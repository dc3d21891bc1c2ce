import { css, html, nothing, type TemplateResult } from 'lit';
import type { ActionView, HeadingView } from './types.js';
import { icon } from './icons.js';
import { text } from './text.js';

/** Opens the menu beside a button; the next click anywhere or Esc closes it. State lives in the DOM: a redraw leaves it alone. */
function toggleMenu(opening: Event): void {
  const button = opening.currentTarget as HTMLElement;
  const menu = button.nextElementSibling as HTMLElement;
  const listen = (open: boolean) => {
    for (const type of ['click', 'keydown']) document[open ? 'addEventListener' : 'removeEventListener'](type, close);
    menu.hidden = !open;
    button.setAttribute('aria-expanded', `${open}`);
  };
  const close = (event: Event) => {
    const { key } = event as KeyboardEvent;
    if (event === opening || (key && key !== 'Escape')) return;
    listen(false);
    if (key) button.focus();
  };
  // Open already: this click closes it on its way up.
  if (menu.hidden) listen(true);
}

const action = (view: ActionView): TemplateResult =>
  view.menu
    ? html`<span class="mw"><button type="button" class="act" aria-expanded="false" @click=${toggleMenu}>${icon(view.icon)}${view.label}</button
        ><span class="menu" hidden>${view.menu.map((item) => html`<button type="button" @click=${item.run}>${item.label}</button>`)}</span></span>`
    : html`<button type="button" class="act" @click=${view.run}>${icon(view.icon)}${view.label}</button>`;

/** Title, sub line, actions at the right, and the 文武线. */
export const headingView = (view: HeadingView): TemplateResult => html`<div class="head">
  <div class="title" role="heading" aria-level=${view.level}>${text(view.title)}</div>
  ${view.sub.length ? html`<p class="sub">${view.sub.map((part) => html`<span>${text(part)}</span>`)}</p>` : nothing}
  ${view.actions.length ? html`<div class="acts np">${view.actions.map(action)}</div>` : nothing}
</div><div class="bar"></div>`;

/** Each part of the sub line brings its dot; at the start of a line the dot stands outside the edge, and is cut off. */
export const headingStyles = css`
.head{display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;padding:22px 0 14px}
.title{flex:0 0 100%;font:700 var(--_display)/1.3 var(--_serif);letter-spacing:.02em}
.sub{flex:1 1 300px;min-width:0;margin-top:3px;font-size:var(--_small);line-height:1.7;color:var(--_ink3);overflow:hidden}
.sub>span{display:inline-block;position:relative;left:-1.6em;padding-left:1.6em}
.sub>span::before{content:"\\30FB";position:absolute;left:.3em}
.acts{display:flex;flex-wrap:wrap;margin:-12px -12px -9px auto;font-size:var(--_label);color:var(--_ink2)}
.act{display:flex;align-items:center;min-height:44px;padding:0 12px}
.act .i{margin-right:6px}
.act:hover{color:var(--_accent)}
.mw{position:relative}
.menu{position:absolute;z-index:20;right:0;top:100%;min-width:140px;padding:4px 0;border-radius:4px;background:var(--_paper);box-shadow:var(--_shadow)}
.menu button{display:block;width:100%;min-height:44px;padding:0 16px;white-space:nowrap}
.menu button:hover{background:var(--_tint)}
[data-size=s] .head{padding:16px 0 10px}
[data-size=s] .acts{margin:4px 0 -8px -12px}
`;
