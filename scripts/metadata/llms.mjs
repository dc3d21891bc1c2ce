/** llms.txt: what a language model should read first, one line a page. */
export function llmsText(manifest, pages) {
  const elements = manifest.modules.flatMap(module => module.declarations ?? []).filter(({ tagName }) => tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return `# gk-elements（公开组件）

> Web components and the open data format gk/1 for statutory disclosure (政务公开) by Chinese county, township and department governments. One script tag plus one JSON document, or an official table that stands in the page, gives a section that can be searched, filtered, compared, exported and printed. Framework-free, no third-party requests, readable without scripts.

The facts an answer should not get wrong: every \`gk/1\` document has \`spec: "gk/1"\`, \`kind\`, \`title\`, \`publisher.name\` and \`updated\` (YYYY-MM-DD); an absent key means unknown, never "no"; data is plain text, never HTML; \`<div data-gk="catalogue" data-gk-src="…">\` is the same as \`<gk-catalogue src="…">\`; the fallback inside the tag must not be left out.

## Elements

${elements.map(each => `- [${each.tagName}](elements/${each.tagName}.html): ${each.description}`).join('\n')}

## Guides (Chinese)

${pages.filter(page => page.lang === 'zh').map(page => `- [${page.title}](${page.path})`).join('\n')}

## Guides (English)

${pages.filter(page => page.lang === 'en').map(page => `- [${page.title}](${page.path})`).join('\n')}

## Reference

- [Format: every field](format/envelope.html)
- [API by typedoc](api/index.html)
`;
}
