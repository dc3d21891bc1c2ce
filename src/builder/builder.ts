/** The embed builder: five steps at the left, what comes of them at the right. Nothing is sent anywhere. */
import { ReadFailure } from '../cli/readers/failure.js';
import { typeset } from '../cli/typeset.js';
import { TABLE_KINDS } from '../models/table/import-any.js';
import type { Kind } from '../spec/kinds.js';
import { fill, h } from './dom.js';
import { BUILDABLE, forKind, INTEGRITY, type Buildable } from './elements.js';
import { likeKind, make, type Made } from './make.js';
import { Controls, type Settings } from './controls.js';
import { drawCode } from './code.js';
import { drawReport } from './report.js';
import { readFile, readPaste, type Source } from './read.js';
import type { Choice } from './snippet.js';

/** Records up to which the whole table is written into the page of itself. */
const WHOLE = 60;

class Builder {
  private element: Buildable = BUILDABLE[0]!;
  private source: Source | undefined;
  private made: Made | undefined;
  private turn = 0;
  private readonly controls: Controls;
  private readonly report = h('div', { class: 'gkb-report' });
  private readonly live = h('div', { class: 'gkb-live' });
  private readonly code = h('div', { class: 'gkb-code' });
  private readonly status = h('p', { class: 'gkb-status', role: 'status' });

  constructor(root: HTMLElement) {
    this.controls = new Controls({
      element: (tag) => this.choose(tag),
      file: (file) => void this.take(async () => readFile(new Uint8Array(await file.arrayBuffer()), file.name)),
      paste: (html, text) => void this.take(() => readPaste(html, text)),
      facts: () => void this.remake(),
      settings: () => this.show(),
    });
    fill(root, h('div', { class: 'gkb' },
      h('div', { class: 'gkb-steps' }, ...this.controls.nodes),
      h('div', { class: 'gkb-result' },
        this.status,
        h('section', { 'aria-labelledby': 'gkb-h-report' }, h('h2', { id: 'gkb-h-report' }, '检查'), this.report),
        h('section', { 'aria-labelledby': 'gkb-h-live' }, h('h2', { id: 'gkb-h-live' }, '看一看'), this.live),
        h('section', { 'aria-labelledby': 'gkb-h-code' }, h('h2', { id: 'gkb-h-code' }, '复制代码'), this.code))));
    this.controls.select(this.element);
    this.show();
  }

  private choose(tag: string): void {
    this.element = BUILDABLE.find((each) => each.tag === tag) ?? this.element;
    this.controls.select(this.element);
    void this.remake();
  }

  /** Reads what was given; a fault is a sentence in the status line and leaves what was there before. */
  private async take(read: () => Promise<Source>): Promise<void> {
    const turn = ++this.turn;
    this.say('正在读取…');
    try {
      const source = await read();
      if (turn !== this.turn) return;
      this.source = source;
    } catch (error) {
      if (turn === this.turn) this.say(`${error instanceof ReadFailure ? typeset(error.message) : '这份内容读不了，请换一种格式（.xlsx、.docx、.csv、.html、.json）'}${this.standing()}`, true);
      return;
    }
    if (this.source.type === 'document') this.follow(this.source.document['kind']);
    this.controls.clearFacts();
    await this.remake();
  }

  /** What is still shown after a failure: nobody should take it for the table that was just given. */
  private standing(): string {
    const title = this.made?.document['title'];
    return this.made ? `。下面仍是上一份${typeof title === 'string' ? `“${title}”` : '数据'}` : '';
  }

  /** A document knows which element shows it. */
  private follow(kind: unknown): void {
    const fitting = forKind(kind);
    if (!fitting || fitting === this.element || this.element.kinds.some((known) => known === kind)) return;
    this.element = fitting;
    this.controls.select(fitting);
  }

  private get kind(): Kind | undefined {
    if (this.source?.type === 'document') return this.source.document['kind'] as Kind;
    return this.element.kinds.find((kind) => TABLE_KINDS.some((known) => known.kind === kind));
  }

  private async remake(): Promise<void> {
    const turn = ++this.turn;
    const { source, kind } = this;
    this.made = undefined;
    if (!source || !this.element.kinds.length) {
      this.say('');
      this.show();
      return;
    }
    if (source.type === 'document' && !this.element.kinds.some((known) => known === kind)) {
      this.say(`${this.element.title}不读“${String(kind)}”这种数据`, true);
      this.show();
      return;
    }
    if (!kind) {
      this.say(`${this.element.title}的内容一张表写不下，请放一份 gk/1 数据（.json）`, true);
      this.show();
      return;
    }
    const made = await make(source, kind, this.controls.facts());
    if (turn !== this.turn) return;
    if (!made.count) {
      const like = source.type === 'tables' ? likeKind(source.grids, kind) : undefined;
      const fitting = forKind(like?.kind);
      this.say(`没有读到一条记录${like && fitting ? `。像是“${like.label}”：请在第一步改选“${fitting.title}”` : '：认不出表头，或者选的组件和这张表不是一回事。请核对第一步'}`, true);
    } else {
      this.made = made;
      this.controls.suggest(made.document, made.count <= WHOLE);
      const faults = made.lines.filter(({ severity }) => severity === 'error').length;
      this.say(`读到 ${made.count} 条${faults ? `，有 ${faults} 处错误要改` : ''}${made.privacy.length ? `，有 ${made.privacy.length} 处个人信息` : ''}`, faults + made.privacy.length > 0);
    }
    drawReport(this.report, made);
    this.show();
  }

  private say(text: string, bad = false): void {
    this.status.textContent = text;
    this.status.classList.toggle('gkb-bad', bad);
  }

  private show(): void {
    const settings = this.controls.settings();
    this.showLive(settings);
    const choice = this.choice(settings);
    if (this.made || !this.element.kinds.length || Object.keys(settings.own).length) drawCode(this.code, choice, settings.name);
    else fill(this.code, h('p', { class: 'gkb-hint' }, '放进数据以后，这里是可以复制的代码。'));
    if (!this.made) fill(this.report, h('p', { class: 'gkb-hint' }, this.element.kinds.length ? '放进数据以后，这里逐处列出要看的地方。' : '这个组件不读数据。'));
  }

  private choice({ attributes, own, base, src, page, whole }: Settings): Choice {
    return { tag: this.element.tag, attributes: { ...attributes, ...own }, ...(this.made && { document: this.made.document }), base, src: this.made ? src : '', page, whole, integrity: INTEGRITY };
  }

  /** The element itself, given the document as a page's script would. */
  private showLive({ attributes, own }: Settings): void {
    const { made, element } = this;
    if (!made && element.kinds.length && !Object.keys(own).length) {
      fill(this.live, h('p', { class: 'gkb-hint' }, '放进数据以后，这里是网页上的样子。'));
      return;
    }
    if (element.kinds.some((kind) => kind === 'site')) {
      fill(this.live, h('p', { class: 'gkb-hint' }, '这个组件占满整个屏幕，请下载网页另外打开看。'));
      return;
    }
    const view = document.createElement(element.tag) as HTMLElement & { data?: unknown };
    view.setAttribute('heading-level', '3');
    for (const [name, value] of Object.entries({ ...attributes, ...own })) view.setAttribute(name, value);
    if (made) view.data = made.document;
    fill(this.live, view);
    const colour = (attributes['theme'] ?? '').split(' ')[0] ?? '';
    this.live.setAttribute('data-theme', colour);
  }
}

const root = document.getElementById('builder');
if (root) new Builder(root);
