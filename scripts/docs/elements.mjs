/** One page an element: what it is for, a live example, its snippet, and the tables of its interface out of custom-elements.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../components.mjs';
import { codeBlock, escape, inline } from './markdown.mjs';
import { cut } from './sample.mjs';
import { translate } from './words.mjs';

/** Records in a live example: enough to search and filter in, little enough to stand in the page. */
const MOST = 24;

export const elementPath = (tag, lang = 'zh') => `${lang === 'en' ? 'en/' : ''}elements/${tag}.html`;

/** Declarations with a tag, in order of their tags. */
export function declarations(manifest) {
  return manifest.modules.flatMap(module => module.declarations ?? []).filter(({ tagName }) => tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

const W = {
  zh: {
    live: '试一试', source: '最短的写法', attributes: '属性', members: '脚本里的属性和方法', events: '事件', slots: '标签里面放什么', css: '样式变量', parts: 'CSS part',
    name: '名称', type: '类型', fallback: '缺省', meaning: '说明', kind: '方法', data: '读哪种数据', install: '在前端工程里', more: '更多',
    theme: '配色', own: '缺省的 slot', demo: '下面是示例数据，不是任何机关的正式内容。', build: '用自己的表做一个', guide: '使用说明', shared: '各组件都有的',
    note: '没有脚本时，读者看到的是标签里面写的内容，请不要省略。',
  },
  en: {
    live: 'Try it', source: 'Shortest form', attributes: 'Attributes', members: 'Properties and methods', events: 'Events', slots: 'Content', css: 'CSS custom properties', parts: 'CSS parts',
    name: 'Name', type: 'Type', fallback: 'Default', meaning: 'Description', kind: 'method', data: 'Documents it reads', install: 'In a front-end project', more: 'More',
    theme: 'Theme', own: 'default slot', demo: 'Demonstration data, not the content of any office.', build: 'Make one from your own table', guide: 'Guide (Chinese)', shared: 'common to all elements',
    note: 'Readers without scripts see what stands inside the tag: do not leave it out.',
  },
};

const THEMES = [['', '蓝', 'Blue'], ['red', '红', 'Red'], ['dark', '深色', 'Dark'], ['contrast', '高对比', 'Contrast']];

/** JSON inside a script element: nothing in it may end the element. */
const dataBlock = document => `<script type="application/json">${JSON.stringify(document).replace(/</g, '\\u003c')}</script>`;

/** The demonstration that stands in the page, as markup: a file of its own, else the demonstration data of its first kind. */
export function liveExample(tag, kinds, demo, listKey) {
  const own = join(ROOT, `docs/site/examples/${tag}.html`);
  if (existsSync(own)) return { html: readFileSync(own, 'utf8').trim(), framed: /data-framed/.test(readFileSync(own, 'utf8')) };
  const kind = kinds.find(each => demo.has(each));
  if (!kind) return undefined;
  const document = cut(demo.get(kind)[0].document, listKey[kind], MOST);
  // An element that takes the whole screen would take the page of documentation with it.
  return { html: `<${tag} heading-level="3">${dataBlock(document)}<p>${escape(document.title)}</p></${tag}>`, framed: kind === 'site' };
}

function snippet(tag, kinds, title) {
  if (tag === 'gk-source') return `<gk-source src="/gk/data/catalogue.json">\n  <gk-catalogue></gk-catalogue>\n</gk-source>\n<script src="/gk/gk.js"></script>`;
  if (!kinds.length) return `<${tag}></${tag}>\n<script src="/gk/gk.js"></script>`;
  return `<${tag} src="/gk/data/${kinds[0]}.json" phone="0955-4000012">\n  <p>${title}：<a href="/gk/data/${kinds[0]}.json">数据文件</a></p>\n</${tag}>\n<script src="/gk/gk.js"></script>`;
}

const table = (heads, rows) => rows.length ? `<div class="scroll" tabindex="0" role="group" aria-label="${escape(heads[0])}"><table class="api"><thead><tr>${heads.map(head => `<th>${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.map(([first, ...cells]) => `<tr><th scope="row">${first}</th>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>` : '';
const code = text => (text === undefined || text === null || text === '' ? '' : `<code>${escape(text)}</code>`);

/**
 * @param {object} declaration of the manifest
 * @param {'zh'|'en'} lang
 * @param {{kinds: string[], demo: Map<string, object[]>, listKey: object, guide?: string, schemas: Set<string>}} tools
 */
export function elementPage(declaration, lang, { kinds, demo, listKey, guide }) {
  const words = W[lang];
  const tag = declaration.tagName;
  const headings = [];
  const section = (id, text, html) => {
    if (!html) return '';
    headings.push({ level: 2, id, text });
    return `<h2 id="${id}">${escape(text)}</h2>\n${html}\n`;
  };
  const say = text => {
    const { text: said, lang: spoken } = translate(text, lang);
    return spoken === lang ? inline(said) : `<span lang="en">${inline(said)}</span>`;
  };
  const own = list => (list ?? []).slice().sort((a, b) => Number(Boolean(a.inheritedFrom)) - Number(Boolean(b.inheritedFrom)));
  const inherited = entry => (entry.inheritedFrom ? ` <small>${words.shared}</small>` : '');
  const live = liveExample(tag, kinds, demo, listKey);
  const title = translate(declaration.summary ?? tag, lang).text;
  const attributes = own(declaration.attributes).map(each => [code(each.name), code(each.type?.text), each.default === 'null' ? '' : code(each.default), say(each.description) + inherited(each)]);
  const named = new Set((declaration.attributes ?? []).map(each => each.fieldName ?? each.name));
  const members = own(declaration.members).filter(each => each.kind === 'method' || !named.has(each.name))
    .map(each => [code(each.kind === 'method' ? `${each.name}()` : each.name), each.kind === 'method' ? words.kind : code(each.type?.text), say(each.description) + inherited(each)]);
  const events = (declaration.events ?? []).filter(each => each.name).map(each => [code(each.name), say(each.description)]);
  const up = lang === 'en' ? '../../' : '../';
  const deeper = lang === 'en' ? '../../' : '../';
  const switches = `<div class="switch" role="group" aria-label="${words.theme}" hidden>${THEMES.map(([theme, zh, en]) => `<button type="button" data-theme="${theme}" aria-pressed="${theme === ''}">${lang === 'zh' ? zh : en}</button>`).join('')}<button type="button" data-elder aria-pressed="false">${lang === 'zh' ? '长者版' : 'Elder'}</button></div>`;
  const frame = `${deeper}elements/frames/${tag}.html`;
  const stage = live && (live.framed
    ? `<iframe class="live" data-src="${frame}" title="${escape(tag)}" hidden></iframe><p>${lang === 'zh' ? '它要读几份数据，请从服务器上打开本站（例如 <code>npm run serve</code>）来看。' : 'It reads several documents: open this site from a server to see it.'} <a href="${frame}">${lang === 'zh' ? '单独打开' : 'Open alone'}</a></p>`
    : `${switches}<div class="live"${lang === 'en' ? ' lang="en"' : ''}>${live.html}</div>`);
  const loads = (declaration.events ?? []).some(each => each.name === 'gk-load');
  const html = [
    section('live', words.live, stage && `<p class="note">${words.demo}${kinds.length ? ` <a href="${deeper}builder.html">${words.build}</a>` : ''}</p>${stage}`),
    section('source', words.source, `${codeBlock(snippet(tag, kinds, title), 'html')}<p>${words.note}</p>`),
    section('data', words.data, kinds.length ? `<ul>${kinds.map(kind => `<li><a href="${up}format/${kind}.html"><code>${kind}</code></a></li>`).join('')}</ul>` : ''),
    section('attributes', words.attributes, table([words.name, words.type, words.fallback, words.meaning], attributes)),
    section('members', words.members, table([words.name, words.type, words.meaning], members)),
    section('events', words.events, table([words.name, words.meaning], events)),
    section('slots', words.slots, table([words.name, words.meaning], (declaration.slots ?? []).map(each => [each.name ? code(each.name) : words.own, say(each.description)]))),
    section('css', words.css, table([words.name, words.meaning], (declaration.cssProperties ?? []).map(each => [code(each.name), say(each.description)]))),
    section('parts', words.parts, table([words.name, words.meaning], (declaration.cssParts ?? []).map(each => [code(each.name), say(each.description)]))),
    section('install', words.install, codeBlock(`import 'gk-elements/components/${tag.slice(3)}/define.js';${loads ? `\n\nconst element = document.querySelector('${tag}');\nelement.addEventListener('gk-load', (event) => console.log(event.detail.count));` : ''}`, 'js')),
    guide && `<p><a href="${up}${guide}">${words.guide}</a></p>`,
  ].filter(Boolean).join('');
  const said = [...(declaration.attributes ?? []), ...(declaration.events ?? []).filter(each => each.name), ...(declaration.members ?? []).filter(each => each.kind === 'method')];
  return {
    path: elementPath(tag, lang), other: elementPath(tag, lang === 'zh' ? 'en' : 'zh'), lang, wide: true, nav: `${tag}`, headings, html,
    title: `${title} ${tag}`, lead: translate(declaration.description ?? '', lang).text,
    scripts: live && !live.framed ? ['assets/gk/gk.all.js'] : [], source: `src/components/${tag.slice(3)}/gk-${tag.slice(3)}.ts`,
    sections: [{ id: '', heading: '', text: `${title} ${translate(declaration.description ?? '', lang).text}` }, ...said.map(each => ({ id: (declaration.events ?? []).includes(each) ? 'events' : 'attributes', heading: `${tag} ${each.name}`, text: translate(each.description ?? '', lang).text }))],
    frame: live?.framed && lang === 'zh' ? { path: `elements/frames/${tag}.html`, html: live.html } : undefined,
  };
}
