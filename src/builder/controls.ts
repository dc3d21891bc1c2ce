/** The steps: element, data, facts, looks, addresses. Native controls with labels; every change is told at once. */
import { h } from './dom.js';
import { BUILDABLE, type Buildable } from './elements.js';
import type { Facts } from './make.js';
import type { Json } from './read.js';

export interface Settings {
  readonly attributes: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
  readonly base: string;
  readonly src: string;
  readonly page: string;
  /** Name of the files to download, without an ending. */
  readonly name: string;
  readonly whole: boolean;
}

export interface Told {
  element(tag: string): void;
  file(file: File): void;
  paste(html: string, text: string): void;
  facts(): void;
  settings(): void;
}

const COLOURS = [['', '蓝'], ['red', '红'], ['dark', '深色'], ['contrast', '高对比']] as const;

/** Systems of coordinates as clerks know them: by the maps that they were read off. */
const SYSTEMS = [['', '不清楚'], ['CGCS2000', 'CGCS2000'], ['WGS84', 'WGS84'], ['GCJ02', 'GCJ02（高德、腾讯）'], ['BD09', 'BD09（百度）']] as const;

/** What the files of each element are called until the clerk calls them otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  'gk-catalogue': 'mulu', 'gk-negative-list': 'fumian', 'gk-map': 'ditu', 'gk-replies': 'laixin', 'gk-feedback': 'hudong',
  'gk-gazette': 'gongbao', 'gk-qr': 'erweima', 'gk-kiosk': 'zhongduan',
};
const nameOf = (tag: string): string => NAMES[tag] ?? tag.slice(3);

const folder = (text: string): string => (text === '' || text.endsWith('/') ? text : `${text}/`);

export class Controls {
  readonly nodes: readonly HTMLElement[];
  private readonly kinds = new Map<string, HTMLInputElement>();
  private readonly title = h('input', { type: 'text', autocomplete: 'off' });
  private readonly publisher = h('input', { type: 'text', autocomplete: 'off' });
  private readonly updated = h('input', { type: 'date' });
  private readonly system = h('select', {}, ...SYSTEMS.map(([value, text]) => h('option', { value }, text)));
  private readonly systemField = this.label('坐标系', this.system, '表里写明的不用选');
  private readonly heading = h('input', { type: 'text', autocomplete: 'off' });
  private readonly phone = h('input', { type: 'tel', autocomplete: 'off', placeholder: '0955-4000012' });
  private readonly base = h('input', { type: 'text', value: '/gk/', autocomplete: 'off', spellcheck: 'false' });
  private readonly dataFolder = h('input', { type: 'text', value: '/gk/data/', autocomplete: 'off', spellcheck: 'false' });
  private readonly name = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  private readonly elder = h('input', { type: 'checkbox' });
  private readonly whole = h('input', { type: 'checkbox' });
  private readonly inPage = h('input', { type: 'radio', name: 'gkb-where' });
  private readonly inFile = h('input', { type: 'radio', name: 'gkb-where', checked: true });
  private readonly colours = COLOURS.map(([value]) => h('input', { type: 'radio', name: 'gkb-colour', value, checked: value === '' }));
  private readonly own = h('div', {});
  private readonly ownFields = new Map<string, HTMLInputElement>();
  private readonly data = h('section', { 'aria-labelledby': 'gkb-h-data' });
  private readonly area = h('textarea', { rows: '4', spellcheck: 'false', placeholder: '从 Excel、WPS、Word 或网页里选中整张表，复制，粘贴到这里' });
  /** The clerk has said so; a new table does not change it. */
  private decided = false;
  /** The date in the field is the clerk's; else it is what the table or the day of import gave, and is not handed on. */
  private dated = false;
  private tag = '';

  constructor(private readonly told: Told) {
    this.drawData();
    this.nodes = [this.drawElements(), this.data, this.drawFacts(), this.drawLooks(), this.drawPlaces()];
    this.listen();
  }

  private label(text: string, control: HTMLElement, hint = ''): HTMLElement {
    return h('label', { class: 'gkb-field' }, h('span', {}, text, hint !== '' && h('small', {}, hint)), control);
  }

  private choiceLabel(control: HTMLElement, ...text: (Node | string)[]): HTMLElement {
    return h('label', { class: 'gkb-choice' }, control, h('span', {}, ...text));
  }

  private drawElements(): HTMLElement {
    const options = BUILDABLE.map(({ tag, title, lead }) => {
      const input = h('input', { type: 'radio', name: 'gkb-element', value: tag });
      input.addEventListener('change', () => this.told.element(tag));
      this.kinds.set(tag, input);
      return this.choiceLabel(input, h('b', {}, title), h('small', { title: lead }, tag));
    });
    return h('fieldset', { class: 'gkb-elements' }, h('legend', {}, '一、选组件'), ...options);
  }

  private drawData(): void {
    const input = h('input', { type: 'file', accept: '.xlsx,.docx,.csv,.tsv,.txt,.html,.htm,.xls,.json,.geojson' });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) this.told.file(file);
    });
    const drop = h('label', { class: 'gkb-drop' }, h('b', {}, '把文件拖到这里，或点这里选'), h('small', {}, '.xlsx .docx .csv .html .json；只在您的浏览器里读，不会发到任何地方'), input);
    for (const type of ['dragenter', 'dragover']) drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add('gkb-over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('gkb-over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('gkb-over');
      const transfer = event.dataTransfer;
      const file = transfer?.files[0];
      if (file) this.told.file(file);
      else if (transfer) this.told.paste(transfer.getData('text/html'), transfer.getData('text/plain'));
    });
    // A file that misses the box must not open in the place of this page.
    for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());
    this.area.addEventListener('paste', (event) => {
      const { clipboardData } = event;
      if (!clipboardData) return;
      const text = clipboardData.getData('text/plain');
      event.preventDefault();
      this.area.value = text;
      this.told.paste(clipboardData.getData('text/html'), text);
    });
    this.area.addEventListener('change', () => this.told.paste('', this.area.value));
    this.data.append(h('h2', { id: 'gkb-h-data' }, '二、放数据'), drop, this.label('或者粘贴表格、CSV、JSON', this.area));
  }

  private drawFacts(): HTMLElement {
    return h('section', { 'aria-labelledby': 'gkb-h-facts' }, h('h2', { id: 'gkb-h-facts' }, '三、表里没有写的'),
      this.label('标题', this.title), this.label('发布机构', this.publisher), this.label('更新日期', this.updated), this.systemField);
  }

  private drawLooks(): HTMLElement {
    return h('section', { 'aria-labelledby': 'gkb-h-looks' }, h('h2', { id: 'gkb-h-looks' }, '四、样子'),
      h('fieldset', { class: 'gkb-row' }, h('legend', {}, '颜色'), ...this.colours.map((input, i) => this.choiceLabel(input, COLOURS[i]![1]))),
      this.choiceLabel(this.elder, '长者版（大字、大按钮、一栏）'),
      this.label('换一个标题', this.heading, '不写就用数据里的'), this.label('咨询电话', this.phone, '读不到数据时告诉读者'), this.own);
  }

  private drawPlaces(): HTMLElement {
    return h('section', { 'aria-labelledby': 'gkb-h-places' }, h('h2', { id: 'gkb-h-places' }, '五、放在哪里'),
      h('fieldset', { class: 'gkb-row' }, h('legend', {}, '数据'), this.choiceLabel(this.inFile, '一个文件'), this.choiceLabel(this.inPage, '写在文章里的表格（不用传文件）')),
      this.choiceLabel(this.whole, '没有脚本的读者也能看到整张表'),
      this.label('文件名', this.name, '用字母和数字'), this.label('脚本所在的文件夹', this.base), this.label('数据所在的文件夹', this.dataFolder));
  }

  private listen(): void {
    this.updated.addEventListener('change', () => { this.dated = this.updated.value !== ''; });
    for (const input of [this.title, this.publisher, this.updated, this.system]) input.addEventListener('change', () => this.told.facts());
    for (const input of [this.heading, this.phone, this.base, this.dataFolder, this.name]) input.addEventListener('change', () => this.told.settings());
    for (const input of [...this.colours, this.elder, this.inPage, this.inFile]) input.addEventListener('change', () => this.told.settings());
    this.whole.addEventListener('change', () => {
      this.decided = true;
      this.told.settings();
    });
  }

  select({ tag, kinds, own }: Buildable): void {
    const input = this.kinds.get(tag);
    if (input) input.checked = true;
    // A name that the clerk has typed stays.
    if (this.name.value === '' || this.name.value === nameOf(this.tag)) this.name.value = nameOf(tag);
    this.tag = tag;
    this.data.hidden = !kinds.length;
    this.systemField.hidden = tag !== 'gk-map';
    this.own.textContent = '';
    this.ownFields.clear();
    if (!own.length) return;
    const box = h('details', {}, h('summary', {}, '更多选项'));
    for (const { name, hint } of own) {
      const field = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
      field.addEventListener('change', () => this.told.settings());
      this.ownFields.set(name, field);
      box.append(this.label(name, field, hint));
    }
    this.own.append(box);
  }

  /** What the table said stands in the fields as a hint; what the clerk writes there wins. */
  suggest(document: Json, whole: boolean): void {
    const publisher = document['publisher'] as Json | undefined;
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    this.title.placeholder = text(document['title']);
    this.publisher.placeholder = text(publisher?.['name']);
    if (!this.dated) this.updated.value = text(document['updated']);
    if (!this.decided) this.whole.checked = whole;
  }

  clearFacts(): void {
    for (const input of [this.title, this.publisher, this.updated, this.system]) input.value = '';
    this.dated = false;
    this.title.placeholder = '';
    this.publisher.placeholder = '';
  }

  facts(): Facts {
    return { title: this.title.value.trim(), publisher: this.publisher.value.trim(), updated: this.dated ? this.updated.value : '', crs: this.systemField.hidden ? '' : this.system.value as Facts['crs'] };
  }

  settings(): Settings {
    const colour = this.colours.find((input) => input.checked)?.value ?? '';
    const theme = [colour, this.elder.checked ? 'elder' : ''].filter(Boolean).join(' ');
    const name = this.name.value.trim().replace(/[^\w.-]+/g, '-') || nameOf(this.tag);
    const [heading, phone] = [this.heading.value.trim(), this.phone.value.trim()];
    const own: Record<string, string> = {};
    this.ownFields.forEach((field, key) => { if (field.value.trim()) own[key] = field.value.trim(); });
    const data = folder(this.dataFolder.value.trim());
    return {
      attributes: { ...(heading && { heading }), ...(phone && { phone }), ...(theme && { theme }) }, own,
      base: folder(this.base.value.trim()), src: this.inPage.checked ? '' : `${data}${name}.json`, page: `${data}${name}.html`, name, whole: this.whole.checked,
    };
  }
}
