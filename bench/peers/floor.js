/** floor-25: fetch + JSON.parse + innerHTML of 25 rows. Reads the gk/1 document, or flat rows where the page is asked to. */
import { COLUMNS, texts, wordsOf } from '../data.mjs';
import { createControls, createModel, dataUrl } from './shared.js';

const PAGE = 25;
const KEYS = COLUMNS.map(([key]) => key);
const escape = text => text.replace(/[&<>]/g, c => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

// Chromium 86 has no top-level await.
async function start() {
  const document_ = await (await fetch(dataUrl)).json();
  const flat = Array.isArray(document_);
  const items = flat ? document_ : document_.items;
  const cells = flat ? row => KEYS.map(key => row[key]) : texts;
  const body = document.querySelector('tbody');

  function show(found) {
    let html = '';
    for (let k = 0; k < found.length && k < PAGE; k++) html += `<tr>${cells(items[found[k]]).map(text => `<td>${escape(text)}</td>`).join('')}</tr>`;
    body.innerHTML = html;
  }

  const model = createModel(items.length, i => wordsOf(cells(items[i])), (i, key) => {
    const item = items[i];
    if (flat) return item[key].split('；');
    if (key === 'field' || key === 'category') return [item[key]];
    if (key === 'publisher') return item.publishers;
    return item[key].map(entry => entry.label);
  });
  show(Array.from({ length: Math.min(PAGE, items.length) }, (_, i) => i));
  createControls(model, show).ready(items.length);
}
void start();
