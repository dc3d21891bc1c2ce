/** The contact sheet: what changed side by side first, then every picture by element, to be scanned by eye. */
const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const STYLE = `body{margin:0;font:14px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;color:#1c2430;background:#fff}
header{position:sticky;top:0;z-index:2;padding:12px 24px;background:#fff;border-bottom:1px solid #ccd}
header h1{display:inline;font-size:18px;margin-right:24px}
section{padding:8px 24px}h2{margin:20px 0 8px;padding-bottom:4px;border-bottom:2px solid;font-size:16px}
.row{display:flex;flex-wrap:wrap;align-items:flex-start}
figure{margin:0 16px 20px 0}figcaption{font-size:12px;color:#5d6875;max-width:320px}
.thumb img{max-width:320px;max-height:360px;object-fit:cover;object-position:top}
img{display:block;border:1px solid #ccd}a{color:inherit}
.pair{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));grid-gap:16px;margin-bottom:32px}.pair img{width:100%}
.pair figure{margin:0}`;

/**
 * @param {{shots: {name: string, story: object, look: string, width: number}[], changed: {name: string, share: number, sized: boolean}[], added: string[], gone: string[], summary: string, baseline: string}} result
 *   `baseline`: folder of the baseline, relative to the sheet
 */
export function sheet({ shots, changed, added, gone, summary, baseline }) {
  const groups = new Map();
  for (const shot of shots) groups.set(shot.story.title, [...(groups.get(shot.story.title) ?? []), shot]);
  const pairs = changed.map(({ name, share, sized }) => `<h3 id="${escape(name)}">${escape(name)} <small>${(share * 100).toFixed(2)} %${sized ? '，大小变了' : ''}</small></h3><div class="pair">${
    [['原来', `${baseline}/${name}.webp`], ['现在', `${name}.webp`], ['不同处', `diff/${name}.webp`]].map(([title, src]) => `<figure><a href="${src}"><img src="${src}" alt="${title} ${escape(name)}"></a><figcaption>${title}</figcaption></figure>`).join('')}</div>`).join('');
  const list = (title, names) => names.length ? `<section><h2>${title} ${names.length}</h2><ul>${names.map(name => `<li>${escape(name)}</li>`).join('')}</ul></section>` : '';
  const all = [...groups].map(([title, items]) => `<section><h2>${escape(title)}</h2><div class="row">${
    items.map(({ name, story, look, width }) => `<figure class="thumb"><a href="${name}.webp"><img loading="lazy" src="${name}.webp" alt="${escape(story.name)}"></a><figcaption>${escape(story.name)} · ${look} · ${width}</figcaption></figure>`).join('')}</div></section>`).join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>样子一览</title><style>${STYLE}</style></head><body><header><h1>样子一览</h1>${escape(summary)}</header>\n${
    changed.length ? `<section><h2>变了 ${changed.length}</h2>${pairs}</section>` : ''}${list('没有原来的', added)}${list('不见了', gone)}\n${all}</body></html>\n`;
}
