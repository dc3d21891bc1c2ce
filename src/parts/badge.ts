import { css, html, type TemplateResult } from 'lit';
import type { BadgeView } from './types.js';

/** A state in words; shape and colour repeat it. */
export const badgeView = ({ label, shape, tone }: BadgeView): TemplateResult => html`<span class=${`bdg ${shape} ${tone}`}>${label}</span>`;

/** Also the dashed trigger of a reference, which stands beside badges in cells and cards. */
export const badgeStyles = css`
.bdg{display:inline-flex;align-items:center;min-height:22px;padding:0 7px;border-radius:2px;font-size:var(--_meta);font-weight:700;line-height:22px;white-space:nowrap;color:var(--_ink2);background:var(--_ground)}
.root:lang(en) .bdg,[data-size=s] .bdg{white-space:normal}
.bdg::before{content:"";flex:none;width:6px;height:6px;margin-right:6px;border:1px solid}
.bdg.dot::before{border-radius:50%;background:currentColor}
.bdg.ring::before{border-radius:50%;border-width:1.5px}
.bdg.square::before{background:currentColor}
.bdg.diamond::before{background:currentColor;transform:rotate(45deg)}
.bdg.ok{color:var(--_ok);background:var(--_ok-tint)}
.bdg.warn{color:var(--_warn);background:var(--_warn-tint)}
.bdg.bad{color:var(--_bad);background:var(--_bad-tint)}
[data-theme=contrast] .bdg{border:1px solid}
[data-elder] .bdg{min-height:34px;white-space:normal;font-size:var(--_small);line-height:32px}
.ref{padding:1px 0;border-bottom:1px dashed;font:inherit;line-height:1.5;color:var(--_accent)}
.ref:hover{border-bottom-style:solid}
@media (forced-colors:active){.bdg{border:1px solid}.bdg::before{forced-color-adjust:none}}
`;
