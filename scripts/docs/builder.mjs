/** The shell of the embed builder; everything in it is drawn by dist/builder/builder.js. */
export function builderPage({ listed }) {
  const html = `<div id="builder" data-gk-base="assets/gk/"><p class="note">嵌入生成器要用脚本：请在当前的浏览器里打开，并允许本页的脚本。也可以照<a href="guide/embed.html">五分钟放进网页</a>自己写，或用<a href="guide/cli.html">命令行</a>导入。</p></div>`;
  return {
    path: 'builder.html', lang: 'zh', title: '嵌入生成器', lead: '选组件，放进一张表或一份数据，看着样子改，复制代码。表只在您的浏览器里读，不会发到任何地方。', html, bare: true, wide: true,
    styles: ['assets/builder/builder.css'], scripts: ['assets/gk/gk.all.js', 'assets/builder/builder.js'],
    sections: [{ id: '', heading: '', text: `选择组件 粘贴表格 xlsx docx csv JSON 代码 iframe data-gk SRI ${listed.map(each => each.zh).join(' ')}` }],
  };
}
