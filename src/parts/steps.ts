import { css, html, nothing, type TemplateResult } from 'lit';

/** What happened and what comes: a dot, a name, when, and a sentence. `done` fills the dot; `now` is the last that happened. */
export interface StepView { readonly name: string; readonly when: string; readonly text: string; readonly done: boolean; readonly now?: boolean }

export const stepsView = (steps: readonly StepView[]): TemplateResult =>
  html`<ol class="steps" role="list">${steps.map(({ name, when, text, done, now }) => html`<li class=${done ? 'dn' : ''} aria-current=${now ? 'step' : nothing}><b>${name}</b><span class="wn">${when}</span><span>${text}</span></li>`)}</ol>`;

export const stepsStyles = css`
.steps{margin-top:14px}
.steps li{position:relative;display:grid;grid-template-columns:64px 196px 1fr;padding:0 0 16px 28px;line-height:28px}
.steps li::before{content:"";position:absolute;left:0;top:8px;width:12px;height:12px;border:1px solid var(--_edge);border-radius:50%;background:var(--_paper);z-index:1}
.steps li.dn::before{border-color:var(--_accent);background:var(--_accent)}
.steps li:not(:last-child)::after{content:"";position:absolute;left:6px;top:14px;bottom:-14px;border-left:1px solid var(--_line2)}
.wn{font-size:var(--_small);color:var(--_ink3)}
[data-size=s] .steps li{grid-template-columns:64px 1fr}
[data-size=s] .steps li>:last-child{grid-column:1/3}
.root[data-elder] .steps li{display:block;line-height:38px}
.root[data-elder] .wn{margin:0 16px}
@media (forced-colors:active){.steps li.dn::before{background:Highlight;forced-color-adjust:none}}
`;
