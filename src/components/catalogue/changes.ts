import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { openDocument, type Handle } from '../../controllers/document-store.js';
import { inSlices } from '../../controllers/idle.js';
import { moreFor, type MoreMessages } from '../../i18n/more.js';
import type { Columns } from '../../models/columns.js';
import { changesOf, diffSlices, type DocumentDiff, type KeyChange, type ListEntry } from '../../models/diff.js';
import type { TextRun } from '../../models/diff-words.js';
import { text } from '../../parts/text.js';
import { envelopeOf } from '../../base/list/context.js';
import type { CatalogueContext } from './context.js';

/** The comparison with the edition before, one an element: read and compared once for each pair. */
interface Comparison { readonly url: string; readonly now: Columns; readonly handle: Handle; diff?: DocumentDiff; failed?: boolean }
const comparisons = new WeakMap<LitElement, Comparison>();

/** 动态调整: what was added, amended word by word, and removed since the previous edition; undefined until it is known. */
export function changes(host: LitElement, previous: string, c: CatalogueContext): TemplateResult | undefined {
  const comparison = compare(host, previous, c.published.columns);
  const { diff, handle, failed } = comparison;
  const more = moreFor(c.language);
  if (failed) return html`<p class="dif">${more.noPrevious}</p>`;
  if (!diff) return undefined;
  const before = c.inScript(handle.document);
  const edition = envelopeOf(before).version ?? envelopeOf(before).updated ?? '';
  const counts = ([['added', diff.added.length], ['amended', diff.amended.length], ['removed', diff.removed.length]] as const).filter(([, count]) => count);
  if (!counts.length) return html`<p class="dif">${more.sameAs(edition)}</p>`;
  return html`<details class="dif np"><summary>${more.comparedWith(edition)}${counts.map(([kind, count]) => html`<span>${more.change[kind]} <b>${count}</b></span>`)}</summary>
    ${list(more.change['added'], diff.added.map((row) => entry(c, row)))}
    ${list(more.change['amended'], diff.amended.map((one) => html`${entry(c, one.row)}<dl>${changesOf(before.columns, c.document.columns, one).map((change) => detail(change, c, more))}</dl>`))}
    ${list(more.change['removed'], diff.removed.map((row) => html`<span>${nameOf(before.columns, row)}</span>`))}
  </details>`;
}

function compare(host: LitElement, previous: string, now: Columns): Comparison {
  const url = new URL(previous, document.baseURI).href;
  const known = comparisons.get(host);
  if (known?.url === url && known.now === now) return known;
  known?.handle.release();
  const handle = openDocument({ type: 'url', url }, {});
  const made: Comparison = { url, now, handle };
  comparisons.set(host, made);
  const settle = (): void => {
    if (handle.document.error) made.failed = true;
    else if (!handle.document.complete) return;
    stop();
    if (made.failed) host.requestUpdate();
    else run(made, host);
  };
  const stop = handle.document.subscribe(settle);
  settle();
  return made;
}

function run(comparison: Comparison, host: LitElement): void {
  const slices = diffSlices(comparison.handle.document.columns, comparison.now);
  let result: IteratorResult<void, DocumentDiff>;
  const steps = (function* (): Generator<void, void> {
    while (!(result = slices.next()).done) yield;
    comparison.diff = result.value;
  })();
  inSlices(steps, () => host.requestUpdate());
}

const nameOf = (columns: Columns, row: number): string => {
  const path = columns.value(row, 'path');
  return [columns.value(row, 'field'), ...(Array.isArray(path) ? (path as string[]) : [])].filter(Boolean).join(' › ');
};

function entry(c: CatalogueContext, row: number): TemplateResult {
  const id = String(c.document.columns.value(row, 'id'));
  return html`<a href=${c.act.selection.linkTo(id)} @click=${(event: Event) => c.act.open(id, event)}>${nameOf(c.document.columns, row)}</a>`;
}

const list = (label: string | undefined, entries: readonly unknown[]): unknown =>
  entries.length ? html`<section><b class="bh">${label} ${entries.length}</b><ul>${entries.map((one) => html`<li>${one}</li>`)}</ul></section>` : nothing;

function detail(change: KeyChange, c: CatalogueContext, more: MoreMessages): TemplateResult {
  const labels = c.words as unknown as Record<string, unknown>;
  const label = change.name ?? (typeof labels[change.key] === 'string' ? String(labels[change.key]).replace('\n', '') : (more.keys[change.key] ?? change.key));
  const content = change.kind === 'text' ? runs(change.runs) : change.entries.filter(({ kind }) => kind !== 'same').map((one) => html`<span class="dl">${listEntry(one)}</span>`);
  return html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
}

const listEntry = (one: ListEntry): unknown =>
  one.kind === 'amended' && one.runs ? runs(one.runs) : one.kind === 'added' ? html`<ins>${text(one.text)}</ins>` : one.kind === 'removed' ? html`<del>${text(one.text)}</del>` : text(one.text);

/** Inserted words are underlined, deleted ones struck through: readable without colour, and named to readers by the elements. */
const runs = (list: readonly TextRun[]): unknown => list.map(({ kind, text: words }) => (kind === 'added' ? html`<ins>${words}</ins>` : kind === 'removed' ? html`<del>${words}</del>` : words));

export const styles = [css`
.dif summary{min-height:28px;cursor:pointer;color:var(--_ink)}
.dif summary span{margin-left:16px}
.dif summary b{font:700 var(--_lead)/1 var(--_serif)}
.dif section{margin-top:16px}
.dif .bh{display:block;margin-bottom:4px;padding-bottom:4px;border-bottom:1px solid var(--_line2);color:var(--_ink)}
.dif li{padding:6px 0;border-bottom:1px solid var(--_line)}
.dif dl{margin:4px 0 0 16px}
.dif dl>div{display:flex;line-height:1.7}
.dif dt{flex:none;width:112px;color:var(--_ink3)}
.dl{display:block}
ins .nb,del .nb{display:inline;white-space:nowrap}
ins{color:var(--_ok);background:var(--_ok-tint);text-decoration:underline}
del{color:var(--_bad);background:var(--_bad-tint);text-decoration:line-through}
[data-size=s] .dif dl>div{display:block}
`];
