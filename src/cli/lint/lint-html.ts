import type { DefaultTreeAdapterMap } from 'parse5';
import { ReadFailure } from '../readers/failure.js';
import { parsePage, readHtml } from '../readers/html.js';
import type { LintFindings } from './findings.js';
import { findTellingHead } from './telling-heads.js';
import { placeText } from '../report.js';
import { lintJson } from './lint-json.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const BLOCK = /^(?:p|div|li|ul|ol|tr|td|th|h[1-6]|dd|dt|dl|section|article|table|tbody|thead|body|html|head|form|option|select|textarea|title|button|label|pre|br|hr|main|header|footer|nav|aside|caption|figcaption|blockquote|details|summary)$/;
const MAX_DEPTH = 2000;

const isElement = (node: Node): node is Element => 'tagName' in node;

/**
 * Every text of a page: what is seen (joined over inline elements, so that a number cut by tags is whole), attributes,
 * comments, scripts. Places are lines of the source.
 */
export function lintHtml(text: string, out: LintFindings): void {
  const document = parsePage(text, true);
  let run = '';
  let line = 1;
  const flush = (): void => {
    if (run.length >= 11) out.text(run, { text: `第${line}行`, line });
    run = '';
  };
  const stack: { node: Node; depth: number; end?: boolean }[] = [{ node: document, depth: 0 }];
  while (stack.length) {
    const { node, depth, end } = stack.pop()!;
    if (depth > MAX_DEPTH) throw new ReadFailure('html-deep', '网页嵌套过深,不予读取');
    if (end) {
      flush();
      continue;
    }
    const at = node.sourceCodeLocation?.startLine ?? line;
    if (node.nodeName === '#text') {
      if (run === '') line = at;
      run += 'value' in node ? node.value : '';
    } else if (node.nodeName === '#comment') {
      out.text('data' in node ? node.data : '', { text: `第${at}行(注释)`, line: at });
    }
    if (!isElement(node) && !('childNodes' in node)) continue;
    if (isElement(node)) {
      attributes(node, at, out);
      if (node.tagName === 'script' || node.tagName === 'style') {
        script(node, at, out);
        continue;
      }
      if (BLOCK.test(node.tagName)) {
        flush();
        stack.push({ node, depth, end: true });
      }
    }
    const children = isElement(node) && node.tagName === 'template' && 'content' in node ? (node as unknown as { content: { childNodes: Node[] } }).content.childNodes : (node as { childNodes: Node[] }).childNodes;
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, depth: depth + 1 });
  }
  flush();
  for (const grid of readHtml(text).grids) {
    const telling = findTellingHead(grid);
    if (telling) out.add('telling-heads', 'warning', { text: placeText(grid.name, telling.row), sheet: grid.name, row: telling.row }, `表头像是个人名单:${telling.kinds.join('、')}`);
  }
}

function attributes(element: Element, line: number, out: LintFindings): void {
  for (const { name, value } of element.attrs) {
    if (/^(?:href|src|data|poster|data-gk-src)$/.test(name)) {
      if (element.tagName === 'img' || element.tagName === 'source') {
        if (!/^(?:data|https?):|^\/\//i.test(value)) out.add('image', 'note', { text: `第${line}行`, line }, '图片没有检查,请人工看一看');
      } else if (!/^(?:script|link|base)$/.test(element.tagName)) out.links.push(value);
    }
    // A telephone link to an office is public by its nature; the number shown beside it is looked at as text.
    if (name === 'href' && /^tel:/i.test(value)) continue;
    if (value.length >= 11) out.text(value, { text: `第${line}行(属性 ${name})`, line });
  }
}

function script(element: Element, line: number, out: LintFindings): void {
  const text = element.childNodes.map(child => ('value' in child ? child.value : '')).join('');
  if (element.attrs.some(a => a.name === 'type' && /json/.test(a.value))) {
    const before = out.list.length;
    lintJson(text, out);
    for (let i = before; i < out.list.length; i++) out.list[i] = { ...out.list[i]!, place: { ...out.list[i]!.place, text: `第${line}行 ${out.list[i]!.place.text}`, line } };
    return;
  }
  text.split('\n').forEach((part, i) => out.text(part, { text: `第${line + i}行(脚本)`, line: line + i }));
}
