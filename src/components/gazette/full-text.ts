import { html, nothing, type LitElement } from 'lit';
import { TextIndexController } from '../../controllers/text-index.js';
import { text } from '../../parts/text.js';
import type { GazetteContext } from './context.js';

const MOST = 20;
const indexes = new WeakMap<LitElement, { readonly folder: string; readonly index: TextIndexController }>();

/** Documents that hold the words in their text only, found through the static index. */
export function fullText(host: LitElement, folder: string, c: GazetteContext): unknown {
  let known = indexes.get(host);
  if (known?.folder !== folder) indexes.set(host, (known = { folder, index: new TextIndexController(host, folder) }));
  const result = known.index.find(c.selection.q.trim());
  if (!result) return nothing;
  const { columns } = c.document;
  const shown = new Set([...c.selected.rows].map((row) => String(columns.value(row, 'id'))));
  const more = result.ids.filter((id) => !shown.has(id) && columns.rowOf(id) >= 0);
  if (!more.length) return nothing;
  return html`<section class="wtx"><p role="status">${c.words.inText(more.length)}</p><ul>${more.slice(0, MOST).map((id) => html`<li><a href=${c.act.selection.linkTo(id)} @click=${(event: Event) => c.act.open(id, event)}>${text(result.titles.get(id) ?? id)}</a></li>`)}</ul></section>`;
}
