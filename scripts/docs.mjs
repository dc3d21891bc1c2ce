/**
 * `npm run docs`: the documentation as a static site in docs-static/, out of docs/, custom-elements.json, src/spec/schema and the
 * demonstration data. A new element, guide or kind is there without anything being done here.
 *   --no-api   leave typedoc out (4 s)
 *   --out=DIR  somewhere else
 *   --site=URL where it will stand: writes sitemap.xml, which knows whole addresses only
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './components.mjs';
import { apiPages } from './docs/api.mjs';
import { builderPage } from './docs/builder.mjs';
import { declarations, elementPage, elementPath } from './docs/elements.mjs';
import { formatPages } from './docs/format.mjs';
import { guidePages } from './docs/guide.mjs';
import { homePage } from './docs/home.mjs';
import { layout } from './docs/page.mjs';
import { attachments, demoDocuments, Schemas } from './docs/sample.mjs';
import { searchIndex } from './docs/search.mjs';
import { llmsText } from './metadata/llms.mjs';
import { translate, untranslated } from './docs/words.mjs';

const at = path => join(ROOT, path);
const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`));
const out = flag('out') ? resolve(flag('out').slice(6)) : at('docs-static');

if (!existsSync(at('dist/cdn/gk.all.js'))) {
  console.error('npm run build first');
  process.exit(1);
}
const { LIST_KEY, validateDocument } = await import(at('dist/spec/index.js'));
const classes = await import(at('dist/elements.js'));
const manifest = JSON.parse(readFileSync(at('custom-elements.json'), 'utf8'));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Kinds of documents that an element reads, as its class says. */
function kindsOf({ name }) {
  const { documentKinds } = classes[name]?.prototype ?? {};
  return documentKinds ? documentKinds.call(classes[name].prototype) : [];
}

const schemas = new Schemas();
const demo = demoDocuments();
const guide = guidePages();
const formats = await formatPages(schemas, demo, { validate: document => validateDocument(document), listKey: LIST_KEY }).pages();
const elements = declarations(manifest);
const guideOf = tag => guide.pages.find(page => page.lang === 'zh' && page.name === tag.slice(3))?.path;
const elementPages = ['zh', 'en'].flatMap(lang => elements.map(each => elementPage(each, lang, { kinds: kindsOf(each), demo, listKey: LIST_KEY, guide: guideOf(each.tagName) })));
const listed = elements.map(each => ({ tag: each.tagName, kinds: kindsOf(each), zh: translate(each.summary, 'zh').text, en: translate(each.summary, 'en').text, lead: translate(each.description, 'zh').text, leadEn: each.description }));

const groups = lang => [
  ...(lang === 'en' ? guide.groups.en : guide.groups.zh),
  { title: lang === 'en' ? 'Elements' : '组件', pages: listed.map(each => ({ path: elementPath(each.tag, lang), title: `${each[lang]} ${each.tag}` })) },
  { title: lang === 'en' ? 'Format gk/1 (Chinese)' : '数据格式 gk/1', pages: formats.map(page => ({ path: page.path, title: page.nav, lang: 'zh' })) },
].map(group => ({ ...group, pages: group.pages.map(page => ({ ...page, title: page.nav ?? page.title })) }));

const top = lang => lang === 'en'
  ? [
    { path: 'en/guide/embed.html', title: 'Guide', covers: path => path.startsWith('en/guide/') },
    { path: elementPath(listed[0].tag, 'en'), title: 'Elements', covers: path => path.startsWith('en/elements/') },
    { path: 'builder.html', title: 'Embed builder' },
    { path: 'api/index.html', title: 'API' },
  ]
  : [
    { path: 'guide/embed.html', title: '指南', covers: path => path.startsWith('guide/') },
    { path: elementPath(listed[0].tag), title: '组件', covers: path => path.startsWith('elements/') },
    { path: 'format/envelope.html', title: '数据格式', covers: path => path.startsWith('format/') },
    { path: 'builder.html', title: '嵌入生成器' },
    { path: 'api/index.html', title: '接口 API' },
  ];

rmSync(out, { recursive: true, force: true });
const write = (path, text) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};

const builder = builderPage({ listed });
const home = homePage({ listed, guide, version });
const pages = [home, ...guide.pages, ...elementPages, ...formats, builder];
const site = { zh: { top: top('zh'), groups: groups('zh'), version }, en: { top: top('en'), groups: groups('en'), version } };
for (const page of pages) {
  write(page.path, layout(page, site[page.lang]));
  if (page.frame) write(page.frame.path, frame(page));
}

/** A page of its own for elements that take the whole screen. */
function frame({ frame: { html }, title }) {
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}（示例数据）</title>\n</head>\n<body>\n${html}\n<script src="../../assets/gk/gk.all.js"></script>\n</body>\n</html>\n`;
}

mkdirSync(join(out, 'assets'), { recursive: true });
for (const file of ['site.css', 'icon.svg']) cpSync(at(file === 'icon.svg' ? 'demo/favicon.svg' : `docs/site/${file}`), join(out, 'assets', file));
cpSync(at('docs/images'), join(out, 'assets/images'), { recursive: true });
cpSync(at('dist/cdn'), join(out, 'assets/gk'), { recursive: true });
cpSync(at('dist/builder'), join(out, 'assets/builder'), { recursive: true });
for (const file of attachments()) for (const dir of ['elements', 'en/elements']) cpSync(at(`demo/data/${file}`), join(out, dir, file));
// What a `site` document of the demonstration leads to.
if (pages.some(page => page.frame)) cpSync(at('demo/data'), join(out, 'elements/frames'), { recursive: true, filter: path => !/\/(?:faulty|source)(?:\/|$)|\.md$/.test(path) });
await build({
  entryPoints: [at('docs/site/client/site.ts')], outfile: join(out, 'assets/site.js'), bundle: true, format: 'iife', target: 'chrome79', minify: true, charset: 'ascii', legalComments: 'none',
});
write('assets/search-index.js', searchIndex(pages.filter(page => page.sections)));
write('llms.txt', llmsText(manifest, guide.pages));
const origin = flag('site')?.slice(7).replace(/\/*$/, '/');
if (origin) write('sitemap.xml', `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.map(({ path }) => `<url><loc>${new URL(encodeURI(path), origin).href.replace(/&/g, '&amp;')}</loc></url>\n`).join('')}</urlset>\n`);
const api = flag('no-api') ? 0 : apiPages(out);
if (untranslated.size && !flag('quiet')) console.log(`shown in English, not yet in docs/site/api.zh.json:\n${[...untranslated].map(text => `  ${JSON.stringify(text)}`).join('\n')}`);
const count = readdirSync(out, { recursive: true }).filter(file => String(file).endsWith('.html')).length;
console.log(`docs: ${pages.length} pages${api ? `, ${api} of the API` : ''} (${count} files) in ${out.replace(`${ROOT}/`, '')}/`);
