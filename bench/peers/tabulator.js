/** Tabulator 6: virtual rows with wrapped text, fed by the same hand-written filter as the floor (its own pipeline filters by a prepared set). */
import { FilterModule, FormatModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { COLUMNS } from '../data.mjs';
import { createControls, createModel, dataUrl, textOfRow, valuesOfRow } from './shared.js';

Tabulator.registerModule([FilterModule, FormatModule]);
// Chromium 86 has no top-level await.
async function start() {
  const rows = await (await fetch(dataUrl)).json();
  rows.forEach((row, i) => { row.at = i; });
  const model = createModel(rows.length, i => textOfRow(rows[i]), valuesOfRow(rows));
  const table = new Tabulator('#grid', {
    data: rows, height: 600, layout: 'fitDataFill', renderVertical: 'virtual',
    columns: COLUMNS.map(([field, title, width]) => ({ field, title, width, formatter: 'textarea', headerSort: false })),
  });
  const pass = new Uint8Array(rows.length);
  const controls = createControls(model, found => {
    if (found.length === rows.length) {
      table.clearFilter();
      return;
    }
    pass.fill(0);
    for (const i of found) pass[i] = 1;
    table.setFilter(row => pass[row.at] === 1);
  });
  controls.ready(rows.length);
}
void start();
