/**
 * What a good page would write by hand around any grid, the same for the floor and for every peer: a text search with `includes`
 * over one joined string a row, seven facets with live counts, a status line. Built after the first rows are on the screen.
 */
const FACETS = [['field', '领域'], ['publisher', '公开主体'], ['levels', '公开层级'], ['mode', '公开方式'], ['channels', '公开渠道'], ['audience', '公开对象'], ['category', '类别']];
const SHOWN = 8;

export const dataUrl = new URLSearchParams(location.search).get('data');

/** @param {number} count @param {(i: number) => string} text all words of a row @param {(i: number, key: string) => string[]} values of a facet */
export function createModel(count, text, values) {
  let hay;
  const facets = FACETS.map(([key, label]) => ({ key, label, codes: undefined, sets: [], options: new Map(), counts: [], selected: new Set(), pass: undefined }));

  // Rows with the same set of values share one code: counting walks numbers, not strings.
  const prepare = facet => {
    const known = new Map();
    facet.codes = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const list = values(i, facet.key);
      const id = list.join('|');
      let code = known.get(id);
      if (code === undefined) {
        code = known.size;
        known.set(id, code);
        facet.sets.push(list.map(value => {
          if (!facet.options.has(value)) facet.options.set(value, facet.options.size);
          return facet.options.get(value);
        }));
      }
      facet.codes[i] = code;
    }
  };

  return {
    facets,
    prepare() { for (const facet of facets) prepare(facet); },
    /** Rows that pass, and for each facet how many each of its values would leave under the conditions of the others. */
    filter(query) {
      const q = query.trim().toLowerCase();
      if (q && !hay) {
        hay = [];
        for (let i = 0; i < count; i++) hay.push(text(i).toLowerCase());
      }
      const active = facets.filter(facet => facet.selected.size);
      for (const facet of active) facet.pass = facet.sets.map(set => set.some(option => facet.selected.has(option)));
      const tallies = facets.map(facet => new Uint32Array(facet.sets.length));
      const found = [];
      for (let i = 0; i < count; i++) {
        if (q && !hay[i].includes(q)) continue;
        let failed = 0;
        let only;
        for (const facet of active) {
          if (!facet.pass[facet.codes[i]]) {
            failed++;
            only = facet;
          }
        }
        if (failed > 1) continue;
        if (failed === 0) found.push(i);
        for (let f = 0; f < facets.length; f++) if (failed === 0 || facets[f] === only) tallies[f][facets[f].codes[i]]++;
      }
      for (let f = 0; f < facets.length; f++) {
        const counts = new Uint32Array(facets[f].options.size);
        for (let s = 0; s < tallies[f].length; s++) for (const option of facets[f].sets[s]) counts[option] += tallies[f][s];
        facets[f].counts = counts;
      }
      return found;
    },
  };
}

/** Search box, facets and status of the page; `show(found)` draws the rows. */
export function createControls(model, show) {
  const box = document.querySelector('input[type=search]');
  const status = document.querySelector('[role=status]');
  const panel = document.querySelector('.facets');
  const spans = [];
  const apply = () => {
    const found = model.filter(box.value);
    status.textContent = `共 ${found.length} 项`;
    for (const [span, facet, option] of spans) {
      const text = String(facet.counts[option]);
      if (span.textContent !== text) span.textContent = text;
    }
    show(found, box.value);
  };
  box.addEventListener('input', apply);
  // After the first rows have been painted.
  requestAnimationFrame(() => setTimeout(() => {
    model.prepare();
    model.filter('');
    for (const facet of model.facets) {
      const group = document.createElement('fieldset');
      group.append(Object.assign(document.createElement('legend'), { textContent: facet.label }));
      const best = [...facet.options].sort((a, b) => facet.counts[b[1]] - facet.counts[a[1]]).slice(0, SHOWN);
      for (const [value, option] of best) {
        const label = document.createElement('label');
        const check = Object.assign(document.createElement('input'), { type: 'checkbox' });
        const span = Object.assign(document.createElement('span'), { textContent: String(facet.counts[option]) });
        check.addEventListener('change', () => {
          if (check.checked) facet.selected.add(option);
          else facet.selected.delete(option);
          apply();
        });
        label.append(check, `${value} `, span);
        spans.push([span, facet, option]);
        group.append(label);
      }
      panel.append(group);
    }
  }, 0));
  return { ready: count => { status.textContent = `共 ${count} 项`; } };
}

export const valuesOfRow = rows => (i, key) => rows[i][key].split('；');
export const textOfRow = row => `${row.number}\n${row.field}\n${row.first}\n${row.second}\n${row.content}\n${row.basis}\n${row.time}\n${row.publisher}\n${row.channels}\n${row.audience}\n${row.mode}\n${row.levels}\n${row.department}`;
