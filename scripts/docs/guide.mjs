/** Pages out of the Markdown files: docs/guide/*.md and docs/*.md in Chinese, docs/en/*.md in English. A new file is a new page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { ROOT } from '../components.mjs';
import { renderMarkdown } from './markdown.mjs';
import { formatPath } from './format.mjs';

const at = path => join(ROOT, path);
const markdown = dir => (existsSync(at(dir)) ? readdirSync(at(dir)).filter(file => file.endsWith('.md')).sort().map(file => `${dir}/${file}`) : []);
const nav = JSON.parse(readFileSync(at('docs/site/nav.json'), 'utf8'));

/** Every Markdown file that becomes a page, with its path in the site. */
export function sources() {
  const zh = [...markdown('docs/guide'), ...markdown('docs')].map(file => ({ file, lang: 'zh', name: basename(file, '.md'), path: `guide/${basename(file)}`.replace(/md$/, 'html') }));
  const sheets = markdown('docs/accessibility').map(file => ({ file, lang: 'zh', name: `sheet-${basename(file, '.md')}`, path: `accessibility/${basename(file)}`.replace(/md$/, 'html'), group: 'sheets' }));
  const en = markdown('docs/en').map(file => ({ file, lang: 'en', name: basename(file, '.md'), path: basename(file) === 'index.md' ? 'en/index.html' : `en/guide/${basename(file)}`.replace(/md$/, 'html') }));
  return [...zh.filter(({ name }) => !nav.hidden.includes(name)), ...sheets, ...en];
}

/** @returns pages, with the groups of the side navigation by language */
export function guidePages(schemas) {
  const list = sources();
  const byFile = new Map(list.map(source => [source.file, source.path]));
  const link = source => href => {
    if (/^(?:[a-z]+:|#|$)/i.test(href)) return href;
    const [path, hash] = href.split('#');
    const target = posix.normalize(posix.join(posix.dirname(source.file), path));
    const page = byFile.get(target) ?? (/^src\/spec\/schema\/(.+)\.schema\.json$/.test(target) ? formatPath(RegExp.$1) : /^docs\/site\/links\/(.+)$/.test(target) ? RegExp.$1 : undefined);
    // What is no page of the site (an ADR, a source file) is named in words there; a link would lead nowhere in a copy of the site.
    if (!page) return '#';
    return posix.relative(posix.dirname(source.path), page) + (hash ? `#${hash}` : '');
  };
  const titles = new Map(list.map(source => [source.file, /^# (.+)$/m.exec(readFileSync(at(source.file), 'utf8'))?.[1]]));
  const name = source => href => titles.get(posix.normalize(posix.join(posix.dirname(source.file), href.split('#')[0])));
  const image = source => src => `${posix.relative(posix.dirname(source.path), 'assets/images')}/${basename(src)}`;
  const pages = list.map(source => {
    const text = readFileSync(at(source.file), 'utf8');
    const { html, title, headings, sections } = renderMarkdown(text, { link: link(source), image: image(source), name: name(source) });
    const other = list.find(each => each.name === source.name && each.lang !== source.lang);
    return { ...source, title, nav: nav.titles[source.name]?.[source.lang] ?? title.replace(/[:：].*$/, ''), foreign: source.lang === 'zh' && !/[\u4e00-\u9fff]/.test(title), html, headings: headings.filter(({ level }) => level > 1), sections, source: source.file, other: other?.path ?? (source.lang === 'zh' ? undefined : 'index.html') };
  });
  return { pages, groups: { zh: grouped(pages, 'zh'), en: [{ title: 'Guide', pages: pages.filter(({ lang, name }) => lang === 'en' && name !== 'index') }] }, schemas };
}

function grouped(pages, lang) {
  const own = pages.filter(page => page.lang === lang);
  const taken = new Set(nav[lang].flatMap(group => group.pages));
  const groups = nav[lang].map(group => ({ title: group.title, pages: group.pages.map(name => own.find(page => page.name === name)).filter(Boolean) }));
  const rest = own.filter(page => !taken.has(page.name) && !page.group);
  const sheets = own.filter(page => page.group);
  return [...groups, { title: nav.more[lang], pages: rest }, { title: nav.sheets, pages: sheets }].filter(group => group.pages.length);
}
