import { css, html, type TemplateResult } from 'lit';

/** A code in ink on white in every theme, with its quiet zone of four modules. `label` is what it leads to. */
export function codeView(matrix: { readonly size: number; readonly path: string }, label: string): TemplateResult {
  const edge = matrix.size + 8;
  return html`<svg class="qr" viewBox=${`-4 -4 ${edge} ${edge}`} role="img" aria-label=${label} shape-rendering="crispEdges"><rect x="-4" y="-4" width=${edge} height=${edge} fill="#fff"></rect><path d=${matrix.path} fill="#1c2430"></path></svg>`;
}

export const codeStyles = css`
.qr{display:block;width:100%;height:auto;forced-color-adjust:none}
`;
