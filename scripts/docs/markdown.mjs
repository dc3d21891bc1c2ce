/** Markdown of docs/ as HTML of the site: headings with anchors, links that lead to pages of the site, tables that scroll by themselves. */
import MarkdownIt from 'markdown-it';

export const escape = text => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What a heading is called in an address: its own words, without marks. */
export function slug(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'section';
}

/** A tag, a string or a comment of a piece of code, for one quiet colour; everything else stays ink. */
const TOKENS = /(<!--[\s\S]*?-->|^\s*(?:\/\/|#).*$|\s\/\/ .*$)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/gm;

/** A block of code with a button to copy it; comments and strings are marked, no more. */
export function codeBlock(code, language = '', { copy = true, label = '' } = {}) {
  let out = '';
  let at = 0;
  for (const match of code.matchAll(TOKENS)) {
    out += escape(code.slice(at, match.index)) + `<span class="${match[1] !== undefined ? 'c' : 's'}">${escape(match[0])}</span>`;
    at = match.index + match[0].length;
  }
  out += escape(code.slice(at));
  return `<div class="code"${language ? ` data-language="${escape(language)}"` : ''}>${copy ? '<button type="button" class="copy" hidden>复制</button>' : ''}<pre tabindex="0" aria-label="${escape(label || '代码')}"><code>${out.replace(/\n$/, '')}</code></pre></div>\n`;
}

/**
 * @param {string} source
 * @param {{link?: (href: string) => string, image?: (src: string) => string, name?: (href: string) => string | undefined}} [options] how addresses are turned;
 *   `name`: what a page is called, for links that are written as its file name
 * @returns {{html: string, title: string, headings: {level: number, id: string, text: string}[], sections: {id: string, heading: string, text: string}[]}}
 *   `sections`: the plain text by heading, for the search
 */
export function renderMarkdown(source, { link = href => href, image = src => src, name = () => undefined } = {}) {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const headings = [];
  const sections = [{ id: '', heading: '', text: '' }];
  const used = new Map();
  const plain = tokens => (tokens ?? []).map(token => (token.children ? plain(token.children) : token.type === 'softbreak' ? ' ' : token.content)).join('');
  const tokens = md.parse(source, {});
  let title = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.type === 'heading_open') {
      const text = plain(tokens[i + 1].children).trim();
      const level = Number(token.tag.slice(1));
      let id = slug(text);
      const count = used.get(id) ?? 0;
      used.set(id, count + 1);
      if (count) id += `-${count + 1}`;
      token.attrSet('id', id);
      if (level === 1 && !title) title = text;
      else sections.push({ id, heading: text, text: '' });
      headings.push({ level, id, text });
      i += 2;
    } else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
      sections[sections.length - 1].text += ` ${token.children ? plain(token.children) : token.content}`;
    }
  }
  md.renderer.rules.fence = (list, index) => codeBlock(list[index].content, list[index].info.trim());
  md.renderer.rules.code_block = (list, index) => codeBlock(list[index].content);
  md.renderer.rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="表格"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  md.renderer.rules.link_open = (list, index, options, _, self) => {
    const href = list[index].attrGet('href') ?? '';
    const words = list[index + 1];
    if (words?.type === 'text' && /^[\w./-]+\.md$/.test(words.content)) words.content = name(href) ?? words.content;
    list[index].attrSet('href', link(href));
    return self.renderToken(list, index, options);
  };
  md.renderer.rules.image = (list, index) => `<img src="${escape(image(list[index].attrGet('src') ?? ''))}" alt="${escape(list[index].content)}" loading="lazy">`;
  // The title stands in the page's own head.
  const first = tokens.findIndex(token => token.type === 'heading_open' && token.tag === 'h1');
  if (first >= 0) tokens.splice(first, 3);
  // Styles in attributes are not allowed by the site's policy: columns keep the alignment of their text.
  for (const token of tokens) if (/^t[hd]_open$/.test(token.type)) token.attrs = null;
  const tidy = text => text.replace(/\s+/g, ' ').trim();
  return { html: md.renderer.render(tokens, md.options, {}), title, headings, sections: sections.map(section => ({ ...section, text: tidy(section.text) })).filter(section => section.text || section.heading) };
}

/** One line of Markdown (descriptions in the manifest and the schemas): code spans only. */
export function inline(text = '') {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
