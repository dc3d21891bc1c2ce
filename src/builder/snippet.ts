/** The three ways into a page, as text: for editors that keep everything, for those that strip tags, and for those that only frame. */
import { renderFallback } from '../cli/render/fallback.js';
import { writeJson } from '../models/json.js';
import type { Json } from './read.js';

export interface Choice {
  /** Tag: `gk-catalogue`. */
  readonly tag: string;
  /** Attributes of the element beside `src`, in the order in which they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Undefined for elements that read no document. */
  readonly document?: Json;
  /** Folder of the scripts on the site, ending in `/`. */
  readonly base: string;
  /** Address of the data file; empty: the table in the page is the data. */
  readonly src: string;
  /** Address of the page that is framed. */
  readonly page: string;
  /** Readers without scripts find every record in the page. */
  readonly whole: boolean;
  /** SHA-384 of gk.all.js as `sri.json` has it; empty where it is not known. */
  readonly integrity: string;
}

export const escapeAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Markup of the table, without anything that a strict editor takes out of it. */
function table(document: Json, preview: boolean): string {
  const { html } = renderFallback(document, { jsonLd: false });
  const body = /<table[\s\S]*<\/table>/.exec(html)?.[0] ?? '';
  // A preview is replaced by the data file; without one the table itself is the data.
  return preview ? body : body.replace(/ data-gk-rendered="[^"]*"/, '');
}

/** What stands inside the tag: the table, or a sentence with a link. */
function inside(choice: Choice): string {
  const { document, src, whole } = choice;
  if (!document) return '';
  if (!src) return `${table(document, false)}\n`;
  const phone = choice.attributes['phone'];
  const link = `<p>${escapeAttribute(textOf(document['title']))}：<a href="${escapeAttribute(src)}">数据文件</a>。${phone ? `咨询电话 ${escapeAttribute(phone)}。` : ''}</p>\n`;
  return whole ? `${table(document, true)}\n${link}` : `  ${link}`;
}

const attributesOf = (choice: Choice, prefix = ''): string => {
  const all: [string, string][] = [...(choice.src ? [['src', choice.src] as [string, string]] : []), ...Object.keys(choice.attributes).map((name): [string, string] => [name, choice.attributes[name]!])];
  return all.map(([name, value]) => (value === '' ? ` ${prefix}${name}${prefix ? '=""' : ''}` : ` ${prefix}${name}="${escapeAttribute(value)}"`)).join('');
};

/** The element itself and one script with SRI. */
export function tagForm(choice: Choice): string {
  const integrity = choice.integrity ? ` integrity="${choice.integrity}" crossorigin="anonymous"` : '';
  return `<${choice.tag}${attributesOf(choice)}>\n${inside(choice)}</${choice.tag}>\n<script src="${escapeAttribute(choice.base)}gk.all.js"${integrity}></script>\n`;
}

/** A `section` that survives editors which strip unknown tags (UEditor makes a paragraph of every `div`); the script stands once in the template of the column. */
export function divForm(choice: Choice): { article: string; template: string } {
  return {
    article: `<section data-gk="${choice.tag.slice(3)}"${attributesOf(choice, 'data-gk-')}>\n${inside(choice)}</section>\n`,
    template: `<script src="${escapeAttribute(choice.base)}gk.js"></script>\n`,
  };
}

/** A frame, and the page that it shows; the page needs no other file than the script. */
export function frameForm(choice: Choice): { article: string; page: string } {
  const title = textOf(choice.attributes['heading'] || choice.document?.['title']) || choice.tag;
  const data = choice.document ? `<script type="application/json">${writeJson(choice.document).replace(/</g, '\\u003c')}</script>\n` : '';
  const shown = choice.document ? `${table(choice.document, true)}\n` : '';
  return {
    article: `<iframe src="${escapeAttribute(choice.page)}" title="${escapeAttribute(title)}" width="100%" height="900" frameborder="0" loading="lazy"></iframe>\n`,
    page: `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeAttribute(title)}</title>\n<base target="_top">\n</head>\n<body>\n<${choice.tag}${attributesOf({ ...choice, src: '' })}>\n${data}${shown}</${choice.tag}>\n<script src="${escapeAttribute(choice.base)}gk.js"></script>\n</body>\n</html>\n`,
  };
}
