import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/dates.js';
import { shareOf } from '../../models/replies.js';
import { evaluationsOf, type EvaluationResult, type QuestionResult } from '../../models/supervisors.js';
import { text } from '../../parts/text.js';
import type { RepliesContext } from './context.js';

export const styles = [
  css`
.evs{margin-top:36px}
.evt{padding-bottom:8px;border-bottom:2px solid var(--_rule);font:700 var(--_section)/1.4 var(--_serif);letter-spacing:.04em}
.ev{padding:16px 0 20px;border-bottom:1px solid var(--_line)}
.ev>p{font-size:var(--_small);line-height:1.7;color:var(--_ink2)}
.ev b{font-size:var(--_body)}
.evn{margin-bottom:6px}
.evn b{margin-right:12px}
.q{display:grid;grid-template-columns:minmax(180px,1fr) 2fr;grid-column-gap:28px;padding:10px 0;border-top:1px solid var(--_line);font-size:var(--_small);line-height:1.6}
.q svg{display:block;width:100%;height:10px;margin:6px 0 4px}
.q rect{stroke:var(--_paper);stroke-width:2px;vector-effect:non-scaling-stroke}
.s0{fill:var(--_accent)}
.s1{fill:var(--_tint2)}
.s2,.s3,.s4{fill:var(--_edge)}
.q ul{display:flex;flex-wrap:wrap}
.q li{margin-right:20px;color:var(--_ink2)}
.q li i{display:inline-block;width:9px;height:9px;margin-right:6px;border:1px solid var(--_edge);font-style:normal}
.q .k0{border-color:var(--_accent);background:var(--_accent)}
.q .k1{background:var(--_tint2)}
.q .k2,.q .k3,.q .k4{background:var(--_edge)}
[data-size=s] .q,[data-elder] .q{grid-template-columns:1fr}
`,
];

/** What the public said when asked, and what was done about it; latest first. */
export function evaluations(c: RepliesContext): unknown {
  const list = evaluationsOf(c.document.envelope);
  if (!list.length) return nothing;
  return html`<section class="evs"><div class="evt" role="heading" aria-level=${c.level + 1}>${c.words.supervisors.evaluations}</div>${list.map((one) => evaluation(one, c))}</section>`;
}

function evaluation(one: EvaluationResult, c: RepliesContext): TemplateResult {
  const m = c.words.supervisors;
  return html`<div class="ev"><p class="evn"><b role="heading" aria-level=${c.level + 2}>${text(one.title)}</b><span class="nb">${formatDate(one.date, c.language)}</span></p>${
    one.method ? html`<p>${m.method} ${text(one.method)}</p>` : nothing
  }${one.questions.length ? one.questions.map((question) => questionView(question, one.labels, c)) : html`<p>${m.noResults}</p>`}${one.followUp ? html`<p>${m.followUp} ${text(one.followUp)}</p>` : nothing}</div>`;
}

/** The bar only repeats what the words beside it say. */
function questionView({ question, total, options }: QuestionResult, labels: readonly string[], c: RepliesContext): TemplateResult {
  const m = c.words.supervisors;
  const place = (label: string): number => Math.min(4, labels.indexOf(label));
  let at = 0;
  const bars = options.filter(({ count }) => count).map(({ label, share }) => {
    const from = at;
    at += share * 1000;
    return svg`<rect class=${`s${place(label)}`} x=${from.toFixed(1)} y="0" width=${(share * 1000).toFixed(1)} height="10"></rect>`;
  });
  return html`<div class="q"><p>${text(question)}</p><div>${
    total
      ? html`<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${bars}</svg><ul role="list">${options.map(({ label, count }) => html`<li><i class=${`k${place(label)}`}></i>${text(c.tr(label))} ${m.share(count, shareOf(count, total))}</li>`)}</ul>`
      : m.noVotes
  }</div></div>`;
}
