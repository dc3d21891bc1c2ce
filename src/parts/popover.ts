import { css, html, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** A box beside what it explains. It takes the focus; Esc, the close button and a press elsewhere close it (`PopoverController`). */
export const popoverView = (view: { readonly label: string; readonly content: unknown; readonly close: string }, close: () => void): TemplateResult =>
  html`<div class="pop" role="dialog" aria-label=${view.label} tabindex="-1"><button type="button" class="shut" aria-label=${view.close} @click=${close}>${icon('close')}</button>${view.content}<i class="tip" aria-hidden="true"></i></div>`;

export const popoverStyles = css`
.pop{position:absolute;z-index:20;left:0;top:0;width:440px;max-width:calc(100vw - 32px);padding:18px 20px;border:1px solid var(--_line2);border-radius:4px;background:var(--_paper);box-shadow:0 6px 24px #141b252e;animation:fade 120ms ease-out}
@keyframes fade{from{opacity:0}}
.pop .shut{position:absolute;top:8px;right:8px;display:flex;align-items:center;justify-content:center;width:44px;height:44px}
.tip{position:absolute;width:11px;height:11px;border:solid var(--_line2);border-width:1px 1px 0 0;background:var(--_paper);transform:rotate(45deg)}
[data-side=left]>.tip{right:-6px}
[data-side=right]>.tip{left:-6px;transform:rotate(225deg)}
[data-side=bottom]>.tip{top:-6px;transform:rotate(-45deg)}
[data-side=top]>.tip{bottom:-6px;transform:rotate(135deg)}
[data-theme=dark] .pop,[data-theme=contrast] .pop{box-shadow:none}
[data-elder] .pop{width:560px}
[data-elder] .pop .shut{width:56px;height:56px}
@media print{.pop{display:none}}
`;
