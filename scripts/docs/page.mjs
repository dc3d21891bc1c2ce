/** The frame of every page of the site: head, navigation, foot. Relative links only, so that a copy on a disk works as well. */
import { posix } from 'node:path';
import { escape, inline } from './markdown.mjs';

/** Nothing from elsewhere, no inline script or style; the elements' own Trusted Types policy. */
export const POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types gk-sdk";

export const WORDS = {
  zh: {
    lang: 'zh-CN', site: '公开组件', skip: '跳到正文', search: '搜索文档', searchHint: '搜索：低保、SRI、sgfn…', menu: '目录', here: '本页', other: 'English', main: '网站栏目', side: '文档目录', edit: '源文件', made: '由源码生成',
    foot: '公开组件 gk-elements，MIT 许可。本站不访问任何第三方地址，可整个文件夹拷走离线阅读。示例均为编写的示例数据。', none: '没有找到', copy: '复制', copied: '已复制',
  },
  en: {
    lang: 'en', site: 'gk-elements', skip: 'Skip to content', search: 'Search the documentation', searchHint: 'Search', menu: 'Contents', here: 'On this page', other: '中文', main: 'Site', side: 'Documentation', edit: 'Source', made: 'generated from source',
    foot: 'gk-elements, MIT licence. No request to any third party; the whole folder can be copied and read offline. All data is made up for demonstration.', none: 'Nothing found', copy: 'Copy', copied: 'Copied',
  },
};

/** From one page of the site to another, both as paths from its root. */
export const relative = (from, to) => {
  const [path, hash] = to.split('#');
  const way = posix.relative(posix.dirname(from), path) || posix.basename(path);
  return (path === '' ? '' : way) + (hash === undefined ? '' : `#${hash}`);
};

const link = (page, { path, title, lang }, className = '') => {
  const here = path === page.path;
  return `<a href="${escape(relative(page.path, path))}"${here ? ' aria-current="page"' : ''}${className ? ` class="${className}"` : ''}${lang && lang !== page.lang ? ` lang="${WORDS[lang].lang}"` : ''}>${escape(title)}</a>`;
};

function aside(page, groups) {
  return groups.map(({ title, pages }) => `<section><h2>${escape(title)}</h2><ul>${pages.map(each => `<li>${link(page, each)}</li>`).join('')}</ul></section>`).join('');
}

function contents(page, words) {
  const list = (page.headings ?? []).filter(({ level }) => level === 2 || level === 3);
  if (list.length < 3 || page.wide) return '';
  return `<nav class="here" aria-label="${words.here}"><h2>${words.here}</h2><ul>${list.map(({ level, id, text }) => `<li${level === 3 ? ' class="sub"' : ''}><a href="#${id}">${escape(text)}</a></li>`).join('')}</ul></nav>`;
}

/**
 * @param {{path: string, lang: 'zh'|'en', title: string, lead?: string, html: string, headings?: object[], wide?: boolean, scripts?: string[], source?: string, other?: string, bare?: boolean}} page
 * @param {{top: object[], groups: object[], version: string}} site
 */
export function layout(page, { top, groups, version }) {
  const words = WORDS[page.lang];
  const to = path => escape(relative(page.path, path));
  const scripts = ['assets/search-index.js', 'assets/site.js', ...(page.scripts ?? [])];
  const toc = contents(page, words);
  return `<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.policy ?? POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)} · ${words.site}</title>
<meta name="description" content="${escape((page.lead ?? page.title).replaceAll('`', ''))}">
<link rel="icon" href="${to('assets/icon.svg')}">
<link rel="stylesheet" href="${to('assets/site.css')}">
${page.styles ? page.styles.map(path => `<link rel="stylesheet" href="${to(path)}">\n`).join('') : ''}</head>
<body data-root="${to('index.html').replace(/index\.html$/, '')}" data-lang="${page.lang}">
<a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="page bar">
<p class="name"><a href="${to(page.lang === 'zh' ? 'index.html' : 'en/index.html')}">${words.site}<small>${page.lang === 'zh' ? 'gk-elements' : '公开组件'} ${escape(version)}</small></a></p>
<nav class="sections" aria-label="${words.main}"><ul>${top.map(each => `<li>${link({ ...page, path: each.covers?.(page.path) ? each.path : page.path }, each)}</li>`).join('')}</ul></nav>
<div class="tools"><form class="find" role="search" hidden><input type="search" aria-label="${words.search}" placeholder="${words.searchHint}" autocomplete="off"><ol class="hits" hidden></ol><p class="said" role="status"></p></form>
${page.other ? `<a class="other" lang="${page.lang === 'zh' ? 'en' : 'zh-CN'}" href="${to(page.other)}">${words.other}</a>` : ''}</div>
</div></header>
<div class="page body${page.wide ? ' wide' : ''}${page.bare ? ' bare' : ''}${toc ? ' with-toc' : ''}">
${page.bare ? '' : `<nav class="side" aria-label="${words.side}"><details open><summary>${words.menu}</summary>${aside(page, groups)}</details></nav>`}
<main id="main"${page.foreign ? ' lang="en"' : ''}>
<h1>${escape(page.heading ?? page.title)}</h1><div class="rule" role="presentation"></div>
${page.lead && page.showLead !== false ? `<p class="lead">${inline(page.lead)}</p>` : ''}
${page.html}
<p class="from">${page.source ? `${words.edit}: <code>${escape(page.source)}</code>` : ''}</p>
</main>
${toc}
</div>
<footer class="page"><p class="foot">${words.foot}</p></footer>
${scripts.map(path => `<script src="${to(path)}"></script>`).join('\n')}
</body>
</html>
`;
}
