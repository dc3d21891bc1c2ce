import { css, html, nothing, type TemplateResult } from 'lit';
import type { MoreMessages } from '../i18n/more.js';
import { addIcons, icon } from './icons.js';
import { moreIcons } from './icons-more.js';

addIcons(moreIcons);

export interface DebugView {
  readonly issues: readonly { readonly severity: 'error' | 'warning' | 'note'; readonly pointer: string; readonly message: string }[];
  /** Records that are not shown, and that are. */
  readonly dropped: number;
  readonly kept: number;
  readonly source?: string;
  readonly encoding?: string;
}

/** Drawn at most; the copy holds all. */
const MOST = 50;

/** For the owner of the page, in `debug` only. In a sentence, words in backticks are code: they are set, not parsed as anything else. */
const advice = (message: string): unknown => message.split('`').map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));

export function debugPanel(view: DebugView, actions: { copy(): void }, more: MoreMessages): TemplateResult {
  const count = (severity: string) => view.issues.filter((issue) => issue.severity === severity).length;
  const rest = view.issues.length - MOST;
  return html`<section class="dbg np"><p class="dbh">${icon('warn')}<b>${more.debugCount(count('error'), count('warning') + count('note'))}</b><span>${more.debugKept(view.dropped, view.kept)}</span></p>
<ul>${view.issues.slice(0, MOST).map((issue) => html`<li class=${issue.severity}><code>${issue.pointer || '/'}</code><span>${advice(issue.message)}</span></li>`)}</ul>
<p class="dbf"><span>${view.source ? html`${more.debugSource} ${view.source}` : nothing}</span><span>${view.encoding ? html`${more.debugEncoding} ${view.encoding}` : nothing}</span>${
    rest > 0 ? html`<span>${more.debugMore(rest)}</span>` : nothing
  }<button type="button" class="link" @click=${actions.copy}>${more.copyAll}</button></p></section>`;
}

export const debugPanelStyles = css`
.dbg{margin-top:24px;border:1px dashed var(--_bad);border-radius:4px;overflow:hidden;font-size:var(--_small);line-height:1.7}
.dbh{display:flex;flex-wrap:wrap;align-items:center;padding:8px 16px;color:var(--_ink2);background:var(--_bad-tint)}
.dbh .i{margin-right:8px}
.dbh .i,.dbh b{color:var(--_bad)}
.dbh b{margin-right:14px;font-size:var(--_label)}
.dbg li{display:flex;padding:9px 16px;border-top:1px solid var(--_line)}
.dbg code{font:var(--_meta)/1.8 Consolas,Menlo,"Liberation Mono","DejaVu Sans Mono",monospace}
.dbg li>code{flex:none;width:212px;padding-right:16px;line-height:24px;color:var(--_ink2);overflow-wrap:anywhere;word-break:break-word}
.dbg li>span{flex:1;min-width:0}
.dbf{display:flex;flex-wrap:wrap;padding:7px 16px;border-top:1px solid var(--_line);font-size:var(--_meta);color:var(--_ink3)}
.dbf span{margin-right:14px}
.dbf .link{margin-left:auto;line-height:1.5}
[data-size=s] .dbg li{display:block}
[data-size=s] .dbg li>code{width:auto}
[data-elder] .dbg,[data-elder] .dbg b,[data-elder] .dbg code,[data-elder] .dbf{font-size:var(--_meta)}
`;
