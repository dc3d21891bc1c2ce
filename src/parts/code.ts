import { css, html, nothing, svg, type TemplateResult } from 'lit';

/** Other colours than ink on white, and a picture in the middle `emblem` wide (share of the code). */
export interface CodeLook { readonly dark: string; readonly light: string; readonly emblem: number; readonly picture?: string | undefined }

/**
 * A code in ink on white in every theme unless told otherwise, with its quiet zone of four modules. `label` is what it leads to.
 * @param hung the modules fill the box and the quiet zone hangs out of it, so that codes stand on the edges of their columns
 */
export function codeView(matrix: { readonly size: number; readonly path: string }, label: string, look?: CodeLook, hung?: boolean): TemplateResult {
  const edge = matrix.size + 8;
  return html`<svg class=${hung ? 'qr hung' : 'qr'} viewBox=${hung ? `0 0 ${matrix.size} ${matrix.size}` : `-4 -4 ${edge} ${edge}`} role="img" aria-label=${label} shape-rendering="crispEdges"><rect x="-4" y="-4" width=${edge} height=${edge} fill=${look?.light ?? '#fff'}></rect><path d=${matrix.path} fill=${look?.dark ?? '#1c2430'}></path>${look?.picture ? emblemView(matrix.size, look, look.picture) : nothing}</svg>`;
}

function emblemView(size: number, look: CodeLook, picture: string): TemplateResult {
  const side = size * look.emblem;
  const at = (size - side) / 2;
  return svg`<rect x=${at} y=${at} width=${side} height=${side} fill=${look.light}></rect><image href=${picture} x=${at + 0.5} y=${at + 0.5} width=${side - 1} height=${side - 1}></image>`;
}

export const codeStyles = css`
.qr{display:block;width:100%;height:auto;forced-color-adjust:none}
.hung{overflow:visible;z-index:-1}
`;
