/** The measured pages: plain HTML around one esbuild bundle (peers) or the one script tag (ours). */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../test/engines/engines.mjs';
import { COLUMNS } from './data.mjs';

const OURS = 'gk-catalogue';
/** Raised so that the largest document is read at all; the default cap is 20 MB. */
const MAX_BYTES = 400_000_000;

/**
 * `form`: which form of the data it reads. Selectors step into open shadow roots with `>>>`.
 * `rows`: drawn rows; `list`: what the pointer must hit where a row stands (for blank frames).
 */
const page = { input: 'input[type=search]', status: '[role=status]', facets: '.facets label' };
const ours = {
  input: `${OURS} >>> input[type=search], input[role=searchbox]`, status: `${OURS} >>> [role=status]`, facets: `${OURS} >>> label`, rows: `${OURS} >>> tbody tr[aria-rowindex], [role=row][aria-rowindex]`,
  script: 'cdn/gk.js', ours: true,
};
export const PEERS = {
  'floor-25': { ...page, form: 'gk', entry: 'floor', paged: true, rows: 'tbody tr' },
  'floor-rows': { ...page, form: 'rows', entry: 'floor', paged: true, rows: 'tbody tr' },
  tabulator: { ...page, form: 'rows', entry: 'tabulator', rows: '.tabulator-row', scroller: '.tabulator-tableholder' },
  vaadin: { ...page, form: 'rows', entry: 'vaadin', rows: 'vaadin-grid >>> #items > tr:not([hidden])', scroller: 'vaadin-grid >>> #table', slotted: true },
  ours: { ...ours, form: 'gk' },
  'ours-packed': { ...ours, form: 'packed' },
  'ours-page': { ...ours, form: 'packed', rendered: true },
};

const CSS = `body{margin:0 auto;max-width:1280px;padding:16px;font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
table{border-collapse:collapse;table-layout:fixed;width:100%}td,th{border:1px solid #ccc;padding:6px;vertical-align:top;text-align:start;white-space:pre-line;overflow-wrap:anywhere}
fieldset{border:0;margin:0;padding:4px 0}legend{float:left;width:80px}label{margin-inline-end:16px}input[type=search]{width:400px;font:inherit}`;
const escape = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
const head = (title, extra = '') => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${CSS}</style>${extra}</head>`;
const heads = `<thead><tr>${COLUMNS.map(([, label]) => `<th>${label}</th>`).join('')}</tr></thead>`;

function peerPage(name, { entry }, hasCss) {
  const grid = entry === 'floor' ? `<table>${heads}<tbody></tbody></table>` : '<div id="grid"></div>';
  const sheet = hasCss ? `<link rel="stylesheet" href="/${entry}.css">` : '';
  return `${head(name, `${sheet}<script type="module" src="/${entry}.js"></script>`)}<body><h1>公开事项标准目录</h1><input type="search" aria-label="查找"><div class="facets"></div><p role="status"></p>${grid}</body></html>`;
}

function ourPage({ rendered }, src, { n, first }) {
  const rows = first.map(texts => `<tr>${texts.map(text => `<td>${escape(text)}</td>`).join('')}</tr>`).join('');
  const inner = rendered ? `<table data-gk-rendered="${first.length}/${n}">${heads}<tbody>${rows}</tbody></table>` : '';
  return `${head('ours')}<body><gk-catalogue src="${src}" max-bytes="${MAX_BYTES}">${inner}</gk-catalogue><script src="/cdn/gk.js"></script></body></html>`;
}

/** An article of a site's CMS with several elements in it, each with its own document of 200 items. */
function articlePage(count) {
  const text = '<p>为推进基层政务公开标准化规范化，现将本单位有关事项公布如下，请公众监督。本页由内容管理系统生成，正文与栏目数据分开存放。</p>'.repeat(4);
  const part = i => `${text}<gk-catalogue src="/data/gk/200/${i + 1}.json"></gk-catalogue>`;
  // A CMS sets its articles in a column of 700 to 800 px.
  return `${head('article', '<style>body{max-width:760px}</style>')}<body><h1>政务公开专栏</h1>${Array.from({ length: count }, (_, i) => part(i)).join('')}<script src="/cdn/gk.js"></script></body></html>`;
}

/** Minified and gzipped scripts and sheets of the peers, by path. */
async function bundles(target) {
  const entries = [...new Set(Object.values(PEERS).map(peer => peer.entry).filter(Boolean))];
  const { outputFiles } = await build({
    entryPoints: entries.map(entry => join(ROOT, 'bench/peers', `${entry}.js`)), outdir: '/', bundle: true, minify: true, format: 'esm', write: false,
    target, charset: 'utf8', legalComments: 'none', logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map(outputFiles.map(file => [file.path.slice(file.path.lastIndexOf('/')), gzipSync(file.contents, { level: 9 })]));
}

/**
 * What the benchmark's server answers: `/<peer>/<n>`, `/article/<count>`, `/data/<form>/<n>/<seed>.json`, the bundles.
 * @param {Map<string, object>} documents by `n/seed`, from `prepare`
 */
export async function site(documents, target) {
  const code = await bundles(target);
  const html = text => ({ body: gzipSync(text, { level: 9 }), type: '.html' });
  const made = new Map();
  return path => {
    if (code.has(path)) return { body: code.get(path), type: path.endsWith('.css') ? '.css' : '.js' };
    const [, kind, a, b] = path.split('/');
    if (kind === 'data') {
      const body = documents.get(path.slice(`/data/${a}/`.length, -'.json'.length))?.bodies[a];
      return body && { body, type: '.json' };
    }
    if (!made.has(path)) {
      const peer = PEERS[kind];
      if (kind === 'article') made.set(path, html(articlePage(Number(a))));
      else if (peer?.ours) made.set(path, html(ourPage(peer, `/data/${peer.form}/${a}/1.json`, documents.get(`${a}/1`))));
      else if (peer) made.set(path, html(peerPage(kind, peer, code.has(`/${peer.entry}.css`))));
    }
    void b;
    return made.get(path);
  };
}

/** Address of a peer's page for `n` items. */
export const addressOf = (name, n) => (PEERS[name].ours ? `/${name}/${n}` : `/${name}/${n}?data=${encodeURIComponent(`/data/${PEERS[name].form}/${n}/1.json`)}`);
