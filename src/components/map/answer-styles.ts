import { css } from 'lit';

export const answerStyles = css`
.ans{margin-top:16px;padding:12px 16px;border-left:3px solid var(--_accent);background:var(--_tint)}
.ans>b{font:700 var(--_lead)/1.5 var(--_serif)}
.ans dl{display:grid;grid-template-columns:auto 1fr;grid-gap:4px 20px;margin-top:4px;font-size:var(--_body)}
.ans dt{color:var(--_ink3)}
.ans small{margin-left:8px;font-size:var(--_meta);color:var(--_ink3)}
.ans .off{font-size:var(--_small);color:var(--_warn)}
.ans .notice{margin:0;padding:0;border:0;background:none}
[data-size=s] .ans dl{display:block}
[data-theme=contrast] .ans{border:1px solid;border-left-width:3px}
[data-elder] .ans>b{font-size:var(--_section)}
[data-elder] .ans dt{color:var(--_ink2)}
`;
