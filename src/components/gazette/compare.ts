import { css, html, nothing, type TemplateResult } from 'lit';
import { compareBodies, type Pair } from '../../models/gazette-compare.js';
import { paragraphsOf, type Paragraph } from '../../models/gazette-body.js';
import type { OfficialDocument } from '../../spec/types.js';
import { text } from '../../parts/text.js';
import type { GazetteContext } from './context.js';

/** Two versions side by side, word by word; inserted and deleted are told by element and line, not by colour alone. */
export function compareView(before: OfficialDocument, after: OfficialDocument, c: GazetteContext): TemplateResult {
  const one = c.documentOf(before);
  const other = c.documentOf(after);
  const { words: m } = c;
  if (one.state !== 'here' || other.state !== 'here') return html`<p role="status">${one.state === 'failed' || other.state === 'failed' ? m.bodyUnread : m.readingBody}</p>`;
  const pairs = compareBodies(paragraphsOf(one.value.body), paragraphsOf(other.value.body));
  return html`<div class="cmpr"><p class="cmn">${m.compareNote} <button type="button" class="link np" @click=${() => c.gazette.put({ with: '' })}>${m.closeCompare}</button></p>
<div class="cmh"><b>${text(before.title)}</b><b>${text(after.title)}</b></div>${pairs.map((pair) => pairView(pair))}</div>`;
}

function pairView(pair: Pair): TemplateResult {
  const { before, after, runs } = pair;
  const side = (mine: 'removed' | 'added', paragraph: Paragraph | undefined): unknown => {
    if (!paragraph) return nothing;
    const label = paragraph.label ? html`<b>${paragraph.label}　</b>` : nothing;
    if (!runs) return html`${label}${before && after ? text(paragraph.text) : mine === 'removed' ? html`<del>${text(paragraph.text)}</del>` : html`<ins>${text(paragraph.text)}</ins>`}`;
    return html`${label}${runs.map(({ kind, text: words }) => (kind === 'same' ? words : kind !== mine ? nothing : mine === 'removed' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`))}`;
  };
  return html`<div class=${before && after && !runs ? 'cmr' : 'cmr chg'}><p>${side('removed', before)}</p><p>${side('added', after)}</p></div>`;
}

export const styles = [css`
.cmpr{font:var(--_body)/1.8 var(--_serif)}
.cmn{margin-bottom:12px;font:var(--_meta)/1.7 var(--_sans);color:var(--_ink3)}
.cmh,.cmr{display:grid;grid-template-columns:1fr 1fr;grid-gap:0 24px}
.cmh{padding-bottom:8px;border-bottom:2px solid var(--_rule)}
.cmr p{padding:6px 8px;border-bottom:1px solid var(--_line)}
.chg p{background:var(--_ground)}
.cmpr ins{color:var(--_ok);background:var(--_ok-tint);text-decoration:underline}
.cmpr del{color:var(--_bad);background:var(--_bad-tint);text-decoration:line-through}
[data-size=s] .cmh,[data-size=s] .cmr{display:block}
[data-size=s] .cmr{padding:8px 0;border-bottom:1px solid var(--_line2)}
[data-size=s] .cmr p{border:0}
`];
