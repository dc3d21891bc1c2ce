/** The three forms as tabs, each with what to do with it, and the files that go with them. */
import { writeJson } from '../models/json.js';
import { copyText, fill, h, save } from './dom.js';
import { divForm, frameForm, tagForm, type Choice } from './snippet.js';

const FORMS = [
  { id: 'tag', title: '脚本标签', when: '编辑器什么都保留，或者能改网页模板的。脚本带 SRI，换版本时要一起换。' },
  { id: 'div', title: '去掉标签的编辑器', when: '编辑器会去掉不认识的标签和脚本的（最常见，如百度 UEditor、TinyMCE）。第一段放进文章；第二段请管理员放进栏目模板，一次就够。' },
  { id: 'frame', title: 'iframe', when: '编辑器只许放 iframe 的（如 KindEditor，或 wangEditor 的“插入视频”）。先把下载的网页文件放到网站上，再把这一行放进文章。' },
] as const;
type Form = (typeof FORMS)[number]['id'];

/** The form that the reader chose last; drawn anew with every change. */
let current: Form = 'tag';

function block(text: string, label: string): HTMLElement {
  const button = h('button', { type: 'button', class: 'gkb-copy' }, '复制');
  button.addEventListener('click', () => {
    void copyText(text).then((done) => { button.textContent = done ? '已复制' : '请选中后复制'; });
  });
  return h('div', { class: 'gkb-block' }, button, h('pre', { tabindex: '0', 'aria-label': label }, h('code', {}, text)));
}

function panel(form: Form, choice: Choice, name: string): (Node | string | false)[] {
  if (form === 'tag') return [block(tagForm(choice), '脚本标签的代码')];
  if (form === 'div') {
    const { article, template } = divForm(choice);
    return [h('h4', {}, '放进文章'), block(article, '放进文章的代码'), h('h4', {}, '放进栏目模板（一次）'), block(template, '放进模板的代码')];
  }
  const { article, page } = frameForm(choice);
  const download = h('button', { type: 'button', class: 'gkb-button' }, `下载网页 ${name}.html`);
  download.addEventListener('click', () => save(page, `${name}.html`, 'text/html'));
  return [block(article, 'iframe 的代码'), h('p', {}, download, ` 放到网站上，地址和代码里的一样：${choice.page}`)];
}

export function drawCode(into: Element, choice: Choice, name: string): void {
  const tabs = FORMS.map(({ id, title }) => h('button', { type: 'button', role: 'tab', id: `gkb-tab-${id}`, 'aria-controls': 'gkb-panel', 'aria-selected': String(id === current), tabindex: id === current ? '0' : '-1' }, title));
  const body = h('div', { role: 'tabpanel', id: 'gkb-panel', 'aria-labelledby': `gkb-tab-${current}` });
  const show = (form: Form, focus = false): void => {
    current = form;
    tabs.forEach((tab, i) => {
      const here = FORMS[i]!.id === form;
      tab.setAttribute('aria-selected', String(here));
      tab.tabIndex = here ? 0 : -1;
      if (here && focus) tab.focus();
    });
    body.setAttribute('aria-labelledby', `gkb-tab-${form}`);
    fill(body, h('p', {}, FORMS.filter(({ id }) => id === form)[0]!.when), ...panel(form, choice, name), choice.src !== '' && form !== 'frame' && dataLine(choice, name));
  };
  const list = h('div', { role: 'tablist', class: 'gkb-tabs', 'aria-label': '代码的写法' }, ...tabs);
  tabs.forEach((tab, i) => tab.addEventListener('click', () => show(FORMS[i]!.id)));
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const at = FORMS.findIndex(({ id }) => id === current);
    show(FORMS[(at + step + FORMS.length) % FORMS.length]!.id, true);
  });
  fill(into, list, body);
  show(current);
}

function dataLine(choice: Choice, name: string): Node | false {
  const { document } = choice;
  if (!document) return false;
  const button = h('button', { type: 'button', class: 'gkb-button' }, `下载数据 ${name}.json`);
  button.addEventListener('click', () => save(`${writeJson(document, 1)}\n`, `${name}.json`, 'application/json'));
  return h('p', {}, button, ` 放到网站上，地址和代码里的一样：${choice.src}`);
}
