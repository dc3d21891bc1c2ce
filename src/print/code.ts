import { safeUrl } from '../spec/url.js';

const SVG = 'http://www.w3.org/2000/svg';
/** White around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;
/** Read at arm's length. */
const SIZE_MM = 25;
/** More modules than this cannot be read from 25 mm of ordinary print. */
const MOST_MODULES = 77;

/**
 * The QR code of an address as an SVG of the given document, 25 mm black on white and its quiet zone around it; undefined where the address is not
 * one that may be linked to, or too long to be read from paper. A fragment that makes it too long is left out.
 */
export async function codeOf(doc: Document, address: string): Promise<SVGElement | undefined> {
  const url = safeUrl(address);
  if (!url) return undefined;
  const { create } = await import('qrcode/lib/core/qrcode.js');
  for (const text of [url, url.split('#')[0]!]) {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    if (modules.size <= MOST_MODULES) return drawCode(doc, modules.size, modules.data);
  }
  return undefined;
}

function drawCode(doc: Document, size: number, data: ArrayLike<number | boolean>): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  const width = size + 2 * QUIET;
  svg.setAttribute('viewBox', `0 0 ${width} ${width}`);
  for (const side of ['width', 'height']) svg.style.setProperty(side, `${((SIZE_MM * width) / size).toFixed(2)}mm`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', '本页网址的二维码');
  let d = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let run = 0;
      while (x + run < size && data[y * size + x + run]) run++;
      if (!run) continue;
      d += `M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`;
      x += run;
    }
  }
  const path = doc.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  path.setAttribute('fill', '#000');
  svg.appendChild(path);
  return svg;
}
