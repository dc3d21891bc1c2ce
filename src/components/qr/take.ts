import { save } from '../../controllers/download.js';
import { codeMatrix, type CodeMatrix } from '../../models/code.js';
import type { CodeDrawing } from '../../models/qr.js';
import { postersOf, type PosterSheet } from '../../models/posters.js';
import { today } from '../../models/today.js';
import { openPrint } from '../../print/open-print.js';
import { writePosters } from '../../print/poster.js';

/** Side of a downloaded picture in px, at least. */
const PNG_SIDE = 2000;
const QUIET = 4;

/** A code as a file in its level and colours: SVG, or PNG with whole pixels for each module. Its emblem stays on the page. */
export async function saveCode(text: string, name: string, type: 'svg' | 'png', drawing: CodeDrawing): Promise<void> {
  const matrix = await codeMatrix(text, drawing.level);
  const blob = type === 'svg' ? new Blob([svgText(matrix, drawing)], { type: 'image/svg+xml' }) : await png(matrix, drawing);
  save(blob, `${name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 60) || 'code'}.${type}`);
}

/** Figures, checked colours and our own letters only. */
function svgText({ size, path }: CodeMatrix, { dark, light }: CodeDrawing): string {
  const edge = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${edge} ${edge}" width="${edge * 8}" height="${edge * 8}" shape-rendering="crispEdges"><path fill="${light}" d="M${-QUIET} ${-QUIET}h${edge}v${edge}h${-edge}z"/><path fill="${dark}" d="${path}"/></svg>\n`;
}

function png({ size, path }: CodeMatrix, { dark, light }: CodeDrawing): Promise<Blob> {
  const edge = size + 2 * QUIET;
  const module = Math.ceil(PNG_SIDE / edge);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = edge * module;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = light;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(module, 0, 0, module, QUIET * module, QUIET * module);
  pen.fillStyle = dark;
  pen.fill(new Path2D(path));
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

/** Posters through the browser's own print. */
export async function printPosters(envelope: Readonly<Record<string, unknown>>, items: readonly unknown[], language: string): Promise<void> {
  const { posters } = postersOf({ ...envelope, kind: 'qr-set', items }, { today: today() });
  const size = (envelope['poster'] as { size?: PosterSheet['size'] } | undefined)?.size ?? 'A4';
  const sheet: PosterSheet = { size, theme: 'blue', marks: false, title: typeof envelope['title'] === 'string' ? envelope['title'] : '', language, posters };
  if (posters.length) await openPrint((doc) => writePosters(doc, sheet));
}
