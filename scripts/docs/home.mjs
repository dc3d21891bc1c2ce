/** The first page: what this is, where to begin, what there is. */
import { codeBlock, escape, inline } from './markdown.mjs';
import { elementPath } from './elements.mjs';

/** Where each reader begins. */
const WAYS = [
  ['放栏目的人', '手里有一张表，只能在网站后台编辑文章', [['guide/embed.html', '五分钟放进网页'], ['builder.html', '嵌入生成器'], ['guide/states-and-errors.html', '状态和出错']]],
  ['整理数据的人', '汇总各单位的表，按季度检查', [['guide/format.html', '数据格式'], ['guide/cli.html', '命令行 gk'], ['guide/privacy.html', '个人信息']]],
  ['管服务器的人', '放文件，定策略，接收来信', [['guide/hosting.html', '放在服务器上：CSP、SRI、GBK、缓存'], ['guide/reliability.html', '可靠性'], ['guide/performance.html', '快慢']]],
  ['前端开发者', '装进自己的工程，听事件，改样子', [['guide/events.html', '事件、方法、状态'], ['guide/theming.html', '配色和样式'], ['api/index.html', '接口 API']]],
];

export function homePage({ listed, guide }) {
  const there = new Set(['builder.html', 'api/index.html', ...guide.pages.map(page => page.path)]);
  const ways = WAYS.map(([who, what, links]) => `<section><h3>${who}</h3><p>${what}</p><ul>${links.filter(([path]) => there.has(path)).map(([path, title]) => `<li><a href="${path}">${title}</a></li>`).join('')}</ul></section>`).join('');
  const rows = listed.map(({ tag, zh, lead }) => `<tr><th scope="row"><a href="${elementPath(tag)}">${escape(zh)}</a></th><td><code>${tag}</code></td><td>${inline(lead)}</td></tr>`).join('');
  const html = `
<figure class="shot"><img src="assets/images/catalogue.png" alt="海原县基层政务公开标准目录，搜索“低保”，示例数据"><figcaption>示例数据，不是任何机关的正式目录</figcaption></figure>
<h2 id="least">最短的写法</h2>
${codeBlock('<gk-catalogue src="/gk/data/mulu.json" phone="0955-4000012">\n  <p>标准目录：<a href="/gk/data/mulu.json">数据文件</a></p>\n</gk-catalogue>\n<script src="/gk/gk.js"></script>', 'html')}
<p>手里只有网页上的一张表，外面包一层 <code>&lt;gk-catalogue&gt;</code> 就行；编辑器不认识的标签会去掉，用 <code>&lt;section data-gk="catalogue"&gt;</code>。不想自己写，用<a href="builder.html">嵌入生成器</a>：把表拖进去，看着样子，复制代码；表不离开您的浏览器。</p>
<h2 id="begin">从哪里读起</h2>
<div class="ways">${ways}</div>
<h2 id="elements">组件</h2>
<div class="scroll" tabindex="0" role="group" aria-label="组件"><table><thead><tr><th>组件</th><th>标签</th><th>用处</th></tr></thead><tbody>${rows}</tbody></table></div>
<h2 id="promises">几条规矩</h2>
<ul><li>没有脚本、脚本被拦、浏览器太旧的时候，网页里原有的内容照样可读。</li><li>组件不访问任何第三方地址；在最严的内容安全策略下也能用。</li><li>身份证号、手机号、银行卡号在显示、搜索、导出之前先遮挡；它不是保密审查，发布前仍要有人看。</li><li>读不到、不是数据、部分有误，各有一句中文、办法和电话，不会是一块空白。</li></ul>`;
  return {
    path: 'index.html', other: 'en/index.html', lang: 'zh', title: '公开组件', heading: '政务公开栏目的网页组件', lead: '县、乡镇和部门的政务公开：一个脚本标签，一份数据或一张表，任何网站都能显示统一、规范，能搜能筛能打印的公开栏目。',
    html, bare: true, sections: [{ id: '', heading: '', text: '公开组件 gk-elements 首页' }],
  };
}
