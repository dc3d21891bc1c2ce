/**
 * npm run bench:map -- [--n 5000] [--rounds 5] [--engine current|86]
 *
 * Panning: work of the main thread for each step of the same way over the same points, our map beside a bare Leaflet with the
 * same clusters as plain icons, turn about in one run. The ratio counts; milliseconds are this machine's.
 */
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../test/engines/cdp.mjs';
import { engine, ROOT } from '../test/engines/engines.mjs';
import { serve } from '../scripts/server.mjs';

const { values } = parseArgs({ options: { n: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '5' }, engine: { type: 'string', default: 'current' } } });
const count = Number(values.n);
const rounds = Number(values.rounds);
const STEPS = 120;

const point = i => [104.4 + ((i * 7919) % 3001) / 1000, 35.4 + ((i * 104_729) % 3701) / 1000];
const document_ = JSON.stringify({
  spec: 'gk/1', kind: 'places', title: '示例数据', publisher: { name: '示例县' }, updated: '2026-01-01', crs: 'WGS84', categories: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }],
  features: Array.from({ length: count }, (_, i) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: point(i) }, properties: { id: `p${i}`, name: `示例地点${i}`, category: i % 2 ? 'a' : 'b' } })),
});

const bare = (await build({
  stdin: { resolveDir: ROOT, contents: `
    import * as L from 'leaflet/dist/leaflet-src.esm.js';
    import Supercluster from 'supercluster';
    const features = ${JSON.stringify(Array.from({ length: count }, (_, i) => point(i)))}.map((coordinates, i) => ({ type: 'Feature', properties: { i }, geometry: { type: 'Point', coordinates } }));
    const index = new Supercluster({ radius: 38, maxZoom: 17, extent: 256 }).load(features);
    const map = window.map = L.map('map', { zoomControl: false, attributionControl: false, zoomSnap: 0.25 });
    map.fitBounds([[35.4, 104.4], [39.1, 107.4]]);
    let drawn = new Map();
    const draw = () => {
      const b = map.getBounds().pad(0.3);
      const now = new Map();
      for (const one of index.getClusters([b.getWest(), b.getSouth(), b.getEast(), b.getNorth()], Math.floor(map.getZoom()))) {
        const key = one.properties.cluster ? 'h' + one.properties.cluster_id : 'p' + one.properties.i;
        let marker = drawn.get(key);
        if (!marker) {
          const div = document.createElement('div');
          div.textContent = one.properties.point_count ?? one.properties.i;
          marker = L.marker([one.geometry.coordinates[1], one.geometry.coordinates[0]], { icon: L.divIcon({ html: div, className: 'm', iconSize: [28, 28] }) }).addTo(map);
        }
        now.set(key, marker);
      }
      drawn.forEach((marker, key) => { if (!now.has(key)) marker.remove(); });
      drawn = now;
    };
    map.on('moveend', draw);
    draw();` },
  bundle: true, write: false, format: 'iife', minify: true, target: 'chrome79',
})).outputFiles[0].text;

const css = readFileSync(join(ROOT, 'node_modules/leaflet/dist/leaflet.css'), 'utf8');
const html = body => `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><body>${body}</body></html>`;
const routes = {
  '/bench-map/data.json': (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(document_),
  '/bench-map/bare.js': (_, response) => void response.writeHead(200, { 'content-type': 'text/javascript' }).end(bare),
  '/bench-map/bare.html': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html(`<style>${css}#map{width:828px;height:678px}.m{background:#fff;border:1px solid}</style><div id="map"></div><script src="bare.js"></script>`)),
  '/bench-map/ours.html': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html('<style>body{margin:0;width:1240px}</style><gk-map src="data.json"></gk-map><script src="/dist/cdn/gk.js"></script>')),
};

/** Ways by mouse: down, a way in steps of one frame each, up. What counts is the tasks' time, not the waiting. */
async function pan(page, box) {
  const mouse = (type, x, y) => page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });
  const metric = async () => (await page.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  const before = await metric();
  for (let way = 0; way < 4; way++) {
    const [dx, dy] = [[-1, 0], [0, -1], [1, 0], [0, 1]][way];
    let [x, y] = [box.x + box.width / 2 - dx * 140, box.y + box.height / 2 - dy * 140];
    await mouse('mousePressed', x, y);
    for (let i = 0; i < STEPS / 4; i++) {
      x += dx * 9;
      y += dy * 9;
      await mouse('mouseMoved', x, y);
    }
    await mouse('mouseReleased', x, y);
    await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
  return ((await metric()) - before) * 1000 / STEPS;
}

const WHERE = {
  bare: { path: 'bare.html', ready: `!!document.querySelector('.m')`, box: `(r => ({ x: r.x, y: r.y, width: r.width, height: r.height }))(document.querySelector('#map').getBoundingClientRect())` },
  ours: { path: 'ours.html', ready: `!!document.querySelector('gk-map').shadowRoot?.querySelector('.mkb')`, box: `(r => ({ x: r.x, y: r.y, width: r.width, height: r.height }))(document.querySelector('gk-map').shadowRoot.querySelector('.mapf').getBoundingClientRect())` },
};

const server = await serve({ routes });
const browser = await launch(engine(values.engine));
const times = { bare: [], ours: [] };
try {
  for (let round = 0; round < rounds; round++) {
    for (const who of round % 2 ? ['ours', 'bare'] : ['bare', 'ours']) {
      const page = await browser.newPage({ width: 1240, height: 1000 });
      await page.send('Performance.enable');
      await page.goto(`${server.url.replace(/\/$/, '')}/bench-map/${WHERE[who].path}`);
      await page.until(() => page.evaluate(WHERE[who].ready), `${who} to draw`, 30_000);
      await page.evaluate('new Promise(done => (window.requestIdleCallback || setTimeout)(done))');
      times[who].push(await pan(page, await page.evaluate(WHERE[who].box)));
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
const median = list => list.slice().sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [ours, floor] = [median(times.ours), median(times.bare)];
console.log(`panning ${count} points, ${rounds} rounds of ${STEPS} steps, ${browser.product}\nbare leaflet ${floor.toFixed(2)} ms a step\ngk-map       ${ours.toFixed(2)} ms a step\nratio        ${(ours / floor).toFixed(2)}`);
