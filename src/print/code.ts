import { codeMatrix, type CodeMatrix } from '../models/code.js';
import { safeUrl } from '../spec/url.js';

const SVG = 'http://www.w3.org/2000/svg';
/** White around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;
/** Read at arm's length. */
const SIZE_MM = 25;
/** More modules than this cannot be read from 25 mm of ordinary print. */
const MOST_MODULES = 77;

/**
 * The QR code of an address as an SVG of the given document, 25 mm black on white and its quiet zone around it; undefined where
 * the address is not one that may be linked to, or too long to be read from paper. A fragment that makes it too long is left out.
 */
export async function codeOf(doc: Document, address: string): Promise<SVGElement | undefined> {
  const url = safeUrl(address);
  if (!url) return undefined;
  for (const text of [url, url.split('#')[0]!]) {
    let matrix: CodeMatrix;
    try {
      matrix = await codeMatrix(text);
    } catch {
      // Longer than any code can hold.
      continue;
    }
    if (matrix.size <= MOST_MODULES) return drawCode(doc, matrix);
  }
  return undefined;
}

function drawCode(doc: Document, { size, path }: CodeMatrix): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  const width = size + 2 * QUIET;
  svg.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${width} ${width}`);
  for (const side of ['width', 'height']) svg.style.setProperty(side, `${((SIZE_MM * width) / size).toFixed(2)}mm`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', '本页网址的二维码');
  const shape = doc.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill', '#000');
  svg.appendChild(shape);
  return svg;
}
