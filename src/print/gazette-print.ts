import { cellText, levelOf, paragraphsOf } from '../models/gazette-body.js';
import { citation, contentsOf, dateWords, figures } from '../models/gazette.js';
import type { Block as BodyBlock, GazetteIssue, OfficialDocument } from '../spec/types.js';
import { safeUrl } from '../spec/url.js';
import { longDate } from './catalogue-form.js';
import { make } from './elements.js';
import { GridPages, type Block } from './grid-pages.js';

export interface GazettePrint {
  /** Name of the gazette: 海原县人民政府公报. */
  readonly title: string;
  readonly publisher: string;
  readonly demo?: boolean;
  /** Address of the page; stands at the end of a single document. */
  readonly address?: string;
  readonly language?: string;
}

export interface Printed { readonly pages: number; /** Page on which each document of an issue begins. */ readonly starts: ReadonlyMap<string, number> }

/** Milliseconds that pictures are waited for: one that does not come is printed as its words. */
const PICTURES_MS = 5000;

/** One document in the form of GB/T 9704. */
export async function writeDocument(doc: Document, document: OfficialDocument, of: GazettePrint, cited?: { issue: GazetteIssue; page?: number }): Promise<Printed> {
  begin(doc, document.title, of);
  const grid = new GridPages(doc);
  const blocks = blocksOf(doc, document);
  blocks.push({ element: make(doc, 'div', 'blank') });
  blocks.push(line(doc, 'endnote', `网页打印件，以公报文本为准${cited ? `；${citation(of.title, cited)}` : ''}`));
  if (of.address) blocks.push(line(doc, 'endnote', of.address));
  await pictures(blocks);
  const pages = await grid.set(blocks);
  grid.add(pages, 1, of.demo ? '示例数据' : '');
  grid.end();
  return { pages: pages.length, starts: new Map([[document.id, 1]]) };
}

/** A whole issue: cover, 目次 with the pages of this print, documents. */
export async function writeIssue(doc: Document, issue: GazetteIssue, find: (id: string) => OfficialDocument | undefined, of: GazettePrint): Promise<Printed> {
  begin(doc, `${of.title}${issue.year}年第${issue.issue}期`, of);
  const grid = new GridPages(doc);
  const demo = of.demo ? '示例数据' : '';
  const sections = contentsOf(issue, find);
  const starts = new Map<string, number>();
  const set: HTMLElement[][] = [];
  let page = 1;
  for (const { entries } of sections) {
    for (const { document } of entries) {
      if (!document || starts.has(document.id)) continue;
      const blocks = blocksOf(doc, document);
      await pictures(blocks);
      const pages = await grid.set(blocks);
      starts.set(document.id, page);
      set.push(pages);
      page += pages.length;
    }
  }
  const contents: Block[] = [{ element: make(doc, 'p', 'tt', '目次') }];
  for (const { title, entries } of sections) {
    contents.push({ ...line(doc, 'ts', title), keep: true });
    for (const { id, document } of entries) contents.push({ element: entryOf(doc, document?.title ?? `（目次所列“${id}”没有收入本期数据）`, starts.get(id)) });
  }
  const toc = await grid.set(contents);
  for (const each of toc) each.classList.add('toc');
  grid.add([coverOf(doc, issue, of)], 0, demo);
  grid.add(toc, 0, demo);
  let number = 1;
  for (const pages of set) {
    grid.add(pages, number, demo);
    number += pages.length;
  }
  grid.end();
  return { pages: grid.pages.length, starts };
}

function begin(doc: Document, title: string, of: GazettePrint): void {
  doc.documentElement.lang = of.language ?? 'zh-Hans';
  doc.title = title;
}

const line = (doc: Document, className: string, text: string): Block => ({ element: make(doc, 'p', className, text) });

function entryOf(doc: Document, title: string, page: number | undefined): HTMLElement {
  const entry = make(doc, 'p', 'te');
  entry.appendChild(make(doc, 'span', '', title));
  entry.appendChild(make(doc, 'i'));
  entry.appendChild(make(doc, 'span', '', page === undefined ? '—' : `${page}`));
  return entry;
}

function coverOf(doc: Document, issue: GazetteIssue, of: GazettePrint): HTMLElement {
  const cover = make(doc, 'section', 'page cover');
  cover.appendChild(make(doc, 'div', 'name', of.title.replace(/公[报報]$/, '')));
  cover.appendChild(make(doc, 'div', 'gz', '公报'));
  cover.appendChild(make(doc, 'div', 'rules'));
  const number = cover.appendChild(make(doc, 'div', 'no'));
  number.appendChild(make(doc, 'b', '', `${issue.year}`));
  number.appendChild(make(doc, 'span', '', `第${issue.issue}期`));
  if (issue.total) number.appendChild(make(doc, 'span', '', `总第${issue.total}期`));
  const by = [issue.organiser ?? of.publisher, figures(issue.published) && `${longDate(figures(issue.published))}出版`, issue.licence && `准印证号 ${issue.licence}`].filter(Boolean);
  const foot = cover.appendChild(make(doc, 'div', 'by'));
  for (const words of by) foot.appendChild(make(doc, 'div', '', words as string));
  return cover;
}

/** 发文机关标志, 发文字号, 标题, 主送机关, 正文, 附件, 署名, 成文日期, 附注. */
function blocksOf(doc: Document, document: OfficialDocument): Block[] {
  const blocks: Block[] = [];
  const put = (className: string, text: string, more: Partial<Block> = {}): void => void blocks.push({ ...line(doc, className, text), ...more });
  const blank = (): void => void blocks.push({ element: make(doc, 'div', 'blank') });
  const issuers = document.issuers ?? [];
  if (issuers.length && document.number) {
    blank();
    const name = issuers.length === 1 ? `${issuers[0]}文件` : issuers.join(' ');
    const mark = line(doc, 'redhead', name);
    // As large as the measure takes it.
    mark.element.style.setProperty('font-size', `${Math.min(14, 150 / name.length).toFixed(2)}mm`);
    blocks.push({ ...mark, keep: true });
    put('number', document.number, { keep: true });
    blank();
    blank();
  } else if (document.number) put('number', document.number, { keep: true });
  put('title', document.title, { keep: true });
  blank();
  if (document.to?.length) put('flush', `${document.to.join('，')}：`);
  const signed = (document.body ?? []).some(({ type }) => type === 'signature');
  body(doc, document.body ?? [], blocks);
  if (document.attachments?.length) {
    blank();
    document.attachments.forEach(({ title }, i) => put('', `${i ? '　　　' : '附件：'}${document.attachments!.length > 1 ? `${i + 1}. ` : ''}${title}`));
  }
  if (!signed && (issuers.length || document.signed)) {
    blank();
    for (const issuer of issuers) put('sign', issuer, { keep: true });
    if (document.signed) put('sign date', longDate(dateWords(document.signed)));
  }
  return blocks;
}

function body(doc: Document, source: readonly BodyBlock[], blocks: Block[]): void {
  for (const block of source) {
    if (block.type === 'table') blocks.push({ element: tableOf(doc, block) });
    else if (block.type === 'image') blocks.push({ element: pictureOf(doc, block) });
    else if (block.type === 'annex') {
      blocks.push({ ...line(doc, 'title annex', block.title), keep: true, breakBefore: true }, { element: make(doc, 'div', 'blank') });
      body(doc, block.body, blocks);
    } else if (block.type === 'signature') {
      blocks.push({ element: make(doc, 'div', 'blank') });
      for (const issuer of block.issuers) blocks.push({ ...line(doc, 'sign', issuer), keep: true });
      if (block.date) blocks.push(line(doc, 'sign date', longDate(dateWords(block.date))));
    } else for (const paragraph of paragraphsOf([block])) blocks.push(paragraphOf(doc, paragraph));
  }
}

function paragraphOf(doc: Document, { kind, text, label, level }: ReturnType<typeof paragraphsOf>[number]): Block {
  if (kind === 'heading') {
    const chapter = level === 1 && levelOf(text) === 0;
    return { ...line(doc, chapter ? 'chapter' : `h${level ?? 1}`, text), keep: true };
  }
  const depth = kind === 'para' ? levelOf(text) : 0;
  const element = make(doc, 'p', depth && text.length < 40 ? `h${depth}` : kind === 'note' ? 'note' : '');
  if (label) element.appendChild(make(doc, 'b', '', `${label}　`));
  element.appendChild(doc.createTextNode(text));
  return { element, ...(depth && text.length < 30 && { keep: true }) };
}

function tableOf(doc: Document, block: Extract<BodyBlock, { type: 'table' }>): HTMLElement {
  const figure = make(doc, 'figure');
  const table = figure.appendChild(make(doc, 'table'));
  if (block.caption) table.appendChild(make(doc, 'caption', '', block.caption));
  const rows = (into: HTMLElement, list: readonly (readonly unknown[])[], tag: string): void => {
    for (const row of list) {
      const tr = into.appendChild(make(doc, 'tr'));
      for (const cell of row) {
        const made = tr.appendChild(make(doc, tag, '', cellText(cell))) as HTMLTableCellElement;
        const { colspan, rowspan } = (typeof cell === 'object' && cell !== null ? cell : {}) as { colspan?: number; rowspan?: number };
        if (colspan && colspan > 1) made.colSpan = Math.min(colspan, 60);
        if (rowspan && rowspan > 1) made.rowSpan = Math.min(rowspan, 500);
      }
    }
  };
  if (block.head?.length) rows(table.appendChild(make(doc, 'thead')), block.head, 'th');
  rows(table.appendChild(make(doc, 'tbody')), block.rows, 'td');
  return figure;
}

function pictureOf(doc: Document, block: Extract<BodyBlock, { type: 'image' }>): HTMLElement {
  const figure = make(doc, 'figure');
  const url = safeUrl(block.src, document.baseURI);
  if (!url) {
    figure.textContent = block.alt;
    return figure;
  }
  const image = figure.appendChild(make(doc, 'img')) as HTMLImageElement;
  image.alt = block.alt;
  image.src = url;
  return figure;
}

/** Heights are measured when the pictures are there; one that does not come leaves its words. */
async function pictures(blocks: readonly Block[]): Promise<void> {
  const images = blocks.map(({ element }) => element.querySelector('img')).filter((image): image is HTMLImageElement => image !== null);
  if (!images.length) return;
  const late = new Promise((resolve) => setTimeout(resolve, PICTURES_MS));
  await Promise.all(images.map(async (image) => {
    await Promise.race([image.decode().catch(() => undefined), late]);
    if (!image.complete || !image.naturalWidth) image.replaceWith(image.alt);
  }));
}
