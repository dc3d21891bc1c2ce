import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { FacetView, FacetsActions } from './types.js';

/** Elder mode: "全部" and the first three of one facet as large buttons. */
export function facetButtons(facet: FacetView, total: number, actions: FacetsActions, m: Messages): TemplateResult {
  const checked = facet.options.filter((one) => one.checked);
  const press = (label: string, count: number, pressed: boolean, run: () => void) =>
    html`<button type="button" class=${pressed ? 'btn fill' : 'btn'} aria-pressed=${pressed} @click=${run}>${label} ${count}</button>`;
  return html`<div class="fbs np" role="group" aria-label=${facet.label}>${press(m.all, total, !checked.length, () => checked.forEach((one) => actions.toggle(facet.id, one.value)))}${facet.options
    .filter((one, i) => i < 3 || one.checked)
    .map((one) => press(one.label, one.count, one.checked, () => actions.toggle(facet.id, one.value)))}</div>`;
}
