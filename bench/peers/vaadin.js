/** Vaadin grid 25: virtual rows with wrapped text; it has no text search, the page's own `includes` filter feeds it. */
import '@vaadin/grid/vaadin-grid.js';
import { COLUMNS } from '../data.mjs';
import { createControls, createModel, dataUrl, textOfRow, valuesOfRow } from './shared.js';

// Chromium 86 has no top-level await.
async function start() {
  const rows = await (await fetch(dataUrl)).json();
  const grid = document.createElement('vaadin-grid');
  grid.setAttribute('theme', 'wrap-cell-content');
  grid.style.height = '600px';
  for (const [path, header, width] of COLUMNS) grid.append(Object.assign(document.createElement('vaadin-grid-column'), { path, header, width: `${width}px`, flexGrow: 0 }));
  grid.items = rows;
  document.querySelector('#grid').append(grid);
  const model = createModel(rows.length, i => textOfRow(rows[i]), valuesOfRow(rows));
  createControls(model, found => { grid.items = found.length === rows.length ? rows : found.map(i => rows[i]); }).ready(rows.length);
}
void start();
