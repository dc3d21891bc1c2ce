import { css, html, nothing, type TemplateResult } from 'lit';

/** Words, then the table's own rules with bars in its own columns. Nothing shimmers. `widths`: column widths in px. */
export const loadingView = (words: string, widths: readonly number[] = [90, 130, 400, 180, 60], lines = 3): TemplateResult => html`<p class="ld" role="status">${words}</p
><table class="sk" aria-hidden="true"><colgroup>${widths.map((width) => html`<col width=${width} />`)}</colgroup><tbody>${[...'h'.padEnd(lines + 1)].map(
  (_, row) => html`<tr>${widths.map((width) => html`<td><i></i>${row && width > 140 ? html`<i></i>` : nothing}</td>`)}</tr>`,
)}</tbody></table>`;

export const loadingStyles = css`
.ld{margin:24px 0 8px;font-size:var(--_label);color:var(--_ink2)}
.sk{border-top:2px solid var(--_rule)}
.sk td{height:69px;padding:20px 10px 0 0}
.sk tr:first-child>*{height:40px;padding-top:12px;border:0}
.sk tr:nth-child(2)>*{border-color:var(--_rule)}
.sk i{display:block;width:84%;height:12px;border-radius:2px;background:var(--_tint2);opacity:.62}
.sk i+i{width:58%;margin-top:10px}
.sk tr:nth-child(odd) i{width:70%}
`;
