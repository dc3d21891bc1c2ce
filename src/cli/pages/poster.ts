/** Runs in the page of the browser that makes the PDF: sets the posters that stand in `gkData`. */
import type { PosterSheet } from '../../models/posters.js';
import { writePosters } from '../../print/poster.js';

const page = globalThis as unknown as { gkData: PosterSheet; gkReady: Promise<unknown> };
page.gkReady = writePosters(document, page.gkData);
