import { css, html, nothing, type TemplateResult } from 'lit';
import { addIcons, icon } from '../../parts/icons.js';
import { moreIcons } from '../../parts/icons-more.js';
import { text } from '../../parts/text.js';
import type { GazetteIssue } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import type { GazetteContext } from './context.js';

addIcons(moreIcons);

const STEPS = 3;

/** Scanned pages with the text that was read from them: seen, enlarged, selected and searched by the browser's own find. */
export function scansView(scans: NonNullable<GazetteIssue['scans']>, c: GazetteContext): TemplateResult {
  const { words: m } = c;
  const zoom = (by: number) => (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('.scn1')!.querySelector<HTMLElement>('.scb')!;
    box.dataset['zoom'] = String(Math.min(STEPS, Math.max(0, Number(box.dataset['zoom'] ?? 0) + by)));
  };
  const gone = (event: Event): void => {
    const image = event.currentTarget as HTMLImageElement;
    image.hidden = true;
    image.nextElementSibling!.removeAttribute('hidden');
  };
  return html`<div class="scns">${scans.map((scan, i) => {
    const url = safeUrl(scan.src, document.baseURI);
    const name = m.scanPage(scan.page ?? i + 1);
    return html`<section class="scn1"><div class="sch"><b>${name}</b><span class="np"><button type="button" class="trn" aria-label=${`${m.zoomOut} ${name}`} @click=${zoom(-1)}>${icon('minus')}</button><button type="button" class="trn" aria-label=${`${m.zoom} ${name}`} @click=${zoom(1)}>${icon('plus')}</button></span></div>
<div class="scb" tabindex="0" role="region" aria-label=${name}>${url ? html`<img src=${url} alt=${name} loading="lazy" @error=${gone} /><p hidden>${icon('warn', true)}${m.pictureGone}${name}</p>` : html`<p>${m.pictureGone}${name}</p>`}</div>
${scan.text ? html`<details><summary>${m.scanText}</summary><p class="sct">${text(scan.text, c.act.selection.hits)}</p></details>` : nothing}</section>`;
  })}</div>`;
}

export const scanStyles = css`
.scns{margin-top:24px}
.scn1{margin-bottom:24px}
.sch{display:flex;align-items:center;justify-content:space-between;font-size:var(--_meta);color:var(--_ink3)}
.sch>span{display:flex}
.scb{overflow:auto;max-height:90vh;border:1px solid var(--_line2);background:var(--_ground)}
.scb img{display:block;width:100%}
.scb[data-zoom="1"] img{width:150%}
.scb[data-zoom="2"] img{width:200%}
.scb[data-zoom="3"] img{width:300%}
.scb p{padding:16px}
.scn1 summary{min-height:32px;padding:4px 0;color:var(--_accent);cursor:pointer}
.sct{white-space:pre-line;font:var(--_body)/1.9 var(--_serif)}
`;
